package sheetgrad.xlsx;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import sheetgrad.reference.CellAddress;
import sheetgrad.value.BlankValue;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.Grid;

/**
 * Writes the cells of one sheet anew that have changed. A shared formula whose first cell gets another content is
 * written out in its other cells.
 */
final class CellSplicer {
    private final CellXml cells;
    private final Grid<CellContent> contents;
    private final CellFormats formats;
    private final boolean dissolvesAll;
    private final Set<Integer> dissolvedGroups = new HashSet<>();

    /** @param dissolvesAll whether no formula is to be shared any more */
    CellSplicer(
            CellXml cells, Grid<CellContent> contents, CellFormats formats, boolean dissolvesAll) {
        this.cells = cells;
        this.contents = contents;
        this.formats = formats;
        this.dissolvesAll = dissolvesAll;
    }

    /** A cell that the part does not have yet; empty if there is nothing to write. */
    String added(CellAddress cell, CellUpdate update)
            throws WorkbookFileException, IOException, XMLStreamException {
        return cells.added(cell, update, formats.added(cell.row(), cell.column()));
    }

    /** What takes the place of a cell that the part has; nothing if it stays as it is. */
    Optional<String> replacement(CellSpot spot, CellAddress cell, @Nullable CellUpdate update)
            throws WorkbookFileException, IOException, XMLStreamException {
        OptionalInt format = formats.changed(cell.row(), cell.column());
        if (update instanceof CellUpdate.NewContent content) {
            if (spot.group() >= 0 && spot.hasFormulaText()) {
                dissolvedGroups.add(spot.group());
            }
            return Optional.of(cells.withContent(tag(spot, format), cell, content, spot.rest()));
        }
        if (update instanceof CellUpdate.NewResult result) {
            return Optional.of(withResult(spot, cell, tag(spot, format), result));
        }
        if (isDissolved(spot)) {
            return Optional.of(
                    cells.closed(
                            tag(spot, format), formula(spot, cell) + spot.value(), spot.rest()));
        }
        return format.isPresent() ? Optional.of(retagged(spot, format)) : Optional.empty();
    }

    private static TagText tag(CellSpot spot, OptionalInt format) {
        TagText tag = new TagText(spot.tag());
        format.ifPresent(number -> tag.withUnless(number == 0, "s", Integer.toString(number)));
        return tag;
    }

    private String retagged(CellSpot spot, OptionalInt format) {
        String content = spot.formula() + spot.value();
        return cells.closed(tag(spot, format), content, spot.rest());
    }

    private String withResult(CellSpot spot, CellAddress cell, TagText tag, CellUpdate update) {
        tag.without("vm");
        boolean isLeftBySpill = update.value() instanceof BlankValue && !spot.hasFormulaText();
        String formula = isLeftBySpill ? "" : formula(spot, cell);
        if (update.fills().isPresent() && !formula.isEmpty()) {
            TagText formulaTag =
                    new TagText(spot.formulaTag()).with("ref", update.fills().get().toA1());
            formula = formulaTag.head() + formula.substring(spot.formulaTag().length() - 1);
        }
        return cells.closed(tag, cells.result(tag, update.value(), formula), spot.rest());
    }

    /** Whether the cell's formula can no longer be told from another cell's. */
    private boolean isDissolved(CellSpot spot) {
        return spot.group() >= 0
                && (dissolvesAll
                        || (!spot.hasFormulaText() && dissolvedGroups.contains(spot.group())));
    }

    private String formula(CellSpot spot, CellAddress cell) {
        CellContent content = contents.get(cell.row(), cell.column());
        return isDissolved(spot) && content instanceof CellContent.Formula
                ? cells.formula(content, cell, Optional.empty())
                : spot.formula();
    }
}
