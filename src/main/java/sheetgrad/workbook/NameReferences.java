package sheetgrad.workbook;

import java.util.Optional;
import sheetgrad.formula.Expression;
import sheetgrad.formula.Expression.CellReference;
import sheetgrad.formula.Expression.RangeReference;
import sheetgrad.formula.ExpressionRewriter;
import sheetgrad.formula.FormulaPrinter;
import sheetgrad.formula.SheetQualifier;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.RelativeCell;
import sheetgrad.reference.RelativeRange;

/**
 * Brings what a defined name refers to from the cell where it is read or written to the form that names have: seen from A1,
 * with the sheet before every reference. Relative references go on at the opposite edge of the sheet.
 */
public final class NameReferences extends ExpressionRewriter {
    private static final CellAddress ORIGIN = new CellAddress(0, 0);

    private final CellAddress host;
    private final Optional<SheetQualifier> sheet;

    private NameReferences(CellAddress host, Optional<SheetQualifier> sheet) {
        this.host = host;
        this.sheet = sheet;
    }

    /** A formula as it was typed in a cell of a sheet, whose name is given, to be kept in a name. */
    static Expression stored(Expression typed, String sheet) {
        return typed.accept(new NameReferences(ORIGIN, Optional.of(SheetQualifier.of(sheet))));
    }

    /** What a name refers to as it reads in a cell, with an equals sign. */
    public static String shown(DefinedName name, CellAddress cell) {
        return "="
                + name.expression()
                        .map(tree -> tree.accept(new NameReferences(cell, Optional.empty())))
                        .map(tree -> FormulaPrinter.print(tree, cell, FormulaPrinter.Form.DISPLAY))
                        .orElse(name.text());
    }

    @Override
    public Expression visitCell(CellReference reference) {
        return new CellReference(qualified(reference.sheet()), placed(reference.cell()));
    }

    @Override
    public Expression visitRange(RangeReference reference) {
        RelativeRange range = reference.range();
        return new RangeReference(
                qualified(reference.sheet()),
                new RelativeRange(placed(range.first()), placed(range.last())));
    }

    private Optional<SheetQualifier> qualified(Optional<SheetQualifier> own) {
        return own.isPresent() ? own : sheet;
    }

    /** The same cell, seen from the host without crossing an edge. */
    private RelativeCell placed(RelativeCell cell) {
        int row = Math.floorMod(cell.rowAt(host.row()), CellAddress.MAXIMUM_ROWS);
        int column = Math.floorMod(cell.columnAt(host.column()), CellAddress.MAXIMUM_COLUMNS);
        return new RelativeCell(
                cell.isRowAbsolute() ? cell.row() : row - host.row(),
                cell.isRowAbsolute(),
                cell.isColumnAbsolute() ? cell.column() : column - host.column(),
                cell.isColumnAbsolute());
    }
}
