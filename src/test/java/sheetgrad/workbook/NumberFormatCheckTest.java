package sheetgrad.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes that Excel takes or refuses. */
class NumberFormatCheckTest {
    @Test
    void everyBuiltInCodeIsRight() {
        for (String code : BuiltinFormats.getAll()) {
            assertEquals(Optional.empty(), NumberFormatCheck.mistake(code), code);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[$-409]d mmmm yyyy h:mm AM/PM",
                "[Red][<0]-0.0;[Color 10]0.0",
                "0.0 \"kg; [x]\"",
                "[h]:mm:ss.00",
                "# ?/?",
                "General \"units\"",
                "_-* #,##0.00 \"€\"_-",
                "\\#0",
                ""
            })
    void whatCellsCanHaveIsRight(String code) {
        assertEquals(Optional.empty(), NumberFormatCheck.mistake(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.00\"",
                "[Purple]0",
                "[Red0",
                "0;0;0;0;0",
                "0.00E00",
                "0\\",
                "#,## yyyy",
                "0_"
            })
    void whatIsBrokenIsTold(String code) {
        assertTrue(
                NumberFormatCheck.mistake(code)
                        .filter(sentence -> sentence.startsWith("This is no number format: "))
                        .isPresent());
    }
}
