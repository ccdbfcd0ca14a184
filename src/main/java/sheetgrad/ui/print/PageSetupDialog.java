package sheetgrad.ui.print;

import static sheetgrad.ui.dialog.DialogFields.acceptOnlyIf;
import static sheetgrad.ui.dialog.DialogFields.check;
import static sheetgrad.ui.dialog.DialogFields.choice;
import static sheetgrad.ui.dialog.DialogFields.label;
import static sheetgrad.ui.dialog.DialogFields.message;
import static sheetgrad.ui.dialog.DialogFields.page;
import static sheetgrad.ui.dialog.DialogFields.text;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Asks how a sheet is put on pages; it stays open until what is typed can be understood. */
public final class PageSetupDialog extends Dialog<PageSetupForm.Answer> {
    private static final double WIDTH = 600;
    private static final double HEIGHT = 430;
    private static final int SHORT = 5;

    private final PageSetupForm form;

    public PageSetupDialog(PageSetupForm form, Window owner) {
        this.form = form;
        initOwner(owner);
        setTitle("Page set-up");
        getDialogPane().setId("page-dialog");
        getDialogPane().getButtonTypes().addAll(ButtonType.OK, ButtonType.CANCEL);
        TabPane pages =
                new TabPane(
                        page("Page", paper()),
                        page("Margins", margins()),
                        page("Header and footer", headers()),
                        page("Sheet", sheet()));
        pages.setId("page-tabs");
        Label message = message("page-message", form.messageProperty());
        message.setMaxWidth(WIDTH);
        pages.setPrefSize(WIDTH, HEIGHT);
        pages.setMinHeight(HEIGHT);
        getDialogPane().setContent(new VBox(8, pages, message));
        acceptOnlyIf(getDialogPane(), () -> form.answer().isPresent());
        setResultConverter(button -> button == ButtonType.OK ? form.answer().orElseThrow() : null);
    }

    private GridPane paper() {
        GridPane page = new GridPane();
        page.addRow(
                0,
                label("Orientation"),
                either("page-landscape", form.isLandscape, "Portrait", "Landscape"));
        List<Paper> papers = List.of(Paper.values());
        page.addRow(1, label("Paper"), choice("page-paper", form.paper, papers, Paper::toString));
        RadioButton scaled = radio("Scale to");
        RadioButton fitted = radio("Fit to");
        group(form.fits, scaled, fitted);
        scaled.setId("page-scaled");
        fitted.setId("page-fitted");
        page.addRow(2, scaled, row(number("page-percent", form.percent), label("per cent")));
        page.addRow(
                3,
                fitted,
                row(
                        number("page-across", form.pagesAcross),
                        label("pages wide and"),
                        number("page-down", form.pagesDown),
                        label("tall (blank: any number)")));
        page.addRow(4, label("First page number"), row(number("page-first", form.firstPage)));
        page.addRow(
                5,
                label("Order of pages"),
                either("page-order", form.goesAcross, "Down, then across", "Across, then down"));
        return page;
    }

    private GridPane margins() {
        GridPane page = new GridPane();
        page.add(label("Inches from the edge of the paper:"), 0, 0, 4, 1);
        page.addRow(1, label("Top"), number("page-top", form.top));
        page.addRow(1, label("Header"), number("page-header-margin", form.headerMargin));
        page.addRow(2, label("Left"), number("page-left", form.left));
        page.addRow(2, label("Right"), number("page-right", form.right));
        page.addRow(3, label("Bottom"), number("page-bottom", form.bottom));
        page.addRow(3, label("Footer"), number("page-footer-margin", form.footerMargin));
        page.add(label("Cells stand in the middle of the page:"), 0, 4, 4, 1);
        page.add(
                check("page-centred-across", "From left to right", form.isCentredAcross),
                0,
                5,
                4,
                1);
        page.add(check("page-centred-down", "From top to bottom", form.isCentredDown), 0, 6, 4, 1);
        return page;
    }

    private GridPane headers() {
        GridPane page = new GridPane();
        page.addRow(0, label(""), label("Left"), label("Middle"), label("Right"));
        addHeadings(page, 1, "page-", form.headings);
        addOther(page, 3, "first", "Others on the first page", form.firstHeadings);
        addOther(page, 6, "even", "Others on pages with even numbers", form.evenHeadings);
        page.add(
                label(
                        "&P page, &N number of pages, &D date, &T time,\n"
                                + "&F file, &A sheet, && the sign & itself"),
                1,
                9,
                3,
                1);
        return page;
    }

    private static void addHeadings(GridPane page, int row, String id, HeadingsForm headings) {
        addSections(page, row, "Header", id + "header-", headings.header, headings.differs);
        addSections(page, row + 1, "Footer", id + "footer-", headings.footer, headings.differs);
    }

    private static void addOther(
            GridPane page, int row, String id, String title, HeadingsForm headings) {
        page.add(check("page-differs-" + id, title, headings.differs), 0, row, 4, 1);
        addHeadings(page, row + 1, "page-" + id + "-", headings);
    }

    private static void addSections(
            GridPane page,
            int row,
            String title,
            String id,
            List<StringProperty> sections,
            BooleanProperty isUsed) {
        page.add(label(title), 0, row);
        List<String> places = List.of("left", "centre", "right");
        for (int i = 0; i < places.size(); i++) {
            TextField field = text(id + places.get(i), sections.get(i));
            field.disableProperty().bind(isUsed.not());
            page.add(field, i + 1, row);
        }
    }

    private GridPane sheet() {
        GridPane page = new GridPane();
        TextField area = text("page-area", form.areas);
        area.setPromptText("all that the sheet shows");
        page.addRow(0, label("Print area"), area);
        TextField rows = text("page-title-rows", form.titleRows);
        rows.setPromptText("such as 1:2");
        page.addRow(1, label("Rows repeated on top"), rows);
        TextField columns = text("page-title-columns", form.titleColumns);
        columns.setPromptText("such as A:B");
        page.addRow(2, label("Columns repeated at left"), columns);
        page.add(check("page-gridlines", "Print gridlines", form.showsGridlines), 1, 3);
        page.add(
                check(
                        "page-headings",
                        "Print the letters of columns and numbers of rows",
                        form.showsHeadings),
                1,
                4);
        return page;
    }

    private static RadioButton radio(String text) {
        RadioButton button = new RadioButton(text);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private static HBox either(String id, BooleanProperty isSecond, String first, String second) {
        RadioButton one = radio(first);
        RadioButton other = radio(second);
        other.setId(id);
        group(isSecond, one, other);
        return row(one, other);
    }

    private static void group(BooleanProperty isSecond, RadioButton first, RadioButton second) {
        ToggleGroup group = new ToggleGroup();
        Stream.of(first, second).forEach(button -> button.setToggleGroup(group));
        group.selectToggle(isSecond.get() ? second : first);
        second.selectedProperty().addListener((value, before, now) -> isSecond.set(now));
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(8, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static TextField number(String id, StringProperty text) {
        TextField field = text(id, text);
        field.setPrefColumnCount(SHORT);
        return field;
    }
}
