package sheetgrad.ui.audit;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.SheetCell;
import sheetgrad.ui.session.CellEntry;
import sheetgrad.ui.session.Places;
import sheetgrad.ui.session.SessionSnapshot;
import sheetgrad.ui.session.SheetSnapshot;
import sheetgrad.workbook.CellFormatter;

/** Cells of any sheet that are watched while others change. Used on the application thread. */
public final class WatchViewModel {
    /** So many cells of a selection are taken over at most. */
    static final int MOST_CELLS = 200;

    /**
     * A watched cell as it is now.
     *
     * @param name a defined name that means just this cell; empty if there is none
     * @param value as the cell shows it
     * @param formula as one would edit it; empty for a constant
     */
    public record Watched(
            int sheetId,
            CellAddress address,
            String sheet,
            String cell,
            String name,
            String value,
            String formula) {
        /** Where it is, such as "linear!AA7". */
        public String place() {
            return new SheetCell(sheet, address).toA1();
        }

        private boolean isAt(int otherSheet, CellAddress otherAddress) {
            return sheetId == otherSheet && address.equals(otherAddress);
        }
    }

    private final CellFormatter formatter;
    private final ObservableList<Watched> rows = FXCollections.observableArrayList();

    /** How many moves of cells the rows have followed. */
    private int known;

    public WatchViewModel(CellFormatter formatter) {
        this.formatter = formatter;
    }

    /** The watched cells, in the order in which they were added. */
    public ObservableList<Watched> rows() {
        return rows;
    }

    /** Watches the cells of these ranges too. */
    public void add(SessionSnapshot snapshot, int sheet, List<CellRange> ranges) {
        int added = 0;
        for (CellRange range : ranges) {
            for (int row = range.firstRow(); row <= range.lastRow(); row++) {
                for (int column = range.firstColumn();
                        column <= range.lastColumn() && added < MOST_CELLS;
                        column++) {
                    add(snapshot, sheet, new CellAddress(row, column));
                    added++;
                }
                if (added >= MOST_CELLS) {
                    return;
                }
            }
        }
    }

    private void add(SessionSnapshot snapshot, int sheet, CellAddress address) {
        if (rows.stream().noneMatch(row -> row.isAt(sheet, address))) {
            rows.add(watched(snapshot, snapshot.sheet(sheet), address));
        }
    }

    public void remove(List<Watched> gone) {
        rows.removeAll(List.copyOf(gone));
    }

    /** Shows what the cells hold now, wherever they have moved; those that were deleted are no longer watched. */
    public void update(SessionSnapshot snapshot) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            Watched row = rows.get(i);
            Optional<Watched> now =
                    snapshot.moves()
                            .follow(new ModelCell(row.sheetId(), row.address()), known)
                            .flatMap(cell -> watched(snapshot, cell));
            if (now.isEmpty()) {
                rows.remove(i);
            } else if (!now.get().equals(row)) {
                rows.set(i, now.get());
            }
        }
        known = snapshot.moves().all().size();
    }

    private Optional<Watched> watched(SessionSnapshot snapshot, ModelCell cell) {
        return snapshot.sheets().stream()
                .filter(one -> one.id() == cell.sheet())
                .findFirst()
                .map(sheet -> watched(snapshot, sheet, cell.address()));
    }

    private Watched watched(SessionSnapshot snapshot, SheetSnapshot sheet, CellAddress address) {
        return new Watched(
                sheet.id(),
                address,
                sheet.name(),
                address.toA1(),
                new Places(snapshot, sheet.id()).nameOf(address),
                formatter
                        .format(
                                snapshot.values()
                                        .value(sheet.id(), address.row(), address.column()),
                                sheet.sheet()
                                        .styleAt(address.row(), address.column())
                                        .numberFormat(),
                                Integer.MAX_VALUE)
                        .text(),
                sheet.sheet()
                        .contents()
                        .find(address.row(), address.column())
                        .filter(content -> content.isFormula())
                        .map(content -> CellEntry.write(content, address, false))
                        .orElse(""));
    }
}
