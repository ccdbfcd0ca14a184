package sheetgrad.ui;

import javafx.geometry.Bounds;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

import sheetgrad.ui.session.SheetSnapshot;

import java.util.List;
import java.util.Locale;

/** The tabs of the sheets below the grid, in the colours that the file gives them. */
final class SheetTabs extends ScrollPane {
    private final HBox row = new HBox();

    /** What becomes of a click on a tab. */
    interface Choice {
        /** @param isExtending whether Shift was held */
        void choose(int sheet, boolean isExtending);
    }

    private final Choice choice;
    private List<String> shownNames = List.of();

    /** @param choice is told the id of a sheet whose tab was clicked */
    SheetTabs(Choice choice) {
        this.choice = choice;
        getStyleClass().add("sheet-tabs");
        row.getStyleClass().add("sheet-tabs-row");
        setContent(row);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setVbarPolicy(ScrollBarPolicy.NEVER);
        setMinHeight(USE_PREF_SIZE);
        setFocusTraversable(false);
    }

    /** Shows these sheets, the one with the id {@code selected} in front. */
    void show(List<SheetSnapshot> sheets, int selected) {
        List<String> names = sheets.stream().map(one -> one.id() + one.name()).toList();
        if (!names.equals(shownNames)) {
            shownNames = names;
            row.getChildren().setAll(sheets.stream().map(this::tab).toList());
        }
        for (int i = 0; i < sheets.size(); i++) {
            ToggleButton tab = (ToggleButton) row.getChildren().get(i);
            tab.setSelected(sheets.get(i).id() == selected);
            if (tab.isSelected()) {
                reveal(tab);
            }
        }
    }

    private ToggleButton tab(SheetSnapshot sheet) {
        ToggleButton tab = new ToggleButton(sheet.name());
        tab.getStyleClass().setAll("sheet-tab");
        tab.setMnemonicParsing(false);
        tab.setFocusTraversable(false);
        sheet.sheet()
                .layout()
                .tabColour()
                .ifPresent(
                        colour ->
                                tab.setStyle(
                                        String.format(
                                                Locale.ROOT, "-sheet-tab-colour: #%06x;", colour)));
        tab.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> extend(event, sheet.id()));
        tab.setOnAction(
                event -> {
                    tab.setSelected(true);
                    choice.choose(sheet.id(), false);
                });
        return tab;
    }

    /** A button takes no notice of clicks with Shift. */
    private void extend(MouseEvent event, int sheet) {
        if (event.isShiftDown()) {
            choice.choose(sheet, true);
            event.consume();
        }
    }

    private void reveal(ToggleButton tab) {
        Bounds bounds = tab.getBoundsInParent();
        double hidden = row.getWidth() - getViewportBounds().getWidth();
        if (hidden > 0) {
            double left = getHvalue() * hidden;
            boolean isSeen =
                    bounds.getMinX() >= left
                            && bounds.getMaxX() <= left + getViewportBounds().getWidth();
            if (!isSeen) {
                setHvalue(Math.max(0, Math.min(1, bounds.getMinX() / hidden)));
            }
        }
    }
}
