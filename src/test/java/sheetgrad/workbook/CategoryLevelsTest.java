package sheetgrad.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import sheetgrad.value.BlankValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.Chart.Source;

/** Years and their quarters, beside the numbers or above them. */
class CategoryLevelsTest {
    private static final List<Value> DOWN = texts("2024 Q1 _ Q2 2025 Q1");
    private static final List<Value> ACROSS = texts("2024 _ 2025 Q1 Q2 Q1");

    private static List<Value> texts(String all) {
        return Arrays.stream(all.split(" ", -1))
                .map(text -> text.equals("_") ? BlankValue.BLANK : new TextValue(text))
                .map(Value.class::cast)
                .toList();
    }

    private static Source source(String reference, List<Value> kept) {
        return new Source(reference, kept);
    }

    @Test
    void columnsBesideTheNumbersAreLevels() {
        CategoryLevels levels =
                CategoryLevels.ofCells(
                        source("S!$A$1:$B$3", List.of()), DOWN, source("S!$C$1:$C$3", List.of()));
        assertEquals(List.of(texts("Q1 Q2 Q1"), texts("2024 _ 2025")), levels.levels());
        assertEquals(List.of(0, 2, 3), levels.starts(1));
    }

    @Test
    void rowsAboveTheNumbersAreLevels() {
        CategoryLevels levels =
                CategoryLevels.ofCells(
                        source("S!$A$1:$C$2", List.of()), ACROSS, source("S!$A$3:$C$3", List.of()));
        assertEquals(List.of(texts("Q1 Q2 Q1"), texts("2024 _ 2025")), levels.levels());
    }

    @Test
    void whatAFileKeptHasAsManyLevelsAsThereAreTextsForEachPoint() {
        CategoryLevels levels = CategoryLevels.ofKept(source("", DOWN), 3);
        assertEquals(List.of(texts("Q1 Q2 Q1"), texts("2024 _ 2025")), levels.levels());
        assertEquals(1, CategoryLevels.ofKept(source("", DOWN), 6).levels().size());
    }
}
