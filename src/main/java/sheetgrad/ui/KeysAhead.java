package sheetgrad.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;

/** Keys that are pressed after a new tab was asked for are meant for its cells: they wait until it is there. */
final class KeysAhead {
    private final Node view;
    private final List<KeyEvent> waiting = new ArrayList<>();

    /** @param isTabComing while true, keys pressed within the view are kept */
    KeysAhead(Node view, ReadOnlyBooleanProperty isTabComing) {
        this.view = view;
        view.addEventFilter(
                KeyEvent.ANY,
                key -> {
                    if (isTabComing.get()) {
                        waiting.add(key);
                        key.consume();
                    }
                });
        isTabComing.addListener(
                (value, before, now) -> {
                    if (!now) {
                        Platform.runLater(this::release);
                    }
                });
    }

    private void release() {
        List<KeyEvent> keys = List.copyOf(waiting);
        waiting.clear();
        for (KeyEvent key : keys) {
            Optional.ofNullable(view.getScene())
                    .map(Scene::getFocusOwner)
                    .ifPresent(target -> Event.fireEvent(target, key.copyFor(target, target)));
        }
    }
}
