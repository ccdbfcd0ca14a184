package sheetgrad.ui.drawing;

import java.util.List;
import java.util.Optional;
import sheetgrad.ui.session.Places;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellFormatter;
import sheetgrad.workbook.CellStyle;

/** What charts show of a workbook: values, and categories and numbers along axes as cells show them. */
public record ShownReferences(Places places, CellFormatter formatter) implements ChartCells {
    private static final int WIDE = 40;

    @Override
    public Optional<List<Value>> values(String reference) {
        return places.values(reference);
    }

    @Override
    public Optional<List<Value>> categories(String reference) {
        return places.shown(reference, formatter);
    }

    @Override
    public Optional<String> format(String reference) {
        return places.format(reference).filter(format -> !format.equals(CellStyle.GENERAL));
    }

    @Override
    public Optional<String> text(double number, String numberFormat) {
        return numberFormat.equals(CellStyle.GENERAL)
                ? Optional.empty()
                : Optional.of(
                        formatter
                                .format(new NumberValue(number), numberFormat, WIDE)
                                .text()
                                .strip());
    }
}
