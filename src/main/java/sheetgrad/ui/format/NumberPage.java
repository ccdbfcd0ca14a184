package sheetgrad.ui.format;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import sheetgrad.ui.dialog.DialogFields;

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
        ComboBox<CurrencySymbol> symbols =
                new ComboBox<>(FXCollections.observableArrayList(CurrencySymbol.values()));
        symbols.setId("format-symbol");
        symbols.setValue(CurrencySymbol.of(code.getText()));
        codes.getItems().setAll(first.codes(symbols.getValue()));
        kinds.getSelectionModel()
                .selectedItemProperty()
                .addListener((value, before, now) -> offer(codes, now, symbols.getValue()));
        symbols.valueProperty()
                .addListener(
                        (value, before, now) ->
                                offer(codes, kinds.getSelectionModel().getSelectedItem(), now));
        symbols.disableProperty()
                .bind(
                        kinds.getSelectionModel()
                                .selectedItemProperty()
                                .map(kind -> !kind.hasSymbol()));
        kinds.setPrefSize(140, LIST_HEIGHT);
        codes.setPrefSize(310, LIST_HEIGHT);
        Label sample = new Label();
        sample.setId("format-sample");
        sample.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> form.sample(code.getText()), code.textProperty()));
        addRow(0, kinds, codes);
        DialogFields.row(this, 1, "Code", code);
        DialogFields.row(this, 2, "Sample", sample);
        DialogFields.row(this, 3, "Currency", symbols);
        Label mistake = new Label();
        mistake.setId("format-mistake");
        mistake.setWrapText(true);
        mistake.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> form.mistake().orElse(""), code.textProperty()));
        add(mistake, 0, 4, 2, 1);
    }

    /** Offers the codes of a kind and takes the first, if there is one. */
    private static void offer(ListView<String> codes, NumberCategory kind, CurrencySymbol symbol) {
        int place = Math.max(0, codes.getSelectionModel().getSelectedIndex());
        List<String> now = kind.codes(symbol);
        codes.getItems().setAll(now);
        codes.getSelectionModel().select(place < now.size() ? place : 0);
    }
}
