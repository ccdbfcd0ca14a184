package sheetgrad.function;

/** Roman numerals up to 3999, classic and in Excel's four shorter forms. */
final class RomanNumerals {
    private static final String LETTERS = "MDCLXVI";
    private static final int[] VALUES = {1000, 500, 100, 50, 10, 5, 1};

    private RomanNumerals() {}

    /** What a letter stands for; 0 if it is no numeral. */
    static int value(char letter) {
        int index = LETTERS.indexOf(letter);
        return index < 0 ? 0 : VALUES[index];
    }

    /**
     * Writes a number. Classic numerals put only the next smaller power of ten before a larger letter (XCIX); each
     * further form lets a letter one step smaller stand there, as long as the difference fits (IC).
     */
    static String write(int number, int form) {
        StringBuilder numeral = new StringBuilder();
        int rest = number;
        for (int letter = 0; letter < VALUES.length; letter += 2) {
            int digit = rest / VALUES[letter];
            if (digit % 5 == 4) {
                int larger = digit == 4 ? letter - 1 : letter - 2;
                int smaller = smallestBefore(larger, letter, form, rest);
                numeral.append(LETTERS.charAt(smaller)).append(LETTERS.charAt(larger));
                rest += VALUES[smaller] - VALUES[larger];
            } else {
                if (digit > 4) {
                    numeral.append(LETTERS.charAt(letter - 1));
                }
                numeral.append(LETTERS.substring(letter, letter + 1).repeat(digit % 5));
                rest %= VALUES[letter];
            }
        }
        return numeral.toString();
    }

    private static int smallestBefore(int larger, int letter, int form, int rest) {
        int smaller = letter;
        for (int step = 0; step < form && smaller + 1 < VALUES.length; step++) {
            if (VALUES[larger] - VALUES[smaller + 1] > rest) {
                break;
            }
            smaller++;
        }
        return smaller;
    }
}
