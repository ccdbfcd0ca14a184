package sheetgrad.lesson.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.calculation.Calculation;
import sheetgrad.calculation.random.RandomDraws;
import sheetgrad.function.BuiltInFunctions;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;
import sheetgrad.xlsx.OpenedWorkbook;
import sheetgrad.xlsx.WorkbookReader;
import sheetgrad.xlsx.WorkbookWriter;

/** A file that is opened, given a part by a generator and saved again has the same numbers when it is reopened. */
class SavedPartTest {
    @TempDir private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    convolution   | H1 | inputs=A1:F6; outputs=2; bias=yes
                    activation    | H1 | inputs=A1:F6; activation=Mish
                    pooling       | H1 | inputs=A1:F6
                    dense         | H1 | inputs=A1:F6; outputs=cat, dog
                    softmax       | H1 | logits=B2:B4; names=A2:A4
                    embedding     | H1 | keys=A2:A4; table=B2:C4; queries=E2:E9
                    dense-rows    | H1 | inputs=A10:C19; weightsPlace=A22; units=3
                    split         | H1 | examples=A9:C12; sharePlace=H22
                    dropout       | H1 | inputs=A1:F6; p=0.25
                    softmax-rows  | H1 | logits=B2:D11; classes=A30:C30; targets=A2:A11
                    squared-error | H1 | predictions=B2:B11; targets=A2:A11; meansPlace=L2
                    squared-error | H1 | predictions=B2:B11; targets=A2:A11; sets=G2:G11; meansPlace=L2
                    """)
    void aPartThatIsSavedReopensWithTheSameNumbers(String id, String place, String answers)
            throws Exception {
        Path file = folder.resolve("mine.xlsx");
        Workbook mine = workbook();
        new WorkbookWriter().create(mine, calculated(mine).snapshot(), file);
        OpenedWorkbook opened = new WorkbookReader().read(file);
        Sheet sheet = opened.workbook().sheets().get(0);
        Generated part =
                Generators.all().stream()
                        .filter(generator -> generator.id().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .generate(sheet, CellAddress.of(place), texts(answers));
        part.edit().applyTo(opened.workbook());
        Calculation before = calculated(opened.workbook());
        Path saved = folder.resolve("saved.xlsx");
        new WorkbookWriter().save(opened.workbook(), before.snapshot(), opened.source(), saved);
        OpenedWorkbook again = new WorkbookReader().read(saved);
        assertSame(sheet, before, again);
        assertTrue(!part.outputs().isEmpty());
    }

    private static void assertSame(Sheet sheet, Calculation before, OpenedWorkbook again) {
        Sheet reopened = again.workbook().sheets().get(0);
        Calculation after = calculated(again.workbook());
        CellRange used = sheet.contents().usedRange().orElseThrow();
        assertEquals(used, reopened.contents().usedRange().orElseThrow());
        for (int row = 0; row <= used.lastRow(); row++) {
            for (int column = 0; column <= used.lastColumn(); column++) {
                String cell = new CellAddress(row, column).toA1();
                var expected = before.value(sheet.id(), row, column);
                assertEquals(expected, after.value(reopened.id(), row, column), cell);
                assertEquals(expected, again.stored().value(reopened.id(), row, column), cell);
            }
        }
    }

    /**
     * Twenty rows of six numbers; those of the columns A and E are 0, 1 or 2, so that one can be looked up in the other.
     * Column G holds the names of sets, and row 30 the classes 0, 1 and 2.
     */
    private static Workbook workbook() {
        Workbook workbook = new Workbook();
        Sheet sheet = workbook.addSheet("Sheet1");
        for (int row = 0; row < 20; row++) {
            for (int column = 0; column < 6; column++) {
                double number = row % 3 + column % 4 / 10.0;
                sheet.contents()
                        .set(row, column, new CellContent.Constant(new NumberValue(number)));
            }
            TextValue set = new TextValue(row % 4 == 0 ? "valid" : "train");
            sheet.contents().set(row, 6, new CellContent.Constant(set));
        }
        for (int number = 0; number < 3; number++) {
            sheet.contents().set(29, number, new CellContent.Constant(new NumberValue(number)));
        }
        return workbook;
    }

    private static Calculation calculated(Workbook workbook) {
        Calculation calculation =
                new Calculation(
                        workbook,
                        BuiltInFunctions.registry(),
                        new RandomDraws(1),
                        Clock.systemUTC());
        calculation.calculateAll();
        return calculation;
    }

    private static Map<String, String> texts(String answers) {
        return Arrays.stream(answers.split(";", -1))
                .map(answer -> answer.split("=", -1))
                .collect(
                        Collectors.toMap(answer -> answer[0].strip(), answer -> answer[1].strip()));
    }
}
