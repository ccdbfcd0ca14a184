package sheetgrad.ui.session;

import java.util.Optional;
import java.util.OptionalInt;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.CellStyle.Alignment;
import sheetgrad.workbook.CellStyle.Borders;

/**
 * How a cell looked in the program from which it was copied. Family and size of the font are left out: pasted cells keep
 * those of their sheet.
 *
 * @param colour of the text, 0xRRGGBB; nothing for the usual one
 * @param fill of the background, 0xRRGGBB
 * @param numberFormat the format's code, if it is told
 */
public record PastedLook(
        boolean isBold,
        boolean isItalic,
        boolean isUnderlined,
        boolean isStruckOut,
        OptionalInt colour,
        OptionalInt fill,
        Alignment alignment,
        Borders borders,
        Optional<String> numberFormat) {

    /** The cell's own format with this look. */
    CellStyle applyTo(CellStyle own) {
        CellStyle plain = fill.isPresent() ? own.withFill(fill.getAsInt()) : own.withoutFill();
        return plain.withFont(
                        own.font()
                                .withBold(isBold)
                                .withItalic(isItalic)
                                .withUnderlined(isUnderlined)
                                .withStruckOut(isStruckOut)
                                .withColour(colour))
                .withAlignment(alignment)
                .withBorders(borders);
    }
}
