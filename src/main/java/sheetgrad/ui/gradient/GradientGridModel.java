package sheetgrad.ui.gradient;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.grid.CellFootnote;
import sheetgrad.ui.grid.CellView;
import sheetgrad.ui.grid.CellWidth;
import sheetgrad.ui.grid.GridDrawing;
import sheetgrad.ui.grid.GridModel;
import sheetgrad.ui.session.GradientSnapshot;
import sheetgrad.ui.session.SheetGradient;
import sheetgrad.ui.sheet.SheetGridModel;
import sheetgrad.workbook.SheetLayout;

/**
 * A sheet whose cells are tinted by the derivative of a loss: blue below 0, orange above, the stronger the larger it is
 * on this sheet. Colour scales rest meanwhile, because nobody could tell their colours from the tints.
 */
final class GradientGridModel implements GridModel {
    static final int BELOW_ZERO = 0x2F7FEA;
    static final int ABOVE_ZERO = 0xF4701F;
    private static final double WEAKEST = 0.05;
    private static final double STRONGEST = 0.9;
    private static final int WHITE = 0xFFFFFF;

    private final SheetGridModel cells;
    private final GradientSnapshot gradient;
    private final int sheetId;
    private final SheetGradient sheet;
    private final boolean showsFigures;

    /** @param showsFigures whether the derivatives stand in the cells that have room */
    GradientGridModel(
            SheetGridModel cells, GradientSnapshot gradient, int sheetId, boolean showsFigures) {
        this.cells = cells;
        this.gradient = gradient;
        this.sheetId = sheetId;
        this.showsFigures = showsFigures;
        this.sheet = gradient.sheet(sheetId);
    }

    @Override
    public CellView cell(int row, int column, CellWidth width) {
        CellView plain = cells.cell(row, column, width);
        return new CellView(
                plain.text(),
                plain.kind(),
                plain.style(),
                tint(row, column, plain.style().fill()),
                plain.formatColour());
    }

    @Override
    public OptionalInt fill(int row, int column) {
        OptionalInt own = cells.style(row, column).fill();
        OptionalInt tint = tint(row, column, own);
        return tint.isPresent() ? tint : own;
    }

    private OptionalInt tint(int row, int column, OptionalInt fill) {
        double strength = sheet.strength(row, column);
        if (strength == 0) {
            return OptionalInt.empty();
        }
        double part = WEAKEST + (STRONGEST - WEAKEST) * Math.abs(strength);
        int colour = strength < 0 ? BELOW_ZERO : ABOVE_ZERO;
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int below = fill.orElse(WHITE) >> shift & 0xff;
            int above = colour >> shift & 0xff;
            mixed |= (int) Math.round(below + part * (above - below)) << shift;
        }
        return OptionalInt.of(mixed);
    }

    @Override
    public String note(int row, int column) {
        return GradientText.note(gradient, sheetId, row, column);
    }

    /** The triangle says what the colour says. */
    @Override
    public Optional<CellFootnote> footnote(int row, int column) {
        return sheet.find(row, column)
                .filter(cell -> cell.gradient() != 0)
                .map(
                        cell ->
                                new CellFootnote(
                                        cell.gradient() < 0,
                                        showsFigures ? GradientText.figure(cell.gradient()) : ""));
    }

    @Override
    public List<GridDrawing> drawings() {
        return cells.drawings();
    }

    @Override
    public Collection<CellAddress> commented() {
        return cells.commented();
    }

    @Override
    public String comment(int row, int column) {
        return cells.comment(row, column);
    }

    @Override
    public String link(int row, int column) {
        return cells.link(row, column);
    }

    @Override
    public String warning(int row, int column) {
        return cells.warning(row, column);
    }

    @Override
    public boolean isBlank(int row, int column) {
        return cells.isBlank(row, column);
    }

    @Override
    public boolean mayRunOver(int row, int column) {
        return cells.mayRunOver(row, column);
    }

    @Override
    public String editText(int row, int column) {
        return cells.editText(row, column);
    }

    @Override
    public SheetLayout layout() {
        return cells.layout();
    }

    @Override
    public List<CellRange> merges() {
        return cells.merges();
    }

    @Override
    public int rows() {
        return cells.rows();
    }

    @Override
    public int columns() {
        return cells.columns();
    }
}
