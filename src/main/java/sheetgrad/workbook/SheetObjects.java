package sheetgrad.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/**
 * What a sheet has besides cells: drawings over them, comments and links on them. Of the drawings only charts are changed;
 * all others stay in the file as they are.
 *
 * @param drawings from the hindmost to the foremost
 */
public record SheetObjects(
        List<Drawing> drawings, Map<CellAddress, String> comments, List<Hyperlink> hyperlinks) {
    public static final SheetObjects NONE = new SheetObjects(List.of(), Map.of(), List.of());

    /** A link: the address of a page or file, or a place in the workbook such as {@code linear!A1}. */
    public record Hyperlink(CellRange range, String target, boolean isInWorkbook) {}

    public SheetObjects {
        drawings = List.copyOf(drawings);
        comments = Map.copyOf(comments);
        hyperlinks = List.copyOf(hyperlinks);
    }

    /** The same with other drawings. */
    public SheetObjects withDrawings(List<Drawing> others) {
        return new SheetObjects(others, comments, hyperlinks);
    }

    /** The same with another comment on a cell, or none. */
    public SheetObjects withComment(CellAddress cell, Optional<String> text) {
        Map<CellAddress, String> now = new HashMap<>(comments);
        now.remove(cell);
        text.ifPresent(one -> now.put(cell, one));
        return new SheetObjects(drawings, now, hyperlinks);
    }

    /** The same with a link on a range in place of those that meet it, or none. */
    public SheetObjects withLink(CellRange range, Optional<Hyperlink> link) {
        List<Hyperlink> now = new ArrayList<>(hyperlinks);
        now.removeIf(one -> one.range().intersects(range));
        link.ifPresent(now::add);
        return new SheetObjects(drawings, comments, now);
    }
}
