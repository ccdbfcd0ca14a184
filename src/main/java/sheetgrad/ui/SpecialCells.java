package sheetgrad.ui;

import java.util.Optional;
import sheetgrad.reference.CellAddress;
import sheetgrad.ui.session.SheetSnapshot;
import sheetgrad.value.BlankValue;
import sheetgrad.value.ErrorValue;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellValues;

/** Kinds of cells that can be selected among others. */
enum SpecialCells {
    BLANKS("blank cells"),
    CONSTANTS("entered values"),
    FORMULAS("formulas"),
    ERRORS("errors"),
    VISIBLE("visible cells"),
    COMMENTED("cells with a comment");

    private final String title;

    SpecialCells(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Whether a cell of the sheet is of this kind. */
    boolean includes(SheetSnapshot sheet, CellValues values, int row, int column) {
        Optional<CellContent> content = sheet.sheet().contents().find(row, column);
        boolean isConstant = content.filter(CellContent.Constant.class::isInstance).isPresent();
        return switch (this) {
            case BLANKS ->
                    values.value(sheet.id(), row, column) instanceof BlankValue
                            && !isFormula(content);
            case CONSTANTS -> isConstant;
            case FORMULAS -> isFormula(content);
            case ERRORS -> values.value(sheet.id(), row, column) instanceof ErrorValue;
            case COMMENTED ->
                    sheet.sheet().objects().comments().containsKey(new CellAddress(row, column));
            case VISIBLE ->
                    !sheet.sheet().layout().row(row).isHidden()
                            && !sheet.sheet().layout().column(column).isHidden();
        };
    }

    private static boolean isFormula(Optional<CellContent> content) {
        return content.filter(one -> !(one instanceof CellContent.Constant)).isPresent();
    }
}
