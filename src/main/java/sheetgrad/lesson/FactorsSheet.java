package sheetgrad.lesson;

import sheetgrad.lesson.generator.Looks;
import sheetgrad.lesson.generator.Places;
import sheetgrad.lesson.generator.SheetDraft;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;

/**
 * The sheet "films" of the workbook "collaborative-filtering": what the factors say of the films. Their two main
 * directions by power iteration, and the distance of each film from each other.
 */
final class FactorsSheet {
    private static final int FILMS = InventedRatings.FILMS;
    private static final int FACTORS = RatingsGrid.FACTORS;
    private static final int ITERATIONS = 30;
    private static final int FIRST_ROW = 5;
    static final CellRange CENTRED =
            CellRange.ofSize(new CellAddress(FIRST_ROW, 5), FILMS, FACTORS);
    static final CellRange SCORES = CellRange.ofSize(new CellAddress(FIRST_ROW, 9), FILMS, 2);
    static final CellRange DISTANCES =
            CellRange.ofSize(new CellAddress(FIRST_ROW, 15), FILMS, FILMS);
    static final CellRange COVARIANCE =
            CellRange.ofSize(new CellAddress(FIRST_ROW + FILMS + 4, 1), FACTORS, FACTORS);
    static final CellRange REST =
            CellRange.ofSize(new CellAddress(FIRST_ROW + FILMS + 4, 5), FACTORS, FACTORS);
    private static final int STEPS_ROW = COVARIANCE.lastRow() + 4;

    private FactorsSheet() {}

    static void addTo(Workbook workbook, Sheet ratings) {
        Sheet sheet = workbook.addSheet("films");
        SheetDraft draft = new SheetDraft(sheet);
        draft.text(0, 0, "What the factors say of the films", Looks.TITLE);
        draft.text(
                1,
                0,
                "Train the sheet \""
                        + ratings.name()
                        + "\" first. The scores are the positions along the two directions in"
                        + " which the films differ most.",
                Looks.NOTE);
        draft.height(0, 24);
        factors(draft, ratings);
        components(draft);
        scores(draft);
        distances(draft);
        widths(draft);
        draft.applyTo(workbook);
        sheet.layout().freeze(FIRST_ROW, 1);
        sheet.layout().scrollTo(FIRST_ROW, 1);
    }

    private static void factors(SheetDraft draft, Sheet ratings) {
        CellRange source = RatingsGrid.FILM_FACTORS;
        draft.text(3, 1, "factors", Looks.CAPTION);
        draft.text(3, 5, "less their mean", Looks.CAPTION);
        for (int factor = 0; factor < FACTORS; factor++) {
            draft.text(FIRST_ROW - 1, 1 + factor, "factor " + (factor + 1), Looks.HEADER);
            draft.text(FIRST_ROW - 1, 5 + factor, "factor " + (factor + 1), Looks.HEADER);
            for (int film = 0; film < FILMS; film++) {
                int row = FIRST_ROW + film;
                draft.formula(
                        row,
                        1 + factor,
                        "='" + ratings.name() + "'!" + Places.at(source, factor, film),
                        Looks.PREDICTION);
                CellRange column =
                        CellRange.ofSize(new CellAddress(FIRST_ROW, 1 + factor), FILMS, 1);
                draft.formula(
                        row,
                        5 + factor,
                        "="
                                + new CellAddress(row, 1 + factor)
                                + "-AVERAGE("
                                + Places.fixedRows(column)
                                + ")",
                        Looks.PREDICTION);
            }
        }
        for (int film = 0; film < FILMS; film++) {
            draft.text(FIRST_ROW + film, 0, InventedRatings.TITLES.get(film), Looks.NAME);
        }
        draft.scale(Looks.signed(CENTRED));
    }

    /** The covariance, and by repeated multiplication its longest direction; then the same with what is left. */
    private static void components(SheetDraft draft) {
        draft.text(COVARIANCE.firstRow() - 1, 1, "covariance", Looks.CAPTION);
        BlockCaption.names(draft, COVARIANCE, "factor 1", "factor 2", "factor 3");
        draft.array(
                COVARIANCE,
                "=MMULT(TRANSPOSE(" + CENTRED + ")," + CENTRED + ")/" + "ROWS(" + CENTRED + ")",
                Looks.PREDICTION);
        for (int step = 0; step <= ITERATIONS; step++) {
            draft.text(STEPS_ROW + step, 0, step == 0 ? "start" : "step " + step, Looks.NAME);
        }
        CellRange first = iterate(draft, "direction 1", COVARIANCE);
        draft.text(REST.firstRow() - 1, 5, "what direction 1 leaves", Looks.CAPTION);
        String vector = first.toA1();
        draft.array(
                REST,
                "="
                        + COVARIANCE
                        + "-MMULT(TRANSPOSE("
                        + vector
                        + "),MMULT("
                        + vector
                        + ","
                        + COVARIANCE
                        + "))",
                Looks.PREDICTION);
        iterate(draft, "direction 2", REST);
    }

