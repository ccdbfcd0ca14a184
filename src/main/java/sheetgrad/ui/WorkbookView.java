package sheetgrad.ui;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import sheetgrad.lesson.generator.Generator;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.SheetRange;
import sheetgrad.ui.entry.ColouredText;
import sheetgrad.ui.entry.FormulaAssistant;
import sheetgrad.ui.formulabar.FormulaBar;
import sheetgrad.ui.gradient.GradientViewModel;
import sheetgrad.ui.grid.EditCheck;
import sheetgrad.ui.grid.GridModel;
import sheetgrad.ui.grid.GridTheme;
import sheetgrad.ui.grid.GridView;
import sheetgrad.ui.panel.PanelSplit;
import sheetgrad.ui.panel.SidePanels;
import sheetgrad.ui.session.Places;
import sheetgrad.ui.session.SessionSnapshot;
import sheetgrad.ui.session.SheetSnapshot;
import sheetgrad.ui.session.WorkbookSession;
import sheetgrad.workbook.CellFormatter;

/** An open workbook in the window: formula bar, grid, sheet tabs, Solve panel and status bar. */
final class WorkbookView extends BorderPane {
    private final WorkbookSession session;
    private final WorkbookViewModel model;
    private final Repetition repetition = new Repetition();
    private final ShownCells shownCells;
    private final GridView grid;
    private final FormulaBar formulaBar;
    private final ShownSheet shown;
    private final WorkbookContext context;
    private final WorkbookTools tools;
    private final SheetTabs tabs;
    private final ProgressBox progress;
    private final WorkbookStatusBar statusBar;
    private final SelectionStatus selected;
    private final GradientViewModel gradient;

    WorkbookView(WorkbookSession session, WorkbookViewModel model, CellFormatter formatter) {
        this.session = session;
        this.model = model;
        this.shownCells = new ShownCells(formatter);
        this.grid =
                new GridView(
                        new GridRequests(
                                session,
                                new Entering(
                                        session, model, this::shownSheet, this::grid, repetition),
                                new SheetClicks(this)),
                        GridTheme.light());
        this.formulaBar = new FormulaBar(grid, this::goTo);
        this.shown = new ShownSheet(session, model, grid, formulaBar.formulaField());
        this.context =
                new WorkbookContext(
                        grid, session, model, formatter, model::tell, this::goTo, repetition);
        this.tools = new WorkbookTools(context);
        this.gradient = tools.gradient();
        this.tabs = new SheetTabs(this::chooseSheet, session.structure()::renameSheet, shown::add);
        this.progress = new ProgressBox(session::progress, session::cancel);
        this.statusBar = new WorkbookStatusBar(grid.zoomPercentProperty(), this::askSeed, progress);
        this.selected = new SelectionStatus(context, tools, formulaBar, statusBar);
        getStyleClass().add("workbook-view");
        setTop(new VBox(formulaBar));
        tools.guide().whenShown(bar -> setTop(new VBox(formulaBar, bar)));
        setCenter(
                new PanelSplit(
                        grid, new SidePanels(tools.panels(), hidden -> grid.requestFocus())));
        setBottom(new VBox(tabs, statusBar));
        grid.setId("grid");
        grid.setEditCheck(this::refusal);
        assistEditing();
        listen();
        refresh();
    }

    private void assistEditing() {
        new FormulaAssistant(
                grid,
                session.functions(),
                (cell, formula) ->
                        session.questions().evaluate(shown.pointing().editedSheet(), cell, formula),
                name ->
                        name.isEmpty()
                                ? !shown.pointing().isAway()
                                : model.currentSheet()
                                        .filter(sheet -> sheet.name().equalsIgnoreCase(name))
                                        .isPresent());
        grid.editing()
                .addOver(
                        new ColouredText(
                                grid.editing().editors().get(0), grid.editing().activeProperty()));
        formulaBar.addOverFormula(
                new ColouredText(formulaBar.formulaField(), grid.editing().activeProperty()));
    }

    private void listen() {
        model.snapshotProperty()
                .addListener(
                        (value, before, now) -> {
                            gradient.workbookChanged();
                            refresh();
                        });
        shownCells.formulasShownProperty().addListener((value, before, now) -> refresh());
        shownCells.checkedProperty().addListener((value, before, now) -> refresh());
        gradient.gradientProperty().addListener((value, before, now) -> refresh());
        gradient.figuresProperty().addListener((value, before, now) -> refresh());
        model.sheetProperty().addListener((value, before, now) -> refresh());
        model.activityProperty().addListener((value, before, now) -> statusBar.showActivity(now));
        grid.selectionProperty().addListener((value, before, now) -> selected.show());
        grid.keyModes().addListener((value, before, now) -> statusBar.showMode(now));
        tools.onOutlines(this::outline);
        addEventFilter(KeyEvent.KEY_PRESSED, this::cancelByEscape);
        new KeysAhead(this, model.tabComingProperty());
        model.onRestored(this::reveal);
    }

