package sheetgrad.xlsx;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.stream.XMLStreamException;
import sheetgrad.workbook.TableStyle;
import sheetgrad.workbook.TableStyle.Look;
import sheetgrad.workbook.TableStyle.Part;
import sheetgrad.workbook.TableStyle.Shown;

/** The style that files give to tables made here, which is the one Excel gives to new tables. */
public final class NewTableStyle {
    static final String NAME = "TableStyleMedium2";

    private static final Shown SHOWN = new Shown(false, false, true, false);

    private NewTableStyle() {}

    /**
     * The style in the colours of a file's theme, or of Excel's own where there is no file.
     *
     * @param usualColour of the text of cells without a format of their own
     */
    public static TableStyle of(Optional<WorkbookPackage> source, OptionalInt usualColour)
            throws WorkbookFileException {
        try {
            Palette palette = source.isPresent() ? source.get().palette() : Palette.ofOffice();
            Map<Part, Look> parts = TableStyles.builtIn(NAME, palette);
            return new TableStyle(NAME, parts, SHOWN, usualColour);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("the standard's own definitions", impossible);
        }
    }
}
