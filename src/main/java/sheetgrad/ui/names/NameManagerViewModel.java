package sheetgrad.ui.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.entry.ValueText;
import sheetgrad.ui.session.Places;
import sheetgrad.ui.session.SessionSnapshot;
import sheetgrad.ui.session.WorkbookSession;
import sheetgrad.value.BlankValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.DefinedName;
import sheetgrad.workbook.NameEdits.Definition;
import sheetgrad.workbook.NameReferences;

/** The defined names of a workbook with what they give, and the commands that change them. Used on the application thread. */
public final class NameManagerViewModel {
    private static final int MOST_VALUES = 8;
    private static final int LONGEST_VALUE = 120;

    private final WorkbookSession session;
    private final Supplier<Place> place;
    private final ObservableList<NameRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<NameFilter> filter = new SimpleObjectProperty<>(NameFilter.ALL);
    private final Map<DefinedName, String> values = new HashMap<>();
    private Optional<Place> shown = Optional.empty();

    /** Where the user is: relative references of names are told as they read in the active cell. */
    public record Place(SessionSnapshot snapshot, int sheet, CellAddress cell) {}

    /** @param place where the user is, asked when names change hands */
    public NameManagerViewModel(WorkbookSession session, Supplier<Place> place) {
        this.session = session;
        this.place = place;
        filter.addListener((value, before, now) -> fill());
    }

    /** The names that the filter lets through, in alphabetical order. */
    public ObservableList<NameRow> rows() {
        return rows;
    }

    public ObjectProperty<NameFilter> filterProperty() {
        return filter;
    }

    /** Lists the names as they are now. */
    public void refresh() {
        Place here = place.get();
        shown = Optional.of(here);
        values.clear();
        for (DefinedName name : visible(here.snapshot())) {
            Optional<Area> area = area(here, name);
            if (area.isPresent()) {
                values.put(name, cells(here.snapshot(), area.get()));
            } else {
                session.questions()
                        .evaluate(
                                name.scope().orElse(here.sheet()),
                                here.cell(),
                                NameReferences.shown(name, here.cell()))
                        .thenAccept(value -> answered(here, name, value));
            }
        }
        fill();
    }

    private void answered(Place asked, DefinedName name, Optional<Value> value) {
        if (shown.filter(asked::equals).isPresent()) {
            values.put(name, value.map(ValueText::inFormula).map(this::shortened).orElse(""));
            fill();
        }
    }

    private static Optional<Area> area(Place here, DefinedName name) {
        return new Places(here.snapshot(), name.scope().orElse(here.sheet())).find(name.name());
    }

    private String cells(SessionSnapshot snapshot, Area area) {
        CellRange range = area.range();
        List<String> texts = new ArrayList<>();
        for (int row = range.firstRow(); row <= range.lastRow(); row++) {
            for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
                if (texts.size() == MOST_VALUES) {
                    return "{" + String.join(";", texts) + ";...}";
                }
                Value value = snapshot.values().value(area.sheet(), row, column);
                texts.add(value instanceof BlankValue ? "\"\"" : ValueText.inFormula(value));
            }
        }
        return range.isSingleCell() ? texts.get(0) : "{" + String.join(";", texts) + "}";
    }

    private String shortened(String text) {
        return text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "..." : text;
    }

    static List<DefinedName> visible(SessionSnapshot snapshot) {
        return snapshot.names().stream()
                .filter(name -> !name.isHidden())
                .sorted(Comparator.comparing(DefinedName::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private void fill() {
        rows.setAll(
                shown
                        .map(here -> visible(here.snapshot()).stream().map(name -> row(here, name)))
                        .stream()
                        .flatMap(listed -> listed)
                        .filter(row -> filter.get().lists(row))
                        .collect(Collectors.toList()));
    }

    private NameRow row(Place here, DefinedName name) {
        return new NameRow(
                name,
                values.getOrDefault(name, ""),
                NameReferences.shown(name, here.cell()),
                NameForm.scope(here.snapshot(), name.scope()));
    }

    /** A form for a new name that refers to a text. */
    public NameForm blank(String refersTo) {
        return NameForm.blank(place.get().snapshot(), refersTo);
    }

    /** A form that holds what a name is. */
    public NameForm form(NameRow row) {
        return NameForm.of(place.get().snapshot(), row);
    }

    public void define(Definition definition) {
        Place here = place.get();
        session.names().define(definition, here.sheet(), here.cell());
    }

    public void change(DefinedName name, Definition definition) {
        Place here = shown.orElseGet(place);
        session.names().change(name, definition, here.sheet(), here.cell());
    }

    public void delete(List<NameRow> deleted) {
        session.names().delete(deleted.stream().map(NameRow::name).toList());
    }
}
