package sheetgrad.ui.dialog;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.StringProperty;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/** The pages and fields of dialogs; what a field shows is bound to a property of the form that the dialog fills in. */
public final class DialogFields {
    private DialogFields() {}

    /** A page that stays. */
    public static Tab tab(String title, Node content) {
        Tab tab = new Tab(title, content);
        tab.setClosable(false);
        return tab;
    }

    /** A page of rows, each a name and its field. */
    public static Tab page(String title, GridPane fields) {
        fields.getStyleClass().addAll("solve-form", "format-page");
        return tab(title, fields);
    }

    /** A label that is never cut. */
    public static Label label(String text) {
        Label label = new Label(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** The name of a field. */
    public static Label label(String name, Node field) {
        Label label = label(name);
        label.setLabelFor(field);
        return label;
    }

    /** A row of a page, under the rows before it. */
    public static void row(GridPane page, int row, String name, Node field) {
        page.addRow(row, label(name, field), field);
    }

    /** What is wrong with the entries. */
    public static Label message(String id, ReadOnlyStringProperty text) {
        Label message = words(id, text);
        message.getStyleClass().add("dialog-message");
        return message;
    }

    /** Sentences that change, such as how something went. */
    public static Label words(String id, ReadOnlyStringProperty text) {
        Label words = new Label();
        words.setId(id);
        words.setWrapText(true);
        words.setMaxWidth(360);
        words.textProperty().bind(text);
        return words;
    }

    public static TextField text(String id, StringProperty value) {
        return bound(new TextField(), id, value);
    }

    /** Gives a field its id and what it shows. */
    public static <T extends TextInputControl> T bound(T field, String id, StringProperty value) {
        field.setId(id);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    public static CheckBox check(String id, String title, BooleanProperty value) {
        CheckBox box = new CheckBox(title);
        box.setId(id);
        box.selectedProperty().bindBidirectional(value);
        return box;
    }

    /**
     * A choice among values.
     *
     * @param words how each is listed, no two alike
     */
    public static <T> ComboBox<T> choice(
            String id, ObjectProperty<T> value, List<T> all, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getItems().setAll(all);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(T one) {
                        return words.apply(one);
                    }

                    @Override
                    public T fromString(String text) {
                        return all.stream()
                                .filter(one -> words.apply(one).equals(text))
                                .findFirst()
                                .orElseThrow();
                    }
                });
        box.valueProperty().bindBidirectional(value);
        return box;
    }

    /** Lets OK close a dialog only while what is asked can be done. */
    public static void acceptOnlyIf(DialogPane pane, BooleanSupplier condition) {
        pane.lookupButton(ButtonType.OK)
                .addEventFilter(
                        ActionEvent.ACTION,
                        event -> {
                            if (!condition.getAsBoolean()) {
                                event.consume();
                            }
                        });
    }
}
