package sheetgrad.ui;

import java.util.List;
import java.util.Optional;
import javafx.stage.Window;
import sheetgrad.reference.A1;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.names.CreateNamesDialog;
import sheetgrad.ui.names.NameDialog;
import sheetgrad.ui.names.NameManagerDialog;
import sheetgrad.ui.names.NameManagerViewModel;
import sheetgrad.ui.names.NameManagerViewModel.Place;
import sheetgrad.ui.session.SessionSnapshot;
import sheetgrad.value.TextValue;
import sheetgrad.workbook.DefinedName;
import sheetgrad.workbook.NameLabels;
import sheetgrad.workbook.NameLabels.Sides;

/** The name manager, and names for selected cells and for the formula that is typed. */
final class Names {
    private final WorkbookContext context;
    private final NameManagerViewModel manager;
    private Optional<NameManagerDialog> open = Optional.empty();

    Names(WorkbookContext context) {
        this.context = context;
        this.manager = new NameManagerViewModel(context.session(), this::place);
        context.model()
                .snapshotProperty()
                .addListener((value, before, now) -> open.ifPresent(shown -> manager.refresh()));
    }

    private Place place() {
        SessionSnapshot snapshot = context.model().snapshotProperty().get().orElseThrow();
        CellAddress active = context.grid().getSelection().active();
        return new Place(snapshot, context.model().sheetProperty().get(), active);
    }

    private Window window() {
        return context.grid().getScene().getWindow();
    }

    void manage() {
        manager.refresh();
        if (open.isEmpty()) {
            NameManagerDialog dialog = new NameManagerDialog(manager, this::selection, window());
            dialog.setOnHidden(event -> open = Optional.empty());
            open = Optional.of(dialog);
            dialog.show();
        }
    }

    /** Asks for a name of the selected cells. */
    void define() {
        new NameDialog(manager.blank(selection()), window())
                .showAndWait()
                .ifPresent(manager::define);
    }

    private String selection() {
        CellRange cells = context.grid().getSelection().currentRange();
        String sheet = context.model().currentSheet().orElseThrow().name();
        return "=" + A1.quoteSheet(sheet) + "!" + NameLabels.absolute(cells);
    }

    /** Asks at which sides the texts stand, and names the selected cells after them. */
    void create() {
        CellRange cells = context.grid().getSelection().currentRange();
        int row = cells.firstRow();
        int column = cells.firstColumn();
        boolean isTop =
                cells.rows() > 1
                        && hasText(
                                new CellRange(
                                        row,
                                        inner(column, cells.columns()),
                                        row,
                                        cells.lastColumn()));
        boolean isLeft =
                cells.columns() > 1
                        && hasText(
                                new CellRange(
                                        inner(row, cells.rows()), column, cells.lastRow(), column));
        Sides suggested = new Sides(isTop, isLeft, false, false);
        Area area = new Area(context.model().sheetProperty().get(), cells);
        new CreateNamesDialog(suggested, window())
                .showAndWait()
                .ifPresent(sides -> context.session().names().create(area, sides));
    }

    /** The line behind the corner, which belongs to both sides. */
    private static int inner(int first, int count) {
        return count > 1 ? first + 1 : first;
    }

    private boolean hasText(CellRange cells) {
        Place here = place();
        boolean[] found = {false};
        here.snapshot()
                .values()
                .forEachValue(
                        here.sheet(),
                        List.of(cells),
                        here.snapshot().sheet(here.sheet()).usedRange(),
                        value -> found[0] |= value instanceof TextValue);
        return found[0];
    }

    /** Asks for a name and puts it into the formula that is typed, or begins a formula with it. */
    void paste() {
        SessionSnapshot snapshot = place().snapshot();
        int sheet = context.model().sheetProperty().get();
        List<String> names =
                snapshot.names().stream()
                        .filter(name -> !name.isHidden())
                        .filter(name -> name.scope().orElse(sheet) == sheet)
                        .map(DefinedName::name)
                        .distinct()
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .toList();
        if (names.isEmpty()) {
            context.messages().accept("This workbook has no names to paste.");
            return;
        }
        StructureQuestions.oneOf(window(), "Paste name", names)
                .ifPresent(context.grid().editing()::insert);
    }
}
