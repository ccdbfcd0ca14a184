package sheetgrad.ui.format;

import java.util.OptionalInt;
import java.util.function.IntConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ColorPicker;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import sheetgrad.ui.paint.Colours;

/** Choice of a colour, or of none. */
public final class ColourChoice extends HBox {
    private static final PseudoClass NAMELESS = PseudoClass.getPseudoClass("nameless");

    /**
     * @param id of the picker; that of the box for none ends in "-none"
     * @param none the name of no colour, and {@code usual} the one that cells show then
     */
    ColourChoice(String id, String none, int usual, ObjectProperty<OptionalInt> colour) {
        super(10);
        setAlignment(Pos.CENTER_LEFT);
        CheckBox isNone = new CheckBox(none);
        isNone.setId(id + "-none");
        isNone.setSelected(colour.get().isEmpty());
        ColorPicker picker =
                picker(
                        colour.get().orElse(usual),
                        rgb -> {
                            colour.set(OptionalInt.of(rgb));
                            isNone.setSelected(false);
                        });
        picker.setId(id);
        picker.pseudoClassStateChanged(NAMELESS, colour.get().isEmpty());
        colour.addListener(
                (value, before, now) -> picker.pseudoClassStateChanged(NAMELESS, now.isEmpty()));
        isNone.setOnAction(
                event ->
                        colour.set(
                                isNone.isSelected()
                                        ? OptionalInt.empty()
                                        : OptionalInt.of(rgb(picker.getValue()))));
        getChildren().addAll(isNone, picker);
    }

    /**
     * A button that opens the colours.
     *
     * @param rgb the first colour, 0xRRGGBB
     * @param chosen is given each one that is chosen
     */
    public static ColorPicker picker(int rgb, IntConsumer chosen) {
        ColorPicker picker = new ColorPicker(Colours.of(rgb));
        picker.getStyleClass().add("button");
        picker.setOnAction(event -> chosen.accept(rgb(picker.getValue())));
        return picker;
    }

    private static int rgb(Color colour) {
        return (int) Math.round(colour.getRed() * 255) << 16
                | (int) Math.round(colour.getGreen() * 255) << 8
                | (int) Math.round(colour.getBlue() * 255);
    }
}
