package sheetgrad.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Examples of Microsoft's pages, rounded as they are shown there, and the pages' formulas where they are short. */
class SecuritiesTest {
    private static void assertResult(String expected, String formula) {
        assertEquals(expected, new FormulaSheet().result(formula), formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    ROUND(ACCRINT(39508,39691,39569,0.1,1000,2,0),6)                   | 16.666667
                    ROUND(ACCRINT(DATE(2008,3,5),39691,39569,0.1,1000,2,0,FALSE),6)    | 15.555556
                    ROUND(ACCRINT(DATE(2008,4,5),39691,39569,0.1,1000,2,0,TRUE),6)     | 7.222222
                    ACCRINT(DATE(2020,1,1),DATE(2020,7,1),DATE(2021,4,1),0.1,1000,2,0) | 125
                    ACCRINT(DATE(2020,1,1),DATE(2020,7,1),DATE(2021,4,1),0.1,1000,2,0,FALSE) | 75
                    ACCRINT(DATE(2020,1,1),DATE(2020,7,1),DATE(2021,1,1),0.1,,4,1)     | 100
                    ACCRINT(39569,39691,39569,0.1,1000,2)                              | #NUM!
                    ACCRINT(39508,39691,39569,0,1000,2)                                | #NUM!
                    ACCRINT(39508,39691,39569,0.1,1000,3)                              | #NUM!
                    ACCRINT(39508,39691,39569,0.1,1000,2,5)                            | #NUM!
                    ACCRINT("x",39691,39569,0.1,1000,2)                                | #VALUE!
                    ROUND(PRICEMAT(39493,39551,39397,0.061,0.061,0),8)                 | 99.98449888
                    ROUND(YIELDMAT(39522,39755,39394,0.0625,100.0123,0),6)             | 0.060954
                    PRICEMAT(39551,39493,39397,0.061,0.061,0)                          | #NUM!
                    PRICEMAT(39493,39551,39397,-0.1,0.061,0)                           | #NUM!
                    YIELDMAT(39522,39755,39394,0.0625,0,0)                             | #NUM!
                    """)
    void interestAtMaturityAndAccrued(String formula, String expected) {
        assertResult(expected, formula);
    }

    /**
     * Where the first period is long (3.5 periods, of which 2.5 are over, one is left, then two coupons) the page's
     * formula is worked out by hand.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    ROUND(ODDFPRICE(39763,44256,39736,39873,0.0785,0.0625,100,2,1),6)  | 113.597717
                    ROUND(ODDFYIELD(39763,44256,39736,39873,0.0575,84.5,100,2,0),4)    | 0.0772
                    ODDFPRICE(DATE(2008,9,1),DATE(2010,3,1),DATE(2007,6,1),DATE(2009,3,1),0.08,0,100,2,0) | 112
                    ROUND(ODDFPRICE(DATE(2008,9,1),DATE(2010,3,1),DATE(2007,6,1),DATE(2009,3,1),0.08,0.04,100,2,0),9) | 105.571688114
                    ROUND(ODDFYIELD(DATE(2008,9,1),DATE(2010,3,1),DATE(2007,6,1),DATE(2009,3,1),0.08,112,100,2,0),9) | 0
                    ODDFPRICE(44256,39763,39736,39873,0.0785,0.0625,100,2,1)           | #NUM!
                    ODDFPRICE(39763,44256,39736,39873,-0.0785,0.0625,100,2,1)          | #NUM!
                    ODDFPRICE(39763,44256,39736,39873,0.0785,0.0625,100,3,1)           | #NUM!
                    ROUND(ODDLPRICE(39485,39614,39370,0.0375,0.0405,100,2,0),5)        | 99.87829
                    ROUND(ODDLYIELD(39558,39614,39440,0.0375,99.875,100,2,0),6)        | 0.045192
                    ODDLPRICE(39614,39485,39370,0.0375,0.0405,100,2,0)                 | #NUM!
                    ODDLYIELD(39558,39614,39440,0.0375,0,100,2,0)                      | #NUM!
                    ODDLYIELD(39558,39614,39440,0.0375,99.875,100,2,#N/A)              | #N/A
                    """)
    void oddPeriods(String formula, String expected) {
        assertResult(expected, formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    AMORDEGRC(2400,39679,39813,300,1,0.15,1)  | 776
                    AMORLINC(2400,39679,39813,300,1,0.15,1)   | 360
                    SUM(AMORLINC(2400,39679,39813,300,SEQUENCE(20,1,0),0.15,1)) | 2100
                    AMORDEGRC(2400,39679,39813,300,{5,6},0.15,1) | {158,0}
                    AMORDEGRC(2400,39679,39813,300,1,0.5,1)   | #NUM!
                    AMORDEGRC(2400,39679,39813,300,1,0.22,1)  | #NUM!
                    AMORDEGRC(2400,39679,39813,300,1,0.15,2)  | #NUM!
                    AMORLINC(2400,39813,39679,300,1,0.15,1)   | #NUM!
                    AMORLINC(2400,39679,39813,3000,1,0.15,1)  | #NUM!
                    EUROCONVERT(1.2,"DEM","EUR")              | 0.61
                    EUROCONVERT(1,"FRF","EUR",TRUE,3)         | 0.15244901723741
                    EUROCONVERT(1,"FRF","EUR",FALSE,3)        | 0.15
                    EUROCONVERT(1,"FRF","DEM",TRUE,3)         | 0.29728616
                    EUROCONVERT(1,"FRF","DEM",FALSE,3)        | 0.3
                    EUROCONVERT(1,"FRF","USD")                | #VALUE!
                    EUROCONVERT(1,"FRF","DEM",TRUE,2)         | #VALUE!
                    """)
    void frenchDepreciationAndEuros(String formula, String expected) {
        assertResult(expected, formula);
    }
}
