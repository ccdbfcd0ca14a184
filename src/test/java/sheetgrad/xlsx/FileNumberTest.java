package sheetgrad.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNumberTest {
    /** The right column is what Python's formats of 15 to 17 digits give. */
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-3, -3",
        "0.1, 0.1",
        "-0.25, -0.25",
        "0.30000000000000004, 0.30000000000000004",
        "0.3333333333333333, 0.3333333333333333",
        "0.1234567890123456, 0.1234567890123456",
        "9.999999999999998, 9.999999999999998",
        "999999999999999.9, 999999999999999.9",
        "0.14285714285714285, 0.14285714285714285",
        "6.666666666666667e-06, 0.000006666666666666667",
        "1e15, 1E+15",
        "1.5e-7, 1.5E-7",
        "2.2250738585072014e-308, 2.2250738585072014E-308",
        "4.9e-324, 4.94065645841247E-324",
        "1.7976931348623157e308, 1.7976931348623157E+308"
    })
    void fewestOfFifteenToSeventeenDigits(double number, String text) {
        assertEquals(text, FileNumber.text(number));
        assertEquals(number, Double.parseDouble(text));
    }

    @Test
    void wholeNumbersGiveWhatExactDecimalsGive() {
        SplittableRandom random = new SplittableRandom(1);
        int found = 0;
        for (int i = 0; i < 30_000; i++) {
            double number = number(random, i % 3);
            Optional<String> text = FileNumber.decimal(number).map(FileNumberTest::text);
            if (text.isPresent()) {
                found++;
                assertEquals(FileNumber.decimalOfAny(number).map(FileNumberTest::text), text);
            }
        }
        assertTrue(found > 20_000, "few numbers were tried: " + found);
    }

    private static String text(BigDecimal decimal) {
        return decimal.stripTrailingZeros().toString();
    }

    /** Any number between 1e-10 and 1e14 or so, one of few digits, or one beside a power of ten. */
    private static double number(SplittableRandom random, int kind) {
        double scale = Math.pow(10, random.nextInt(-10, 14));
        return switch (kind) {
            case 0 -> (random.nextDouble() - 0.5) * scale;
            case 1 -> random.nextInt(1, 1_000_000) * scale / 997_000;
            default -> random.nextBoolean() ? Math.nextUp(scale) : Math.nextDown(scale);
        };
    }
}
