package sheetgrad.ui.grid;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/** Keys on the grid while nothing is edited, as in Excel; keys it has no use for go on to the window. */
final class GridKeyboard {
    private final GridView view;
    private final BooleanProperty isEndMode = new SimpleBooleanProperty();
    private final BooleanProperty isScrollLocked = new SimpleBooleanProperty();
    private final StringBinding modes;

    GridKeyboard(GridView view) {
        this.view = view;
        this.modes =
                Bindings.createStringBinding(
                        this::modeNames, isEndMode, isScrollLocked, view.cursor().modeProperty());
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        view.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    /** What keys do besides what they usually do; empty for nothing. */
    ObservableValue<String> modes() {
        return modes;
    }

    private String modeNames() {
        return Stream.of(
                        view.cursor().mode().title(),
                        isEndMode.get() ? "End mode" : "",
                        isScrollLocked.get() ? "Scroll lock" : "")
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private void typed(KeyEvent event) {
        String character = event.getCharacter();
        boolean isText =
                !character.isEmpty() && character.charAt(0) >= ' ' && character.charAt(0) != 0x7f;
        if (isText
                && !isCommand(event, character)
                && !view.isEditing()
                && !view.drawings().isActive()) {
            view.cursor().endMode();
            view.editing().startTyped(character);
            event.consume();
        }
    }

    private static boolean isCommand(KeyEvent event, String character) {
        return (event.isControlDown() || event.isMetaDown())
                && !(event.isAltDown() && isOfThirdLevel(character));
    }

    /** AltGr, which some systems tell as Ctrl and Alt, types what no plain key does, such as @ or a letter with an accent. */
    private static boolean isOfThirdLevel(String character) {
        char first = character.charAt(0);
        return first > 0x7f || !Character.isLetterOrDigit(first);
    }

    private void pressed(KeyEvent event) {
        if (view.isEditing() || event.isConsumed()) {
            return;
        }
        boolean wasEndMode = isEndMode.get();
        boolean isModifier = event.getCode().isModifierKey();
        boolean isHandled = view.drawings().keyPressed(event) || handle(event);
        if (wasEndMode && !isModifier) {
            isEndMode.set(false);
        }
        if (isHandled) {
            event.consume();
        }
    }

    private boolean handle(KeyEvent event) {
        boolean isShift = event.isShiftDown();
        boolean isControl = event.isShortcutDown();
        switch (event.getCode()) {
            case UP, DOWN, LEFT, RIGHT -> {
                return event.isAltDown()
                        ? event.getCode() == KeyCode.DOWN && pressButton()
                        : arrow(SelectionMove.valueOf(event.getCode().name()), isShift, isControl);
            }
            case PAGE_UP, PAGE_DOWN -> {
                return !isControl
                        && page(event.getCode() == KeyCode.PAGE_UP, event.isAltDown(), isShift);
            }
            case HOME -> home(isShift, isControl);
            case END -> end(isShift, isControl);
            case ENTER -> {
                if (isControl || event.isAltDown()) {
                    return false;
                }
                view.cursor().enter(isShift ? SelectionMove.UP : SelectionMove.DOWN);
            }
            case TAB -> {
                if (isControl) {
                    return false;
                }
                view.cursor().tab(isShift ? SelectionMove.LEFT : SelectionMove.RIGHT);
            }
            case F2 -> {
                if (isShift) {
                    return false;
                }
                view.cursor().endMode();
                view.editing().start(true);
            }
            case SCROLL_LOCK -> isScrollLocked.set(!isScrollLocked.get());
            case F8 -> view.cursor().toggle(isShift ? SelectionMode.ADD : SelectionMode.EXTEND);
            case ESCAPE -> {
                return endMode();
            }
            case F10 -> {
                return isShift && !isControl && openMenu();
            }
            case CONTEXT_MENU -> {
                return openMenu();
            }
            case PERIOD, DECIMAL -> {
                return isControl && !isShift && nextCorner();
            }
            case DELETE -> view.listener().clearRequested(view.getSelection().ranges());
            case BACK_SPACE -> {
                if (isControl) {
                    view.scrollTo(view.getSelection().active());
                } else {
                    view.editing().startTyped("");
                }
            }
            case SPACE -> {
                return space(isShift, isControl);
            }
            case A -> {
                return isControl && !isShift && !event.isAltDown() && selectAll();
            }
            default -> {
                return isControl && isShift && isRegionKey(event) && selectRegion();
            }
        }
        return true;
    }

    private static boolean isRegionKey(KeyEvent event) {
        return event.getCode() == KeyCode.DIGIT8 || event.getCode() == KeyCode.MULTIPLY;
    }

    private boolean pressButton() {
        Optional<CellButton> button =
                new CellButtons(view.state()).of(view.getSelection().active());
        button.ifPresent(view.listener()::buttonPressed);
        return button.isPresent();
    }

    private boolean endMode() {
        boolean isModeLeft = view.cursor().mode() != SelectionMode.REPLACE;
        view.cursor().endMode();
        return isModeLeft;
    }

    private boolean nextCorner() {
        view.cursor().nextCorner();
        return true;
    }

    /** Asks for the menu of the active cell, which not every system does by itself. */
    private boolean openMenu() {
        CellAddress active = view.getSelection().active();
        view.scrollTo(active);
        Bounds box = view.boundsOf(view.state().merges().whole(active));
        Point2D inScene = view.localToScene(box.getCenterX(), box.getCenterY());
        Point2D onScreen = view.localToScreen(box.getCenterX(), box.getCenterY());
        view.fireEvent(
                new ContextMenuEvent(
                        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                        inScene.getX(),
                        inScene.getY(),
                        onScreen.getX(),
                        onScreen.getY(),
                        true,
                        null));
        return true;
    }

    private boolean arrow(SelectionMove move, boolean isShift, boolean isControl) {
        if (isScrollLocked.get() && !isEndMode.get()) {
            scroll(move, isControl);
            return true;
        }
        boolean jumps = isControl || isEndMode.get();
        GridCursor cursor = view.cursor();
        CellAddress from = cursor.start(isShift);
        CellAddress to =
                jumps
                        ? view.navigation().jump(from, move)
                        : stepFrom(from, move, cursor.isExtending(isShift));
        cursor.go(to, isShift);
        return true;
    }

    /** The window moves by a line, or with Ctrl by a page, and the selection stays. */
    private void scroll(SelectionMove move, boolean byPages) {
        boolean isVertical = move.isVertical();
        boolean isBack = move == SelectionMove.UP || move == SelectionMove.LEFT;
        Viewport viewport = view.viewport();
        AxisView along = isVertical ? viewport.rows() : viewport.columns();
        int lines = byPages ? Math.max(1, along.wholeLines()) : 1;
        int first = along.firstScrolled();
        for (int i = 0; i < lines; i++) {
            int next = along.axis().next(first, isBack ? -1 : 1);
            first = next < along.frozen() ? first : next;
        }
        AxisView scrolled = along.from(first);
        view.setViewport(isVertical ? viewport.withRows(scrolled) : viewport.withColumns(scrolled));
    }

    /** Extending steps line by line and lets the range swallow merged cells; moving steps over them. */
    private CellAddress stepFrom(CellAddress from, SelectionMove move, boolean isExtending) {
        return isExtending
                ? view.navigation().page(from, move, 1)
                : view.navigation().step(from, move);
    }

    private boolean page(boolean isBack, boolean isSideways, boolean isShift) {
        Viewport viewport = view.viewport();
        AxisView along = isSideways ? viewport.columns() : viewport.rows();
        SelectionMove move =
                isSideways
                        ? isBack ? SelectionMove.LEFT : SelectionMove.RIGHT
                        : isBack ? SelectionMove.UP : SelectionMove.DOWN;
        int lines = along.wholeLines();
        int first = along.firstScrolled() + (isBack ? -lines : lines);
        AxisView scrolled = along.from(Math.max(0, Math.min(first, along.axis().count() - 1)));
        CellAddress to = view.navigation().page(view.cursor().start(isShift), move, lines);
        view.setViewport(isSideways ? viewport.withColumns(scrolled) : viewport.withRows(scrolled));
        view.cursor().go(to, isShift);
        return true;
    }

    private void home(boolean isShift, boolean isControl) {
        Navigation navigation = view.navigation();
        CellAddress from = view.cursor().start(isShift);
        CellAddress to =
                isEndMode.get()
                        ? navigation.sheetEnd()
                        : isControl ? navigation.sheetHome() : navigation.home(from);
        view.cursor().go(to, isShift);
    }

    private void end(boolean isShift, boolean isControl) {
        if (isControl) {
            view.cursor().go(view.navigation().sheetEnd(), isShift);
        } else {
            isEndMode.set(true);
        }
    }

    private boolean space(boolean isShift, boolean isControl) {
        CellRange range = view.getSelection().currentRange();
        if (!isShift && !isControl) {
            return false;
        }
        int rows = CellAddress.MAXIMUM_ROWS - 1;
        int columns = CellAddress.MAXIMUM_COLUMNS - 1;
        CellRange grown =
                new CellRange(
                        isControl ? 0 : range.firstRow(),
                        isShift ? 0 : range.firstColumn(),
                        isControl ? rows : range.lastRow(),
                        isShift ? columns : range.lastColumn());
        view.select(Selection.of(grown, view.getSelection().active()));
        return true;
    }

    private boolean selectRegion() {
        CellAddress active = view.getSelection().active();
        view.select(Selection.of(view.navigation().region(active), active));
        return true;
    }

    /** Ctrl+A: first the block round the active cell, then the whole sheet. */
    private boolean selectAll() {
        CellAddress active = view.getSelection().active();
        CellRange region = view.navigation().region(active);
        boolean isRegionSelected = view.getSelection().currentRange().equals(region);
        if (region.isSingleCell() || isRegionSelected) {
            view.cursor().selectSheet();
        } else {
            view.select(Selection.of(region, active));
        }
        return true;
    }
}
