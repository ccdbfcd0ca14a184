package sheetgrad.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sheetgrad.formula.FormulaParser;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.reference.A1;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.RelativeCell;

/** Makes the edits that set up the pages of a sheet. */
public final class PageEdits {
    private final Sheet sheet;

    public PageEdits(Sheet sheet) {
        this.sheet = sheet;
    }

    /**
     * Another set-up, with the names that say what is printed.
     *
     * @param areas what is printed, each beginning a page; nothing for all that the sheet shows
     * @param titles whole rows and whole columns that every page repeats
     */
    public Edit setUp(PageSetup setup, List<CellRange> areas, List<CellRange> titles) {
        List<WorkbookChange> steps = new ArrayList<>();
        steps.add(new PagesChange(sheet.id(), Optional.of(setup), sheet.pageBreaks()));
        steps.add(name(PrintNames.AREA, areas));
        steps.add(name(PrintNames.TITLES, titles));
        return new Edit("Page set-up", steps);
    }

    /** Prints these cells only; all that the sheet shows if there are none. */
    public Edit print(List<CellRange> areas) {
        String name = areas.isEmpty() ? "Clear print area" : "Set print area";
        return new Edit(name, List.of(name(PrintNames.AREA, areas)));
    }

    /** Other breaks, made of those that there are. */
    public Edit breaks(String name, UnaryOperator<PageBreaks> change) {
        PageBreaks now = change.apply(sheet.pageBreaks());
        return new Edit(name, List.of(new PagesChange(sheet.id(), sheet.pageSetup(), now)));
    }

    private NameChange name(String name, List<CellRange> ranges) {
        OptionalInt scope = OptionalInt.of(sheet.id());
        if (ranges.isEmpty()) {
            return new NameChange(name, scope, Optional.empty());
        }
        String text =
                ranges.stream()
                        .map(range -> A1.quoteSheet(sheet.name()) + "!" + absolute(range))
                        .collect(Collectors.joining(","));
        try {
            return NameChange.define(
                    new DefinedName(
                            name,
                            scope,
                            text,
                            Optional.of(FormulaParser.parse(text, new CellAddress(0, 0))),
                            false));
        } catch (FormulaSyntaxException mistake) {
            throw new IllegalStateException("no formula: " + text, mistake);
        }
    }

    private static String absolute(CellRange range) {
        if (range.isWholeRows()) {
            return "$" + (range.firstRow() + 1) + ":$" + (range.lastRow() + 1);
        }
        if (range.isWholeColumns()) {
            return Stream.of(range.firstColumn(), range.lastColumn())
                    .map(column -> "$" + A1.columnName(column))
                    .collect(Collectors.joining(":"));
        }
        String first = RelativeCell.absolute(range.first()).toA1(range.first());
        String last = RelativeCell.absolute(range.last()).toA1(range.last());
        return range.isSingleCell() ? first : first + ":" + last;
    }
}
