package sheetgrad.lesson.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.reference.CellAddress;
import sheetgrad.value.NumberValue;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;

/** Generators as the window asks for them: by texts. */
class GeneratorSettingsTest {
    private final Workbook workbook = new Workbook();
    private final Sheet sheet = workbook.addSheet("Sheet1");

    private static Generator generator(String id) {
        return Generators.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> texts(String answers) {
        Map<String, String> texts = new HashMap<>();
        for (String answer : answers.split(";", -1)) {
            texts.put(answer.split("=", -1)[0].strip(), answer.split("=", -1)[1].strip());
        }
        return texts;
    }

    private Generated generate(String id, String place, String answers) {
        return generator(id).generate(sheet, CellAddress.of(place), texts(answers));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    convolution   | H1 | inputs=A1:F6                                 | 4 x 4 in L2:O5    | H1:O5
                    convolution   | H1 | inputs=A1:F6; outputs=2; bias=yes            | 2 times 4 x 4     | H1:O13
                    activation    | H1 | inputs=A1:F6; activation=Mish                | 6 x 6 in H2:M7    | H1:M7
                    pooling       | H1 | inputs=A1:F6                                 | 3 x 3 in H2:J4    | H1:J4
                    pooling       | H1 | inputs=$A$1:$F$6; kind=concat                | 2 times 3 x 3     | H1:J9
                    dense         | H1 | inputs=a1:f6; outputs=cat, dog               | 2 x 1 in J3:J4    | H1:AA7
                    dropout       | H1 | inputs=A1:B2; p=0.25                         | 2 x 2 in N6:O7    | H1:O7
                    softmax       | H1 | logits=B2:B4; names=A2:A4                    | 3 x 1 in I2:I4    | H1:I7
                    embedding     | H1 | keys=A2:A4; table=B2:C4; queries=E2:E9       | 8 x 2 in I2:J9    | H1:J9
                    dense-rows    | H1 | inputs=A10:C19; weightsPlace=A1; units=3     | 10 x 3 in H10:J19 | A1:J19
                    softmax-rows  | H1 | logits=A2:C5; classes=A1:C1; targets=D2:D5   | 4 x 3 in L2:N5    | H1:P5
                    squared-error | H1 | predictions=A9:A12;targets=B9:B12;meansPlace=E3 | 4 x 1 in H9:H12, I9:I12 | D2:I12
                    split         | H1 | examples=A9:C12; sharePlace=E3               | 4 x 1 in I9:I12   | D3:I12
                    """)
    void whatWouldBeWrittenIsSaid(
            String id, String place, String answers, String output, String room) {
        Generated generated = generate(id, place, answers);
        assertTrue(generated.sentence().contains(output), generated.sentence());
        assertTrue(generated.sentence().endsWith("lies in " + room + "."), generated.sentence());
        generated.edit().applyTo(workbook).applyTo(workbook);
        assertEquals(0, sheet.contents().usedRange().stream().count());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    convolution   | H1 | inputs=                                | Input: name the cells
                    convolution   | H1 | inputs=lorem                           | "lorem" names no cells
                    convolution   | H1 | inputs=Sheet2!A1:B2                    | on the sheet that is written on
                    convolution   | H1 | inputs=A1:F6; stride=0                 | Stride is a whole number from 1
                    convolution   | H1 | inputs=A1:F6; stride=two               | not "two"
                    convolution   | H1 | inputs=A1:F6; rows=9                   | does not fit into the input
                    convolution   | H1 | inputs=A1:F6; padding=-1               | Padding is a whole number from 0
                    convolution   | H1 | inputs=A1:F6; rows=2; start=edges, for 3 x 3 | kernels for edges are 3 x 3
                    convolution   | B2 | inputs=A1:F6                           | onto its own input A1:F6
                    convolution   | H1 | inputs=A:F                             | more than can be looked at
                    activation    | H1 | inputs=A1:F6; activation=sine          | no activation "sine"
                    pooling       | H1 | inputs=A1:F6; size=7                   | does not fit
                    dropout       | H1 | inputs=A1:F6; p=1                      | from 0 to below 1
                    dropout       | H1 | inputs=A1:F6; p=half                   | p is a number
                    dense         | H1 | inputs=A1:F6; outputs=                 | say how many
                    softmax       | H1 | logits=B1:B3; names=A1:A3              | a row for headings above B1:B3
                    dense-rows    | H1 | inputs=A1:C9; weightsPlace=A12         | a row for headings above A1:C9
                    split         | H1 | examples=A1:C9; sharePlace=E3          | a row for headings
                    split         | H2 | examples=A9:C12; sharePlace=E3; share=1 | between 0 and 1
                    squared-error | H1 | predictions=A2:A4; targets=B2:B5; meansPlace=E2 | beside one another
                    squared-error | H1 | predictions=A2:A4; targets=B2:B4; sets=C2:C5; meansPlace=E2 | sets, C2:C5
                    """)
    void whatDoesNotFitIsRefusedWithASentence(
            String id, String place, String answers, String part) {
        Refusal refusal = assertThrows(Refusal.class, () -> generate(id, place, answers));
        assertTrue(String.valueOf(refusal.getMessage()).contains(part), refusal.getMessage());
    }

    @Test
    void columnsThatHoldSomethingKeepTheirWidth() {
        sheet.contents().set(40, 8, new CellContent.Constant(NumberValue.ZERO));
        generate("pooling", "H1", "inputs=A1:F6").edit().applyTo(workbook);
        assertEquals(Looks.PIXEL_WIDTH, sheet.layout().columnWidth(7));
        assertFalse(sheet.layout().columns().containsKey(8));
        assertEquals(Looks.PIXEL_WIDTH, sheet.layout().columnWidth(9));
    }

    @Test
    void everyGeneratorHasAnIdOfItsOwnAndSaysWhatItDoes() {
        Set<String> ids = Generators.all().stream().map(Generator::id).collect(Collectors.toSet());
        assertEquals(Generators.all().size(), ids.size());
        for (Generator generator : Generators.all()) {
            assertTrue(generator.summary().endsWith("."), generator.id());
            assertTrue(
                    generator.settings().stream().allMatch(one -> one.help().endsWith(".")),
                    generator.id());
        }
    }
}
