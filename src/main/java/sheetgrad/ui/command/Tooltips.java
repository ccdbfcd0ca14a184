package sheetgrad.ui.command;

import java.util.function.Supplier;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * Tooltips that are made when the mouse comes to their controls for the first time: each is a small window, and of the many
 * that a window has few are ever read.
 */
public final class Tooltips {
    private Tooltips() {}

    /** Says this of the control under the mouse. */
    public static void install(Control control, String text) {
        install(control, () -> new Tooltip(text));
    }

    static void install(Control control, Supplier<Tooltip> tooltip) {
        control.addEventHandler(
                MouseEvent.MOUSE_ENTERED,
                event -> {
                    if (control.getTooltip() == null) {
                        control.setTooltip(tooltip.get());
                    }
                });
    }
}
