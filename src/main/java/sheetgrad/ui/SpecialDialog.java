package sheetgrad.ui;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import sheetgrad.ui.SpecialChoice.Kind;

/** Asks which kind of cells to select. */
final class SpecialDialog extends Dialog<SpecialChoice> {
    private final ToggleGroup group = new ToggleGroup();
    private final Map<Kind, CheckBox> kinds = new EnumMap<>(Kind.class);

    SpecialDialog(Window owner) {
        initOwner(owner);
        setTitle("Go to special");
        setHeaderText("Select, among the selected cells or on the whole sheet if one is");
        getDialogPane().setId("special-dialog");
        getDialogPane().getButtonTypes().addAll(ButtonType.OK, ButtonType.CANCEL);
        getDialogPane().setContent(choices());
        setResultConverter(button -> button == ButtonType.OK ? chosen() : null);
    }

    private VBox choices() {
        VBox box = new VBox(6);
        for (SpecialCells cells : SpecialCells.values()) {
            RadioButton button = new RadioButton(cells.choice());
            button.setId("special-" + cells.name().toLowerCase(Locale.ROOT));
            button.setUserData(cells);
            button.setMnemonicParsing(false);
            button.setToggleGroup(group);
            box.getChildren().add(button);
            if (cells == SpecialCells.FORMULAS) {
                box.getChildren().add(kinds());
            }
        }
        group.selectToggle(group.getToggles().get(SpecialCells.BLANKS.ordinal()));
        return box;
    }

    /** What entered values and formulas may show. */
    private HBox kinds() {
        HBox row = new HBox(10);
        row.getStyleClass().add("special-kinds");
        for (Kind kind : Kind.values()) {
            CheckBox box = new CheckBox(kind.title());
            box.setId("special-kind-" + kind.name().toLowerCase(Locale.ROOT));
            box.setSelected(true);
            kinds.put(kind, box);
            row.getChildren().add(box);
        }
        row.disableProperty()
                .bind(group.selectedToggleProperty().map(toggle -> !cells(toggle).hasKinds()));
        return row;
    }

    private static SpecialCells cells(Toggle toggle) {
        return (SpecialCells) toggle.getUserData();
    }

    private SpecialChoice chosen() {
        Set<Kind> wanted = EnumSet.noneOf(Kind.class);
        kinds.forEach(
                (kind, box) -> {
                    if (box.isSelected()) {
                        wanted.add(kind);
                    }
                });
        return new SpecialChoice(cells(group.getSelectedToggle()), wanted);
    }
}
