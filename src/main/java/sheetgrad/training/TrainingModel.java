package sheetgrad.training;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.SheetCell;
import sheetgrad.reference.SheetRange;
import sheetgrad.value.BlankValue;
import sheetgrad.value.NumberValue;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.SolverModel;
import sheetgrad.workbook.SolverModel.Goal;
import sheetgrad.workbook.Workbook;

/**
 * What is to be trained: a loss cell, the parameter cells in the order in which they were named (row by row within a
 * range, each cell once), and what shall become of the loss.
 *
 * @param target the value to reach if the goal is VALUE_OF
 * @param constraints what the parameters have to keep, in their order
 */
public record TrainingModel(
        ModelCell loss,
        List<ModelCell> parameters,
        Goal goal,
        double target,
        Constraints constraints) {
    /** More parameters than this are taken for a mistake, such as a whole column. */
    private static final int MOST_PARAMETERS = 1_000_000;

    public TrainingModel {
        parameters = List.copyOf(parameters);
    }

    /** The model that the workbook keeps for a sheet, its constraints included. */
    public static TrainingModel of(Workbook workbook, SolverModel stored) throws ModelException {
        TrainingModel free =
                of(workbook, stored.loss(), stored.parameters(), stored.goal(), stored.target());
        Constraints constraints = ConstraintReader.read(workbook, stored, free.parameters());
        return new TrainingModel(
                free.loss(), free.parameters(), free.goal(), free.target(), constraints);
    }

    /** The same model with another goal. */
    public TrainingModel withGoal(Goal newGoal, double newTarget) {
        return new TrainingModel(loss, parameters, newGoal, newTarget, constraints);
    }

    /** The model of these cells, without constraints; refused if one does not exist or a parameter is no number. */
    public static TrainingModel of(
            Workbook workbook,
            SheetCell loss,
            List<SheetRange> parameters,
            Goal goal,
            double target)
            throws ModelException {
        Sheet lossSheet = sheet(workbook, loss.sheet());
        requireFormula(lossSheet, loss);
        Set<ModelCell> cells = new LinkedHashSet<>();
        for (SheetRange range : parameters) {
            addParameters(sheet(workbook, range.sheet()), range, cells);
        }
        if (cells.isEmpty()) {
            throw new ModelException("no parameters are named for the loss " + loss.toA1());
        }
        ModelCell lossCell = new ModelCell(lossSheet.id(), loss.address());
        if (cells.contains(lossCell)) {
            throw new ModelException("the loss " + loss.toA1() + " is among its own parameters");
        }
        return new TrainingModel(
                lossCell, new ArrayList<>(cells), goal, target, Constraints.none(cells.size()));
    }

    private static Sheet sheet(Workbook workbook, String name) throws ModelException {
        return workbook.findSheet(name)
                .orElseThrow(() -> new ModelException("there is no sheet named " + name));
    }

    private static void requireFormula(Sheet sheet, SheetCell loss) throws ModelException {
        Optional<CellContent> content =
                sheet.contents().find(loss.address().row(), loss.address().column());
        if (content.isPresent() && content.get() instanceof CellContent.BrokenFormula broken) {
            throw new ModelException(
                    "the loss "
                            + loss.toA1()
                            + " is not a formula that can be read: "
                            + broken.explanation());
        }
        if (content.isEmpty() || content.get() instanceof CellContent.Constant) {
            throw new ModelException(
                    "the loss " + loss.toA1() + " holds no formula, so it depends on no parameter");
        }
    }

    private static void addParameters(Sheet sheet, SheetRange range, Set<ModelCell> cells)
            throws ModelException {
        CellRange all = range.range();
        if (all.size() + cells.size() > MOST_PARAMETERS) {
            throw new ModelException(
                    range.toA1() + " holds " + all.size() + " cells, more than can be parameters");
        }
        for (int row = all.firstRow(); row <= all.lastRow(); row++) {
            for (int column = all.firstColumn(); column <= all.lastColumn(); column++) {
                requireNumber(sheet, new CellAddress(row, column));
                cells.add(new ModelCell(sheet.id(), new CellAddress(row, column)));
            }
        }
    }

    private static void requireNumber(Sheet sheet, CellAddress cell) throws ModelException {
        Optional<CellContent> content = sheet.contents().find(cell.row(), cell.column());
        if (content.isEmpty()) {
            return;
        }
        String name = new SheetCell(sheet.name(), cell).toA1();
        if (!(content.get() instanceof CellContent.Constant constant)) {
            throw new ModelException(
                    "the parameter " + name + " holds a formula; a parameter must be a number");
        }
        if (!(constant.value() instanceof NumberValue || constant.value() instanceof BlankValue)) {
            throw new ModelException(
                    "the parameter " + name + " holds no number; a parameter must be a number");
        }
    }

    /** The edit that writes these parameters into their cells. */
    public Edit write(double[] values) {
        List<Edit.CellChange> changes = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            ModelCell cell = parameters.get(i);
            changes.add(
                    new Edit.CellChange(
                            cell.sheet(),
                            cell.address(),
                            Optional.of(new CellContent.Constant(new NumberValue(values[i])))));
        }
        return new Edit("Solve", changes);
    }
}
