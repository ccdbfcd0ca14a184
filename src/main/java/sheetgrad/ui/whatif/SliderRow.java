package sheetgrad.ui.whatif;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import sheetgrad.autodiff.ModelCell;

/** A slider for the number of one cell. */
public final class SliderRow {
    private static final double STEPS = 200;

    private final ModelCell cell;
    private final String name;
    private final DoubleProperty minimum = new SimpleDoubleProperty();
    private final DoubleProperty maximum = new SimpleDoubleProperty();
    private final DoubleProperty step = new SimpleDoubleProperty();
    private final DoubleProperty value = new SimpleDoubleProperty();
    private boolean isDragged;

    /** A slider around the number that the cell holds: from one magnitude below to one above, in some 200 steps. */
    SliderRow(ModelCell cell, String name, double number) {
        this.cell = cell;
        this.name = name;
        double reach = Math.pow(10, Math.ceil(Math.log10(Math.max(Math.abs(number), 1e-300))));
        double span = number == 0 ? 1 : reach;
        minimum.set(number >= 0 && number == Math.rint(number) && number > 1 ? 0 : -span);
        maximum.set(span);
        step.set(
                number == Math.rint(number) && Math.abs(number) > 1
                        ? Math.max(1, Math.rint(span / STEPS))
                        : span / STEPS * 2);
        value.set(number);
    }

    /** The same slider for the cell where it is now. */
    SliderRow at(ModelCell place, String nameNow) {
        SliderRow moved = new SliderRow(place, nameNow, value.get());
        moved.minimum.set(minimum.get());
        moved.maximum.set(maximum.get());
        moved.step.set(step.get());
        return moved;
    }

    ModelCell cell() {
        return cell;
    }

    /** Where it is, such as "linear!R4". */
    public String name() {
        return name;
    }

    public DoubleProperty minimumProperty() {
        return minimum;
    }

    public DoubleProperty maximumProperty() {
        return maximum;
    }

    /** The distance of the numbers that the slider stops at, counted from the minimum; 0 for any number. */
    public DoubleProperty stepProperty() {
        return step;
    }

    public DoubleProperty valueProperty() {
        return value;
    }

    void setDragged(boolean isDraggedNow) {
        isDragged = isDraggedNow;
    }

    /** The cell shows this number now. */
    void follow(double number) {
        if (!isDragged && value.get() != number) {
            minimum.set(Math.min(minimum.get(), number));
            maximum.set(Math.max(maximum.get(), number));
            value.set(number);
        }
    }

    /** The number nearest to a place on the slider. */
    double rounded(double place) {
        double size = step.get();
        if (size <= 0) {
            return place;
        }
        double digits = Math.pow(10, 2 - Math.floor(Math.log10(size)));
        double stepped = minimum.get() + Math.rint((place - minimum.get()) / size) * size;
        return Math.rint(stepped * digits) / digits;
    }
}
