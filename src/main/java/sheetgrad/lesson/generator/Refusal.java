package sheetgrad.lesson.generator;

import java.util.Locale;

/** A part of a model cannot be written where and as it was asked for; the message is a sentence for the user. */
public final class Refusal extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public Refusal(String sentence) {
        super(sentence);
    }

    /** Refuses unless the condition holds; the sentence is made by {@link String#format}. */
    public static void unless(boolean condition, String sentence, Object... arguments) {
        if (!condition) {
            throw new Refusal(String.format(Locale.ROOT, sentence, arguments));
        }
    }
}
