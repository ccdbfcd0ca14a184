package sheetgrad.ui;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.grid.CellWidth;
import sheetgrad.ui.grid.GridModel;

/**
 * Finds texts in the cells of the sheet in front, in what they show and in their formulas, row by row from the active
 * cell on, and replaces them in what was entered.
 */
final class FindBar extends HBox {
    private final TextField search = new TextField();
    private final TextField replacement = new TextField();
    private final Label result = new Label();
    private final CurrentWorkbook current;
    private final Runnable closed;

    /** @param closed called when the bar goes away, to give the focus back */
    FindBar(CurrentWorkbook current, Runnable closed) {
        this.current = current;
        this.closed = closed;
        getStyleClass().add("find-bar");
        setId("find-bar");
        search.setId("find-text");
        search.setPromptText("Find");
        replacement.setId("find-replacement");
        replacement.setPromptText("Replace by");
        Button next = button("Next", "find-next", this::next);
        Button replace = button("Replace", "find-replace", this::replace);
        Button all = button("Replace all", "find-replace-all", this::replaceAll);
        Button close = button("Close", "find-close", this::close);
        getChildren().addAll(search, next, replacement, replace, all, result, close);
        search.setOnAction(event -> next());
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        close();
                        event.consume();
                    }
                });
        visibleProperty().addListener((value, before, now) -> setManaged(now));
        setVisible(false);
        setManaged(false);
    }

    private static Button button(String name, String id, Runnable action) {
        Button button = new Button(name);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setOnAction(event -> action.run());
        return button;
    }

    void open() {
        setVisible(true);
        result.setText("");
        search.requestFocus();
        search.selectAll();
    }

    private void close() {
        setVisible(false);
        closed.run();
    }

    private boolean matches(GridModel cells, int row, int column) {
        String wanted = search.getText().toLowerCase(Locale.ROOT);
        return cells.editText(row, column).toLowerCase(Locale.ROOT).contains(wanted)
                || cells.cell(row, column, new CellWidth(10_000))
                        .text()
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted);
    }

    private void next() {
        go(1);
    }

    /** Goes to the next cell that holds what is sought, or to the one before; opens the bar if nothing is sought yet. */
    void again(int step) {
        if (search.getText().isEmpty()) {
            open();
        } else {
            go(step);
        }
    }

    private void go(int step) {
        current.with(
                view -> {
                    GridModel cells = view.grid().model();
                    CellAddress active = view.grid().getSelection().active();
                    long columns = Math.max(cells.columns(), active.column() + 1);
                    long size = columns * Math.max(cells.rows(), active.row() + 1);
                    long start = active.row() * columns + active.column();
                    for (long i = 1; i <= size && !search.getText().isEmpty(); i++) {
                        long place = Math.floorMod(start + step * i, size);
                        int row = (int) (place / columns);
                        int column = (int) (place % columns);
                        if (matches(cells, row, column)) {
                            view.grid().goTo(CellRange.of(new CellAddress(row, column)));
                            result.setText("");
                            return;
                        }
                    }
                    result.setText("Not found");
                });
    }

    /** Replaces in the active cell, and goes on to the next one. */
    private void replace() {
        current.with(
                view -> {
                    CellAddress active = view.grid().getSelection().active();
                    replaceIn(view, active);
                });
        next();
    }

    private boolean replaceIn(WorkbookView view, CellAddress cell) {
        String before = view.grid().model().editText(cell.row(), cell.column());
        String after =
                Pattern.compile(
                                Pattern.quote(search.getText()),
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(before)
                        .replaceAll(Matcher.quoteReplacement(replacement.getText()));
        boolean isChanged = !search.getText().isEmpty() && !after.equals(before);
        if (isChanged) {
            view.session().enter(view.model().sheetProperty().get(), cell, after);
        }
        return isChanged;
    }

    private void replaceAll() {
        current.with(
                view -> {
                    GridModel cells = view.grid().model();
                    int count = 0;
                    for (int row = 0; row < cells.rows(); row++) {
                        for (int column = 0; column < cells.columns(); column++) {
                            count += replaceIn(view, new CellAddress(row, column)) ? 1 : 0;
                        }
                    }
                    result.setText(count + " replaced");
                });
    }
}
