package sheetgrad.ui;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import sheetgrad.lesson.guide.GuidedLesson;
import sheetgrad.lesson.guide.LessonView;
import sheetgrad.ui.gradient.GradientViewModel;
import sheetgrad.ui.guide.GuidePane;
import sheetgrad.ui.guide.GuideViewModel;
import sheetgrad.ui.guide.SnapshotView;

/** The bar above the grid that leads through a lesson. */
final class GuideDock {
    private final WorkbookContext context;
    private final GradientViewModel gradient;
    private final GuideViewModel guide = new GuideViewModel();
    private final GuidePane bar;

    GuideDock(WorkbookContext context, GradientViewModel gradient) {
        this.context = context;
        this.gradient = gradient;
        this.bar = new GuidePane(guide, this::view, this::goTo);
        context.model().snapshotProperty().addListener((value, before, now) -> look());
        gradient.gradientProperty().addListener((value, before, now) -> look());
    }

    private Optional<LessonView> view() {
        return context.model()
                .snapshotProperty()
                .get()
                .map(now -> new SnapshotView(now, gradient.gradientProperty().get().isPresent()));
    }

    private void goTo(String place) {
        if (context.goTo().test(place)) {
            context.grid().requestFocus();
        } else {
            context.messages().accept(place + " is not there any more.");
        }
    }

    private void look() {
        view().ifPresent(guide::look);
    }

    /** Hands over the bar as soon as it is shown for the first time. */
    void whenShown(Consumer<Node> place) {
        bar.visibleProperty()
                .addListener(
                        (value, before, now) -> {
                            if (bar.getParent() == null) {
                                place.accept(bar);
                            }
                        });
    }

    /** Begins a lesson in this workbook. */
    void start(GuidedLesson lesson) {
        view().ifPresent(now -> guide.start(lesson, now));
    }
}
