package sheetgrad.ui;

import sheetgrad.ui.audit.WatchPane;
import sheetgrad.ui.audit.WatchViewModel;
import sheetgrad.ui.panel.SidePanel;

/** The panel beside the grid that watches cells of any sheet. */
final class Watches {
    private final WorkbookContext context;
    private final WatchViewModel watched;
    private final SidePanel panel;

    Watches(WorkbookContext context) {
        this.context = context;
        this.watched = new WatchViewModel(context.formatter());
        this.panel =
                new SidePanel(
                        "watch",
                        "Watch window",
                        () -> new WatchPane(watched, this::addSelection, this::goTo));
        context.model()
                .snapshotProperty()
                .addListener((value, before, now) -> now.ifPresent(watched::update));
    }

    private void goTo(String place) {
        if (!context.goTo().test(place)) {
            context.messages().accept(place + " is not there any more.");
        }
    }

    SidePanel panel() {
        return panel;
    }

    /** Watches the selected cells too, and shows the panel. */
    void addSelection() {
        panel.shownProperty().set(true);
        context.place()
                .ifPresent(
                        here ->
                                watched.add(
                                        here.snapshot(),
                                        here.sheet(),
                                        context.grid().getSelection().ranges()));
    }
}
