package sheetgrad.ui.format;

import static sheetgrad.ui.dialog.DialogFields.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.DoubleSpinnerValueFactory;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.TabPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.stage.Window;
import sheetgrad.ui.dialog.DialogFields;
import sheetgrad.workbook.CellStyle.Horizontal;
import sheetgrad.workbook.CellStyle.Vertical;

/** Asks for the format of cells, a page for each part of it. */
public final class FormatDialog extends Dialog<ButtonType> {
    private static final double PAGE_WIDTH = 500;
    private static final int WHITE = 0xFFFFFF;
    private static final int ROTATION_STEP = 5;
    private static final double PAGE_HEIGHT = 380;

    private final FormatForm form;

    /** The dialog for a form, over a window; its answer is empty if the form is not to be carried out. */
    public FormatDialog(FormatForm form, Window owner) {
        this.form = form;
        initOwner(owner);
        setTitle("Format cells");
        getDialogPane().setId("format-dialog");
        getDialogPane().getButtonTypes().addAll(ButtonType.OK, ButtonType.CANCEL);
        TabPane pages =
                new TabPane(
                        page("Number", new NumberPage(form)),
                        page("Alignment", alignment()),
                        page("Font", font()),
                        page("Border", new BorderPage(form.borders)),
                        page("Fill", fill()));
        pages.setId("format-pages");
        pages.setPrefSize(PAGE_WIDTH, PAGE_HEIGHT);
        pages.setMinHeight(PAGE_HEIGHT);
        getDialogPane().setContent(new VBox(pages));
        getDialogPane()
                .lookupButton(ButtonType.OK)
                .addEventFilter(
                        ActionEvent.ACTION,
                        event -> {
                            if (form.mistake().isPresent()) {
                                pages.getSelectionModel().selectFirst();
                                event.consume();
                            }
                        });
        setResultConverter(button -> button == ButtonType.OK ? button : null);
    }

    private GridPane alignment() {
        GridPane page = new GridPane();
        DialogFields.row(
                page,
                0,
                "Horizontal",
                choice(
                        "format-horizontal",
                        form.horizontal.valueProperty(),
                        List.of(Horizontal.values())));
        DialogFields.row(
                page,
                1,
                "Vertical",
                choice(
                        "format-vertical",
                        form.vertical.valueProperty(),
                        List.of(Vertical.values())));
        DialogFields.row(page, 2, "Degrees anticlockwise", rotation());
        page.add(check("format-wraps", "Wrap text", form.wraps), 1, 3);
        return page;
    }

    private Spinner<Integer> rotation() {
        int now = form.rotation.valueProperty().get();
        IntegerSpinnerValueFactory degrees =
                new IntegerSpinnerValueFactory(-90, 90, Math.min(90, now), ROTATION_STEP);
        degrees.valueProperty()
                .addListener((value, before, to) -> form.rotation.valueProperty().set(to));
        Spinner<Integer> spinner = new Spinner<>(degrees);
        spinner.setId("format-rotation");
        return spinner;
    }

    private GridPane font() {
        GridPane page = new GridPane();
        ComboBox<String> families =
                new ComboBox<>(FXCollections.observableArrayList(Font.getFamilies()));
        String own = form.family.valueProperty().get();
        if (!families.getItems().contains(own)) {
            families.getItems().add(0, own);
        }
        families.setId("format-family");
        families.valueProperty().bindBidirectional(form.family.valueProperty());
        DialogFields.row(page, 0, "Typeface", families);
        DialogFields.row(page, 1, "Points", size());
        page.add(check("format-bold", "Bold", form.isBold), 1, 2);
        page.add(check("format-italic", "Italic", form.isItalic), 1, 3);
        page.add(check("format-underline", "Underlined", form.isUnderlined), 1, 4);
        page.add(check("format-strike", "Struck out", form.isStruckOut), 1, 5);
        DialogFields.row(
                page,
                6,
                "Colour",
                new ColourChoice(
                        "format-font-colour", "Automatic", 0, form.fontColour.valueProperty()));
        return page;
    }

    private Spinner<Double> size() {
        DoubleSpinnerValueFactory points =
                new DoubleSpinnerValueFactory(1, 409, form.size.valueProperty().get(), 1);
        points.valueProperty()
                .addListener((value, before, to) -> form.size.valueProperty().set(to));
        points.setConverter(new PointsText(form.size.valueProperty()));
        Spinner<Double> spinner = new Spinner<>(points);
        spinner.setId("format-size");
        spinner.setEditable(true);
        return spinner;
    }

    private GridPane fill() {
        GridPane page = new GridPane();
        DialogFields.row(
                page,
                0,
                "Colour",
                new ColourChoice("format-fill", "None", WHITE, form.fill.valueProperty()));
        return page;
    }

    private static CheckBox check(String id, String title, FormatField<Boolean> field) {
        CheckBox box = new CheckBox(title);
        box.setId(id);
        box.setSelected(field.valueProperty().get());
        box.setOnAction(event -> field.valueProperty().set(box.isSelected()));
        return box;
    }

    /** A choice among the constants of an enumeration, by names in words. */
    static <T extends Enum<T>> Node choice(String id, ObjectProperty<T> value, List<T> all) {
        return DialogFields.choice(id, value, all, FormatDialog::inWords);
    }

    private static String inWords(Enum<?> one) {
        String name = one.name();
        return Arrays.stream(name.substring(1).split("_"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" ", name.substring(0, 1), ""));
    }
}
