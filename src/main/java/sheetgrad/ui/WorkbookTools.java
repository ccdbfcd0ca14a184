package sheetgrad.ui;

import java.util.ArrayList;
import java.util.List;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.gradient.GradientViewModel;
import sheetgrad.ui.grid.CellDrop;
import sheetgrad.ui.grid.Highlight;
import sheetgrad.ui.panel.SidePanel;

/** What can be done with an open workbook: one object for each kind of work, for the commands to call. */
final class WorkbookTools {
    private final ClipboardCommands clipboard;
    private final CellFilling filling;
    private final CellFormats formats;
    private final Tracing tracing;
    private final Filters filters;
    private final Names names;
    private final Notes notes;
    private final Charts charts;
    private final Validations validations;
    private final RulesDock rules;
    private final GradientViewModel gradient;
    private final GradientDock gradientDock;
    private final SolveDock solve;
    private final Evaluations evaluations;
    private final Watches watches;
    private final WhatIf whatIf;
    private final GeneratorDock generators;
    private final GuideDock guide;
    private final WorkbookContext context;

    WorkbookTools(WorkbookContext context) {
        this.context = context;
        charts = new Charts(context);
        clipboard = new ClipboardCommands(context, charts);
        filling = new CellFilling(context);
        formats = new CellFormats(context);
        tracing = new Tracing(context);
        filters = new Filters(context);
        names = new Names(context);
        notes = new Notes(context);
        validations = new Validations(context);
        rules = new RulesDock(context);
        gradient = new GradientViewModel(context.session(), context.messages());
        gradientDock = new GradientDock(context, gradient);
        solve = new SolveDock(context);
        evaluations = new Evaluations(context);
        watches = new Watches(context);
        whatIf = new WhatIf(context);
        generators = new GeneratorDock(context);
        guide = new GuideDock(context, gradient);
    }

    ClipboardCommands clipboard() {
        return clipboard;
    }

    CellFilling filling() {
        return filling;
    }

    CellFormats formats() {
        return formats;
    }

    Tracing tracing() {
        return tracing;
    }

    Charts charts() {
        return charts;
    }

    Names names() {
        return names;
    }

    Notes notes() {
        return notes;
    }

    Validations validations() {
        return validations;
    }

    Filters filters() {
        return filters;
    }

    RulesDock rules() {
        return rules;
    }

    GradientViewModel gradient() {
        return gradient;
    }

    GradientDock gradientDock() {
        return gradientDock;
    }

    SolveDock solve() {
        return solve;
    }

    Evaluations evaluations() {
        return evaluations;
    }

    Watches watches() {
        return watches;
    }

    GeneratorDock generators() {
        return generators;
    }

    GuideDock guide() {
        return guide;
    }

    WhatIf whatIf() {
        return whatIf;
    }

    /** What is outlined on a sheet: loss and parameters of a model, a part to insert, copied cells. */
    List<Highlight> outlines(int sheet) {
        List<Highlight> outlines = new ArrayList<>(solve.outlines());
        outlines.addAll(generators.outlines());
        if (gradient.shownProperty().get()) {
            gradient.loss()
                    .filter(loss -> loss.sheet() == sheet)
                    .map(loss -> ModelOutlines.ofLoss(CellRange.of(loss.address())))
                    .ifPresent(outlines::add);
        }
        outlines.addAll(clipboard.outlines(sheet));
        return outlines;
    }

    /** Runs this whenever something else is to be outlined. */
    void onOutlines(Runnable changed) {
        solve.onOutlines(changed);
        generators.onOutlines(changed);
        clipboard.onOutlines(changed);
        gradient.shownProperty().addListener((value, before, now) -> changed.run());
    }

    /** What can be done again. */
    Repetition repetition() {
        return context.repetition();
    }

    /** Selects the cells of one kind among those selected, or on the whole sheet if one cell is. */
    void selectSpecial(SpecialCells kind) {
        new SpecialSelection(context).select(SpecialChoice.of(kind));
    }

    /** Asks which cells to select. */
    void askSpecial() {
        new SpecialDialog(context.grid().getScene().getWindow())
                .showAndWait()
                .ifPresent(new SpecialSelection(context)::select);
    }

    /** Selects the array that the active cell is a part of. */
    void selectArray() {
        new SpecialSelection(context).selectArray();
    }

    /** Asks what is to become of cells that were dragged. */
    void askDrop(CellDrop drop) {
        new DropMenu(context).ask(drop);
    }

    /** The panels beside the grid, from top to bottom. */
    List<SidePanel> panels() {
        return List.of(
                generators.panel(),
                solve.panel(),
                solve.runsPanel(),
                gradientDock.panel(),
                watches.panel(),
                rules.panel(),
                whatIf.slidersPanel());
    }
}
