package sheetgrad.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.Anchor;
import sheetgrad.workbook.Chart;
import sheetgrad.workbook.ChartOfCells;
import sheetgrad.workbook.Drawing;
import sheetgrad.workbook.Drawing.ChartFrame;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.EditRefusedException;
import sheetgrad.workbook.ObjectsChange;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.SheetNames;
import sheetgrad.workbook.TabEdits;

/**
 * Charts of a workbook: made of selected cells, changed, moved and deleted, each in one step that can be undone. A chart
 * is given by its place among the drawings of its sheet; where no chart has that place any more, nothing happens.
 */
public final class ChartControl {
    private static final String INSERT = "Insert chart";

    /** In points: what a screen shows of a sheet that has nothing else. */
    private static final double SHEET_WIDTH = 660;

    private static final double SHEET_HEIGHT = 390;

    private final EditSubmission edits;
    private final EditSubmission drawings;

    /**
     * Charts of a session.
     *
     * @param edits carries out what changes the sheets of the workbook
     * @param drawings carries out what changes nothing but drawings, while a model trains, too
     */
    ChartControl(EditSubmission edits, EditSubmission drawings) {
        this.edits = edits;
        this.drawings = drawings;
    }

    /** Puts a chart of selected cells onto their sheet; see {@link ChartOfCells}. */
    public void insert(int sheet, Chart.Kind kind, List<CellRange> selected, Anchor anchor) {
        drawings.submit(
                open ->
                        adding(
                                INSERT,
                                open.workbook().sheet(sheet),
                                ChartFrame.of(anchor, chart(open, sheet, kind, selected))));
    }

    /** Puts a large chart of selected cells onto a sheet of its own, before theirs. */
    public void insertOnSheet(int sheet, Chart.Kind kind, List<CellRange> selected) {
        edits.submit(
                open -> {
                    Anchor.Corner corner = new Anchor.Corner(new CellAddress(0, 0), 9, 9);
                    Anchor anchor = new Anchor(corner, Optional.empty(), SHEET_WIDTH, SHEET_HEIGHT);
                    ChartFrame frame = ChartFrame.of(anchor, chart(open, sheet, kind, selected));
                    int position = open.workbook().sheets().indexOf(open.workbook().sheet(sheet));
                    Edit edit =
                            new TabEdits(open.workbook())
                                    .addFilled(
                                            position,
                                            SheetNames.free(open.workbook(), "Chart", 1),
                                            (workbook, added) -> {
                                                added.layout().setShowsGridlines(false);
                                                added.setObjects(
                                                        added.objects()
                                                                .withDrawings(List.of(frame)));
                                            });
                    return new Edit(INSERT, edit.steps());
                });
    }

    private static Chart chart(
            OpenWorkbook open, int sheet, Chart.Kind kind, List<CellRange> selected)
            throws EditRefusedException {
        return new ChartOfCells(open.workbook().sheet(sheet), open.calculation())
                .of(kind, selected);
    }

    /** Puts a copy of a chart onto a sheet. */
    public void paste(int sheet, ChartFrame frame) {
        drawings.submit(open -> adding("Paste chart", open.workbook().sheet(sheet), frame));
    }

    /** Gives a chart another place or size. */
    public void place(int sheet, int index, Anchor anchor, boolean isResized) {
        String name = isResized ? "Resize chart" : "Move chart";
        change(name, sheet, index, drawings -> drawings.set(index, drawings.get(index).at(anchor)));
    }

    /** Shows something else in the frame of a chart. */
    public void replace(int sheet, int index, Chart chart) {
        change(
                "Change chart",
                sheet,
                index,
                drawings -> drawings.set(index, ((ChartFrame) drawings.get(index)).with(chart)));
    }

    public void delete(int sheet, int index) {
        change("Delete chart", sheet, index, drawings -> drawings.remove(index));
    }

    private void change(String name, int sheet, int index, Consumer<List<Drawing>> change) {
        drawings.perform(
                open -> {
                    Sheet target = open.workbook().sheet(sheet);
                    List<Drawing> all = new ArrayList<>(target.objects().drawings());
                    if (index < all.size() && all.get(index) instanceof ChartFrame) {
                        change.accept(all);
                        open.apply(edit(name, target, all));
                    }
                });
    }

    private static Edit adding(String name, Sheet sheet, ChartFrame frame) {
        List<Drawing> drawings = new ArrayList<>(sheet.objects().drawings());
        drawings.add(frame);
        return edit(name, sheet, drawings);
    }

    private static Edit edit(String name, Sheet sheet, List<Drawing> drawings) {
        return new Edit(
                name,
                List.of(new ObjectsChange(sheet.id(), sheet.objects().withDrawings(drawings))));
    }
}
