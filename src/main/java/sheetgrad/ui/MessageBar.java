package sheetgrad.ui;

import javafx.scene.layout.Region;
import org.controlsfx.control.NotificationPane;

/** A sentence in a bar that takes its own room between tool bar and workbook, so that it covers neither formulas nor cells. */
final class MessageBar extends NotificationPane {
    private static final double HEIGHT = 40;

    MessageBar() {
        Region room = new Region();
        room.setPrefHeight(HEIGHT);
        setContent(room);
        setMinHeight(HEIGHT);
        visibleProperty().bind(showingProperty());
        managedProperty().bind(showingProperty());
        skinProperty().addListener((value, before, now) -> nameCloseButton());
    }

    /** Shows a sentence until it is closed or another one comes. */
    void tell(String sentence) {
        hide();
        setText(sentence);
        show();
    }

    /** The button has but an icon, which a screen reader cannot tell. */
    private void nameCloseButton() {
        lookupAll(".close-button")
                .forEach(button -> button.setAccessibleText("Close this message"));
    }
}
