package sheetgrad.ui.whatif;

import javafx.beans.property.DoubleProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import sheetgrad.value.NumberText;

/** The sliders, one below the other. */
public final class SlidersPane extends BorderPane {
    private final SlidersViewModel model;
    private final VBox list = new VBox(10);

    /** @param addSelection adds sliders for the selected cells */
    public SlidersPane(SlidersViewModel model, Runnable addSelection) {
        this.model = model;
        getStyleClass().add("sliders-pane");
        list.getStyleClass().add("sliders-list");
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        setCenter(scroll);
        Button add = new Button("Add the selected cells");
        add.setId("sliders-add");
        add.setOnAction(event -> addSelection.run());
        HBox buttons = new HBox(add);
        buttons.getStyleClass().add("panel-buttons");
        setBottom(buttons);
        model.rows()
                .addListener(
                        (ListChangeListener<SliderRow>)
                                change -> {
                                    while (change.next()) {
                                        list.getChildren()
                                                .remove(
                                                        change.getFrom(),
                                                        change.getFrom() + change.getRemovedSize());
                                        list.getChildren()
                                                .addAll(
                                                        change.getFrom(),
                                                        change.getAddedSubList().stream()
                                                                .map(this::row)
                                                                .toList());
                                    }
                                });
    }

    private Node row(SliderRow row) {
        Label name = new Label(row.name());
        name.getStyleClass().add("slider-name");
        Label value = new Label();
        value.textProperty()
                .bind(row.valueProperty().map(number -> NumberText.general(number.doubleValue())));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button remove = new Button("", new FontIcon(Feather.X));
        remove.getStyleClass().addAll("flat", "button-icon", "small");
        remove.setTooltip(new Tooltip("Remove this slider"));
        remove.setAccessibleText("Remove the slider of " + row.name());
        remove.setOnAction(event -> model.remove(row));
        HBox limits =
                new HBox(
                        6,
                        field(row.minimumProperty(), "From"),
                        field(row.maximumProperty(), "To"),
                        field(row.stepProperty(), "Step"));
        return new VBox(2, new HBox(8, name, value, space, remove), slider(row), limits);
    }

    private Slider slider(SliderRow row) {
        Slider slider = new Slider();
        slider.getStyleClass().add("cell-slider");
        slider.setAccessibleText("Slider of " + row.name());
        slider.minProperty().bind(row.minimumProperty());
        slider.maxProperty().bind(row.maximumProperty());
        slider.blockIncrementProperty().bind(row.stepProperty());
        slider.setValue(row.valueProperty().get());
        boolean[] isFollowing = {false};
        row.valueProperty()
                .addListener(
                        (value, before, now) -> {
                            isFollowing[0] = true;
                            slider.setValue(now.doubleValue());
                            isFollowing[0] = false;
                        });
        slider.valueProperty()
                .addListener(
                        (value, before, now) -> {
                            if (isFollowing[0]) {
                                return;
                            }
                            if (slider.isValueChanging()) {
                                model.drag(row, now.doubleValue());
                            } else {
                                model.release(row, now.doubleValue());
                            }
                        });
        slider.valueChangingProperty()
                .addListener(
                        (value, before, isChanging) -> {
                            if (!isChanging) {
                                model.release(row, slider.getValue());
                            }
                        });
        return slider;
    }

    private static Node field(DoubleProperty number, String title) {
        TextField field = new TextField(NumberText.general(number.get()));
        field.setPrefColumnCount(5);
        field.setAccessibleText(title);
        field.setTooltip(new Tooltip(title));
        number.addListener(
                (value, before, now) -> field.setText(NumberText.general(now.doubleValue())));
        Runnable take =
                () ->
                        NumberText.parse(field.getText())
                                .ifPresentOrElse(
                                        number::set,
                                        () -> field.setText(NumberText.general(number.get())));
        field.setOnAction(event -> take.run());
        field.focusedProperty()
                .addListener(
                        (value, before, isFocused) -> {
                            if (!isFocused) {
                                take.run();
                            }
                        });
        return new HBox(3, new Label(title), field);
    }
}
