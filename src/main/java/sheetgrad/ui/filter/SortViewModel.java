package sheetgrad.ui.filter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import sheetgrad.reference.A1;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.FilterCondition.Aspect;
import sheetgrad.workbook.FilterCondition.Shown;
import sheetgrad.workbook.Sorting;

/** By which columns a range is to be sorted, while the user chooses them. */
public final class SortViewModel {
    /** A column, by its number within the sheet, with the name it has in the dialog. */
    public record Column(int column, String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * One line of the dialog.
     *
     * @param look the colour or icon that comes first; nothing for the order of values
     */
    public record Level(
            ObjectProperty<Column> column,
            BooleanProperty descending,
            ObjectProperty<Optional<Shown>> look) {
        private static Level of(Column column) {
            return new Level(
                    new SimpleObjectProperty<>(column),
                    new SimpleBooleanProperty(),
                    new SimpleObjectProperty<>(Optional.empty()));
        }

        private Sorting.Key key() {
            return new Sorting.Key(column.get().column(), descending.get(), look.get());
        }
    }

    /** What was chosen. */
    public record Chosen(List<Sorting.Key> keys, boolean hasHeadings) {}

    private final CellRange range;
    private final Map<Integer, Map<Aspect, List<Shown>>> shown;
    private final Function<CellAddress, String> texts;
    private final BooleanProperty hasHeadings = new SimpleBooleanProperty();
    private final boolean isTable;
    private final ObservableList<Level> levels = FXCollections.observableArrayList();

    /**
     * One level, by the first column.
     *
     * @param isTable whether the first row is headings in any case
     * @param texts what a text cell shows
     * @param shown the colours and icons that the columns show, by their numbers within the sheet
     */
    public SortViewModel(
            CellRange range,
            boolean hasHeadings,
            boolean isTable,
            Function<CellAddress, String> texts,
            Map<Integer, Map<Aspect, List<Shown>>> shown) {
        this.shown = shown;
        this.range = range;
        this.texts = texts;
        this.isTable = isTable;
        this.hasHeadings.set(hasHeadings);
        add();
    }

    /** Adds a level by the first column that none has; nothing if all are used. */
    public void add() {
        columns().stream()
                .filter(
                        column ->
                                levels.stream()
                                        .noneMatch(
                                                level ->
                                                        level.column().get().column()
                                                                == column.column()))
                .findFirst()
                .ifPresent(column -> levels.add(Level.of(column)));
    }

    /** Takes a level away; the last stays. */
    public void remove(Level level) {
        if (levels.size() > 1) {
            levels.remove(level);
        }
    }

    public ObservableList<Level> levels() {
        return levels;
    }

    public BooleanProperty headingsProperty() {
        return hasHeadings;
    }

    public boolean isTable() {
        return isTable;
    }

    /** The columns of the range, called by their headings or letters. */
    public List<Column> columns() {
        return IntStream.rangeClosed(range.firstColumn(), range.lastColumn())
                .mapToObj(column -> new Column(column, name(column)))
                .toList();
    }

    /** What a column can be sorted by: its values, and the colours and icons that not all of its cells have. */
    public List<Optional<Shown>> looks(Column column) {
        Stream<Shown> different =
                shown.getOrDefault(column.column(), Map.of()).entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue)
                        .filter(all -> all.size() > 1)
                        .flatMap(List::stream);
        return Stream.concat(Stream.of(Optional.<Shown>empty()), different.map(Optional::of))
                .toList();
    }

    private String name(int column) {
        String heading = texts.apply(new CellAddress(range.firstRow(), column));
        return hasHeadings.get() && !heading.isBlank()
                ? heading
                : "Column " + A1.columnName(column);
    }

    /** What is to be done. */
    Chosen chosen() {
        return new Chosen(levels.stream().map(Level::key).toList(), hasHeadings.get());
    }
}
