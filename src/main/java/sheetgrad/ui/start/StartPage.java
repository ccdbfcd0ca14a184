package sheetgrad.ui.start;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import sheetgrad.lesson.CourseModel;
import sheetgrad.lesson.guide.GuidedLesson;
import sheetgrad.lesson.guide.GuidedLessons;
import sheetgrad.xlsx.RecoveryFiles.Recovery;

/** Title, guided lessons and bundled course models as cards, recent files, and a button to open another. */
public final class StartPage extends ScrollPane {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .withZone(ZoneId.systemDefault());

    /** What the page offers. */
    public interface Choices {
        void openModel(CourseModel model);

        void openLesson(GuidedLesson lesson);

        void openFile(Path file);

        void chooseFile();

        /** Opens what a crash left behind. */
        void recover(Recovery copy);

        /** Deletes what a crash left behind. */
        void discard(Recovery copy);
    }

    /** @param leftCopies what crashes left behind */
    public StartPage(
            List<CourseModel> models,
            List<Path> recentFiles,
            List<Recovery> leftCopies,
            Choices choices) {
        getStyleClass().add("start-page");
        setFitToWidth(true);
        VBox page = new VBox(heading());
        if (!leftCopies.isEmpty()) {
            page.getChildren()
                    .add(section("Not saved when the program ended", left(leftCopies, choices)));
        }
        page.getChildren().add(section("Take a guided lesson", lessons(choices)));
        page.getChildren().add(section("Learn from a model", models(models, choices)));
        page.getStyleClass().add("start-content");
        Button open = new Button("Open a workbook...", new FontIcon(Feather.FOLDER));
        open.setId("start-open");
        open.getStyleClass().add("accent");
        open.setOnAction(event -> choices.chooseFile());
        page.getChildren().add(section("Your workbooks", files(recentFiles, choices), open));
        VBox centred = new VBox(page);
        centred.setAlignment(Pos.TOP_CENTER);
        setContent(centred);
    }

    private static Node heading() {
        Label title = new Label("Sheetgrad");
        title.getStyleClass().add("start-title");
        Label text =
                new Label(
                        "Deep learning in a spreadsheet: every number is a cell, every gradient is exact, and"
                                + " training happens before your eyes. Opens .xlsx workbooks and saves them as they came.");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.getStyleClass().add("start-text");
        return new VBox(title, text);
    }

    private static Node section(String title, Node... contents) {
        Label heading = new Label(title);
        heading.getStyleClass().add("start-heading");
        VBox section = new VBox(heading);
        section.getChildren().addAll(contents);
        section.getStyleClass().add("start-section");
        return section;
    }

    private static Node left(List<Recovery> copies, Choices choices) {
        VBox list = new VBox();
        list.getStyleClass().add("start-files");
        for (Recovery copy : copies) {
            Button recover = new Button("Recover", new FontIcon(Feather.ROTATE_CCW));
            recover.setId("recover-" + copy.session());
            recover.setOnAction(event -> choices.recover(copy));
            Button discard = new Button("Discard");
            discard.setId("discard-" + copy.session());
            discard.setOnAction(event -> choices.discard(copy));
            Label name = new Label(copy.name() + ", " + TIME.format(copy.saved()));
            HBox row = new HBox(12, recover, discard, name);
            row.setAlignment(Pos.CENTER_LEFT);
            list.getChildren().add(row);
        }
        return list;
    }

    private static Node lessons(Choices choices) {
        return cards(
                GuidedLessons.all().stream()
                        .map(
                                lesson ->
                                        card(
                                                "lesson-" + lesson.id(),
                                                new Label(
                                                        lesson.title(),
                                                        new FontIcon(Feather.BOOK_OPEN)),
                                                lesson.description(),
                                                () -> choices.openLesson(lesson)))
                        .toList());
    }

    private static Node models(List<CourseModel> models, Choices choices) {
        return cards(
                models.stream()
                        .map(
                                model ->
                                        card(
                                                "model-" + model.id(),
                                                new Label(
                                                        model.title(),
                                                        new FontIcon(Feather.TRENDING_DOWN)),
                                                model.description(),
                                                () -> choices.openModel(model)))
                        .toList());
    }

    private static Node cards(List<Node> cards) {
        FlowPane pane = new FlowPane();
        pane.getStyleClass().add("start-cards");
        pane.getChildren().setAll(cards);
        return pane;
    }

    private static Node card(String id, Label title, String text, Runnable open) {
        title.getStyleClass().add("start-card-title");
        Label description = new Label(text);
        description.setWrapText(true);
        description.setMinHeight(Region.USE_PREF_SIZE);
        VBox card = new VBox(title, description);
        card.setId(id);
        card.getStyleClass().add("start-card");
        card.setFocusTraversable(true);
        card.setAccessibleRole(AccessibleRole.BUTTON);
        card.setAccessibleText(title.getText() + ". " + text);
        card.setOnMouseClicked(event -> open.run());
        card.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                        open.run();
                    }
                });
        return card;
    }

    private static Node files(List<Path> files, Choices choices) {
        VBox list = new VBox();
        list.getStyleClass().add("start-files");
        if (files.isEmpty()) {
            Label none = new Label("Nothing opened yet. You can also drag a workbook here.");
            none.getStyleClass().add("text-muted");
            list.getChildren().add(none);
        }
        for (Path file : files) {
            Hyperlink link =
                    new Hyperlink(
                            String.valueOf(file.getFileName()), new FontIcon(Feather.FILE_TEXT));
            link.setTooltip(new Tooltip(file.toString()));
            link.setOnAction(event -> choices.openFile(file));
            Label place = new Label(String.valueOf(file.getParent()));
            place.getStyleClass().addAll("text-muted", "text-small");
            list.getChildren().add(new VBox(link, place));
        }
        return list;
    }
}
