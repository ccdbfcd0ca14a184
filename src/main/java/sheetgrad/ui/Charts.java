package sheetgrad.ui;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.DataFormat;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.SheetRange;
import sheetgrad.ui.chart.ChartDialog;
import sheetgrad.ui.chart.ChartForm;
import sheetgrad.ui.grid.DrawingSelection;
import sheetgrad.ui.session.ChartControl;
import sheetgrad.ui.session.Places;
import sheetgrad.ui.training.SolveViewModel.Place;
import sheetgrad.workbook.Chart;
import sheetgrad.workbook.Drawing;
import sheetgrad.workbook.Drawing.ChartFrame;

/** Charts of the sheet in front: made of the selected cells, changed, deleted and copied. */
final class Charts {
    /** In points, as Excel makes them. */
    private static final double WIDTH = 360;

    private static final double HEIGHT = 216;

    private static final DataFormat CHART = format();

    private final WorkbookContext context;
    private Optional<ChartFrame> copied = Optional.empty();
    private int drawingsBefore = Integer.MAX_VALUE;

    Charts(WorkbookContext context) {
        this.context = context;
        ContextMenu menu =
                new ContextMenu(
                        item("Change chart...", this::change),
                        item("Cut", () -> copy(true)),
                        item("Copy", () -> copy(false)),
                        item("Delete chart", this::delete));
        context.grid()
                .addEventFilter(
                        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                        event -> {
                            if (selection().isActive()) {
                                menu.show(context.grid(), event.getScreenX(), event.getScreenY());
                                event.consume();
                            }
                        });
    }

    private static DataFormat format() {
        String name = "application/x-sheetgrad-chart";
        DataFormat known = DataFormat.lookupMimeType(name);
        return known == null ? new DataFormat(name) : known;
    }

    private static MenuItem item(String name, Runnable action) {
        MenuItem item = new MenuItem(name);
        item.setOnAction(event -> action.run());
        return item;
    }

    private DrawingSelection selection() {
        return context.grid().drawings();
    }

    private ChartControl control() {
        return context.session().charts();
    }

    private static List<Drawing> drawings(Place here) {
        return here.snapshot().sheet(here.sheet()).sheet().objects().drawings();
    }

    /** The selected cells; those around the active one if it alone is selected. */
    private List<CellRange> cells(Place here) {
        List<CellRange> selected = context.grid().getSelection().ranges();
        boolean isOne = selected.size() == 1 && selected.get(0).isSingleCell();
        return isOne
                ? List.of(
                        new DataRegion(here.snapshot().values(), here.sheet())
                                .around(selected.get(0).first()))
                : selected;
    }

    /** Puts a chart of the selected cells beside them, and selects it. */
    void insert(Chart.Kind kind) {
        context.place()
                .ifPresent(
                        here -> {
                            List<CellRange> cells = cells(here);
                            drawingsBefore = drawings(here).size();
                            control()
                                    .insert(
                                            here.sheet(),
                                            kind,
                                            cells,
                                            selection()
                                                    .placeBeside(
                                                            shown(here, cells), WIDTH, HEIGHT));
                        });
    }

    /** What a chart is put beside: whole columns end where the sheet does. */
    private static CellRange shown(Place here, List<CellRange> cells) {
        CellRange all = cells.stream().reduce(CellRange::union).orElseThrow();
        return here.snapshot()
                .sheet(here.sheet())
                .usedRange()
                .flatMap(all::intersection)
                .orElse(all);
    }

    /** Puts a chart of the selected cells onto a sheet of its own. */
    void insertOnSheet(Chart.Kind kind) {
        context.place().ifPresent(here -> control().insertOnSheet(here.sheet(), kind, cells(here)));
    }

    /** A chart that was just made is selected. */
    void refresh() {
        context.place()
                .map(Charts::drawings)
                .filter(now -> now.size() > drawingsBefore)
                .ifPresent(
                        now -> {
                            drawingsBefore = Integer.MAX_VALUE;
                            selection().select(now.size() - 1);
                            context.grid().requestFocus();
                        });
    }

    private Optional<ChartFrame> selected(Place here) {
        return at(here, selection().selectedProperty().get());
    }

    private static Optional<ChartFrame> at(Place here, int index) {
        List<Drawing> all = drawings(here);
        return index >= 0 && index < all.size() && all.get(index) instanceof ChartFrame frame
                ? Optional.of(frame)
                : Optional.empty();
    }

    /** Asks what the selected chart is to show. */
    void change() {
        if (selection().isActive()) {
            change(selection().selectedProperty().get());
        } else {
            context.messages().accept("Click a chart first, or select the next one.");
        }
    }

    void change(int index) {
        context.place()
                .ifPresent(here -> at(here, index).ifPresent(frame -> change(here, index, frame)));
    }

    private void change(Place here, int index, ChartFrame frame) {
        Places places = new Places(here.snapshot(), here.sheet());
        ChartForm form = new ChartForm(frame.chart(), text -> found(places, text));
        new ChartDialog(form, context.grid().getScene().getWindow())
                .showAndWait()
                .filter(chart -> !chart.equals(frame.chart()))
                .ifPresent(chart -> control().replace(here.sheet(), index, chart));
    }

    private static Optional<SheetRange> found(Places places, String text) {
        return places.findAll(text).filter(all -> all.size() == 1).map(all -> all.get(0));
    }

    void selectNext() {
        context.grid().requestFocus();
        if (!selection().selectNext(false)) {
            context.messages().accept("This sheet has no charts: insert one.");
        }
    }

    void delete() {
        context.place()
                .filter(here -> selection().isActive())
                .ifPresent(
                        here ->
                                control()
                                        .delete(
                                                here.sheet(),
                                                selection().selectedProperty().get()));
    }

    /** Takes the selected chart to the clipboard; false if there is none. */
    boolean copy(boolean isCut) {
        Optional<ChartFrame> frame = context.place().flatMap(this::selected);
        if (frame.isEmpty()) {
            return false;
        }
        copied = frame;
        ClipboardContent content = new ClipboardContent();
        content.put(CHART, frame.get().chart().description());
        Clipboard.getSystemClipboard().setContent(content);
        if (isCut) {
            delete();
        }
        return true;
    }

    /** Puts the chart that was copied last at the active cell; false if something else was. */
    boolean paste() {
        if (copied.isEmpty() || !Clipboard.getSystemClipboard().hasContent(CHART)) {
            return false;
        }
        context.place()
                .ifPresent(
                        here -> {
                            drawingsBefore = drawings(here).size();
                            ChartFrame frame = copied.orElseThrow();
                            control()
                                    .paste(
                                            here.sheet(),
                                            frame.at(
                                                    selection()
                                                            .placeAt(
                                                                    context.grid()
                                                                            .getSelection()
                                                                            .active(),
                                                                    frame.anchor())));
                        });
        return true;
    }
}
