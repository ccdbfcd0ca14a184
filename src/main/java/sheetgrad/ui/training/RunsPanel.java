package sheetgrad.ui.training;

import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The side pane that compares runs: their curves over one another, a table, and a way back to the parameters of each. */
public final class RunsPanel extends VBox {
    private static final int COLOURS = 6;

    private final SolveViewModel model;
    private final LossCurve curve = new LossCurve();
    private final TableView<RunRecord> table = new TableView<>();

    public RunsPanel(SolveViewModel model) {
        this.model = model;
        getStyleClass().add("runs-panel");
        fillTable();
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(curve, curve.scaleSwitch(), table, buttons());
        table.getItems().addListener((ListChangeListener<RunRecord>) change -> draw());
        table.getSelectionModel()
                .getSelectedItems()
                .addListener((ListChangeListener<RunRecord>) change -> draw());
        draw();
    }

    private void fillTable() {
        table.setId("runs-table");
        table.setAccessibleText("Runs of the solver");
        table.setItems(model.runs().runs());
        table.setPlaceholder(new Label("No run yet: press Solve."));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        TableColumn<RunRecord, RunRecord> number = new TableColumn<>("Run");
        number.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        number.setCellFactory(column -> new NumberCell());
        number.setPrefWidth(58);
        table.getColumns().add(number);
        column("Method", RunRecord::method, 84);
        column("Steps", run -> String.format(Locale.ROOT, "%,d", run.steps()), 58);
        column("Loss after", run -> SolveFigures.digits(run.lossAfter()), 96);
        column("Loss before", run -> SolveFigures.digits(run.lossBefore()), 96);
        column("Seconds", run -> String.format(Locale.ROOT, "%.2f", run.seconds()), 64);
        column("Settings", RunRecord::settings, 170);
        column("Seed", RunRecord::seed, 52);
        column("Loss", RunRecord::lossName, 90);
    }

    private void column(String title, Function<RunRecord, String> text, double width) {
        TableColumn<RunRecord, String> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        table.getColumns().add(column);
    }

    private static String style(RunRecord run) {
        return "run-" + ((run.number() - 1) % COLOURS + 1);
    }

    /** The selected runs, or all while none is selected. */
    private void draw() {
        List<RunRecord> selected = table.getSelectionModel().getSelectedItems();
        List<RunRecord> shown = selected.isEmpty() ? table.getItems() : List.copyOf(selected);
        curve.show(
                shown.stream().map(run -> new LossCurve.Curve(run.losses(), style(run))).toList());
    }

    private Node buttons() {
        BooleanBinding isNone = Bindings.isEmpty(table.getItems());
        Button restore = button("Restore parameters", Feather.ROTATE_CCW, "runs-restore");
        restore.setTooltip(new Tooltip("Puts the parameters of the selected run into their cells"));
        restore.disableProperty()
                .bind(Bindings.size(table.getSelectionModel().getSelectedItems()).isNotEqualTo(1));
        restore.setOnAction(
                event ->
                        Optional.ofNullable(table.getSelectionModel().getSelectedItem())
                                .ifPresent(model::restore));
        Button export = button("Export as CSV", Feather.DOWNLOAD, "runs-export");
        export.disableProperty().bind(isNone);
        export.setOnAction(event -> export());
        HBox row = new HBox(restore, export);
        row.getStyleClass().add("solve-buttons");
        return row;
    }

    private static Button button(String text, Feather icon, String id) {
        Button button = new Button(text, new FontIcon(icon));
        button.setId(id);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    private void export() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Export the runs");
        chooser.setInitialFileName("runs.csv");
        File chosen = chooser.showSaveDialog(getScene().getWindow());
        if (chosen != null) {
            model.writeRuns(chosen.toPath());
        }
    }

    /** The run's number with the colour of its curve. */
    private static final class NumberCell extends TableCell<RunRecord, RunRecord> {
        private final Region swatch = new Region();

        @Override
        protected void updateItem(RunRecord run, boolean isEmpty) {
            super.updateItem(run, isEmpty);
            setText(isEmpty || run == null ? "" : String.valueOf(run.number()));
            setGraphic(isEmpty || run == null ? null : swatch);
            if (run != null) {
                swatch.getStyleClass().setAll("run-swatch", style(run));
            }
        }
    }
}
