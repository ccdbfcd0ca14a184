package sheetgrad.ui;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Opens a file that is dragged onto the window. */
final class FileDrop {
    private final Consumer<Path> open;

    FileDrop(Scene scene, Consumer<Path> open) {
        this.open = open;
        scene.setOnDragOver(FileDrop::draggedOver);
        scene.setOnDragDropped(this::dropped);
    }

    private static void draggedOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        boolean hasFile =
                event.getDragboard().hasFiles() && !event.getDragboard().getFiles().isEmpty();
        if (hasFile) {
            open.accept(event.getDragboard().getFiles().get(0).toPath());
        }
        event.setDropCompleted(hasFile);
        event.consume();
    }
}