    /** Writes the steps below a matrix; returns the last row, a direction of length 1. */
    private static CellRange iterate(SheetDraft draft, String name, CellRange matrix) {
        int column = matrix.firstColumn();
        draft.text(STEPS_ROW - 1, column, name + ", step by step", Looks.CAPTION);
        CellRange row = CellRange.ofSize(new CellAddress(STEPS_ROW, column), 1, FACTORS);
        for (int i = 0; i < FACTORS; i++) {
            draft.number(STEPS_ROW, column + i, i == 0 ? 1 : 0.5, Looks.PREDICTION);
        }
        for (int step = 1; step <= ITERATIONS; step++) {
            CellRange next =
                    CellRange.ofSize(new CellAddress(STEPS_ROW + step, column), 1, FACTORS);
            String product = "MMULT(" + row + "," + Places.fixed(matrix) + ")";
            draft.array(next, "=" + product + "/SQRT(SUMSQ(" + product + "))", Looks.PREDICTION);
            row = next;
        }
        return row;
    }

    private static void scores(SheetDraft draft) {
        draft.text(3, SCORES.firstColumn(), "scores", Looks.CAPTION);
        for (int i = 0; i < 2; i++) {
            int column = SCORES.firstColumn() + i;
            draft.text(FIRST_ROW - 1, column, "direction " + (i + 1), Looks.HEADER);
            CellRange direction =
                    CellRange.ofSize(
                            new CellAddress(STEPS_ROW + ITERATIONS, i == 0 ? 1 : 5), 1, FACTORS);
            for (int film = 0; film < FILMS; film++) {
                draft.formula(
                        FIRST_ROW + film,
                        column,
                        "=SUMPRODUCT("
                                + Places.fixedColumns(Places.row(CENTRED, film))
                                + ","
                                + Places.fixed(direction)
                                + ")",
                        Looks.PREDICTION);
            }
            CellRange scores = CellRange.ofSize(new CellAddress(FIRST_ROW, column), FILMS, 1);
            draft.formula(
                    FIRST_ROW + FILMS,
                    column,
                    "=SUMSQ(" + scores + ")/SUMSQ(" + Places.fixed(CENTRED) + ")",
                    Looks.METRIC);
        }
        draft.text(FIRST_ROW + FILMS, SCORES.firstColumn() - 1, "share of all", Looks.NAME);
        draft.scale(Looks.signed(SCORES));
    }

    private static void distances(SheetDraft draft) {
        draft.text(
                3,
                DISTANCES.firstColumn(),
                "distance of the film in this row from the film with this number",
                Looks.CAPTION);
        draft.text(FIRST_ROW - 1, 12, "no.", Looks.HEADER);
        draft.text(FIRST_ROW - 1, 13, "nearest film", Looks.HEADER);
        for (int film = 0; film < FILMS; film++) {
            int row = FIRST_ROW + film;
            draft.number(row, 12, film + 1, Looks.CENTRED);
            draft.number(FIRST_ROW - 1, DISTANCES.firstColumn() + film, film + 1, Looks.HEADER);
            CellRange own = Places.row(DISTANCES, film);
            draft.formula(
                    row,
                    13,
                    "=INDEX($A$"
                            + (FIRST_ROW + 1)
                            + ":$A$"
                            + (FIRST_ROW + FILMS)
                            + ",MATCH(SMALL("
                            + own
                            + ",2),"
                            + own
                            + ",0))");
            for (int other = 0; other < FILMS; other++) {
                draft.formula(
                        Places.at(DISTANCES, film, other),
                        "=SQRT(SUMXMY2("
                                + Places.fixedColumns(Places.row(CENTRED, film))
                                + ","
                                + Places.fixed(Places.row(CENTRED, other))
                                + "))",
                        Looks.PREDICTION.withNumberFormat("0.0"));
            }
        }
        draft.scale(Looks.heat(DISTANCES));
    }

    private static void widths(SheetDraft draft) {
        draft.width(0, 22);
        for (int column = 1; column < 12; column++) {
            draft.width(column, column == 8 ? 12 : column % 4 == 0 ? 6 : 11);
        }
        draft.width(12, 5);
        draft.width(13, 22);
        draft.width(14, 2);
        for (int column = 0; column < FILMS; column++) {
            draft.width(DISTANCES.firstColumn() + column, 4.5);
        }
    }
}
