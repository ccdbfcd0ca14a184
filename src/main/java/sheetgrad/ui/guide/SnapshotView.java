package sheetgrad.ui.guide;

import sheetgrad.lesson.guide.LessonView;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.SheetRange;
import sheetgrad.ui.session.SessionSnapshot;
import sheetgrad.value.BlankValue;
import sheetgrad.value.Value;

/** What a lesson can see of a snapshot. */
public record SnapshotView(SessionSnapshot snapshot, boolean isGradientShown)
        implements LessonView {
    @Override
    public Value value(String cell) {
        return SheetRange.parse(cell).map(this::value).orElse(BlankValue.BLANK);
    }

    private Value value(SheetRange place) {
        CellAddress cell = place.range().first();
        return snapshot.findSheet(place.sheet())
                .map(sheet -> snapshot.values().value(sheet.id(), cell.row(), cell.column()))
                .orElse(BlankValue.BLANK);
    }
}
