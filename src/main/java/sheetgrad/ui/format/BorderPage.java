package sheetgrad.ui.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import sheetgrad.ui.format.BorderForm.Side;
import sheetgrad.workbook.CellStyle.Border;
import sheetgrad.workbook.CellStyle.Line;

/** The page for borders: the line to draw, whole sets of sides, and each side. */
final class BorderPage extends GridPane {
    private final BorderForm form;

    BorderPage(BorderForm form) {
        this.form = form;
        List<Line> lines = Arrays.stream(Line.values()).filter(one -> one != Line.NONE).toList();
        addRow(
                0,
                new Label("Line"),
                FormatDialog.choice("format-line", form.lineProperty(), lines));
        addRow(
                1,
                new Label("Colour"),
                ColourChoice.picker(
                        form.colourProperty().get(), rgb -> form.colourProperty().set(rgb)));
        List<Side> all = new ArrayList<>(BorderForm.OUTLINE);
        all.addAll(BorderForm.INSIDE);
        addRow(
                2,
                new Label("Put"),
                new HBox(
                        6,
                        button("None", all, false),
                        button("Outline", BorderForm.OUTLINE, true),
                        button("Inside", BorderForm.INSIDE, true)));
        for (Side side : Side.values()) {
            add(box(side), 1, 3 + side.ordinal());
        }
    }

    private Button button(String title, List<Side> sides, boolean isOn) {
        Button button = new Button(title);
        button.setId("format-border-" + title.toLowerCase(Locale.ROOT));
        button.setOnAction(event -> form.set(sides, isOn));
        return button;
    }

    private CheckBox box(Side side) {
        CheckBox box = new CheckBox(side.toString());
        box.setId("format-side-" + side.name().toLowerCase(Locale.ROOT));
        box.setSelected(!form.side(side).get().equals(Border.NONE));
        box.setOnAction(event -> form.set(List.of(side), box.isSelected()));
        form.side(side)
                .addListener((value, before, now) -> box.setSelected(!now.equals(Border.NONE)));
        return box;
    }
}
