package sheetgrad.autodiff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sheetgrad.calculation.FrozenCalculation;
import sheetgrad.calculation.SliceCalculation;
import sheetgrad.formula.Expression;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.value.BlankValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellContent;

/**
 * Finds out whether the loss has a derivative with respect to one cell, and if not, why: calculates what lies between
 * them with only that cell's number traced, then looks at the formulas that read a traced number and give none.
 */
final class PathSearch {
    /** So many formulas are looked at; copies of one formula give one answer. */
    private static final int MOST_FORMULAS = 2_000;

    /** So many different obstacles are told. */
    private static final int MOST_OBSTACLES = 3;

    private final FrozenCalculation base;
    private final ModelCell loss;
    private final ModelCell cell;
    private final Set<ModelCell> traced = new LinkedHashSet<>();
    private final Set<ModelCell> untraced = new LinkedHashSet<>();

    PathSearch(FrozenCalculation base, ModelCell loss, ModelCell cell) {
        this.base = base;
        this.loss = loss;
        this.cell = cell;
    }

    /**
     * Why there is no path; nothing if there is one.
     *
     * @param others cells that hold other numbers than in the workbook
     */
    Optional<NoPath> search(Map<ModelCell, Double> others) {
        if (cell.equals(loss)) {
            return Optional.empty();
        }
        if (content(loss).filter(CellContent::isFormula).isEmpty() && isConstant(loss)) {
            return noPath(NoPath.Reason.CONSTANT_LOSS, "the loss " + name(loss) + " is a constant");
        }
        Value held = value(base.values(), cell);
        if (!(held instanceof NumberValue) && !(held instanceof BlankValue)) {
            return noPath(NoPath.Reason.TEXT, "the cell holds no number");
        }
        return trace(others, held) ? Optional.empty() : Optional.of(explain());
    }

    private boolean isConstant(ModelCell one) {
        return base.anchorOf(one.sheet(), one.address()).isEmpty();
    }

    private static Optional<NoPath> noPath(NoPath.Reason reason, String explanation) {
        return Optional.of(new NoPath(reason, explanation));
    }

    private static Value value(sheetgrad.workbook.CellValues values, ModelCell one) {
        return values.value(one.sheet(), one.address().row(), one.address().column());
    }

    private Optional<CellContent> content(ModelCell one) {
        return base.workbook()
                .sheet(one.sheet())
                .contents()
                .find(one.address().row(), one.address().column());
    }

    private String name(ModelCell one) {
        return base.workbook()
                .locate(one.sheet(), one.address().row(), one.address().column())
                .toA1();
    }

    /** Calculates the loss with the cell traced; whether it comes out traced. */
    private boolean trace(Map<ModelCell, Double> others, Value held) {
        double number = held instanceof NumberValue given ? given.number() : 0;
        Tape tape = Tape.ofChosenOnly(new double[] {others.getOrDefault(cell, number)});
        SliceCalculation slice = base.slice(Optional.of(tape));
        others.forEach(
                (other, value) ->
                        slice.set(other.sheet(), other.address(), new NumberValue(value)));
        slice.set(cell.sheet(), cell.address(), tape.parameter(0));
        slice.includeComputedReferences();
        if (isTraced(slice.require(loss.sheet(), loss.address()))) {
            return true;
        }
        traced.add(cell);
        slice.forEachCalculated(
                (sheet, row, column, value) -> {
                    ModelCell one = new ModelCell(sheet, new CellAddress(row, column));
                    (isTraced(value) ? traced : untraced).add(one);
                });
        return false;
    }

    private static boolean isTraced(Value value) {
        return value instanceof NumberValue number && number.isTraced();
    }

    private NoPath explain() {
        Map<Obstacle, List<ModelCell>> places = new LinkedHashMap<>();
        int looked = 0;
        for (ModelCell host : hosts()) {
            Optional<Expression> formula = content(host).flatMap(PathSearch::formula);
            if (formula.isPresent() && looked++ < MOST_FORMULAS) {
                for (Obstacle obstacle : obstacles(host, formula.get())) {
                    places.computeIfAbsent(obstacle, key -> new ArrayList<>()).add(host);
                }
            }
        }
        if (places.isEmpty()) {
            return new NoPath(
                    NoPath.Reason.NOT_A_PRECEDENT,
                    "no cell that " + name(loss) + " is calculated from reads it");
        }
        List<String> texts =
                places.entrySet().stream()
                        .limit(MOST_OBSTACLES)
                        .map(entry -> describe(entry.getKey(), entry.getValue()))
                        .toList();
        return new NoPath(
                places.keySet().iterator().next().reason(),
                "only "
                        + String.join(", and ", texts)
                        + (places.size() > MOST_OBSTACLES ? ", and more" : ""));
    }

    private Set<Obstacle> obstacles(ModelCell host, Expression formula) {
        Set<Obstacle> found = new ObstacleFinder(base, host, this::holdsTraced).find(formula);
        boolean isUnused =
                found.isEmpty()
                        && base
                                .precedents(
                                        formula,
                                        host.sheet(),
                                        host.address().row(),
                                        host.address().column())
                                .stream()
                                .anyMatch(this::holdsTraced);
        return isUnused ? Set.of(Obstacle.unused()) : found;
    }

    private String describe(Obstacle obstacle, List<ModelCell> hosts) {
        String place = obstacle.text() + " in " + name(hosts.get(0));
        return hosts.size() == 1 ? place : place + " and its like";
    }

    /** The formula cells behind the untraced cells: for a member of an array its anchor. */
    private Set<ModelCell> hosts() {
        Set<ModelCell> hosts = new LinkedHashSet<>();
        for (ModelCell one : untraced) {
            hosts.add(
                    base.anchorOf(one.sheet(), one.address())
                            .map(anchor -> new ModelCell(one.sheet(), anchor))
                            .orElse(one));
        }
        return hosts;
    }

    private static Optional<Expression> formula(CellContent content) {
        if (content instanceof CellContent.Formula ordinary) {
            return Optional.of(ordinary.expression());
        }
        if (content instanceof CellContent.ArrayFormula array) {
            return Optional.of(array.expression());
        }
        return content instanceof CellContent.DynamicFormula dynamic
                ? Optional.of(dynamic.expression())
                : Optional.empty();
    }

    private boolean holdsTraced(Area area) {
        if (area.isSingleCell()) {
            return traced.contains(new ModelCell(area.sheet(), area.range().first()));
        }
        for (ModelCell one : traced) {
            if (one.sheet() == area.sheet() && area.range().contains(one.address())) {
                return true;
            }
        }
        return false;
    }
}
