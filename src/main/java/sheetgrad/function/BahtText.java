package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import sheetgrad.value.TextValue;

/** BAHTTEXT: an amount of baht and satang in Thai words. */
final class BahtText {
    private static final List<String> DIGITS =
            List.of("", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า");

    /** Hundreds, thousands, ten thousands, hundred thousands. */
    private static final List<String> POWERS = List.of("ร้อย", "พัน", "หมื่น", "แสน");

    private static final String TEN = "สิบ";
    private static final String TWO_TENS = "ยี่";
    private static final String ONE_AFTER_TENS = "เอ็ด";
    private static final String MILLION = "ล้าน";
    private static final BigInteger BLOCK = BigInteger.valueOf(1_000_000);

    private BahtText() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                declare("BAHTTEXT")
                        .help(
                                "BAHTTEXT(number)",
                                "An amount in Thai words, with baht and satang",
                                "BAHTTEXT(1234)",
                                "หนึ่งพันสองร้อยสามสิบสี่บาทถ้วน")
                        .arguments(number("number"))
                        .scalar(
                                (arguments, context) ->
                                        new TextValue(of(Argument.number(arguments, 0))))
                        .notDifferentiable(TextFunctions.NO_DERIVATIVE));
    }

    private static String of(double number) {
        BigDecimal amount =
                new BigDecimal(Math.abs(number))
                        .round(new MathContext(15, RoundingMode.HALF_UP))
                        .setScale(2, RoundingMode.HALF_UP);
        BigInteger baht = amount.toBigInteger();
        int satang = amount.subtract(new BigDecimal(baht)).movePointRight(2).intValueExact();
        String words = inMillions(baht);
        if (words.isEmpty() && satang == 0) {
            words = "ศูนย์";
        }
        return (number < 0 ? "ลบ" : "")
                + (words.isEmpty() ? "" : words + "บาท")
                + (satang == 0 ? "ถ้วน" : block(satang) + "สตางค์");
    }

    private static String inMillions(BigInteger number) {
        StringBuilder words = new StringBuilder();
        BigInteger left = number;
        while (left.signum() > 0) {
            BigInteger[] parts = left.divideAndRemainder(BLOCK);
            left = parts[0];
            words.insert(0, (left.signum() > 0 ? MILLION : "") + block(parts[1].intValue()));
        }
        return words.toString();
    }

    /** The words of a number below a million. */
    private static String block(int number) {
        StringBuilder words = new StringBuilder();
        int unit = 100_000;
        for (int i = POWERS.size() - 1; i >= 0; i--) {
            int digit = number / unit % 10;
            words.append(digit == 0 ? "" : DIGITS.get(digit) + POWERS.get(i));
            unit /= 10;
        }
        int tens = number / 10 % 10;
        int ones = number % 10;
        if (tens > 0) {
            words.append(tens == 1 ? "" : tens == 2 ? TWO_TENS : DIGITS.get(tens)).append(TEN);
        }
        return words.append(tens > 0 && ones == 1 ? ONE_AFTER_TENS : DIGITS.get(ones)).toString();
    }
}
