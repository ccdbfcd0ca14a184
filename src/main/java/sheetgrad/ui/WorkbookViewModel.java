package sheetgrad.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import sheetgrad.reference.Area;
import sheetgrad.ui.session.SessionListener;
import sheetgrad.ui.session.SessionSnapshot;
import sheetgrad.ui.session.SheetSnapshot;

/** What the window shows of the open workbook: the newest snapshot, the sheet that is in front, and what goes on. */
final class WorkbookViewModel implements SessionListener {
    /** No sheet is in front. */
    static final int NO_SHEET = -1;

    private final ReadOnlyObjectWrapper<Optional<SessionSnapshot>> snapshot =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> activity =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final IntegerProperty sheet = new SimpleIntegerProperty(NO_SHEET);
    private final ReadOnlyBooleanWrapper isTabComing = new ReadOnlyBooleanWrapper();
    private Consumer<String> messages;
    private Consumer<Area> restored = cells -> {};

    /** @param messages shows a sentence to the user */
    WorkbookViewModel(Consumer<String> messages) {
        this.messages = messages;
    }

    /** Shows the sentences to the user from now on: the window that the workbook is in. */
    void setMessages(Consumer<String> shown) {
        messages = shown;
    }

    /** Shows a sentence to the user. */
    void tell(String sentence) {
        messages.accept(sentence);
    }

    @Override
    public void snapshotTaken(SessionSnapshot taken) {
        int sheets = visibleSheets().size();
        snapshot.get().ifPresent(before -> followSheets(before, taken));
        snapshot.set(Optional.of(taken));
        if (sheet.get() == NO_SHEET && !taken.sheets().isEmpty()) {
            sheet.set(firstSheet(taken));
        }
        if (sheets != visibleSheets().size()) {
            isTabComing.set(false);
        }
    }

    /** A new tab was asked for, which will come to the front. */
    void awaitTab() {
        isTabComing.set(true);
    }

    /** Whether a new tab was asked for and is not there yet. */
    ReadOnlyBooleanProperty tabComingProperty() {
        return isTabComing.getReadOnlyProperty();
    }

    /** Is told the cells that undo and redo have changed. */
    void onRestored(Consumer<Area> listener) {
        restored = listener;
    }

    @Override
    public void cellsRestored(Area cells) {
        if (visibleSheets().stream().anyMatch(one -> one.id() == cells.sheet())) {
            restored.accept(cells);
        }
    }

    /** A tab that is new comes to the front; one that is gone gives way to that in its place. */
    private void followSheets(SessionSnapshot before, SessionSnapshot now) {
        List<Integer> old = visible(before).map(SheetSnapshot::id).toList();
        List<Integer> left = visible(now).map(SheetSnapshot::id).toList();
        Optional<Integer> added = left.stream().filter(id -> !old.contains(id)).findFirst();
        if (added.isPresent()) {
            sheet.set(added.get());
        } else if (old.contains(sheet.get()) && !left.contains(sheet.get())) {
            int place = Math.min(old.indexOf(sheet.get()), left.size() - 1);
            sheet.set(left.get(Math.max(0, place)));
        }
    }

    private static Stream<SheetSnapshot> visible(SessionSnapshot snapshot) {
        return snapshot.sheets().stream().filter(one -> one.sheet().layout().isVisible());
    }

    private int firstSheet(SessionSnapshot taken) {
        int wanted = Math.max(0, Math.min(taken.activeSheet(), taken.sheets().size() - 1));
        SheetSnapshot asked = taken.sheets().get(wanted);
        List<SheetSnapshot> visible = visibleSheets();
        return visible.isEmpty() || visible.contains(asked) ? asked.id() : visible.get(0).id();
    }

    @Override
    public void activityChanged(Optional<String> newActivity) {
        activity.set(newActivity);
    }

    @Override
    public void commandFailed(String sentence) {
        isTabComing.set(false);
        tell(sentence);
    }

    /** The newest snapshot; nothing until the first has come. */
    ReadOnlyObjectProperty<Optional<SessionSnapshot>> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<String>> activityProperty() {
        return activity.getReadOnlyProperty();
    }

    /** The id of the sheet in front. */
    IntegerProperty sheetProperty() {
        return sheet;
    }

    /** The sheet in front. */
    Optional<SheetSnapshot> currentSheet() {
        return snapshot.get().map(SessionSnapshot::sheets).orElse(List.of()).stream()
                .filter(one -> one.id() == sheet.get())
                .findFirst();
    }

    /** The sheets that have a tab, in order. */
    List<SheetSnapshot> visibleSheets() {
        return snapshot.get().stream().flatMap(WorkbookViewModel::visible).toList();
    }

    /** Brings the next sheet to the front, or the one before ({@code step} -1); stays at the ends. */
    void moveSheet(int step) {
        List<SheetSnapshot> visible = visibleSheets();
        for (int i = 0; i < visible.size(); i++) {
            if (visible.get(i).id() == sheet.get()) {
                int next = Math.max(0, Math.min(visible.size() - 1, i + step));
                sheet.set(visible.get(next).id());
                return;
            }
        }
    }
}
