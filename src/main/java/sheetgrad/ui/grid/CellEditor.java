package sheetgrad.ui.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.paint.Color;
import sheetgrad.ui.paint.Colours;
import sheetgrad.workbook.CellStyle;

/**
 * The text field over the edited cell: in the cell's font, growing to the right and downwards with its text. It joins the
 * scene when it is shown for the first time.
 */
final class CellEditor extends Group {
    private static final double CARET_ROOM = 14;

    private final TextArea field = new TextArea();
    private final Label message = new Label();
    private final FontBook fonts;
    private final List<Node> parts = new ArrayList<>(List.of(field, message));

    CellEditor(FontBook fonts) {
        this.fonts = fonts;
        setManaged(false);
        setVisible(false);
        field.getStyleClass().add("cell-editor");
        field.setAccessibleText("The cell's text");
        field.setManaged(false);
        message.getStyleClass().add("cell-editor-message");
        message.setManaged(false);
        message.visibleProperty().bind(message.textProperty().isNotEmpty());
    }

    /** Shows the field, at once ready for keys. */
    void show() {
        setVisible(true);
        if (getChildren().isEmpty()) {
            getChildren().setAll(parts);
            applyCss();
        }
    }

    TextArea field() {
        return field;
    }

    /** Puts a node over the text field, in the same coordinates. */
    void addOver(Node node) {
        parts.add(1, node);
    }

    Label message() {
        return message;
    }

    /** Stands over the cell at {@code box}, which is given in pixels of the control. */
    void place(Viewport.Box box, CellStyle style, double zoom, GridTheme theme, double farRight) {
        PaintFont font = fonts.font(style.font(), zoom);
        field.setFont(font.font());
        Color background =
                style.fill().isPresent()
                        ? Colours.of(style.fill().getAsInt())
                        : theme.cellBackground();
        String[] lines = field.getText().split("\n", -1);
        double widest = 0;
        for (String line : lines) {
            widest = Math.max(widest, font.width(line));
        }
        double room = Math.max(box.width() + 2, farRight - box.x());
        double width = Math.min(room, Math.max(box.width() + 2, widest + CARET_ROOM));
        double height = Math.max(box.height() + 2, lines.length * font.lineHeight() * 1.05 + 4);
        double above = Math.max(0, (box.height() + 2 - lines.length * font.lineHeight()) / 2);
        field.setStyle(
                String.format(
                        Locale.ROOT,
                        "-fx-control-inner-background: %s; -cell-editor-text: %s;"
                                + " -cell-editor-border: %s; -fx-padding: %.0f 2 2 2;",
                        css(background),
                        css(theme.text(style.font().colour(), style.fill())),
                        css(theme.selection()),
                        above + 2));
        field.resizeRelocate(
                Math.round(box.x() - 2),
                Math.round(box.y() - 2),
                Math.ceil(width),
                Math.ceil(height));
        message.autosize();
        double left = Math.min(box.x(), farRight - message.getWidth() - 1);
        message.relocate(Math.max(0, left), box.y() + height);
    }

    private static String css(Color colour) {
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Math.round(colour.getRed() * 255),
                Math.round(colour.getGreen() * 255),
                Math.round(colour.getBlue() * 255));
    }
}
