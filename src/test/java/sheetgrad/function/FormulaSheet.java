package sheetgrad.function;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import sheetgrad.calculation.Calculation;
import sheetgrad.calculation.random.RandomDraws;
import sheetgrad.formula.FormulaParser;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberText;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CalculationSettings;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;

/** One sheet on which tests write cells and work out formulas; results are texts as a formula bar would show them. */
final class FormulaSheet {
    private static final CellAddress HOST = CellAddress.of("AA500");

    private final Workbook workbook = new Workbook();
    private final Sheet sheet = workbook.addSheet("Sheet1");

    /** Writes cells such as "A1=5 A2=x A3=TRUE A4=#N/A", parted by blanks; underscores in texts stand for blanks. */
    FormulaSheet with(String cells) {
        for (String cell : cells.strip().split("\\s+")) {
            int sign = cell.indexOf('=');
            if (sign > 0) {
                CellAddress address = CellAddress.of(cell.substring(0, sign));
                String text = cell.substring(sign + 1).replace('_', ' ');
                sheet.contents()
                        .set(
                                address.row(),
                                address.column(),
                                new CellContent.Constant(constant(text)));
            }
        }
        return this;
    }

    /** Adds a blank sheet. */
    FormulaSheet andSheet(String name) {
        workbook.addSheet(name);
        return this;
    }

    /** Numbers the days from 1904 on. */
    FormulaSheet from1904() {
        workbook.setSettings(CalculationSettings.DEFAULT.with1904(true));
        return this;
    }

    private static Value constant(String text) {
        if (text.equals("TRUE") || text.equals("FALSE")) {
            return BooleanValue.of(text.equals("TRUE"));
        }
        Optional<Value> error = sheetgrad.value.ErrorKind.parse(text).map(ErrorValue::of);
        boolean isQuoted = text.startsWith("'");
        return error.orElseGet(
                () ->
                        isQuoted
                                ? new TextValue(text.substring(1))
                                : NumberText.parse(text)
                                        .<Value>map(NumberValue::new)
                                        .orElseGet(() -> new TextValue(text)));
    }

    /** The result of a formula in a cell that lifts over arrays. */
    String result(String formula) {
        return text(value(formula));
    }

    Value value(String formula) {
        try {
            CellContent content =
                    new CellContent.DynamicFormula(FormulaParser.parse(formula, HOST));
            sheet.contents().set(HOST.row(), HOST.column(), content);
        } catch (FormulaSyntaxException broken) {
            throw new IllegalArgumentException(formula, broken);
        }
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        Calculation calculation =
                new Calculation(workbook, BuiltInFunctions.registry(), new RandomDraws(1), clock);
        calculation.calculateAll();
        Optional<CellRange> spill = calculation.spillRange(sheet.id(), HOST);
        if (spill.isEmpty()) {
            return calculation.value(sheet.id(), HOST.row(), HOST.column());
        }
        int columns = spill.get().columns();
        return ArrayValue.generate(
                spill.get().rows(),
                columns,
                i ->
                        calculation.value(
                                sheet.id(), HOST.row() + i / columns, HOST.column() + i % columns));
    }

    private static String text(Value value) {
        if (!(value instanceof ArrayValue array)) {
            return element(value, "");
        }
        if (array.size() == 1) {
            return element(array.get(0), "");
        }
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < array.size(); i++) {
            String mark = i % array.columns() == 0 ? ";" : ",";
            text.append(i == 0 ? "" : mark).append(element(array.get(i), "\""));
        }
        return text.append('}').toString();
    }

    private static String element(Value value, String quote) {
        if (value instanceof NumberValue number) {
            return NumberText.general(number.number());
        }
        if (value instanceof TextValue text) {
            return quote + text.text() + quote;
        }
        if (value instanceof BooleanValue flag) {
            return flag.isTrue() ? "TRUE" : "FALSE";
        }
        return value instanceof ErrorValue error ? error.kind().text() : "";
    }
}
