package sheetgrad.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import sheetgrad.formula.Expression;
import sheetgrad.formula.FormulaPrinter;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.Relocation;
import sheetgrad.reference.SheetCell;
import sheetgrad.reference.SheetRange;

/** Rewrites what defined names and Solver models refer to. */
final class RelocatedNames {
    private static final CellAddress ORIGIN = new CellAddress(0, 0);

    private RelocatedNames() {}

    /**
     * Gives each defined name another expression.
     *
     * @param rewriter from the old expression and the id of the sheet within which the name counts, if any
     */
    static void rewrite(
            Workbook workbook, BiFunction<Expression, DefinedName, Expression> rewriter) {
        List<DefinedName> names = new ArrayList<>();
        for (DefinedName name : workbook.names()) {
            names.add(name.expression().map(tree -> renewed(name, tree, rewriter)).orElse(name));
        }
        workbook.replaceNames(names);
    }

    private static DefinedName renewed(
            DefinedName name,
            Expression tree,
            BiFunction<Expression, DefinedName, Expression> rewriter) {
        Expression now = rewriter.apply(tree, name);
        return now == tree ? name : withExpression(name, now);
    }

    static DefinedName withExpression(DefinedName name, Expression expression) {
        String text = FormulaPrinter.print(expression, ORIGIN, FormulaPrinter.Form.FILE);
        return new DefinedName(
                name.name(), name.scope(), text, Optional.of(expression), name.isHidden());
    }

    static void relocate(Workbook workbook, Relocation relocation, DisplacedReferences references) {
        rewrite(
                workbook,
                (tree, name) ->
                        references.rewriteName(
                                tree, name.scope().orElse(DisplacedReferences.NO_SHEET)));
        Map<Integer, SolverModel> models = new HashMap<>(workbook.solverModels());
        workbook.solverModels().clear();
        models.forEach(
                (sheet, model) ->
                        relocated(workbook, relocation, model)
                                .ifPresent(now -> workbook.solverModels().put(sheet, now)));
    }

    /** The model with its cells where they are now; nothing if its loss or all its parameters are gone. */
    private static Optional<SolverModel> relocated(
            Workbook workbook, Relocation relocation, SolverModel model) {
        List<SheetRange> parameters = new ArrayList<>();
        for (SheetRange range : model.parameters()) {
            after(workbook, relocation, range).ifPresent(parameters::add);
        }
        SheetRange loss =
                new SheetRange(model.loss().sheet(), CellRange.of(model.loss().address()));
        return after(workbook, relocation, loss)
                .filter(now -> !parameters.isEmpty())
                .map(
                        now ->
                                new SolverModel(
                                        new SheetCell(now.sheet(), now.range().first()),
                                        parameters,
                                        model.goal(),
                                        model.target(),
                                        relocated(workbook, relocation, model.constraints()),
                                        model.isNonNegative()));
    }

    private static List<SolverModel.Constraint> relocated(
            Workbook workbook, Relocation relocation, List<SolverModel.Constraint> constraints) {
        return constraints.stream()
                .map(
                        constraint ->
                                new SolverModel.Constraint(
                                        relocated(workbook, relocation, constraint.left()),
                                        constraint.relation(),
                                        relocated(workbook, relocation, constraint.right())))
                .toList();
    }

    /** A side of a constraint: references are followed, numbers are left alone. */
    private static String relocated(Workbook workbook, Relocation relocation, String side) {
        String plain = side.startsWith("=") ? side.substring(1) : side;
        Optional<SheetRange> range = SheetRange.parse(plain.replace("$", ""));
        if (range.isEmpty()) {
            return side;
        }
        Optional<SheetRange> now = after(workbook, relocation, range.get());
        return now.equals(range) ? side : now.map(RelocatedNames::absolute).orElse("#REF!");
    }

    private static String absolute(SheetRange range) {
        String cells = range.toA1();
        int mark = cells.lastIndexOf('!') + 1;
        return cells.substring(0, mark)
                + cells.substring(mark).replaceAll("([A-Z]+)([0-9]+)", "\\$$1\\$$2");
    }

    private static Optional<SheetRange> after(
            Workbook workbook, Relocation relocation, SheetRange range) {
        Optional<Sheet> sheet = workbook.findSheet(range.sheet());
        if (sheet.isEmpty()) {
            return Optional.of(range);
        }
        return relocation
                .after(new Area(sheet.get().id(), range.range()))
                .map(area -> new SheetRange(workbook.sheet(area.sheet()).name(), area.range()));
    }
}
