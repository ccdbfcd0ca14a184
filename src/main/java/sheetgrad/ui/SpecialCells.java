package sheetgrad.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.session.SheetSnapshot;
import sheetgrad.value.BlankValue;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellValues;
import sheetgrad.workbook.SheetLayout;

/** Kinds of cells that can be selected among others. */
enum SpecialCells {
    COMMENTED("cells with a comment", "Comments"),
    CONSTANTS("entered values", "Entered values"),
    FORMULAS("formulas", "Formulas"),
    ERRORS("errors", "Errors"),
    BLANKS("blank cells", "Blank cells"),
    ROW_DIFFERENCES(
            "cells unlike those in the active cell's column", "Differences along rows (Ctrl+\\)"),
    COLUMN_DIFFERENCES(
            "cells unlike those in the active cell's row",
            "Differences along columns (Ctrl+Shift+\\)"),
    CONDITIONAL("cells with a conditional format", "Conditional formats"),
    VALIDATED("cells with a validation", "Validations"),
    VISIBLE("visible cells", "Visible cells (Alt+;)"),
    LAST("cells in use", "Last cell");

    /**
     * Where cells are looked for.
     *
     * @param active the cell with which others are compared
     */
    record Searched(SheetSnapshot sheet, CellValues values, CellAddress active) {
        Value value(int row, int column) {
            return values.value(sheet.id(), row, column);
        }

        private Optional<CellContent> content(int row, int column) {
            return sheet.sheet().contents().find(row, column);
        }

        private boolean isFormula(int row, int column) {
            return content(row, column)
                    .filter(one -> !(one instanceof CellContent.Constant))
                    .isPresent();
        }
    }

    private final String title;
    private final String choice;

    SpecialCells(String title, String choice) {
        this.title = title;
        this.choice = choice;
    }

    String title() {
        return title;
    }

    /** As a list of choices has it. */
    String choice() {
        return choice;
    }

    /** Whether cells of the kind can be told apart by what they show. */
    boolean hasKinds() {
        return this == CONSTANTS || this == FORMULAS;
    }

    /** Whether a cell of the sheet is of this kind. */
    boolean includes(Searched searched, int row, int column) {
        SheetSnapshot sheet = searched.sheet();
        return switch (this) {
            case BLANKS ->
                    searched.value(row, column) instanceof BlankValue
                            && !searched.isFormula(row, column);
            case CONSTANTS ->
                    searched.content(row, column)
                            .filter(CellContent.Constant.class::isInstance)
                            .isPresent();
            case FORMULAS -> searched.isFormula(row, column);
            case ERRORS -> searched.value(row, column) instanceof ErrorValue;
            case ROW_DIFFERENCES -> differs(searched, row, column, row, searched.active().column());
            case COLUMN_DIFFERENCES ->
                    differs(searched, row, column, searched.active().row(), column);
            case VISIBLE -> isVisible(sheet.sheet().layout(), row, column);
            case COMMENTED, CONDITIONAL, VALIDATED ->
                    places(sheet).stream().anyMatch(range -> range.contains(row, column));
            case LAST ->
                    sheet.usedRange()
                            .filter(used -> used.last().equals(new CellAddress(row, column)))
                            .isPresent();
        };
    }

    /** Whether two cells hold different things; copies of one formula are alike. */
    private static boolean differs(
            Searched searched, int row, int column, int otherRow, int other) {
        return !searched.content(row, column).equals(searched.content(otherRow, other));
    }

    private static boolean isVisible(SheetLayout layout, int row, int column) {
        return !layout.row(row).isHidden() && !layout.column(column).isHidden();
    }

    /** The ranges that the sheet keeps for cells of this kind; they may lie beside everything else. */
    List<CellRange> places(SheetSnapshot sheet) {
        return switch (this) {
            case COMMENTED ->
                    sheet.sheet().objects().comments().keySet().stream()
                            .map(CellRange::of)
                            .toList();
            case CONDITIONAL ->
                    sheet.sheet().conditionalFormats().stream()
                            .flatMap(format -> format.ranges().stream())
                            .toList();
            case VALIDATED ->
                    sheet.sheet().validations().stream()
                            .flatMap(validation -> validation.ranges().stream())
                            .toList();
            default -> List.of();
        };
    }

    /** The part of the sheet where there may be such cells; whole columns end where the sheet's contents end. */
    Optional<CellRange> extent(SheetSnapshot sheet) {
        Stream<CellRange> places =
                places(sheet).stream()
                        .filter(range -> !range.isWholeColumns() && !range.isWholeRows());
        return Stream.concat(sheet.usedRange().stream(), places).reduce(CellRange::union);
    }
}
