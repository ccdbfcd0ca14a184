package sheetgrad.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sheetgrad.formula.Expression;
import sheetgrad.formula.SheetQualifier;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.SheetRange;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellFormatter;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.Chart;
import sheetgrad.workbook.DefinedName;
import sheetgrad.workbook.ShownText;
import sheetgrad.workbook.Table;

/** Finds the cells that a text names: an address, a range, "sheet!A1", a defined name or a table. */
public final class Places {
    private static final long MOST_VALUES = 200_000;
    private static final CellAddress ORIGIN = new CellAddress(0, 0);

    private final SessionSnapshot snapshot;
    private final int sheet;

    /** @param sheet the id of the sheet that is meant where the text names none */
    public Places(SessionSnapshot snapshot, int sheet) {
        this.snapshot = snapshot;
        this.sheet = sheet;
    }

    /** The place of this name; nothing if there is none. */
    public Optional<Area> find(String text) {
        String name = text.strip();
        Optional<Area> own = CellRange.parse(name).map(range -> new Area(sheet, range));
        return own.or(() -> withSheet(name)).or(() -> definedName(name)).or(() -> table(name));
    }

    /** The places of a list with commas between them; nothing if one of them does not exist. */
    public Optional<List<SheetRange>> findAll(String text) {
        List<SheetRange> found = new ArrayList<>();
        for (String part : split(text)) {
            Optional<Area> area = find(part);
            if (area.isEmpty()) {
                return Optional.empty();
            }
            found.add(
                    new SheetRange(snapshot.sheet(area.get().sheet()).name(), area.get().range()));
        }
        return Optional.of(found);
    }

    /** The defined name that means just this cell of the sheet; empty if there is none. */
    public String nameOf(CellAddress cell) {
        Area wanted = new Area(sheet, CellRange.of(cell));
        return snapshot.names().stream()
                .filter(name -> !name.isHidden())
                .filter(
                        name ->
                                name.expression()
                                        .flatMap(this::referred)
                                        .filter(wanted::equals)
                                        .isPresent())
                .map(DefinedName::name)
                .findFirst()
                .orElse("");
    }

    /** What the cells of a reference show, row by row; nothing if there is no such place or it is very large. */
    public Optional<List<Value>> values(String reference) {
        return values(reference, (place, row, column, value) -> value);
    }

    /** The same with numbers as texts where their cells have another format than General. */
    public Optional<List<Value>> shown(String reference, CellFormatter formatter) {
        ShownText texts = new ShownText(formatter);
        return values(
                reference,
                (place, row, column, value) -> {
                    CellStyle style = snapshot.sheet(place).sheet().styleAt(row, column);
                    return value instanceof NumberValue
                                    && !style.numberFormat().equals(CellStyle.GENERAL)
                            ? new TextValue(texts.of(value, style))
                            : value;
                });
    }

    /** The number format of the first cell of a reference; nothing if there is no such place. */
    public Optional<String> format(String reference) {
        return find(Chart.Source.ranges(reference).get(0).replace("$", ""))
                .map(
                        area ->
                                snapshot.sheet(area.sheet())
                                        .sheet()
                                        .styleAt(
                                                area.range().firstRow(), area.range().firstColumn())
                                        .numberFormat());
    }

    /** What a cell of a sheet, given by its id, is to be shown as. */
    private interface ShownAs {
        Value of(int sheet, int row, int column, Value value);
    }

    private Optional<List<Value>> values(String reference, ShownAs shownAs) {
        List<Value> values = new ArrayList<>();
        for (String range : Chart.Source.ranges(reference)) {
            Optional<Area> area =
                    find(range.replace("$", ""))
                            .filter(place -> place.range().size() <= MOST_VALUES);
            if (area.isEmpty()) {
                return Optional.empty();
            }
            addValues(area.get(), shownAs, values);
        }
        return Optional.of(values);
    }

    private void addValues(Area area, ShownAs shownAs, List<Value> values) {
        CellRange range = area.range();
        int place = area.sheet();
        for (int row = range.firstRow(); row <= range.lastRow(); row++) {
            for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
                Value value = snapshot.values().value(place, row, column);
                values.add(shownAs.of(place, row, column, value));
            }
        }
    }

    /** Cuts at commas, and semicolons, outside of quotes. */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean isQuoted = false;
        for (char character : (text + ",").toCharArray()) {
            isQuoted ^= character == '\'';
            if (!isQuoted && (character == ',' || character == ';')) {
                if (!part.toString().isBlank()) {
                    parts.add(part.toString());
                }
                part.setLength(0);
            } else {
                part.append(character);
            }
        }
        if (!part.toString().isBlank()) {
            parts.add(part.toString());
        }
        return parts;
    }

    private Optional<Area> withSheet(String text) {
        return SheetRange.parse(text).flatMap(range -> area(range.sheet(), range.range()));
    }

    private Optional<Area> area(String sheetName, CellRange range) {
        return snapshot.findSheet(sheetName).map(found -> new Area(found.id(), range));
    }

    private Optional<Area> definedName(String text) {
        return snapshot.names().stream()
                .filter(name -> !name.isHidden() && name.name().equalsIgnoreCase(text))
                .filter(name -> name.scope().isEmpty() || name.scope().getAsInt() == sheet)
                .sorted(
                        (one, other) ->
                                Boolean.compare(one.scope().isEmpty(), other.scope().isEmpty()))
                .map(DefinedName::expression)
                .flatMap(Optional::stream)
                .findFirst()
                .flatMap(this::referred);
    }

    private Optional<Area> referred(Expression expression) {
        if (expression instanceof Expression.CellReference cell) {
            return cell.cell()
                    .at(ORIGIN.row(), ORIGIN.column())
                    .flatMap(address -> on(cell.sheet(), CellRange.of(address)));
        }
        return expression instanceof Expression.RangeReference range
                ? range.range()
                        .at(ORIGIN.row(), ORIGIN.column())
                        .flatMap(cells -> on(range.sheet(), cells))
                : Optional.empty();
    }

    private Optional<Area> on(Optional<SheetQualifier> qualifier, CellRange range) {
        return qualifier.isEmpty()
                ? Optional.of(new Area(sheet, range))
                : qualifier
                        .filter(named -> named.externalWorkbook().isEmpty() && !named.isSpan())
                        .flatMap(named -> area(named.firstSheet(), range));
    }

    private Optional<Area> table(String text) {
        return snapshot.tables().stream()
                .filter(table -> table.name().equalsIgnoreCase(text))
                .findFirst()
                .map(Places::cellsOf);
    }

    private static Area cellsOf(Table table) {
        return new Area(table.sheet(), table.dataRange().orElse(table.range()));
    }
}
