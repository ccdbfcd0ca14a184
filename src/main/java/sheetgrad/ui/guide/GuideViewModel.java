package sheetgrad.ui.guide;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import sheetgrad.lesson.guide.GuidedLesson;
import sheetgrad.lesson.guide.LessonStep;
import sheetgrad.lesson.guide.LessonView;

/** How far a learner has come in a lesson. Whether a step was done is looked at whenever something changed. */
public final class GuideViewModel {
    private final ReadOnlyObjectWrapper<Optional<GuidedLesson>> lesson =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper step = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper isDone = new ReadOnlyBooleanWrapper();

    /** Begins a lesson with its first step. */
    public void start(GuidedLesson started, LessonView now) {
        lesson.set(Optional.of(started));
        goTo(0, now);
    }

    /** The lesson is over. */
    public void end() {
        lesson.set(Optional.empty());
        isDone.set(false);
    }

    /** Takes note of what can be seen now. A step that was done stays so. */
    public void look(LessonView now) {
        current().filter(one -> one.condition().isMet(now)).ifPresent(one -> isDone.set(true));
    }

    /** Goes on to the next step, done or not; ends the lesson after the last. */
    public void next(LessonView now) {
        if (isLast()) {
            end();
        } else {
            goTo(step.get() + 1, now);
        }
    }

    public void back(LessonView now) {
        goTo(Math.max(0, step.get() - 1), now);
    }

    private void goTo(int number, LessonView now) {
        isDone.set(false);
        step.set(number);
        look(now);
    }

    /** The step to do now; nothing without a lesson. */
    public Optional<LessonStep> current() {
        return lesson.get().map(one -> one.steps().get(step.get()));
    }

    public boolean isLast() {
        return lesson.get().filter(one -> step.get() == one.steps().size() - 1).isPresent();
    }

    public ReadOnlyObjectProperty<Optional<GuidedLesson>> lessonProperty() {
        return lesson.getReadOnlyProperty();
    }

    /** The zero-based number of the step. */
    public ReadOnlyIntegerProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** Whether the current step has been done. */
    public ReadOnlyBooleanProperty doneProperty() {
        return isDone.getReadOnlyProperty();
    }
}
