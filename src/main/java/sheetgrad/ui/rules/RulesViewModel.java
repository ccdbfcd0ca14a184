package sheetgrad.ui.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import sheetgrad.ui.session.WorkbookSession;
import sheetgrad.workbook.ConditionalFormat;

/** The conditional formats of the sheet in front, the first winning where two disagree. */
public final class RulesViewModel {
    private final WorkbookSession session;
    private final ObservableList<ConditionalFormat> formats = FXCollections.observableArrayList();
    private int sheet = -1;

    public RulesViewModel(WorkbookSession session) {
        this.session = session;
    }

    /** Shows the formats of a sheet, given by its id. */
    public void show(int newSheet, List<ConditionalFormat> now) {
        sheet = newSheet;
        if (!formats.equals(now)) {
            formats.setAll(now);
        }
    }

    public ObservableList<ConditionalFormat> formats() {
        return FXCollections.unmodifiableObservableList(formats);
    }

    /** Puts a format before all others. */
    public void add(ConditionalFormat format) {
        change("New conditional format", now -> now.add(0, format));
    }

    /** Puts a format in the place of the one at an index. */
    public void replace(int index, ConditionalFormat format) {
        change("Conditional format", now -> now.set(index, format));
    }

    public void delete(int index) {
        change("Delete conditional format", now -> now.remove(index));
    }

    /** Moves a format one place up, {@code step} -1, or down; nothing at the ends. */
    public void move(int index, int step) {
        int to = index + step;
        if (to >= 0 && to < formats.size()) {
            change("Move conditional format", now -> now.add(to, now.remove(index)));
        }
    }

    private void change(String name, Consumer<List<ConditionalFormat>> change) {
        List<ConditionalFormat> now = new ArrayList<>(formats);
        change.accept(now);
        session.rules().changeConditionalFormats(sheet, name, now);
    }
}
