package sheetgrad.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.TextValue;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.CellStyle.CellFont;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.Formatting;
import sheetgrad.workbook.ObjectsChange;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.SheetObjects.Hyperlink;
import sheetgrad.workbook.WorkbookChange;

/** Makes the edit that gives cells a link, and the look of one: blue and underlined. */
final class LinkEdit {
    private static final int BLUE = 0x0563C1;

    private LinkEdit() {}

    static Edit of(Sheet sheet, CellRange range, Optional<Hyperlink> link) {
        List<WorkbookChange> steps = new ArrayList<>();
        steps.add(new ObjectsChange(sheet.id(), sheet.objects().withLink(range, link)));
        CellAddress first = range.first();
        if (link.isPresent() && sheet.contents().find(first.row(), first.column()).isEmpty()) {
            CellContent shown = new CellContent.Constant(new TextValue(link.get().target()));
            steps.add(new Edit.CellChange(sheet.id(), first, Optional.of(shown)));
        }
        steps.addAll(
                Formatting.of("", sheet, List.of(range), style -> looking(style, link.isPresent()))
                        .steps());
        return new Edit(link.isPresent() ? "Link" : "Remove link", steps);
    }

    private static CellStyle looking(CellStyle style, boolean isLink) {
        CellFont font = style.font();
        return style.withFont(
                new CellFont(
                        font.family(),
                        font.size(),
                        font.isBold(),
                        font.isItalic(),
                        isLink,
                        font.isStruckOut(),
                        isLink ? OptionalInt.of(BLUE) : OptionalInt.empty()));
    }
}
