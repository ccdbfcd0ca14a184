package sheetgrad.ui.chart;

import static sheetgrad.ui.dialog.DialogFields.acceptOnlyIf;
import static sheetgrad.ui.dialog.DialogFields.check;
import static sheetgrad.ui.dialog.DialogFields.choice;
import static sheetgrad.ui.dialog.DialogFields.label;
import static sheetgrad.ui.dialog.DialogFields.message;
import static sheetgrad.ui.dialog.DialogFields.tab;
import static sheetgrad.ui.dialog.DialogFields.text;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import sheetgrad.workbook.Chart;
import sheetgrad.workbook.Chart.Kind;

/** The dialog in which a chart is changed: its title, kind and legend, its series, its axes. */
public final class ChartDialog extends Dialog<Chart> {
    private static final int CELLS_WIDTH = 16;
    private static final double WIDE = 820;
    private static final double HIGH = 420;

    private final ChartForm form;
    private final GridPane seriesFields = fields();

    public ChartDialog(ChartForm form, Window owner) {
        this.form = form;
        initOwner(owner);
        setTitle("Chart");
        setResizable(true);
        getDialogPane().setId("chart-dialog");
        getDialogPane().getButtonTypes().addAll(ButtonType.OK, ButtonType.CANCEL);
        getDialogPane().lookupButton(ButtonType.OK).setId("chart-enter");
        acceptOnlyIf(getDialogPane(), () -> form.made().isPresent());
        TabPane tabs =
                new TabPane(tab("Chart", chart()), tab("Series", series()), tab("Axes", axes()));
        tabs.setId("chart-tabs");
        VBox content = new VBox(8, tabs, message("chart-message", form.messageProperty()));
        VBox.setVgrow(tabs, Priority.ALWAYS);
        content.setPrefSize(WIDE, HIGH);
        getDialogPane().setMinWidth(WIDE);
        getDialogPane().setContent(content);
        setResultConverter(button -> button == ButtonType.OK ? form.made().orElse(null) : null);
    }

    private static GridPane fields() {
        GridPane fields = new GridPane();
        fields.getStyleClass().addAll("solve-form", "validation-fields");
        return fields;
    }

    private GridPane chart() {
        GridPane fields = fields();
        ComboBox<Kind> kinds =
                choice("chart-kind", form.kindProperty(), List.of(Kind.values()), Kind::title);
        fields.addRow(0, label("Kind", kinds), kinds);
        TextField title = text("chart-title", form.titleProperty());
        title.setPrefColumnCount(30);
        fields.addRow(1, label("Title", title), title);
        fields.add(check("chart-legend", "Legend", form.legendProperty()), 1, 2);
        return fields;
    }

    private Node series() {
        showSeries();
        form.series().addListener((ListChangeListener<SeriesForm>) change -> showSeries());
        Button add = new Button("Add a series");
        add.setId("series-add");
        add.setOnAction(event -> form.addSeries());
        ScrollPane scroll = new ScrollPane(seriesFields);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return new VBox(8, scroll, new HBox(add));
    }

    private void showSeries() {
        seriesFields.getChildren().clear();
        seriesFields.addRow(
                0,
                new Label("Name"),
                new Label("X or categories"),
                new Label("Values"),
                new Label("Kind"),
                new Label("Axis"));
        for (int i = 0; i < form.series().size(); i++) {
            SeriesForm one = form.series().get(i);
            Button remove = new Button("Remove");
            remove.setId("series-remove-" + i);
            remove.setAccessibleText("Remove series " + (i + 1));
            remove.setMinWidth(Region.USE_PREF_SIZE);
            remove.setOnAction(event -> form.series().remove(one));
            seriesFields.addRow(
                    i + 1,
                    cells("series-name-" + i, "Name of series " + (i + 1), one.nameProperty()),
                    cells("series-x-" + i, "X of series " + (i + 1), one.categoriesProperty()),
                    cells(
                            "series-values-" + i,
                            "Values of series " + (i + 1),
                            one.valuesProperty()),
                    kind(i, one),
                    second(i, one),
                    remove);
        }
    }

    private static ComboBox<Kind> kind(int place, SeriesForm series) {
        ComboBox<Kind> kinds =
                choice(
                        "series-kind-" + place,
                        series.kindProperty(),
                        List.of(Kind.values()),
                        Kind::title);
        kinds.setAccessibleText("Kind of series " + (place + 1));
        kinds.setMinWidth(Region.USE_PREF_SIZE);
        return kinds;
    }

    private static CheckBox second(int place, SeriesForm series) {
        CheckBox second = check("series-second-" + place, "2nd", series.secondAxesProperty());
        second.setAccessibleText("Series " + (place + 1) + " on the second axis");
        second.setMinWidth(Region.USE_PREF_SIZE);
        return second;
    }

    private static TextField cells(String id, String name, StringProperty value) {
        TextField field = text(id, value);
        field.setPrefColumnCount(CELLS_WIDTH);
        field.setAccessibleText(name);
        GridPane.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private Node axes() {
        GridPane fields = fields();
        addAxis(fields, 0, "horizontal", form.horizontal());
        addAxis(fields, 4, "vertical", form.vertical());
        addAxis(fields, 8, "second", form.second());
        fields.disableProperty().bind(form.kindProperty().isEqualTo(Kind.PIE));
        return new VBox(fields);
    }

    private static void addAxis(GridPane fields, int row, String id, AxisForm axis) {
        TextField title = text(id + "-title", axis.titleProperty());
        TextField minimum = text(id + "-minimum", axis.minimumProperty());
        TextField maximum = text(id + "-maximum", axis.maximumProperty());
        minimum.setPromptText("automatic");
        maximum.setPromptText("automatic");
        String name =
                axis.name().substring(0, 1).toUpperCase(Locale.ROOT) + axis.name().substring(1);
        fields.addRow(row, label(name + " axis: title", title), title);
        GridPane.setColumnSpan(title, 3);
        fields.addRow(
                row + 1, label("Minimum", minimum), minimum, label("Maximum", maximum), maximum);
        fields.add(check(id + "-log", "Logarithmic scale", axis.logarithmicProperty()), 1, row + 2);
    }
}
