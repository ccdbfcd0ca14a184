package sheetgrad.xlsx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import sheetgrad.reference.CellAddress;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellValues;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Table;
import sheetgrad.workbook.Workbook;
import sheetgrad.xlsx.WorkbookPackage.SheetPart;

/**
 * Saves an opened workbook in place: every part of the file is copied byte for byte but the sheets with changed cells,
 * and in those nothing but the changed cells is touched. The target is replaced at once or not at all.
 */
public final class WorkbookWriter {

    /**
     * Writes the workbook with the values that its cells show now.
     *
     * @param calculated the values of all cells, by which stored results are replaced
     * @param source what the workbook was opened from; it serves any number of saves
     * @param target may be the opened file itself
     */
    public void save(Workbook workbook, CellValues calculated, WorkbookPackage source, Path target)
            throws WorkbookFileException {
        refuseWrongExtension(source, target);
        Saving saving = new Saving(workbook, calculated, source, target);
        AtomicFile.write(target, saving.prepare());
    }

    /** Writes a workbook that comes from no file; see {@link NewWorkbookWriter}. */
    public void create(Workbook workbook, CellValues calculated, Path target)
            throws WorkbookFileException {
        new NewWorkbookWriter().write(workbook, calculated, target);
    }

    private static void refuseWrongExtension(WorkbookPackage source, Path target)
            throws WorkbookFileException {
        String wanted = source.kind().extension();
        String extension = extension(target);
        if (!extension.equals(wanted) && !extension.equals(extension(source.path()))) {
            String what = source.kind().hasMacros() ? "a workbook with macros" : "this workbook";
            throw new WorkbookFileException(
                    target,
                    "it cannot be saved: Excel would not open "
                            + what
                            + " unless its name ends in "
                            + wanted);
        }
    }

    private static String extension(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    }

    /** One save. */
    private static final class Saving {
        private final Workbook workbook;
        private final CellValues calculated;
        private final WorkbookPackage source;
        private final Path target;
        private final PackageFile file;
        private final Map<String, byte[]> changed = new LinkedHashMap<>();
        private final Set<String> removed = new HashSet<>();

        Saving(Workbook workbook, CellValues calculated, WorkbookPackage source, Path target) {
            this.workbook = workbook;
            this.calculated = calculated;
            this.source = source;
            this.target = target;
            this.file = new PackageFile(source.path(), source.parts());
        }

        /** Works out all changes, so that nothing is written if one of them cannot be made. */
        AtomicFile.Content prepare() throws WorkbookFileException {
            refuseNewSheets();
            try {
                prepareParts();
            } catch (XMLStreamException | IOException | IllegalArgumentException e) {
                throw new WorkbookFileException(
                        target, "it cannot be saved (" + e.getMessage() + ")", e);
            }
            return this::write;
        }

        private void refuseNewSheets() throws WorkbookFileException {
            List<Integer> known = source.sheets().stream().map(SheetPart::sheet).toList();
            for (Sheet sheet : workbook.sheets()) {
                if (!known.contains(sheet.id())) {
                    throw new WorkbookFileException(
                            target,
                            "it cannot be saved: sheet "
                                    + sheet.name()
                                    + " was not in the opened file");
                }
            }
        }

        private void prepareParts() throws WorkbookFileException, XMLStreamException, IOException {
            Map<SheetPart, SheetDifference> differences = new LinkedHashMap<>();
            boolean changesFormulas = false;
            boolean addsDynamic = false;
            for (SheetPart part : source.sheets()) {
                SheetDifference difference =
                        SheetDifference.of(
                                part.contents(),
                                workbook.sheet(part.sheet()),
                                source.stored(),
                                calculated);
                if (!difference.updates().isEmpty()) {
                    refuseNewHeadings(part, difference);
                    differences.put(part, difference);
                    changesFormulas |= difference.changesFormulas();
                    addsDynamic |=
                            difference.updates().values().stream().anyMatch(Saving::isDynamic);
                }
            }
            PackageIndex index = new PackageIndex(file, source.workbookPart(), changed);
            int dynamicMetadata =
                    addsDynamic ? DynamicArrayMetadata.ensure(file, index, changed) : 1;
            if (changesFormulas) {
                index.removeCalculationChain(removed);
            }
            for (Map.Entry<SheetPart, SheetDifference> entry : differences.entrySet()) {
                SheetPart part = entry.getKey();
                XmlText text = new XmlText(source.parts().read(part.part()));
                SheetSplicer splicer =
                        new SheetSplicer(
                                text,
                                workbook.sheet(part.sheet()).contents(),
                                entry.getValue().updates(),
                                dynamicMetadata);
                changed.put(part.part(), splicer.splice());
            }
        }

        private static boolean isDynamic(CellUpdate update) {
            return update instanceof CellUpdate.NewContent content
                    && content.content().isPresent()
                    && content.content().get() instanceof CellContent.DynamicFormula;
        }

        /** The headings of a table are also in the table's part, and Excel takes the file for damaged if they differ. */
        private void refuseNewHeadings(SheetPart part, SheetDifference difference)
                throws WorkbookFileException {
            for (Table table : workbook.tables()) {
                if (table.sheet() != part.sheet() || !table.hasHeaders()) {
                    continue;
                }
                int row = table.range().firstRow();
                CellAddress first = new CellAddress(row, table.range().firstColumn());
                CellAddress last = new CellAddress(row, table.range().lastColumn());
                for (CellAddress cell :
                        difference.updates().subMap(first, true, last, true).keySet()) {
                    throw new WorkbookFileException(
                            target,
                            "it cannot be saved: sheet "
                                    + part.name()
                                    + ", cell "
                                    + cell.toA1()
                                    + " is the heading of a column of table "
                                    + table.name()
                                    + ", whose name cannot be changed");
                }
            }
        }

        private void write(FileChannel channel) throws IOException {
            if (changed.isEmpty() && removed.isEmpty()) {
                ByteBuffer bytes = ByteBuffer.wrap(source.parts().bytes());
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            } else {
                source.parts().write(channel, changed, removed);
            }
        }
    }
}
