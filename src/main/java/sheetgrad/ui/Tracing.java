package sheetgrad.ui;

import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.SheetRange;
import sheetgrad.ui.grid.Arrow;
import sheetgrad.ui.grid.GridView;
import sheetgrad.ui.session.WorkbookSession;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Arrows from cells to what they are calculated from, or to what is calculated from them, one level at a command. */
final class Tracing {
    private static final int MOST_CELLS = 60;

    private final GridView grid;
    private final WorkbookSession session;
    private final WorkbookViewModel model;
    private final Consumer<String> messages;
    private final List<Arrow> arrows = new ArrayList<>();
    private Set<CellAddress> precedentEnds = Set.of();
    private Set<CellAddress> dependentEnds = Set.of();
    private CellAddress start = new CellAddress(0, 0);
    private int sheet = WorkbookViewModel.NO_SHEET;

    Tracing(WorkbookContext context) {
        this.grid = context.grid();
        this.session = context.session();
        this.model = context.model();
        this.messages = context.messages();
        model.sheetProperty().addListener((value, before, now) -> clear());
    }

    void clear() {
        arrows.clear();
        precedentEnds = Set.of();
        dependentEnds = Set.of();
        grid.setArrows(arrows);
    }

    private void begin() {
        CellAddress active = grid.getSelection().active();
        if (!active.equals(start) || sheet != model.sheetProperty().get()) {
            precedentEnds = Set.of();
            dependentEnds = Set.of();
        }
        start = active;
        sheet = model.sheetProperty().get();
    }

    /** One level more of what the active cell is calculated from. */
    void precedents() {
        begin();
        Set<CellAddress> from = precedentEnds.isEmpty() ? Set.of(start) : precedentEnds;
        Set<CellAddress> next = new LinkedHashSet<>();
        precedentEnds = next;
        for (CellAddress cell : from) {
            session.questions()
                    .precedents(sheet, cell)
                    .thenAccept(areas -> areas.forEach(area -> addPrecedent(area, cell, next)));
        }
    }

    private void addPrecedent(Area area, CellAddress cell, Set<CellAddress> next) {
        if (area.sheet() != sheet) {
            elsewhere(area, cell, "reads");
            return;
        }
        arrows.add(new Arrow(area.range(), CellRange.of(cell)));
        CellRange range = area.range();
        for (int row = range.firstRow(); row <= range.lastRow(); row++) {
            for (int column = range.firstColumn();
                    column <= range.lastColumn() && next.size() < MOST_CELLS;
                    column++) {
                next.add(new CellAddress(row, column));
            }
            if (next.size() >= MOST_CELLS) {
                break;
            }
        }
        grid.setArrows(arrows);
    }

    /** One level more of what is calculated from the active cell. */
    void dependents() {
        begin();
        Set<CellAddress> from = dependentEnds.isEmpty() ? Set.of(start) : dependentEnds;
        Set<CellAddress> next = new LinkedHashSet<>();
        dependentEnds = next;
        for (CellAddress cell : from) {
            session.questions()
                    .dependents(sheet, cell)
                    .thenAccept(
                            areas -> {
                                for (Area area : areas) {
                                    addDependent(area, cell, next);
                                }
                                grid.setArrows(arrows);
                            });
        }
    }

    private void addDependent(Area area, CellAddress cell, Set<CellAddress> next) {
        if (area.sheet() != sheet) {
            elsewhere(area, cell, "is read by");
            return;
        }
        arrows.add(new Arrow(CellRange.of(cell), area.range()));
        if (next.size() < MOST_CELLS) {
            next.add(area.range().first());
        }
    }

    private void elsewhere(Area area, CellAddress cell, String relation) {
        model.snapshotProperty()
                .get()
                .ifPresent(
                        snapshot ->
                                messages.accept(
                                        cell.toA1()
                                                + " "
                                                + relation
                                                + " "
                                                + new SheetRange(
                                                                snapshot.sheet(area.sheet()).name(),
                                                                area.range())
                                                        .toA1()
                                                + "."));
    }
}
