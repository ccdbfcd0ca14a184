package sheetgrad.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.SheetRange;
import sheetgrad.ui.formulabar.FormulaBar;
import sheetgrad.ui.grid.GridPosition;
import sheetgrad.ui.grid.GridTheme;
import sheetgrad.ui.grid.GridView;
import sheetgrad.ui.grid.Highlight;
import sheetgrad.ui.grid.SelectionMove;
import sheetgrad.ui.session.Places;
import sheetgrad.ui.session.SessionSnapshot;
import sheetgrad.ui.session.SheetSnapshot;
import sheetgrad.ui.session.WorkbookSession;
import sheetgrad.ui.sheet.SheetGridModel;
import sheetgrad.ui.training.SolvePanel;
import sheetgrad.ui.training.SolveViewModel;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellFormatter;

/** An open workbook in the window: formula bar, grid, sheet tabs, Solve panel and status bar. */
final class WorkbookView extends BorderPane {
    private static final Color PARAMETERS = Color.web("#b7791f");
    private static final Color LOSS = Color.web("#2f6fb7");

    private final WorkbookSession session;
    private final WorkbookViewModel model;
    private final CellFormatter formatter;
    private final GridView grid;
    private final FormulaBar formulaBar;
    private final ClipboardCommands clipboard;
    private final SheetTabs tabs;
    private final WorkbookStatusBar statusBar;
    private final SolveViewModel solve;
    private final SolvePanel solvePanel;
    private final BooleanProperty isSolveShown = new SimpleBooleanProperty();
    private final Map<Integer, GridPosition> positions = new HashMap<>();
    private int shownSheet = WorkbookViewModel.NO_SHEET;
    private int filledSheet = WorkbookViewModel.NO_SHEET;

    WorkbookView(
            WorkbookSession session,
            WorkbookViewModel model,
            CellFormatter formatter,
            Consumer<String> messages) {
        this.session = session;
        this.model = model;
        this.formatter = formatter;
        this.grid = new GridView(new GridRequests(session, () -> shownSheet), GridTheme.light());
        this.formulaBar = new FormulaBar(grid, this::goTo);
        this.clipboard = new ClipboardCommands(grid, session, model, formatter, messages);
        this.tabs = new SheetTabs(this::chooseSheet);
        this.statusBar = new WorkbookStatusBar(grid.zoomPercentProperty());
        this.solve = new SolveViewModel(session, this::place);
        this.solvePanel = new SolvePanel(solve, this::selectionText, () -> isSolveShown.set(false));
        getStyleClass().add("workbook-view");
        setTop(formulaBar);
        setCenter(grid);
        setRight(solvePanel);
        solvePanel.setVisible(false);
        solvePanel.setManaged(false);
        setBottom(new VBox(tabs, statusBar));
        grid.setId("grid");
        grid.setEditCheck(this::refusal);
        listen();
        refresh();
    }

    private void listen() {
        model.snapshotProperty().addListener((value, before, now) -> refresh());
        model.sheetProperty().addListener((value, before, now) -> refresh());
        model.activityProperty().addListener((value, before, now) -> statusBar.showActivity(now));
        grid.selectionProperty().addListener((value, before, now) -> selectionChanged());
        isSolveShown.addListener((value, before, isShown) -> showSolvePanel(isShown));
        solve.lossProperty().addListener((value, before, now) -> highlightModel());
        solve.parametersProperty().addListener((value, before, now) -> highlightModel());
    }

    private void refresh() {
        Optional<SheetSnapshot> sheet = model.currentSheet();
        if (sheet.isEmpty()) {
            return;
        }
        SessionSnapshot snapshot = model.snapshotProperty().get().orElseThrow();
        SheetGridModel cells = new SheetGridModel(sheet.get(), snapshot.values(), formatter);
        int id = sheet.get().id();
        if (id == shownSheet) {
            grid.update(cells);
        } else {
            showOther(id, cells);
        }
        tabs.show(model.visibleSheets(), id);
        selectionChanged();
    }

    private void showOther(int id, SheetGridModel cells) {
        if (shownSheet != WorkbookViewModel.NO_SHEET) {
            positions.put(shownSheet, grid.position());
        }
        shownSheet = id;
        GridPosition position = positions.get(id);
        if (position == null) {
            grid.show(cells);
        } else {
            grid.show(cells, position);
        }
        fillSolvePanel();
        highlightModel();
    }