    /** Goes to cells that were changed out of sight. */
    private void reveal(Area cells) {
        if (!grid.isEditing()) {
            model.sheetProperty().set(cells.sheet());
            grid.goTo(cells.range());
        }
    }

    /** Esc gives up what has gone on for so long that its progress is shown, unless a text is edited. */
    private void cancelByEscape(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && progress.isVisible() && !grid.isEditing()) {
            session.cancel();
            key.consume();
        }
    }

    private void refresh() {
        Optional<SheetSnapshot> sheet = model.currentSheet();
        if (sheet.isEmpty()) {
            return;
        }
        SessionSnapshot snapshot = model.snapshotProperty().get().orElseThrow();
        int id = sheet.get().id();
        GridModel cells = gradient.over(shownCells.of(snapshot, sheet.get()), id);
        if (shown.show(sheet.get(), cells)) {
            tools.solve().follow();
            outline();
        }
        tools.rules().refresh();
        tools.charts().refresh();
        tabs.show(model.visibleSheets(), id);
        selected.show();
    }

    private Optional<EditCheck.Refusal> refusal(int row, int column, String text) {
        return model.snapshotProperty()
                .get()
                .flatMap(
                        snapshot ->
                                session.refusal(
                                        snapshot, shownSheet(), new CellAddress(row, column), text))
                .map(refusal -> new EditCheck.Refusal(refusal.sentence(), refusal.position()));
    }

    /** Finishes an edit under way; false if its text was refused. */
    boolean finishEdit() {
        return shown.finishEdit();
    }

    private void chooseSheet(int id, boolean isExtending) {
        shown.choose(id, isExtending);
        tabs.show(model.visibleSheets(), model.sheetProperty().get());
    }

    /** The sheet in front with the selected cells, as one writes it. */
    String place() {
        String sheet = model.currentSheet().map(SheetSnapshot::name).orElse("");
        return new SheetRange(sheet, grid.getSelection().currentRange()).toA1();
    }

    /** Selects what a text names; false if there is no such place. */
    boolean goTo(String text) {
        Optional<Area> area =
                model.snapshotProperty()
                        .get()
                        .flatMap(snapshot -> new Places(snapshot, shownSheet()).find(text));
        area.ifPresent(
                place -> {
                    model.sheetProperty().set(place.sheet());
                    grid.goTo(place.range());
                });
        return area.isPresent();
    }

    /** Outlines what the tools are about on the sheet in front. */
    private void outline() {
        grid.decorations().setHighlights(tools.outlines(shownSheet()));
    }

    GridView grid() {
        return grid;
    }

    /** Which sheet the grid shows. */
    ShownSheet shown() {
        return shown;
    }

    private int shownSheet() {
        return shown.id();
    }

    SheetTabs tabs() {
        return tabs;
    }

    FormulaBar formulaBar() {
        return formulaBar;
    }

    /** Opens the panel in which a part of a model is described and written. */
    void openGenerator(Generator generator) {
        if (finishEdit()) {
            tools.generators().open(generator);
        }
    }

    /** What can be done with the workbook. */
    WorkbookTools tools() {
        return tools;
    }

    /** What of the cells is shown: their values or their formulas. */
    ShownCells shownCells() {
        return shownCells;
    }

    /** The rows above and the columns left of the active cell no longer scroll; or all do again. */
    void toggleFrozen() {
        CellAddress active = grid.getSelection().active();
        session.changeLayout(
                shownSheet(),
                "Freeze panes",
                layout -> {
                    boolean isFrozen = layout.frozenRows() + layout.frozenColumns() > 0;
                    layout.freeze(isFrozen ? 0 : active.row(), isFrozen ? 0 : active.column());
                });
    }

    /** Shows the buttons of groups beside the headers, or no more. */
    void toggleOutlineSymbols() {
        session.changeLayout(
                shownSheet(),
                "Outline symbols",
                layout -> layout.setShowsOutlineSymbols(!layout.showsOutlineSymbols()));
    }

    WorkbookSession session() {
        return session;
    }

    WorkbookViewModel model() {
        return model;
    }

    /** Shows the gradient of the active cell or of the sheet's stored loss; hides it if it is shown. */
    void toggleGradient() {
        if (finishEdit()) {
            context.place()
                    .ifPresent(
                            here ->
                                    gradient.toggle(
                                            here.snapshot(),
                                            here.sheet(),
                                            grid.getSelection().active()));
        }
    }

    /** Asks for a seed and draws every random number anew from it. */
    void askSeed() {
        model.snapshotProperty()
                .get()
                .flatMap(now -> Questions.seed(getScene().getWindow(), now.randomSeed()))
                .ifPresent(session.random()::reseed);
    }

    /** Clears the selected cells; a chart that is selected in their place is deleted. */
    void clearSelection() {
        if (grid.drawings().isActive()) {
            tools.charts().delete();
        } else {
            session.clear(shownSheet(), grid.getSelection().ranges());
            repetition.done(this::clearSelection);
        }
    }

    /** Ends what goes on; nothing is saved. */
    void close() {
        session.close();
    }
}
