package sheetgrad.autodiff.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import sheetgrad.calculation.FrozenCalculation;
import sheetgrad.formula.Expression;
import sheetgrad.formula.Expression.FunctionCall;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.BlankValue;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;

/** Which cells look-ups read: worked out for every copy, as the workbook has its indices now. */
final class Lookups {
    static final Set<String> FUNCTIONS = Set.of("OFFSET", "INDEX", "VLOOKUP", "HLOOKUP", "XLOOKUP");

    private final FrozenCalculation base;
    private final int sheet;
    private final Hosts hosts;

    Lookups(FrozenCalculation base, int sheet, Hosts hosts) {
        this.base = base;
        this.sheet = sheet;
        this.hosts = hosts;
    }

    /** What the call refers to in each copy, row by row. */
    List<Area> targets(FunctionCall call) {
        List<Area> targets = new ArrayList<>();
        for (int i = 0; i < hosts.size(); i++) {
            targets.add(target(call, hosts.cell(i)));
        }
        return targets;
    }

    /** The arguments that decide what is looked up. */
    static List<Expression> indices(FunctionCall call) {
        List<Expression> arguments = call.arguments();
        return switch (call.name()) {
            case "VLOOKUP", "HLOOKUP" -> {
                List<Expression> indices = new ArrayList<>(arguments);
                indices.remove(1);
                yield indices;
            }
            case "XLOOKUP" -> arguments.subList(0, 2);
            default -> arguments.subList(1, arguments.size());
        };
    }

    private Area target(FunctionCall call, CellAddress host) {
        List<Expression> arguments = call.arguments();
        return switch (call.name()) {
            case "OFFSET" -> offset(call, host);
            case "INDEX" -> {
                Area area = area(arguments.get(0), host);
                boolean isRow = area.rows() == 1 && arguments.size() == 2;
                int row = isRow ? 1 : number(arguments, 1, host, 0);
                int column = isRow ? number(arguments, 1, host, 0) : number(arguments, 2, host, 0);
                yield part(area, row, area.columns() == 1 ? 1 : column);
            }
            case "VLOOKUP" -> {
                Area table = area(arguments.get(1), host);
                Area keys = part(table, 0, 1);
                int place = match(arguments.get(0), keys, isApproximate(arguments, host), host);
                yield part(table, place, number(arguments, 2, host, 1));
            }
            case "HLOOKUP" -> {
                Area table = area(arguments.get(1), host);
                Area keys = part(table, 1, 0);
                int place = match(arguments.get(0), keys, isApproximate(arguments, host), host);
                yield part(table, number(arguments, 2, host, 1), place);
            }
            default -> {
                Area keys = area(arguments.get(1), host);
                Area results = area(arguments.get(2), host);
                int place = match(arguments.get(0), keys, false, host);
                yield keys.rows() == 1 ? part(results, 0, place) : part(results, place, 0);
            }
        };
    }

    private boolean isApproximate(List<Expression> arguments, CellAddress host) {
        return arguments.size() < 4 || number(arguments, 3, host, 1) != 0;
    }

    private Area offset(FunctionCall call, CellAddress host) {
        Area start = area(call.arguments().get(0), host);
        int row = start.range().firstRow() + number(call.arguments(), 1, host, 0);
        int column = start.range().firstColumn() + number(call.arguments(), 2, host, 0);
        int rows = number(call.arguments(), 3, host, start.rows());
        int columns = number(call.arguments(), 4, host, start.columns());
        if (row < 0 || column < 0 || rows < 1 || columns < 1) {
            throw new Refusal("OFFSET refers to no cells of the sheet");
        }
        CellRange range = CellRange.ofSize(new CellAddress(row, column), rows, columns);
        return new Area(start.sheet(), range);
    }

    /** A row, a column or a cell of an area; 0 stands for all. */
    private static Area part(Area area, int row, int column) {
        if (row < 0 || row > area.rows() || column < 0 || column > area.columns()) {
            throw new Refusal("a look-up goes out of its range");
        }
        CellRange all = area.range();
        return new Area(
                area.sheet(),
                new CellRange(
                        row == 0 ? all.firstRow() : all.firstRow() + row - 1,
                        column == 0 ? all.firstColumn() : all.firstColumn() + column - 1,
                        row == 0 ? all.lastRow() : all.firstRow() + row - 1,
                        column == 0 ? all.lastColumn() : all.firstColumn() + column - 1));
    }

    private int match(Expression key, Area keys, boolean isApproximate, CellAddress host) {
        Value wanted = evaluate(key, host);
        int found = 0;
        for (int i = 0; i < keys.range().size(); i++) {
            CellAddress cell = keys.range().cells().get(i);
            Value value = base.values().value(keys.sheet(), cell.row(), cell.column());
            if (value.equals(wanted)) {
                return i + 1;
            }
            boolean isBelow =
                    isApproximate
                            && value instanceof NumberValue number
                            && wanted instanceof NumberValue most
                            && number.number() <= most.number();
            found = isBelow ? i + 1 : found;
        }
        if (found == 0) {
            throw new Refusal("a look-up finds nothing");
        }
        return found;
    }

    private Area area(Expression reference, CellAddress host) {
        List<Area> areas = base.precedents(reference, sheet, host.row(), host.column());
        if (areas.size() != 1) {
            throw new Refusal("a look-up in something else than one range cannot be translated");
        }
        return areas.get(0);
    }

    private Value evaluate(Expression expression, CellAddress host) {
        return base.evaluate(expression, sheet, host);
    }

    private int number(List<Expression> arguments, int index, CellAddress host, int otherwise) {
        if (index >= arguments.size() || arguments.get(index) instanceof Expression.Omitted) {
            return otherwise;
        }
        Value value = evaluate(arguments.get(index), host);
        if (value instanceof NumberValue number) {
            return (int) number.number();
        }
        if (value instanceof BooleanValue truth) {
            return truth.isTrue() ? 1 : 0;
        }
        if (value instanceof BlankValue) {
            return 0;
        }
        throw new Refusal("an index that is no number cannot be translated");
    }
}
