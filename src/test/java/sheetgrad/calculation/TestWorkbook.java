package sheetgrad.calculation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import sheetgrad.calculation.random.RandomDraws;
import sheetgrad.formula.Expression;
import sheetgrad.formula.FormulaInterner;
import sheetgrad.formula.FormulaParser;
import sheetgrad.formula.FormulaPrinter;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.function.BuiltInFunctions;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.Coercion;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberText;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.EditHistory;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;

/** A small workbook written as text, and its calculation: for tests. */
public final class TestWorkbook {
    private final Workbook workbook;
    private final FormulaInterner interner = new FormulaInterner();
    private final Calculation calculation;
    private final EditHistory history;

    private TestWorkbook(Workbook workbook, String... cells) {
        this.workbook = workbook;
        this.history = new EditHistory(workbook);
        for (String cell : cells) {
            put(cell);
        }
        Clock clock = Clock.fixed(Instant.parse("2024-03-01T12:00:00Z"), ZoneOffset.UTC);
        calculation =
                new Calculation(workbook, BuiltInFunctions.registry(), new RandomDraws(7), clock);
        calculation.calculateAll();
    }

    /**
     * A calculated workbook of cells such as {@code "A1=2"}, {@code "B1==A1*2"} (a formula), {@code "C1:C3={=A1:A3}"}
     * (an array formula), {@code "D1=#=A1:A3"} (a dynamic formula), {@code "Other!A1=x"}.
     */
    public static TestWorkbook of(String... cells) {
        Workbook workbook = new Workbook();
        workbook.addSheet("Sheet1");
        return new TestWorkbook(workbook, cells);
    }

    /** The calculation of a workbook made elsewhere. */
    public static TestWorkbook around(Workbook workbook) {
        return new TestWorkbook(workbook);
    }

    public Workbook workbook() {
        return workbook;
    }

    public Calculation calculation() {
        return calculation;
    }

    /** Changes a cell, written as for {@link #of}; an empty text clears it. Recalculates. */
    public Edit edit(String cell) {
        Edit.CellChange change = change(cell);
        Edit edit = new Edit("test", List.of(change));
        edit.applyTo(workbook);
        calculation.contentsChanged(edit);
        calculation.recalculate();
        return edit;
    }

    /** Carries out an edit and recalculates. */
    public void carryOut(Edit edit) {
        history.apply(edit);
        calculation.contentsChanged(edit);
        calculation.recalculate();
    }

    /** Takes back the last edit that {@link #carryOut} carried out. */
    public void undo() {
        calculation.contentsChanged(history.undo().orElseThrow());
        calculation.recalculate();
    }

    public void redo() {
        calculation.contentsChanged(history.redo().orElseThrow());
        calculation.recalculate();
    }

    /** The formula of a cell of the first sheet, or "Sheet!A1", without the equals sign. */
    public String formula(String cell) {
        int mark = cell.indexOf('!');
        Sheet sheet =
                workbook.findSheet(mark < 0 ? "Sheet1" : cell.substring(0, mark)).orElseThrow();
        CellAddress address = CellAddress.of(cell.substring(mark + 1));
        return sheet.contents()
                .find(address.row(), address.column())
                .flatMap(CellContent::tree)
                .map(tree -> FormulaPrinter.print(tree, address, FormulaPrinter.Form.DISPLAY))
                .orElse("");
    }

    private void put(String cell) {
        new Edit("test", List.of(change(cell))).applyTo(workbook);
    }

    private Edit.CellChange change(String cell) {
        int equals = cell.indexOf('=');
        String place = cell.substring(0, equals);
        String text = cell.substring(equals + 1);
        int mark = place.indexOf('!');
        String sheetName = mark < 0 ? "Sheet1" : place.substring(0, mark);
        Sheet sheet = workbook.findSheet(sheetName).orElseGet(() -> workbook.addSheet(sheetName));
        CellRange range = CellRange.of(place.substring(mark + 1));
        return new Edit.CellChange(sheet.id(), range.first(), content(text, range));
    }

    private Optional<CellContent> content(String text, CellRange range) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.startsWith("{=")) {
            return Optional.of(
                    new CellContent.ArrayFormula(
                            parse(text.substring(2, text.length() - 1), range.first()), range));
        }
        if (text.startsWith("#=")) {
            return Optional.of(
                    new CellContent.DynamicFormula(parse(text.substring(2), range.first())));
        }
        return Optional.of(
                text.startsWith("=")
                        ? new CellContent.Formula(parse(text.substring(1), range.first()))
                        : new CellContent.Constant(constant(text)));
    }

    private Expression parse(String text, CellAddress host) {
        try {
            return interner.intern(FormulaParser.parse(text, host));
        } catch (FormulaSyntaxException e) {
            throw new IllegalArgumentException(text + ": " + e.getMessage(), e);
        }
    }

    private static Value constant(String text) {
        return ErrorKind.parse(text)
                .<Value>map(ErrorValue::of)
                .or(() -> NumberText.parse(text).map(NumberValue::new))
                .orElseGet(
                        () ->
                                text.equals("TRUE") || text.equals("FALSE")
                                        ? BooleanValue.of(text.equals("TRUE"))
                                        : new TextValue(text));
    }

    /** What a cell of the first sheet, or "Sheet!A1", shows, as text; errors as their kind. */
    public String show(String cell) {
        Value value = value(cell);
        return value instanceof ErrorValue error
                ? error.kind().text()
                : ((TextValue) Coercion.toText(value)).text();
    }

    public Value value(String cell) {
        int mark = cell.indexOf('!');
        Sheet sheet =
                workbook.findSheet(mark < 0 ? "Sheet1" : cell.substring(0, mark)).orElseThrow();
        CellAddress address = CellAddress.of(cell.substring(mark + 1));
        return calculation.value(sheet.id(), address.row(), address.column());
    }

    public double number(String cell) {
        return ((NumberValue) value(cell)).number();
    }

    /** A value; of an error its kind only, as which cell it is blamed on may depend on the order of calculation. */
    static Object comparable(Value value) {
        return value instanceof ErrorValue error ? error.kind() : value;
    }
}
