package sheetgrad.ui.chart;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import sheetgrad.value.NumberText;
import sheetgrad.workbook.ChartAxis;

/** What is asked of one axis: its title, where it begins and ends, and whether its steps multiply. */
public final class AxisForm {
    private static final double USUAL_BASE = 10;

    private final String name;
    private final ChartAxis axis;
    private final StringProperty title;
    private final StringProperty minimum;
    private final StringProperty maximum;
    private final BooleanProperty isLogarithmic;

    /** @param name as messages have it, such as "horizontal" */
    AxisForm(String name, ChartAxis axis) {
        this.name = name;
        this.axis = axis;
        this.title = new SimpleStringProperty(axis.title());
        this.minimum = new SimpleStringProperty(text(axis.minimum()));
        this.maximum = new SimpleStringProperty(text(axis.maximum()));
        this.isLogarithmic = new SimpleBooleanProperty(axis.logBase().isPresent());
    }

    private static String text(OptionalDouble number) {
        return number.isPresent() ? NumberText.general(number.getAsDouble()) : "";
    }

    public String name() {
        return name;
    }

    public StringProperty titleProperty() {
        return title;
    }

    /** Empty if it follows the numbers. */
    public StringProperty minimumProperty() {
        return minimum;
    }

    public StringProperty maximumProperty() {
        return maximum;
    }

    public BooleanProperty logarithmicProperty() {
        return isLogarithmic;
    }

    /** What is wrong with the entries, in a sentence; nothing if an axis can be made of them. */
    Optional<String> mistake() {
        for (StringProperty end : new StringProperty[] {minimum, maximum}) {
            if (!end.get().isBlank() && number(end).isEmpty()) {
                return Optional.of(
                        "The ends of the " + name + " axis are numbers: " + end.get().strip());
            }
        }
        OptionalDouble low = number(minimum);
        OptionalDouble high = number(maximum);
        if (low.isPresent() && high.isPresent() && low.getAsDouble() >= high.getAsDouble()) {
            return Optional.of("The " + name + " axis must end above its beginning.");
        }
        boolean hasNegative =
                low.isPresent() && low.getAsDouble() <= 0
                        || high.isPresent() && high.getAsDouble() <= 0;
        return isLogarithmic.get() && hasNegative
                ? Optional.of(
                        "A logarithmic axis has positive numbers only: change the ends of the "
                                + name
                                + " axis.")
                : Optional.empty();
    }

    private static OptionalDouble number(StringProperty text) {
        return NumberText.parse(text.get().strip())
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    ChartAxis axis() {
        OptionalDouble base =
                axis.logBase().isPresent() ? axis.logBase() : OptionalDouble.of(USUAL_BASE);
        return new ChartAxis(
                title.get().strip(),
                minimum.get().equals(text(axis.minimum())) ? axis.minimum() : number(minimum),
                maximum.get().equals(text(axis.maximum())) ? axis.maximum() : number(maximum),
                isLogarithmic.get() ? base : OptionalDouble.empty(),
                axis.isDeleted(),
                axis.hasGridlines(),
                axis.numberFormat(),
                axis.layout());
    }
}
