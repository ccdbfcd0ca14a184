package sheetgrad.autodiff.export;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sheetgrad.autodiff.LossGradient;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.calculation.FrozenCalculation;
import sheetgrad.calculation.SliceCalculation;
import sheetgrad.formula.FormulaPrinter;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.NumberValue;

/**
 * A script that calculates a model in PyTorch: data, parameters named by their cells, one statement for all copies of a
 * formula, a check that loss (to 1e-9) and gradient (to 1e-7) are those of the workbook, and the training. It needs only
 * torch, and works in float64. A formula that cannot be translated is refused with its cell.
 */
public final class TorchScript {
    /**
     * How the script trains.
     *
     * @param optimiser what makes the optimiser from {@code parameters}, as Python
     */
    public record Training(String optimiser, int steps, boolean isMaximised) {}

    private final FrozenCalculation base;
    private final LossGradient function;
    private final Sources sources;
    private final StringBuilder parameters = new StringBuilder();
    private final List<Region.Source> parameterTensors = new ArrayList<>();
    private final StringBuilder statements = new StringBuilder();

    private TorchScript(FrozenCalculation base, LossGradient function) {
        this.base = base;
        this.function = function;
        this.sources = new Sources(base.workbook(), base.values());
    }

    /** Writes the script for a loss whose value is a number and depends on the parameters. */
    public static String write(
            FrozenCalculation base, LossGradient function, String title, Training training)
            throws ExportException {
        return new TorchScript(base, function).write(title, training);
    }

    private String write(String title, Training training) throws ExportException {
        double[] at = function.storedParameters();
        double[] gradient = new double[at.length];
        double loss = function.evaluate(at, gradient);
        Set<ModelCell> slice = slice(at);
        addParameters(at, gradient);
        String lossName = "";
        for (Region region : new Regions(base, sources, slice).inOrder()) {
            translate(region);
            if (contains(region.area(), function.loss())) {
                lossName = element(region, function.loss());
            }
        }
        return new ScriptText(title, function.lossName(), training)
                .write(
                        sources.data(),
                        parameters.toString(),
                        parameterTensors.stream().map(Region.Source::name).toList(),
                        statements.toString(),
                        lossName,
                        loss);
    }

    /**
     * What lies between parameters and loss whatever the parameters are: also the cells whose number depends on none of
     * them just now, because another branch was taken.
     */
    private Set<ModelCell> slice(double[] at) {
        SliceCalculation calculation = base.slice(Optional.empty());
        for (int i = 0; i < at.length; i++) {
            ModelCell parameter = function.parameters().get(i);
            calculation.set(parameter.sheet(), parameter.address(), new NumberValue(at[i]));
        }
        calculation.includeComputedReferences();
        calculation.require(function.loss().sheet(), function.loss().address());
        Set<ModelCell> slice = new LinkedHashSet<>();
        calculation.forEachCalculated(
                (sheet, row, column, value) ->
                        slice.add(new ModelCell(sheet, new CellAddress(row, column))));
        return slice;
    }

    private static boolean contains(Area area, ModelCell cell) {
        return area.sheet() == cell.sheet() && area.range().contains(cell.address());
    }

    private static String element(Region region, ModelCell cell) {
        Region.Source source = region.source();
        CellRange range = region.area().range();
        return "%s[%d, %d]"
                .formatted(
                        region.name(),
                        (cell.address().row() - range.firstRow()) / source.rowStep(),
                        (cell.address().column() - range.firstColumn()) / source.columnStep());
    }

    private void addParameters(double[] at, double[] gradient) {
        List<ModelCell> cells = function.parameters();
        for (Area area : Rectangles.of(cells)) {
            CellRange range = area.range();
            double[] numbers = new double[(int) range.size()];
            double[] slopes = new double[numbers.length];
            for (int i = 0; i < cells.size(); i++) {
                if (contains(area, cells.get(i))) {
                    CellAddress cell = cells.get(i).address();
                    int place =
                            (cell.row() - range.firstRow()) * range.columns()
                                    + cell.column()
                                    - range.firstColumn();
                    numbers[place] = at[i];
                    slopes[place] = gradient[i];
                }
            }
            String name = sources.name(area);
            TensorText text = new TensorText(range.rows(), range.columns());
            parameters.append(name).append(" = ").append(text.numbers(numbers)).append('\n');
            parameters.append(name).append(".requires_grad_()\n");
            parameters
                    .append(name)
                    .append("_gradient = ")
                    .append(text.numbers(slopes))
                    .append('\n');
            Region.Source source = new Region.Source(name, area);
            sources.add(source);
            parameterTensors.add(source);
        }
    }

    private void translate(Region region) throws ExportException {
        CellAddress host = region.hosts().first();
        int sheet = region.area().sheet();
        try {
            Term term =
                    new Translator(base, sources, sheet, region.hosts())
                            .translate(region.meaning());
            sources.takeAssemblies()
                    .forEach(line -> statements.append("    ").append(line).append('\n'));
            CellRange range = region.area().range();
            statements
                    .append("    # ")
                    .append(base.workbook().sheet(sheet).name())
                    .append('!')
                    .append(range.toA1())
                    .append("  ")
                    .append(comment(region, host))
                    .append("\n    ")
                    .append(region.name())
                    .append(" = ")
                    .append(stored(term, region))
                    .append('\n');
            sources.add(region.source());
        } catch (Refusal refusal) {
            throw new ExportException(
                    base.workbook().locate(sheet, host.row(), host.column()).toA1()
                            + " cannot be written for PyTorch: "
                            + refusal.getMessage());
        }
    }

    private static String comment(Region region, CellAddress host) {
        return "="
                + FormulaPrinter.print(region.formula(), host, FormulaPrinter.Form.DISPLAY)
                        .replace("\n", " ");
    }

    /** Every tensor is kept with the rows and columns of its cells. */
    private static String stored(Term term, Region region) {
        CellRange range = region.area().range();
        int height = region.isArray() ? range.rows() : region.hosts().rows();
        int width = region.isArray() ? range.columns() : region.hosts().columns();
        int rows = Math.max(term.sizes().get(0), term.sizes().get(2));
        int columns = Math.max(term.sizes().get(1), term.sizes().get(3));
        boolean isWhole = rows == height && columns == width;
        if (isWhole && rows > 1 && columns > 1) {
            boolean areColumns = term.has(1) && term.has(2);
            return areColumns ? term.atom().code() + ".T" : term.code();
        }
        String shape = "(" + height + ", " + width + ")";
        return isWhole
                ? "(" + term.code() + ").reshape" + shape
                : "torch.broadcast_to("
                        + term.aligned(List.of(height, width, 1, 1))
                        + ", "
                        + shape
                        + ")";
    }
}
