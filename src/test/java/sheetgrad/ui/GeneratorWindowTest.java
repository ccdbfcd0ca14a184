package sheetgrad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import sheetgrad.lesson.generator.Generators;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.BlankValue;
import sheetgrad.value.NumberValue;

/** A small network put together part by part, by clicks and keys. */
class GeneratorWindowTest extends WindowRobot {
    private static final List<String> FIRST_CELLS = List.of("J2", "U2", "AB2", "AH3", "AJ3");

    private void choose(String command) {
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        type(command);
        push(KeyCode.ENTER);
        waitFor(() -> lookup("#generator-write").tryQuery().isPresent());
    }

    private void chooseInMenu(String id) {
        clickOn("Model");
        clickOn("Insert a part");
        clickOn("#menu-insert-" + id);
        waitFor(() -> lookup("#generator-write").tryQuery().isPresent());
    }

    private void answer(String key, String text) {
        clickOn("#generator-" + key);
        chord(KeyCode.CONTROL, KeyCode.A);
        type(text);
    }

    private void write() {
        waitFor(() -> !lookup("#generator-write").query().isDisabled());
        clickOn("#generator-write");
        waitFor(() -> message("Written"));
    }

    private boolean message(String part) {
        return lookup("#generator-message").queryAs(Labeled.class).getText().contains(part);
    }

    private double[] numbers(String range) {
        return CellRange.of(range).cells().stream()
                .map(CellAddress::toA1)
                .mapToDouble(
                        cell -> value(cell) instanceof NumberValue number ? number.number() : 0)
                .toArray();
    }

    private void input() {
        openModel("empty");
        select("A2:H9");
        type("=MOD(ROW()*3+COLUMN()*5,7)/7-0.4");
        chord(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(() -> value("H9") instanceof NumberValue);
    }

    private void network() {
        select("A2:H9");
        chooseInMenu("convolution");
        clickOn(middleOf("J1"));
        waitFor(() -> message("Output 6 x 6 in N2:S7"));
        write();
        select("U1");
        choose("Activation...");
        write();
        select("AB1");
        choose("Pooling...");
        waitFor(() -> message("Output 3 x 3 in AB2:AD4"));
        write();
        select("AF1");
        choose("Dense layer over maps");
        answer("outputs", "cat, dog, bird");
        waitFor(() -> message("Output 3 x 1 in AH3:AH5"));
        write();
        select("AI2");
        choose("cross-entropy of one");
        select("AF3:AF5");
        answer("target", "dog");
        waitFor(() -> message("Output 3 x 1 in AJ3:AJ5"));
        write();
    }

    /** The same in plain loops, with the weights that the sheet shows. */
    private double[] expected() {
        double[] input = numbers("A2:H9");
        double[] kernel = numbers("J2:L4");
        double[] map = new double[36];
        for (int i = 0; i < 36; i++) {
            double sum = 0;
            for (int j = 0; j < 9; j++) {
                sum += input[(i / 6 + j / 3) * 8 + i % 6 + j % 3] * kernel[j];
            }
            map[i] = Math.max(0, sum);
        }
        double[] pooled = new double[9];
        for (int i = 0; i < 36; i++) {
            int place = i / 12 * 3 + i % 6 / 2;
            pooled[place] = Math.max(pooled[place], map[i]);
        }
        double[] exponentials = new double[3];
        double sum = 0;
        for (int k = 0; k < 3; k++) {
            // three spare columns for softmax, a gap, then a block of 3 x 3 and a gap for each
            // output
            String first = new CellAddress(1, CellAddress.of("AM1").column() + 4 * k).toA1();
            double[] weights = numbers(CellRange.ofSize(CellAddress.of(first), 3, 3).toA1());
            double output = 0;
            for (int i = 0; i < 9; i++) {
                output += weights[i] * pooled[i];
            }
            exponentials[k] = Math.exp(output);
            sum += exponentials[k];
        }
        double[] shares = new double[4];
        for (int k = 0; k < 3; k++) {
            shares[k] = exponentials[k] / sum;
        }
        shares[3] = -Math.log(shares[1]);
        return shares;
    }

    @Test
    void aNetworkIsWrittenPartByPartAndTakenBackInOneStepEach() {
        input();
        network();
        double[] expected = expected();
        double[] shares = numbers("AJ3:AJ5");
        for (int i = 0; i < 3; i++) {
            assertEquals(expected[i], shares[i], 1e-12);
        }
        waitForNumber("AJ8", expected[3], 1e-12);
        assertTrue(expected[3] > 0);
        clickOn("#generator-close");
        for (int i = FIRST_CELLS.size() - 1; i >= 0; i--) {
            assertFalse(value(FIRST_CELLS.get(i)) instanceof BlankValue, FIRST_CELLS.get(i));
            chord(KeyCode.CONTROL, KeyCode.Z);
            String gone = FIRST_CELLS.get(i);
            waitFor(() -> value(gone) instanceof BlankValue);
        }
        assertTrue(value("H9") instanceof NumberValue);
    }

    @Test
    void everyGeneratorIsACommand() {
        openModel("empty");
        for (var generator : Generators.all()) {
            assertTrue(
                    window.commands().find(generator.title() + "...").isPresent(), generator.id());
        }
    }

    @Test
    void aRefusalIsShownBeforeAnythingIsWritten() {
        input();
        select("A2:H9");
        chooseInMenu("convolution");
        clickOn(middleOf("G1"));
        waitFor(() -> message("Conv needs G1:P8 to be blank, but Sheet1!G2 holds something"));
        assertTrue(lookup("#generator-write").query().isDisabled());
        answer("stride", "0");
        waitFor(() -> message("Stride is a whole number from 1"));
    }
}
