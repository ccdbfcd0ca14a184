package sheetgrad.calculation.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sheetgrad.calculation.analysis.SheetSpans;
import sheetgrad.calculation.analysis.TableAreas;
import sheetgrad.formula.BinaryOperator;
import sheetgrad.formula.Expression;
import sheetgrad.formula.SheetQualifier;
import sheetgrad.function.Dereference;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.RelativeRange;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.ReferenceValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.ExternalBook;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Table;
import sheetgrad.workbook.Workbook;

/** Turns written references into references to areas, as seen from the cell that is being calculated. */
public final class ReferenceResolver {
    private final Workbook workbook;
    private final FormulaContext context;
    private final TableAreas tables;
    private boolean isInName;

    ReferenceResolver(Workbook workbook, FormulaContext context) {
        this.workbook = workbook;
        this.context = context;
        this.tables = new TableAreas(workbook);
    }

    /** Tells whether what follows is the formula of a name; answers what was told before. */
    boolean enterName(boolean entered) {
        boolean before = isInName;
        isInName = entered;
        return before;
    }

    Value cell(Expression.CellReference reference) {
        return resolve(reference.sheet(), new RelativeRange(reference.cell(), reference.cell()));
    }

    Value range(Expression.RangeReference reference) {
        return resolve(reference.sheet(), reference.range());
    }

    private Value resolve(Optional<SheetQualifier> qualifier, RelativeRange relative) {
        Optional<CellRange> range = relative.at(context.row(), context.column());
        if (range.isEmpty() && isInName) {
            range = relative.aroundTheEdge().at(context.row(), context.column());
        }
        if (range.isEmpty()) {
            return ErrorValue.of(ErrorKind.REFERENCE, "the reference points outside the sheet");
        }
        if (qualifier.isEmpty()) {
            return ReferenceValue.of(new Area(context.sheet(), range.get()));
        }
        if (qualifier.get().externalWorkbook().isPresent()) {
            return external(qualifier.get(), range.get());
        }
        List<Area> areas = new ArrayList<>(1);
        for (Sheet sheet : SheetSpans.sheets(workbook, qualifier.get())) {
            areas.add(new Area(sheet.id(), range.get()));
        }
        return areas.isEmpty()
                ? ErrorValue.of(
                        ErrorKind.REFERENCE,
                        "there is no sheet named " + qualifier.get().firstSheet())
                : new ReferenceValue(areas);
    }

    /** The values that the workbook keeps of another file; the other file is never opened. */
    private Value external(SheetQualifier qualifier, CellRange range) {
        int number = qualifier.externalWorkbook().orElseThrow();
        List<ExternalBook> books = workbook.externalBooks();
        if (number < 1
                || number > books.size()
                || !books.get(number - 1).hasSheet(qualifier.firstSheet())) {
            context.lackAnswer();
            return ErrorValue.of(ErrorKind.REFERENCE, "no values are kept of the other file");
        }
        ExternalBook book = books.get(number - 1);
        if (range.size() > 1_000_000) {
            context.lackAnswer();
            return ErrorValue.of(
                    ErrorKind.REFERENCE, "whole rows and columns of other files are not kept");
        }
        int columns = range.columns();
        ArrayValue values =
                ArrayValue.generate(
                        range.rows(),
                        columns,
                        i ->
                                book.value(
                                        qualifier.firstSheet(),
                                        new sheetgrad.reference.CellAddress(
                                                range.firstRow() + i / columns,
                                                range.firstColumn() + i % columns)));
        return values.size() == 1 ? values.get(0) : values;
    }

