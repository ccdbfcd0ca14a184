package sheetgrad.autodiff.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.calculation.FrozenCalculation;
import sheetgrad.formula.Expression;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.CellContent;

/** The slice as regions of one formula each, in an order in which each needs earlier ones only. */
final class Regions {
    private final FrozenCalculation base;
    private final Sources sources;
    private final List<Region> regions = new ArrayList<>();

    Regions(FrozenCalculation base, Sources sources, Set<ModelCell> slice) throws ExportException {
        this.base = base;
        this.sources = sources;
        Map<Expression, List<ModelCell>> copies = new LinkedHashMap<>();
        Set<ModelCell> anchors = new LinkedHashSet<>();
        for (ModelCell cell : slice) {
            CellAddress anchor = base.anchorOf(cell.sheet(), cell.address()).orElse(cell.address());
            Optional<CellRange> array = base.arrayRange(cell.sheet(), anchor);
            if (array.isPresent() && !array.get().isSingleCell()) {
                anchors.add(new ModelCell(cell.sheet(), anchor));
            } else {
                copies.computeIfAbsent(formula(cell), key -> new ArrayList<>()).add(cell);
            }
        }
        for (ModelCell anchor : anchors) {
            Area area =
                    new Area(
                            anchor.sheet(),
                            base.arrayRange(anchor.sheet(), anchor.address()).orElseThrow());
            add(area, CellRange.of(anchor.address()), formula(anchor));
        }
        copies.forEach(
                (formula, cells) -> {
                    for (Area area : Rectangles.of(cells)) {
                        add(area, area.range(), formula);
                    }
                });
    }

    private void add(Area area, CellRange hosts, Expression formula) {
        regions.add(new Region(sources.name(area), area, hosts, formula));
    }

    private Expression formula(ModelCell cell) throws ExportException {
        CellContent content =
                base.workbook()
                        .sheet(cell.sheet())
                        .contents()
                        .find(cell.address().row(), cell.address().column())
                        .orElseThrow(() -> new ExportException(cell + " holds no formula"));
        if (content instanceof CellContent.Formula ordinary) {
            return ordinary.expression();
        }
        if (content instanceof CellContent.ArrayFormula array) {
            return array.expression();
        }
        if (content instanceof CellContent.DynamicFormula dynamic) {
            return dynamic.expression();
        }
        throw new ExportException(cell + " holds no formula");
    }

    /** The regions, each after those it reads; refused if copies of a formula read one another. */
    List<Region> inOrder() throws ExportException {
        List<Region> ordered = new ArrayList<>();
        List<Region> waiting = new ArrayList<>(regions);
        Map<Region, List<Region>> needs = new LinkedHashMap<>();
        for (Region region : regions) {
            List<Area> read = reads(region);
            needs.put(
                    region,
                    regions.stream()
                            .filter(
                                    other ->
                                            read.stream()
                                                    .anyMatch(area -> meet(area, other.area())))
                            .toList());
        }
        while (!waiting.isEmpty()) {
            int before = waiting.size();
            for (Region region : List.copyOf(waiting)) {
                if (ordered.containsAll(needs.getOrDefault(region, List.of()))) {
                    ordered.add(region);
                    waiting.remove(region);
                }
            }
            if (waiting.size() == before) {
                Region first = waiting.get(0);
                throw new ExportException(
                        base.workbook()
                                        .locate(
                                                first.area().sheet(),
                                                first.hosts().firstRow(),
                                                first.hosts().firstColumn())
                                        .toA1()
                                + " cannot be written for PyTorch: copies of its formula need one another row by row");
            }
        }
        return ordered;
    }

    private static boolean meet(Area one, Area other) {
        return one.sheet() == other.sheet() && one.range().intersects(other.range());
    }

    private List<Area> reads(Region region) {
        CellAddress first = region.hosts().first();
        CellAddress last = region.hosts().last();
        int sheet = region.area().sheet();
        List<Area> atFirst = base.precedents(region.formula(), sheet, first.row(), first.column());
        List<Area> atLast = base.precedents(region.formula(), sheet, last.row(), last.column());
        List<Area> swept = new ArrayList<>();
        for (int i = 0; i < Math.min(atFirst.size(), atLast.size()); i++) {
            CellRange range = atFirst.get(i).range().union(atLast.get(i).range());
            swept.add(new Area(atFirst.get(i).sheet(), range));
        }
        return swept;
    }
}
