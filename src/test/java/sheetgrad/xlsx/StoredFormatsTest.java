package sheetgrad.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;

/** Formats with the texts that Excel 2008 stored as results of TEXT in the test workbooks of Apache POI 4.0.1. */
class StoredFormatsTest {
    private static final int ANY_WIDTH = 400;

    private final PoiCellFormatter formatter = new PoiCellFormatter();
    private final PoiCellFormatter from1904 = new PoiCellFormatter(true);

    /** DateFormatTests.xlsx, which counts days from 1904. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            textBlock =
                    """
            `d-m-y` ~ 17816.607951388887 ~ `11-10-52`
            `dd-mm-yy` ~ 17816.607951388887 ~ `11-10-52`
            `ddd-mmm-yyy` ~ 17816.607951388887 ~ `Sat-Oct-1952`
            `dddd-mmmm-yyyy` ~ 17816.607951388887 ~ `Saturday-October-1952`
            `D-M-Y` ~ 17816.607951388887 ~ `11-10-52`
            `DD-MM-YY` ~ 17816.607951388887 ~ `11-10-52`
            `DDD-MMM-YYY` ~ 17816.607951388887 ~ `Sat-Oct-1952`
            `DDDD-MMMM-YYYY` ~ 17816.607951388887 ~ `Saturday-October-1952`
            `h:m:s` ~ 17816.607951388887 ~ `14:35:27`
            `hh:mm:ss a/p` ~ 17816.607951388887 ~ `02:35:27 p`
            `h:m:s.000 A/P` ~ 17816.607951388887 ~ `2:35:27.000 P`
            `hh:mm:ss.000 am/pm` ~ 17816.607951388887 ~ `02:35:27.000 PM`
            `d-m-y h:m:s` ~ 17816.607951388887 ~ `11-10-52 14:35:27`
            `H:M:S` ~ 17816.607951388887 ~ `14:35:27`
            `HH:MM:SS A/P` ~ 17816.607951388887 ~ `02:35:27 P`
            `H:M:S.00 a/p` ~ 17816.607951388887 ~ `2:35:27.00 p`
            `HH:MM:SS.000 AM/PM` ~ 17816.607951388887 ~ `02:35:27.000 PM`
            `dddd-mmmm-yyyy H:M:S am/pm` ~ 17816.607951388887 ~ `Saturday-October-1952 2:35:27 PM`
            `d-m-y` ~ 36191.170208437499 ~ `1-2-03`
            `dd-mm-yy` ~ 36191.170208437499 ~ `01-02-03`
            `ddd-mmm-yyy` ~ 36191.170208437499 ~ `Sat-Feb-2003`
            `dddd-mmmm-yyyy` ~ 36191.170208437499 ~ `Saturday-February-2003`
            `D-M-Y` ~ 36191.170208437499 ~ `1-2-03`
            `DD-MM-YY` ~ 36191.170208437499 ~ `01-02-03`
            `DDD-MMM-YYY` ~ 36191.170208437499 ~ `Sat-Feb-2003`
            `DDDD-MMMM-YYYY` ~ 36191.170208437499 ~ `Saturday-February-2003`
            `h:m:s` ~ 36191.170208437499 ~ `4:5:6`
            `hh:mm:ss a/p` ~ 36191.170208437499 ~ `04:05:06 a`
            `h:m:s.00 A/P` ~ 36191.170208437499 ~ `4:5:6.01 A`
            `hh:mm:ss.000 am/pm` ~ 36191.170208437499 ~ `04:05:06.009 AM`
            `d-m-y h:m:s` ~ 36191.170208437499 ~ `1-2-03 4:5:6`
            `H:M:S` ~ 36191.170208437499 ~ `4:5:6`
            `HH:MM:SS A/P` ~ 36191.170208437499 ~ `04:05:06 A`
            `H:M:S.00 a/p` ~ 36191.170208437499 ~ `4:5:6.01 a`
            `HH:MM:SS.000 AM/PM` ~ 36191.170208437499 ~ `04:05:06.009 AM`
            `dddd-mmmm-yyyy H:M:S am/pm` ~ 36191.170208437499 ~ `Saturday-February-2003 4:5:6 AM`
            `h:m:s.00` ~ 36191.170208437499 ~ `4:5:6.01`
            `dd-mm-yyyy` ~ 44196 ~ `01-01-2025`
            `h:m` ~ 17816.607951388887 ~ `14:35`
            """)
    void datesAndTimes(String format, double number, String expected) {
        assertShown(expected, from1904, new NumberValue(number), format);
    }

    /** ElapsedFormatTests.xlsx, which counts days from 1904 and so has negative times. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            textBlock =
                    """
            `[h]:m:s.000` ~ 3.1415899999999999 ~ `75:23:53.376`
            `[m]:s.000` ~ 3.1415899999999999 ~ `4523:53.376`
            `[s].000` ~ 3.1415899999999999 ~ `271433.376`
            `[hh]:mm:ss.0` ~ 3.1415899999999999 ~ `75:23:53.4`
            `[mm]:ss.0` ~ 3.1415899999999999 ~ `4523:53.4`
            `[ss].000` ~ 3.1415899999999999 ~ `271433.376`
            `s:m" @ hour "[hh]` ~ 3.1415899999999999 ~ `53:23 @ hour 75`
            `s" secs and "[m]" mins"` ~ 3.1415899999999999 ~ `53 secs and 4523 mins`
            `"It was "[h]" [yes, "h"] hours and "mm:ss` ~ 3.1415899999999999 ~ `It was 75 [yes, 75] hours and 23:53`
            `[s]" [yes, "ss"] seconds"` ~ 3.1415899999999999 ~ `271433 [yes, 271433] seconds`
            `[h]:m:s.000` ~ 0 ~ `0:0:0.000`
            `[m]:s.000` ~ 0 ~ `0:0.000`
            `[s].000` ~ 0 ~ `0.000`
            `[hh]:mm:ss.0` ~ 0 ~ `00:00:00.0`
            `[mm]:ss.0` ~ 0 ~ `00:00.0`
            `[ss].000` ~ 0 ~ `00.000`
            `s:m" @ hour "[hh]` ~ 0 ~ `0:0 @ hour 00`
            `s" secs and "[m]" mins"` ~ 0 ~ `0 secs and 0 mins`
            `"It was "[h]" [yes, "h"] hours and "mm:ss` ~ 0 ~ `It was 0 [yes, 0] hours and 00:00`
            `[s]" [yes, "ss"] seconds"` ~ 0 ~ `0 [yes, 00] seconds`
            `[h]:m:s.000` ~ -8.5462962962962963E-2 ~ `-2:3:4.000`
            `[m]:s.000` ~ -8.5462962962962963E-2 ~ `-123:4.000`
            `[s].000` ~ -8.5462962962962963E-2 ~ `-7384.000`
            `[hh]:mm:ss.0` ~ -8.5462962962962963E-2 ~ `-02:03:04.0`
            `[mm]:ss.0` ~ -8.5462962962962963E-2 ~ `-123:04.0`
            `[ss].000` ~ -8.5462962962962963E-2 ~ `-7384.000`
            `s:m" @ hour "[hh]` ~ -8.5462962962962963E-2 ~ `-4:3 @ hour 02`
            `s" secs and "[m]" mins"` ~ -8.5462962962962963E-2 ~ `-4 secs and 123 mins`
            `"It was "[h]" [yes, "h"] hours and "mm:ss` ~ -8.5462962962962963E-2 ~ `-It was 2 [yes, 2] hours and 03:04`
            `[s]" [yes, "ss"] seconds"` ~ -8.5462962962962963E-2 ~ `-7384 [yes, 7384] seconds`
            """)
    void elapsedTimes(String format, double number, String expected) {
        assertShown(expected, from1904, new NumberValue(number), format);
    }

    /** NumberFormatTests.xlsx. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            textBlock =
                    """
            `|#\\:#/#|` ~ 23.75 ~ `|23:3/4|`
            `|#\\:#/#|` ~ -23.75 ~ `-|23:3/4|`
            `|#\\:#/#|` ~ 0.75 ~ `|3/4|`
            `|#\\:#/#|` ~ -0.75 ~ `-|3/4|`
            `|#\\:#/#|` ~ 0 ~ `|0|`
            `|#\\:#/#|` ~ 1 ~ `|1|`
            `|#\\:#/#|` ~ -1 ~ `-|1|`
            `|#-#-#\\:#/#|` ~ 23.75 ~ `|-2-3:3/4|`
            `|#-#-#\\:#/#|` ~ -23.75 ~ `-|-2-3:3/4|`
            `|#-#-#\\:#/#|` ~ 0.75 ~ `|--3/4|`
            `|#-#-#\\:#/#|` ~ -0.75 ~ `-|--3/4|`
            `|#-#-#\\:#/#|` ~ 0 ~ `|--0|`
            `|#-#-#\\:#/#|` ~ 1 ~ `|--1|`
            `|#-#-#\\:#/#|` ~ -1 ~ `-|--1|`
            `|#\\:#=/=#|` ~ -23.75 ~ `-|23:3=/=4|`
            `|#\\:#=/=#|` ~ 1 ~ `|1|`
            `|#\\:#=/=?|` ~ 23.75 ~ `|23:3=/=4|`
            `|#\\:#=/=?|` ~ 0 ~ `|0      |`
            `|#\\:#=/=?|` ~ -1 ~ `-|1      |`
            `|#\\:#=/=0|` ~ -23.75 ~ `-|23:3=/=4|`
            `|#\\:#=/=0|` ~ 1 ~ `|1|`
            `|#\\:? ?=/=#|` ~ 23.75 ~ `|2:3 3=/=4|`
            `|#\\:? ?=/=#|` ~ 0 ~ `|:0      |`
            `|#\\:? ?=/=#|` ~ -1 ~ `-|:1      |`
            `|#\\:? ?=/=?|` ~ -23.75 ~ `-|2:3 3=/=4|`
            `|#\\:? ?=/=?|` ~ 1 ~ `|:1      |`
            `|#\\:? ?#/#|` ~ 23.75 ~ `|2:3  3/4|`
            `|#_#/#|` ~ -3.75 ~ `-|15 /4|`
            `|#_#=/=#|` ~ 3.75 ~ `|15 =/=4|`
            `|#_#=/=?|` ~ -3.75 ~ `-|15 =/=4|`
            `|#_#=/=0|` ~ 0 ~ `|0 =/=1|`
            `|#_?=/=#|` ~ 1 ~ `|1 =/=1|`
            `|#_?=/=?|` ~ -1 ~ `-|1 =/=1|`
            `|#\\:?=/=0|` ~ 0 ~ `|0      |`
            `|?\\:#=/=0|` ~ 0 ~ `|0      |`
            `|?\\:0=/=0|` ~ 0 ~ `|0:0=/=1|`
            `|0\\:?=/=0|` ~ 0 ~ `|0      |`
            `|#\\:#=/=0|` ~ 0.75 ~ `|3=/=4|`
            `|#\\:0=/=0|` ~ 0.75 ~ `|3=/=4|`
            `|?\\:?=/=0|` ~ 0.75 ~ `|  3=/=4|`
            `|0\\:#=/=0|` ~ 0.75 ~ `|0:3=/=4|`
            `|0\\:0=/=0|` ~ 0.75 ~ `|0:3=/=4|`
            `|#\\:?=/=0|` ~ 1 ~ `|1      |`
            """)
    void fractionsAmongFixedText(String format, double number, String expected) {
        assertShown(expected, formatter, new NumberValue(number), format);
    }

    /** NumberFormatApproxTests.xlsx. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            textBlock =
                    """
            `|#%e-#|` ~ 123456.789 ~ `|1%e5|`
            `|####.####|e-|#|` ~ 123456.789 ~ `|12.3457|e|4|`
            `|0.0|e-|0|` ~ 123456.789 ~ `|1.2|e|5|`
            `|?|e-|?|` ~ 123456.789 ~ `|1|e|5|`
            `|?,??????.????|e-|?|` ~ 123456.789 ~ `|  123,456.789 |e|0|`
            `|#e+#%|` ~ 123456.789 ~ `|1e+5%|`
            `|#######.####|e+|#|` ~ 123456.789 ~ `|123456.789|e|+0|`
            `|0000.0000|e+|0|` ~ 123456.789 ~ `|0012.3457|e|+4|`
            `|?.?|e+|?|` ~ 123456.789 ~ `|1.2|e|+5|`
            `|#.#|E-|#|` ~ 123456.789 ~ `|1.2|E|5|`
            `|#%e-#|` ~ 1.23456789E-5 ~ `|1%e-5|`
            `|####.####|e-|#|` ~ 1.23456789E-5 ~ `|1234.5679|e|-8|`
            `|0.0|e-|0|` ~ 1.23456789E-5 ~ `|1.2|e|-5|`
            `|?|e-|?|` ~ 1.23456789E-5 ~ `|1|e|-5|`
            `|?,??????.????|e-|?|` ~ 1.23456789E-5 ~ `|      123.4568|e|-7|`
            `|#e+#%|` ~ 1.23456789E-5 ~ `|1e-5%|`
            `|##.####|e+|#|` ~ 1.23456789E-4 ~ `|1.2346|e|-4|`
            `|#######.####|e+|#|` ~ 1.23456789E-4 ~ `|1234.5679|e|-7|`
            `|####.####|e+|#|` ~ 1.23456789E-5 ~ `|1234.5679|e|-8|`
            `|##.####|e+|#|` ~ 1.23456789E-6 ~ `|1.2346|e|-6|`
            `|#######.####|e+|#|` ~ 1.23456789E-6 ~ `|12.3457|e|-7|`
            `|0000.0000|e+|0|` ~ 1.23456789E-5 ~ `|1234.5679|e|-8|`
            `|?.?|e+|?|` ~ 1.23456789E-5 ~ `|1.2|e|-5|`
            `|#.#|E-|#|` ~ 1.23456789E-5 ~ `|1.2|E|-5|`
            `|#%e-#|` ~ 0 ~ `|0%e0|`
            `|####.####|e-|#|` ~ 0 ~ `|0000.|e|0|`
            `|0.0|e-|0|` ~ 0 ~ `|0.0|e|0|`
            `|?|e-|?|` ~ 0 ~ `|0|e|0|`
            `|?,??????.????|e-|?|` ~ 0 ~ `|0,000,000.    |e|0|`
            `|#e+#%|` ~ 0 ~ `|0e+0%|`
            `|#######.####|e+|#|` ~ 0 ~ `|0000000.|e|+0|`
            `|0000.0000|e+|0|` ~ 0 ~ `|0000.0000|e|+0|`
            `|?.?|e+|?|` ~ 0 ~ `|0. |e|+0|`
            `|#.#|E-|#|` ~ 0 ~ `|0.|E|0|`
            `|#%e-#|` ~ -123456.789 ~ `-|1%e5|`
            `|####.####|e-|#|` ~ -123456.789 ~ `-|12.3457|e|4|`
            `|0.0|e-|0|` ~ -123456.789 ~ `-|1.2|e|5|`
            `|?|e-|?|` ~ -123456.789 ~ `-|1|e|5|`
            `|?,??????.????|e-|?|` ~ -123456.789 ~ `-|  123,456.789 |e|0|`
            `|#e+#%|` ~ -123456.789 ~ `-|1e+5%|`
            `|#######.####|e+|#|` ~ -123456.789 ~ `-|123456.789|e|+0|`
            `|0000.0000|e+|0|` ~ -123456.789 ~ `-|0012.3457|e|+4|`
            `|?.?|e+|?|` ~ -123456.789 ~ `-|1.2|e|+5|`
            `|#.#|E-|#|` ~ -123456.789 ~ `-|1.2|E|5|`
            `|#%e-#|` ~ -1.23456789E-5 ~ `-|1%e-5|`
            `|####.####|e-|#|` ~ -1.23456789E-5 ~ `-|1234.5679|e|-8|`
            `|0.0|e-|0|` ~ -1.23456789E-5 ~ `-|1.2|e|-5|`
            `|?|e-|?|` ~ -1.23456789E-5 ~ `-|1|e|-5|`
            `|?,??????.????|e-|?|` ~ -1.23456789E-5 ~ `-|      123.4568|e|-7|`
            `|#e+#%|` ~ -1.23456789E-5 ~ `-|1e-5%|`
            `|#######.####|e+|#|` ~ -1.23456789E-5 ~ `-|123.4568|e|-7|`
            `|0000.0000|e+|0|` ~ -1.23456789E-5 ~ `-|1234.5679|e|-8|`
            `|?.?|e+|?|` ~ -1.23456789E-5 ~ `-|1.2|e|-5|`
            `|#.#|E-|#|` ~ -1.23456789E-5 ~ `-|1.2|E|-5|`
            `|#.#|e+|0|` ~ 1.2345678000000001E+142 ~ `|1.2|e|+142|`
            `|#.#|e+|?|` ~ 1.2345678000000001E+142 ~ `|1.2|e|+142|`
            `|#.#|e+|#|` ~ 0 ~ `|0.|e|+0|`
            `|#.#|e+|0000|` ~ 0 ~ `|0.|e|+0000|`
            `|#.#|e+|????|` ~ 0 ~ `|0.|e|+   0|`
            `|#.#|e+|0|` ~ 1.2345678000000001E-142 ~ `|1.2|e|-142|`
            `|#.#|e+|000,00|` ~ 1.2345678000000001E-142 ~ `|1.2|e|-00142|`
            `|#.#|e+|?????|` ~ 1.2345678000000001E-142 ~ `|1.2|e|-  142|`
            """)
    void powersOfTenAmongFixedText(String format, double number, String expected) {
        assertShown(expected, formatter, new NumberValue(number), format);
    }

    /** FormatConditionTests.xlsx. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            textBlock =
                    """
            `[<10]#" Wow"` ~ 1 ~ `1 Wow`
            `[<10]#" Wow"` ~ 10 ~ `10`
            `[<10]#" Wow"` ~ 11 ~ `11`
            `[>10]#" Big"` ~ 10 ~ `10`
            `[>10]#" Big"` ~ 11 ~ `11 Big`
            `[>10]#" Big"` ~ 12 ~ `12 Big`
            `[<=10]#" Wow"` ~ 1 ~ `1 Wow`
            `[<=10]#" Wow"` ~ 10 ~ `10 Wow`
            `[<=10]#" Wow"` ~ 11 ~ `11`
            `[>=10]#" Big"` ~ 10 ~ `10 Big`
            `[>=10]#" Big"` ~ 11 ~ `11 Big`
            `[>=10]#" Big"` ~ 12 ~ `12 Big`
            `[=10]#" Wow"` ~ 1 ~ `1`
            `[=10]#" Wow"` ~ 10 ~ `10 Wow`
            `[=10]#" Wow"` ~ 11 ~ `11`
            `[<>10]#" Wow"` ~ 1 ~ `1 Wow`
            `[<>10]#" Wow"` ~ 10 ~ `10`
            """)
    void conditionsWithoutAnotherSection(String format, double number, String expected) {
        assertShown(expected, formatter, new NumberValue(number), format);
    }

    /** TextFormatTests.xlsx. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            textBlock =
                    """
            `;;;"hi"`      ~ TRUE  ~ hi
            `;;;-@-@-`     ~ TRUE  ~ -TRUE-TRUE-
            `;;;\\@@\\@` ~ FALSE ~ @FALSE@
            """)
    void truthValuesGoThroughTheSectionForText(String format, boolean value, String expected) {
        assertShown(expected, formatter, BooleanValue.of(value), format);
    }

    private static void assertShown(
            String expected, PoiCellFormatter formatter, Value value, String format) {
        assertEquals(expected, formatter.format(value, format, ANY_WIDTH).text());
    }
}
