package sheetgrad.lesson;

import java.util.OptionalDouble;
import sheetgrad.lesson.generator.Looks;
import sheetgrad.lesson.generator.Numbers;
import sheetgrad.lesson.generator.Places;
import sheetgrad.lesson.generator.SheetDraft;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.CellStyle.Alignment;
import sheetgrad.workbook.CellStyle.Horizontal;
import sheetgrad.workbook.CellStyle.Vertical;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;

/**
 * A sheet of the workbook "collaborative-filtering": predictions of all ratings from factors of the users at the left and
 * of the films above, the known ratings, and those held back.
 */
final class RatingsGrid {
    static final int FACTORS = 3;
    static final int BIASED_FACTORS = 2;
    static final int FIRST_ROW = 10;
    static final int FIRST_COLUMN = 5;
    static final CellAddress LOSS = CellAddress.of("C5");
    static final CellAddress HELD_BACK_ERROR = CellAddress.of("C6");

    private static final int USERS = InventedRatings.USERS;
    private static final int FILMS = InventedRatings.FILMS;
    private static final CellStyle FILM =
            Looks.HEADER.withAlignment(
                    new Alignment(Horizontal.CENTER, Vertical.BOTTOM, false, false, 0, 90));
    private static final CellStyle RATING = CellStyle.DEFAULT.withNumberFormat("0.0");
    private static final CellStyle FACTOR = Looks.PARAMETER.withNumberFormat("0.00");

    static final CellRange PREDICTIONS =
            CellRange.ofSize(new CellAddress(FIRST_ROW, FIRST_COLUMN), USERS, FILMS);
    private static final CellRange RATINGS =
            CellRange.ofSize(new CellAddress(FIRST_ROW, FIRST_COLUMN + FILMS + 1), USERS, FILMS);
    private static final CellRange HELD_BACK =
            CellRange.ofSize(
                    new CellAddress(FIRST_ROW, FIRST_COLUMN + 2 * FILMS + 2), USERS, FILMS);
    static final CellRange USER_FACTORS =
            CellRange.ofSize(new CellAddress(FIRST_ROW, 1), USERS, FACTORS);
    static final CellRange FILM_FACTORS =
            CellRange.ofSize(
                    new CellAddress(FIRST_ROW - 1 - FACTORS, FIRST_COLUMN), FACTORS, FILMS);

    private final SheetDraft draft;
    private final boolean hasBias;

    private RatingsGrid(SheetDraft draft, boolean hasBias) {
        this.draft = draft;
        this.hasBias = hasBias;
    }

    static Sheet addTo(
            Workbook workbook, String name, String title, boolean hasBias, InventedRatings data) {
        Sheet sheet = workbook.addSheet(name);
        SheetDraft draft = new SheetDraft(sheet);
        new RatingsGrid(draft, hasBias).write(title, data);
        draft.applyTo(workbook);
        sheet.layout().freeze(FIRST_ROW, FIRST_COLUMN);
        sheet.layout().scrollTo(FIRST_ROW, FIRST_COLUMN);
        workbook.solverModels()
                .put(sheet.id(), SolverModels.minimise(sheet, LOSS, USER_FACTORS, FILM_FACTORS));
        return sheet;
    }

    private void write(String title, InventedRatings data) {
        draft.text(0, 0, title, Looks.TITLE);
        draft.text(
                1,
                0,
                hasBias
                        ? "Each rating is guessed from the factors and the bias of a person, at the left, and of a film, above."
                                + " Solve, and compare."
                        : "Each rating is guessed as the factors of a person, at the left, times those of a film, above. Solve,"
                                + " and compare.",
                Looks.NOTE);
        draft.height(0, 24);
        draft.height(FIRST_ROW - 1, 125);
        factors();
        draft.text(2, FIRST_COLUMN, "predictions", Looks.HEADING);
        draft.text(2, RATINGS.firstColumn(), "known ratings", Looks.HEADING);
        draft.text(2, HELD_BACK.firstColumn(), "ratings held back", Looks.HEADING);
        for (int film = 0; film < FILMS; film++) {
            String name = InventedRatings.TITLES.get(film);
            draft.text(FIRST_ROW - 1, FIRST_COLUMN + film, name, FILM);
            copy(RATINGS, film);
            copy(HELD_BACK, film);
        }
        for (int user = 0; user < USERS; user++) {
            draft.text(FIRST_ROW + user, 0, InventedRatings.user(user), Looks.NAME);
            for (int film = 0; film < FILMS; film++) {
                draft.formula(
                        Places.at(PREDICTIONS, user, film), "=" + prediction(user, film), RATING);
                known(data.known(user, film), Places.at(RATINGS, user, film));
                known(data.heldBack(user, film), Places.at(HELD_BACK, user, film));
            }
        }
        draft.scale(Looks.heat(PREDICTIONS));
        draft.scale(Looks.heat(RATINGS));
        draft.scale(Looks.heat(HELD_BACK));
        errors();
        widths();
    }

