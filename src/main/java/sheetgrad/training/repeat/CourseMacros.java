package sheetgrad.training.repeat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.formula.Expression;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.training.repeat.MacroStep.AppendBelow;
import sheetgrad.training.repeat.MacroStep.Calculate;
import sheetgrad.training.repeat.MacroStep.Clear;
import sheetgrad.training.repeat.MacroStep.CopyIfLess;
import sheetgrad.training.repeat.MacroStep.CopyValues;
import sheetgrad.training.repeat.MacroStep.DivideIfAbove;
import sheetgrad.training.repeat.MacroStep.SetNumber;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.DefinedName;
import sheetgrad.workbook.Workbook;

/**
 * The buttons Reset and Run of the sheets in the course's graddesc.xlsm, recognised by the defined names that their macros
 * use (const, slope, lastconst, lastslope, and momtarget, gradtarget and others where a sheet has them).
 *
 * <p>The names lastconst and lastslope mean the weights that the last row begins with, so the update of that row is lost in
 * every epoch. {@link #run} does as the macro does, or, corrected, takes the weights that the last row ends with.
 */
public final class CourseMacros {
    private static final CellAddress ORIGIN = new CellAddress(0, 0);
    private static final Calculate CALCULATE = new Calculate();
    private static final int EPOCHS_OF_RUN = 5;
    private static final double FIRST_SQUARES = 10_000;
    private static final double GROWN = 2;
    private static final double QUARTER = 4;

    private final Workbook workbook;
    private final int sheet;
    private final Area constant;
    private final Area slope;
    private final Area lastConstant;
    private final Area lastSlope;

