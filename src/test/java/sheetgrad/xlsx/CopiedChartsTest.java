package sheetgrad.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sheetgrad.workbook.CellEdits;
import sheetgrad.workbook.Drawing.ChartFrame;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.TabEdits;

/** Charts of copied sheets, which show the cells of the copy as in Excel. */
class CopiedChartsTest {
    @TempDir Path folder;

    /** A chart on Data that shows A1:A3 of Data, and the same of Other beside it. */
    private Path chart() throws IOException {
        Path file = Files.createDirectory(folder.resolve("in")).resolve("chart.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("Data");
            XSSFSheet other = workbook.createSheet("Other");
            for (int row = 0; row < 3; row++) {
                sheet.createRow(row).createCell(0).setCellValue(row + 1);
                other.createRow(row).createCell(0).setCellValue(row + 4);
            }
            XSSFChart chart =
                    sheet.createDrawingPatriarch()
                            .createChart(new XSSFClientAnchor(0, 0, 0, 0, 3, 3, 9, 15));
            XDDFChartData data =
                    chart.createData(
                            ChartTypes.LINE,
                            chart.createCategoryAxis(AxisPosition.BOTTOM),
                            chart.createValueAxis(AxisPosition.LEFT));
            CellRangeAddress cells = CellRangeAddress.valueOf("A1:A3");
            for (XSSFSheet shown : new XSSFSheet[] {sheet, other}) {
                data.addSeries(null, XDDFDataSourcesFactory.fromNumericCellRange(shown, cells));
            }
            chart.plot(data);
            workbook.write(out);
        }
        return file;
    }

    private static String reference(Sheet sheet, int series) {
        ChartFrame frame = (ChartFrame) sheet.objects().drawings().get(0);
        return frame.chart().series().get(series).values().reference();
    }

    @Test
    void theCopysChartShowsTheCopyAndFollowsItsOwnRows() throws Exception {
        Resaved book = new Resaved(chart());
        book.apply(new TabEdits(book.workbook()).copy(0, 1));
        book.apply(new CellEdits(book.workbook()).insertRows(2, 0, 2));
        book.apply(new CellEdits(book.workbook()).insertRows(0, 0, 1));
        Resaved.Saved saved = book.save(folder);
        assertEquals("Data!$A$2:$A$4", reference(saved.sheet("Data"), 0));
        assertEquals("'Data (2)'!$A$3:$A$5", reference(saved.sheet("Data (2)"), 0));
        assertEquals("Other!$A$1:$A$3", reference(saved.sheet("Data (2)"), 1));
        assertEquals(reference(book.sheet("Data (2)"), 0), reference(saved.sheet("Data (2)"), 0));
        try (XSSFWorkbook poi = saved.poi()) {
            assertTrue(poi.getSheet("Data (2)").createDrawingPatriarch().getCharts().size() == 1);
        }
    }
}
