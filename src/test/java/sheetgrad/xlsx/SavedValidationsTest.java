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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sheetgrad.formula.FormulaParser;
import sheetgrad.formula.FormulaPrinter;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.CellEdits;
import sheetgrad.workbook.TabEdits;
import sheetgrad.workbook.Validation;
import sheetgrad.workbook.Validation.Alert;
import sheetgrad.workbook.Validation.Criterion;
import sheetgrad.workbook.Validation.Kind;
import sheetgrad.workbook.Validation.Prompt;
import sheetgrad.workbook.Validation.Severity;
import sheetgrad.workbook.ValidationChange;

/** Validations of every kind, read from files, moved with their cells and written into the file in place. */
class SavedValidationsTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String MORE =
            "<extLst><ext uri=\"{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}\" xmlns:x14=\"http://schemas.microsoft.com/"
                    + "office/spreadsheetml/2009/9/main\"><x14:dataValidations count=\"1\" xmlns:xm=\"http://schemas."
                    + "microsoft.com/office/excel/2006/main\"><x14:dataValidation type=\"list\" allowBlank=\"1\""
                    + " showInputMessage=\"1\" showErrorMessage=\"1\"><x14:formula1><xm:f>Lists!$A$1:$A$3</xm:f>"
                    + "</x14:formula1><xm:sqref>D2:D9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>";

    @TempDir Path folder;
    private Path file;

    /** A list on A2:A9 with all texts, whole numbers on B2:B9, a formula on C2:C9, and an extension on D2:D9. */
    @BeforeEach
    void writeFile() throws IOException {
        file = Files.createDirectory(folder.resolve("in")).resolve("valid.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("S");
            workbook.createSheet("Lists").createRow(0).createCell(0).setCellValue("red");
            DataValidationHelper helper = sheet.getDataValidationHelper();
            DataValidation list =
                    helper.createValidation(
                            helper.createExplicitListConstraint(new String[] {"Yes", "No"}),
                            new CellRangeAddressList(1, 8, 0, 0));
            list.createPromptBox("Answer", "Yes or no?");
            list.setShowPromptBox(true);
            list.createErrorBox("Wrong", "Only Yes & No.");
            list.setShowErrorBox(true);
            sheet.addValidationData(list);
            DataValidation whole =
                    helper.createValidation(
                            helper.createIntegerConstraint(OperatorType.GREATER_THAN, "$F$1", null),
                            new CellRangeAddressList(1, 8, 1, 1));
            whole.setErrorStyle(DataValidation.ErrorStyle.WARNING);
            whole.setShowErrorBox(true);
            whole.setEmptyCellAllowed(false);
            sheet.addValidationData(whole);
            sheet.addValidationData(
                    helper.createValidation(
                            helper.createCustomConstraint("COUNTIF(C$2:C$9,C2)=1"),
                            new CellRangeAddressList(1, 8, 2, 2)));
            workbook.write(out);
        }
        Map<String, byte[]> parts = Resaved.parts(file);
        String sheet = new String(parts.get(SHEET), StandardCharsets.UTF_8);
        parts.put(
                SHEET,
                sheet.replace("type=\"whole\"", "type=\"whole\" imeMode=\"off\"")
                        .replace("</worksheet>", MORE + "</worksheet>")
                        .getBytes(StandardCharsets.UTF_8));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
    }

    private static String formula(Validation validation, int index) {
        return FormulaPrinter.print(
                validation.criterion().operands().get(index),
                validation.ranges().get(0).first(),
                FormulaPrinter.Form.FILE);
    }

    private static Validation rule(Kind kind, String operator, String... operands)
            throws FormulaSyntaxException {
        List<CellRange> cells = List.of(CellRange.of("G2:G9"));
        List<sheetgrad.formula.Expression> trees = new ArrayList<>();
        for (String operand : operands) {
            trees.add(FormulaParser.parse(operand, CellAddress.of("G2")));
        }
        return new Validation(
                cells,
                new Criterion(kind, operator, trees, true),
                true,
                new Alert(true, Severity.STOP, "Title <a>", "two\nlines"),
                new Prompt(true, "", "\"quoted\" & more"));
    }

    @Test
    void validationsAreRead() throws Exception {
        List<Validation> read = new Resaved(file).sheet("S").validations();
        assertEquals(4, read.size());
        assertEquals(Kind.LIST, read.get(0).criterion().kind());
        assertEquals("\"Yes,No\"", formula(read.get(0), 0));
        assertEquals(new Prompt(true, "Answer", "Yes or no?"), read.get(0).prompt());
        assertEquals(
                new Alert(true, Severity.STOP, "Wrong", "Only Yes & No."), read.get(0).alert());
        assertEquals("greaterThan", read.get(1).criterion().operator());
        assertEquals(Severity.WARNING, read.get(1).alert().severity());
        assertFalse(read.get(1).allowsBlank());
        assertEquals("COUNTIF(C$2:C$9,C2)=1", formula(read.get(2), 0));
        assertEquals("Lists!$A$1:$A$3", formula(read.get(3), 0));
        assertEquals(List.of(CellRange.of("D2:D9")), read.get(3).ranges());
    }

    @Test
    void nothingIsWrittenWhereNothingHasChanged() throws Exception {
        Resaved same = new Resaved(file);
        same.apply(new ValidationChange(0, same.sheet("S").validations()));
        same.save(folder).assertUnchanged();
    }

    @Test
    void validationsOfEveryKindAreWrittenBehindThoseOfTheFile() throws Exception {
        List<Validation> now = new ArrayList<>(new Resaved(file).sheet("S").validations());
        now.add(3, rule(Kind.ANY, "between"));
        now.add(3, rule(Kind.CUSTOM, "between", "ISNUMBER(G2)"));
        now.add(3, rule(Kind.TEXT_LENGTH, "lessThanOrEqual", "5"));
        now.add(3, rule(Kind.TIME, "notBetween", "0.25", "0.75"));
        now.add(3, rule(Kind.DATE, "between", "45000", "$A$1+F2"));
        now.add(3, rule(Kind.LIST, "between", "Lists!$A$1:$A$9"));
        now.add(3, rule(Kind.DECIMAL, "notEqual", "1.5"));
        Resaved.Saved saved = new Resaved(file).apply(new ValidationChange(0, now)).save(folder);
        saved.assertPartsChanged(SHEET);
        assertEquals(now, saved.sheet("S").validations());
        assertTrue(saved.text(SHEET).contains("imeMode=\"off\""));
        try (XSSFWorkbook poi = saved.poi()) {
            List<XSSFDataValidation> others = poi.getSheetAt(0).getDataValidations();
            assertEquals(10, others.size());
            XSSFDataValidation date = others.get(5);
            assertEquals("$A$1+F2", date.getValidationConstraint().getFormula2());
            assertEquals("Title <a>", date.getErrorBoxTitle());
        }
    }

    @Test
    void oneThatLosesCellsKeepsItsElementAndOneThatLosesAllIsGone() throws Exception {
        Resaved book = new Resaved(file);
        Resaved.Saved saved =
                book.apply(
                                ValidationChange.of(
                                        book.sheet("S"),
                                        List.of(CellRange.of("A1:C4"), CellRange.of("D1:D20")),
                                        Optional.empty()))
                        .save(folder);
        List<Validation> left = saved.sheet("S").validations();
        assertEquals(3, left.size());
        assertEquals(List.of(CellRange.of("C5:C9")), left.get(2).ranges());
        String text = saved.text(SHEET);
        assertTrue(text.contains("COUNTIF(C$2:C$9,C5)=1"), text);
        assertTrue(text.contains("imeMode=\"off\""), text);
        assertFalse(text.contains("x14:dataValidation"), text);
        assertFalse(text.contains("<ext "), text);
    }

    @Test
    void theyFollowRowsAndSheets() throws Exception {
        Resaved book = new Resaved(file);
        book.apply(new CellEdits(book.workbook()).insertRows(0, 1, 2));
        book.apply(new TabEdits(book.workbook()).rename(1, "All lists"));
        List<Validation> now = List.copyOf(book.sheet("S").validations());
        assertEquals(List.of(CellRange.of("C4:C11")), now.get(2).ranges());
        assertEquals("COUNTIF(C$4:C$11,C4)=1", formula(now.get(2), 0));
        assertEquals("'All lists'!$A$1:$A$3", formula(now.get(3), 0));
        Resaved.Saved saved = book.calculateAndSave(folder);
        assertEquals(now, saved.sheet("S").validations());
        assertTrue(saved.text(SHEET).contains("imeMode=\"off\""));
    }

    @Test
    void aNewWorkbookHasThem() throws Exception {
        sheetgrad.workbook.Workbook made = new sheetgrad.workbook.Workbook();
        Validation list = rule(Kind.LIST, "between", "\"a,b\"");
        made.addSheet("New").setValidations(List.of(list));
        Path target = folder.resolve("new.xlsx");
        new NewWorkbookWriter().write(made, new StoredValues(), target);
        assertEquals(
                List.of(list),
                new WorkbookReader().read(target).workbook().sheets().get(0).validations());
    }
}
