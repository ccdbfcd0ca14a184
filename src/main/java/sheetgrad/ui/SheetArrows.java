package sheetgrad.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.grid.Arrow;

/** The arrows of one sheet, with what they lead to on other sheets, and how far the last tracing has come. */
final class SheetArrows {
    /** A direction of tracing. */
    enum Direction {
        PRECEDENTS,
        DEPENDENTS
    }

    private static final int MOST_CELLS = 60;

    private final int sheet;
    private final List<Arrow> arrows = new ArrayList<>();
    private final Map<Arrow, Set<Area>> places = new HashMap<>();
    private final Map<Direction, Set<CellAddress>> ends = new HashMap<>();
    private CellAddress start = new CellAddress(0, 0);

    /** @param sheet its id */
    SheetArrows(int sheet) {
        this.sheet = sheet;
    }

    List<Arrow> arrows() {
        return arrows;
    }

    /** The cells to trace from now: the cell itself at first, then the ends of the arrows from it. */
    Set<CellAddress> next(Direction direction, CellAddress active) {
        if (!active.equals(start)) {
            ends.clear();
            start = active;
        }
        Set<CellAddress> reached = ends.getOrDefault(direction, Set.of());
        ends.put(direction, new LinkedHashSet<>());
        return reached.isEmpty() ? Set.of(active) : reached;
    }

    /** An arrow to a cell of this sheet from what it reads. */
    void addPrecedent(Area read, CellAddress cell) {
        CellRange reader = CellRange.of(cell);
        if (read.sheet() != sheet) {
            addPlace(Arrow.fromOtherSheets(reader), read);
            return;
        }
        arrows.add(new Arrow(read.range(), reader));
        reach(Direction.PRECEDENTS, read.range());
    }

    /** An arrow from a cell of this sheet to what reads it. */
    void addDependent(Area reader, CellAddress cell) {
        CellRange read = CellRange.of(cell);
        if (reader.sheet() != sheet) {
            addPlace(Arrow.toOtherSheets(read), reader);
            return;
        }
        arrows.add(new Arrow(read, reader.range()));
        reach(Direction.DEPENDENTS, CellRange.of(reader.range().first()));
    }

    /** An arrow to a cell of this sheet from where it has its error. */
    void addError(Area origin, CellRange cell) {
        if (origin.sheet() == sheet) {
            arrows.add(new Arrow(origin.range(), cell, Arrow.Kind.ERROR));
        } else {
            addPlace(Arrow.fromOtherSheets(cell), origin);
        }
    }

    private void addPlace(Arrow arrow, Area place) {
        if (!arrows.contains(arrow)) {
            arrows.add(arrow);
        }
        places.computeIfAbsent(arrow, none -> new LinkedHashSet<>()).add(place);
    }

    private void reach(Direction direction, CellRange range) {
        Set<CellAddress> reached = ends.computeIfAbsent(direction, none -> new LinkedHashSet<>());
        for (int row = range.firstRow(); row <= range.lastRow(); row++) {
            for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
                if (reached.size() >= MOST_CELLS) {
                    return;
                }
                reached.add(new CellAddress(row, column));
            }
        }
    }

    /** Where an arrow leads from the end that is nearer to a cell. */
    List<Area> farEnds(Arrow arrow, CellAddress cell) {
        if (arrow.leadsToOtherSheets()) {
            return List.copyOf(places.getOrDefault(arrow, Set.of()));
        }
        boolean isNearTo = distance(arrow.to(), cell) < distance(arrow.from(), cell);
        return List.of(new Area(sheet, isNearTo ? arrow.from() : arrow.to()));
    }

    private static int distance(CellRange range, CellAddress cell) {
        int rows = Math.max(range.firstRow() - cell.row(), cell.row() - range.lastRow());
        int columns =
                Math.max(range.firstColumn() - cell.column(), cell.column() - range.lastColumn());
        return Math.max(0, rows) + Math.max(0, columns);
    }

    /** Where the arrows lead that begin or end at a cell. */
    List<Area> otherEnds(CellAddress cell) {
        return arrows.stream()
                .filter(arrow -> arrow.from().contains(cell) || arrow.to().contains(cell))
                .flatMap(arrow -> farEnds(arrow, cell).stream())
                .distinct()
                .toList();
    }
}
