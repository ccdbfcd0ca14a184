package sheetgrad.autodiff.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellRange;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellValues;
import sheetgrad.workbook.Workbook;

/** The tensors of a script by the cells they hold: parameters, data, and what statements calculate. */
final class Sources {
    /** So many elements are written as data. */
    private static final long MOST_ELEMENTS = 2_000_000;

    private final Workbook workbook;
    private final CellValues values;
    private final List<Region.Source> calculated = new ArrayList<>();
    private final Map<Area, String> names = new HashMap<>();
    private final Map<String, String> masked = new HashMap<>();
    private final StringBuilder data = new StringBuilder();
    private final List<String> assemblies = new ArrayList<>();
    private int constants;

    Sources(Workbook workbook, CellValues values) {
        this.workbook = workbook;
        this.values = values;
    }

    void add(Region.Source source) {
        calculated.add(source);
    }

    /** Whether parameters or calculated cells lie in an area. */
    boolean isTraced(Area area) {
        return calculated.stream().anyMatch(source -> meets(source, area));
    }

    private static boolean meets(Region.Source source, Area area) {
        return source.area().sheet() == area.sheet()
                && source.area().range().intersects(area.range());
    }

    /** The data statements written so far. */
    String data() {
        return data.toString();
    }

    /** The statements that put tensors together since this was last asked. */
    List<String> takeAssemblies() {
        List<String> taken = List.copyOf(assemblies);
        assemblies.clear();
        return taken;
    }

    /** A name for the cells of an area: sheet and address. */
    String name(Area area) {
        String sheet =
                workbook.sheet(area.sheet()).name().toLowerCase(Locale.ROOT).replaceAll("\\W", "_");
        String name = sheet + "_" + area.range().toA1().replace(":", "_");
        return Character.isDigit(name.charAt(0)) ? "sheet_" + name : name;
    }

    /** The tensor that holds an area, as two dimensions. */
    Region.Source find(Area area) {
        for (Region.Source source : calculated) {
            if (source.isDense()
                    && source.area().sheet() == area.sheet()
                    && source.area().range().contains(area.range())) {
                return source;
            }
        }
        String known = names.get(area);
        if (known != null) {
            return new Region.Source(known, area);
        }
        return isTraced(area) ? assemble(area) : new Region.Source(constant(area), area);
    }

    private String constant(Area area) {
        String name = name(area);
        CellRange range = area.range();
        double[] numbers = new double[size(area)];
        boolean[] isNumber = new boolean[numbers.length];
        boolean isComplete = true;
        for (int i = 0; i < numbers.length; i++) {
            Value value =
                    values.value(
                            area.sheet(),
                            range.firstRow() + i / range.columns(),
                            range.firstColumn() + i % range.columns());
            isNumber[i] = value instanceof NumberValue;
            isComplete &= isNumber[i];
            numbers[i] = value instanceof NumberValue number ? number.number() : 0;
        }
        TensorText text = new TensorText(range.rows(), range.columns());
        data.append(name).append(" = ").append(text.numbers(numbers)).append('\n');
        if (!isComplete) {
            data.append(name).append("_mask = ").append(text.booleans(isNumber)).append('\n');
        }
        names.put(area, name);
        if (!isComplete) {
            masked.put(name, name + "_mask");
        }
        return name;
    }

    /** The mask of a data tensor that has blanks or texts among its numbers; empty if it has none. */
    String mask(String name) {
        return masked.getOrDefault(name, "");
    }

    private static int size(Area area) {
        if (area.range().size() > MOST_ELEMENTS) {
            throw new Refusal(
                    "the range " + area.range().toA1() + " is too large to be written as data");
        }
        return (int) area.range().size();
    }

    private Region.Source assemble(Area area) {
        String name = constant(area);
        String whole = name + "_data";
        int end = data.lastIndexOf(name + " = ");
        data.replace(end, end + name.length(), whole);
        CellRange to = area.range();
        assemblies.add(name + " = " + whole + ".clone()");
        masked.remove(name);
        for (Region.Source source : calculated) {
            if (!meets(source, area)) {
                continue;
            }
            CellRange from = source.area().range();
            CellRange part = from.intersection(to).orElseThrow();
            if (!source.isDense() && !part.equals(from)) {
                throw new Refusal(
                        "it reads a part of "
                                + from.toA1()
                                + ", of which only every second or further cell is calculated");
            }
            assemblies.add(
                    name
                            + slice(part, to, source)
                            + " = "
                            + source.name()
                            + (source.isDense() ? slice(part, from, source) : ""));
        }
        return new Region.Source(name, area);
    }

    private static String slice(CellRange part, CellRange whole, Region.Source source) {
        int row = part.firstRow() - whole.firstRow();
        int column = part.firstColumn() - whole.firstColumn();
        return "[%d:%d%s, %d:%d%s]"
                .formatted(
                        row,
                        row + part.rows(),
                        source.rowStep() == 1 ? "" : ":" + source.rowStep(),
                        column,
                        column + part.columns(),
                        source.columnStep() == 1 ? "" : ":" + source.columnStep());
    }

    /** Writes which element each copy takes; returns the index's name. */
    String writeIndex(int[] places, Hosts hosts) {
        StringBuilder text = new StringBuilder("torch.tensor([");
        boolean isLine = hosts.rows() == 1 || hosts.columns() == 1;
        for (int i = 0; i < places.length; i++) {
            boolean isRowStart = !isLine && i % hosts.columns() == 0;
            text.append(i == 0 ? "" : isRowStart ? "], " : ", ")
                    .append(isRowStart ? "[" : "")
                    .append(places[i]);
        }
        return writeConstant(text.append(isLine ? "])" : "]])").toString());
    }

    /** Writes a constant that a part of a formula gives, one number for each copy; returns its name. */
    String writeConstant(String text) {
        String name = "constant_" + ++constants;
        data.append(name).append(" = ").append(text).append('\n');
        return name;
    }
}
