package sheetgrad.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Examples of Microsoft's pages, rounded as they are shown there, and closed forms at the edges. */
class FinancialFunctionsTest {
    private static void assertResult(String expected, String formula) {
        assertEquals(expected, new FormulaSheet().result(formula), formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            ROUND(PV(0.08/12,12*20,500,,0),2)       | -59777.15
            ROUND(FV(0.06/12,10,-200,-500,1),2)     | 2581.4
            ROUND(FV(0.12/12,12,-1000),2)           | 12682.5
            ROUND(FV(0.11/12,35,-2000,,1),2)        | 82846.25
            ROUND(PMT(0.08/12,10,10000),2)          | -1037.03
            ROUND(PMT(0.08/12,10,10000,0,1),2)      | -1030.16
            ROUND(PMT(0.06/12,18*12,0,50000),2)     | -129.08
            PMT(0,10,1000)                          | -100
            PMT(0.1,0,1000)                         | #NUM!
            ROUND(NPER(0.12/12,-100,-1000,10000,1),5) | 59.67387
            ROUND(NPER(0.12/12,-100,-1000,10000),5) | 60.08212
            ROUND(NPER(0.12/12,-100,-1000),5)       | -9.57859
            NPER(0,-100,1000)                       | 10
            ROUND(RATE(48,-200,8000),8)             | 0.00770147
            ROUND(RATE(48,-200,8000)*12,8)          | 0.09241767
            RATE(12,100,1000)                       | #NUM!
            RATE(10,-100,1000)+1                    | 1
            PV("x",1,1)                             | #VALUE!
            ROUND(PV({0.1,0.2},1,-132),6)           | {120,110}
            """)
    void annuities(String formula, String expected) {
        assertResult(expected, formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            ROUND(IPMT(0.1/12,1,3*12,8000),2)       | -66.67
            ROUND(IPMT(0.1,3,3,8000),2)             | -292.45
            ROUND(PPMT(0.1/12,1,2*12,2000),2)       | -75.62
            ROUND(PPMT(0.08,10,10,200000),2)        | -27598.05
            IPMT(0.1,1,3,8000,0,1)                  | 0
            IPMT(0,1,4,8000)                        | 0
            PPMT(0,1,4,8000)                        | -2000
            IPMT(0.1,0,3,8000)                      | #NUM!
            IPMT(0.1,4,3,8000)                      | #NUM!
            ROUND(CUMIPMT(0.09/12,30*12,125000,13,24,0),3)  | -11135.232
            ROUND(CUMIPMT(0.09/12,30*12,125000,1,1,0),2)    | -937.5
            ROUND(CUMPRINC(0.09/12,30*12,125000,13,24,0),4) | -934.1071
            ROUND(CUMPRINC(0.09/12,30*12,125000,1,1,0),5)   | -68.27827
            CUMIPMT(0,10,100,1,1,0)                 | #NUM!
            CUMIPMT(0.1,10,100,5,4,0)               | #NUM!
            CUMIPMT(0.1,10,100,1,2,2)               | #NUM!
            ISPMT(0.1,0,4,4000)                     | -400
            ISPMT(0.1,3,4,4000)                     | -100
            ISPMT(0.1,0,0,4000)                     | #DIV/0!
            ROUND(IPMT(0.05,2,5,1000,0,1)+PPMT(0.05,2,5,1000,0,1)-PMT(0.05,5,1000,0,1),9) | 0
            """)
    void loans(String formula, String expected) {
        assertResult(expected, formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            SLN(30000,7500,0)                       | #DIV/0!
            ROUND(SYD(30000,7500,10,1),2)           | 4090.91
            ROUND(SYD(30000,7500,10,10),2)          | 409.09
            SYD(30000,7500,10,11)                   | #NUM!
            ROUND(DB(1000000,100000,6,2,7),2)       | 259639.42
            ROUND(DB(1000000,100000,6,6,7),2)       | 55841.76
            ROUND(DB(1000000,100000,6,7,7),2)       | 15845.1
            DB(1000000,100000,6,8,7)                | #NUM!
            ROUND(DDB(2400,300,10*365,1),2)         | 1.32
            ROUND(DDB(2400,300,10*12,1,2),2)        | 40
            ROUND(DDB(2400,300,10,1,2),2)           | 480
            ROUND(DDB(2400,300,10,2,1.5),2)         | 306
            ROUND(DDB(2400,300,10,10),2)            | 22.12
            ROUND(VDB(2400,300,10*365,0,1),2)       | 1.32
            ROUND(VDB(2400,300,10,0,1),2)           | 480
            ROUND(VDB(2400,300,10*12,6,18),2)       | 396.31
            ROUND(VDB(2400,300,10*12,6,18,1.5),2)   | 311.81
            VDB(2400,300,10,0,10)                   | 2100
            VDB(2400,300,10,5,4)                    | #NUM!
            """)
    void depreciation(String formula, String expected) {
        assertResult(expected, formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            ROUND(NPV(0.1,-10000,3000,4200,6800),2) | 1188.44
            ROUND(NPV(0.08,8000,9200,10000,12000,14500)-40000,2) | 1922.06
            NPV(-1,1,2)                             | #DIV/0!
            ROUND(IRR({-70000,12000,15000,18000,21000}),4)       | -0.0212
            ROUND(IRR({-70000,12000,15000,18000,21000,26000}),4) | 0.0866
            ROUND(IRR({-70000,12000,15000},-0.1),4) | -0.4435
            IRR({1,2,3})                            | #NUM!
            ROUND(XNPV(0.09,{-10000,2750,4250,3250,2750},{39448,39508,39751,39859,39904}),2) | 2086.65
            ROUND(XIRR({-10000,2750,4250,3250,2750},{39448,39508,39751,39859,39904}),8) | 0.37336253
            XNPV(0.1,{1,2},{39448,39447})           | #NUM!
            XNPV(0.1,{1,2},{39448})                 | #NUM!
            XIRR({1,2},{39448,39449})               | #NUM!
            ROUND(MIRR({-120000,39000,30000,21000,37000,46000},0.1,0.12),4) | 0.1261
            ROUND(MIRR({-120000,39000,30000,21000},0.1,0.12),4) | -0.048
            MIRR({1,2},0.1,0.1)                     | #DIV/0!
            MIRR({-10000,-3400,-6500,-1000},0.07,0.01) | -1
            ROUND(FVSCHEDULE(1,{0.09,0.11,0.1}),5)  | 1.33089
            """)
    void cashFlows(String formula, String expected) {
        assertResult(expected, formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            ROUND(EFFECT(0.0525,4),7)               | 0.0535427
            EFFECT(0,4)                             | #NUM!
            EFFECT(0.1,0.9)                         | #NUM!
            EFFECT(0.5,2.9)                         | 0.5625
            ROUND(NOMINAL(0.053543,4),8)            | 0.05250032
            ROUND(RRI(96,10000,11000),7)            | 0.0009933
            RRI(0,1,2)                              | #NUM!
            ROUND(PDURATION(0.025,2000,2200),2)     | 3.86
            ROUND(PDURATION(0.025/12,1000,1200),1)  | 87.6
            PDURATION(0,1,2)                        | #NUM!
            DOLLARDE(1.1,32)                        | 1.3125
            DOLLARDE(-1.02,16)                      | -1.125
            DOLLARDE(1.1,0.5)                       | #DIV/0!
            DOLLARFR(1.125,32)                      | 1.04
            DOLLARFR(1.125,-1)                      | #NUM!
            """)
    void rates(String formula, String expected) {
        assertResult(expected, formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            ROUND(DISC(DATE(2007,1,25),DATE(2007,6,15),97.975,100,1),8)       | 0.05242021
            ROUND(INTRATE(DATE(2008,2,15),DATE(2008,5,15),1000000,1014420,2),5) | 0.05768
            ROUND(RECEIVED(DATE(2008,2,15),DATE(2008,5,15),1000000,0.0575,2),2) | 1014584.65
            ROUND(PRICEDISC(DATE(2008,2,16),DATE(2008,3,1),0.0525,100,2),2)   | 99.8
            ROUND(YIELDDISC(DATE(2008,2,16),DATE(2008,3,1),99.795,100,2),5)   | 0.05282
            ROUND(ACCRINTM(39539,39614,0.1,1000,3),8) | 20.54794521
            ROUND(ACCRINTM(39539,39614,0.1,,3),8)     | 20.54794521
            DISC(DATE(2008,2,16),DATE(2008,2,16),90,100) | #NUM!
            DISC(DATE(2008,2,16),DATE(2008,3,16),0,100)  | #NUM!
            DISC(DATE(2008,2,16),DATE(2008,3,16),90,100,5) | #NUM!
            DISC("x",DATE(2008,3,16),90,100)          | #VALUE!
            ROUND(TBILLEQ(DATE(2008,3,31),DATE(2008,6,1),0.0914),4)    | 0.0942
            ROUND(TBILLPRICE(DATE(2008,3,31),DATE(2008,6,1),0.09),2)   | 98.45
            ROUND(TBILLYIELD(DATE(2008,3,31),DATE(2008,6,1),98.45),4)  | 0.0914
            TBILLPRICE(DATE(2008,3,31),DATE(2009,6,1),0.09)            | #NUM!
            COUPNUM(DATE(2007,1,25),DATE(2008,11,15),2,1)              | 4
            COUPPCD(DATE(2011,3,15),DATE(2012,2,29),4,0)               | 40602
            COUPNUM(DATE(1900,1,5),DATE(1900,6,1),1)                   | #NUM!
            COUPNUM(DATE(2011,1,25),DATE(2011,1,25),2)                 | #NUM!
            COUPNUM(DATE(2011,1,25),DATE(2012,1,25),3)                 | #NUM!
            COUPNUM(DATE(2011,1,25),DATE(2012,1,25),2,5)               | #NUM!
            PRICE(DATE(2008,2,15),DATE(2017,11,15),-0.1,0.065,100,2,0) | #NUM!
            """)
    void securities(String formula, String expected) {
        assertResult(expected, formula);
    }

    /**
     * The modified duration that Excel stored in finfuns.xls of Gnumeric's samples; rates that make the present value 0,
     * by the closed form of an annuity.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            ROUND(MDURATION(DATE(1999,1,1),DATE(2007,1,1),0.18,0.09,2,2),12) | 4.947493982221
            ABS(PV(RATE(38,35,-250),38,35)+250)<1E-9    | TRUE
            ABS(PV(RATE(39,35,-250),39,35)+250)<1E-9    | TRUE
            ROUND(RATE(39,35,-250),6)                   | 0.139129
            RATE(2,-2.5,1,4.0625,0,0.25)                | 0.25
            RATE(3,-10,-900,0,0,2)                      | #NUM!
            """)
    void ratesAndDurations(String formula, String expected) {
        assertResult(expected, formula);
    }
}
