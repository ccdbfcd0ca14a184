package sheetgrad.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.DataTable;
import sheetgrad.workbook.Grid;

/**
 * Makes contents of the formula elements of one sheet: shared formulas are parsed once, and the cells within an array
 * formula's range hold nothing of their own.
 */
final class SheetFormulas {
    /** An element {@code f}; {@code group} is -1 unless it is shared. */
    record Element(
            String type, String text, int group, String range, Optional<DataTableXml> table) {
        static Element read(XmlCursor cursor) throws XMLStreamException {
            String type = cursor.attribute("t", "normal");
            int group = type.equals("shared") ? cursor.integer("si", -1) : -1;
            String range = cursor.attribute("ref", "");
            Optional<DataTableXml> table =
                    type.equals("dataTable")
                            ? Optional.of(DataTableXml.read(cursor))
                            : Optional.empty();
            String text = cursor.text();
            return new Element(
                    type, text.startsWith("=") ? text.substring(1) : text, group, range, table);
        }
    }

    private record Waiting(CellAddress cell, int group) {}

    private final FormulaTexts texts;
    private final Map<Integer, CellContent> shared = new HashMap<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<CellRange> openArrays = new ArrayList<>();
    private @Nullable CellRange lastArray;

    SheetFormulas(FormulaTexts texts) {
        this.texts = texts;
    }

    /** To be called with each row's number, in order: arrays that end above are forgotten. */
    void startRow(int row) {
        openArrays.removeIf(range -> range.lastRow() < row);
    }

    /** Whether the cell shows part of an array formula's or dynamic formula's result. */
    boolean isWithinArray(int row, int column) {
        for (CellRange range : openArrays) {
            if (range.contains(row, column)) {
                return true;
            }
        }
        return false;
    }

    /** What the element puts into the cell; nothing if it is empty, which leaves the stored value to be a constant. */
    Optional<CellContent> content(CellAddress cell, Element element, boolean isDynamic) {
        if (element.group() >= 0) {
            return sharedContent(cell, element);
        }
        if (element.table().isPresent()) {
            return tableContent(cell, element.table().get(), element.range());
        }
        if (element.text().isEmpty()) {
            return Optional.empty();
        }
        if (!element.type().equals("array") && !isDynamic) {
            return Optional.of(texts.content(element.text(), cell, CellContent.Formula::new));
        }
        CellRange range =
                CellRange.parse(element.range())
                        .filter(stated -> stated.contains(cell))
                        .orElse(CellRange.of(cell));
        CellContent content =
                texts.content(
                        element.text(),
                        cell,
                        expression ->
                                isDynamic
                                        ? new CellContent.DynamicFormula(expression)
                                        : new CellContent.ArrayFormula(expression, range));
        boolean isBroken = content instanceof CellContent.BrokenFormula;
        if (!range.isSingleCell() && !isBroken) {
            openArrays.add(range);
        }
        lastArray = isBroken ? null : range;
        return Optional.of(content);
    }

    private Optional<CellContent> tableContent(
            CellAddress cell, DataTableXml element, String range) {
        Optional<CellContent> content =
                CellRange.parse(range)
                        .filter(stated -> stated.first().equals(cell))
                        .flatMap(element::table)
                        .map(DataTable::content);
        if (content.isPresent()) {
            CellRange.parse(range).ifPresent(openArrays::add);
        }
        return content;
    }

    /** The range of the array formula or dynamic formula that {@link #content} made last. */
    Optional<CellRange> lastArray() {
        return Optional.ofNullable(lastArray);
    }

    private Optional<CellContent> sharedContent(CellAddress cell, Element element) {
        if (!element.text().isEmpty()) {
            CellContent content = texts.content(element.text(), cell, CellContent.Formula::new);
            shared.put(element.group(), content);
            return Optional.of(content);
        }
        CellContent content = shared.get(element.group());
        if (content == null) {
            waiting.add(new Waiting(cell, element.group()));
        }
        return Optional.ofNullable(content);
    }

    /** Fills the cells whose shared formula came after them. */
    void finish(Grid<CellContent> contents) {
        for (Waiting member : waiting) {
            CellContent content =
                    shared.getOrDefault(
                            member.group(),
                            new CellContent.BrokenFormula(
                                    "", "the shared formula " + member.group() + " has no text"));
            contents.set(member.cell().row(), member.cell().column(), content);
        }
    }
}
