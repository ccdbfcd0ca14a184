package sheetgrad.lesson;

import sheetgrad.workbook.Workbook;

/** The sheet "about" of the workbook "titanic". */
final class TitanicAbout {
    private TitanicAbout() {}

    static void addTo(Workbook workbook) {
        new AboutSheet("Titanic: who survived?")
                .see(
                        "The sheet titanic has one row for each of the 2,201 people on board. Formulas turn class, sex and"
                                + " age group into inputs of 0 and 1 (columns F to J). The prediction (N) is the sum of"
                                + " the inputs, each times its parameter in row 4.",
                        "The parameter \"one\" is the prediction for the baseline, a man of the crew; the others tell how"
                                + " much is added for a person of first, second or third class, a woman, a child. The loss"
                                + " (O4) is the mean of the squared errors, the accuracy (P4) the share of people for whom"
                                + " the prediction lies on the right side of 0.5.")
                .attempt(
                        "Change a yellow parameter and watch predictions, loss and accuracy follow.",
                        "Leave all parameters at 0 and change \"one\" alone. The loss is smallest, 0.218683, at the share"
                                + " of survivors, 711/2201 = 0.3230.",
                        "Train all six: the workbook keeps a Solver model, so loss and parameters are chosen already."
                                + " L-BFGS needs a handful of steps; then try gradient descent with learning rates of"
                                + " 0.01, 0.1 and 2.")
                .notice(
                        LessonResults.text("titanic/titanic"),
                        "Sex counts most: a woman gets 0.49 more than a man of the same class and age. \"Women survive, men"
                                + " do not\" alone is right for 77.6% of the people.",
                        "The one girl of the first class gets a prediction of 1.074. A straight line does not know that a"
                                + " probability ends at 1.",
                        "People who are alike get the same prediction, whether they survived or not: there are only 14"
                                + " kinds of people in this table, and so no model of these columns is always right.")
                .sources(
                        "R. J. M. Dawson (1995), The \"Unusual Episode\" Data Revisited, Journal of Statistics Education"
                                + " 3(3): a published table of counts by class, sex, age group and survival.")
                .addTo(workbook);
    }
}
