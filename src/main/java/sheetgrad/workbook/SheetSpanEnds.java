package sheetgrad.workbook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sheetgrad.formula.SheetQualifier;

/**
 * What becomes of {@code Sheet2:Sheet6!A1} when tabs are moved or deleted, as Microsoft describes it: a deleted end is
 * replaced by the next sheet within the span; an end that is moved past the other one likewise.
 */
final class SheetSpanEnds {
    private final List<String> before;
    private final List<String> now;
    private final List<Sheet> sheets;

    SheetSpanEnds(List<Sheet> before, List<Sheet> now) {
        this.sheets = before;
        this.before = before.stream().map(sheet -> key(sheet.name())).toList();
        this.now = now.stream().map(sheet -> key(sheet.name())).toList();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** A reference to a deleted sheet is gone; a span keeps the sheets that are left of it. */
    Optional<SheetQualifier> afterDeletion(SheetQualifier qualifier) {
        int first = before.indexOf(key(qualifier.firstSheet()));
        int last = before.indexOf(key(qualifier.lastSheet()));
        if (first < 0 || last < 0) {
            return Optional.of(qualifier);
        }
        int step = first <= last ? 1 : -1;
        while (first != last && isGone(first)) {
            first += step;
        }
        while (first != last && isGone(last)) {
            last -= step;
        }
        return isGone(first) ? Optional.empty() : Optional.of(between(qualifier, first, last));
    }

    private boolean isGone(int index) {
        return !now.contains(before.get(index));
    }

    Optional<SheetQualifier> afterMove(SheetQualifier qualifier) {
        int first = before.indexOf(key(qualifier.firstSheet()));
        int last = before.indexOf(key(qualifier.lastSheet()));
        if (first < 0 || last < 0 || first >= last) {
            return Optional.of(qualifier);
        }
        int newFirst = now.indexOf(before.get(first));
        int newLast = now.indexOf(before.get(last));
        if (newFirst <= newLast) {
            return Optional.of(qualifier);
        }
        boolean isFirstMoved = Math.abs(newFirst - first) >= Math.abs(newLast - last);
        return Optional.of(
                isFirstMoved
                        ? between(qualifier, first + 1, last)
                        : between(qualifier, first, last - 1));
    }

    private SheetQualifier between(SheetQualifier old, int first, int last) {
        return new SheetQualifier(
                old.externalWorkbook(), sheets.get(first).name(), sheets.get(last).name());
    }
}
