package sheetgrad.ui.entry;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import sheetgrad.function.FunctionDeclaration;
import sheetgrad.function.Parameter;

/** Tells below the editor what the function at the caret takes, with the argument at the caret in bold, and what it does. */
final class ArgumentHint {
    private final TextFlow syntax = new TextFlow();
    private final Label summary = new Label();
    private final EditorPopup popup;

    ArgumentHint() {
        VBox box = new VBox(syntax, summary);
        box.getStyleClass().add("argument-hint");
        box.setId("argument-hint");
        summary.getStyleClass().add("argument-summary");
        summary.setWrapText(true);
        summary.setMaxWidth(520);
        popup = new EditorPopup(box);
    }

    void show(TextInputControl control, FunctionDeclaration function, int argument) {
        syntax.getChildren().setAll(pieces(function, argument));
        summary.setText(function.help().summary());
        popup.show(control);
    }

    void hide() {
        popup.hide();
    }

    private static List<Text> pieces(FunctionDeclaration function, int argument) {
        List<Text> pieces = new ArrayList<>();
        pieces.add(piece(function.name() + "(", false));
        int count = function.parameters().size();
        for (int i = 0; i < count; i++) {
            Parameter parameter = function.parameters().get(i);
            String name = parameter.isOptional() ? "[" + parameter.name() + "]" : parameter.name();
            boolean isHere =
                    i == argument
                            || argument >= count
                                    && function.maximumArguments() > count
                                    && function.parameter(argument).equals(parameter);
            pieces.add(piece(i > 0 ? ", " : "", false));
            pieces.add(piece(name, isHere));
        }
        pieces.add(piece(function.maximumArguments() > count ? ", ...)" : ")", false));
        return pieces;
    }

    private static Text piece(String text, boolean isBold) {
        Text piece = new Text(text);
        piece.getStyleClass().add(isBold ? "argument-here" : "argument");
        return piece;
    }
}
