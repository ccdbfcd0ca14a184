package sheetgrad.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import sheetgrad.ui.command.Tooltips;
import sheetgrad.ui.session.SheetSnapshot;

/** The tabs of the sheets below the grid, in the colours that the file gives them. */
final class SheetTabs extends ScrollPane {
    private final HBox row = new HBox();

    /** What becomes of a click on a tab. */
    interface Choice {
        /** @param isExtending whether Shift was held */
        void choose(int sheet, boolean isExtending);
    }

    private final Choice choice;
    private final BiConsumer<Integer, String> rename;
    private final Button add = new Button("", new FontIcon(Feather.PLUS));
    private List<String> shownNames = List.of();

    /**
     * @param choice is told the id of a sheet whose tab was clicked
     * @param rename is told the id of a sheet and the name that was typed into its tab after a double click
     * @param addSheet adds a sheet
     */
    SheetTabs(Choice choice, BiConsumer<Integer, String> rename, Runnable addSheet) {
        this.choice = choice;
        this.rename = rename;
        add.setId("add-sheet");
        add.getStyleClass().addAll("flat", "button-icon", "small");
        Tooltips.install(add, "New sheet (Shift+F11)");
        add.setAccessibleText("New sheet");
        add.setFocusTraversable(false);
        add.setOnAction(event -> addSheet.run());
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
            row.getChildren().add(add);
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
        tab.setOnMouseClicked(
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                        edit(tab, sheet);
                    }
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

    /** The name becomes a text field, until Enter, Esc or a click elsewhere. */
    private void edit(ToggleButton tab, SheetSnapshot sheet) {
        TextField field = new TextField(sheet.name());
        field.getStyleClass().add("sheet-tab-name");
        field.setPrefColumnCount(Math.max(4, sheet.name().length()));
        field.setOnAction(event -> finish(tab, sheet, field.getText().strip()));
        field.focusedProperty()
                .addListener(
                        (value, before, isFocused) -> {
                            if (!isFocused && tab.getGraphic() == field) {
                                finish(tab, sheet, field.getText().strip());
                            }
                        });
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        finish(tab, sheet, sheet.name());
                        event.consume();
                    }
                });
        tab.setText("");
        tab.setGraphic(field);
        field.requestFocus();
        field.selectAll();
    }

    private void finish(ToggleButton tab, SheetSnapshot sheet, String name) {
        tab.setGraphic(null);
        tab.setText(sheet.name());
        if (!name.isEmpty() && !name.equals(sheet.name())) {
            rename.accept(sheet.id(), name);
        }
        choice.choose(sheet.id(), false);
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