    private CourseMacros(
            Workbook workbook,
            int sheet,
            Area constant,
            Area slope,
            Area lastConstant,
            Area lastSlope) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.constant = constant;
        this.slope = slope;
        this.lastConstant = lastConstant;
        this.lastSlope = lastSlope;
    }

    /** The macros of a sheet; nothing if it lacks one of the four names. */
    public static Optional<CourseMacros> find(Workbook workbook, int sheet) {
        Optional<Area> constant = named(workbook, sheet, "const");
        Optional<Area> slope = named(workbook, sheet, "slope");
        Optional<Area> lastConstant = named(workbook, sheet, "lastconst");
        Optional<Area> lastSlope = named(workbook, sheet, "lastslope");
        return constant.isPresent()
                        && slope.isPresent()
                        && lastConstant.isPresent()
                        && lastSlope.isPresent()
                ? Optional.of(
                        new CourseMacros(
                                workbook,
                                sheet,
                                constant.get(),
                                slope.get(),
                                lastConstant.get(),
                                lastSlope.get()))
                : Optional.empty();
    }

    private static Optional<Area> named(Workbook workbook, int sheet, String name) {
        return workbook.findName(name, sheet)
                .filter(found -> found.scope().equals(OptionalInt.of(sheet)))
                .flatMap(DefinedName::expression)
                .flatMap(CourseMacros::range)
                .map(range -> new Area(sheet, range));
    }

    private static Optional<CellRange> range(Expression expression) {
        if (expression instanceof Expression.CellReference cell) {
            return cell.cell().at(ORIGIN.row(), ORIGIN.column()).map(CellRange::of);
        }
        return expression instanceof Expression.RangeReference range
                ? range.range().at(ORIGIN.row(), ORIGIN.column())
                : Optional.empty();
    }

    private Optional<Area> named(String name) {
        return named(workbook, sheet, name);
    }

    private static ModelCell cell(Area area) {
        return new ModelCell(area.sheet(), area.range().first());
    }

    /** How many epochs the button Run goes through. */
    public int epochsOfRun() {
        return EPOCHS_OF_RUN;
    }

    /** The weights, to be recorded. */
    public List<ModelCell> weights() {
        return List.of(cell(constant), cell(slope));
    }

    /** What the button Reset does. */
    public List<MacroStep> reset() {
        List<MacroStep> steps = new ArrayList<>();
        named("gradtarget")
                .filter(any -> named("ms_last").isPresent())
                .ifPresent(area -> steps.add(new SetNumber(area, FIRST_SQUARES)));
        named("momtarget").ifPresent(area -> steps.add(new SetNumber(area, 0)));
        steps.add(new SetNumber(slope, 1));
        steps.add(new SetNumber(constant, 1));
        named("lr").ifPresent(area -> steps.add(new SetNumber(area, resetRate())));
        named("rmses").ifPresent(area -> steps.add(new Clear(area)));
        copyIfNamed(steps, "avg_grad2", "prev_grad2");
        steps.add(CALCULATE);
        warmUp(steps);
        return steps;
    }

    /** Only momentum's sheet has a learning rate and no averages of squares; its macro sets 0.0001, the others 1. */
    private double resetRate() {
        return named("ms_last").isPresent() ? 1 : 1e-4;
    }

    /** Fills the averages by going through the rows without moving the weights: twice, or once without squares. */
    private void warmUp(List<MacroStep> steps) {
        boolean hasSquares = named("ms_last").isPresent();
        boolean isAnnealed = named("prev_grad2").isPresent();
        for (int i = 0; i < (hasSquares ? 2 : 1); i++) {
            copyIfNamed(steps, "ms_last", "gradtarget");
            if (!isAnnealed) {
                steps.add(CALCULATE);
            }
            copyIfNamed(steps, "momlast", "momtarget");
            if (isAnnealed && i == 1) {
                copyIfNamed(steps, "avg_grad2", "prev_grad2");
            }
            steps.add(CALCULATE);
        }
    }

    private void copyIfNamed(List<MacroStep> steps, String from, String to) {
        Optional<Area> source = named(from);
        Optional<Area> target = named(to);
        if (source.isPresent() && target.isPresent()) {
            steps.add(new CopyValues(source.get(), target.get()));
        }
    }

    /**
     * One epoch of what the button Run does.
     *
     * @param isCorrected whether the update of the last row is kept
     */
    public List<MacroStep> run(boolean isCorrected) {
        List<MacroStep> steps = new ArrayList<>();
        copyIfNamed(steps, "ms_last", "gradtarget");
        copyIfNamed(steps, "momlast", "momtarget");
        steps.add(new CopyValues(isCorrected ? after(lastSlope) : lastSlope, slope));
        steps.add(new CopyValues(isCorrected ? after(lastConstant) : lastConstant, constant));
        steps.add(CALCULATE);
        record(steps);
        anneal(steps);
        return steps;
    }

    private void record(List<MacroStep> steps) {
        Optional<Area> error = named("rmse");
        Optional<Area> start = named("rmsestart");
        if (error.isPresent() && start.isPresent()) {
            steps.add(new AppendBelow(cell(error.get()), cell(start.get())));
        }
    }

    private void anneal(List<MacroStep> steps) {
        Optional<Area> ratio = named("gradrat");
        Optional<Area> rate = named("lr");
        Optional<Area> average = named("avg_grad2");
        Optional<Area> smallest = named("prev_grad2");
        if (ratio.isPresent() && rate.isPresent()) {
            steps.add(new DivideIfAbove(cell(ratio.get()), GROWN, cell(rate.get()), QUARTER));
        }
        if (average.isPresent() && smallest.isPresent()) {
            steps.add(new CopyIfLess(cell(average.get()), cell(smallest.get())));
        }
        steps.add(CALCULATE);
    }

    /**
     * The weight that a row ends with: what the row's weight reads in the row above, one row lower. Its formula is a plain
     * reference such as =N31 in row 32.
     */
    private Area after(Area weight) {
        CellAddress address = weight.range().first();
        Optional<CellAddress> read =
                workbook.sheet(sheet)
                        .contents()
                        .find(address.row(), address.column())
                        .filter(CellContent.Formula.class::isInstance)
                        .map(content -> ((CellContent.Formula) content).expression())
                        .filter(Expression.CellReference.class::isInstance)
                        .flatMap(
                                formula ->
                                        ((Expression.CellReference) formula)
                                                .cell()
                                                .at(address.row(), address.column()));
        return read.map(
                        cell ->
                                new Area(
                                        sheet,
                                        CellRange.of(
                                                new CellAddress(cell.row() + 1, cell.column()))))
                .orElse(weight);
    }
}
