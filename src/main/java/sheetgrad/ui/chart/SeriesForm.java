package sheetgrad.ui.chart;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import sheetgrad.reference.SheetRange;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.Chart.Kind;
import sheetgrad.workbook.Chart.Plot;
import sheetgrad.workbook.Chart.Source;
import sheetgrad.workbook.ChartSeries;

/** What is asked of one series: the cells of its name, its categories and its numbers, or the name itself. */
public final class SeriesForm {
    private final ChartSeries series;
    private final Function<String, Optional<SheetRange>> places;
    private final StringProperty name;
    private final StringProperty categories;
    private final StringProperty values;
    private final ObjectProperty<Kind> kind;
    private final BooleanProperty isOnSecondAxes;

    /**
     * The form of a series as it is.
     *
     * @param plot the one that has it
     * @param places finds the cells that a text names
     */
    SeriesForm(ChartSeries series, Plot plot, Function<String, Optional<SheetRange>> places) {
        this.kind = new SimpleObjectProperty<>(plot.kind());
        this.isOnSecondAxes = new SimpleBooleanProperty(plot.isOnSecondAxes());
        this.series = series;
        this.places = places;
        this.name = new SimpleStringProperty(nameText(series.name()));
        this.categories = new SimpleStringProperty(series.categories().reference());
        this.values = new SimpleStringProperty(series.values().reference());
    }

    private static String nameText(Source source) {
        return source.reference().isEmpty()
                ? source.kept().stream()
                        .filter(TextValue.class::isInstance)
                        .map(text -> ((TextValue) text).text())
                        .findFirst()
                        .orElse("")
                : "=" + source.reference();
    }

    /** A text, or a cell with an equals sign before it. */
    public StringProperty nameProperty() {
        return name;
    }

    /** Empty for 1, 2, 3 ... */
    public StringProperty categoriesProperty() {
        return categories;
    }

    public StringProperty valuesProperty() {
        return values;
    }

    public ObjectProperty<Kind> kindProperty() {
        return kind;
    }

    /** Whether it has the axes at the far sides. */
    public BooleanProperty secondAxesProperty() {
        return isOnSecondAxes;
    }

    /** What is wrong with the entries, in a sentence; nothing if a series can be made of them. */
    Optional<String> mistake() {
        if (values.get().isBlank() && series.values().kept().isEmpty()) {
            return Optional.of("Each series needs the cells of its values, such as Sheet1!B2:B9.");
        }
        if (name.get().startsWith("=") && isUnknown(name.get(), series.name())) {
            return Optional.of("There is no such cell for a name: " + name.get());
        }
        if (isUnknown(categories.get(), series.categories())) {
            return Optional.of("There are no such cells: " + categories.get());
        }
        return isUnknown(values.get(), series.values())
                ? Optional.of("There are no such cells: " + values.get())
                : Optional.empty();
    }

    private boolean isUnknown(String text, Source before) {
        return source(text, before).isEmpty();
    }

    /** What a text names; an unchanged text is what it was, whatever that is. */
    private Optional<Source> source(String text, Source before) {
        String plain = (text.startsWith("=") ? text.substring(1) : text).strip();
        if (plain.equals(before.reference())) {
            return Optional.of(before);
        }
        if (plain.isEmpty()) {
            return Optional.of(Source.NONE);
        }
        return places.apply(plain.replace("$", ""))
                .map(range -> new Source(range.toAbsoluteA1(), List.of()));
    }

    private Source nameSource() {
        if (name.get().equals(nameText(series.name()))) {
            return series.name();
        }
        List<Value> text = List.of(new TextValue(name.get().strip()));
        return name.get().startsWith("=")
                ? source(name.get(), series.name()).orElse(Source.NONE)
                : name.get().isBlank() ? Source.NONE : new Source("", text);
    }

    ChartSeries series() {
        return series.of(
                nameSource(),
                source(categories.get(), series.categories()).orElse(Source.NONE),
                source(values.get(), series.values()).orElse(Source.NONE));
    }
}
