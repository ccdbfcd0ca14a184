package sheetgrad.function;

import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;

/**
 * The only places of a range where a criterion of equality can hold: those of equal values, where it does, and for a
 * number the texts, which may read as that number.
 */
final class Candidates {
    /** With more texts to be read it is simpler to look at every cell. */
    private static final int MOST_TEXTS = 16;

    private final EqualValues.Places equal;
    private final int equalCount;
    private final EqualValues.Places texts;
    private final int textCount;

    private Candidates(
            EqualValues.Places equal, EqualValues.Places texts, int textCount, long size) {
        this.equal = equal;
        this.equalCount = equal.countBelow(size);
        this.texts = texts;
        this.textCount = textCount;
    }

    /** The candidates of a range, if the criterion is one of equality and the places of the range's values are known. */
    static Optional<Candidates> of(Elements range, Criterion criterion) {
        Optional<Value> operand = criterion.equalOperand();
        Optional<EqualValues> known = operand.isPresent() ? range.equalValues() : Optional.empty();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        EqualValues.Places texts = known.get().texts();
        int textCount = operand.get() instanceof NumberValue ? texts.countBelow(range.size()) : 0;
        return textCount > MOST_TEXTS
                ? Optional.empty()
                : known.get()
                        .of(operand.get())
                        .map(equal -> new Candidates(equal, texts, textCount, range.size()));
    }

    /** How many places hold an equal value, or a text that passes. */
    long count(IntPredicate passes) {
        long count = equalCount;
        for (int i = 0; i < textCount; i++) {
            count += passes.test(texts.at(i)) ? 1 : 0;
        }
        return count;
    }

    /** How many there are. */
    int size() {
        return equalCount + textCount;
    }

    /** Hands over every candidate from one place on in rising order. */
    void forEach(long first, IntConsumer consumer) {
        int text = Math.min(texts.countBelow(first), textCount);
        for (int i = equal.countBelow(first); i < equalCount; i++) {
            int place = equal.at(i);
            for (; text < textCount && texts.at(text) < place; text++) {
                consumer.accept(texts.at(text));
            }
            consumer.accept(place);
        }
        for (; text < textCount; text++) {
            consumer.accept(texts.at(text));
        }
    }
}
