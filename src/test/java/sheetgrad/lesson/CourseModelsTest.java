package sheetgrad.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CourseModelsTest {
    @Test
    void titanicIsFoundWhateverTheCase() {
        assertEquals(Optional.of("titanic"), CourseModels.find("Titanic").map(CourseModel::id));
        assertEquals(Optional.empty(), CourseModels.find("iceberg"));
    }

    @Test
    void everyModelHasItsOwnIdAndSaysWhatItIs() {
        Set<String> ids = new HashSet<>();
        for (CourseModel model : CourseModels.all()) {
            assertTrue(ids.add(model.id()), model.id());
            assertTrue(!model.title().isBlank() && !model.description().isBlank(), model.id());
            assertEquals(model.id() + ".xlsx", model.fileName());
        }
    }

    @Test
    void everyBuildIsANewWorkbook() {
        CourseModel model = CourseModels.all().get(0);
        assertTrue(model.build() != model.build());
    }
}
