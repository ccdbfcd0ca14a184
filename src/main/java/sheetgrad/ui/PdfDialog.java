package sheetgrad.ui;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.print.PrintNames;
import sheetgrad.ui.print.PrintSetup;
import sheetgrad.ui.print.PrintSetup.Paper;

/** Asks how the sheet in front is to be put on pages. */
final class PdfDialog extends Dialog<PrintSetup> {
    private final ComboBox<Paper> paper = new ComboBox<>();
    private final ComboBox<String> orientation = new ComboBox<>();
    private final CheckBox fits = new CheckBox("All columns on one page");
    private final ComboBox<String> cells = new ComboBox<>();

    /**
     * A dialog that proposes the sheet's print area, or else the whole sheet.
     *
     * @param selected the selected cells
     */
    PdfDialog(Window owner, PrintNames names, CellRange selected) {
        initOwner(owner);
        setTitle("Export as PDF");
        setHeaderText("Put the sheet on pages");
        paper.setId("pdf-paper");
        paper.getItems().setAll(Paper.values());
        paper.setValue(Paper.A4);
        orientation.getItems().setAll("Portrait", "Landscape");
        orientation.setValue("Landscape");
        fits.setSelected(true);
        Optional<CellRange> area = names.area();
        String whole = "The whole sheet";
        String selection = "The selection, " + selected.toA1();
        cells.getItems().setAll(whole, selection);
        area.ifPresent(range -> cells.getItems().add(0, "The print area, " + range.toA1()));
        cells.setValue(cells.getItems().get(0));
        GridPane form = new GridPane();
        form.getStyleClass().add("solve-form");
        form.setPadding(new Insets(10));
        form.addRow(0, new Label("Paper"), paper);
        form.addRow(1, new Label("Orientation"), orientation);
        form.addRow(2, new Label("Cells"), cells);
        form.add(fits, 1, 3);
        getDialogPane().setContent(form);
        ButtonType export = new ButtonType("Export...", ButtonData.OK_DONE);
        getDialogPane().getButtonTypes().addAll(export, ButtonType.CANCEL);
        getDialogPane().lookupButton(export).setId("pdf-export");
        setResultConverter(
                button ->
                        button == export
                                ? new PrintSetup(
                                        paper.getValue(),
                                        orientation.getValue().equals("Landscape"),
                                        fits.isSelected(),
                                        cells.getValue().equals(selection)
                                                ? Optional.of(selected)
                                                : cells.getValue().equals(whole)
                                                        ? Optional.empty()
                                                        : area,
                                        names.titleRows())
                                : null);
    }
}
