package sheetgrad.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.RelativeCell;
import sheetgrad.reference.SheetCell;
import sheetgrad.reference.SheetRange;

/** Gives Solver models other cells. */
final class SolverReferences {
    /** What becomes of a range; nothing if it is gone. */
    @FunctionalInterface
    interface Rule {
        Optional<SheetRange> after(SheetRange range);
    }

    private final String ownSheet;
    private final Rule rule;

    private SolverReferences(String ownSheet, Rule rule) {
        this.ownSheet = ownSheet;
        this.rule = rule;
    }

    /** Rewrites all models; one whose loss or whose parameters are all gone goes too. */
    static void rewrite(Workbook workbook, Rule rule) {
        Map<Integer, SolverModel> models = new LinkedHashMap<>(workbook.solverModels());
        workbook.solverModels().clear();
        models.forEach(
                (sheet, model) ->
                        rewritten(model, rule)
                                .ifPresent(now -> workbook.solverModels().put(sheet, now)));
    }

    /** The model with other cells; a constraint that names no sheet means that of the loss. */
    static Optional<SolverModel> rewritten(SolverModel model, Rule rule) {
        return new SolverReferences(model.loss().sheet(), rule).rewritten(model);
    }

    private Optional<SolverModel> rewritten(SolverModel model) {
        List<SheetRange> parameters = new ArrayList<>();
        for (SheetRange range : model.parameters()) {
            rule.after(range).ifPresent(parameters::add);
        }
        SheetRange loss =
                new SheetRange(model.loss().sheet(), CellRange.of(model.loss().address()));
        return rule.after(loss)
                .filter(now -> !parameters.isEmpty())
                .map(
                        now ->
                                new SolverModel(
                                        new SheetCell(now.sheet(), now.range().first()),
                                        parameters,
                                        model.goal(),
                                        model.target(),
                                        rewritten(model.constraints()),
                                        model.isNonNegative()));
    }

    private List<SolverModel.Constraint> rewritten(List<SolverModel.Constraint> constraints) {
        return constraints.stream()
                .map(
                        constraint ->
                                new SolverModel.Constraint(
                                        rewritten(constraint.left()),
                                        constraint.relation(),
                                        rewritten(constraint.right())))
                .toList();
    }

    /** A side of a constraint: references are followed, numbers and formulas are left alone. */
    private String rewritten(String side) {
        String prefix = side.startsWith("=") ? "=" : "";
        String plain = side.substring(prefix.length()).replace("$", "");
        boolean isQualified = plain.indexOf('!') >= 0;
        Optional<SheetRange> range =
                isQualified
                        ? SheetRange.parse(plain)
                        : CellRange.parse(plain).map(cells -> new SheetRange(ownSheet, cells));
        if (range.isEmpty()) {
            return side;
        }
        Optional<SheetRange> now = rule.after(range.get());
        if (now.equals(range)) {
            return side;
        }
        return prefix + now.map(found -> text(found, isQualified)).orElse("#REF!");
    }

    private String text(SheetRange range, boolean isQualified) {
        String cells = absolute(range.range());
        boolean isOwn = !isQualified && range.sheet().equalsIgnoreCase(ownSheet);
        String qualified = range.toA1();
        return isOwn ? cells : qualified.substring(0, qualified.lastIndexOf('!') + 1) + cells;
    }

    private static String absolute(CellRange range) {
        String first = absolute(range.first());
        return range.isSingleCell() ? first : first + ":" + absolute(range.last());
    }

    private static String absolute(CellAddress cell) {
        return RelativeCell.absolute(cell).toA1(cell);
    }
}
