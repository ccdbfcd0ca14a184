package sheetgrad.ui.whatif;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** Fields and messages of the dialogs. */
final class WhatIfFields {
    private WhatIfFields() {}

    static TextField field(StringProperty text, String id) {
        TextField field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(text);
        return field;
    }

    static Label message(ReadOnlyStringProperty text, String id) {
        Label message = new Label();
        message.setId(id);
        message.setWrapText(true);
        message.setMaxWidth(360);
        message.textProperty().bind(text);
        return message;
    }
}
