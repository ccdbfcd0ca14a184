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
import sheetgrad.workbook.Chart.Axes;
import sheetgrad.workbook.Chart.Kind;
import sheetgrad.workbook.Chart.Legend;
import sheetgrad.workbook.Chart.Plot;
import sheetgrad.workbook.Chart.Side;
import sheetgrad.workbook.Chart.Source;
import sheetgrad.workbook.Chart.Stacking;
import sheetgrad.workbook.ChartAxis;
import sheetgrad.workbook.ChartSeries;
import sheetgrad.workbook.PlotLook;

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
    private final AxisForm second;
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private int next;

    /** @param places finds the cells that a text names */
    public ChartForm(Chart chart, Function<String, Optional<SheetRange>> places) {
        this.chart = chart;
        this.places = places;
        this.kind = new SimpleObjectProperty<>(chart.kind());
        this.title = new SimpleStringProperty(chart.title());
        this.hasLegend = new SimpleBooleanProperty(chart.legend().isShown());
        for (Plot plot : chart.plots()) {
            plot.series().forEach(one -> series.add(new SeriesForm(one, plot, places)));
        }
        kind.addListener(
                (property, old, now) -> series.forEach(one -> one.kindProperty().set(now)));
        this.horizontal = new AxisForm("horizontal", chart.horizontal());
        this.vertical = new AxisForm("vertical", chart.vertical());
        this.second = new AxisForm("second vertical", axes(chart).vertical());
        this.next = chart.series().stream().mapToInt(ChartSeries::index).max().orElse(-1) + 1;
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

    /** That of the values at the far side, for series that are on it. */
    public AxisForm second() {
        return second;
    }

    /** What is wrong with the entries, after {@link #made} was asked for. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Adds a series with the kind, the axes and the categories of the last one. */
    public void addSeries() {
        Optional<SeriesForm> last = series.stream().reduce((before, one) -> one);
        Kind same = last.map(one -> one.kindProperty().get()).orElse(kind.get());
        ChartSeries added = ChartSeries.usual(same, next, Source.NONE, Source.NONE, Source.NONE);
        next++;
        Plot plot = new Plot(same, Stacking.NONE, false, PlotLook.USUAL, List.of());
        SeriesForm form = new SeriesForm(added, plot, places);
        last.ifPresent(
                one -> {
                    form.categoriesProperty().set(one.categoriesProperty().get());
                    form.secondAxesProperty().set(one.secondAxesProperty().get());
                });
        series.add(form);
    }

    /** The chart as it is asked for; nothing if something is wrong, which the message then tells. */
    public Optional<Chart> made() {
        List<PlotForm> plots = PlotForm.of(chart, series);
        Optional<String> mistake =
                Stream.concat(
                                series.stream().map(SeriesForm::mistake),
                                Stream.of(
                                        horizontal.mistake(),
                                        vertical.mistake(),
                                        second.mistake(),
                                        PlotForm.mistake(plots)))
                        .flatMap(Optional::stream)
                        .findFirst();
        message.set(mistake.orElse(series.isEmpty() ? "A chart needs at least one series." : ""));
        return message.get().isEmpty() ? Optional.of(chart(plots)) : Optional.empty();
    }

    private Chart chart(List<PlotForm> plots) {
        boolean hasSecond = plots.stream().anyMatch(PlotForm::isOnSecondAxes);
        boolean isSameTitle = title.get().strip().equals(chart.title());
        ChartAxis upright =
                vertical.axis()
                        .withGridlines(chart.vertical().hasGridlines() || chart.kind() == Kind.PIE);
        return new Chart(
                isSameTitle ? chart.heading() : Source.text(title.get().strip()),
                plots.stream().map(PlotForm::plot).toList(),
                new Axes(horizontal.axis(), upright),
                hasSecond
                        ? Optional.of(new Axes(axes(chart).horizontal(), second.axis()))
                        : Optional.empty(),
                new Legend(hasLegend.get(), side(), chart.legend().unlisted()),
                chart.look());
    }

    /** A new legend stands at the bottom. */
    private Side side() {
        return chart.legend().isShown() ? chart.legend().side() : Side.BOTTOM;
    }

    /** The second axes of a chart; for one without them those that it would get. */
    private static Axes axes(Chart chart) {
        return chart.secondAxes().orElse(Axes.SECOND);
    }
}
