package sheetgrad.workbook;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The edits of a workbook, to be undone and redone in order, without limit. */
public final class EditHistory {
    private final Workbook workbook;
    private final Deque<Edit> undo = new ArrayDeque<>();
    private final Deque<Edit> redo = new ArrayDeque<>();

    public EditHistory(Workbook workbook) {
        this.workbook = workbook;
    }

    /** Carries out an edit and gives the one that takes it back; what had been undone can no longer be redone. */
    public Edit apply(Edit edit) {
        Edit inverse = edit.applyTo(workbook);
        undo.push(inverse);
        redo.clear();
        return inverse;
    }

    /** Carries out a step more of the edit that was carried out last, to be undone and redone with it. */
    public void extend(WorkbookChange step) {
        Edit last = undo.pop();
        List<WorkbookChange> steps = new ArrayList<>(List.of(step.applyTo(workbook)));
        steps.addAll(last.steps());
        undo.push(new Edit(last.name(), steps));
    }

    /** Takes back the last edit; returns the edit that did so, nothing if there was none. */
    public Optional<Edit> undo() {
        return move(undo, redo);
    }

    /** Carries out again what was undone last; returns that edit, nothing if there was none. */
    public Optional<Edit> redo() {
        return move(redo, undo);
    }

    /** The name of the edit that {@link #undo} would take back. */
    public Optional<String> undoName() {
        return Optional.ofNullable(undo.peek()).map(Edit::name);
    }

    /** The name of the edit that {@link #redo} would repeat. */
    public Optional<String> redoName() {
        return Optional.ofNullable(redo.peek()).map(Edit::name);
    }

    private Optional<Edit> move(Deque<Edit> from, Deque<Edit> to) {
        Edit edit = from.poll();
        if (edit == null) {
            return Optional.empty();
        }
        to.push(edit.applyTo(workbook));
        return Optional.of(edit);
    }
}
