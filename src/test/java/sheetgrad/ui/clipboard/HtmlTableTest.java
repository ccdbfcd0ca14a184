package sheetgrad.ui.clipboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.session.PastedLook;
import sheetgrad.ui.session.PastedTable;
import sheetgrad.ui.session.PastedTable.Cell;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellStyle.Border;
import sheetgrad.workbook.CellStyle.Horizontal;
import sheetgrad.workbook.CellStyle.Line;

/** Tables as LibreOffice 7.4 put them on the clipboard, and as Excel and Google Sheets write them. */
class HtmlTableTest {
    private static final String LIBRE_OFFICE =
            """
            <!DOCTYPE html><html><head><style type="text/css">
              body,div,table,thead,tbody,tfoot,tr,th,td,p { font-family:"Calibri"; font-size:x-small }
              comment { display:none;  }
            </style></head><body>
            <table cellspacing="0" border="0">
            	<colgroup span="3" width="67"></colgroup>
            	<tr>
            		<td style="border-bottom: 2px solid #000000" colspan=2 height="21" align="center" valign=bottom><b><i><font face="Calibri" color="#C00000">Third &amp; &lt;more&gt;</font></i></b></td>
            		<td align="left"><br></td>
            	</tr>
            	<tr>
            		<td height="21" align="right" bgcolor="#FFE600" sdval="0.333333333333333" sdnum="1033;0;0.00">0.33</td>
            		<td align="right" sdval="1" sdnum="1033;0;BOOLEAN">TRUE</td>
            		<td align="right" sdval="12345.678" sdnum="1033;">12345.678</td>
            	</tr>
            	<tr>
            		<td height="21" align="right" sdval="45292" sdnum="1033;0;YYYY-MM-DD">2024-01-01</td>
            		<td align="left" valign=bottom>two<br>lines</td>
            		<td align="left">007</td>
            	</tr>
            </table>
            </body></html>
            """;

    private static final String EXCEL =
            """
            <html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>
            <!--table {mso-displayed-decimal-separator:"\\."; mso-displayed-thousand-separator:"\\,";}
            .xl65 {mso-number-format:"0\\.000_\\)\\;\\\\-0"; background:#FFFF00; mso-pattern:black none; font-weight:700;
                border-top:1.0pt solid windowtext;}
            .xl66 {mso-number-format:Percent; text-align:center; color:red; white-space:normal;}
            --></style></head><body link="#0563C1"><table border=0 width=128 style='width:96pt'>
            <!--StartFragment--><col width=64 span=2><tr height=20 style='height:15.0pt'>
              <td height=20 class=xl65 align=right width=64 x:num="0.33333333333333331">0.333</td>
              <td class=xl66 width=64>5.00%</td></tr><!--EndFragment--></table></body></html>
            """;

    private static final String GOOGLE =
            """
            <meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}br
            {mso-data-placement:same-cell;}--></style><table xmlns="http://www.w3.org/1999/xhtml" border="1"
            style="border-collapse:collapse;border:none" data-sheets-root="1"><colgroup><col width="100"/></colgroup><tbody>
            <tr style="height:21px;"><td style="overflow:hidden;padding:2px 3px 2px 3px;vertical-align:bottom;text-align:right;"
            data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:0.1}" data-sheets-numberformat="{&quot;1&quot;:2,&quot;2&quot;:&quot;#,##0.00&quot;,&quot;3&quot;:1}"
            data-sheets-formula="=R[0]C[1]*R1C2">0.10</td><td style="font-weight:bold;text-decoration:underline line-through;"
            data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;007&quot;}" rowspan="2">007</td></tr>
            <tr><td data-sheets-value="{&quot;1&quot;:4,&quot;4&quot;:1}">TRUE</td></tr></tbody></table></google-sheets-html-origin>
            """;

    private static PastedTable read(String html) {
        return HtmlTable.parse(html).orElseThrow();
    }

    private static Cell cell(PastedTable table, int row, int column) {
        return table.rows().get(row).get(column);
    }

    private static PastedLook look(PastedTable table, int row, int column) {
        return cell(table, row, column).look().orElseThrow();
    }

