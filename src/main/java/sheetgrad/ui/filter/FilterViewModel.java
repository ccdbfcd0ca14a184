package sheetgrad.ui.filter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.session.FilterControl;
import sheetgrad.ui.session.WorkbookSession;
import sheetgrad.workbook.AutoFilter;
import sheetgrad.workbook.DateGroup;
import sheetgrad.workbook.FilterCondition;
import sheetgrad.workbook.FilteredRows;
import sheetgrad.workbook.Sorting;

/** The condition on one column of a filter while the user changes it. */
public final class FilterViewModel {
    /** One of the texts that the column shows, empty for blank cells, or the day of its dates. */
    public record Choice(String text, Optional<LocalDate> day, BooleanProperty chosen) {
        @Override
        public String toString() {
            return text.isEmpty() ? "(Blanks)" : text;
        }
    }

    private final WorkbookSession session;
    private final int sheet;
    private final AutoFilter filter;
    private final int place;
    private final FilteredList<Choice> choices;
    private final FilterControl.Column column;
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<FilterKind> kind = new SimpleObjectProperty<>(FilterKind.VALUES);
    private final StringProperty first = new SimpleStringProperty("");
    private final StringProperty second = new SimpleStringProperty("");

    /**
     * The condition as it is now.
     *
     * @param place of the column within the filter
     * @param column the different things and colours that the column shows
     */
    public FilterViewModel(
            WorkbookSession session,
            int sheet,
            AutoFilter filter,
            int place,
            FilterControl.Column column) {
        this.column = column;
        this.session = session;
        this.sheet = sheet;
        this.filter = filter;
        this.place = place;
        Optional<FilterCondition> now = Optional.ofNullable(filter.conditions().get(place));
        List<Choice> all = new ArrayList<>();
        for (FilteredRows.Choice one : column.choices()) {
            boolean isChosen = now.map(condition -> isChosen(condition, one)).orElse(true);
            all.add(new Choice(one.text(), one.day(), new SimpleBooleanProperty(isChosen)));
        }
        this.choices = new FilteredList<>(FXCollections.observableArrayList(all));
        now.map(FilterKind.Filled::of)
                .ifPresent(
                        filled -> {
                            kind.set(filled.kind());
                            first.set(filled.first());
                            second.set(filled.kind().operands() > 1 ? filled.second() : "");
                        });
        search.addListener((value, before, text) -> choices.setPredicate(c -> isFound(c, text)));
    }

    private static boolean isChosen(FilterCondition condition, FilteredRows.Choice choice) {
        return !(condition instanceof FilterCondition.OneOf oneOf)
                || (choice.text().isEmpty()
                        ? oneOf.includesBlanks()
                        : oneOf.texts().stream().anyMatch(choice.text()::equalsIgnoreCase)
                                || choice.day().filter(day -> isIn(oneOf, day)).isPresent());
    }

    private static boolean isIn(FilterCondition.OneOf oneOf, LocalDate day) {
        DateGroup wanted = new DateGroup(day.atStartOfDay(), DateGroup.Unit.DAY);
        return oneOf.dates().stream().anyMatch(wanted::meets);
    }

    private static boolean isFound(Choice choice, String text) {
        return choice.toString()
                .toLowerCase(Locale.ROOT)
                .contains(text.strip().toLowerCase(Locale.ROOT));
    }

    /** The choices that contain what is searched for. */
    public FilteredList<Choice> choices() {
        return choices;
    }

    public StringProperty searchProperty() {
        return search;
    }

    public ObjectProperty<FilterKind> kindProperty() {
        return kind;
    }

    /** The first operand of the condition, and {@link #secondProperty} the other one. */
    public StringProperty firstProperty() {
        return first;
    }

    public StringProperty secondProperty() {
        return second;
    }

    /** The colours or icons to choose from: nothing where all cells have the same. */
    public List<FilterCondition.Shown> shown(FilterCondition.Aspect aspect) {
        List<FilterCondition.Shown> all = column.shown().getOrDefault(aspect, List.of());
        return all.size() > 1 || all.stream().anyMatch(this::isCondition) ? all : List.of();
    }

    /** Whether the column is filtered by this colour or icon. */
    public boolean isCondition(FilterCondition.Shown shown) {
        return shown.equals(filter.conditions().get(place));
    }

    /** Filters by a colour or an icon. */
    public void apply(FilterCondition.Shown shown) {
        change(Optional.of(shown));
    }

    /** Whether the column has a condition that can be taken away. */
    public boolean hasCondition() {
        return filter.conditions().containsKey(place);
    }

    /** Chooses all that are found, or none of them. */
    public void chooseAll(boolean isChosen) {
        choices.forEach(choice -> choice.chosen().set(isChosen));
    }

    /** Filters by what was entered; false if that says nothing, and nothing is done. */
    public boolean apply() {
        if (kind.get() == FilterKind.VALUES) {
            return applyChoices();
        }
        Optional<FilterCondition> condition = kind.get().condition(first.get(), second.get());
        condition.ifPresent(one -> change(Optional.of(one)));
        return condition.isPresent();
    }

    /** As in Excel, a search chooses among what it finds only. */
    private boolean applyChoices() {
        boolean isSearch = !search.get().isBlank();
        List<Choice> chosen = choices.stream().filter(one -> one.chosen().get()).toList();
        if (chosen.isEmpty()) {
            return false;
        }
        boolean areAll = !isSearch && chosen.size() == choices.getSource().size();
        Set<String> texts = new HashSet<>();
        chosen.stream()
                .filter(choice -> choice.day().isEmpty())
                .forEach(choice -> texts.add(choice.text()));
        boolean includesBlanks = texts.remove("");
        change(
                areAll
                        ? Optional.empty()
                        : Optional.of(
                                new FilterCondition.OneOf(texts, dates(chosen), includesBlanks)));
        return true;
    }

    /** The chosen days: as years of which every day is chosen, or else as months, or else each by itself. */
    private Set<DateGroup> dates(List<Choice> chosen) {
        Set<LocalDate> left = new HashSet<>(days(choices.getSource()));
        Set<LocalDate> wanted = days(chosen);
        left.removeAll(wanted);
        Set<DateGroup> groups = new HashSet<>();
        for (LocalDate day : wanted) {
            Stream.of(DateGroup.Unit.YEAR, DateGroup.Unit.MONTH, DateGroup.Unit.DAY)
                    .map(unit -> DateGroup.around(day.atStartOfDay(), unit))
                    .filter(
                            group ->
                                    left.stream()
                                            .noneMatch(one -> group.contains(one.atStartOfDay())))
                    .findFirst()
                    .ifPresent(groups::add);
        }
        return groups;
    }

    private static Set<LocalDate> days(List<? extends Choice> among) {
        return among.stream().flatMap(one -> one.day().stream()).collect(Collectors.toSet());
    }

    /** Takes the condition away. */
    public void clear() {
        change(Optional.empty());
    }

    private void change(Optional<FilterCondition> condition) {
        session.filters().change(sheet, filter.with(place, condition));
    }

    /** Sorts the rows of the filter by the column. */
    public void sort(boolean isDescending) {
        Optional<CellRange> rows = filter.rows();
        rows.ifPresent(
                range ->
                        session.structure()
                                .sort(
                                        sheet,
                                        range,
                                        List.of(
                                                new Sorting.Key(
                                                        range.firstColumn() + place, isDescending)),
                                        false));
    }
}
