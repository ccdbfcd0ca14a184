package sheetgrad.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import sheetgrad.SharedFiles;
import sheetgrad.calculation.Calculation;
import sheetgrad.reference.CellAddress;
import sheetgrad.value.NumberValue;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.Edit;

/** Recalculation of the course's workbooks and of a million formulas: all of it, and after one edit. */
final class RecalculationWorks {
    private static final Path TITANIC = SharedFiles.path("corpus/course22/titanic.xlsx");
    private static final Path FACTORS = SharedFiles.path("corpus/course22/collab_filter.xlsx");
    private static final Path CONVOLUTION = SharedFiles.path("corpus/course22/conv-example.xlsx");
    private static final Path NONE = Path.of("workbooks");
    private static final int ROWS = 100_000;

    private RecalculationWorks() {}

    /** Makes the plain loops for an opened workbook. */
    @FunctionalInterface
    private interface FloorOf {
        Floor of(BenchmarkWorkbook workbook);
    }

    /** The same arithmetic in plain loops, for the present number of the cell that is edited. */
    @FunctionalInterface
    interface Floor {
        double calculate(double edited);
    }

    static List<Work> all() {
        return List.of(
                edit(
                        "titanic: edit linear!R4, read AA7",
                        TITANIC,
                        "linear",
                        "R4",
                        "AA7",
                        TitanicFloor::new),
                all("titanic: all formulas", TITANIC, "linear", "R4", "AA7", TitanicFloor::all),
                edit(
                        "conv-example: edit AD11, read EN4",
                        CONVOLUTION,
                        "conv-example",
                        "AD11",
                        "EN4",
                        ConvolutionFloor::ofEdit),
                all(
                        "conv-example: all formulas",
                        CONVOLUTION,
                        "conv-example",
                        "AD11",
                        "EN4",
                        ConvolutionFloor::all),
                edit(
                        "collab_filter: edit dotprod!B25, read V41",
                        FACTORS,
                        "dotprod",
                        "B25",
                        "V41",
                        book -> new RatingsFloor(book).ofOneUser()),
                all(
                        "collab_filter: all formulas",
                        FACTORS,
                        "dotprod",
                        "B25",
                        "V41",
                        RatingsFloor::new),
                million("a million formulas: all", true, 1, "M" + (ROWS + 1)),
                million(
                        "a million formulas: edit near the end",
                        false,
                        ROWS - 20,
                        "M" + (ROWS - 19)),
                million(
                        "a million formulas: edit above a sum 50,000 deep",
                        false,
                        ROWS / 2,
                        "E" + (ROWS + 1)));
    }

    private static Work edit(
            String name, Path file, String sheet, String cell, String read, FloorOf floor) {
        return new Work(
                Work.Section.RECALCULATION,
                name,
                file,
                path -> {
                    BenchmarkWorkbook book = BenchmarkWorkbook.open(path);
                    EditedCell edited = new EditedCell(book.calculation(), sheet, cell, read);
                    return prepared(edited::change, floor.of(book), edited);
                });
    }

    private static Work all(
            String name, Path file, String sheet, String cell, String read, FloorOf floor) {
        return new Work(
                Work.Section.RECALCULATION,
                name,
                file,
                path -> {
                    BenchmarkWorkbook book = BenchmarkWorkbook.open(path);
                    EditedCell edited = new EditedCell(book.calculation(), sheet, cell, read);
                    return prepared(edited::recalculateAll, floor.of(book), edited);
                });
    }

    private static Work million(String name, boolean isAll, int row, String read) {
        return new Work(
                Work.Section.RECALCULATION,
                name,
                NONE,
                path -> {
                    BenchmarkWorkbook book = BenchmarkWorkbook.of(GeneratedSheets.rows(ROWS));
                    String cell = new CellAddress(row, 0).toA1();
                    EditedCell edited = new EditedCell(book.calculation(), "numbers", cell, read);
                    RowsFloor floor = new RowsFloor(book.columns("numbers", "A2:C" + (ROWS + 1)));
                    CellAddress result = CellAddress.of(read);
                    int first = isAll ? 0 : row - RowsFloor.WINDOW;
                    return prepared(
                            isAll ? edited::recalculateAll : edited::change,
                            number -> floor.calculate(number, row - 1, first, result),
                            edited);
                });
    }

    private static Work.Prepared prepared(DoubleSupplier work, Floor floor, EditedCell edited) {
        return new Work.Prepared() {
            @Override
            public double sheetgrad() {
                return work.getAsDouble();
            }

            @Override
            public double floor() {
                return floor.calculate(edited.number());
            }
        };
    }

    /** A cell whose number is changed back and forth, and the cell that is read then. */
    private static final class EditedCell {
        private final Calculation calculation;
        private final int sheet;
        private final CellAddress cell;
        private final CellAddress result;
        private final double original;
        private boolean isChanged;

        EditedCell(Calculation calculation, String sheetName, String cell, String result) {
            this.calculation = calculation;
            this.sheet = calculation.workbook().findSheet(sheetName).orElseThrow().id();
            this.cell = CellAddress.of(cell);
            this.result = CellAddress.of(result);
            this.original = number(this.cell);
        }

        private double number(CellAddress address) {
            return ((NumberValue) calculation.value(sheet, address.row(), address.column()))
                    .number();
        }

        double number() {
            return number(cell);
        }

        double change() {
            isChanged = !isChanged;
            CellContent content =
                    new CellContent.Constant(new NumberValue(original + (isChanged ? 0.125 : 0)));
            Edit edit =
                    new Edit(
                            "edit",
                            List.of(new Edit.CellChange(sheet, cell, Optional.of(content))));
            edit.applyTo(calculation.workbook());
            calculation.contentsChanged(edit);
            calculation.recalculate();
            return number(result);
        }

        double recalculateAll() {
            calculation.recalculateAll();
            return number(result);
        }
    }
}
