package sheetgrad.ui.generator;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import sheetgrad.lesson.generator.Generated;
import sheetgrad.lesson.generator.Generator;
import sheetgrad.lesson.generator.Setting;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.session.GeneratorControl;
import sheetgrad.ui.session.GeneratorControl.Outcome;
import sheetgrad.ui.session.GeneratorControl.Request;

/**
 * What the panel of the generators holds: the generator, its answers, where it is to write, what that would come to. The
 * field that is being picked takes whatever is selected on the grid. Used on the application thread.
 */
public final class GeneratorViewModel {
    /** The key of the place, beside those of the settings. */
    public static final String PLACE = "place";

    private final GeneratorControl control;
    private final Supplier<OptionalInt> sheet;
    private final ReadOnlyObjectWrapper<Optional<Generator>> generator =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Map<String, Map<String, StringProperty>> answers = new HashMap<>();
    private final StringProperty place = new SimpleStringProperty("");
    private final StringProperty picking = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper isRefused = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canWrite = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canReplace = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<CellRange>> room =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Generated> written = Optional.empty();
    private int previews;

    /** @param sheet the id of the sheet in front; nothing while there is none */
    public GeneratorViewModel(GeneratorControl control, Supplier<OptionalInt> sheet) {
        this.control = control;
        this.sheet = sheet;
        place.addListener((value, before, now) -> refresh());
    }

    /**
     * Begins with a generator. More than one selected cell is its input, a single one its place; then what was written
     * last becomes the input.
     */
    public void open(Generator chosen, List<CellRange> selected) {
        answers.computeIfAbsent(chosen.id(), id -> properties(chosen));
        generator.set(Optional.of(chosen));
        boolean isOne = selected.size() == 1 && selected.get(0).isSingleCell();
        String input =
                isOne
                        ? written.map(Generated::outputs).map(GeneratorViewModel::text).orElse("")
                        : text(selected);
        if (isOne) {
            place.set(text(selected));
        }
        ranges(chosen).findFirst().ifPresent(first -> answer(first.key()).set(input));
        picking.set(
                ranges(chosen)
                        .map(Setting::key)
                        .filter(key -> isMissing(chosen, key))
                        .findFirst()
                        .orElse(PLACE));
        refresh();
    }

    private static Stream<Setting> ranges(Generator chosen) {
        return chosen.settings().stream().filter(setting -> setting.kind().isRange());
    }

    private boolean isMissing(Generator chosen, String key) {
        return answer(key).get().isBlank()
                && chosen.settings().stream()
                        .noneMatch(
                                setting ->
                                        setting.key().equals(key)
                                                && setting.kind() == Setting.Kind.CELLS_OR_NONE);
    }

    private Map<String, StringProperty> properties(Generator chosen) {
        Map<String, StringProperty> properties = new LinkedHashMap<>();
        for (Setting setting : chosen.settings()) {
            StringProperty answer = new SimpleStringProperty(setting.start());
            answer.addListener((value, before, now) -> refresh());
            properties.put(setting.key(), answer);
        }
        return properties;
    }

    private static String text(List<CellRange> ranges) {
        return ranges.stream().map(CellRange::toA1).collect(Collectors.joining(", "));
    }

    /** Other cells are selected on the grid. */
    public void selected(List<CellRange> ranges) {
        if (picking.get().equals(PLACE)) {
            place.set(ranges.get(0).first().toA1());
        } else if (!picking.get().isEmpty()) {
            answer(picking.get()).set(text(ranges));
        }
    }

    /** Works out anew what would be written; to be called when the workbook or the sheet in front has changed. */
    public void refresh() {
        int number = ++previews;
        Optional<Request> request = request();
        if (request.isEmpty()) {
            show(number, new Outcome(Optional.empty(), missing()), false);
            return;
        }
        control.preview(request.get())
                .thenAccept(
                        outcome -> {
                            if (outcome.generated().isEmpty() && written.isPresent()) {
                                previewWithout(number, request.get(), outcome);
                            } else {
                                show(number, outcome, false);
                            }
                        });
    }

