package sheetgrad.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.SheetRange;
import sheetgrad.value.BlankValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.Chart.Kind;
import sheetgrad.workbook.Chart.Source;

/**
 * Makes a chart of selected cells by the rules of Excel. Series stand in columns unless there are more columns than rows.
 * A first row of texts or dates names them, a first column of texts or dates has the categories; so do both where the
 * corner between them is blank. In a scatter chart the first series of numbers has the horizontal places of the others.
 * For series in rows the same holds with rows and columns exchanged.
 */
public final class ChartOfCells {
    private static final int MOST_SERIES = 255;
    private static final String NO_NUMBERS = "Select cells that hold numbers: a chart shows them.";

    private final Sheet sheet;
    private final CellValues values;

    /** @param values what the cells show */
    public ChartOfCells(Sheet sheet, CellValues values) {
        this.sheet = sheet;
        this.values = values;
    }

    /** The lines of cells that are selected, and along which of them the series run. */
    private record Lines(List<Integer> rows, List<Integer> columns, boolean areSeriesColumns) {
        /** The lines that are series. */
        List<Integer> across() {
            return areSeriesColumns ? columns : rows;
        }

        /** The lines that hold one number of each series. */
        List<Integer> along() {
            return areSeriesColumns ? rows : columns;
        }

        CellAddress cell(int across, int along) {
            return areSeriesColumns
                    ? new CellAddress(along, across)
                    : new CellAddress(across, along);
        }
    }

    /**
     * The chart of selected ranges, which are cut to what the sheet holds.
     *
     * @throws EditRefusedException if they do not fit together or hold no number
     */
    public Chart of(Kind kind, List<CellRange> selected) throws EditRefusedException {
        Lines lines = lines(selected);
        boolean isCornerBlank =
                lines.rows().size() > 1
                        && lines.columns().size() > 1
                        && value(new CellAddress(lines.rows().get(0), lines.columns().get(0)))
                                instanceof BlankValue;
        boolean hasNames = isCornerBlank || hasNames(lines);
        List<Integer> along = lines.along().subList(hasNames ? 1 : 0, lines.along().size());
        List<Integer> across = new ArrayList<>(lines.across());
        List<Integer> categories = takeLabels(lines, across, along, kind != Kind.SCATTER);
        boolean isFirstOfPlaces = kind == Kind.SCATTER || isCornerBlank && categories.isEmpty();
        if (isFirstOfPlaces && across.size() > 1) {
            categories = List.of(across.remove(0));
        }
        boolean hasNumbers = across.stream().anyMatch(line -> hasNumber(lines, line, along));
        if (along.isEmpty() || !hasNumbers || across.size() > MOST_SERIES) {
            throw new EditRefusedException(
                    across.size() > MOST_SERIES
                            ? "A chart has at most " + MOST_SERIES + " series: select fewer cells."
                            : NO_NUMBERS);
        }
        List<ChartSeries> series = new ArrayList<>();
        for (int line : across) {
            Source x = categories.isEmpty() ? Source.NONE : source(lines, categories, along);
            series.add(
                    ChartSeries.usual(
                            kind,
                            series.size(),
                            name(lines, line, hasNames),
                            x,
                            source(lines, List.of(line), along)));
        }
        return chart(kind, series);
    }

    /** Takes the first lines away that hold labels; those beside one another are levels of the categories. */
    private List<Integer> takeLabels(
            Lines lines, List<Integer> across, List<Integer> along, boolean hasLevels) {
        List<Integer> labels = new ArrayList<>();
        boolean isWhole =
                along.isEmpty() || along.get(along.size() - 1) - along.get(0) == along.size() - 1;
        while (across.size() > 1 && isLabels(lines, across.get(0), along)) {
            int line = across.remove(0);
            boolean isBeside = !labels.isEmpty() && labels.get(labels.size() - 1) == line - 1;
            if (!hasLevels || !isWhole || !isBeside) {
                labels.clear();
            }
            labels.add(line);
        }
        return labels;
    }

