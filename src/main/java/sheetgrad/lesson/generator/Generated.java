package sheetgrad.lesson.generator;

import java.util.List;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.Edit;

/**
 * What a {@link Generator} would write.
 *
 * @param sentence the shape of the output and where it comes to lie
 * @param room the smallest range that holds everything written
 * @param outputs the blocks that a next part would read
 * @param edit carries it out, in one step that can be undone
 */
public record Generated(String sentence, CellRange room, List<CellRange> outputs, Edit edit) {
    public Generated {
        outputs = List.copyOf(outputs);
    }
}
