package sheetgrad.ui.training;

import sheetgrad.value.NumberText;

/** Reads numbers that were typed, with refusals in one sentence. */
final class Texts {
    private Texts() {}

    static double number(String what, String text) {
        return NumberText.parse(text)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        what + " must be a number, and \"" + text + "\" is none."));
    }

    static double positive(String what, String text) {
        double number = number(what, text);
        if (number <= 0) {
            throw new IllegalArgumentException(what + " must be above 0, not " + text + ".");
        }
        return number;
    }

    /** A whole number above 0; what is larger than an int counts as the largest. */
    static int count(String what, String text) {
        return (int) Math.min(positive(what, text), Integer.MAX_VALUE);
    }

    /** Likewise; an empty text counts as 0. */
    static int countOrNone(String what, String text) {
        return text.isBlank() ? 0 : count(what, text);
    }
}
