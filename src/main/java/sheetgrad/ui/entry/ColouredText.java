package sheetgrad.ui.entry;

import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/**
 * Lies over a text control and paints its formula with coloured references, letter on letter; the control's own text is
 * made transparent meanwhile. Follows the control's scrolling at every pulse while a formula is edited.
 */
public final class ColouredText extends Pane {
    private static final String STYLE = "coloured-formula";

    private final TextInputControl control;
    private final AnimationTimer timer =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    paint();
                }
            };
    private String painted = "";

    /** @param isActive whether formulas are coloured now */
    public ColouredText(TextInputControl control, ObservableBooleanValue isActive) {
        this.control = control;
        setMouseTransparent(true);
        setManaged(false);
        isActive.addListener((value, before, now) -> setActive(now));
    }

    private void setActive(boolean isActive) {
        if (isActive) {
            timer.start();
        } else {
            timer.stop();
            clear();
        }
    }

    private void clear() {
        getChildren().clear();
        control.getStyleClass().remove(STYLE);
        painted = "";
    }

    private void paint() {
        String text = control.getText();
        if (!text.startsWith("=") || !(control.lookup(".text") instanceof Text original)) {
            clear();
            return;
        }
        Point2D origin = sceneToLocal(original.localToScene(0, 0));
        String state = text + origin + original.getFont() + original.getWrappingWidth();
        if (state.equals(painted)) {
            return;
        }
        painted = state;
        if (!control.getStyleClass().contains(STYLE)) {
            control.getStyleClass().add(STYLE);
        }
        getChildren().clear();
        setClip(
                new Rectangle(
                        control.getLayoutX(),
                        control.getLayoutY(),
                        control.getWidth() - 3,
                        control.getHeight()));
        List<FormulaText.Reference> references = new FormulaText(text).references();
        int done = 0;
        for (int i = 0; i < references.size(); i++) {
            FormulaText.Reference reference = references.get(i);
            add(original, origin, text, done, reference.start(), Color.BLACK);
            Color colour = ReferenceColours.of(references, i);
            add(original, origin, text, reference.start(), reference.end(), colour);
            done = reference.end();
        }
        add(original, origin, text, done, text.length(), Color.BLACK);
    }

    /** Lines are painted apart, because only the first letter's place is asked for. */
    private void add(Text original, Point2D origin, String text, int from, int to, Color colour) {
        int start = from;
        while (start < to) {
            int lineEnd = text.indexOf('\n', start);
            int end = lineEnd < 0 || lineEnd > to ? to : lineEnd;
            PathElement[] caret = original.caretShape(start, true);
            if (end > start && caret.length > 0 && caret[0] instanceof MoveTo place) {
                Text piece = new Text(text.substring(start, end));
                piece.setFont(original.getFont());
                piece.setTextOrigin(VPos.TOP);
                piece.setX(origin.getX() + place.getX());
                piece.setY(origin.getY() + place.getY());
                if (colour.equals(Color.BLACK)) {
                    piece.getStyleClass().add("coloured-plain");
                } else {
                    piece.setFill(colour);
                }
                getChildren().add(piece);
            }
            start = end + 1;
        }
    }
}
