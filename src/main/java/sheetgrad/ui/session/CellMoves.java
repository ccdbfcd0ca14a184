package sheetgrad.ui.session;

import java.util.List;
import java.util.Optional;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.reference.Area;
import sheetgrad.reference.Displacement;

/** How cells have changed places since the workbook was opened, so that whoever keeps an eye on a cell can follow it. */
public record CellMoves(List<Displacement> all) {
    public CellMoves {
        all = List.copyOf(all);
    }

    /**
     * Where a cell is now; nothing if it was deleted or overwritten.
     *
     * @param known how many moves it has followed already
     */
    public Optional<ModelCell> follow(ModelCell cell, int known) {
        Optional<ModelCell> now = Optional.of(cell);
        for (Displacement move : all.subList(Math.min(known, all.size()), all.size())) {
            now = now.flatMap(one -> move.after(one.sheet(), one.address())).map(CellMoves::cell);
        }
        return now;
    }

    private static ModelCell cell(Area place) {
        return new ModelCell(place.sheet(), place.range().first());
    }
}
