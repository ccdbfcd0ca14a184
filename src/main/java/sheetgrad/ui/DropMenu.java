package sheetgrad.ui;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import sheetgrad.reference.CellAddress;
import sheetgrad.ui.grid.CellDrop;
import sheetgrad.ui.grid.Selection;
import sheetgrad.ui.session.FillForm;
import sheetgrad.ui.session.PasteForm;
import sheetgrad.ui.session.PasteForm.Part;

/** Asks what is to become of cells that were dragged with the secondary button. */
final class DropMenu {
    private static final List<FillForm> DATES =
            List.of(FillForm.DAYS, FillForm.WEEKDAYS, FillForm.MONTHS, FillForm.YEARS);

    private final WorkbookContext context;

    DropMenu(WorkbookContext context) {
        this.context = context;
    }

    void ask(CellDrop drop) {
        ContextMenu menu = new ContextMenu();
        menu.setId("drop-menu");
        if (drop.isFill()) {
            addFills(menu, drop);
        } else {
            addMoves(menu, drop);
        }
        menu.getItems().addAll(new SeparatorMenuItem(), new MenuItem("Cancel"));
        menu.show(context.grid(), drop.x(), drop.y());
    }

    private int sheet() {
        return context.model().sheetProperty().get();
    }

    private void addFills(ContextMenu menu, CellDrop drop) {
        add(menu, "Copy cells", drop, () -> fill(drop, FillForm.COPIES));
        add(menu, "Fill series", drop, () -> fill(drop, FillForm.SERIES));
        add(menu, "Fill formats only", drop, () -> fill(drop, FillForm.FORMATS));
        add(menu, "Fill without formats", drop, () -> fill(drop, FillForm.CONTENTS));
        menu.getItems().add(new SeparatorMenuItem());
        for (FillForm unit : DATES) {
            add(menu, "Fill " + unit.name().toLowerCase(Locale.ROOT), drop, () -> fill(drop, unit));
        }
    }

    private void fill(CellDrop drop, FillForm form) {
        context.session().fill(sheet(), drop.source(), drop.target(), form);
    }

    private void addMoves(ContextMenu menu, CellDrop drop) {
        CellAddress corner = drop.target().first();
        DraggedCells cells = new DraggedCells(context.session(), sheet());
        add(menu, "Move here", drop, () -> cells.move(drop.source(), corner));
        add(menu, "Copy here", drop, () -> cells.copy(drop.source(), corner, PasteForm.ALL));
        add(menu, "Copy here as values only", drop, () -> copy(cells, drop, Part.VALUES));
        add(menu, "Copy here as formats only", drop, () -> copy(cells, drop, Part.FORMATS));
        add(menu, "Link here", drop, () -> link(drop));
    }

    private static void copy(DraggedCells cells, CellDrop drop, Part part) {
        cells.copy(drop.source(), drop.target().first(), new PasteForm(part, false));
    }

    /** Formulas that show what the dragged cells show. */
    private void link(CellDrop drop) {
        context.session()
                .enterAll(
                        sheet(),
                        List.of(drop.target()),
                        drop.target().first(),
                        "=" + drop.source().first().toA1());
    }

    private void add(ContextMenu menu, String name, CellDrop drop, Runnable action) {
        MenuItem item = new MenuItem(name);
        item.setOnAction(
                event -> {
                    action.run();
                    context.grid().select(Selection.of(drop.target()));
                });
        menu.getItems().add(item);
    }
}
