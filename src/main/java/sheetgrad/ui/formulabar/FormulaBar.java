package sheetgrad.ui.formulabar;

import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.command.Tooltips;
import sheetgrad.ui.grid.GridView;
import sheetgrad.ui.grid.SelectionMove;

/**
 * The bar above the grid: the name box, which tells the active cell and goes where it is told, and the content of the
 * active cell, edited together with the grid.
 */
public final class FormulaBar extends HBox {
    private static final int LINES = 5;

    private final TextField nameBox = new TextField();
    private final TextField formula = new TextField();
    private final TextArea lines = new TextArea();
    private final BooleanProperty isExpanded = new SimpleBooleanProperty();
    private final StackPane formulaStack = new StackPane(formula, lines);
    private final Label kind = new Label("fx");
    private final GridView grid;
    private final Predicate<String> goTo;

    /**
     * A bar for this grid.
     *
     * @param goTo goes to the place of this name; false if there is none
     */
    public FormulaBar(GridView grid, Predicate<String> goTo) {
        this.grid = grid;
        this.goTo = goTo;
        getStyleClass().add("formula-bar");
        nameBox.setId("name-box");
        nameBox.getStyleClass().add("name-box");
        Tooltips.install(
                nameBox, "The active cell. Type an address, a range or a name to go there.");
        nameBox.setAccessibleText("Name box: the active cell");
        formula.setId("formula-field");
        formula.setAccessibleText("Formula of the active cell");
        formula.getStyleClass().add("formula-field");
        kind.getStyleClass().add("formula-kind");
        HBox.setHgrow(formulaStack, Priority.ALWAYS);
        getChildren().addAll(nameBox, cancelButton(), acceptButton(), kind, formulaStack);
        lines.setId("formula-lines");
        lines.setAccessibleText("Formula of the active cell, several lines");
        lines.getStyleClass().add("formula-field");
        lines.setWrapText(true);
        lines.setPrefRowCount(LINES);
        edit(formula, isExpanded.not());
        edit(lines, isExpanded);
        nameBox.setOnAction(event -> goToName());
        nameBox.focusedProperty().addListener((value, before, isFocused) -> showAddress());
        nameBox.addEventFilter(KeyEvent.KEY_PRESSED, this::nameKey);
        grid.selectionProperty().addListener((value, before, selection) -> showAddress());
        grid.drawingProperty().addListener((value, before, isDrawing) -> showAddress());
        showAddress();
    }

    private void edit(TextInputControl field, ObservableBooleanValue isShown) {
        field.textProperty().bindBidirectional(grid.editing().text());
        field.focusedProperty()
                .addListener((value, before, isFocused) -> focusChanged(field, isFocused));
        grid.editing().attach(field);
        field.visibleProperty().bind(isShown);
        field.managedProperty().bind(isShown);
    }

    /** Shows several lines of the formula, or one again; who types in the bar goes on typing. */
    public void toggleExpanded() {
        TextInputControl before = isExpanded.get() ? lines : formula;
        TextInputControl now = isExpanded.get() ? formula : lines;
        boolean isTyping = before.isFocused();
        int caret = before.getCaretPosition();
        isExpanded.set(!isExpanded.get());
        if (isTyping) {
            now.requestFocus();
            now.positionCaret(caret);
        }
    }

    /** Whether the bar shows several lines. */
    public ReadOnlyBooleanProperty expandedProperty() {
        return isExpanded;
    }

    /** Marks whether the active cell holds an array formula, which Excel shows in braces. */
    public void setArrayFormula(boolean isArray) {
        kind.setText(isArray ? "{fx}" : "fx");
    }

    /** Puts a node over the text field, in the same coordinates. */
    public void addOverFormula(Node node) {
        formulaStack.getChildren().add(node);
    }

    /** The control in which the formula is edited. */
    public TextInputControl formulaField() {
        return formula;
    }

    /** For choosing a cell by name with the keyboard. */
    public void focusNameBox() {
        nameBox.requestFocus();
        nameBox.selectAll();
    }

    /** Whether somebody is about to name a cell. */
    public boolean isNameBoxFocused() {
        return nameBox.isFocused();
    }

    StringProperty nameText() {
        return nameBox.textProperty();
    }

    private Button cancelButton() {
        Button button = iconButton(Feather.X, "Cancel (Esc)");
        button.setOnAction(event -> grid.editing().cancel());
        return button;
    }

    private Button acceptButton() {
        Button button = iconButton(Feather.CHECK, "Enter");
        button.setOnAction(event -> grid.commitEdit(SelectionMove.NONE));
        return button;
    }

    private Button iconButton(Feather icon, String help) {
        Button button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll("flat", "button-icon", "small");
        Tooltips.install(button, help);
        button.setAccessibleText(help);
        button.setFocusTraversable(false);
        button.disableProperty().bind(grid.editing().activeProperty().not());
        return button;
    }

    private void focusChanged(TextInputControl field, boolean isFocused) {
        if (isFocused && !grid.isEditing()) {
            int caret = field.getCaretPosition();
            grid.editing().start(false);
            field.positionCaret(caret);
        }
    }

    private void nameKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            grid.requestFocus();
            event.consume();
        }
    }

    private void goToName() {
        if (goTo.test(nameBox.getText())) {
            grid.requestFocus();
        } else {
            nameBox.selectAll();
        }
    }

    private void showAddress() {
        if (!nameBox.isFocused()) {
            CellRange range = grid.getSelection().currentRange();
            nameBox.setText(
                    grid.drawingProperty().get() && !range.isSingleCell()
                            ? range.rows() + "R x " + range.columns() + "C"
                            : grid.getSelection().active().toA1());
        }
    }
}