    private static Optional<Value> number(double value) {
        return Optional.of(new NumberValue(value));
    }

    @Test
    void libreOfficeTellsValuesFormatsAndLooks() {
        PastedTable table = read(LIBRE_OFFICE);
        assertEquals(List.of(CellRange.of("A1:B1")), table.merges());
        assertEquals("Third & <more>", cell(table, 0, 0).text());
        PastedLook heading = look(table, 0, 0);
        assertTrue(heading.isBold() && heading.isItalic() && !heading.isUnderlined());
        assertEquals(OptionalInt.of(0xc00000), heading.colour());
        assertEquals(Horizontal.CENTER, heading.alignment().horizontal());
        assertEquals(new Border(Line.MEDIUM, 0), heading.borders().bottom());
        assertEquals("", cell(table, 0, 2).text());
        assertEquals(number(0.333333333333333), cell(table, 1, 0).value());
        assertEquals(Optional.of("0.00"), look(table, 1, 0).numberFormat());
        assertEquals(OptionalInt.of(0xffe600), look(table, 1, 0).fill());
        assertEquals(Optional.of(BooleanValue.TRUE), cell(table, 1, 1).value());
        assertEquals(number(12345.678), cell(table, 1, 2).value());
        assertEquals(Horizontal.GENERAL, look(table, 1, 2).alignment().horizontal());
        assertEquals(Optional.of("YYYY-MM-DD"), look(table, 2, 0).numberFormat());
        assertEquals("two\nlines", cell(table, 2, 1).text());
        assertEquals(Optional.of(new TextValue("007")), cell(table, 2, 2).value());
        assertTrue(look(table, 2, 1).alignment().wraps());
    }

    @Test
    void excelTellsLooksByClasses() {
        PastedTable table = read(EXCEL);
        assertEquals(number(0.33333333333333331), cell(table, 0, 0).value());
        PastedLook first = look(table, 0, 0);
        assertEquals(Optional.of("0.000_);\\-0"), first.numberFormat());
        assertEquals(OptionalInt.of(0xffff00), first.fill());
        assertTrue(first.isBold());
        assertEquals(new Border(Line.MEDIUM, 0), first.borders().top());
        assertEquals(Horizontal.GENERAL, first.alignment().horizontal());
        PastedLook second = look(table, 0, 1);
        assertEquals(Optional.of("0.00%"), second.numberFormat());
        assertEquals(OptionalInt.of(0xff0000), second.colour());
        assertEquals(Horizontal.CENTER, second.alignment().horizontal());
        assertTrue(second.alignment().wraps());
        assertFalse(second.isBold());
    }

    @Test
    void googleSheetsTellsFormulasAndKindsOfValues() {
        PastedTable table = read(GOOGLE);
        assertEquals(number(0.1), cell(table, 0, 0).value());
        assertEquals(Optional.of("=R[0]C[1]*R1C2"), cell(table, 0, 0).formula());
        assertEquals(Optional.of("#,##0.00"), look(table, 0, 0).numberFormat());
        assertEquals(Optional.of(new TextValue("007")), cell(table, 0, 1).value());
        assertTrue(look(table, 0, 1).isUnderlined() && look(table, 0, 1).isStruckOut());
        assertEquals(List.of(CellRange.of("B1:B2")), table.merges());
        assertEquals(Optional.of(BooleanValue.TRUE), cell(table, 1, 0).value());
        assertEquals("", cell(table, 1, 1).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a word",
                "<p>Some text</p><table><tr><td>1</td></tr></table>",
                "<table><tr><td>1</td></tr></table><table><tr><td>2</td></tr></table>"
            })
    void whatIsMoreOrLessThanATableIsPastedAsText(String html) {
        assertTrue(HtmlTable.parse(html).isEmpty());
    }

    @Test
    void oddTablesComeToAnEnd() {
        PastedTable table =
                read(
                        "<table><tr><td rowspan=9999999 colspan=99999999>a<table><tr><td>b</td></tr></table>"
                                + "<th colspan=-1 data-sheets-value='{' sdval=x>c</tr><tr></table>");
        assertEquals(2, table.rows().size());
        assertEquals("a b", cell(table, 0, 0).text());
    }
}
