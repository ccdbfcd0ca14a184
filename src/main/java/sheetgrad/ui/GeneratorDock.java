package sheetgrad.ui;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.paint.Color;
import sheetgrad.lesson.generator.Generator;
import sheetgrad.ui.generator.GeneratorPanel;
import sheetgrad.ui.generator.GeneratorViewModel;
import sheetgrad.ui.grid.Highlight;
import sheetgrad.ui.panel.SidePanel;
import sheetgrad.ui.session.SessionSnapshot;

/** The panel of the generators beside the grid: opened for one of them, and told what is selected. */
final class GeneratorDock {
    private static final Color ROOM = Color.web("#2f855a");

    private final WorkbookContext context;
    private final GeneratorViewModel model;
    private final SidePanel panel;

    GeneratorDock(WorkbookContext context) {
        this.context = context;
        model = new GeneratorViewModel(context.session().generating(), this::sheet);
        panel = new SidePanel("generator", "Insert a part", () -> new GeneratorPanel(model));
        context.grid()
                .selectionProperty()
                .addListener(
                        (value, before, now) -> whileShown(() -> model.selected(now.ranges())));
        context.model()
                .snapshotProperty()
                .addListener((value, before, now) -> workbookChanged(now));
        context.model()
                .sheetProperty()
                .addListener((value, before, now) -> whileShown(model::refresh));
    }

    private OptionalInt sheet() {
        return context.place()
                .map(place -> OptionalInt.of(place.sheet()))
                .orElse(OptionalInt.empty());
    }

    private void whileShown(Runnable action) {
        if (panel.shownProperty().get()) {
            action.run();
        }
    }

    private void workbookChanged(Optional<SessionSnapshot> now) {
        if (!model.workbookChanged(now.flatMap(SessionSnapshot::undoName))) {
            whileShown(model::refresh);
        }
    }

    void open(Generator generator) {
        model.open(generator, context.grid().getSelection().ranges());
        panel.shownProperty().set(true);
    }

    SidePanel panel() {
        return panel;
    }

    /** Calls the listener whenever {@link #outlines} may have changed. */
    void onOutlines(Runnable changed) {
        panel.shownProperty().addListener((value, before, now) -> changed.run());
        model.roomProperty().addListener((value, before, now) -> changed.run());
    }

    /** The outline of what would be written, while the panel is shown. */
    List<Highlight> outlines() {
        return model.roomProperty().get().stream()
                .filter(room -> panel.shownProperty().get())
                .map(room -> new Highlight(room, ROOM, true))
                .toList();
    }
}
