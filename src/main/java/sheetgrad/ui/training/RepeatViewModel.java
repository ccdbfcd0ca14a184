package sheetgrad.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.training.repeat.MacroStep.CopyValues;
import sheetgrad.ui.session.RepeatControl;
import sheetgrad.ui.session.RepeatRequest;
import sheetgrad.ui.session.WorkbookSession;
import sheetgrad.ui.training.SolveViewModel.Place;

/** What the dialog Repeat holds, and its commands. Used on the application thread. */
public final class RepeatViewModel {
    private final WorkbookSession session;
    private final Supplier<Optional<Place>> place;
    private final StringProperty copies = new SimpleStringProperty("");
    private final StringProperty times = new SimpleStringProperty("10");
    private final StringProperty recorded = new SimpleStringProperty("");
    private final BooleanProperty isCorrected = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper isBusy = new ReadOnlyBooleanWrapper();
    private Consumer<String> whenRefused = sentence -> {};

    /** @param place where the user is; nothing while no sheet is shown */
    public RepeatViewModel(WorkbookSession session, Supplier<Optional<Place>> place) {
        this.session = session;
        this.place = place;
    }

    /** Copies and recalculates as often as told. */
    public void repeat() {
        begin(
                here ->
                        new RepeatRequest.Copies(
                                copies(here),
                                Texts.count("The number of repetitions", times.get()),
                                recorded(here)));
    }

    /** Does what the button Reset of the course's sheet does. */
    public void reset() {
        begin(here -> new RepeatRequest.CourseReset(here.sheet()));
    }

    /** Does what the button Run of the course's sheet does. */
    public void run() {
        begin(here -> new RepeatRequest.CourseRun(here.sheet(), isCorrected.get()));
    }

    /**
     * Does what a button on the sheet says, as far as it is one of the course's.
     *
     * @param refused is told why nothing was done
     */
    public void press(String caption, Consumer<String> refused) {
        whenRefused = refused;
        switch (caption.strip().toLowerCase(Locale.ROOT)) {
            case "reset" -> reset();
            case "run" -> run();
            default ->
                    refused.accept(
                            "The button \""
                                    + caption.strip()
                                    + "\" runs a macro: those of workbooks are not run.");
        }
    }

    /** Ends what is under way after the present time. */
    public void stop() {
        session.repeating().stop();
    }

    private interface RequestMaker {
        RepeatRequest at(Place here);
    }

    private void begin(RequestMaker maker) {
        if (isBusy.get()) {
            return;
        }
        try {
            Place here =
                    place.get()
                            .orElseThrow(() -> new IllegalArgumentException("No sheet is open."));
            RepeatRequest request = maker.at(here);
            isBusy.set(true);
            message.set("");
            session.repeating().start(request, new Watcher());
        } catch (IllegalArgumentException refusal) {
            message.set(String.valueOf(refusal.getMessage()));
        }
    }

    private List<CopyValues> copies(Place here) {
        List<CopyValues> list = new ArrayList<>();
        for (String line : copies.get().split("[\n;]", -1)) {
            if (!line.isBlank()) {
                String[] sides = line.split("->|=", -1);
                if (sides.length != 2) {
                    throw new IllegalArgumentException(
                            "A copy reads like C32:D32 -> C1:D1, and \""
                                    + line.strip()
                                    + "\" does not.");
                }
                list.add(new CopyValues(area(sides[0], here), area(sides[1], here)));
            }
        }
        if (list.isEmpty()) {
            throw new IllegalArgumentException("Name the cells to be copied and where to.");
        }
        return list;
    }

    private static Area area(String text, Place here) {
        return here.places()
                .find(text)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "\"" + text.strip() + "\" names no cells."));
    }

    private List<ModelCell> recorded(Place here) {
        List<ModelCell> cells = new ArrayList<>();
        for (String part : recorded.get().split("[,;]", -1)) {
            if (!part.isBlank()) {
                Area area = area(part, here);
                for (CellAddress address : area.range().cells()) {
                    cells.add(new ModelCell(area.sheet(), address));
                }
            }
        }
        return cells;
    }

    private final class Watcher implements RepeatControl.Listener {
        @Override
        public void repeated(List<String> cells, List<double[]> values) {
            isBusy.set(false);
            message.set("Done " + (values.size() - 1) + " times; one undo takes it back.");
            result.set(table(cells, values));
        }

        @Override
        public void refused(String sentence) {
            isBusy.set(false);
            message.set(sentence);
            whenRefused.accept(sentence);
        }
    }

    /** A line for each time, its numbers parted by tabs, so that it can be pasted into a sheet. */
    private static String table(List<String> cells, List<double[]> values) {
        StringBuilder text = new StringBuilder("\t").append(String.join("\t", cells));
        for (int i = 0; i < values.size(); i++) {
            text.append('\n').append(i);
            for (double number : values.get(i)) {
                text.append('\t').append(Double.isNaN(number) ? "" : Double.toString(number));
            }
        }
        return cells.isEmpty() ? "" : text.toString();
    }

    /** One copy on each line, such as "C32:D32 -> C1:D1". */
    public StringProperty copiesProperty() {
        return copies;
    }

    public StringProperty timesProperty() {
        return times;
    }

    /** The cells to be recorded, with commas between them. */
    public StringProperty recordedProperty() {
        return recorded;
    }

    /** Whether Run keeps the update of each epoch's last row. */
    public BooleanProperty correctedProperty() {
        return isCorrected;
    }

    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** What was recorded, as a table with tabs. */
    public ReadOnlyStringProperty resultProperty() {
        return result.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return isBusy.getReadOnlyProperty();
    }
}
