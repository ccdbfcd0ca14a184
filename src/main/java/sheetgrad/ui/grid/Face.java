package sheetgrad.ui.grid;

import java.util.Arrays;
import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/**
 * A typeface with the widths of its characters in ems. Widths of plain letters are added up from a table, which costs
 * nothing against laying out the text; other scripts are laid out.
 */
final class Face {
    static final double REFERENCE_SIZE = 100;

    private static final int SIMPLE_CHARACTERS = 0x250;

    private final String family;
    private final FontWeight weight;
    private final FontPosture posture;
    private final double scale;
    private final Font reference;
    private final double[] widths = new double[SIMPLE_CHARACTERS];

    Face(String family, FontWeight weight, FontPosture posture, double scale) {
        this.family = family;
        this.weight = weight;
        this.posture = posture;
        this.scale = scale;
        this.reference = Font.font(family, weight, posture, REFERENCE_SIZE);
        Arrays.fill(widths, -1);
    }

    /** By how much a substitute differs in size from the typeface it stands for. */
    double scale() {
        return scale;
    }

    Font sized(double pixels) {
        return Font.font(family, weight, posture, pixels);
    }

    /** Width of a text in ems of this typeface. */
    double width(String text) {
        double sum = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character >= SIMPLE_CHARACTERS) {
                return measured(reference, text) / REFERENCE_SIZE;
            }
            if (widths[character] < 0) {
                widths[character] = measured(reference, String.valueOf(character)) / REFERENCE_SIZE;
            }
            sum += widths[character];
        }
        return sum;
    }

    static double measured(Font font, String text) {
        Text node = new Text(text);
        node.setFont(font);
        return node.getLayoutBounds().getWidth();
    }
}
