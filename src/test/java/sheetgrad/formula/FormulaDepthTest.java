package sheetgrad.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sheetgrad.formula.FormulaPrinter.Form;
import sheetgrad.reference.CellAddress;

class FormulaDepthTest {
    private static final CellAddress HOST = CellAddress.of("A1");
    private static final long USUAL_STACK = 1L << 20;

    private static Expression parse(String text) throws FormulaSyntaxException {
        return FormulaParser.parse(text, HOST);
    }

    private interface Task {
        void run() throws FormulaSyntaxException;
    }

    private static void onUsualStack(Task task) throws InterruptedException {
        List<Throwable> failures = new ArrayList<>();
        Runnable guarded =
                () -> {
                    try {
                        task.run();
                    } catch (Throwable failure) {
                        failures.add(failure);
                    }
                };
        Thread thread = new Thread(null, guarded, "usual stack", USUAL_STACK);
        thread.start();
        thread.join();
        assertEquals(List.of(), failures);
    }

    private static void walk(String text) throws FormulaSyntaxException {
        Expression tree = parse(text);
        assertEquals(tree.hashCode(), parse(text).hashCode());
        for (Form form : Form.values()) {
            String printed = FormulaPrinter.print(tree, HOST, form);
            assertTrue(tree.equals(parse(printed)));
        }
        assertTrue(tree.equals(parse(text)));
        Expression plain = tree.accept(new WithoutParentheses());
        assertEquals(plain, plain.accept(new WithoutParentheses()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1+4*5^(", "SUM(1,-", "(", "IF(A1,B1,1+2*", "@(", "1=IF("})
    void deepestNestingFitsTheUsualStack(String opening) throws InterruptedException {
        int perLevel = (int) opening.chars().filter(c -> "+*^-=@(".indexOf(c) >= 0).count();
        int nestedPerLevel = opening.startsWith("@") ? 2 : 1;
        int levels =
                Math.min(
                        FormulaParser.MOST_NESTED / nestedPerLevel,
                        (FormulaParser.DEEPEST - 1) / perLevel);
        onUsualStack(() -> walk(opening.repeat(levels) + "1" + ")".repeat(levels)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1", "^2", "&\"a\"", "=1", "*2+1", " A1", ":INDEX(A1,1)"})
    void chainOfAHundredThousandOperatorsFitsTheUsualStack(String link)
            throws InterruptedException {
        onUsualStack(() -> walk("A1" + link.repeat(100_000)));
    }

    @Test
    void longestRowOfPercentSignsFitsTheUsualStack() throws InterruptedException {
        onUsualStack(() -> walk("1" + "%".repeat(FormulaParser.DEEPEST - 1)));
    }

    @Test
    void longestRowOfSignsFitsTheUsualStack() throws InterruptedException {
        onUsualStack(() -> walk("-".repeat(FormulaParser.DEEPEST - 1) + "A1"));
        onUsualStack(() -> walk("@".repeat(FormulaParser.MOST_NESTED - 1) + "A1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "SUM(", "-(", "A1 (", "{1}&F(", "_xlfn.SINGLE("})
    void deeperNestingIsRefused(String opening) {
        String text = opening.repeat(100_000) + "1";
        FormulaSyntaxException failure =
                assertThrows(FormulaSyntaxException.class, () -> parse(text));
        assertEquals("the formula is nested deeper than 256 levels", failure.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "@"})
    void longerRowsOfSignsAreRefused(String link) {
        String text = link.repeat(200_000) + "A1";
        FormulaSyntaxException failure =
                assertThrows(FormulaSyntaxException.class, () -> parse(text));
        assertTrue(
                failure.toString().contains(": the formula is nested deeper than "),
                failure.toString());
    }

    @Test
    void copiesOfAFormulaAreOneTree() throws FormulaSyntaxException {
        String[] formulas = {
            "IF(H2=\"\",0,MMULT($B25:$F25,H$19:H$23))",
            "SUMPRODUCT(Table13[[#This Row],[SibSp]:[Ones]],$R$4:$AA$4)",
            "MAX(0,SUM(AH4:AJ6*$BI$11:$BK$13)+SUM(AH30:AJ32*$BI$14:$BK$16))",
            "_xlfn.LET(_xlpm.T, A9, _xlpm.Z, A9:A19, _xlpm.Z/_xlpm.T)",
        };
        FormulaInterner interner = new FormulaInterner();
        for (int i = 0; i < 20_000; i++) {
            interner.parse(formulas[i % formulas.length], HOST);
        }
        assertEquals(formulas.length, interner.size());
    }
}
