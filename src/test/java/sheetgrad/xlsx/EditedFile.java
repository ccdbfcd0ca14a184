package sheetgrad.xlsx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.BlankValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellContent.Constant;
import sheetgrad.workbook.CellValues;
import sheetgrad.workbook.Sheet;

/** An opened workbook of which cells are changed, with the values that they show, and which is saved. */
final class EditedFile {
    /** The stored values, with some replaced and the ranges of some spills known. */
    private record Changed(
            CellValues stored, Map<String, Value> values, Map<CellAddress, CellRange> spills)
            implements CellValues {
        @Override
        public Value value(int sheet, int row, int column) {
            Value own = values.get(sheet + "!" + new CellAddress(row, column));
            return own != null ? own : stored.value(sheet, row, column);
        }

        @Override
        public Optional<CellRange> spillRange(int sheet, CellAddress anchor) {
            CellRange own = spills.get(anchor);
            return own != null ? Optional.of(own) : stored.spillRange(sheet, anchor);
        }
    }

    final OpenedWorkbook opened;
    private final Path folder;
    final Map<String, Value> values = new LinkedHashMap<>();
    final Map<CellAddress, CellRange> spills = new LinkedHashMap<>();

    /** @param folder where it is saved */
    EditedFile(Path folder, Path file) throws WorkbookFileException {
        this.folder = folder;
        this.opened = new WorkbookReader().read(file);
    }

    Sheet sheet(String name) {
        return opened.workbook().findSheet(name).orElseThrow();
    }

    EditedFile set(String sheet, String cell, CellContent content, Value value) {
        CellAddress address = CellAddress.of(cell);
        sheet(sheet).contents().set(address.row(), address.column(), content);
        return show(sheet, cell, value);
    }

    EditedFile set(String sheet, String cell, Value value) {
        return set(sheet, cell, new Constant(value), value);
    }

    EditedFile clear(String sheet, String cell) {
        CellAddress address = CellAddress.of(cell);
        sheet(sheet).contents().clear(address.row(), address.column());
        return show(sheet, cell, BlankValue.BLANK);
    }

    EditedFile show(String sheet, String cell, Value value) {
        values.put(sheet(sheet).id() + "!" + cell, value);
        return this;
    }

    Path save(String name) throws WorkbookFileException {
        Path target = folder.resolve(name);
        CellValues shown = new Changed(opened.stored(), values, spills);
        new WorkbookWriter().save(opened.workbook(), shown, opened.source(), target);
        return target;
    }

    static String text(Path file, String part) throws IOException {
        return new String(
                Resaved.parts(file).getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
    }

    static Value value(OpenedWorkbook workbook, String sheet, String cell) {
        CellAddress address = CellAddress.of(cell);
        int id = workbook.workbook().findSheet(sheet).orElseThrow().id();
        return workbook.stored().value(id, address.row(), address.column());
    }

    static Optional<CellContent> content(OpenedWorkbook workbook, String sheet, String cell) {
        CellAddress address = CellAddress.of(cell);
        return workbook.workbook()
                .findSheet(sheet)
                .orElseThrow()
                .contents()
                .find(address.row(), address.column());
    }
}
