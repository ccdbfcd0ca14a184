package sheetgrad.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sheetgrad.formula.Expression;
import sheetgrad.formula.FormulaParser;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.ConditionalFormat;
import sheetgrad.workbook.ConditionalFormat.AgainstAverage;
import sheetgrad.workbook.ConditionalFormat.ColourScale;
import sheetgrad.workbook.ConditionalFormat.Comparison;
import sheetgrad.workbook.ConditionalFormat.DataBar;
import sheetgrad.workbook.ConditionalFormat.FormulaHolds;
import sheetgrad.workbook.ConditionalFormat.IconSet;
import sheetgrad.workbook.ConditionalFormat.Point;
import sheetgrad.workbook.ConditionalFormat.PointKind;
import sheetgrad.workbook.ConditionalFormat.Ranked;
import sheetgrad.workbook.ConditionalFormat.Repeated;
import sheetgrad.workbook.ConditionalFormat.Rule;
import sheetgrad.workbook.ConditionalFormatChange;
import sheetgrad.workbook.ConditionalLook;

/** Conditional formats of every kind, written into the file in place. */
class SavedRulesTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String STYLES = "xl/styles.xml";
    private static final List<CellRange> CELLS =
            List.of(CellRange.of("B2:B9"), CellRange.of("D2:D9"));
    private static final ConditionalLook LOOK =
            new ConditionalLook(
                    OptionalInt.of(0xFFC7CE),
                    OptionalInt.of(0x9C0006),
                    Optional.of(true),
                    Optional.of(false),
                    Optional.of(true),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("0.000"));
    private static final Point LOW = new Point(PointKind.MINIMUM, 0, 0);
    private static final Point HIGH = new Point(PointKind.MAXIMUM, 0, 0);

    @TempDir Path folder;
    private Path file;

    /** Two rules on A1:A9: above 5 yellow, and below 2 blue. */
    @BeforeEach
    void writeFile() throws IOException {
        file = Files.createDirectory(folder.resolve("in")).resolve("rules.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("S");
            sheet.createRow(0).createCell(0).setCellValue(7);
            XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
            CellRangeAddress[] cells = {CellRangeAddress.valueOf("A1:A9")};
            formats.addConditionalFormatting(
                    cells, rule(formats, ComparisonOperator.GT, "5", (short) 13));
            formats.addConditionalFormatting(
                    cells, rule(formats, ComparisonOperator.LT, "2", (short) 12));
            workbook.write(out);
        }
    }

    private static XSSFConditionalFormattingRule rule(
            XSSFSheetConditionalFormatting formats, byte operator, String limit, short colour) {
        XSSFConditionalFormattingRule rule =
                formats.createConditionalFormattingRule(operator, limit);
        PatternFormatting pattern = rule.createPatternFormatting();
        pattern.setFillBackgroundColor(colour);
        return rule;
    }

    private static Expression formula(String text) throws FormulaSyntaxException {
        return FormulaParser.parse(text, CellAddress.of("B2"));
    }

    private static List<ConditionalFormat> everyKind() throws FormulaSyntaxException {
        return List.of(
                new ColourScale(
                        CELLS,
                        List.of(
                                new Point(PointKind.MINIMUM, 0, 0xF8696B),
                                new Point(PointKind.PERCENTILE, 50, 0xFFEB84),
                                new Point(PointKind.NUMBER, 12.5, 0x63BE7B))),
                new DataBar(CELLS, LOW, HIGH, 0x638EC6, 0xFF0000, true, false),
                new DataBar(CELLS, LOW, HIGH, 0x63BE7B, 0x112233, false, true),
                new IconSet(
                        CELLS,
                        "4Arrows",
                        List.of(
                                new Point(PointKind.PERCENT, 0, 0),
                                new Point(PointKind.PERCENT, 25, 0),
                                new Point(PointKind.PERCENT, 50, 0),
                                new Point(PointKind.NUMBER, 7, 0)),
                        true,
                        false),
                rule(new Comparison("between", List.of(formula("1"), formula("$A2+C$1")))),
                rule(new Comparison("equal", List.of(formula("\"<a & b>\"")))),
                rule(new FormulaHolds(formula("NOT(ISERROR(SEARCH(\"x\",B2)))"))),
                rule(new Repeated(false)),
                rule(new Repeated(true)),
                rule(new Ranked(3, false, true)),
                rule(new Ranked(10, true, false)),
                rule(new AgainstAverage(false, true, 2)),
                new Rule(CELLS, new Repeated(true), LOOK, true));
    }

    private static Rule rule(ConditionalFormat.Condition condition) {
        return new Rule(CELLS, condition, LOOK, false);
    }

    private static ConditionalFormatChange change(List<ConditionalFormat> now) {
        return new ConditionalFormatChange(0, now);
    }

    @Test
    void formatsOfEveryKindAreWrittenBehindThoseOfTheFile() throws Exception {
        Resaved book = new Resaved(file);
        List<ConditionalFormat> now = new ArrayList<>(book.firstSheet().conditionalFormats());
        now.addAll(everyKind());
        book.apply(change(now));
        Resaved.Saved saved = book.save(folder);
        saved.assertPartsChanged(SHEET, STYLES);
        assertEquals(now, saved.sheet("S").conditionalFormats());
        String old = new String(Resaved.parts(file).get(SHEET), StandardCharsets.UTF_8);
        String kept =
                old.substring(
                        old.indexOf("<conditionalFormatting"),
                        old.lastIndexOf("</conditionalFormatting>"));
        assertTrue(saved.text(SHEET).contains(kept), saved.text(SHEET));
        try (XSSFWorkbook poi = saved.poi()) {
            assertEquals(
                    15,
                    poi.getSheetAt(0)
                            .getSheetConditionalFormatting()
                            .getNumConditionalFormattings());
        }
    }

    @Test
    void formatsAreReorderedInsertedAndTakenAway() throws Exception {
        Resaved book = new Resaved(file);
        List<ConditionalFormat> now = new ArrayList<>(book.firstSheet().conditionalFormats());
        Collections.reverse(now);
        now.add(1, everyKind().get(2));
        book.apply(change(now));
        Resaved.Saved first = book.save(Files.createDirectory(folder.resolve("one")));
        assertEquals(now, first.sheet("S").conditionalFormats());
        assertTrue(first.text(SHEET).contains("x14:dataBar"));

        Resaved again = new Resaved(first.file());
        List<ConditionalFormat> left = List.of(now.get(2));
        again.apply(change(left));
        Resaved.Saved second = again.save(folder);
        assertEquals(left, second.sheet("S").conditionalFormats());
        assertFalse(second.text(SHEET).contains("x14:dataBar"), second.text(SHEET));
        second.assertPartsChanged(SHEET);
    }

    @Test
    void aChangeThatIsTakenBackLeavesTheFileAsItWas() throws Exception {
        Resaved book = new Resaved(file);
        ConditionalFormatChange back = change(everyKind()).applyTo(book.workbook());
        assertFalse(book.save(folder).sheet("S").conditionalFormats().isEmpty());
        book.apply(back);
        book.save(folder).assertUnchanged();
    }
}
