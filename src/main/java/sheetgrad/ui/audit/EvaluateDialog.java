package sheetgrad.ui.audit;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Modality;
import javafx.stage.Window;
import sheetgrad.calculation.FormulaSteps.Stage;
import sheetgrad.ui.audit.EvaluateViewModel.Line;

/** The dialog in which a formula is evaluated step by step; it stays open beside the sheet. */
public final class EvaluateDialog extends Dialog<Void> {
    private final EvaluateViewModel model;
    private final VBox lines = new VBox(10);

    public EvaluateDialog(EvaluateViewModel model, Window owner) {
        this.model = model;
        initOwner(owner);
        initModality(Modality.NONE);
        setResizable(true);
        setTitle("Evaluate formula");
        setHeaderText("The underlined part gets its value next");
        getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setPrefSize(560, 220);
        scroll.getStyleClass().add("evaluate-lines");
        getDialogPane().setContent(new VBox(10, scroll, message(), buttons()));
        model.linesProperty().addListener((value, before, now) -> showLines());
        showLines();
    }

    private void showLines() {
        lines.getChildren().setAll(model.linesProperty().get().stream().map(this::line).toList());
    }

    private Node line(Line line) {
        Label cell = new Label(line.cell());
        cell.getStyleClass().add("evaluate-cell");
        Stage stage = line.stage();
        TextFlow flow =
                new TextFlow(text("= " + stage.before()), next(stage.next()), text(stage.after()));
        flow.setAccessibleText(line.cell() + " = " + stage.text() + ", next " + stage.next());
        return new VBox(2, cell, flow);
    }

    private static Text text(String content) {
        Text text = new Text(content);
        text.getStyleClass().add("evaluate-text");
        return text;
    }

    private static Text next(String content) {
        Text next = text(content);
        next.getStyleClass().add("evaluate-next");
        return next;
    }

    private Node message() {
        Label message = new Label();
        message.setId("evaluate-message");
        message.setWrapText(true);
        message.textProperty().bind(model.messageProperty());
        return message;
    }

    private Node buttons() {
        Button evaluate =
                button("Evaluate", "evaluate-next", model::evaluate, model.canEvaluateProperty());
        evaluate.setDefaultButton(true);
        Button stepIn = button("Step in", "evaluate-in", model::stepIn, model.canStepInProperty());
        Button stepOut =
                button("Step out", "evaluate-out", model::stepOut, model.canStepOutProperty());
        Button restart = new Button("Restart");
        restart.setId("evaluate-restart");
        restart.setOnAction(event -> model.restart());
        return new HBox(6, evaluate, stepIn, stepOut, restart);
    }

    private static Button button(
            String title, String id, Runnable action, ReadOnlyBooleanProperty isPossible) {
        Button button = new Button(title);
        button.setId(id);
        button.setOnAction(event -> action.run());
        button.disableProperty().bind(isPossible.not());
        return button;
    }
}