    private void selectionChanged() {
        Optional<SheetSnapshot> sheet = model.currentSheet();
        Optional<SessionSnapshot> snapshot = model.snapshotProperty().get();
        if (sheet.isEmpty() || snapshot.isEmpty()) {
            return;
        }
        CellAddress active = grid.getSelection().active();
        boolean isArray =
                sheet.get()
                                .sheet()
                                .contents()
                                .find(active.row(), active.column())
                                .filter(CellContent.ArrayFormula.class::isInstance)
                                .isPresent()
                        || sheet.get().arrays().stream().anyMatch(array -> array.contains(active));
        formulaBar.setArrayFormula(isArray);
        List<CellRange> ranges = grid.getSelection().ranges();
        session.summarise(snapshot.get(), sheet.get().id(), ranges)
                .thenAccept(
                        summary -> {
                            if (ranges.equals(grid.getSelection().ranges())) {
                                statusBar.show(summary);
                            }
                        });
    }

    private Optional<String> refusal(int row, int column, String text) {
        return model.snapshotProperty()
                .get()
                .flatMap(
                        snapshot ->
                                session.refusal(
                                        snapshot, shownSheet, new CellAddress(row, column), text));
    }

    /** Finishes an edit under way; false if its text was refused. */
    boolean finishEdit() {
        return grid.commitEdit(SelectionMove.NONE);
    }

    private void chooseSheet(int id) {
        if (finishEdit()) {
            model.sheetProperty().set(id);
            grid.requestFocus();
        }
        tabs.show(model.visibleSheets(), model.sheetProperty().get());
    }

    /** Brings the next sheet to the front, or the one before. */
    void moveSheet(int step) {
        if (finishEdit()) {
            model.moveSheet(step);
            grid.requestFocus();
        }
    }

    private boolean goTo(String text) {
        Optional<Area> area =
                model.snapshotProperty()
                        .get()
                        .flatMap(snapshot -> new Places(snapshot, shownSheet).find(text));
        area.ifPresent(
                place -> {
                    model.sheetProperty().set(place.sheet());
                    grid.goTo(place.range());
                });
        return area.isPresent();
    }

    private Optional<SolveViewModel.Place> place() {
        return model.snapshotProperty()
                .get()
                .filter(snapshot -> shownSheet != WorkbookViewModel.NO_SHEET)
                .map(snapshot -> new SolveViewModel.Place(snapshot, shownSheet));
    }

    private String selectionText() {
        return String.join(
                ", ", grid.getSelection().ranges().stream().map(CellRange::toA1).toList());
    }

    /** The panel follows the sheet in front, unless it is shown and in use for another. */
    private void fillSolvePanel() {
        Optional<SolveViewModel.Place> place = place();
        if (place.isPresent()
                && filledSheet != shownSheet
                && solve.stateProperty().get() == SolveViewModel.State.READY) {
            filledSheet = shownSheet;
            solve.fill(
                    Optional.ofNullable(place.get().snapshot().solverModels().get(shownSheet)),
                    model.currentSheet().map(SheetSnapshot::name).orElse(""));
        }
    }

    private void showSolvePanel(boolean isShown) {
        solvePanel.setVisible(isShown);
        solvePanel.setManaged(isShown);
        highlightModel();
        if (!isShown) {
            grid.requestFocus();
        }
    }

    /** Outlines loss and parameters on the sheet in front while the panel is shown. */
    private void highlightModel() {
        List<Highlight> highlights = new ArrayList<>();
        Optional<SolveViewModel.Place> place = place().filter(any -> isSolveShown.get());
        if (place.isPresent()) {
            Places places = new Places(place.get().snapshot(), filledSheet);
            String name = model.currentSheet().map(SheetSnapshot::name).orElse("");
            outline(places, solve.parametersProperty().get(), name, PARAMETERS, highlights);
            outline(places, solve.lossProperty().get(), name, LOSS, highlights);
        }
        grid.setHighlights(highlights);
    }

    private static void outline(
            Places places,
            String text,
            String sheetName,
            Color colour,
            List<Highlight> highlights) {
        places.findAll(text).orElse(List.of()).stream()
                .filter(range -> range.sheet().equalsIgnoreCase(sheetName))
                .map(SheetRange::range)
                .forEach(range -> highlights.add(new Highlight(range, colour, false)));
    }

    GridView grid() {
        return grid;
    }

    FormulaBar formulaBar() {
        return formulaBar;
    }

    ClipboardCommands clipboard() {
        return clipboard;
    }

    WorkbookSession session() {
        return session;
    }

    WorkbookViewModel model() {
        return model;
    }

    SolveViewModel solve() {
        return solve;
    }

    BooleanProperty solveShownProperty() {
        return isSolveShown;
    }

    /** Clears the selected cells. */
    void clearSelection() {
        session.clear(shownSheet, grid.getSelection().ranges());
    }
}
