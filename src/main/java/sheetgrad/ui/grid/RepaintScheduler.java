package sheetgrad.ui.grid;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** Paints at most once per pulse, after layout, however often a repaint is asked for. */
final class RepaintScheduler {
    private final Runnable painting;
    private final Runnable onPulse = this::paintIfAsked;
    private boolean isAsked = true;

    RepaintScheduler(Node node, Runnable painting) {
        this.painting = painting;
        node.sceneProperty().addListener((scene, before, after) -> moved(before, after));
    }

    private void moved(@Nullable Scene before, @Nullable Scene after) {
        if (before != null) {
            before.removePostLayoutPulseListener(onPulse);
        }
        if (after != null) {
            after.addPostLayoutPulseListener(onPulse);
            ask();
        }
    }

    void ask() {
        if (!isAsked) {
            isAsked = true;
            Platform.requestNextPulse();
        }
    }

    private void paintIfAsked() {
        if (isAsked) {
            isAsked = false;
            painting.run();
        }
    }
}
