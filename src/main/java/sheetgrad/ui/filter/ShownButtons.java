package sheetgrad.ui.filter;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import sheetgrad.workbook.FilterCondition.Aspect;
import sheetgrad.workbook.FilterCondition.Shown;

/** The colours and icons that a column shows, each a button that filters by it; nothing where there is no choice. */
final class ShownButtons extends VBox {
    private static final int MOST = 40;

    private final FilterViewModel model;
    private final Runnable close;

    ShownButtons(FilterViewModel model, Runnable close) {
        super(4);
        this.model = model;
        this.close = close;
        add("Filter by the colour of cells", "fill", Aspect.FILL);
        add("Filter by the colour of texts", "text", Aspect.TEXT_COLOUR);
        add("Filter by icons", "icon", Aspect.ICON);
        setManaged(!getChildren().isEmpty());
    }

    private void add(String title, String id, Aspect aspect) {
        List<Shown> all = model.shown(aspect);
        if (!all.isEmpty()) {
            FlowPane row = new FlowPane(4, 4);
            all.stream().limit(MOST).forEach(one -> row.getChildren().add(button(id, one)));
            getChildren().addAll(new Label(title), row);
        }
    }

    private Button button(String id, Shown shown) {
        Button button = new Button();
        String name = ShownPicture.name(shown);
        Optional<Node> picture = ShownPicture.of(shown);
        picture.ifPresent(button::setGraphic);
        if (picture.isEmpty()) {
            button.setText(name);
        }
        button.setAccessibleText(name);
        button.setId("filter-" + id + "-" + ShownPicture.suffix(shown));
        button.setTooltip(new Tooltip(model.isCondition(shown) ? name + ", filtered by" : name));
        button.getStyleClass().addAll("swatch-button");
        if (model.isCondition(shown)) {
            button.getStyleClass().add("accent");
        }
        button.setOnAction(
                event -> {
                    close.run();
                    model.apply(shown);
                });
        return button;
    }
}
