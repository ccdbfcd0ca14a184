package sheetgrad.ui.generator;

import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import sheetgrad.lesson.generator.Generator;
import sheetgrad.lesson.generator.Setting;

/** The side pane of the generators: a field for each setting, what would be written, and the button that does it. */
public final class GeneratorPanel extends ScrollPane {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final PseudoClass PICKING = PseudoClass.getPseudoClass("picking");
    private static final String YES = "yes";

    private final GeneratorViewModel model;

    public GeneratorPanel(GeneratorViewModel model) {
        this.model = model;
        getStyleClass().addAll("solve-panel", "generator-panel");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        model.generatorProperty().addListener((value, before, now) -> show(now));
        show(model.generatorProperty().get());
    }

    private void show(Optional<Generator> generator) {
        generator.ifPresent(
                chosen -> {
                    VBox content =
                            new VBox(
                                    title(chosen),
                                    wrapped(chosen.summary(), "generator-summary"),
                                    form(chosen),
                                    message(),
                                    buttons());
                    content.getStyleClass().add("solve-content");
                    setContent(content);
                });
    }

    private static Node title(Generator generator) {
        Label title = wrapped(generator.title(), "generator-title");
        title.getStyleClass().add("text-bold");
        return title;
    }

    private static Label wrapped(String text, String id) {
        Label label = new Label(text);
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private Node form(Generator generator) {
        GridPane form = new GridPane();
        form.getStyleClass().add("solve-form");
        ColumnConstraints labels = new ColumnConstraints();
        labels.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        form.getColumnConstraints().addAll(labels, fields);
        int row = 0;
        for (Setting setting : generator.settings()) {
            addRow(form, row++, setting.label(), control(setting), setting.help());
        }
        Node place = text(GeneratorViewModel.PLACE, true);
        addRow(
                form,
                row,
                generator.where().label(),
                place,
                "Where to write: pick it on the sheet.");
        return form;
    }

    private static void addRow(GridPane form, int row, String label, Node control, String help) {
        Label name = new Label(label);
        name.setTooltip(new Tooltip(help));
        Tooltip.install(control, new Tooltip(help));
        form.addRow(row, name, control);
    }

    private Node control(Setting setting) {
        return switch (setting.kind()) {
            case CHOICE -> choice(setting);
            case FLAG -> flag(setting);
            case CELLS, MAPS, CELLS_OR_NONE -> text(setting.key(), true);
            case COUNT, NUMBER, TEXT -> text(setting.key(), false);
        };
    }

    private static String id(String key) {
        return "generator-" + key;
    }

    private TextField text(String key, boolean isPicked) {
        TextField field = new TextField();
        field.setId(id(key));
        field.textProperty().bindBidirectional(model.answer(key));
        field.setOnAction(event -> model.write());
        followPicking(field, isPicked ? key : "");
        if (isPicked) {
            field.setPromptText("select cells on the sheet");
            field.pseudoClassStateChanged(PICKING, model.pickingProperty().get().equals(key));
            model.pickingProperty()
                    .addListener(
                            (value, before, now) ->
                                    field.pseudoClassStateChanged(PICKING, now.equals(key)));
        }
        return field;
    }

    private void followPicking(Node control, String key) {
        control.focusedProperty()
                .addListener(
                        (value, before, isFocused) -> {
                            if (isFocused) {
                                model.pickingProperty().set(key);
                            }
                        });
    }

    private Node choice(Setting setting) {
        ComboBox<String> box = new ComboBox<>();
        box.setId(id(setting.key()));
        box.getItems().setAll(setting.choices());
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty().bindBidirectional(model.answer(setting.key()));
        followPicking(box, "");
        return box;
    }

    private Node flag(Setting setting) {
        CheckBox box = new CheckBox();
        box.setId(id(setting.key()));
        StringProperty answer = model.answer(setting.key());
        box.setSelected(answer.get().equals(YES));
        box.selectedProperty().addListener((value, before, now) -> answer.set(now ? YES : "no"));
        followPicking(box, "");
        return box;
    }

    private Node message() {
        Label message = wrapped("", "generator-message");
        message.getStyleClass().add("solve-message");
        message.textProperty().bind(model.messageProperty());
        message.visibleProperty().bind(model.messageProperty().isNotEmpty());
        message.managedProperty().bind(message.visibleProperty());
        message.pseudoClassStateChanged(REFUSED, model.refusedProperty().get());
        model.refusedProperty()
                .addListener(
                        (value, before, isRefused) ->
                                message.pseudoClassStateChanged(REFUSED, isRefused));
        return message;
    }

    private Node buttons() {
        Button write = button("Write", "generator-write", model::write);
        write.getStyleClass().add("accent");
        write.disableProperty().bind(model.canWriteProperty().not());
        Button replace = button("Write anew", "generator-replace", model::replace);
        replace.setTooltip(new Tooltip("Writes in place of what was written last"));
        replace.disableProperty().bind(model.canReplaceProperty().not());
        HBox row = new HBox(write, replace);
        row.getStyleClass().add("solve-buttons");
        return row;
    }

    private static Button button(String title, String id, Runnable action) {
        Button button = new Button(title);
        button.setId(id);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setOnAction(event -> action.run());
        return button;
    }
}
