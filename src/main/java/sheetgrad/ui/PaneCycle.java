package sheetgrad.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToolBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Moves the focus from pane to pane (F6): grid, formula bar, side panels that are shown, tabs of the sheets, tool bar.
 * Within tabs and tool bar, whose buttons Tab leaves out, arrow keys move on; Escape goes back to the grid.
 */
final class PaneCycle {
    private final CurrentWorkbook current;
    private final ToolBar toolBar;

    PaneCycle(CurrentWorkbook current, ToolBar toolBar) {
        this.current = current;
        this.toolBar = toolBar;
        moveWithArrows(toolBar);
        current.viewProperty()
                .addListener(
                        (value, before, now) -> now.ifPresent(view -> moveWithArrows(view.tabs())));
    }

    private void moveWithArrows(Node buttons) {
        buttons.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    KeyCode code = event.getCode();
                    int step = code == KeyCode.RIGHT ? 1 : code == KeyCode.LEFT ? -1 : 0;
                    if (step != 0) {
                        focusNext(buttons, step);
                        event.consume();
                    } else if (code == KeyCode.ESCAPE) {
                        current.with(view -> view.grid().requestFocus());
                        event.consume();
                    }
                });
    }

    private static void focusNext(Node pane, int step) {
        List<Node> buttons = focusable(pane);
        Node owner = pane.getScene().getFocusOwner();
        int at = buttons.indexOf(owner);
        if (at >= 0 && !buttons.isEmpty()) {
            buttons.get(Math.floorMod(at + step, buttons.size())).requestFocus();
        }
    }

    /** Goes on to the next pane, or back to the one before. */
    void move(boolean isForward) {
        List<Node> panes = panes();
        Optional<Node> owner = Optional.ofNullable(toolBar.getScene().getFocusOwner());
        int at = -1;
        for (int i = 0; i < panes.size(); i++) {
            Node pane = panes.get(i);
            if (owner.filter(node -> isWithin(node, pane)).isPresent()) {
                at = i;
            }
        }
        for (int tried = 0; tried < panes.size(); tried++) {
            at = at < 0 ? 0 : Math.floorMod(at + (isForward ? 1 : -1), panes.size());
            if (enter(panes.get(at))) {
                return;
            }
        }
    }

    private List<Node> panes() {
        List<Node> panes = new ArrayList<>();
        current.with(
                view -> {
                    panes.add(view.grid());
                    panes.add(view.formulaBar());
                    view.tools().panels().stream()
                            .filter(panel -> panel.shownProperty().get())
                            .forEach(panes::add);
                    panes.add(view.tabs());
                });
        panes.add(toolBar);
        return panes;
    }

    private static boolean isWithin(Node node, Node pane) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(pane)) {
                return true;
            }
        }
        return false;
    }

    /** Among the tabs it begins with that of the sheet in front. */
    private static boolean enter(Node pane) {
        List<Node> inside = pane.isFocusTraversable() ? List.of(pane) : focusable(pane);
        inside.stream()
                .filter(node -> pane instanceof SheetTabs && isSelected(node))
                .findFirst()
                .or(() -> inside.stream().findFirst())
                .ifPresent(Node::requestFocus);
        return !inside.isEmpty();
    }

    private static boolean isSelected(Node node) {
        return node instanceof ToggleButton button && button.isSelected();
    }

    /** What can take the focus in a pane, in order: buttons, and all that Tab reaches. */
    private static List<Node> focusable(Node pane) {
        List<Node> found = new ArrayList<>();
        collect(pane, found);
        return found;
    }

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable() || node instanceof ButtonBase) {
            found.add(node);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }
}
