package sheetgrad.xlsx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import sheetgrad.calculation.Calculation;
import sheetgrad.calculation.random.RandomDraws;
import sheetgrad.function.BuiltInFunctions;
import sheetgrad.workbook.CellValues;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;
import sheetgrad.workbook.WorkbookChange;

/** A workbook that is opened, edited, saved and opened again, with its parts before and after. */
final class Resaved {
    private final Path file;
    private final OpenedWorkbook opened;

    Resaved(Path file) throws WorkbookFileException {
        this.file = file;
        this.opened = new WorkbookReader().read(file);
    }

    /** The package as it came. */
    WorkbookPackage source() {
        return opened.source();
    }

    Workbook workbook() {
        return opened.workbook();
    }

    Sheet sheet(String name) {
        return workbook().findSheet(name).orElseThrow();
    }

    Sheet firstSheet() {
        return workbook().sheets().get(0);
    }

    Resaved apply(Edit edit) {
        edit.applyTo(workbook());
        return this;
    }

    Resaved apply(WorkbookChange... steps) {
        return apply(new Edit("edit", List.of(steps)));
    }

    /** What was saved. */
    record Saved(Path before, Path file, OpenedWorkbook again) {
        Sheet sheet(String name) {
            return again.workbook().findSheet(name).orElseThrow();
        }

        String text(String part) throws IOException {
            return new String(parts(file).getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
        }

        /** The parts that are not byte for byte what they were, came or went. */
        Set<String> changedParts() throws IOException {
            Map<String, byte[]> one = parts(before);
            Map<String, byte[]> other = parts(file);
            Set<String> changed = new TreeSet<>();
            Set<String> all = new TreeSet<>(one.keySet());
            all.addAll(other.keySet());
            for (String name : all) {
                byte[] old = one.get(name);
                if (old == null || !java.util.Arrays.equals(old, other.get(name))) {
                    changed.add(name);
                }
            }
            return changed;
        }

        void assertPartsChanged(String... names) throws IOException {
            assertEquals(new TreeSet<>(Set.of(names)), changedParts());
        }

        /** Opens the file with POI, which reads every sheet, style, drawing and table. */
        XSSFWorkbook poi() throws IOException {
            return new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)));
        }

        void assertUnchanged() throws IOException {
            assertArrayEquals(Files.readAllBytes(before), Files.readAllBytes(file));
        }
    }

    StoredValues stored() {
        return opened.stored();
    }

    /** Saves with the values that the file stored. */
    Saved save(Path folder) throws WorkbookFileException {
        return save(folder, opened.stored());
    }

    /** Saves with the values as they are calculated now. */
    Saved calculateAndSave(Path folder) throws WorkbookFileException {
        Calculation calculation =
                new Calculation(
                        workbook(),
                        BuiltInFunctions.registry(),
                        new RandomDraws(1),
                        Clock.systemUTC());
        calculation.calculateAll();
        return save(folder, calculation);
    }

    Saved save(Path folder, CellValues shown) throws WorkbookFileException {
        Path target = folder.resolve(String.valueOf(file.getFileName()));
        new WorkbookWriter().save(workbook(), shown, opened.source(), target);
        return new Saved(file, target, new WorkbookReader().read(target));
    }

    static Map<String, byte[]> parts(Path file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
