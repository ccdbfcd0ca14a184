package sheetgrad.autodiff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.autodiff.export.ExportException;
import sheetgrad.autodiff.export.TorchScript;
import sheetgrad.calculation.TestWorkbook;
import sheetgrad.reference.CellAddress;
import sheetgrad.workbook.CellEdits;
import sheetgrad.workbook.EditRefusedException;
import sheetgrad.xlsx.WorkbookFileException;
import sheetgrad.xlsx.WorkbookReader;
import sheetgrad.xlsx.WorkbookWriter;

/** A formula with more operators in a row than a stack is deep, wherever formulas are walked through. */
class LongFormulaTest {
    private static final int LINKS = 100_000;

    private static TestWorkbook book(String formula) {
        return TestWorkbook.of("A1=2", "A2=5", "B1=1", "C1==" + formula, "C2==C1");
    }

    private static LossGradient gradient(TestWorkbook book) {
        return new LossGradient(
                book.calculation().freeze(), cell("C2"), List.of(cell("A1"), cell("A2")));
    }

    private static ModelCell cell(String a1) {
        return new ModelCell(0, CellAddress.of(a1));
    }

    /** The loss and its slopes with respect to A1 = 2 and A2 = 5. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            A1*A2 | +1     | 100010 | 5 | 2
            A2    | +A1    | 200005 | 100000 | 1
            A1*A2 | -A1*B1 | -199990 | -99995 | 2
            SUM(A1*A2 | +1 | 100010 | 5 | 2
            (A1*A2 | +1    | 100010 | 5 | 2
            IF(A1>0,A1*A2 | +1 | 100010 | 5 | 2
            LEN(A2 | &""   | 1 | 0 | 0
            """)
    void isDifferentiated(String start, String link, double loss, double first, double second) {
        boolean isOpen = start.contains("(");
        TestWorkbook book = book(start + link.repeat(LINKS) + (isOpen ? ")" : ""));
        assertEquals(loss, book.number("C2"));
        double[] slopes = new double[2];
        LossGradient gradient = gradient(book);
        assertEquals(loss, gradient.evaluate(gradient.storedParameters(), slopes));
        assertEquals(List.of(first, second), List.of(slopes[0], slopes[1]));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ROUND(A1,0)+A2 | +1  | only through ROUND in Sheet1!C1
            LEN(A1         | &"" | only as a text in & in Sheet1!C1
            (A1>0)+A2      | +1  | only in a condition with > in Sheet1!C1
            """)
    void hasNoPathForAReason(String start, String link, String reason) {
        boolean isOpen = start.startsWith("LEN");
        TestWorkbook book = book(start + link.repeat(LINKS) + (isOpen ? ")+A2" : ""));
        LossGradient gradient = gradient(book);
        gradient.evaluate(gradient.storedParameters(), new double[2]);
        Optional<NoPath> path = gradient.noPath(0);
        assertTrue(path.orElseThrow().toString().contains(reason), path.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            A1*A2     | it has 100001 operators in a row
            SUM(A1    | it has 100000 operators in a row
            MAP(A1    | the function MAP cannot be translated
            LET(x,A1,x | it has 100000 operators in a row
            """)
    void isRefusedByTheExportInASentence(String start, String reason) {
        TestWorkbook book = book(start + "+A2".repeat(LINKS) + (start.contains("(") ? ")" : ""));
        ExportException refused = assertThrows(ExportException.class, () -> export(book));
        assertTrue(
                String.valueOf(refused.getMessage())
                        .startsWith("Sheet1!C1 cannot be written for PyTorch: " + reason),
                refused.toString());
    }

    @Test
    void isExportedAsANumberIfItReadsNoParameter() throws ExportException {
        String script = export(book("A1*A2*(B1" + "+1".repeat(LINKS) + ")"));
        assertTrue(script.contains("100001"), script);
    }

    private static String export(TestWorkbook book) throws ExportException {
        TorchScript.Training training =
                new TorchScript.Training("torch.optim.SGD(parameters)", 1, false);
        return TorchScript.write(book.calculation().freeze(), gradient(book), "long", training);
    }

    @Test
    void isSavedAndReadAgain(@TempDir Path folder) throws WorkbookFileException {
        String summands =
                IntStream.rangeClosed(1, LINKS)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining("+"));
        String formula = "A1*A2+" + summands;
        TestWorkbook book = book(formula);
        Path file = folder.resolve("long.xlsx");
        new WorkbookWriter().create(book.workbook(), book.calculation().snapshot(), file);
        TestWorkbook again = TestWorkbook.around(new WorkbookReader().read(file).workbook());
        assertEquals(formula, again.formula("C1"));
        assertEquals(10 + LINKS * (LINKS + 1.0) / 2, again.number("C2"));
    }

    @Test
    void staysWholeWhenARowIsInserted() throws EditRefusedException {
        TestWorkbook book = book("A1*A2" + "+$A$1".repeat(LINKS));
        book.carryOut(new CellEdits(book.workbook()).insertRows(0, 0, 1));
        assertEquals("A2*A3" + "+$A$2".repeat(LINKS), book.formula("C2"));
        assertEquals(200_010, book.number("C3"));
        book.undo();
        assertEquals("A1*A2" + "+$A$1".repeat(LINKS), book.formula("C1"));
    }
}
