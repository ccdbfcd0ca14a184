package sheetgrad.ui.gradient;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.ui.session.GradientExplanation;
import sheetgrad.ui.session.GradientSnapshot;
import sheetgrad.ui.session.WorkbookSession;

/**
 * Asks for explanations of the gradient, one at a time: while one is being worked out only the newest wish is kept. An
 * answer about the wanted cell is shown even if a newer gradient has come since. Used on the application thread.
 */
public final class GradientExplaining {
    private record Wish(GradientSnapshot gradient, ModelCell cell) {}

    private final WorkbookSession session;
    private final ReadOnlyObjectWrapper<Optional<GradientExplanation>> explanation =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Wish> wanted = Optional.empty();
    private boolean isUnderWay;

    public GradientExplaining(WorkbookSession session) {
        this.session = session;
    }

    /** Explains the derivative by a cell as soon as may be. */
    public void ask(GradientSnapshot gradient, ModelCell cell) {
        wanted = Optional.of(new Wish(gradient, cell));
        if (!isUnderWay) {
            begin(wanted.get());
        }
    }

    /** Explains nothing any more. */
    public void clear() {
        wanted = Optional.empty();
        explanation.set(Optional.empty());
    }

    private void begin(Wish wish) {
        isUnderWay = true;
        session.questions()
                .explain(wish.gradient(), wish.cell())
                .whenComplete((answer, failure) -> ended(wish, Optional.ofNullable(answer)));
    }

    private void ended(Wish wish, Optional<GradientExplanation> answer) {
        isUnderWay = false;
        if (wanted.filter(newest -> newest.cell().equals(wish.cell())).isPresent()) {
            explanation.set(answer);
        }
        wanted.filter(newest -> !newest.equals(wish)).ifPresent(this::begin);
    }

    /** The newest explanation. */
    public ReadOnlyObjectProperty<Optional<GradientExplanation>> explanationProperty() {
        return explanation.getReadOnlyProperty();
    }
}
