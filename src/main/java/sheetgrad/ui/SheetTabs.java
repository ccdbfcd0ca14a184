package sheetgrad.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.geometry.Bounds;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import sheetgrad.ui.session.SheetSnapshot;

/** The tabs of the sheets below the grid, in the colours that the file gives them. */
final class SheetTabs extends ScrollPane {
    private final HBox row = new HBox();
    private final IntConsumer choose;
    private List<String> shownNames = List.of();

    /** @param choose is told the id of a sheet whose tab was clicked */
    SheetTabs(IntConsumer choose) {
        this.choose = choose;
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
        tab.setOnAction(
                event -> {
                    tab.setSelected(true);
                    choose.accept(sheet.id());
                });
        return tab;
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
