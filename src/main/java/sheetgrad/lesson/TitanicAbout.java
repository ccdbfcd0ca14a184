package sheetgrad.lesson;

import java.util.List;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.Workbook;

/** The sheet "about" of the workbook "titanic": what is there, what to try, what to notice, where the data are from. */
final class TitanicAbout {
    /** A paragraph, how it looks, and how many lines it takes at the sheet's width. */
    private record Paragraph(String text, CellStyle style, int lines) {}

    private static final double LINE_HEIGHT = 15;

    private static final List<Paragraph> PARAGRAPHS =
            List.of(
                    new Paragraph("Titanic: who survived?", ModelStyles.TITLE, 2),
                    heading("What you see"),
                    text(
                            "The sheet titanic has one row for each of the 2,201 people on board. Formulas turn class, sex and"
                                    + " age group into inputs of 0 and 1 (columns F to J). The prediction (N) is the sum of"
                                    + " the inputs, each times its parameter in row 4.",
                            3),
                    text(
                            "The parameter \"one\" is the prediction for the baseline, a man of the crew; the others tell how"
                                    + " much is added for a person of first, second or third class, a woman, a child. The loss"
                                    + " (O4) is the mean of the squared errors, the accuracy (P4) the share of people for whom"
                                    + " the prediction lies on the right side of 0.5.",
                            4),
                    heading("What to try"),
                    text(
                            "Change a yellow parameter and watch predictions, loss and accuracy follow.",
                            1),
                    text(
                            "Leave all parameters at 0 and change \"one\" alone. The loss is smallest, 0.218683, at the share"
                                    + " of survivors, 711/2201 = 0.3230.",
                            2),
                    text(
                            "Train all six: the workbook keeps a Solver model, so loss and parameters are chosen already."
                                    + " L-BFGS needs a handful of steps; then try gradient descent with learning rates of"
                                    + " 0.01, 0.1 and 2.",
                            2),
                    heading("What to notice"),
                    text(
                            "The smallest loss is 0.163369, and 77.8% of the predictions are right.",
                            1),
                    text(
                            "Sex counts most: a woman gets 0.49 more than a man of the same class and age. \"Women survive, men"
                                    + " do not\" alone is right for 77.6% of the people.",
                            2),
                    text(
                            "The one girl of the first class gets a prediction of 1.074. A straight line does not know that a"
                                    + " probability ends at 1.",
                            2),
                    text(
                            "People who are alike get the same prediction, whether they survived or not: there are only 14"
                                    + " kinds of people in this table, and so no model of these columns is always right.",
                            2),
                    heading("Source"),
                    text(
                            "R. J. M. Dawson (1995), The \"Unusual Episode\" Data Revisited, Journal of Statistics Education"
                                    + " 3(3): a published table of counts by class, sex, age group and survival.",
                            2));

    private TitanicAbout() {}

    private static Paragraph heading(String text) {
        return new Paragraph(text, ModelStyles.HEADING, 2);
    }

    private static Paragraph text(String text, int lines) {
        return new Paragraph(text, ModelStyles.PARAGRAPH, lines);
    }

    static void addTo(Workbook workbook) {
        SheetBuilder builder = new SheetBuilder(workbook.addSheet("about"));
        workbook.sheet(1).layout().setShowsGridlines(false);
        builder.width(0, 100);
        for (int row = 0; row < PARAGRAPHS.size(); row++) {
            Paragraph paragraph = PARAGRAPHS.get(row);
            builder.text(row, 0, paragraph.text(), paragraph.style());
            builder.height(row, LINE_HEIGHT * paragraph.lines() + 3);
        }
    }
}
