package sheetgrad.workbook;

import java.util.OptionalInt;
import sheetgrad.value.Value;

/** Turns values into the text a cell shows. */
public interface CellFormatter {
    /**
     * The text of a cell and the colour that its format asks for ("[Red]").
     *
     * @param colour 0xRRGGBB, if the format names one
     */
    record Text(String text, OptionalInt colour) {}

    /**
     * The text for a value.
     *
     * @param width how many digits fit into the cell; General rounds to it, other numbers that do not fit become ####
     */
    Text format(Value value, String numberFormat, int width);
}
