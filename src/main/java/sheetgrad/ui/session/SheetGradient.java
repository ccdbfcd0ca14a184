package sheetgrad.ui.session;

import java.util.List;
import java.util.Optional;
import sheetgrad.autodiff.CellGradients.CellGradient;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.reference.CellAddress;
import sheetgrad.workbook.Grid;

/** The cells of one sheet that a loss is calculated from, with its derivative by each of them; it never changes. */
public final class SheetGradient {
    /** Of a sheet on which the loss does not depend. */
    public static final SheetGradient NONE =
            new SheetGradient(new Grid<>(), List.of(), Optional.empty());

    private final Grid<CellGradient> cells;
    private final List<CellGradient> all;
    private final Optional<CellGradient> largest;

    private SheetGradient(
            Grid<CellGradient> cells, List<CellGradient> all, Optional<CellGradient> largest) {
        this.cells = cells;
        this.all = List.copyOf(all);
        this.largest = largest;
    }

    /** @param loss is never the largest itself, because its own derivative is 1 whatever it is calculated from */
    static SheetGradient of(List<CellGradient> gradients, ModelCell loss) {
        Grid<CellGradient> cells = new Grid<>();
        Optional<CellGradient> largest = Optional.empty();
        for (CellGradient one : gradients) {
            CellAddress address = one.cell().address();
            cells.set(address.row(), address.column(), one);
            if (Double.isFinite(one.gradient()) && !one.cell().equals(loss)) {
                double most = largest.map(CellGradient::gradient).map(Math::abs).orElse(0.0);
                largest = Math.abs(one.gradient()) > most ? Optional.of(one) : largest;
            }
        }
        return new SheetGradient(cells, gradients, largest);
    }

    /** Every cell of the sheet that the loss is calculated from. */
    public List<CellGradient> cells() {
        return all;
    }

    /** The derivative by a cell; nothing if the loss is not calculated from it. */
    public Optional<CellGradient> find(int row, int column) {
        return cells.find(row, column);
    }

    /** The cell with the largest derivative, whatever its sign; nothing if all are 0. */
    public Optional<CellGradient> largest() {
        return largest;
    }

    /**
     * From -1 to 1: the cube root of the derivative's part in the largest of the sheet, with its sign, so that small
     * ones are told from nothing; 0 for a cell of which the loss does not depend and for a derivative that is not finite.
     */
    public double strength(int row, int column) {
        CellGradient cell = cells.get(row, column);
        if (cell == null || !Double.isFinite(cell.gradient()) || cell.gradient() == 0) {
            return 0;
        }
        double whole = largest.map(CellGradient::gradient).map(Math::abs).orElse(1.0);
        double part = Math.min(1, Math.abs(cell.gradient()) / whole);
        return Math.copySign(Math.cbrt(part), cell.gradient());
    }
}
