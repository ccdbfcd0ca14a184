package sheetgrad.ui;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import sheetgrad.ui.drawing.SheetDrawings;
import sheetgrad.ui.drawing.ShownReferences;
import sheetgrad.ui.grid.GridDrawing;
import sheetgrad.ui.session.Places;
import sheetgrad.ui.session.SessionSnapshot;
import sheetgrad.ui.session.SheetSnapshot;
import sheetgrad.ui.sheet.SheetGridModel;
import sheetgrad.workbook.CellFormatter;
import sheetgrad.workbook.Grid;

/** What the grid shows of a sheet: its cells as values or as formulas, how they look, and what is drawn over them. */
final class ShownCells {
    private final CellFormatter formatter;
    private final SheetDrawings drawings = new SheetDrawings();
    private final ReadOnlyBooleanWrapper isFormulasShown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper isChecked = new ReadOnlyBooleanWrapper(true);

    ShownCells(CellFormatter formatter) {
        this.formatter = formatter;
    }

    SheetGridModel of(SessionSnapshot snapshot, SheetSnapshot sheet) {
        List<GridDrawing> painters =
                drawings.painters(
                        sheet.sheet().objects().drawings(),
                        new ShownReferences(new Places(snapshot, sheet.id()), formatter));
        return new SheetGridModel(
                sheet,
                snapshot.values(),
                formatter,
                snapshot.tables(),
                snapshot.looks().getOrDefault(sheet.id(), new Grid<>()),
                painters,
                isFormulasShown.get(),
                isChecked.get());
    }

    /** Marks cells with which something may be wrong, or no longer. */
    void toggleChecks() {
        isChecked.set(!isChecked.get());
    }

    void setChecked(boolean isNow) {
        isChecked.set(isNow);
    }

    ReadOnlyBooleanProperty checkedProperty() {
        return isChecked.getReadOnlyProperty();
    }

    /** Shows formulas in place of their values, or the values again. */
    void toggleFormulas() {
        isFormulasShown.set(!isFormulasShown.get());
    }

    ReadOnlyBooleanProperty formulasShownProperty() {
        return isFormulasShown.getReadOnlyProperty();
    }
}
