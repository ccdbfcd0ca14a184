package sheetgrad.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sheetgrad.SharedFiles;
import sheetgrad.calculation.Calculation;
import sheetgrad.calculation.random.RandomDraws;
import sheetgrad.function.BuiltInFunctions;
import sheetgrad.reference.CellAddress;
import sheetgrad.training.rule.CourseAdam;
import sheetgrad.training.rule.CourseMomentum;
import sheetgrad.training.rule.CourseRmsProp;
import sheetgrad.training.rule.Pace;
import sheetgrad.training.rule.UpdateRule;
import sheetgrad.value.NumberValue;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.Workbook;
import sheetgrad.xlsx.WorkbookReader;

/** The course's update rules against the formulas of graddesc.xlsm, in which each row is a step. */
@SuppressWarnings("NullAway.Init") // made before each test
class CourseRulesTest {
    private Workbook workbook;
    private Calculation calculation;

    @BeforeEach
    void open() throws Exception {
        workbook =
                new WorkbookReader()
                        .read(SharedFiles.file("corpus/course-v3/graddesc.xlsm"))
                        .workbook();
        calculation =
                new Calculation(
                        workbook,
                        BuiltInFunctions.registry(),
                        new RandomDraws(1),
                        Clock.systemUTC());
        calculation.calculateAll();
    }

    private int sheet(String name) {
        return workbook.findSheet(name).orElseThrow().id();
    }

    private double number(String name, String cell) {
        CellAddress address = CellAddress.of(cell);
        return ((NumberValue) calculation.value(sheet(name), address.row(), address.column()))
                .number();
    }

    /** Puts a number into each of some cells, written as "C1:C2=1". */
    private void set(String name, String... settings) {
        List<Edit.CellChange> changes = new ArrayList<>();
        for (String setting : settings) {
            String[] parts = setting.split("=", -1);
            CellContent content =
                    new CellContent.Constant(new NumberValue(Double.parseDouble(parts[1])));
            changes.add(
                    new Edit.CellChange(
                            sheet(name), CellAddress.of(parts[0]), Optional.of(content)));
        }
        Edit edit = new Edit("test", changes);
        edit.applyTo(workbook);
        calculation.contentsChanged(edit);
        calculation.recalculate();
    }

    /** Takes the sheet's 29 steps from what its first row begins with. */
    private void check(String name, UpdateRule rule) {
        double[] parameters = {number(name, "C1"), number(name, "C2")};
        rule.reset(2);
        for (int row = 4; row <= 32; row++) {
            double x = number(name, "A" + row);
            double slope = 2 * (parameters[1] * x + parameters[0] - number(name, "B" + row));
            rule.update(parameters, new double[] {slope, slope * x}, Pace.NORMAL);
        }
        assertEquals(number(name, "H32"), parameters[0], 1e-11);
        assertEquals(number(name, "I32"), parameters[1], 1e-11);
    }

    @Test
    void momentumIsThatOfTheSheet() {
        set("momentum", "C1=1", "C2=1", "J33=0", "K33=0");
        check("momentum", new CourseMomentum(1e-4));
    }

    @Test
    void rmsPropIsThatOfTheSheet() {
        set("rmsprop", "C1=1", "C2=1", "J33=10000", "K33=10000");
        check("rmsprop", new CourseRmsProp(0.02, OptionalDouble.of(10000)));
    }

    @Test
    void adamIsThatOfTheSheet() {
        set("adam", "C1=1", "C2=1", "D2=1", "J33=0", "K33=0", "L33=10000", "M33=10000");
        check("adam", new CourseAdam(1, OptionalDouble.of(10000)));
    }
}
