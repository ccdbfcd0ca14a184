package sheetgrad.ui.filter;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import sheetgrad.ui.paint.Colours;
import sheetgrad.workbook.FilterCondition.Coloured;

/** The colours that a column shows, each a button that filters by it; nothing where there is no choice. */
final class ColourButtons extends VBox {
    private static final double SWATCH = 14;
    private static final int MOST = 40;

    private final FilterViewModel model;
    private final Runnable close;

    ColourButtons(FilterViewModel model, Runnable close) {
        super(4);
        this.model = model;
        this.close = close;
        add("Filter by the colour of cells", true);
        add("Filter by the colour of texts", false);
        setManaged(!getChildren().isEmpty());
    }

    private void add(String title, boolean isFill) {
        List<Coloured> colours = model.colours(isFill);
        if (!colours.isEmpty()) {
            FlowPane row = new FlowPane(4, 4);
            colours.stream().limit(MOST).forEach(one -> row.getChildren().add(button(one)));
            getChildren().addAll(new Label(title), row);
        }
    }

    private Button button(Coloured colour) {
        Button button = new Button();
        String name = name(colour);
        if (colour.colour().isPresent()) {
            Rectangle swatch = new Rectangle(SWATCH * 2, SWATCH);
            swatch.setFill(Colours.of(colour.colour().getAsInt()));
            swatch.getStyleClass().add("swatch");
            button.setGraphic(swatch);
            button.setAccessibleText(name);
        } else {
            button.setText(name);
        }
        button.setId("filter-" + (colour.isFill() ? "fill-" : "text-") + suffix(colour));
        button.setTooltip(new Tooltip(model.isCondition(colour) ? name + ", filtered by" : name));
        button.getStyleClass().addAll("swatch-button");
        if (model.isCondition(colour)) {
            button.getStyleClass().add("accent");
        }
        button.setOnAction(
                event -> {
                    close.run();
                    model.apply(colour);
                });
        return button;
    }

    private static String name(Coloured colour) {
        return colour.colour().isPresent()
                ? hex(colour.colour().getAsInt())
                : colour.isFill() ? "No fill" : "Automatic";
    }

    private static String suffix(Coloured colour) {
        return colour.colour().isPresent() ? hex(colour.colour().getAsInt()).substring(1) : "none";
    }

    private static String hex(int rgb) {
        return String.format("#%06X", rgb);
    }
}
