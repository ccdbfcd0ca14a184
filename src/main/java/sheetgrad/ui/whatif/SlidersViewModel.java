package sheetgrad.ui.whatif;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.SheetCell;
import sheetgrad.ui.session.SessionSnapshot;
import sheetgrad.ui.session.SheetSnapshot;
import sheetgrad.ui.session.WhatIfControl;
import sheetgrad.value.NumberValue;
import sheetgrad.workbook.CellContent;

/** Sliders for numbers of the workbook; each drag is one step that can be undone. Used on the application thread. */
public final class SlidersViewModel {
    private static final int MOST_SLIDERS = 20;

    private final WhatIfControl control;
    private final ObservableList<SliderRow> rows = FXCollections.observableArrayList();

    /** How many moves of cells the rows have followed. */
    private int known;

    public SlidersViewModel(WhatIfControl control) {
        this.control = control;
    }

    public ObservableList<SliderRow> rows() {
        return rows;
    }

    /** Adds a slider for each cell of the ranges that holds a number; false if there is none. */
    public boolean add(SessionSnapshot snapshot, int sheet, List<CellRange> ranges) {
        SheetSnapshot on = snapshot.sheet(sheet);
        int before = rows.size();
        boolean[] isFound = {false};
        for (CellRange range : ranges) {
            on.sheet()
                    .contents()
                    .forEach(
                            range,
                            (row, column, content) -> {
                                if (content instanceof CellContent.Constant constant
                                        && constant.value() instanceof NumberValue number
                                        && rows.size() < before + MOST_SLIDERS) {
                                    isFound[0] = true;
                                    add(on, new CellAddress(row, column), number.number());
                                }
                            });
        }
        return isFound[0];
    }

    private void add(SheetSnapshot sheet, CellAddress address, double number) {
        ModelCell cell = new ModelCell(sheet.id(), address);
        if (rows.stream().noneMatch(row -> row.cell().equals(cell))) {
            rows.add(new SliderRow(cell, new SheetCell(sheet.name(), address).toA1(), number));
        }
    }

    public void remove(SliderRow row) {
        rows.remove(row);
    }

    /** The slider is at this place while it is dragged: what comes of it is shown, nothing is entered. */
    public void drag(SliderRow row, double place) {
        row.setDragged(true);
        control.show(row.cell(), row.rounded(place));
    }

    /** The slider was let go at this place. */
    public void release(SliderRow row, double place) {
        row.setDragged(false);
        control.enter(row.cell(), row.rounded(place), "Slider");
    }

    /** Shows the numbers that the cells hold now, wherever they have moved; sliders of cells without a number go. */
    public void update(SessionSnapshot snapshot) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            SliderRow row = rows.get(i);
            Optional<ModelCell> cell =
                    snapshot.moves()
                            .follow(row.cell(), known)
                            .filter(one -> number(snapshot, one).isPresent());
            if (cell.isEmpty()) {
                rows.remove(i);
            } else {
                show(snapshot, i, cell.get());
            }
        }
        known = snapshot.moves().all().size();
    }

    private void show(SessionSnapshot snapshot, int index, ModelCell cell) {
        SliderRow row = rows.get(index);
        String name = new SheetCell(snapshot.sheet(cell.sheet()).name(), cell.address()).toA1();
        if (!cell.equals(row.cell()) || !name.equals(row.name())) {
            row = row.at(cell, name);
            rows.set(index, row);
        }
        number(snapshot, cell).ifPresent(row::follow);
    }

    private static Optional<Double> number(SessionSnapshot snapshot, ModelCell cell) {
        boolean isThere = snapshot.sheets().stream().anyMatch(one -> one.id() == cell.sheet());
        return isThere
                        && snapshot.values()
                                        .value(
                                                cell.sheet(),
                                                cell.address().row(),
                                                cell.address().column())
                                instanceof NumberValue number
                ? Optional.of(number.number())
                : Optional.empty();
    }
}