    Value table(Expression.TableReference reference) {
        Optional<Table> table =
                tables.table(reference, context.sheet(), context.row(), context.column());
        if (table.isEmpty()) {
            return ErrorValue.of(ErrorKind.REFERENCE, "there is no table " + reference.table());
        }
        for (String column : reference.columns()) {
            if (table.get().columnIndex(column).isEmpty()) {
                return ErrorValue.of(
                        ErrorKind.REFERENCE,
                        "the table " + table.get().name() + " has no column " + column);
            }
        }
        return tables.range(table.get(), reference, context.row())
                .<Value>map(range -> ReferenceValue.of(new Area(table.get().sheet(), range)))
                .orElseGet(
                        () ->
                                ErrorValue.of(
                                        ErrorKind.VALUE,
                                        "the table " + table.get().name() + " has no such rows"));
    }

    /** The data rows of a table written by its name alone. */
    Optional<Value> tableData(String name) {
        return workbook.findTable(name)
                .flatMap(
                        table ->
                                table.dataRange()
                                        .map(
                                                range ->
                                                        ReferenceValue.of(
                                                                new Area(table.sheet(), range))));
    }

    /** The spill range of a cell ({@code A1#}); #REF! if the cell has none. */
    Value spill(Value anchor) {
        if (anchor instanceof ErrorValue) {
            return anchor;
        }
        if (!(anchor instanceof ReferenceValue reference) || !reference.area().isSingleCell()) {
            return ErrorValue.of(ErrorKind.REFERENCE, "# needs a reference to one cell");
        }
        Area cell = reference.area();
        Value value =
                context.cell(cell.sheet(), cell.range().firstRow(), cell.range().firstColumn());
        return context.spillRange(cell)
                .<Value>map(range -> ReferenceValue.of(new Area(cell.sheet(), range)))
                .orElseGet(
                        () ->
                                value instanceof ErrorValue
                                        ? value
                                        : ErrorValue.of(
                                                ErrorKind.REFERENCE,
                                                "the cell before # spills over no other"));
    }

    /** The one cell of a range, or element of an array, in the row or column of the formula ({@code @A1:A9}). */
    Value intersect(Value value) {
        if (value instanceof ReferenceValue reference) {
            return Dereference.intersect(reference, context)
                    .<Value>map(ReferenceValue::of)
                    .orElseGet(
                            () ->
                                    ErrorValue.of(
                                            ErrorKind.VALUE,
                                            "the range has no single cell in the row or column of the formula"));
        }
        return Dereference.intersect(value, context);
    }

    /** The union, intersection or range of two references. */
    Value combine(BinaryOperator operator, Value left, Value right) {
        if (left instanceof ErrorValue) {
            return left;
        }
        if (right instanceof ErrorValue) {
            return right;
        }
        if (!(left instanceof ReferenceValue one) || !(right instanceof ReferenceValue other)) {
            return ErrorValue.of(
                    ErrorKind.VALUE,
                    "references are needed on both sides of \"" + operator.symbol() + "\"");
        }
        if (operator == BinaryOperator.UNION) {
            List<Area> areas = new ArrayList<>(one.areas());
            areas.addAll(other.areas());
            return new ReferenceValue(areas);
        }
        return operator == BinaryOperator.RANGE
                ? boundingRange(one, other)
                : intersection(one, other);
    }

    private static Value boundingRange(ReferenceValue one, ReferenceValue other) {
        if (one.area().sheet() != other.area().sheet()) {
            return ErrorValue.of(ErrorKind.VALUE, "a range cannot reach from one sheet to another");
        }
        return ReferenceValue.of(
                new Area(one.area().sheet(), one.area().range().union(other.area().range())));
    }

    private static Value intersection(ReferenceValue one, ReferenceValue other) {
        List<Area> common = new ArrayList<>();
        for (Area a : one.areas()) {
            for (Area b : other.areas()) {
                if (a.sheet() == b.sheet()) {
                    a.range()
                            .intersection(b.range())
                            .ifPresent(range -> common.add(new Area(a.sheet(), range)));
                }
            }
        }
        return common.isEmpty()
                ? ErrorValue.of(ErrorKind.NULL, "the ranges have no cell in common")
                : new ReferenceValue(common);
    }
}
