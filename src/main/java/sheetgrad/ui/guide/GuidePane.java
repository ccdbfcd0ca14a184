package sheetgrad.ui.guide;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import sheetgrad.lesson.guide.GuidedLesson;
import sheetgrad.lesson.guide.LessonStep;
import sheetgrad.lesson.guide.LessonView;
import sheetgrad.ui.command.Tooltips;

/** A bar with one step of a lesson: what to do, and what there is to see once it was done. It is shown while one goes on. */
public final class GuidePane extends HBox {
    private final GuideViewModel model;
    private final Label title = text("guide-title", "guide-title");
    private final Label count = text("guide-count", "text-muted");
    private final ProgressBar progress = new ProgressBar();
    private final Label instruction = text("guide-instruction", "guide-text");
    private final Label insight = text("guide-insight", "guide-insight");
    private final Button back = button("guide-back", "Back");
    private final Button next = button("guide-next", "Next");

    /**
     * A bar for this view model.
     *
     * @param view what can be seen of the workbook now
     * @param goTo selects cells by their address
     */
    public GuidePane(
            GuideViewModel model, Supplier<Optional<LessonView>> view, Consumer<String> goTo) {
        this.model = model;
        setId("guide");
        getStyleClass().add("guide-pane");
        insight.setGraphic(new FontIcon(Feather.CHECK_CIRCLE));
        progress.setMaxWidth(Double.MAX_VALUE);
        Button show = button("guide-show", "Show me");
        show.setOnAction(event -> model.current().ifPresent(step -> goTo.accept(step.place())));
        back.setOnAction(event -> view.get().ifPresent(model::back));
        next.setOnAction(event -> view.get().ifPresent(model::next));
        Button close = button("guide-close", "");
        close.setGraphic(new FontIcon(Feather.X));
        close.getStyleClass().addAll("flat", "button-icon");
        close.setAccessibleText("End this lesson");
        Tooltips.install(close, "End this lesson");
        close.setOnAction(event -> model.end());
        VBox where = new VBox(title, count, progress);
        where.getStyleClass().add("guide-where");
        VBox words = new VBox(instruction, insight);
        words.getStyleClass().add("guide-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox buttons = new HBox(show, back, next, close);
        buttons.getStyleClass().add("guide-buttons");
        getChildren().setAll(where, words, buttons);
        model.lessonProperty().addListener((value, before, now) -> refresh());
        model.stepProperty().addListener((value, before, now) -> refresh());
        model.doneProperty().addListener((value, before, now) -> refresh());
        refresh();
    }

    private static Label text(String id, String style) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private static Button button(String id, String title) {
        Button button = new Button(title);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private void refresh() {
        Optional<GuidedLesson> lesson = model.lessonProperty().get();
        setVisible(lesson.isPresent());
        setManaged(lesson.isPresent());
        lesson.ifPresent(this::show);
    }

    private void show(GuidedLesson lesson) {
        LessonStep step = model.current().orElseThrow();
        int steps = lesson.steps().size();
        int number = model.stepProperty().get() + 1;
        boolean isDone = model.doneProperty().get();
        title.setText(lesson.title());
        count.setText("Step " + number + " of " + steps);
        progress.setProgress((isDone ? number : number - 1.0) / steps);
        instruction.setText(step.instruction());
        insight.setText(step.insight());
        insight.setVisible(isDone);
        insight.setManaged(isDone);
        back.setDisable(number == 1);
        next.setText(model.isLast() ? "Finish" : isDone ? "Next" : "Skip");
        next.getStyleClass().remove("accent");
        if (isDone) {
            next.getStyleClass().add("accent");
        }
    }
}
