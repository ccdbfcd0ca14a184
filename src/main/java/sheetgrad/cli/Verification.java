package sheetgrad.cli;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sheetgrad.calculation.Calculation;
import sheetgrad.formula.FormulaPrinter;
import sheetgrad.function.FunctionRegistry;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.BlankValue;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.Sheet;

/**
 * How far the formulas of a file come out as the file has them. Numbers match to a relative 1e-9 or an absolute 1e-12,
 * everything else exactly; the cells that an array formula fills count as part of their anchor. Cells that are random,
 * or depend on such cells, cannot be compared and are counted as volatile; a formula that cannot be read, or calls an
 * unknown function that Excel knew, as unsupported.
 *
 * @param withoutValue formulas for which the file stores no value, as files of other programs than Excel do: there is
 *     nothing to compare, so they are neither matched nor mismatched
 */
record Verification(
        String file,
        int formulas,
        int matched,
        int mismatched,
        @JsonProperty("volatile") int volatileCount,
        int unsupported,
        int withoutValue,
        List<Mismatch> mismatches) {
    private static final double RELATIVE = 1e-9;
    private static final double ABSOLUTE = 1e-12;
    private static final int MOST_LISTED = 100;

    /** A formula whose value differs. */
    record Mismatch(
            String sheet,
            String cell,
            String formula,
            @Nullable Object stored,
            @Nullable Object calculated) {}

    @JsonIgnore
    boolean isClean() {
        return mismatched == 0 && unsupported == 0;
    }

    static Verification of(CalculatedFile file, FunctionRegistry functions) {
        return new Comparison(file, functions).compare();
    }

    /** The comparison of one file, cell by cell. */
    private static final class Comparison {
        private final CalculatedFile file;
        private final Calculation calculation;
        private final UnknownFunctions unknown;
        private final Calculation.Unpredictable unpredictable;
        private final List<Mismatch> mismatches = new ArrayList<>();
        private int formulas;
        private int matched;
        private int mismatched;
        private int volatileCount;
        private int unsupported;
        private int withoutValue;

        Comparison(CalculatedFile file, FunctionRegistry functions) {
            this.file = file;
            this.calculation = file.calculation();
            this.unknown = new UnknownFunctions(file.workbook(), functions);
            this.unpredictable = calculation.unpredictable();
        }

        Verification compare() {
            for (Sheet sheet : file.workbook().sheets()) {
                Optional<CellRange> used = sheet.contents().usedRange();
                used.ifPresent(
                        range ->
                                sheet.contents()
                                        .forEach(
                                                range,
                                                (row, column, content) -> {
                                                    if (content.isFormula()) {
                                                        compare(
                                                                sheet,
                                                                new CellAddress(row, column),
                                                                content);
                                                    }
                                                }));
            }
            return new Verification(
                    file.file().toString(),
                    formulas,
                    matched,
                    mismatched,
                    volatileCount,
                    unsupported,
                    withoutValue,
                    mismatches);
        }

        private void compare(Sheet sheet, CellAddress cell, CellContent content) {
            formulas++;
            if (calculation.keepsStored(sheet.id(), cell)
                    || (unknown.isUnsupported(content, sheet.id())
                            && !isUnknownToExcelToo(sheet, cell, content))) {
                unsupported++;
                list(sheet, cell, content, cell);
            } else if (unpredictable.contains(sheet.id(), cell.row(), cell.column())) {
                volatileCount++;
            } else if (storedValue(sheet, cell) instanceof BlankValue) {
                withoutValue++;
            } else {
                Optional<CellAddress> differing = firstDifference(sheet, cell, content);
                if (differing.isPresent()) {
                    mismatched++;
                    list(sheet, cell, content, differing.get());
                } else {
                    matched++;
                }
            }
        }

        /** Excel left #NAME?, or what the formula makes of it, as in IFERROR(__xludf.DUMMYFUNCTION(""),1). */
        private boolean isUnknownToExcelToo(Sheet sheet, CellAddress cell, CellContent content) {
            return !(content instanceof CellContent.BrokenFormula)
                    && !(storedValue(sheet, cell) instanceof BlankValue)
                    && firstDifference(sheet, cell, content).isEmpty();
        }

        private Value storedValue(Sheet sheet, CellAddress cell) {
            return file.opened().stored().value(sheet.id(), cell.row(), cell.column());
        }

        private Optional<CellAddress> firstDifference(
                Sheet sheet, CellAddress anchor, CellContent content) {
            CellRange filled =
                    content instanceof CellContent.ArrayFormula array
                            ? array.range()
                            : calculation
                                    .spillRange(sheet.id(), anchor)
                                    .orElse(CellRange.of(anchor));
            CellRange stored =
                    file.opened()
                            .stored()
                            .spillRange(sheet.id(), anchor)
                            .map(filled::union)
                            .orElse(filled);
            for (int row = stored.firstRow(); row <= stored.lastRow(); row++) {
                for (int column = stored.firstColumn(); column <= stored.lastColumn(); column++) {
                    Value expected = file.opened().stored().value(sheet.id(), row, column);
                    if (!matches(expected, calculation.value(sheet.id(), row, column))) {
                        return Optional.of(new CellAddress(row, column));
                    }
                }
            }
            return Optional.empty();
        }

        private void list(Sheet sheet, CellAddress anchor, CellContent content, CellAddress cell) {
            if (mismatches.size() < MOST_LISTED) {
                mismatches.add(
                        new Mismatch(
                                sheet.name(),
                                cell.toA1(),
                                text(content, anchor),
                                plain(storedValue(sheet, cell)),
                                plain(calculation.value(sheet.id(), cell.row(), cell.column()))));
            }
        }
    }

    /** Whether a calculated value is the stored one. */
    static boolean matches(Value stored, Value calculated) {
        if (stored instanceof NumberValue a && calculated instanceof NumberValue b) {
            double difference = Math.abs(a.number() - b.number());
            return difference <= ABSOLUTE
                    || difference
                            <= RELATIVE * Math.max(Math.abs(a.number()), Math.abs(b.number()));
        }
        if (stored instanceof ErrorValue a && calculated instanceof ErrorValue b) {
            return a.kind() == b.kind();
        }
        return stored.equals(calculated);
    }

    static String text(CellContent content, CellAddress cell) {
        if (content instanceof CellContent.BrokenFormula broken) {
            return broken.text();
        }
        if (content instanceof CellContent.Formula formula) {
            return print(formula.expression(), cell);
        }
        if (content instanceof CellContent.DynamicFormula formula) {
            return print(formula.expression(), cell);
        }
        return content instanceof CellContent.ArrayFormula formula
                ? print(formula.expression(), cell)
                : "";
    }

    private static String print(sheetgrad.formula.Expression expression, CellAddress cell) {
        return FormulaPrinter.print(expression, cell, FormulaPrinter.Form.DISPLAY);
    }

    /** A value as JSON has it. */
    static @Nullable Object plain(Value value) {
        if (value instanceof NumberValue number) {
            return number.number();
        }
        if (value instanceof TextValue text) {
            return text.text();
        }
        if (value instanceof BooleanValue flag) {
            return flag.isTrue();
        }
        return value instanceof ErrorValue error ? error.describe() : null;
    }
}
