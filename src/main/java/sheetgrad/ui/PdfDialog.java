package sheetgrad.ui;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.dialog.DialogFields;
import sheetgrad.ui.print.Paper;
import sheetgrad.ui.print.PrintSetup;
import sheetgrad.workbook.PageSetup;
import sheetgrad.workbook.PageSetup.Scaling;

/** Asks how the sheet in front is to be put on pages. */
final class PdfDialog extends Dialog<PrintSetup> {
    /** How large cells are printed. */
    private enum Size {
        STATED("As the file says"),
        WIDTH("All columns on one page"),
        PAGE("Everything on one page"),
        NATURAL("As they are, 100 %");

        private final String name;

        Size(String name) {
            this.name = name;
        }

        @Override
        public String toString() {
            return name;
        }

        Scaling scaling(PageSetup stated) {
            return switch (this) {
                case STATED -> stated.scaling();
                case WIDTH -> new Scaling(100, true, 1, 0);
                case PAGE -> new Scaling(100, true, 1, 1);
                case NATURAL -> new Scaling(100, false, 1, 1);
            };
        }
    }

    private final ComboBox<Paper> paper = new ComboBox<>();
    private final ComboBox<String> orientation = new ComboBox<>();
    private final ComboBox<Size> size = new ComboBox<>();
    private final ComboBox<String> cells = new ComboBox<>();

    /**
     * A dialog that proposes what the file says of the sheet.
     *
     * @param selected the selected cells
     */
    PdfDialog(Window owner, PrintSetup stated, CellRange selected) {
        initOwner(owner);
        setTitle("Export as PDF");
        setHeaderText("Put the sheet on pages");
        propose(stated.pages());
        String whole = "The whole sheet";
        String selection = "The selection, " + selected.toA1();
        cells.getItems().setAll(whole, selection);
        if (!stated.ranges().isEmpty()) {
            cells.getItems().add(0, area(stated.ranges()));
        }
        cells.setValue(cells.getItems().get(0));
        GridPane form = new GridPane();
        form.getStyleClass().add("solve-form");
        form.setPadding(new Insets(10));
        DialogFields.row(form, 0, "Paper", paper);
        DialogFields.row(form, 1, "Orientation", orientation);
        DialogFields.row(form, 2, "Cells", cells);
        DialogFields.row(form, 3, "Size", size);
        for (ComboBox<?> box : List.of(paper, orientation, cells, size)) {
            box.setMaxWidth(Double.MAX_VALUE);
        }
        getDialogPane().setContent(form);
        ButtonType export = new ButtonType("Export...", ButtonData.OK_DONE);
        getDialogPane().getButtonTypes().addAll(export, ButtonType.CANCEL);
        getDialogPane().lookupButton(export).setId("pdf-export");
        setResultConverter(
                button ->
                        button == export
                                ? chosen(
                                        stated,
                                        cells.getValue().equals(selection)
                                                ? List.of(selected)
                                                : cells.getValue().equals(whole)
                                                        ? List.of()
                                                        : stated.ranges())
                                : null);
    }

    private void propose(PageSetup pages) {
        paper.setId("pdf-paper");
        paper.getItems().setAll(Paper.values());
        paper.setValue(Paper.of(pages.paper()));
        orientation.getItems().setAll("Portrait", "Landscape");
        orientation.setValue(pages.isLandscape() ? "Landscape" : "Portrait");
        size.setId("pdf-size");
        size.getItems().setAll(Size.values());
        size.setValue(
                Arrays.stream(Size.values())
                        .filter(one -> one != Size.STATED)
                        .filter(one -> one.scaling(pages).equals(pages.scaling()))
                        .findFirst()
                        .orElse(Size.STATED));
    }

    private static String area(List<CellRange> ranges) {
        return "The print area, "
                + ranges.stream().map(CellRange::toA1).collect(Collectors.joining(", "));
    }

    private PrintSetup chosen(PrintSetup stated, List<CellRange> ranges) {
        PageSetup pages =
                stated.pages()
                        .on(paper.getValue().number(), orientation.getValue().equals("Landscape"))
                        .scaled(size.getValue().scaling(stated.pages()));
        return new PrintSetup(
                pages, ranges, stated.titleRows(), stated.titleColumns(), stated.breaks());
    }
}