    private void previewWithout(int number, Request request, Outcome refused) {
        control.previewWithout(written.orElseThrow().edit(), request)
                .thenAccept(
                        outcome ->
                                show(
                                        number,
                                        outcome.generated().isPresent() ? outcome : refused,
                                        outcome.generated().isPresent()));
    }

    private String missing() {
        return generator.get().isEmpty() || sheet.get().isEmpty()
                ? ""
                : "Say where to write: select a cell, or name it.";
    }

    private void show(int number, Outcome outcome, boolean needsReplacing) {
        if (number != previews) {
            return;
        }
        Optional<Generated> generated = outcome.generated();
        isRefused.set(generated.isEmpty() && !outcome.refusal().isEmpty());
        canWrite.set(generated.isPresent() && !needsReplacing);
        canReplace.set(generated.isPresent() && written.isPresent());
        room.set(generated.map(Generated::room));
        String instead = needsReplacing ? "In place of what was written last: " : "";
        message.set(generated.map(one -> instead + one.sentence()).orElseGet(outcome::refusal));
    }

    /** Writes the part, as one step that can be undone. */
    public void write() {
        if (canWrite.get()) {
            request().ifPresent(request -> control.write(request).thenAccept(this::wasWritten));
        }
    }

    /** Writes the part in place of what was written last: other settings, other shapes, other labels. */
    public void replace() {
        if (canReplace.get()) {
            request()
                    .ifPresent(
                            request ->
                                    control.writeInPlaceOf(written.orElseThrow().edit(), request)
                                            .thenAccept(this::wasWritten));
        }
    }

    private void wasWritten(Outcome outcome) {
        int number = ++previews;
        outcome.generated().ifPresent(generated -> written = Optional.of(generated));
        show(number, outcome, true);
        outcome.generated()
                .ifPresent(
                        generated ->
                                message.set(
                                        "Written, and undone in one step. "
                                                + generated.sentence()));
    }

    /**
     * Undo, redo and edits by others: what was written last can be replaced only while it is the last edit. Returns whether
     * everything is still as it was just written.
     */
    public boolean workbookChanged(Optional<String> undoName) {
        boolean isLast =
                written.map(generated -> undoName.equals(Optional.of(generated.edit().name())))
                        .orElse(false);
        if (written.isPresent() && !isLast) {
            written = Optional.empty();
        }
        return isLast;
    }

    private Optional<Request> request() {
        Optional<CellAddress> corner =
                CellRange.parse(place.get().strip().replace("$", "").toUpperCase(Locale.ROOT))
                        .map(CellRange::first);
        if (generator.get().isEmpty() || corner.isEmpty() || sheet.get().isEmpty()) {
            return Optional.empty();
        }
        Generator chosen = generator.get().get();
        Map<String, String> texts = new HashMap<>();
        answersOf(chosen).forEach((key, answer) -> texts.put(key, answer.get()));
        return Optional.of(new Request(chosen, sheet.get().getAsInt(), corner.get(), texts));
    }

    private Map<String, StringProperty> answersOf(Generator chosen) {
        return answers.getOrDefault(chosen.id(), Map.of());
    }

    /** The answer to a setting of the generator; the place for {@link #PLACE}. */
    public StringProperty answer(String key) {
        StringProperty own = generator.get().map(chosen -> answersOf(chosen).get(key)).orElse(null);
        return own == null ? place : own;
    }

    public ReadOnlyObjectProperty<Optional<Generator>> generatorProperty() {
        return generator.getReadOnlyProperty();
    }

    /** The key of the field that takes what is selected on the grid; "" for none. */
    public StringProperty pickingProperty() {
        return picking;
    }

    /** What would be written, what was written, or why it is refused. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty refusedProperty() {
        return isRefused.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canWriteProperty() {
        return canWrite.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canReplaceProperty() {
        return canReplace.getReadOnlyProperty();
    }

    /** The cells that would be written to. */
    public ReadOnlyObjectProperty<Optional<CellRange>> roomProperty() {
        return room.getReadOnlyProperty();
    }
}
