package sheetgrad.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.SheetCell;
import sheetgrad.reference.SheetRange;
import sheetgrad.ui.SheetArrows.Direction;
import sheetgrad.ui.grid.Arrow;
import sheetgrad.ui.grid.Selection;
import sheetgrad.ui.session.ErrorStep;
import sheetgrad.ui.session.SessionSnapshot;
import sheetgrad.ui.session.SheetSnapshot;
import sheetgrad.value.ErrorValue;

/**
 * Arrows from cells to what they are calculated from, to what is calculated from them, one level at a command, and to where
 * their errors come from. Each sheet keeps its arrows while another is in front.
 */
final class Tracing {
    private final WorkbookContext context;
    private final Map<Integer, SheetArrows> arrows = new HashMap<>();

    Tracing(WorkbookContext context) {
        this.context = context;
        context.model().sheetProperty().addListener((value, before, now) -> show());
    }

    /** Removes the arrows of the sheet in front. */
    void clear() {
        arrows.remove(sheet());
        show();
    }

    private int sheet() {
        return context.model().sheetProperty().get();
    }

    private CellAddress active() {
        return context.grid().getSelection().active();
    }

    private SheetArrows on(int sheet) {
        return arrows.computeIfAbsent(sheet, SheetArrows::new);
    }

    private void show() {
        context.grid().decorations().setArrows(on(sheet()).arrows());
    }

    /** One level more of what the active cell is calculated from. */
    void precedents() {
        int here = sheet();
        for (CellAddress cell : on(here).next(Direction.PRECEDENTS, active())) {
            addPrecedents(here, cell);
        }
    }

    private void addPrecedents(int sheet, CellAddress cell) {
        context.session()
                .questions()
                .precedents(sheet, cell)
                .thenAccept(
                        areas -> {
                            areas.forEach(area -> on(sheet).addPrecedent(area, cell));
                            show();
                        });
    }

    /** One level more of what is calculated from the active cell. */
    void dependents() {
        int here = sheet();
        for (CellAddress cell : on(here).next(Direction.DEPENDENTS, active())) {
            context.session()
                    .questions()
                    .dependents(here, cell)
                    .thenAccept(
                            areas -> {
                                areas.forEach(area -> on(here).addDependent(area, cell));
                                show();
                            });
        }
    }

    /**
     * Selects what the selected cells are calculated from; that on other sheets only if there is nothing on their own.
     *
     * @param isTransitive whether also what those are calculated from, and so on
     */
    void selectPrecedents(boolean isTransitive) {
        context.session().questions().precedents(selected(), isTransitive).thenAccept(this::select);
    }

    /** Selects what is calculated from the selected cells, in the same way. */
    void selectDependents(boolean isTransitive) {
        context.session().questions().dependents(selected(), isTransitive).thenAccept(this::select);
    }

    private List<Area> selected() {
        return context.grid().getSelection().ranges().stream()
                .map(range -> new Area(sheet(), range))
                .toList();
    }

    private void select(List<Area> areas) {
        List<CellRange> here =
                areas.stream()
                        .filter(area -> area.sheet() == sheet())
                        .map(Area::range)
                        .distinct()
                        .toList();
        if (areas.isEmpty()) {
            context.messages()
                    .accept(
                            "There are no such cells: "
                                    + active().toA1()
                                    + " is not linked to others.");
        } else if (here.isEmpty()) {
            goToOneOf(areas.subList(0, 1));
        } else {
            CellRange first = here.get(0);
            context.grid().select(new Selection(here, 0, first.first(), first.last()));
            context.grid().scrollTo(first.first());
        }
    }

    /** Arrows to the active cell from where its error first arose, over all cells between, and to that place from what it reads. */
    void error() {
        if (error(active()).isEmpty()) {
            context.messages()
                    .accept(active().toA1() + " shows no error: select a cell that does.");
            return;
        }
        Area start = new Area(sheet(), CellRange.of(active()));
        context.session()
                .questions()
                .errorSteps(start.sheet(), active())
                .thenAccept(
                        steps -> {
                            steps.forEach(this::addError);
                            Area origin =
                                    steps.isEmpty() ? start : steps.get(steps.size() - 1).read();
                            addPrecedents(origin.sheet(), origin.range().first());
                        });
    }

    private void addError(ErrorStep step) {
        on(step.reader().sheet()).addError(step.read(), step.reader().range());
        if (step.reader().sheet() != step.read().sheet()) {
            on(step.read().sheet()).addDependent(step.reader(), step.read().range().first());
        }
    }

    private Optional<ErrorValue> error(CellAddress cell) {
        return context.model()
                .snapshotProperty()
                .get()
                .map(now -> now.values().value(sheet(), cell.row(), cell.column()))
                .filter(ErrorValue.class::isInstance)
                .map(ErrorValue.class::cast);
    }

    /** Selects the cell where the error of the active cell first arose. */
    void goToError() {
        CellAddress cell = active();
        Optional<SheetCell> origin = error(cell).flatMap(ErrorValue::origin);
        if (origin.isPresent()) {
            goTo(origin.get().toA1());
        } else {
            context.messages().accept(cell.toA1() + " shows no error: select a cell that does.");
        }
    }

    /** Selects where the arrows at the active cell lead; asks where to if they lead to several places. */
    void goToOtherEnd() {
        List<Area> places = on(sheet()).otherEnds(active());
        if (places.isEmpty()) {
            context.messages()
                    .accept(
                            "No arrow begins or ends at "
                                    + active().toA1()
                                    + ": trace its precedents or dependents first.");
        }
        goToOneOf(places);
    }

    /** Selects where an arrow leads that was clicked twice near a cell. */
    void follow(Arrow arrow, CellAddress cell) {
        goToOneOf(on(sheet()).farEnds(arrow, cell));
    }

    private void goToOneOf(List<Area> places) {
        List<String> texts =
                context.model().snapshotProperty().get().stream()
                        .flatMap(now -> places.stream().flatMap(place -> text(now, place).stream()))
                        .toList();
        Optional<String> chosen =
                texts.size() == 1
                        ? Optional.of(texts.get(0))
                        : StructureQuestions.oneOf(
                                context.grid().getScene().getWindow(),
                                "Go to the other end",
                                texts);
        chosen.ifPresent(this::goTo);
    }

    private void goTo(String place) {
        if (!context.goTo().test(place)) {
            context.messages().accept("There is no " + place + " any more.");
        }
    }

    /** The place as text; nothing if its sheet has been deleted. */
    private static Optional<String> text(SessionSnapshot now, Area place) {
        return now.sheets().stream()
                .filter(sheet -> sheet.id() == place.sheet())
                .map(SheetSnapshot::name)
                .map(name -> new SheetRange(name, place.range()).toA1())
                .findFirst();
    }
}
