package sheetgrad.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Engineering functions: examples and errors of Microsoft's pages unless a table says otherwise. */
class EngineeringFunctionsTest {
    private static void assertResult(String expected, String formula) {
        assertEquals(
                expected, new FormulaSheet().with("A1=3 A2=TRUE A3=x").result(formula), formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            BIN2DEC(1100100)        | 100
            BIN2DEC(1111111111)     | -1
            BIN2DEC("")             | 0
            BIN2DEC(2)              | #NUM!
            BIN2DEC(11111111111)    | #NUM!
            BIN2HEX(11111011,4)     | 00FB
            BIN2HEX(1111111111)     | FFFFFFFFFF
            BIN2OCT(1001,3)         | 011
            DEC2BIN(9,4)            | 1001
            DEC2BIN(-100)           | 1110011100
            DEC2BIN(512)            | #NUM!
            DEC2BIN(9,2)            | #NUM!
            DEC2BIN(9,-1)           | #NUM!
            DEC2BIN("x")            | #VALUE!
            DEC2BIN(TRUE)           | #VALUE!
            DEC2HEX(100,4)          | 0064
            DEC2HEX(-54)            | FFFFFFFFCA
            DEC2HEX(28)             | 1C
            DEC2OCT(58,3)           | 072
            DEC2OCT(-100)           | 7777777634
            HEX2BIN("F",8)          | 00001111
            HEX2BIN("B7")           | 10110111
            HEX2BIN("FFFFFFFFFF")   | 1111111111
            HEX2DEC("FFFFFFFF5B")   | -165
            HEX2DEC("3DA408B9")     | 1034160313
            HEX2OCT("3B4E")         | 35516
            HEX2OCT("FFFFFFFF00")   | 7777777400
            OCT2BIN(7777777000)     | 1000000000
            OCT2DEC(54)             | 44
            OCT2DEC(7777777533)     | -165
            OCT2HEX(100,4)          | 0040
            OCT2HEX(7777777533)     | FFFFFFFF5B
            OCT2DEC(8)              | #NUM!
            """)
    void bases(String formula, String expected) {
        assertResult(expected, formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            BITAND(1,5)             | 1
            BITAND(1.5,5)           | #NUM!
            BITAND(-1,5)            | #NUM!
            BITAND(2^48,1)          | #NUM!
            BITOR("a",1)            | #VALUE!
            BITLSHIFT(8,-2)         | 2
            BITLSHIFT(1,48)         | #NUM!
            BITLSHIFT(1,54)         | #NUM!
            BITRSHIFT(1,-47)        | 140737488355328
            BITRSHIFT(13,60)        | #NUM!
            DELTA(5,4)              | 0
            DELTA(0)                | 1
            GESTEP(-4,-5)           | 1
            GESTEP(-1)              | 0
            GESTEP("x")             | #VALUE!
            """)
    void bitsAndSteps(String formula, String expected) {
        assertResult(expected, formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            COMPLEX(3,4,"j")        | 3+4j
            COMPLEX(0,1)            | i
            COMPLEX(1,0)            | 1
            COMPLEX(0,0)            | 0
            COMPLEX(0,-1)           | -i
            COMPLEX(1,-1)           | 1-i
            COMPLEX(3,4,"k")        | #VALUE!
            COMPLEX("x",4)          | #VALUE!
            IMABS("3+4i")           | 5
            IMABS(-2)               | 2
            IMREAL("4i")            | 0
            IMAGINARY("0-j")        | -1
            IMAGINARY("1e2-2.5E+1j") | -25
            IMAGINARY(4)            | 0
            IMREAL("3+4")           | #NUM!
            IMREAL("i3")            | #NUM!
            IMREAL(TRUE)            | #VALUE!
            IMARGUMENT(0)           | #DIV/0!
            IMARGUMENT("-1")        | 3.14159265358979
            IMCONJUGATE("-j")       | j
            IMSUM("1+i","2-i",3)    | 6
            IMSUM("1+i","1+j")      | #VALUE!
            IMSUM(A1,"i")           | 3+i
            IMPRODUCT("1+2i",30)    | 30+60i
            IMSUB("i","i")          | 0
            IMDIV("1+i",0)          | #NUM!
            IMPOWER("2+3i",2)       | -5+12i
            IMPOWER(0,0)            | #NUM!
            IMLN(0)                 | #NUM!
            IMCSC(0)                | #NUM!
            """)
    void complexNumbers(String formula, String expected) {
        assertResult(expected, formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            IMEXP("1+i")        | 1.46869393991589  | 2.28735528717884
            IMLN("3+4i")        | 1.6094379124341   | 0.927295218001612
            IMLOG10("3+4i")     | 0.698970004336019 | 0.402719196273373
            IMLOG2("3+4i")      | 2.32192809488736  | 1.33780421245098
            IMSQRT("1+i")       | 1.09868411346781  | 0.455089860562227
            IMSIN("4+3i")       | -7.61923172032141 | -6.548120040911
            IMCOS("1+i")        | 0.833730025131149 | -0.988897705762865
            IMTAN("4+3i")       | 0.00490825806749606 | 1.00070953606723
            IMSINH("4+3i")      | -27.0168132580039 | 3.85373803791938
            IMCOSH("4+3i")      | -27.0349456030742 | 3.85115333481178
            IMSEC("4+3i")       | -0.0652940278579471 | -0.0752249603027732
            IMCSC("4+3i")       | -0.0754898329158637 | 0.0648774713706355
            IMCOT("4+3i")       | 0.00490118239430447 | -0.999266927805902
            IMSECH("4+3i")      | -0.0362534969158689 | -0.00516434460775318
            IMCSCH("4+3i")      | -0.036275889628626 | -0.0051744731840194
            IMPOWER("2+3i",3)   | -46 | 9
            """)
    void functionOfComplexNumber(String formula, double real, double imaginary) {
        FormulaSheet sheet = new FormulaSheet();
        assertNear(real, sheet.result("IMREAL(" + formula + ")"));
        assertNear(imaginary, sheet.result("IMAGINARY(" + formula + ")"));
    }

    private static void assertNear(double expected, String actual) {
        assertEquals(expected, Double.parseDouble(actual), 1e-12 * Math.abs(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            CONVERT(68,"F","C")       | 20
            CONVERT(2.5,"ft","sec")   | #N/A
            CONVERT(CONVERT(100,"ft","m"),"ft","m") | 9.290304
            CONVERT(1,"mi","km")      | 1.609344
            CONVERT(1,"MI","km")      | #N/A
            CONVERT(1,"Nmi","m")      | 1852
            CONVERT(0,"C","K")        | 273.15
            CONVERT(-40,"fah","cel")  | -40
            ROUND(CONVERT(491.67,"Rank","F"),9) | 32
            CONVERT(80,"Reau","C")    | 100
            CONVERT(1,"m2","cm2")     | 10000
            CONVERT(1,"km^2","ha")    | 100
            CONVERT(1,"l","ml")       | 1000
            CONVERT(1,"gal","l")      | 3.785411784
            CONVERT(1,"byte","bit")   | 8
            CONVERT(1,"kibyte","byte") | 1024
            CONVERT(1,"kbyte","byte") | 1000
            CONVERT(1,"kig","g")      | #N/A
            CONVERT(1,"hr","mn")      | 60
            CONVERT(1,"yr","day")     | 365.25
            CONVERT(1,"dag","g")      | 10
            CONVERT(1,"m/s","m/hr")   | 3600
            CONVERT(1,"kWh","J")      | 3600000
            CONVERT(1,"uk_ton","stone") | 160
            CONVERT(1,"lbf","kN")     | 0.0044482216152605
            CONVERT("x","m","km")     | #VALUE!
            CONVERT({1,2},"km","m")   | {1000,2000}
            """)
    void units(String formula, String expected) {
        assertResult(expected, formula);
    }

    /** Worked out with 30 digits (mpmath). */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            BESSELI(0.1,0) | 1.002501562934096
            BESSELI(0.1,3) | 2.084635742232715e-5
            BESSELI(2.5,1) | 2.516716245288698
            BESSELI(2.5,2.9) | 1.276466147819164
            BESSELI(30,5) | 512151465476.935
            BESSELI(90,3) | 4.887243735026837e+37
            BESSELI(150,2) | 4.483218443215702e+63
            BESSELI(5,40) | 1.180426980359563e-32
            BESSELI(500,30) | 1.0177375265148e+215
            BESSELI(-2.5,3) | -0.4743704087780356
            BESSELJ(0.1,0) | 0.99750156206604
            BESSELJ(0.1,3) | 2.082031575475626e-5
            BESSELJ(2.5,1) | 0.497094102464274
            BESSELJ(2.5,2.9) | 0.4460590584396172
            BESSELJ(30,5) | -0.1432402955120771
            BESSELJ(90,3) | -0.08103026409631476
            BESSELJ(150,2) | -9.451180670874022e-5
            BESSELJ(5,40) | 8.702241617388818e-33
            BESSELJ(500,30) | 0.0294485569064779
            BESSELJ(-2.5,3) | -0.2166003910391135
            BESSELK(0.1,0) | 2.427069024702017
            BESSELK(0.1,3) | 7990.012430465436
            BESSELK(2.5,1) | 0.07389081634774706
            BESSELK(2.5,2.9) | 0.1214602062785638
            BESSELK(30,5) | 3.210333510589026e-14
            BESSELK(90,3) | 1.136132561751986e-40
            BESSELK(150,2) | 7.434515212624553e-67
            BESSELK(5,40) | 1.050756721947498e+30
            BESSELK(500,30) | 9.808082202961184e-219
            BESSELY(0.1,0) | -1.534238651350367
            BESSELY(0.1,3) | -5099.332378612905
            BESSELY(2.5,1) | 0.1459181379667858
            BESSELY(2.5,2.9) | -0.3813358492418032
            BESSELY(30,5) | 0.03162735928926443
            BESSELY(90,3) | 0.02261575351929685
            BESSELY(150,2) | 0.06514964759369817
            BESSELY(5,40) | -9.216816571649314e+29
            BESSELY(500,30) | 0.02020691526736876
            """)
    void besselFunctionKeepsItsDigits(String formula, double expected) {
        assertEquals(
                expected,
                Double.parseDouble(new FormulaSheet().result(formula)),
                1e-12 * Math.max(Math.abs(expected), expected == 0 ? 0 : 1e-3),
                formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            BESSELI(1,-1)  | #NUM!
            BESSELI(0,0)   | 1
            BESSELI(1000,0) | #NUM!
            BESSELJ(0,0)   | 1
            BESSELJ(0,3)   | 0
            BESSELK(0,1)   | #NUM!
            BESSELY(0,1)   | #NUM!
            BESSELY(-1,1)  | #NUM!
            BESSELJ("x",1) | #VALUE!
            """)
    void besselFunctionOutsideItsDomain(String formula, String expected) {
        assertResult(expected, formula);
    }
}
