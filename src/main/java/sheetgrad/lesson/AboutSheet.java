package sheetgrad.lesson;

import java.util.ArrayList;
import java.util.List;
import sheetgrad.lesson.generator.Looks;
import sheetgrad.lesson.generator.SheetDraft;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;

/** The sheet "about" of a workbook: what is there, what to try, what to notice, where the data are from. */
final class AboutSheet {
    /** A paragraph, how it looks, and how many lines it takes at the sheet's width. */
    private record Paragraph(String text, CellStyle style, int lines) {}

    private static final double LINE_HEIGHT = 15;
    private static final double WIDTH = 100;

    /** How many characters of running text a line of that width is sure to hold. */
    private static final int CHARACTERS_PER_LINE = 106;

    private final List<Paragraph> paragraphs = new ArrayList<>();

    AboutSheet(String title) {
        paragraphs.add(new Paragraph(title, Looks.TITLE, 2));
    }

    AboutSheet see(String... texts) {
        return section("What you see", texts);
    }

    AboutSheet attempt(String... texts) {
        return section("What to try", texts);
    }

    AboutSheet notice(String... texts) {
        return section("What to notice", texts);
    }

    AboutSheet sources(String... texts) {
        return section("Sources", texts);
    }

    private AboutSheet section(String heading, String... texts) {
        paragraphs.add(new Paragraph(heading, Looks.HEADING, 2));
        for (String text : texts) {
            paragraphs.add(new Paragraph(text, Looks.PARAGRAPH, lines(text)));
        }
        return this;
    }

    /** How many lines a text takes if lines are broken between words. */
    private static int lines(String text) {
        int lines = 1;
        int used = 0;
        for (String word : text.split(" ", -1)) {
            if (used > 0 && used + 1 + word.length() > CHARACTERS_PER_LINE) {
                lines++;
                used = 0;
            }
            used += (used > 0 ? 1 : 0) + word.length();
        }
        return lines;
    }

    /** Adds the sheet behind the others. */
    void addTo(Workbook workbook) {
        Sheet sheet = workbook.addSheet("about");
        SheetDraft draft = new SheetDraft(sheet);
        draft.width(0, WIDTH);
        for (int row = 0; row < paragraphs.size(); row++) {
            Paragraph paragraph = paragraphs.get(row);
            draft.text(row, 0, paragraph.text(), paragraph.style());
            draft.height(row, LINE_HEIGHT * paragraph.lines() + 3);
        }
        draft.applyTo(workbook);
        sheet.layout().setShowsGridlines(false);
    }
}
