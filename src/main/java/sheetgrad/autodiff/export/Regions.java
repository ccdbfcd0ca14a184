package sheetgrad.autodiff.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.calculation.FrozenCalculation;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellRange;

/**
 * The slice as regions of one formula each, in an order in which each needs earlier ones only. Where copies need one
 * another, as in steps of gradient descent below one another, they become a region each.
 */
final class Regions {
    /** So many statements are written. */
    private static final int MOST_REGIONS = 4000;

    private final FrozenCalculation base;
    private final Sources sources;
    private final Set<ModelCell> slice;

    Regions(FrozenCalculation base, Sources sources, Set<ModelCell> slice) {
        this.base = base;
        this.sources = sources;
        this.slice = slice;
    }

    /** The regions, each after those it reads. */
    List<Region> inOrder() throws ExportException {
        List<Region> ordered = new ArrayList<>();
        List<Region> waiting = new ArrayList<>(new RegionFinder(base, sources).find(slice));
        while (!waiting.isEmpty()) {
            takeReady(waiting, ordered);
            if (!waiting.isEmpty()) {
                waiting = split(waiting);
            }
        }
        return ordered;
    }

    /** Moves regions that wait for none of the others. */
    private void takeReady(List<Region> waiting, List<Region> ordered) throws ExportException {
        Map<Region, Set<Region>> needs = needs(waiting);
        boolean hasMoved = true;
        while (hasMoved) {
            hasMoved = false;
            for (Region region : List.copyOf(waiting)) {
                Set<Region> needed = needs.getOrDefault(region, Set.of());
                if (waiting.stream().noneMatch(needed::contains)) {
                    ordered.add(region);
                    waiting.remove(region);
                    hasMoved = true;
                }
            }
        }
    }

    private Map<Region, Set<Region>> needs(List<Region> regions) throws ExportException {
        Map<Region, Set<Region>> needs = new LinkedHashMap<>();
        for (Region region : regions) {
            List<Area> read = reads(region);
            Set<Region> needed = new HashSet<>();
            for (Region other : regions) {
                if (read.stream().anyMatch(area -> meet(area, other.area()))) {
                    needed.add(other);
                }
            }
            needs.put(region, needed);
        }
        return needs;
    }

    private List<Area> reads(Region region) throws ExportException {
        try {
            return new Reading(base, region.area().sheet(), region.hosts()).areas(region.meaning());
        } catch (Refusal refusal) {
            throw refused(region, String.valueOf(refusal.getMessage()));
        }
    }

    private static boolean meet(Area one, Area other) {
        return one.sheet() == other.sheet() && one.range().intersects(other.range());
    }

    /** The same with the regions that wait for one another cut into rows, or, where they are rows, into cells. */
    private List<Region> split(List<Region> waiting) throws ExportException {
        List<Region> result = new ArrayList<>();
        Set<Region> circle = circle(waiting);
        boolean hasRows = circle.stream().anyMatch(region -> region.hosts().rows() > 1);
        boolean isCut = false;
        for (Region region : waiting) {
            int parts = hasRows ? region.hosts().rows() : region.hosts().columns();
            if (circle.contains(region) && parts > 1 && !region.isArray()) {
                result.addAll(hasRows ? rows(region) : columns(region));
                isCut = true;
            } else {
                result.add(region);
            }
        }
        if (!isCut || result.size() > MOST_REGIONS) {
            throw refused(waiting.get(0), "its copies need one another in too many steps");
        }
        return result;
    }

    /** Those of the regions that wait for themselves, through others or not. */
    private Set<Region> circle(List<Region> waiting) throws ExportException {
        Map<Region, Set<Region>> needs = needs(waiting);
        Set<Region> left = new HashSet<>(waiting);
        boolean isSmaller = true;
        while (isSmaller) {
            Set<Region> needed = new HashSet<>();
            left.forEach(region -> needed.addAll(needs.getOrDefault(region, Set.of())));
            isSmaller = left.removeIf(region -> !needed.contains(region));
        }
        return left;
    }

    private List<Region> rows(Region region) {
        List<Region> rows = new ArrayList<>();
        CellRange all = region.hosts().range();
        int step = region.hosts().rowStep();
        for (int row = all.firstRow(); row <= all.lastRow(); row += step) {
            CellRange range = new CellRange(row, all.firstColumn(), row, all.lastColumn());
            rows.add(part(region, new Hosts(range, 1, region.hosts().columnStep())));
        }
        return rows;
    }

    private List<Region> columns(Region region) {
        List<Region> columns = new ArrayList<>();
        CellRange all = region.hosts().range();
        int step = region.hosts().columnStep();
        for (int column = all.firstColumn(); column <= all.lastColumn(); column += step) {
            CellRange range = new CellRange(all.firstRow(), column, all.lastRow(), column);
            columns.add(part(region, new Hosts(range, region.hosts().rowStep(), 1)));
        }
        return columns;
    }

    private Region part(Region region, Hosts hosts) {
        Area area = new Area(region.area().sheet(), hosts.range());
        return new Region(sources.name(area), area, hosts, region.formula(), region.meaning());
    }

    private ExportException refused(Region region, String reason) {
        return new ExportException(
                base.workbook()
                                .locate(
                                        region.area().sheet(),
                                        region.hosts().first().row(),
                                        region.hosts().first().column())
                                .toA1()
                        + " cannot be written for PyTorch: "
                        + reason);
    }
}