    private void copy(CellRange block, int film) {
        int column = block.firstColumn() + film;
        draft.formula(
                FIRST_ROW - 1,
                column,
                "=" + new CellAddress(FIRST_ROW - 1, FIRST_COLUMN + film),
                FILM);
    }

    private void known(OptionalDouble rating, CellAddress cell) {
        rating.ifPresent(number -> draft.number(cell.row(), cell.column(), number, RATING));
    }

    /** Factors of users and films; with biases the last of the three is the bias. */
    private void factors() {
        Numbers start = Numbers.normal(hasBias ? 2 : 1, hasBias ? 0.3 : 0.8);
        String[] names =
                hasBias
                        ? new String[] {"factor 1", "factor 2", "bias"}
                        : new String[] {"factor 1", "factor 2", "factor 3"};
        for (int i = 0; i < FACTORS; i++) {
            draft.text(FIRST_ROW - 1, 1 + i, names[i], Looks.HEADER);
            draft.text(FILM_FACTORS.firstRow() + i, FIRST_COLUMN - 1, names[i], Looks.NAME);
        }
        for (CellRange block : new CellRange[] {USER_FACTORS, FILM_FACTORS}) {
            for (int row = block.firstRow(); row <= block.lastRow(); row++) {
                for (int column = block.firstColumn(); column <= block.lastColumn(); column++) {
                    draft.number(row, column, start.next(), FACTOR);
                }
            }
        }
        draft.scale(Looks.signed(USER_FACTORS, FILM_FACTORS));
    }

    private String prediction(int user, int film) {
        CellRange row = Places.row(USER_FACTORS, user);
        CellRange column = Places.column(FILM_FACTORS, film);
        if (!hasBias) {
            return "MMULT(" + Places.fixedColumns(row) + "," + Places.fixedRows(column) + ")";
        }
        CellRange factors =
                new CellRange(
                        row.firstRow(), row.firstColumn(), row.lastRow(), row.lastColumn() - 1);
        CellRange above =
                new CellRange(
                        column.firstRow(),
                        column.firstColumn(),
                        column.lastRow() - 1,
                        column.lastColumn());
        return "$C$7+($C$8-$C$7)/(1+EXP(-(MMULT("
                + Places.fixedColumns(factors)
                + ","
                + Places.fixedRows(above)
                + ")+"
                + Places.fixedColumn(row.last())
                + "+"
                + Places.fixedRow(column.last())
                + ")))";
    }

    private void errors() {
        draft.text(4, 0, "loss, training", Looks.CAPTION);
        draft.formula(LOSS, error(RATINGS), Looks.LOSS);
        draft.text(5, 0, "error, held back", Looks.CAPTION);
        draft.formula(HELD_BACK_ERROR, error(HELD_BACK), Looks.LOSS);
        draft.text(3, 0, "Root of the mean squared error:", Looks.NOTE);
        if (hasBias) {
            draft.text(6, 0, "lowest rating", Looks.CAPTION);
            draft.number(6, 2, 0, Looks.SETTING);
            draft.text(7, 0, "highest rating", Looks.CAPTION);
            draft.number(7, 2, 6, Looks.SETTING);
        }
    }

    private static String error(CellRange ratings) {
        return "=SQRT(SUMPRODUCT(("
                + ratings
                + "<>\"\")*("
                + PREDICTIONS
                + "-"
                + ratings
                + ")^2)/COUNT("
                + ratings
                + "))";
    }

    private void widths() {
        draft.width(0, 9);
        for (int column = 1; column < FIRST_COLUMN; column++) {
            draft.width(column, 9);
        }
        for (int column = FIRST_COLUMN; column <= HELD_BACK.lastColumn(); column++) {
            draft.width(column, 5.5);
        }
        draft.width(RATINGS.firstColumn() - 1, 2);
        draft.width(HELD_BACK.firstColumn() - 1, 2);
    }
}
