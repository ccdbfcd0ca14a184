package sheetgrad.ui.print;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import sheetgrad.workbook.PageSetup.Headings;

/** Header and footer of some pages while the user changes them: left, middle and right. */
final class HeadingsForm {
    /** Whether these pages have headings of their own. */
    final BooleanProperty differs;

    final List<StringProperty> header;
    final List<StringProperty> footer;

    /** @param now nothing for pages that have no headings of their own */
    HeadingsForm(Optional<Headings> now) {
        differs = new SimpleBooleanProperty(now.isPresent());
        header = sections(now.map(Headings::header).orElse(""));
        footer = sections(now.map(Headings::footer).orElse(""));
    }

    private static List<StringProperty> sections(String text) {
        HeaderSections sections = HeaderSections.of(text);
        return List.of(
                new SimpleStringProperty(sections.left()),
                new SimpleStringProperty(sections.centre()),
                new SimpleStringProperty(sections.right()));
    }

    Headings headings() {
        return new Headings(text(header), text(footer));
    }

    /** Nothing if these pages have those of all others. */
    Optional<Headings> own() {
        return differs.get() ? Optional.of(headings()) : Optional.empty();
    }

    private static String text(List<StringProperty> sections) {
        return new HeaderSections(
                        sections.get(0).get(), sections.get(1).get(), sections.get(2).get())
                .text();
    }
}
