package sheetgrad.calculation.evaluation;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import sheetgrad.calculation.analysis.SummaryFormulas;
import sheetgrad.formula.Expression;
import sheetgrad.formula.FormulaPrinter;
import sheetgrad.function.WorkbookFacts;
import sheetgrad.reference.CellAddress;
import sheetgrad.value.DateSystem;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.SheetLayout;
import sheetgrad.workbook.Table;
import sheetgrad.workbook.Workbook;

/** What functions are told about the workbook that is being calculated. */
public final class EvaluatedWorkbook implements WorkbookFacts {
    /** What a stored width has beyond the characters that fit: margins of 5 pixels where a digit takes 7. */
    private static final double MARGIN = 5 / 7.0;

    private final Workbook workbook;
    private final CellReader cells;
    private final SummaryFormulas summaries = new SummaryFormulas();

    EvaluatedWorkbook(Workbook workbook, CellReader cells) {
        this.workbook = workbook;
        this.cells = cells;
    }

    DateSystem dateSystem() {
        return workbook.settings().dateSystem();
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
    public Optional<Path> file() {
        return workbook.file();
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
        return holdsFormula || cells.arrayFormula(sheet, row, column).isPresent();
    }

    @Override
    public Optional<String> formula(int sheet, int row, int column) {
        CellAddress anchor =
                cells.arrayFormula(sheet, row, column).orElse(new CellAddress(row, column));
        return workbook.sheet(sheet)
                .contents()
                .find(anchor.row(), anchor.column())
                .flatMap(content -> text(content, sheet, anchor));
    }

    private Optional<String> text(CellContent content, int sheet, CellAddress host) {
        if (content instanceof CellContent.Formula formula) {
            return Optional.of(print(formula.expression(), sheet, host));
        }
        if (content instanceof CellContent.DynamicFormula formula) {
            return Optional.of(print(formula.expression(), sheet, host));
        }
        if (content instanceof CellContent.ArrayFormula array) {
            return Optional.of("{" + print(array.expression(), sheet, host) + "}");
        }
        return content instanceof CellContent.BrokenFormula broken
                ? Optional.of(broken.text())
                : Optional.empty();
    }

    private String print(Expression expression, int sheet, CellAddress host) {
        String table =
                workbook.findTableAt(sheet, host.row(), host.column()).map(Table::name).orElse("");
        return "=" + FormulaPrinter.print(expression, host, FormulaPrinter.Form.DISPLAY, table);
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

    @Override
    public boolean isRowHidden(int sheet, int row) {
        SheetLayout.Row own = workbook.sheet(sheet).layout().rows().get(row);
        return own != null && own.isHidden();
    }

    @Override
    public boolean isRowFilteredOut(int sheet, int row) {
        return workbook.isFilteredOut(sheet, row);
    }

    @Override
    public boolean isSummary(int sheet, int row, int column) {
        return workbook.sheet(sheet)
                .contents()
                .find(row, column)
                .map(summaries::hasSummary)
                .orElse(false);
    }
}
