package sheetgrad.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.reference.A1;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.SheetRange;
import sheetgrad.value.NumberText;
import sheetgrad.value.NumberValue;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.SolverModel;
import sheetgrad.workbook.SolverModel.Constraint;
import sheetgrad.workbook.SolverModel.Relation;
import sheetgrad.workbook.Workbook;

/**
 * Reads the constraints of a Solver model. A parameter compared with a number becomes a bound; everything else a condition
 * between cells. As in Excel, "non-negative" holds for the parameters that no constraint bounds below.
 */
final class ConstraintReader {
    private final Workbook workbook;
    private final SolverModel model;
    private final Map<ModelCell, Integer> places = new HashMap<>();
    private final double[] lower;
    private final double[] upper;
    private final boolean[] hasLower;
    private final List<Condition> conditions = new ArrayList<>();

    private ConstraintReader(Workbook workbook, SolverModel model, List<ModelCell> parameters) {
        this.workbook = workbook;
        this.model = model;
        this.lower = new double[parameters.size()];
        this.upper = new double[parameters.size()];
        this.hasLower = new boolean[parameters.size()];
        Arrays.fill(lower, Double.NEGATIVE_INFINITY);
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
        for (int i = 0; i < parameters.size(); i++) {
            places.put(parameters.get(i), i);
        }
    }

    /** The constraints of a model; refused by name where they ask for what cannot be kept. */
    static Constraints read(Workbook workbook, SolverModel model, List<ModelCell> parameters)
            throws ModelException {
        ConstraintReader reader = new ConstraintReader(workbook, model, parameters);
        for (Constraint constraint : model.constraints()) {
            reader.add(constraint);
        }
        reader.addNonNegative();
        return new Constraints(reader.box(parameters), reader.conditions);
    }

    private void add(Constraint constraint) throws ModelException {
        requireContinuous(constraint);
        List<ModelCell> left =
                cells(constraint.left())
                        .orElseThrow(() -> refusal(constraint, "its left side names no cells"));
        Optional<Double> number = number(constraint.right());
        if (number.isPresent()) {
            for (ModelCell cell : left) {
                compare(cell, constraint.relation(), number.get());
            }
            return;
        }
        List<ModelCell> right =
                cells(constraint.right())
                        .orElseThrow(
                                () ->
                                        refusal(
                                                constraint,
                                                "its right side is neither a number nor cells"));
        if (right.size() != 1 && right.size() != left.size()) {
            throw refusal(
                    constraint,
                    "it has "
                            + left.size()
                            + " cells on its left and "
                            + right.size()
                            + " on its right");
        }
        for (int i = 0; i < left.size(); i++) {
            compare(left.get(i), constraint.relation(), right.get(right.size() == 1 ? 0 : i));
        }
    }

    private static Optional<Double> number(String text) {
        return NumberText.parse(text.startsWith("=") ? text.substring(1) : text);
    }

    private static void requireContinuous(Constraint constraint) throws ModelException {
        String kind =
                switch (constraint.relation()) {
                    case INTEGER -> "integers (int)";
                    case BINARY -> "0 or 1 (bin)";
                    case ALL_DIFFERENT -> "different integers (alldifferent)";
                    default -> "";
                };
        if (!kind.isEmpty()) {
            throw refusal(
                    constraint,
                    "it asks for "
                            + kind
                            + ", and training follows gradients, which need numbers without gaps");
        }
    }

    private static ModelException refusal(Constraint constraint, String reason) {
        return new ModelException("the constraint " + constraint + " cannot be kept: " + reason);
    }

    private Optional<List<ModelCell>> cells(String text) {
        String body = text.startsWith("=") ? text.substring(1) : text;
        String full =
                body.indexOf('!') >= 0 ? body : A1.quoteSheet(model.loss().sheet()) + "!" + body;
        return SheetRange.parse(full)
                .flatMap(
                        area ->
                                workbook.findSheet(area.sheet())
                                        .map(sheet -> cells(sheet, area.range())));
    }

    private static List<ModelCell> cells(Sheet sheet, CellRange range) {
        return range.cells().stream().map(cell -> new ModelCell(sheet.id(), cell)).toList();
    }

    private void compare(ModelCell left, Relation relation, double number) {
        Integer place = places.get(left);
        if (place == null) {
            conditions.add(
                    new Condition(
                            left,
                            relation,
                            Optional.empty(),
                            number,
                            text(left, relation, number)));
            return;
        }
        if (relation != Relation.LESS_OR_EQUAL) {
            lower[place] = Math.max(lower[place], number);
            hasLower[place] = true;
        }
        if (relation != Relation.GREATER_OR_EQUAL) {
            upper[place] = Math.min(upper[place], number);
        }
    }

    private void compare(ModelCell left, Relation relation, ModelCell right) {
        OptionalDouble constant =
                places.containsKey(right) ? OptionalDouble.empty() : entered(right);
        if (constant.isPresent()) {
            compare(left, relation, constant.getAsDouble());
            return;
        }
        Integer place = places.get(left);
        if (place != null && relation != Relation.LESS_OR_EQUAL) {
            hasLower[place] = true;
        }
        String text = name(left) + " " + relation.text() + " " + name(right);
        conditions.add(new Condition(left, relation, Optional.of(right), 0, text));
    }

    /** The number that was entered into a cell; nothing for a formula. */
    private OptionalDouble entered(ModelCell cell) {
        Optional<CellContent> content =
                workbook.sheet(cell.sheet())
                        .contents()
                        .find(cell.address().row(), cell.address().column());
        return content.isPresent()
                        && content.get() instanceof CellContent.Constant constant
                        && constant.value() instanceof NumberValue number
                ? OptionalDouble.of(number.number())
                : OptionalDouble.empty();
    }

    private String text(ModelCell left, Relation relation, double number) {
        return name(left) + " " + relation.text() + " " + NumberText.general(number);
    }

    private String name(ModelCell cell) {
        return workbook.locate(cell.sheet(), cell.address().row(), cell.address().column()).toA1();
    }

    private void addNonNegative() {
        for (int i = 0; i < lower.length && model.isNonNegative(); i++) {
            lower[i] = hasLower[i] ? lower[i] : 0;
        }
    }

    private Box box(List<ModelCell> parameters) throws ModelException {
        for (int i = 0; i < lower.length; i++) {
            if (!(lower[i] <= upper[i])) {
                throw new ModelException(
                        "the constraints ask that "
                                + name(parameters.get(i))
                                + " is at least "
                                + NumberText.general(lower[i])
                                + " and at most "
                                + NumberText.general(upper[i]));
            }
        }
        return new Box(lower, upper);
    }
}
