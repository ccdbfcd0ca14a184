package sheetgrad.ui.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import sheetgrad.calculation.FormulaSteps;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.ui.session.SessionQuestions;

/**
 * A formula that is evaluated step by step, and those of the cells that were stepped into. Used on the application thread.
 * The values are those of the moment at which evaluation began.
 */
public final class EvaluateViewModel {
    /**
     * One formula as it is now.
     *
     * @param cell whose formula it is, such as "linear!AA7"
     */
    public record Line(String cell, FormulaSteps.Stage stage) {}

    private static final class Frame {
        private final FormulaSteps steps;
        private int done;

        Frame(FormulaSteps steps) {
            this.steps = steps;
        }

        boolean isDone() {
            return done == steps.count();
        }
    }

    private final SessionQuestions questions;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper canEvaluate = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canStepIn = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canStepOut = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");

    public EvaluateViewModel(SessionQuestions questions) {
        this.questions = questions;
    }

    /** Begins with the formula of a cell. */
    public void begin(int sheet, CellAddress cell) {
        frames.clear();
        show("");
        questions
                .steps(sheet, cell)
                .thenAccept(
                        steps -> {
                            steps.ifPresent(found -> frames.push(new Frame(found)));
                            show(
                                    steps.isEmpty()
                                            ? "The active cell holds no formula: select one that"
                                                    + " does."
                                            : "");
                        });
    }

    /** Puts its value in the place of the part that is next. */
    public void evaluate() {
        if (canEvaluate.get()) {
            frames.element().done++;
            show("");
        }
    }

    /** Goes into the formula of the cell that the part refers to which is next. */
    public void stepIn() {
        if (!canStepIn.get()) {
            return;
        }
        Area source = source().orElseThrow();
        questions
                .steps(source.sheet(), source.range().first())
                .thenAccept(
                        steps -> {
                            steps.ifPresent(found -> frames.push(new Frame(found)));
                            show(
                                    steps.isEmpty()
                                            ? source.range().toA1() + " holds no formula."
                                            : "");
                        });
    }

    /** Goes back to the formula from which one was stepped into, where the cell's value stands now. */
    public void stepOut() {
        if (canStepOut.get()) {
            frames.pop();
            frames.element().done++;
            show("");
        }
    }

    /** Begins anew with the first formula. */
    public void restart() {
        while (frames.size() > 1) {
            frames.pop();
        }
        frames.forEach(frame -> frame.done = 0);
        show("");
    }

    private Optional<Area> source() {
        return Optional.ofNullable(frames.peek())
                .filter(frame -> !frame.isDone())
                .flatMap(frame -> frame.steps.source(frame.done));
    }

    private void show(String newMessage) {
        List<Line> shown = new ArrayList<>();
        for (Frame frame : frames) {
            shown.add(new Line(frame.steps.cell().toA1(), frame.steps.stage(frame.done)));
        }
        Collections.reverse(shown);
        lines.set(List.copyOf(shown));
        canEvaluate.set(!frames.isEmpty() && !frames.element().isDone());
        canStepIn.set(source().isPresent());
        canStepOut.set(frames.size() > 1);
        message.set(newMessage);
    }

    /** The formulas, from the first to the one that was stepped into last. */
    public ReadOnlyObjectProperty<List<Line>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canEvaluateProperty() {
        return canEvaluate.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canStepInProperty() {
        return canStepIn.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canStepOutProperty() {
        return canStepOut.getReadOnlyProperty();
    }

    /** What there is to say; empty for nothing. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }
}
