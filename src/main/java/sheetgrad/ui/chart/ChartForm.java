package sheetgrad.ui.chart;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import sheetgrad.reference.SheetRange;
import sheetgrad.workbook.Chart;
import sheetgrad.workbook.Chart.Kind;
import sheetgrad.workbook.Chart.Series;
import sheetgrad.workbook.Chart.Source;

/** What the dialog of a chart asks: kind, title, legend, series and axes. Whatever it does not ask stays as it is. */
public final class ChartForm {
    private final Chart chart;
    private final Function<String, Optional<SheetRange>> places;
    private final ObjectProperty<Kind> kind;
    private final StringProperty title;
    private final BooleanProperty hasLegend;
    private final ObservableList<SeriesForm> series = FXCollections.observableArrayList();
    private final AxisForm horizontal;
    private final AxisForm vertical;
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private int next;

    /** @param places finds the cells that a text names */
    public ChartForm(Chart chart, Function<String, Optional<SheetRange>> places) {
        this.chart = chart;
        this.places = places;
        this.kind = new SimpleObjectProperty<>(chart.kind());
        this.title = new SimpleStringProperty(chart.title());
        this.hasLegend = new SimpleBooleanProperty(chart.legend().isShown());
        chart.series().forEach(one -> series.add(new SeriesForm(one, places)));
        this.horizontal = new AxisForm("horizontal", chart.horizontal());
        this.vertical = new AxisForm("vertical", chart.vertical());
        this.next = chart.series().stream().mapToInt(Series::index).max().orElse(-1) + 1;
    }

    public ObjectProperty<Kind> kindProperty() {
        return kind;
    }

    public StringProperty titleProperty() {
        return title;
    }

    public BooleanProperty legendProperty() {
        return hasLegend;
    }

    /** The series; {@link #addSeries} adds one. */
    public ObservableList<SeriesForm> series() {
        return series;
    }

    /** That of the categories, or of the first numbers of a scatter chart. */
    public AxisForm horizontal() {
        return horizontal;
    }

    /** That of the values. */
    public AxisForm vertical() {
        return vertical;
    }

    /** What is wrong with the entries, after {@link #made} was asked for. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Adds a series with the categories of the last one. */
    public void addSeries() {
        Optional<SeriesForm> last = series.stream().reduce((before, one) -> one);
        Series added = Series.usual(chart.kind(), next, Source.NONE, Source.NONE, Source.NONE);
        next++;
        SeriesForm form = new SeriesForm(added, places);
        last.ifPresent(one -> form.categoriesProperty().set(one.categoriesProperty().get()));
        series.add(form);
    }

    /** The chart as it is asked for; nothing if something is wrong, which the message then tells. */
    public Optional<Chart> made() {
        Optional<String> mistake =
                Stream.concat(
                                series.stream().map(SeriesForm::mistake),
                                Stream.of(horizontal.mistake(), vertical.mistake()))
                        .flatMap(Optional::stream)
                        .findFirst();
        message.set(mistake.orElse(series.isEmpty() ? "A chart needs at least one series." : ""));
        return message.get().isEmpty() ? Optional.of(chart()) : Optional.empty();
    }

    private Chart chart() {
        Kind now = kind.get();
        boolean isOther = now != chart.kind();
        List<Series> all =
                series.stream()
                        .map(SeriesForm::series)
                        .map(one -> isOther ? inKind(one, now) : one)
                        .toList();
        return new Chart(
                now,
                title.get().strip(),
                all,
                horizontal.axis(),
                vertical.axis()
                        .withGridlines(chart.vertical().hasGridlines() || chart.kind() == Kind.PIE),
                chart.isStacked() && now != Kind.SCATTER && now != Kind.PIE,
                new Chart.Legend(hasLegend.get(), chart.legend().unlisted()));
    }

    /** Points in a scatter chart, lines and areas in any other. */
    private static Series inKind(Series series, Kind kind) {
        boolean hasPoints = kind == Kind.SCATTER;
        return new Series(
                series.index(),
                series.name(),
                series.categories(),
                series.values(),
                series.colour(),
                !hasPoints,
                hasPoints,
                series.isSmooth() && (hasPoints || kind == Kind.LINE),
                series.trendlines());
    }
}
