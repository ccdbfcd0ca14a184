package sheetgrad.autodiff.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.calculation.FrozenCalculation;
import sheetgrad.formula.Expression;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.CellContent;

/** Puts the cells of a slice together into regions, so that copies of a formula become one statement. */
final class RegionFinder {
    private final FrozenCalculation base;
    private final Sources sources;
    private final List<Region> regions = new ArrayList<>();

    /** Arrays that belong together: of one formula, with one shape. */
    private record ArrayKey(Expression formula, int sheet, int rows, int columns) {}

    RegionFinder(FrozenCalculation base, Sources sources) {
        this.base = base;
        this.sources = sources;
    }

    List<Region> find(Set<ModelCell> slice) throws ExportException {
        Map<Expression, List<ModelCell>> copies = new LinkedHashMap<>();
        Map<ArrayKey, Set<ModelCell>> arrays = new LinkedHashMap<>();
        for (ModelCell cell : slice) {
            CellAddress anchor = base.anchorOf(cell.sheet(), cell.address()).orElse(cell.address());
            Optional<CellRange> array = base.arrayRange(cell.sheet(), anchor);
            if (array.isPresent() && !array.get().isSingleCell()) {
                ModelCell host = new ModelCell(cell.sheet(), anchor);
                CellRange shape = array.get();
                arrays.computeIfAbsent(
                                new ArrayKey(
                                        formula(host), cell.sheet(), shape.rows(), shape.columns()),
                                key -> new LinkedHashSet<>())
                        .add(host);
            } else {
                copies.computeIfAbsent(formula(cell), key -> new ArrayList<>()).add(cell);
            }
        }
        arrays.forEach(this::addArrays);
        copies.forEach(this::addCopies);
        return regions;
    }

    /** Rows below one another, or columns beside one another, are one region; other arrays one each. */
    private void addArrays(ArrayKey key, Set<ModelCell> anchors) {
        for (Area group : Rectangles.of(anchors)) {
            boolean areRows = key.rows() == 1 && group.columns() == 1;
            boolean areColumns = key.columns() == 1 && group.rows() == 1;
            if (areRows || areColumns) {
                addArray(key, group.range());
            } else {
                group.range().cells().forEach(cell -> addArray(key, CellRange.of(cell)));
            }
        }
    }

    private void addArray(ArrayKey key, CellRange hosts) {
        CellRange all =
                new CellRange(
                        hosts.firstRow(),
                        hosts.firstColumn(),
                        hosts.lastRow() + key.rows() - 1,
                        hosts.lastColumn() + key.columns() - 1);
        add(new Area(key.sheet(), all), Hosts.of(hosts), key.formula());
    }

    private void addCopies(Expression formula, List<ModelCell> cells) {
        List<ModelCell> rest = new ArrayList<>();
        Map<Integer, List<ModelCell>> single = new LinkedHashMap<>();
        for (Area area : Rectangles.of(cells)) {
            if (area.isSingleCell()) {
                single.computeIfAbsent(area.sheet(), sheet -> new ArrayList<>())
                        .add(new ModelCell(area.sheet(), area.range().first()));
            } else {
                add(area, Hosts.of(area.range()), formula);
            }
        }
        single.forEach((sheet, list) -> rest.addAll(addLattices(formula, sheet, list)));
        for (ModelCell cell : rest) {
            CellRange range = CellRange.of(cell.address());
            add(new Area(cell.sheet(), range), Hosts.of(range), formula);
        }
    }

    /** Takes out the cells that stand in every second, third, ... row and column; gives back the others. */
    private List<ModelCell> addLattices(Expression formula, int sheet, List<ModelCell> cells) {
        Set<CellAddress> left = new HashSet<>();
        TreeSet<Integer> rows = new TreeSet<>();
        TreeSet<Integer> columns = new TreeSet<>();
        for (ModelCell cell : cells) {
            left.add(cell.address());
            rows.add(cell.address().row());
            columns.add(cell.address().column());
        }
        for (int[] down : runs(rows)) {
            for (int[] right : runs(columns)) {
                addLattice(formula, sheet, down, right, left);
            }
        }
        return cells.stream().filter(cell -> left.contains(cell.address())).toList();
    }

    private void addLattice(
            Expression formula, int sheet, int[] down, int[] right, Set<CellAddress> left) {
        Hosts hosts =
                new Hosts(new CellRange(down[0], right[0], down[1], right[1]), down[2], right[2]);
        Set<CellAddress> all = new HashSet<>();
        for (int i = 0; i < hosts.size(); i++) {
            all.add(hosts.cell(i));
        }
        if (hosts.size() > 1 && left.containsAll(all)) {
            left.removeAll(all);
            add(new Area(sheet, hosts.range()), hosts, formula);
        }
    }

    /** First, last and step of each run of numbers at equal distances. */
    private static List<int[]> runs(TreeSet<Integer> numbers) {
        List<int[]> runs = new ArrayList<>();
        for (int number : numbers) {
            int[] last = runs.isEmpty() ? new int[] {0, 0, -1} : runs.get(runs.size() - 1);
            if (last[2] == 0) {
                last[2] = number - last[1];
                last[1] = number;
            } else if (last[2] > 0 && number - last[1] == last[2]) {
                last[1] = number;
            } else {
                runs.add(new int[] {number, number, 0});
            }
        }
        runs.forEach(run -> run[2] = Math.max(1, run[2]));
        return runs;
    }

    private void add(Area area, Hosts hosts, Expression formula) {
        Expression meaning = meaning(area, formula);
        String name = sources.name(area) + (hosts.isDense() ? "" : "_cells");
        regions.add(new Region(name, area, hosts, formula, meaning));
    }

    /** The formula written out; as it stands where that goes too far, to be refused with its cell later. */
    private Expression meaning(Area area, Expression formula) {
        try {
            return new Inliner(base.workbook(), area.sheet()).inline(formula);
        } catch (Refusal tooDeep) {
            return formula;
        }
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
}
