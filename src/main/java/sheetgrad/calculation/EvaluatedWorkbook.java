package sheetgrad.calculation;

import java.util.Optional;
import java.util.OptionalInt;
import sheetgrad.function.WorkbookFacts;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;

/** What functions are told about the workbook that is being calculated. */
final class EvaluatedWorkbook implements WorkbookFacts {
    /** What a stored width has beyond the characters that fit: margins of 5 pixels where a digit takes 7. */
    private static final double MARGIN = 5 / 7.0;

    private final Workbook workbook;
    private final Evaluator.CellReader cells;

    EvaluatedWorkbook(Workbook workbook, Evaluator.CellReader cells) {
        this.workbook = workbook;
        this.cells = cells;
    }

    boolean uses1904() {
        return workbook.settings().uses1904();
    }

    @Override
    public int sheetCount() {
        return workbook.sheets().size();
    }

    @Override
    public int place(int sheet) {
        return workbook.sheets().indexOf(workbook.sheet(sheet)) + 1;
    }

    @Override
    public String sheetName(int sheet) {
        return workbook.sheet(sheet).name();
    }

    @Override
    public OptionalInt findSheet(String name) {
        Optional<Sheet> sheet = workbook.findSheet(name);
        return sheet.isPresent() ? OptionalInt.of(sheet.get().id()) : OptionalInt.empty();
    }

    @Override
    public boolean isFormula(int sheet, int row, int column) {
        boolean holdsFormula =
                workbook.sheet(sheet)
                        .contents()
                        .find(row, column)
                        .filter(CellContent::isFormula)
                        .isPresent();
        return holdsFormula || cells.isInArrayFormula(sheet, row, column);
    }

    @Override
    public String numberFormat(int sheet, int row, int column) {
        return workbook.sheet(sheet).styleAt(row, column).numberFormat();
    }

    @Override
    public Optional<Alignment> alignment(int sheet, int row, int column) {
        CellStyle style = workbook.sheet(sheet).styleAt(row, column);
        switch (style.alignment().horizontal()) {
            case LEFT:
                return Optional.of(Alignment.LEFT);
            case CENTER:
                return Optional.of(Alignment.CENTER);
            case RIGHT:
                return Optional.of(Alignment.RIGHT);
            case FILL:
                return Optional.of(Alignment.FILL);
            default:
                return Optional.empty();
        }
    }

    @Override
    public double columnWidth(int sheet, int column) {
        return Math.max(0, workbook.sheet(sheet).layout().columnWidth(column) - MARGIN);
    }

    @Override
    public boolean hasDefaultWidth(int sheet, int column) {
        return !workbook.sheet(sheet).layout().columns().containsKey(column);
    }
}
