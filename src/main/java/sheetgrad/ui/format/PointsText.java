package sheetgrad.ui.format;

import javafx.beans.value.ObservableValue;
import javafx.util.StringConverter;
import sheetgrad.value.NumberText;

/** The size of a font as text; a text that is no number leaves the size as it is. */
final class PointsText extends StringConverter<Double> {
    private final ObservableValue<Double> now;

    PointsText(ObservableValue<Double> now) {
        this.now = now;
    }

    @Override
    public String toString(Double points) {
        return NumberText.general(points);
    }

    @Override
    public Double fromString(String text) {
        try {
            return Double.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return now.getValue();
        }
    }
}
