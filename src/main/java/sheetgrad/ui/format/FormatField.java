package sheetgrad.ui.format;

import java.util.function.BiFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import sheetgrad.workbook.CellStyle;

/** One part of a format; it counts as asked for once it has been set to anything, be it what it was. */
public final class FormatField<T> {
    private final ObjectProperty<T> value;
    private final BiFunction<CellStyle, T, CellStyle> put;
    private boolean isTouched;

    /** @param put gives a format this part */
    FormatField(T first, BiFunction<CellStyle, T, CellStyle> put) {
        this.value = new SimpleObjectProperty<>(first);
        this.put = put;
        value.addListener((property, before, now) -> isTouched = true);
    }

    /** What is chosen. */
    public ObjectProperty<T> valueProperty() {
        return value;
    }

    /** Counts as asked for from now on. */
    void touch() {
        isTouched = true;
    }

    boolean isTouched() {
        return isTouched;
    }

    /** The format with this part if it was touched. */
    CellStyle applyTo(CellStyle style) {
        return isTouched ? put.apply(style, value.get()) : style;
    }
}
