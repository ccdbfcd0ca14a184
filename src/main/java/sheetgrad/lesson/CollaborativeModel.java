package sheetgrad.lesson;

import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;

/** The workbook "collaborative-filtering": invented ratings of invented films, predicted from factors that are learnt. */
final class CollaborativeModel {
    static final String ID = "collaborative-filtering";
    static final String BIASES = "biases";
    static final String DOT_PRODUCT = "dot product";

    private CollaborativeModel() {}

    static Workbook build() {
        Workbook workbook = new Workbook();
        InventedRatings data = new InventedRatings();
        RatingsGrid.addTo(
                workbook, BIASES, "Ratings from factors and biases, within a range", true, data);
        Sheet plain =
                RatingsGrid.addTo(
                        workbook, DOT_PRODUCT, "Ratings as products of factors", false, data);
        LookUpSheet.addTo(workbook, data);
        FactorsSheet.addTo(workbook, plain);
        about(workbook);
        return workbook;
    }

    private static void about(Workbook workbook) {
        new AboutSheet("Collaborative filtering: who will like which film?")
                .see(
                        "40 people have rated 16 films, not everybody every film. Nothing is known of people or films but"
                                + " the ratings. Each person gets a few numbers, each film as many, and a rating is predicted"
                                + " from their products. The numbers begin at random and are learnt.",
                        "On \"dot product\" there are three factors each. On \"biases\" there are two factors and a bias each,"
                                + " and a sigmoid keeps the prediction between the lowest and the highest rating.",
                        "\"look-up\" has a list of ratings instead of a grid, as large data would: MATCH and OFFSET fetch the"
                                + " factors. \"films\" looks at the factors of the films: their main directions (PCA) and their"
                                + " distances.")
                .attempt(
                        "Solve \"biases\", then \"dot product\" (each sheet keeps its own Solver model). Compare the loss with"
                                + " the error of the ratings held back, which training never sees.",
                        "Solve from other random numbers: restarts, 20 of them, say. Do the factors come out the same? Do the"
                                + " predictions?",
                        "Set the lowest and highest rating to 0 and 5. What happens to the best films?",
                        "After training, look at \"films\": which film is nearest to which?")
                .notice(
                        LessonResults.text("collaborative-filtering/biases"),
                        LessonResults.text("collaborative-filtering/dot product"),
                        LessonResults.text("collaborative-filtering/look-up"),
                        "The ratings were made with noise of 0.3. A loss below that is not knowledge: the model has learnt some"
                                + " of the noise by heart, and the held-back ratings tell.",
                        "The factors themselves are arbitrary: exchange the first and the second everywhere and no prediction"
                                + " changes. Directions and distances are what is left.")
                .sources(
                        "People, films and ratings are invented, by a program with the seed 7: the true rating is 0.5 + 5 times"
                                + " the sigmoid of both biases and two products of factors, plus noise with a deviation of"
                                + " 0.3, rounded to a tenth. The form of the sheets follows collab_filter.xlsx of fast.ai's"
                                + " course.")
                .addTo(workbook);
    }
}
