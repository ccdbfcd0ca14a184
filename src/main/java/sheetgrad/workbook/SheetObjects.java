package sheetgrad.workbook;

import java.util.List;
import java.util.Map;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/**
 * What a sheet has besides cells: drawings over them, comments and links on them. They stay in the file as they are.
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
}
