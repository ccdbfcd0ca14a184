package sheetgrad.ui;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.SheetRange;
import sheetgrad.ui.grid.Highlight;
import sheetgrad.ui.session.Places;
import sheetgrad.ui.training.SolveViewModel;

/** The outlines of loss and parameters on the grid. */
final class ModelOutlines {
    private static final Color PARAMETERS = Color.web("#b7791f");
    private static final Color LOSS = Color.web("#2f6fb7");

    private ModelOutlines() {}

    /** The cells that the Solve panel names, as far as they are on this sheet. */
    static List<Highlight> of(SolveViewModel solve, Places places, String sheetName) {
        return Stream.concat(
                        ranges(places, solve.form().parametersProperty().get(), sheetName)
                                .map(range -> new Highlight(range, PARAMETERS, false)),
                        ranges(places, solve.form().lossProperty().get(), sheetName)
                                .map(ModelOutlines::ofLoss))
                .toList();
    }

    private static Stream<CellRange> ranges(Places places, String text, String sheetName) {
        return places.findAll(text).orElse(List.of()).stream()
                .filter(range -> range.sheet().equalsIgnoreCase(sheetName))
                .map(SheetRange::range);
    }

    static Highlight ofLoss(CellRange cell) {
        return new Highlight(cell, LOSS, false);
    }
}
