package sheetgrad.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundedNumberTest {
    private static final MathContext FIFTEEN_DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    @Test
    void numbersAreRoundedAsByDecimalArithmetic() {
        Random random = new Random(3);
        int told = 0;
        for (int i = 0; i < 20_000; i++) {
            int decimals = random.nextInt(12);
            double number = random.nextDouble() * Math.pow(10, random.nextInt(12) - 4);
            Optional<RoundedNumber> rounded = RoundedNumber.of(number, decimals);
            told += rounded.isPresent() ? 1 : 0;
            rounded.ifPresent(value -> assertEquals(exact(number, decimals), value.text(false)));
        }
        assertTrue(told > 15_000);
    }

    @Test
    void numbersNearTheMiddleOfTwoAreRoundedAsByDecimalArithmeticOrNotAtAll() {
        Random random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            int decimals = random.nextInt(8);
            double middle = (random.nextInt(1_000_000) + 0.5) / Math.pow(10, decimals);
            double number = middle + (random.nextInt(41) - 20) * Math.ulp(middle);
            RoundedNumber.of(number, decimals)
                    .ifPresent(value -> assertEquals(exact(number, decimals), value.text(false)));
        }
    }

    private static String exact(double number, int decimals) {
        return new BigDecimal(number)
                .round(FIFTEEN_DIGITS)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            0        | 0 | 0
            0        | 2 | 0.00
            0.007    | 2 | 0.01
            999.996  | 2 | 1,000.00
            123456   | 0 | 123,456
            1234567  | 1 | 1,234,567.0
            """)
    void groupsAreSetApart(double number, int decimals, String expected) {
        assertEquals(expected, RoundedNumber.of(number, decimals).orElseThrow().text(true));
    }

    @Test
    void zerosAtTheEndOfDecimalsCanBeLeftOut() {
        assertEquals("120", new RoundedNumber(120_000, 3).stripped().text(false));
        assertEquals("0.05", new RoundedNumber(50, 3).stripped().text(false));
    }
}
