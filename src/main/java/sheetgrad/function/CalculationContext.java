package sheetgrad.function;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellRange;
import sheetgrad.value.DateSystem;
import sheetgrad.value.DateText;
import sheetgrad.value.Matrix;
import sheetgrad.value.Value;

/** What a function may ask of the calculation around it. */
public interface CalculationContext {
    /** The value of a cell: a scalar, blank for a cell that holds nothing. */
    Value cell(int sheet, int row, int column);

    /**
     * What a text refers to, seen from the cell that is being calculated: cells in A1 or else R1C1 notation, names,
     * structured references; #REF! if it refers to nothing.
     */
    Value resolve(String reference, boolean isA1);

    /**
     * The value that the formula of a cell would have, filled down so many rows; nothing if the cell holds no formula.
     */
    default Optional<Value> filledDown(int sheet, int row, int column, int rows) {
        return Optional.empty();
    }

    /** Takes note that the formula asks a server, a macro or whatever else is not here. */
    default void lackAnswer() {
        // Only of interest where a file may have stored the answer.
    }

    /** Takes note that the formula reads cells which it does not name, so that it is calculated again when they change. */
    default void noteUnnamed(Area area) {
        // Only of interest where cells change.
    }

    /** The part of the area beyond which it is blank; nothing if all of it is blank. */
    Optional<CellRange> usedPart(Area area);

    /**
     * The part that ends where the sheet's last entered cell stands, or further on where the area itself holds more:
     * arrays that spill elsewhere make it no longer.
     */
    Optional<CellRange> usedPartOfSheet(Area area);

    /**
     * The places of equal values in the area and below it, if they are known; nothing where it is as well to look through
     * the cells.
     */
    default Optional<EqualValues> equalValues(Area area) {
        return Optional.empty();
    }

    /** The total of this calculation that goes on as the key says; nothing where totals are to be worked out anew. */
    default Optional<RunningTotal> runningTotal(RunningTotal.Key key) {
        return Optional.empty();
    }

    /** The value of a function of these arguments: worked out, or known from another formula of this calculation. */
    default Value known(FunctionDeclaration function, List<Value> arguments, Supplier<Value> work) {
        return work.get();
    }

    /** The numbers of an area, if all of its cells hold numbers that are up to date and not traced. */
    default Optional<Matrix> numbers(Area area) {
        return Optional.empty();
    }

    /** The sheet of the cell that is being calculated. */
    int sheet();

    /** The zero-based row of the cell that is being calculated. */
    int row();

    /** The zero-based column of the cell that is being calculated. */
    int column();

    /** The next random number in [0, 1) of this cell: a function of (seed, cell, draw), whatever the order. */
    double nextRandom();

    /** The clock of TODAY and NOW. */
    Clock clock();

    /** How the workbook numbers days. */
    DateSystem dateSystem();

    /** What is known of the workbook itself. */
    WorkbookFacts workbook();

    /** How a text reads as a date here and now. */
    default DateText dateText() {
        return DateText.at(dateSystem(), LocalDate.now(clock()));
    }

    /** Who records operations on traced numbers, while a gradient is being recorded. */
    Optional<Recorder> recorder();
}
