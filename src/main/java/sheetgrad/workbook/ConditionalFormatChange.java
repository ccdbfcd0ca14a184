package sheetgrad.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import sheetgrad.workbook.ConditionalFormat.ColourScale;

/** New conditional formats of one sheet, given by its id, in place of all that it has. */
public record ConditionalFormatChange(int sheet, List<ConditionalFormat> formats)
        implements WorkbookChange {
    public ConditionalFormatChange {
        formats = List.copyOf(formats);
    }

    /** Adds colour scales after what a sheet has. */
    public static ConditionalFormatChange adding(Sheet sheet, List<ColourScale> scales) {
        List<ConditionalFormat> formats = new ArrayList<>(sheet.conditionalFormats());
        formats.addAll(scales);
        return new ConditionalFormatChange(sheet.id(), formats);
    }

    @Override
    public ConditionalFormatChange applyTo(Workbook workbook) {
        List<ConditionalFormat> current = workbook.sheet(sheet).conditionalFormats();
        ConditionalFormatChange before = new ConditionalFormatChange(sheet, current);
        current.clear();
        current.addAll(formats);
        return before;
    }

    @Override
    public IntStream sheets() {
        return IntStream.of(sheet);
    }
}
