package sheetgrad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.session.SessionSnapshot;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellContent;

/**
 * The Titanic lesson from beginning to end: of the sheet all_rows the three models are built by typing, filling and
 * solving, and compared with those that the course's workbook holds.
 */
class TitanicLessonTest extends LessonRobot {
    private static final double LINEAR_LOSS = 0.14422714930851466;
    private static final double NETWORK_LOSS = 0.14315209641714463;

    @Test
    void threeModelsAreBuiltFromTheRows() throws IOException {
        openFile(copied("course22/titanic.xlsx"));
        takeRowsWithoutBlanks();
        arrangeColumns();
        addDerivedColumns();
        assertSameAsOnSheet("linear", "A4:P715");
        buildLinearModel();
        buildNetwork();
        buildMatrixProduct();
    }

    /** The sheet hides rows with blanks by its filter; what is seen is copied to a sheet of its own. */
    private void takeRowsWithoutBlanks() {
        sheet("all_rows");
        select("A1");
        chord(KeyCode.CONTROL, KeyCode.A);
        chord(KeyCode.CONTROL, KeyCode.C);
        chord(KeyCode.SHIFT, KeyCode.F11);
        waitForBlank("A1");
        chord(KeyCode.CONTROL, KeyCode.V);
        waitFor(() -> value("A713") instanceof NumberValue);
        waitForBlank("A714");
    }

    private void arrangeColumns() {
        select("A1:A2");
        chord(KeyCode.SHIFT, KeyCode.SPACE);
        chord(KeyCode.CONTROL, KeyCode.EQUALS);
        waitFor(() -> value("A3") instanceof TextValue);
        moveColumn("H1", "B1");
        waitFor(() -> value("B3").equals(new TextValue("Embarked")));
        moveColumn("H1", "F1");
        waitFor(() -> value("F3").equals(new TextValue("Fare")));
        assertEquals(new TextValue("Parch"), value("H3"));
        waitForBlank("I3");
    }

    private void addDerivedColumns() {
        enter("E1", "=MAX(E4:E715");
        enter("F1", "=max(f4:f715");
        enterRow(
                "I3",
                "Age_N",
                "log_Fare",
                "Pclass_1",
                "Pclass_2",
                "Embark_S",
                "Embark_C",
                "Male",
                "Ones");
        enterRow(
                "I4",
                "=E4/$E$1",
                "=LOG10(F4+1)",
                "=IF(C4=1,1,0)",
                "=IF(C4=2,1,0)",
                "=IF(B4=\"S\",1,0)",
                "=IF(B4=\"C\",1,0)",
                "=IF(D4=\"male\",1,0)",
                "1");
        waitForNumber("P4", 1, 0);
        fillDownByHandle("I4:P4");
        waitForNumber("P715", 1, 0);
    }

    /** Random parameters, predictions, squared errors and their average; solved to the optimum. */
    private void buildLinearModel() {
        copy("G3:P3", "", "R3", "Paste");
        randomNumbers("R4:AA4");
        enterRow("AC3", "Linear", "Loss");
        enterRow("AC4", "=SUMPRODUCT($G4:$P4,$R$4:$AA$4)", "=(AC4-A4)^2");
        fillDown("AC4:AD715");
        enter("Z7", "Total loss:");
        enter("AA7", "=AVERAGE(AD4:AD715)");
        select("AA7");
        clickOn("#tool-solve");
        waitFor(() -> fieldText("#solve-loss").equals("AA7"));
        // Small enough for the parameters to be seen from the first to the last beside the panel.
        command("Smaller");
        command("Smaller");
        command("Smaller");
        command("Smaller");
        select("R4");
        select("AA7");
        clickOn("#solve-parameters");
        dragOver("R4", "AA4");
        waitFor(() -> fieldText("#solve-parameters").equals("R4:AA4"));
        solveShown();
        assertEquals(LINEAR_LOSS, ((NumberValue) value("AA7")).number(), 1e-7);
        clickOn("#solve-close");
    }

    /** A second row of parameters and ReLU; at the course's parameters the course's loss. */
    private void buildNetwork() {
        command("Duplicate sheet");
        waitForIdle();
        randomNumbers("R5:AA5");
        enterRow("AC3", "Lin1", "Lin2", "ReLU1", "ReLU2", "Preds", "Loss");
        enterRow(
                "AC4",
                "=SUMPRODUCT($G4:$P4,$R$4:$AA$4)",
                "=SUMPRODUCT($G4:$P4,$R$5:$AA$5)",
                "=IF(AC4<0,0,AC4)",
                "=IF(AD4<0,0,AD4)",
                "=AE4+AF4",
                "=(A4-AG4)^2");
        fillDown("AC4:AH715");
        enter("AA7", "=AVERAGE(AH4:AH715)");
        waitFor(() -> value("AA7") instanceof NumberValue);
        String own = nameInFront();
        sheet("nnet");
        copy("R4:AA5", own, "R4", "Paste values");
        waitForNumber("AA7", NETWORK_LOSS, 1e-12);
    }

    /** The same with parameters in columns and one product of matrices. */
    private void buildMatrixProduct() {
        command("Duplicate sheet");
        waitForIdle();
        copy("R4:AA5", "", "AK4", "Paste values transposed");
        enter("AN4", "=MMULT(G4:P715,AK4:AL13)");
        waitFor(() -> value("AO715") instanceof NumberValue);
        enterAll("AP4:AQ715", "=IF(AN4<0,0,AN4)");
        enterAll("AR4:AR715", "=(A4-(AP4+AQ4))^2");
        enter("AR1", "=AVERAGE(AR4:AR715)");
        waitForNumber("AR1", NETWORK_LOSS, 1e-12);
    }

    private void randomNumbers(String range) {
        enterAll(range, "=RAND()-0.5");
        chord(KeyCode.CONTROL, KeyCode.C);
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        CellAddress first = CellRange.of(range).first();
        waitFor(
                () ->
                        view().model()
                                .currentSheet()
                                .orElseThrow()
                                .sheet()
                                .contents()
                                .find(first.row(), first.column())
                                .filter(CellContent.Constant.class::isInstance)
                                .isPresent());
    }

    private String fieldText(String id) {
        return lookup(id).queryAs(TextInputControl.class).getText();
    }

    private String nameInFront() {
        return view().model().currentSheet().orElseThrow().name();
    }

    /** The cells of the sheet in front hold the values of the same cells of another sheet. */
    private void assertSameAsOnSheet(String name, String range) {
        SessionSnapshot snapshot = view().model().snapshotProperty().get().orElseThrow();
        int other = snapshot.findSheet(name).orElseThrow().id();
        int own = view().model().sheetProperty().get();
        for (CellAddress cell : CellRange.of(range).cells()) {
            Value expected = snapshot.values().value(other, cell.row(), cell.column());
            Value actual = snapshot.values().value(own, cell.row(), cell.column());
            assertEquals(expected, actual, cell.toA1());
        }
        assertTrue(own != other);
    }
}
