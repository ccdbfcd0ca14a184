package sheetgrad.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import sheetgrad.formula.Expression;
import sheetgrad.formula.FormulaParser;
import sheetgrad.formula.FormulaPrinter;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.CellShift;
import sheetgrad.reference.RangeMove;
import sheetgrad.reference.Relocation;

/** Generated formulas in generated places, rewritten after cells have moved. */
class DisplacedReferencesPropertiesTest {
    private final Workbook workbook = new Workbook();

    DisplacedReferencesPropertiesTest() {
        workbook.addSheet("Here");
        workbook.addSheet("other one");
    }

    @Provide
    Arbitrary<CellAddress> cells() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, 20))
                .as(CellAddress::new);
    }

    private Arbitrary<String> references() {
        Arbitrary<String> sheet = Arbitraries.of("", "", "Here!", "'other one'!", "[1]Here!");
        Arbitrary<String> dollar = Arbitraries.of("", "$");
        Arbitrary<String> cell =
                Combinators.combine(dollar, cells(), dollar)
                        .as((a, at, b) -> a + at.toA1().replaceAll("\\d", "") + b + (at.row() + 1));
        Arbitrary<String> range =
                Combinators.combine(cell, cell).as((one, other) -> one + ":" + other);
        Arbitrary<String> lines = Arbitraries.of("A:C", "$B:$B", "3:5", "$7:$7", "D:$F", "2:$9");
        Arbitrary<String> plain = Arbitraries.oneOf(cell, range, lines);
        Arbitrary<String> spilled = cell.map(one -> one + "#");
        Arbitrary<String> spans = range.map(one -> "'Here:other one'!" + one);
        return Arbitraries.oneOf(
                Combinators.combine(sheet, plain).as((name, one) -> name + one), spilled, spans);
    }

    @Provide
    Arbitrary<String> formulas() {
        Arbitrary<List<String>> parts = references().list().ofMinSize(1).ofMaxSize(5);
        Arbitrary<String> form =
                Arbitraries.of(
                        "SUM(%s)",
                        "LET(x,%s,x*2)", "-(%s)", "IF(TRUE,%s)", "MAP(%s,LAMBDA(A,A+1))");
        return Combinators.combine(parts, form, Arbitraries.of("+", ",", "&", "<="))
                .as(
                        (references, text, operator) ->
                                String.format(
                                        text,
                                        String.join(
                                                operator.equals(",") && !text.startsWith("SUM")
                                                        ? "*"
                                                        : operator,
                                                references)));
    }

    @Provide
    Arbitrary<Relocation> relocations() {
        Arbitrary<Boolean> either = Arbitraries.of(true, false);
        Arbitrary<Integer> sheet = Arbitraries.of(0, 1);
        Arbitrary<CellRange> range =
                Combinators.combine(cells(), cells())
                        .as((one, other) -> CellRange.of(one).union(CellRange.of(other)));
        Arbitrary<Relocation> moves =
                Combinators.combine(sheet, range, sheet, cells())
                        .as((from, cut, to, at) -> new RangeMove(new Area(from, cut), to, at));
        Arbitrary<Relocation> shifts =
                Combinators.combine(sheet, range, either, either).as(CellShift::new);
        return Arbitraries.oneOf(shifts, moves, insertions().map(one -> one));
    }

    @Provide
    Arbitrary<CellShift> insertions() {
        return Combinators.combine(
                        Arbitraries.of(0, 1),
                        Arbitraries.integers().between(0, 25),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of(true, false))
                .as(
                        (sheet, first, count, areRows) ->
                                areRows
                                        ? CellShift.ofRows(sheet, first, count, true)
                                        : CellShift.ofColumns(sheet, first, count, true));
    }

    private static Expression parsed(String formula, CellAddress host) {
        try {
            return FormulaParser.parse(formula, host);
        } catch (FormulaSyntaxException mistake) {
            throw new AssertionError(formula, mistake);
        }
    }

    private static CellAddress after(CellAddress host, Relocation relocation) {
        var displacement = relocation.displacement();
        return displacement.moves(0, host.row(), host.column())
                ? new CellAddress(
                        host.row() + displacement.rows(), host.column() + displacement.columns())
                : host;
    }

    private Expression rewritten(Expression formula, CellAddress host, Relocation relocation) {
        return new DisplacedReferences(workbook, relocation)
                .rewrite(formula, 0, host.row(), host.column());
    }

    @Property
    void rewrittenFormulaReadsAsItPrints(
            @ForAll("formulas") String formula,
            @ForAll("cells") CellAddress host,
            @ForAll("relocations") Relocation relocation) {
        Expression now = rewritten(parsed(formula, host), host, relocation);
        CellAddress place = after(host, relocation);
        for (FormulaPrinter.Form form : FormulaPrinter.Form.values()) {
            String text = FormulaPrinter.print(now, place, form);
            assertEquals(now, parsed(text, place), text);
        }
    }

    @Property
    void deletingWhatWasInsertedGivesTheFormulaBack(
            @ForAll("formulas") String formula,
            @ForAll("cells") CellAddress host,
            @ForAll("insertions") CellShift insertion) {
        CellShift deletion =
                new CellShift(insertion.sheet(), insertion.range(), insertion.isVertical(), false);
        Expression before = parsed(formula, host);
        Expression there = rewritten(before, host, insertion);
        Expression back = rewritten(there, after(host, insertion), deletion);
        assertEquals(before, back);
    }

    @Property
    void formulaThatMovesWithWhatItReadsIsTheSameObject(
            @ForAll("cells") CellAddress host, @ForAll("cells") CellAddress read) {
        CellShift insertion = CellShift.ofRows(0, 0, 3, true);
        Expression formula = parsed(read.toA1() + "*2", host);
        assertSame(formula, rewritten(formula, host, insertion));
    }

    @Property(tries = 300)
    void manyCopiesAreRewrittenLikeEachAlone(
            @ForAll("formulas") String formula,
            @ForAll("cells") CellAddress host,
            @ForAll("relocations") Relocation relocation) {
        Expression tree = parsed(formula, host);
        CellRange copies =
                new CellRange(
                        Math.max(0, host.row() - 20),
                        host.column(),
                        host.row() + 60,
                        host.column());
        Sheet sheet = workbook.sheet(0);
        sheet.contents().clear(CellRange.WHOLE_SHEET);
        workbook.sheet(1).contents().clear(CellRange.WHOLE_SHEET);
        sheet.contents().fill(copies, new CellContent.Formula(tree));
        DisplacedReferences references = new DisplacedReferences(workbook, relocation);
        new RelocatedCells(workbook, relocation, references).relocate();
        for (CellAddress copy : copies.cells()) {
            relocation
                    .displacement()
                    .after(0, copy)
                    .ifPresent(
                            place ->
                                    assertEquals(
                                            new CellContent.Formula(
                                                    rewritten(tree, copy, relocation)),
                                            workbook.sheet(place.sheet())
                                                    .contents()
                                                    .get(
                                                            place.range().firstRow(),
                                                            place.range().firstColumn())));
        }
    }
}