    private Lines lines(List<CellRange> selected) throws EditRefusedException {
        Optional<CellRange> used = sheet.contents().usedRange();
        List<CellRange> ranges =
                selected.stream()
                        .flatMap(range -> used.flatMap(range::intersection).stream())
                        .toList();
        if (ranges.isEmpty()) {
            throw new EditRefusedException(NO_NUMBERS);
        }
        CellRange first = ranges.get(0);
        boolean areBeside =
                ranges.stream()
                        .allMatch(
                                one ->
                                        one.firstRow() == first.firstRow()
                                                && one.lastRow() == first.lastRow());
        boolean areBelow =
                ranges.stream()
                        .allMatch(
                                one ->
                                        one.firstColumn() == first.firstColumn()
                                                && one.lastColumn() == first.lastColumn());
        if (!areBeside && !areBelow) {
            throw new EditRefusedException(
                    "Select ranges of the same rows, or of the same columns, for a chart.");
        }
        Set<Integer> rows = new TreeSet<>();
        Set<Integer> columns = new TreeSet<>();
        for (CellRange range : ranges) {
            for (int row = range.firstRow(); row <= range.lastRow(); row++) {
                rows.add(row);
            }
            for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
                columns.add(column);
            }
        }
        return new Lines(List.copyOf(rows), List.copyOf(columns), rows.size() >= columns.size());
    }

    private Value value(CellAddress cell) {
        return values.value(sheet.id(), cell.row(), cell.column());
    }

    private boolean isText(CellAddress cell) {
        return value(cell) instanceof TextValue text && !text.text().isEmpty();
    }

    private boolean isDate(CellAddress cell) {
        return value(cell) instanceof NumberValue
                && DatePart.of(sheet.styleAt(cell.row(), cell.column()).numberFormat()).isPresent();
    }

    /** Whether the first cells of the series are texts, or dates above other numbers. */
    private boolean hasNames(Lines lines) {
        if (lines.along().size() < 2) {
            return false;
        }
        int first = lines.along().get(0);
        int second = lines.along().get(1);
        int from = lines.across().size() > 1 ? 1 : 0;
        return lines.across().stream()
                .skip(from)
                .anyMatch(
                        line ->
                                isText(lines.cell(line, first))
                                        || isDate(lines.cell(line, first))
                                                && !isDate(lines.cell(line, second)));
    }

    /** Whether the first cell that holds something is a text or a date. */
    private boolean isLabels(Lines lines, int line, List<Integer> along) {
        return along.stream()
                .map(place -> lines.cell(line, place))
                .filter(cell -> !(value(cell) instanceof BlankValue))
                .findFirst()
                .filter(cell -> isText(cell) || isDate(cell))
                .isPresent();
    }

    private boolean hasNumber(Lines lines, int line, List<Integer> along) {
        return along.stream()
                .anyMatch(place -> value(lines.cell(line, place)) instanceof NumberValue);
    }

    private Source name(Lines lines, int line, boolean hasNames) {
        return hasNames ? source(lines, List.of(line), lines.along().subList(0, 1)) : Source.NONE;
    }

    /**
     * The cells of neighbouring lines, several of which are levels of categories; where lines across them were left out,
     * they are a list in brackets.
     */
    private Source source(Lines lines, List<Integer> beside, List<Integer> along) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= along.size(); i++) {
            if (i == along.size() || along.get(i) != along.get(i - 1) + 1) {
                CellAddress from = lines.cell(beside.get(0), along.get(start));
                CellAddress to = lines.cell(beside.get(beside.size() - 1), along.get(i - 1));
                CellRange range = CellRange.of(from).union(CellRange.of(to));
                pieces.add(new SheetRange(sheet.name(), range).toAbsoluteA1());
                start = i;
            }
        }
        String all = String.join(",", pieces);
        List<Value> kept =
                along.stream()
                        .flatMap(
                                place ->
                                        beside.stream().map(line -> value(lines.cell(line, place))))
                        .toList();
        return new Source(pieces.size() == 1 ? all : "(" + all + ")", kept);
    }

    /** A chart of one series is called like it; several are told apart by a legend. */
    private static Chart chart(Kind kind, List<ChartSeries> series) {
        boolean isSingle = series.size() == 1;
        List<Value> name = series.get(0).name().kept();
        String title =
                isSingle && !name.isEmpty() && name.get(0) instanceof TextValue text
                        ? text.text()
                        : "";
        ChartAxis ruled = ChartAxis.USUAL.withGridlines(true);
        return new Chart(
                kind,
                title,
                series,
                switch (kind) {
                    case SCATTER -> ruled;
                    case AREA -> ChartAxis.USUAL.with(AxisLayout.FLUSH);
                    default -> ChartAxis.USUAL;
                },
                kind == Kind.PIE ? ChartAxis.USUAL : ruled,
                false,
                new Chart.Legend(!isSingle || kind == Kind.PIE, Set.of()));
    }
}
