package sheetgrad.lesson;

import java.time.Clock;
import java.util.List;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.calculation.Calculation;
import sheetgrad.calculation.random.RandomDraws;
import sheetgrad.function.BuiltInFunctions;
import sheetgrad.reference.SheetCell;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.Workbook;

/** A bundled model, built and calculated as the shipped file was. */
record BuiltModel(Workbook workbook, Calculation calculation) {
    static BuiltModel of(String id) {
        return of(CourseModels.find(id).orElseThrow().build());
    }

    static BuiltModel of(Workbook workbook) {
        Calculation calculation =
                new Calculation(
                        workbook,
                        BuiltInFunctions.registry(),
                        new RandomDraws(1),
                        Clock.systemUTC());
        calculation.calculateAll();
        return new BuiltModel(workbook, calculation);
    }

    /** The cell that a text such as "product!B6" means. */
    ModelCell cell(String name) {
        SheetCell cell = SheetCell.parse(name).orElseThrow();
        return new ModelCell(workbook.findSheet(cell.sheet()).orElseThrow().id(), cell.address());
    }

    Value value(String name) {
        ModelCell cell = cell(name);
        return calculation.value(cell.sheet(), cell.address().row(), cell.address().column());
    }

    /** The number of a cell, NaN if it holds none. */
    double number(String name) {
        return value(name) instanceof NumberValue number ? number.number() : Double.NaN;
    }

    String text(String name) {
        return value(name) instanceof TextValue text ? text.text() : value(name).toString();
    }

    List<ModelCell> cells(List<String> names) {
        return names.stream().map(this::cell).toList();
    }
}
