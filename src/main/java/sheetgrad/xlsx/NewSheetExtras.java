package sheetgrad.xlsx;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.stream.XMLStreamException;
import sheetgrad.workbook.ConditionalFormat.ColourScale;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Table;
import sheetgrad.workbook.Workbook;

/** Adds what sheets of a new workbook have besides cells: conditional formats, validations, filters, pages, comments and links. */
final class NewSheetExtras {
    private final PackageFile file;
    private final PackageChanges changes;
    private final StyleNumbers styles;

    NewSheetExtras(PackageFile file, PackageChanges changes, String workbookPart) {
        this.file = file;
        this.changes = changes;
        this.styles = new StyleNumbers(file, changes, workbookPart);
    }

    /** Writes them into the part of a sheet, which has its colour scales already. */
    void write(Sheet sheet, String part)
            throws WorkbookFileException, IOException, XMLStreamException {
        boolean hasOtherFormats =
                !sheet.conditionalFormats().stream().allMatch(ColourScale.class::isInstance);
        if (hasOtherFormats || sheet.filter().isPresent() || saysMore(sheet)) {
            XmlText xml = changes.text(part);
            XmlNode root = XmlNode.root(xml, "sheetData"::equals);
            PartText text = new PartText(xml);
            if (sheet.filter().isPresent()) {
                String filter =
                        new FilterXml(root.prefix(), root.namespaces(), styles)
                                .of(Optional.empty(), sheet.filter().get());
                text.insert(SheetFrame.placeOf(root, "autoFilter"), filter);
            }
            new ConditionalFormatUpdate(root, styles, text)
                    .write(
                            sheet.conditionalFormats(),
                            SheetFrame.placeOf(root, "conditionalFormatting"));
            new ValidationUpdate(root, text)
                    .write(sheet.validations(), SheetFrame.placeOf(root, "dataValidations"));
            new PageSetupXml(root, new Workbook().addSheet(sheet.name()), sheet)
                    .elements()
                    .forEach((name, element) -> SheetFrame.put(root, text, name, element));
            if (!sheet.ignoredErrors().isEmpty()) {
                text.insert(
                        SheetFrame.placeOf(root, "ignoredErrors"),
                        IgnoredErrorsXml.of(
                                Optional.empty(), root.prefix(), sheet.ignoredErrors()));
            }
            changes.put(part, text);
        }
        if (!sheet.objects().hyperlinks().isEmpty()) {
            new LinkUpdate(file, changes, part).write(sheet.objects().hyperlinks());
        }
        new NoteUpdate(file, changes, part).write(Map.of(), sheet.objects().comments());
    }

    private static boolean saysMore(Sheet sheet) {
        return !sheet.validations().isEmpty()
                || !sheet.ignoredErrors().isEmpty()
                || sheet.pageSetup().isPresent()
                || !sheet.pageBreaks().isEmpty();
    }

    /** Writes the filter of a table into its part. */
    void write(Table table, String part)
            throws WorkbookFileException, IOException, XMLStreamException {
        if (table.filter().isPresent()) {
            XmlText xml = changes.text(part);
            TableXml written =
                    new TableXml(xml, XmlNode.root(xml), table, new MovedCells(List.of()), styles);
            changes.put(part, written.write(OptionalInt.empty()));
        }
    }

    /** Puts looks that rules need into the style sheet. */
    void finish() throws WorkbookFileException, IOException, XMLStreamException {
        styles.finish();
    }
}
