package sheetgrad.benchmark;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import sheetgrad.calculation.Calculation;
import sheetgrad.calculation.random.RandomDraws;
import sheetgrad.function.BuiltInFunctions;
import sheetgrad.reference.CellRange;
import sheetgrad.training.TrainingModel;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.workbook.Workbook;
import sheetgrad.xlsx.WorkbookReader;

/** A workbook that is opened and calculated, and its numbers as plain arrays. */
record BenchmarkWorkbook(Calculation calculation) {
    static BenchmarkWorkbook open(Path file) throws Exception {
        return of(new WorkbookReader().read(file).workbook());
    }

    static BenchmarkWorkbook of(Workbook workbook) {
        Calculation calculation =
                new Calculation(
                        workbook,
                        BuiltInFunctions.registry(),
                        new RandomDraws(1),
                        Clock.systemUTC());
        calculation.calculateAll();
        return new BenchmarkWorkbook(calculation);
    }

    Workbook workbook() {
        return calculation.workbook();
    }

    private int sheet(String name) {
        return workbook().findSheet(name).orElseThrow().id();
    }

    /** The Solver model that the sheet keeps. */
    TrainingModel model(String sheet) throws Exception {
        int id = sheet(sheet);
        return TrainingModel.of(
                workbook(),
                workbook().solverModels().entrySet().stream()
                        .filter(entry -> entry.getKey() == id)
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElseThrow());
    }

    /** The numbers of a range, column by column; NaN for a cell without number. */
    double[][] columns(String sheet, String range) {
        CellRange area = CellRange.of(range);
        double[][] columns = new double[area.columns()][area.rows()];
        int id = sheet(sheet);
        for (int column = 0; column < area.columns(); column++) {
            for (int row = 0; row < area.rows(); row++) {
                columns[column][row] =
                        calculation.value(id, area.firstRow() + row, area.firstColumn() + column)
                                        instanceof NumberValue number
                                ? number.number()
                                : Double.NaN;
            }
        }
        return columns;
    }

    /** The texts of a range of one column, from top to bottom; an empty one for a cell without text. */
    String[] texts(String sheet, String range) {
        CellRange area = CellRange.of(range);
        String[] texts = new String[area.rows()];
        int id = sheet(sheet);
        for (int row = 0; row < area.rows(); row++) {
            texts[row] =
                    calculation.value(id, area.firstRow() + row, area.firstColumn())
                                    instanceof TextValue text
                            ? text.text()
                            : "";
        }
        return texts;
    }
}
