package sheetgrad.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Dates and times. Expected values stand on Microsoft's pages of the functions or follow from the calendar. The clock
 * stands at 1 January 1970, 0:00.
 */
class DateFunctionsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            DATE(2008,1,2)              | 39449
            DATE(108,1,2)               | 39449
            DATE(2008,14,2)             | 39846
            DATE(2008,-3,2)             | 39327
            DATE(2008,1,35)             | 39482
            DATE(2008,1,-15)            | 39432
            DATE(2008.9,1.9,2.9)        | 39449
            DATE(1900,1,1)              | 1
            DATE(1900,2,28)             | 59
            DATE(1900,2,29)             | 60
            DATE(1900,3,1)              | 61
            DATE(9999,12,31)            | 2958465
            DATE(9999,12,32)            | #NUM!
            DATE(10000,1,1)             | #NUM!
            DATE(-1,1,1)                | #NUM!
            DATE("x",1,1)               | #VALUE!
            DATE({2008,2009},1,2)       | {39449,39815}
            YEAR(0)                     | 1900
            MONTH(0)                    | 1
            DAY(0)                      | 0
            DAY(60)                     | 29
            MONTH(60)                   | 2
            MONTH(61)                   | 3
            YEAR(39448.99)              | 2008
            YEAR("7/5/2008")            | 2008
            YEAR(-1)                    | #NUM!
            YEAR(2958466)               | #NUM!
            DAY("15-Apr-11")            | 15
            EDATE("15-Jan-11",1)        | 40589
            EDATE("15-Jan-11",-1)       | 40527
            EDATE(1,-1)                 | #NUM!
            EDATE(32,-1)                | 1
            EDATE(DATE(2012,2,29),12)   | 41333
            EDATE(10,-5)                | #NUM!
            EOMONTH(DATE(2011,1,1),-3)  | 40482
            EOMONTH(DATE(2012,1,31),1)  | 40968
            EOMONTH(1,0)                | 31
            EOMONTH(1,-1)               | 0
            WEEKDAY(DATE(2008,2,14))    | 5
            WEEKDAY(DATE(2008,2,14),2)  | 4
            WEEKDAY(DATE(2008,2,14),3)  | 3
            WEEKDAY(DATE(2008,2,14),14) | 1
            WEEKDAY(DATE(2008,2,14),17) | 5
            WEEKDAY(1)                  | 1
            WEEKDAY(1,4)                | #NUM!
            WEEKNUM(DATE(2012,3,9))     | 10
            WEEKNUM(DATE(2012,3,9),2)   | 11
            WEEKNUM(DATE(2023,1,1),21)  | 52
            WEEKNUM(DATE(2012,3,9),3)   | #NUM!
            ISOWEEKNUM(DATE(2021,1,3))  | 53
            ISOWEEKNUM(DATE(2012,12,31)) | 1
            """)
    void daysOfTheCalendar(String formula, String expected) {
        assertResult(expected, formula);
    }

    /**
     * The values around 28 February and of YEARFRAC agree with LibreOffice 7.4, but for YD: Excel counts in the year of
     * the first day, LibreOffice in that of the last.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            DAYS("15-MAR-2021","1-FEB-2021")               | 42
            DAYS(DATE(2021,1,1),DATE(2021,12,31))          | -364
            DAYS("x",1)                                    | #VALUE!
            DAYS360(DATE(2011,1,30),DATE(2011,2,1))        | 1
            DAYS360(DATE(2011,1,1),DATE(2011,2,1))         | 30
            DAYS360(DATE(2011,2,28),DATE(2011,3,31))       | 30
            DAYS360(DATE(2011,1,30),DATE(2011,2,28))       | 28
            DAYS360(DATE(2011,1,15),DATE(2011,3,31))       | 76
            DAYS360(DATE(2011,1,15),DATE(2011,3,31),TRUE)  | 75
            DATEDIF(DATE(2001,1,1),DATE(2003,1,1),"Y")     | 2
            DATEDIF(DATE(2001,6,1),DATE(2002,8,15),"d")    | 440
            DATEDIF(DATE(2001,6,1),DATE(2002,8,15),"YD")   | 75
            DATEDIF(DATE(2001,6,1),DATE(2002,8,15),"YM")   | 2
            DATEDIF(DATE(2001,6,1),DATE(2002,8,15),"MD")   | 14
            DATEDIF(DATE(2001,6,1),DATE(2002,8,15),"M")    | 14
            DATEDIF(DATE(2015,2,1),DATE(2016,3,1),"YD")    | 28
            DATEDIF(DATE(2016,2,1),DATE(2017,3,1),"YD")    | 29
            DATEDIF(2,1,"D")                               | #NUM!
            DATEDIF(1,2,"X")                               | #NUM!
            YEARFRAC(DATE(2012,1,1),DATE(2012,7,30))       | 0.580555555555556
            YEARFRAC(DATE(2012,1,1),DATE(2012,7,30),1)     | 0.576502732240437
            YEARFRAC(DATE(2012,1,1),DATE(2012,7,30),3)     | 0.578082191780822
            YEARFRAC(DATE(2012,7,30),DATE(2012,1,1),3)     | 0.578082191780822
            YEARFRAC(DATE(2011,2,28),DATE(2012,2,29))      | 1
            YEARFRAC(DATE(2011,1,1),DATE(2012,1,1),2)      | 1.01388888888889
            YEARFRAC(1,2,5)                                | #NUM!
            NETWORKDAYS(DATE(2012,10,1),DATE(2013,3,1))    | 110
            NETWORKDAYS(DATE(2012,10,1),DATE(2013,3,1),A1) | 109
            NETWORKDAYS(DATE(2012,10,1),DATE(2013,3,1),A1:A4) | 107
            NETWORKDAYS(DATE(2013,3,1),DATE(2012,10,1))    | -110
            NETWORKDAYS(1,2,"x")                           | #VALUE!
            NETWORKDAYS.INTL(DATE(2006,1,1),DATE(2006,1,31)) | 22
            NETWORKDAYS.INTL(DATE(2006,2,28),DATE(2006,1,31)) | -21
            NETWORKDAYS.INTL(DATE(2006,1,1),DATE(2006,2,1),7,{"2006/1/2","2006/1/16"}) | 22
            NETWORKDAYS.INTL(DATE(2006,1,1),DATE(2006,2,1),"0010001",{"2006/1/2","2006/1/16"}) | 20
            NETWORKDAYS.INTL(1,99,"1111111")               | 0
            NETWORKDAYS.INTL(1,99,"111")                   | #VALUE!
            NETWORKDAYS.INTL(1,99,8)                       | #NUM!
            WORKDAY(DATE(2008,10,1),151)                   | 39933
            WORKDAY(DATE(2008,10,1),151,{39778,39786,39834}) | 39938
            WORKDAY(DATE(2008,10,1),0)                     | 39722
            WORKDAY(1,-9)                                  | #NUM!
            WORKDAY.INTL(DATE(2012,1,1),30,0)              | #NUM!
            WORKDAY.INTL(DATE(2012,1,1),90,11)             | 41013
            WORKDAY.INTL(DATE(2012,1,1),30,17)             | 40944
            WORKDAY.INTL(DATE(2012,1,1),30,"1111111")      | #VALUE!
            """)
    void spansOfDays(String formula, String expected) {
        assertResult(expected, formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            TIME(16,48,10)               | 0.700115740740741
            TIME(27,0,0)                 | 0.125
            TIME(0,750,0)                | 0.520833333333333
            TIME(0,0,2000)               | 0.0231481481481481
            TIME(-1,90,0)                | 0.0208333333333333
            TIME(-1,0,0)                 | #NUM!
            TIME(32768,0,0)              | #NUM!
            TIMEVALUE("2:24 AM")         | 0.1
            TIMEVALUE("22-Aug-2011 6:35 AM") | 0.274305555555556
            TIMEVALUE("1/2/2024")        | 0
            TIMEVALUE("0.5")             | #VALUE!
            HOUR(0.75)                   | 18
            HOUR("7/18/2011 7:45")       | 7
            HOUR("4/21/2012")            | 0
            MINUTE("12:45:00 PM")        | 45
            SECOND("4:48:18 PM")         | 18
            SECOND("4:48 PM")            | 0
            HOUR(0.333333333)            | 8
            HOUR(-0.5)                   | #NUM!
            TODAY()                      | 25569
            NOW()                        | 25569
            DATEVALUE("8/22/2011")       | 40777
            DATEVALUE("22-MAY-2011")     | 40685
            DATEVALUE("2011/02/23")      | 40597
            DATEVALUE("5-JUL")           | 25754
            DATEVALUE("1/2/2024 12:00")  | 45293
            DATEVALUE("45293")           | #VALUE!
            DATEVALUE(45293)             | #VALUE!
            """)
    void timesOfDay(String formula, String expected) {
        assertResult(expected, formula);
    }

    /** Which texts Excel takes for dates where it needs a number, its language being English (United States). */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            "1/2/2024"+0           | 45293
            "1-2-2024"+0           | 45293
            "2024-01-02"+0         | 45293
            "2024/1/2"+0           | 45293
            "2 Jan 2024"+0         | 45293
            "2-jan-24"+0           | 45293
            "January 2, 2024"+0    | 45293
            "Jan 2 2024"+0         | 45293
            "1/2/24"+0             | 45293
            "1/2/29"+0             | 47120
            "1/2/30"+0             | 10960
            "Jan 2024"+0           | 45292
            "1/2024"+0             | 45292
            "2-Jan"+0              | 25570
            "Jan-45"+0             | 16438
            "2/29/1900"+0          | 60
            "12:30"+0              | 0.520833333333333
            "12:30:15"+0           | 0.521006944444444
            "36:00"+0              | 1.5
            "12:30 PM"+0           | 0.520833333333333
            "12 am"+0              | 0
            "1/2/2024 18:00"+0     | 45293.75
            " 1/2/2024 6 pm "+0    | 45293.75
            "1:30.5"+0             | 0.00104745370370370
            "1 1/2"+0              | 1.5
            "2/30/2024"+0          | #VALUE!
            "13/1/2024"+0          | #VALUE!
            "1/2/1899"+0           | #VALUE!
            "12:60"+0              | #VALUE!
            "13:00 PM"+0           | #VALUE!
            "12:30PM"+0            | #VALUE!
            "1/2/"+0               | #VALUE!
            "Foo 2024"+0           | #VALUE!
            SUM("1/2/2024",1)      | 45294
            COUNT("1/2/2024")      | 1
            COUNTIF(A1:A4,">1/1/2012") | 3
            COUNTIF(A1:A4,"11/22/2012") | 1
            VALUE("16:48:00")-VALUE("12:00:00") | 0.2
            """)
    void textsReadAsDates(String formula, String expected) {
        assertResult(expected, formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            DATE(1904,1,1)         | 0
            DATE(2011,7,5)         | 39267
            DATE(1,1,1)            | #NUM!
            "7/5/2011"+0           | 39267
            YEAR(0)                | 1904
            DAY(39267)             | 5
            WEEKDAY(39267)         | 3
            "1/1/1904"+0           | 0
            "12/31/1903"+0         | #VALUE!
            DATE(9999,12,31)       | 2957003
            """)
    void daysFrom1904(String formula, String expected) {
        assertEquals(expected, new FormulaSheet().from1904().result(formula), formula);
    }

    private static void assertResult(String expected, String formula) {
        String holidays = "A1=41235 A2=41247 A3=41295";
        assertEquals(
                expected.replaceFirst("(\\.\\d*[1-9])0+$", "$1"),
                new FormulaSheet().with(holidays).result(formula),
                formula);
    }
}
