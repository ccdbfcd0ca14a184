package sheetgrad.ui.format;

import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;

/** The page for the number format: kinds, their usual codes, the code itself, and the active cell in it. */
final class NumberPage extends GridPane {
    private static final double LIST_HEIGHT = 190;

    NumberPage(FormatForm form) {
        TextField code = new TextField();
        code.setId("format-code");
        code.textProperty().bindBidirectional(form.code.valueProperty());
        ListView<String> codes = new ListView<>();
        codes.setId("format-codes");
        codes.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (value, before, now) -> code.setText(now == null ? code.getText() : now));
        ListView<NumberCategory> kinds =
                new ListView<>(FXCollections.observableArrayList(NumberCategory.values()));
        kinds.setId("format-kinds");
        NumberCategory first = NumberCategory.of(code.getText());
        kinds.getSelectionModel().select(first);
        codes.getItems().setAll(first.codes());
        kinds.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (value, before, now) -> {
                            codes.getItems().setAll(now.codes());
                            codes.getSelectionModel().selectFirst();
                        });
        kinds.setPrefSize(140, LIST_HEIGHT);
        codes.setPrefSize(270, LIST_HEIGHT);
        Label sample = new Label();
        sample.setId("format-sample");
        sample.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> form.sample(code.getText()), code.textProperty()));
        addRow(0, kinds, codes);
        addRow(1, new Label("Code"), code);
        addRow(2, new Label("Sample"), sample);
    }
}
