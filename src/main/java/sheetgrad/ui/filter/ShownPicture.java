package sheetgrad.ui.filter;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;
import sheetgrad.ui.grid.IconPicture;
import sheetgrad.ui.paint.Colours;
import sheetgrad.workbook.FilterCondition.Coloured;
import sheetgrad.workbook.FilterCondition.Iconed;
import sheetgrad.workbook.FilterCondition.Shown;

/** How colours and icons of cells are shown for choosing among them. */
final class ShownPicture {
    private static final double SIDE = 14;

    private ShownPicture() {}

    /** A swatch or an icon; nothing for cells that have none. */
    static Optional<Node> of(Shown shown) {
        if (shown instanceof Iconed icon) {
            return icon.level().stream()
                    .<Node>mapToObj(level -> new IconPicture(icon.set(), level, SIDE))
                    .findFirst();
        }
        return ((Coloured) shown).colour().stream().mapToObj(ShownPicture::swatch).findFirst();
    }

    private static Node swatch(int rgb) {
        Rectangle swatch = new Rectangle(SIDE * 2, SIDE);
        swatch.setFill(Colours.of(rgb));
        swatch.getStyleClass().add("swatch");
        return swatch;
    }

    /** The name of one among others of its kind. */
    static String name(Shown shown) {
        if (shown instanceof Iconed icon) {
            return icon.level().isPresent()
                    ? "Icon " + (icon.level().getAsInt() + 1) + " of " + icon.set()
                    : "No icon";
        }
        OptionalInt colour = ((Coloured) shown).colour();
        String none = ((Coloured) shown).isFill() ? "No fill" : "Automatic";
        return colour.isPresent() ? hex(colour.getAsInt()) : none;
    }

    /** Tells it from others of its kind in the ids of controls. */
    static String suffix(Shown shown) {
        OptionalInt mark =
                shown instanceof Iconed icon ? icon.level() : ((Coloured) shown).colour();
        if (mark.isEmpty()) {
            return "none";
        }
        return shown instanceof Iconed
                ? Integer.toString(mark.getAsInt())
                : hex(mark.getAsInt()).substring(1);
    }

    private static String hex(int rgb) {
        return String.format("#%06X", rgb);
    }
}
