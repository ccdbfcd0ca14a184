package sheetgrad.ui.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineBreaksTest {
    private static List<String> wrapped(String text, int characters) {
        return LineBreaks.wrapped(text, characters, String::length);
    }

    @Test
    void breaksBetweenWords() {
        assertEquals(List.of("the cat", "sat on", "the mat"), wrapped("the cat sat on the mat", 7));
    }

    @Test
    void breaksAtLineFeeds() {
        assertEquals(List.of("a", "", "b"), wrapped("a\n\nb", 7));
    }

    @Test
    void breaksAWordThatIsTooLong() {
        assertEquals(List.of("abcd", "efgh", "ij"), wrapped("abcdefghij", 4));
    }

    @Test
    void oneCharacterALineAtLeast() {
        assertEquals(List.of("a", "b", "c"), wrapped("abc", 0));
    }
}
