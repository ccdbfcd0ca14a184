package sheetgrad.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sheetgrad.SharedFiles;
import sheetgrad.calculation.TestWorkbook;
import sheetgrad.workbook.Workbook;
import sheetgrad.xlsx.WorkbookReader;

/** Mistakes of models that are found, and models without mistakes in which nothing is. */
class LintTest {
    /** What was found, as "rule cell". */
    private static List<String> found(Workbook workbook) {
        return Lint.check(workbook).stream()
                .map(
                        finding ->
                                finding.rule()
                                        + " "
                                        + finding.sheet()
                                        + (finding.cell().isEmpty() ? "" : "!" + finding.cell()))
                .toList();
    }

    /** A 6 x 6 input in A2:F7, and windows of 3 x 3 over it from H2 on. */
    private static Workbook windows(int rows, int columns, String label) {
        List<String> cells = new ArrayList<>();
        cells.add("H1=" + label);
        for (int row = 0; row < 6; row++) {
            for (int column = 0; column < 6; column++) {
                cells.add("%c%d=%d".formatted('A' + column, row + 2, row * column));
            }
        }
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                cells.add(
                        "%c%d==SUM(%c%d:%c%d)"
                                .formatted(
                                        'H' + column,
                                        row + 2,
                                        'A' + column,
                                        row + 2,
                                        'C' + column,
                                        row + 4));
            }
        }
        return TestWorkbook.of(cells.toArray(String[]::new)).workbook();
    }

    @Test
    void windowsThatFitAreRight() {
        assertEquals(List.of(), found(windows(4, 4, "Conv (4 x 4)")));
    }

    @Test
    void labelWithAnotherShapeIsFound() {
        assertEquals(List.of("label-shape Sheet1!H1"), found(windows(4, 4, "Conv (5 x 5)")));
    }

    @Test
    void columnAndRowTooManyAreFound() {
        assertEquals(
                List.of("reads-beyond-input Sheet1!L2:L5"), found(windows(4, 5, "Convolution")));
        assertEquals(
                List.of("reads-beyond-input Sheet1!H6:K6"), found(windows(5, 4, "Convolution")));
    }

    @Test
    void dropoutThatKeepsOneAndScalesIsRight() {
        String[] wrong = {"A1=0.5", "B1==RAND()", "C1==IF(B1>$A$1,B1,0)", "D1==C1*3"};
        assertEquals(
                List.of("dropout-mask Sheet1!C1", "dropout-scale Sheet1!C1"),
                found(TestWorkbook.of(wrong).workbook()));
        String[] right = {"A1=0.5", "B1==RAND()", "C1==IF(B1>$A$1,1/(1-$A$1),0)", "D1==C1*3"};
        assertEquals(List.of(), found(TestWorkbook.of(right).workbook()));
    }

    static List<Path> workbooks() {
        List<Path> files = SharedFiles.workbooks();
        return files.isEmpty() ? List.of(Path.of("none")) : files;
    }

    /** The mistakes that were found by hand in the course's workbooks, file by file. */
    private static List<String> known(String file) {
        return switch (file) {
            case "course-v3/collab_filter.xlsx" ->
                    List.of("solver-objective movielens_1hot", "solver-objective movielens_emb");
            case "course-v3/conv-example.xlsx" ->
                    List.of(
                            "reads-beyond-input conv-example!CK4:CK27",
                            "reads-beyond-input conv-example!CK33:CK56");
            case "course22/conv-example.xlsx" ->
                    List.of(
                            "label-shape conv-example (dropout)!AH1",
                            "label-shape conv-example (dropout)!BO1",
                            "label-shape conv-example (dropout)!FC1",
                            "reads-beyond-input conv-example (dropout)!CO4:CO27",
                            "reads-beyond-input conv-example (dropout)!CO37:CO60",
                            "reads-beyond-input conv-example!CK4:CK27",
                            "reads-beyond-input conv-example!CK33:CK56",
                            "count-shape conv-example (dropout)!FA30",
                            "count-shape conv-example (dropout)!FA63",
                            "dropout-mask conv-example (dropout)!DZ4:EX27",
                            "dropout-scale conv-example (dropout)!DZ4:EX27",
                            "dropout-mask conv-example (dropout)!DZ37:EX60",
                            "dropout-scale conv-example (dropout)!DZ37:EX60");
            case "course22/titanic.xlsx" ->
                    List.of(
                            "this-row-of-another-sheet mmult!AA4:AA715",
                            "this-row-of-another-sheet nnet!AC4:AC715");
            case "course-v3/graddesc.xlsm" ->
                    List.of("adam", "adam_ann", "basic", "momentum", "rmsprop").stream()
                            .flatMap(
                                    sheet ->
                                            List.of("C32", "D32").stream()
                                                    .map(
                                                            cell ->
                                                                    "name-before-last-step "
                                                                            + sheet
                                                                            + "!"
                                                                            + cell))
                            .toList();
            default -> List.of();
        };
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void knownMistakesOfTheRealWorkbooksAreFoundAndNothingElse(Path path) throws Exception {
        SharedFiles.file("corpus");
        int parts = path.getNameCount();
        String name = path.subpath(parts - 2, parts).toString().replace('\\', '/');
        List<String> found = found(new WorkbookReader().read(path).workbook());
        assertEquals(
                known(name).stream().sorted().toList(), found.stream().sorted().toList(), name);
    }
}
