package sheetgrad.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sheetgrad.calculation.Calculation;
import sheetgrad.calculation.random.RandomDraws;
import sheetgrad.value.ErrorKind;
import sheetgrad.workbook.CellValues;
import sheetgrad.xlsx.OpenedWorkbook;
import sheetgrad.xlsx.PoiCellFormatter;
import sheetgrad.xlsx.WorkbookFileException;
import sheetgrad.xlsx.WorkbookReader;

/**
 * Every function that LibreOffice has too is called in many ways in both programs. A difference is either our mistake,
 * and mended, or listed in {@code second-opinion.txt} with who is right and why. Differences that are not as listed are
 * written to {@code target/second-opinion.txt}.
 */
@Tag("slow")
class SecondOpinionTest {
    private static final Path REPORT = Path.of("target", "second-opinion.txt");

    @TempDir private Path folder;

    @Test
    void differencesToLibreOfficeAreThoseListed() throws IOException, WorkbookFileException {
        Optional<LibreOffice> office = LibreOffice.find();
        assumeTrue(office.isPresent(), "LibreOffice (soffice) is not installed");
        KnownDifferences known = KnownDifferences.read();
        assumeTrue(
                office.get().version().equals(known.version()),
                "the list is of LibreOffice "
                        + known.version()
                        + ", installed is "
                        + office.get().version());
        String changes = known.changes(differences(office.get()));
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, changes);
        assertEquals("", shortened(changes), "differences that are not as listed");
    }

    private static String shortened(String changes) {
        return changes.length() > 5_000 ? changes.substring(0, 5_000) + "..." : changes;
    }

    private Map<String, KnownDifferences.Difference> differences(LibreOffice office)
            throws IOException, WorkbookFileException {
        FunctionRegistry functions = BuiltInFunctions.registry(SecondOpinionTest::formatted);
        OpinionCalls opinions = new OpinionCalls();
        Set<String> calls = new LinkedHashSet<>(opinions.byHand());
        Map<String, List<String>> callsOf = new LinkedHashMap<>();
        for (FunctionDeclaration function : functions.all()) {
            Set<String> own = opinions.of(function);
            calls.addAll(own);
            callsOf.put(function.help().example(), List.copyOf(own));
        }
        List<String> all = new ArrayList<>(calls);
        Path file = folder.resolve("calls.xlsx");
        OpinionWorkbook workbook = new OpinionWorkbook(all);
        workbook.write(file);
        CellValues theirs = OpenDocumentValues.read(office.calculate(file, folder));
        OpenedWorkbook opened = new WorkbookReader().read(file);
        CellValues ours = calculated(opened, functions);
        int sheet = opened.workbook().sheets().get(0).id();
        Map<String, KnownDifferences.Difference> differences = new LinkedHashMap<>();
        Set<String> unknown = new LinkedHashSet<>();
        for (int i = 0; i < all.size(); i++) {
            String their = workbook.result(i, sheet, theirs);
            if (their.equals(ErrorKind.NAME.text()) && callsOf.containsKey(all.get(i))) {
                unknown.addAll(callsOf.get(all.get(i)));
            }
            if (!workbook.agrees(i, sheet, ours, theirs)) {
                String our = workbook.result(i, sheet, ours);
                differences.put(all.get(i), new KnownDifferences.Difference(our, their));
            }
        }
        differences.keySet().removeAll(unknown);
        return differences;
    }

    private static String formatted(
            sheetgrad.value.Value value, String code, sheetgrad.value.DateSystem dates) {
        return new PoiCellFormatter().format(value, code, 255).text();
    }

    private static CellValues calculated(OpenedWorkbook opened, FunctionRegistry functions) {
        Clock clock = Clock.fixed(Instant.parse("2024-03-01T12:00:00Z"), ZoneOffset.UTC);
        Calculation calculation =
                new Calculation(opened.workbook(), functions, new RandomDraws(1), clock);
        calculation.calculateAll();
        return calculation;
    }
}
