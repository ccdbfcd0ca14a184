package sheetgrad.ui.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.session.Recorded;
import sheetgrad.ui.session.SessionSnapshot;
import sheetgrad.workbook.ErrorCheck;
import sheetgrad.workbook.IgnoredErrors;
import sheetgrad.xlsx.PoiCellFormatter;

/** The checks are those of Excel's list "Error checking rules". */
class ErrorChecksTest {
    @TempDir Path folder;

    /** Numbers in A1:A5; formulas in B1:B5, of which B3 is other; "12" as text in C1, ignored in C2. */
    private Path file() throws Exception {
        Path file = folder.resolve("checks.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("S");
            for (int row = 0; row < 5; row++) {
                sheet.createRow(row).createCell(0).setCellValue(row + 1);
                sheet.getRow(row)
                        .createCell(1)
                        .setCellFormula(row == 2 ? "A3*3" : "A" + (row + 1) + "*2");
                sheet.getRow(row).createCell(2).setCellValue(row < 2 ? "12" : "twelve");
            }
            sheet.getRow(0).createCell(3).setCellFormula("SUM(A1:A4)");
            sheet.getRow(1).createCell(4).setCellFormula("SUM(A1:A5)");
            sheet.getRow(3).createCell(5).setCellFormula("1/0");
            sheet.addIgnoredErrors(
                    CellRangeAddress.valueOf("C2"), IgnoredErrorType.NUMBER_STORED_AS_TEXT);
            workbook.write(out);
        }
        return file;
    }

    private static Optional<ErrorCheck> check(SessionSnapshot snapshot, String a1) {
        CellAddress cell = CellAddress.of(a1);
        return new SheetGridModel(snapshot.sheet(0), snapshot.values(), new PoiCellFormatter(false))
                .check(cell.row(), cell.column());
    }

    @Test
    void whatMayBeWrongIsFoundUnlessItIsIgnored() throws Exception {
        try (Recorded recorded = Recorded.open(file())) {
            SessionSnapshot now = recorded.latest();
            assertEquals(Optional.of(ErrorCheck.INCONSISTENT_FORMULA), check(now, "B3"));
            assertEquals(Optional.empty(), check(now, "B2"));
            assertEquals(Optional.of(ErrorCheck.NUMBER_AS_TEXT), check(now, "C1"));
            assertEquals(Optional.empty(), check(now, "C2"));
            assertEquals(Optional.empty(), check(now, "C3"));
            assertEquals(Optional.of(ErrorCheck.OMITTED_CELLS), check(now, "D1"));
            assertEquals(Optional.empty(), check(now, "E2"));
            assertEquals(Optional.of(ErrorCheck.ERROR_VALUE), check(now, "F4"));
        }
    }

    @Test
    void whatIsIgnoredMovesIsSavedAndComesBack() throws Exception {
        Path file = file();
        try (Recorded recorded = Recorded.open(file)) {
            IgnoredErrors sum =
                    new IgnoredErrors(
                            List.of(CellRange.of("D1")), Set.of(ErrorCheck.OMITTED_CELLS));
            recorded.session().rules().ignoreErrors(0, sum);
            assertEquals(Optional.empty(), check(recorded.latest(), "D1"));
            recorded.session().undo();
            assertTrue(check(recorded.latest(), "D1").isPresent());
            recorded.session().redo();
            recorded.session().structure().insertRows(0, 0, 1);
            assertEquals(Optional.empty(), check(recorded.latest(), "D2"));
            Path saved = folder.resolve("saved.xlsx");
            assertTrue(Recorded.get(recorded.session().save(saved)));
            try (InputStream in = Files.newInputStream(saved);
                    XSSFWorkbook poi = new XSSFWorkbook(in)) {
                var ignored = poi.getSheetAt(0).getIgnoredErrors();
                assertEquals(2, ignored.size());
                assertTrue(
                        ignored.getOrDefault(IgnoredErrorType.NUMBER_STORED_AS_TEXT, Set.of())
                                .contains(CellRangeAddress.valueOf("C3:C3")));
                assertFalse(
                        ignored.getOrDefault(IgnoredErrorType.FORMULA_RANGE, Set.of()).isEmpty());
            }
        }
    }
}
