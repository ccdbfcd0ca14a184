package sheetgrad.lesson;

import sheetgrad.lesson.generator.EmbeddingLookup;
import sheetgrad.lesson.generator.Looks;
import sheetgrad.lesson.generator.Numbers;
import sheetgrad.lesson.generator.Places;
import sheetgrad.lesson.generator.SheetDraft;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;

/**
 * The sheet "look-up" of the workbook "collaborative-filtering": the same model for a list of ratings, with the factors
 * looked up by MATCH and OFFSET, and beside that as products with one-hot rows.
 */
final class LookUpSheet {
    static final CellAddress LOSS = CellAddress.of("G4");
    static final int USERS = 10;
    static final int FILMS = 8;
    static final int FACTORS = 3;
    static final int FIRST_ROW = 8;
    static final CellRange USER_FACTORS =
            CellRange.ofSize(new CellAddress(FIRST_ROW, 1), USERS, FACTORS);
    static final CellRange FILM_FACTORS =
            CellRange.ofSize(new CellAddress(FIRST_ROW + USERS + 3, 1), FILMS, FACTORS);
    private static final int LIST_COLUMN = 5;

    private LookUpSheet() {}

    static void addTo(Workbook workbook, InventedRatings data) {
        Sheet sheet = workbook.addSheet("look-up");
        SheetDraft draft = new SheetDraft(sheet);
        draft.text(0, 0, "The same by look-up: an embedding is a row of a table", Looks.TITLE);
        draft.text(
                1,
                0,
                "MATCH finds the number of a user or film, OFFSET its factors. To the right, a row with a single 1 times the"
                        + " whole table gives the same.",
                Looks.NOTE);
        draft.height(0, 24);
        table(draft, "users", USER_FACTORS, 3);
        table(draft, "films", FILM_FACTORS, 4);
        int ratings = list(draft, data);
        lookUp(draft, ratings);
        draft.width(0, 20);
        draft.width(LIST_COLUMN, 9);
        draft.width(LIST_COLUMN + 1, 20);
        draft.applyTo(workbook);
        sheet.layout().freeze(FIRST_ROW, 0);
        sheet.layout().scrollTo(FIRST_ROW, 0);
        workbook.solverModels()
                .put(sheet.id(), SolverModels.minimise(sheet, LOSS, USER_FACTORS, FILM_FACTORS));
    }

    private static void table(SheetDraft draft, String name, CellRange table, long seed) {
        Numbers start = Numbers.normal(seed, 0.8);
        int header = table.firstRow() - 1;
        draft.text(header, 0, name, Looks.HEADER);
        for (int factor = 0; factor < FACTORS; factor++) {
            draft.text(header, 1 + factor, "factor " + (factor + 1), Looks.HEADER);
        }
        for (int row = 0; row < table.rows(); row++) {
            String key =
                    name.equals("users")
                            ? InventedRatings.user(row)
                            : InventedRatings.TITLES.get(row);
            draft.text(table.firstRow() + row, 0, key, Looks.NAME);
            for (int factor = 0; factor < FACTORS; factor++) {
                draft.number(table.firstRow() + row, 1 + factor, start.next(), Looks.PARAMETER);
            }
        }
        draft.scale(Looks.signed(table));
    }

    /** Writes the known ratings of the first users and films; returns how many. */
    private static int list(SheetDraft draft, InventedRatings data) {
        String[] headers = {"user", "film", "rating"};
        for (int i = 0; i < headers.length; i++) {
            draft.text(FIRST_ROW - 1, LIST_COLUMN + i, headers[i], Looks.HEADER);
        }
        int row = FIRST_ROW;
        for (int user = 0; user < USERS; user++) {
            for (int film = 0; film < FILMS; film++) {
                if (data.known(user, film).isPresent()) {
                    draft.text(row, LIST_COLUMN, InventedRatings.user(user));
                    draft.text(row, LIST_COLUMN + 1, InventedRatings.TITLES.get(film));
                    draft.number(row++, LIST_COLUMN + 2, data.known(user, film).getAsDouble());
                }
            }
        }
        return row - FIRST_ROW;
    }

    private static void lookUp(SheetDraft draft, int ratings) {
        CellRange users = CellRange.ofSize(new CellAddress(FIRST_ROW, LIST_COLUMN), ratings, 1);
        CellRange films = CellRange.ofSize(new CellAddress(FIRST_ROW, LIST_COLUMN + 1), ratings, 1);
        int results = LIST_COLUMN + 4;
        int first = results + 4;
        EmbeddingLookup.Columns user =
                new EmbeddingLookup("user", keys(USER_FACTORS), USER_FACTORS, users)
                        .write(draft, first, true);
        EmbeddingLookup.Columns film =
                new EmbeddingLookup("film", keys(FILM_FACTORS), FILM_FACTORS, films)
                        .write(draft, user.lastColumn() + 2, true);
        lookUpCaptions(draft, "user", first, USERS);
        lookUpCaptions(draft, "film", user.lastColumn() + 2, FILMS);
        String[] headers = {"prediction", "error²", "by one-hot"};
        for (int i = 0; i < headers.length; i++) {
            draft.text(FIRST_ROW - 1, results + i, headers[i], Looks.HEADER);
            draft.width(results + i, 11);
        }
        draft.width(results - 1, 2);
        draft.width(results + 3, 2);
        for (int i = 0; i < ratings; i++) {
            int row = FIRST_ROW + i;
            draft.formula(
                    row,
                    results,
                    product(user.embeddings(), film.embeddings(), i),
                    Looks.PREDICTION);
            draft.formula(
                    row,
                    results + 1,
                    "=("
                            + new CellAddress(row, results)
                            + "-"
                            + new CellAddress(row, LIST_COLUMN + 2)
                            + ")^2",
                    Looks.PREDICTION);
            draft.formula(
                    row,
                    results + 2,
                    product(last(user.lastColumn(), ratings), last(film.lastColumn(), ratings), i),
                    Looks.PREDICTION);
        }
        CellRange errors = CellRange.ofSize(new CellAddress(FIRST_ROW, results + 1), ratings, 1);
        draft.text(3, LIST_COLUMN, "loss", Looks.NAME);
        draft.formula(LOSS, "=SQRT(AVERAGE(" + errors + "))", Looks.LOSS);
        draft.text(4, LIST_COLUMN, "ratings", Looks.NAME);
        draft.formula(4, LIST_COLUMN + 1, "=COUNT(" + errors + ")", Looks.CENTRED);
    }

    /** What the columns of a look-up are, above their heads. */
    private static void lookUpCaptions(SheetDraft draft, String name, int column, int count) {
        draft.text(FIRST_ROW - 2, column, name + ": factors, looked up", Looks.CAPTION);
        draft.text(FIRST_ROW - 2, column + FACTORS + 2, name + ": one-hot row", Looks.CAPTION);
        draft.text(
                FIRST_ROW - 2,
                column + FACTORS + 3 + count,
                "one-hot row times table",
                Looks.CAPTION);
    }

    private static CellRange keys(CellRange table) {
        return new CellRange(table.firstRow(), 0, table.lastRow(), 0);
    }

    /** The last columns of a look-up: the products of the one-hot rows. */
    private static CellRange last(int lastColumn, int ratings) {
        return CellRange.ofSize(
                new CellAddress(FIRST_ROW, lastColumn - FACTORS + 1), ratings, FACTORS);
    }

    private static String product(CellRange users, CellRange films, int row) {
        return "=SUMPRODUCT(" + Places.row(users, row) + "," + Places.row(films, row) + ")";
    }
}
