package sheetgrad.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What formulas give, family by family; expected values from Microsoft's pages and from Excel's known behaviour. */
class FormulaSemanticsTest {
    private static final String CELLS =
            "A1=1 A2=x A3=TRUE A5=4 B1=10 B2=20 B3=30 B5=50 C1=apple C2=Banana C3=cherry C4=apricot D1=#N/A D2=3";

    private static void assertResult(String expected, String formula) {
        assertEquals(expected, new FormulaSheet().with(CELLS).result(formula), formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            E1+1            | 1
            "3"*"4"         | 12
            1+"a"           | #VALUE!
            TRUE+TRUE       | 2
            1/0             | #DIV/0!
            0^0             | #NUM!
            0^-1            | #DIV/0!
            (-8)^(1/3)      | #NUM!
            (-2)^3          | -8
            -2^2            | 4
            50%*4           | 2
            10^400          | #NUM!
            D1+1/0          | #N/A
            1/0+D1          | #DIV/0!
            {1,2}+{10;20}   | {11,12;21,22}
            {1,2,3}+{1,2}   | {2,4,#N/A}
            {1,0}/{2,0}     | {0.5,#DIV/0!}
            0.1+0.2=0.3     | TRUE
            1<"a"           | TRUE
            "z"<FALSE       | TRUE
            "ABC"="abc"     | TRUE
            E1=0            | TRUE
            E1=""           | TRUE
            E1=FALSE        | TRUE
            ""=0            | FALSE
            1&TRUE          | 1TRUE
            0.1+0.2&""      | 0.3
            -0              | 0
            +"a"            | a
            """)
    void operators(String formula, String expected) {
        assertResult(expected, formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            ROUND(2.675,2)         | 2.68
            ROUND(1.005,2)         | 1.01
            ROUND(-2.5,0)          | -3
            ROUND(21.5,-1)         | 20
            ROUND(626.3,-3)        | 1000
            ROUND(-0.4,0)          | 0
            ROUNDUP(-3.14159,1)    | -3.2
            ROUNDDOWN(31415.92654,-2) | 31400
            INT(-8.9)              | -9
            TRUNC(8.999,2)         | 8.99
            EVEN(-1)               | -2
            EVEN(0)                | 0
            ODD(0)                 | 1
            ODD(2)                 | 3
            CEILING(0.3,0.1)       | 0.3
            CEILING(-2.5,2)        | -2
            CEILING(-2.5,-2)       | -4
            CEILING(1.5,-1)        | #NUM!
            FLOOR(-2.5,-2)         | -2
            FLOOR(-2.5,2)          | -4
            FLOOR(2.5,0)           | #DIV/0!
            CEILING.MATH(-8.1,2)   | -8
            CEILING.MATH(-5.5,2,-1) | -6
            CEILING.MATH(6.7)      | 7
            FLOOR.MATH(-8.1,2)     | -10
            FLOOR.MATH(-5.5,2,-1)  | -4
            MROUND(1.3,0.2)        | 1.4
            MOD(3,-2)              | -1
            MOD(5,0)               | #DIV/0!
            QUOTIENT(-10,3)        | -3
            COMBIN(3,5)            | #NUM!
            FACT(1.9)              | 1
            LOG(1000)              | 3
            LOG(10,1)              | #DIV/0!
            LN(0)                  | #NUM!
            SQRT(-1)               | #NUM!
            ATAN2(-1,-1)           | -2.35619449019234
            ATAN2(0,0)             | #DIV/0!
            ROUND(1234567890123.456,2)=1234567890123.46 | TRUE
            ROUND(1234567890123.456,2)-1234567890123    | 0.4599609375
            ROUND(1E15+0.5,0)-1E15 | 1
            TRUNC(1E15+0.5)-1E15   | 0
            ROUND(1/3,20)=1/3      | TRUE
            ROUND(-0.1-0.2,15)+0.3 | 0
            ROUNDDOWN(0.58,2)      | 0.58
            ROUNDUP(0.58,2)        | 0.58
            """)
    void arithmeticAndRounding(String formula, String expected) {
        assertResult(expected, formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            SUM(A1:A5)              | 5
            SUM("5",15,TRUE)        | 21
            SUM(A2)                 | 0
            SUM("x")                | #VALUE!
            SUM(D1:D2)              | #N/A
            SUM(D1,1/0)             | #N/A
            SUM(A:B)                | 115
            SUM(E1:E9)              | 0
            PRODUCT(E1:E9)          | 0
            SUMPRODUCT(B1:B2,A1:A2) | 10
            SUMPRODUCT(B1:B2,B1:B3) | #VALUE!
            SUMPRODUCT((B1:B3>15)*B1:B3) | 50
            SUMXMY2(A1:A3,B1:B3)    | 81
            SUMXMY2(B1:B5,B1:B5)    | 0
            SUMXMY2(A2:A3,B2:B3)    | #DIV/0!
            SUMXMY2(B1:B3,B1:B2)    | #N/A
            SUMXMY2({2,3,9,1,8,7,5},{6,5,11,7,5,4,4})  | 79
            SUMX2MY2({2,3,9,1,8,7,5},{6,5,11,7,5,4,4}) | -55
            SUMX2PY2({2,3,9,1,8,7,5},{6,5,11,7,5,4,4}) | 521
            MAX(A1:A3)              | 1
            MAXA(A2:A3)             | 1
            MAX(E1:E3)              | 0
            MAX(,-1)                | 0
            AVERAGE(E1:E3)          | #DIV/0!
            AVERAGE(1,,2)           | 1
            AVERAGEA(A1:A5)         | 1.5
            COUNT(A1:D5)            | 7
            COUNT(1,"2",TRUE,"x")   | 3
            COUNTA(A1:D5)           | 14
            COUNTBLANK(A1:A9)       | 5
            MEDIAN(1,2,3,4,5,6)     | 3.5
            MODE.SNGL({5.6,4,4,3,2,4}) | 4
            MODE.SNGL(1,2)          | #N/A
            GEOMEAN({4,5,8,7,11,4,3})  | 5.47698696965696
            GEOMEAN(1,0)            | #NUM!
            STDEV.S({1345,1301,1368,1322,1310,1370,1318,1350,1303,1299}) | 27.4639157198435
            STDEV.P({1345,1301,1368,1322,1310,1370,1318,1350,1303,1299}) | 26.0545581424825
            VAR.S({1345,1301,1368,1322,1310,1370,1318,1350,1303,1299})   | 754.266666666667
            VAR.P({1345,1301,1368,1322,1310,1370,1318,1350,1303,1299})   | 678.84
            VAR.S(1)                | #DIV/0!
            CORREL({3,2,4,5,6},{9,7,12,15,17})  | 0.997054485501581
            COVARIANCE.P({3,2,4,5,6},{9,7,12,15,17}) | 5.2
            COVARIANCE.S({2,4,8},{5,11,12})     | 9.66666666666667
            SLOPE({2,3,9,1,8,7,5},{6,5,11,7,5,4,4})  | 0.305555555555556
            ROUND(INTERCEPT({2,3,9,1,8},{6,5,11,7,5}),7) | 0.0483871
            RSQ({2,3,9,1,8,7,5},{6,5,11,7,5,4,4})    | 0.0579501915708812
            CORREL({1,1},{1,2})     | #DIV/0!
            LARGE({3,5,3,5,4,4,2,4,6,7},3) | 5
            SMALL({3,4,5,2,3,4,6,4,7},4)   | 4
            LARGE({1,2},3)          | #NUM!
            LARGE(E1:E3,1)          | #NUM!
            LARGE({1,2,3},{1,2})    | {3,2}
            PERCENTILE.INC({1,3,2,4},0.3)  | 1.9
            PERCENTILE.INC({1,2},1.5)      | #NUM!
            QUARTILE.INC({1,2,4,7,8,9,10,12},1) | 3.5
            RANK.EQ(7,{7,3.5,3.5,1,2},1)   | 5
            RANK.EQ(2,{7,3.5,3.5,1,2})     | 4
            RANK.EQ(9,{1,2})        | #N/A
            ROUND(NORM.DIST(42,40,1.5,FALSE),9)   | 0.10934005
            ROUND(NORM.S.DIST(1.333333,FALSE),9)  | 0.164010148
            """)
    void sumsAndStatistics(String formula, String expected) {
        assertResult(expected, formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            SUMIF(B1:B5,">15")                  | 100
            SUMIF(C1:C4,"a*",B1:B4)             | 10
            SUMIF(C1:C4,"*an*",B1)              | 20
            SUMIF(C:C,"<>apple",B:B)            | 100
            SUMIF(B1:B5,20)                     | 20
            SUMIF(A1:A5,TRUE,B1:B5)             | 30
            COUNTIF(C1:C5,"?pple")              | 1
            COUNTIF(C1:C9,"")                   | 5
            COUNTIF(C1:C9,"<>")                 | 4
            COUNTIF(A1:A5,"x")                  | 1
            COUNTIF(A1:A5,"<>x")                | 4
            COUNTIF(C1:C4,">b")                 | 2
            COUNTIF(B1:B3,20)                   | 1
            COUNTIF(B1:B3,"20")                 | 1
            COUNTIF(B1:B3,"<>20")               | 2
            COUNTIF(B1:B3,">=20")               | 2
            COUNTIF(B1:B3,"")                   | 0
            COUNTIF(B1:B3,"*")                  | 0
            COUNTIF(D1:D2,"#N/A")               | 1
            COUNTIF(B1:B5,{10,">25"})           | {1,2}
            COUNTIFS(B1:B5,">5",B1:B5,"<25")    | 2
            COUNTIFS(B1:B5,">5",B1:B4,"<25")    | #VALUE!
            AVERAGEIF(B1:B5,">25")              | 40
            AVERAGEIF(B1:B5,">99")              | #DIV/0!
            SUMIFS(B1:B3,C1:C3,"*a*",B1:B3,">10") | 20
            AVERAGEIFS(B1:B3,C1:C3,"*a*")       | 15
            MAXIFS(B1:B5,B1:B5,"<40")           | 30
            MINIFS(B1:B5,B1:B5,">99")           | 0
            SUMIF(A1:A2,1,D1:D2)                | #N/A
            """)
    void criteria(String formula, String expected) {
        assertResult(expected, formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            IF(A2="x",1,1/0)            | 1
            IF(FALSE,1)                 | FALSE
            IF("x",1,2)                 | #VALUE!
            IF(D1,1,2)                  | #N/A
            IF({TRUE,FALSE},{1,2},{3;4}) | {1,3;1,4}
            SUM(IF(TRUE,B1:B3,0))       | 60
            ROWS(IF(TRUE,B1:B3,0))      | 3
            IFS(FALSE,1,TRUE,2)         | 2
            IFS(FALSE,1)                | #N/A
            IFS({TRUE,FALSE},1,TRUE,2)  | {1,2}
            SWITCH(3,1,"a",2,"b")       | #N/A
            SWITCH({1,2},1,"a","z")     | {"a","z"}
            CHOOSE(3,1,2)               | #VALUE!
            CHOOSE(1,B1,1/0)            | 10
            SUM(CHOOSE(2,A1,B1:B3))     | 60
            CHOOSE({2,1},5,6)           | {6,5}
            IFERROR(D1:D2,0)            | {0;3}
            IFERROR(7,1/0)              | 7
            IFNA(1/0,5)                 | #DIV/0!
            AND(A1:A5)                  | TRUE
            AND(A2,C1)                  | #VALUE!
            OR(FALSE,D1)                | #N/A
            OR(1,"x")                   | #VALUE!
            XOR(TRUE,TRUE,TRUE)         | TRUE
            NOT({0,1})                  | {TRUE,FALSE}
            ISBLANK(E1)                 | TRUE
            ISNUMBER(A1:A3)             | {TRUE;FALSE;FALSE}
            ISREF(1)                    | FALSE
            ERROR.TYPE(D1)              | 7
            TYPE({1,2})                 | 64
            N(A3)                       | 1
            """)
    void conditionsAndKinds(String formula, String expected) {
        assertResult(expected, formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            MATCH(1,{1,0})                    | 1
            MATCH(2,{1,2,2,2,3})              | 4
            MATCH(0,{1,2})                    | #N/A
            MATCH(39,{25,38,40,41})           | 2
            MATCH(40,{41,40,38,25},-1)        | 2
            MATCH(39,{41,40,38,25},-1)        | 2
            MATCH(20,B1:B5,0)                 | 2
            MATCH("b*",C1:C4,0)               | 2
            MATCH("BANANA",C:C,0)             | 2
            MATCH(30,B:B)                     | 3
            MATCH({10,30},B1:B3,0)            | {1,3}
            XMATCH(2.5,{1,2,3},-1)            | 2
            XMATCH(2.5,{1,2,3},1)             | 3
            XMATCH("?pple",C1:C4,2)           | 1
            XMATCH(2,{2,1,2},0,-1)            | 3
            XLOOKUP("cherry",C1:C3,B1:B3)     | 30
            XLOOKUP("none",C1:C3,B1:B3,"no")  | no
            XLOOKUP(20,B1:B3,B1:C3)           | {20,"Banana"}
            VLOOKUP(20,B1:C3,2,FALSE)         | Banana
            VLOOKUP(25,B1:C3,2)               | Banana
            VLOOKUP(25,B1:C3,3)               | #REF!
            VLOOKUP(25,B1:C3,0)               | #VALUE!
            VLOOKUP(25,B1:C3,2,FALSE)         | #N/A
            HLOOKUP(2,{1,2;"a","b"},2)        | b
            LOOKUP(4.19,{4.14,4.19,5.17},{"r","o","y"}) | o
            INDEX(B1:C3,2,2)                  | Banana
            INDEX(B1:C3,0,1)                  | {10;20;30}
            INDEX(B1:C3,2,0)                  | {20,"Banana"}
            INDEX({5,6,7},2)                  | 6
            INDEX(B1:C3,4,1)                  | #REF!
            SUM(B1:INDEX(B:B,3))              | 60
            OFFSET(A1,1,1)                    | 20
            SUM(OFFSET(A1,0,1,3,1))           | 60
            SUM(OFFSET(B3,0,0,-2,1))          | 50
            OFFSET(A1,-1,0)                   | #REF!
            ROW(B2:B4)                        | {2;3;4}
            ROW()                             | 500
            COLUMN()                          | 27
            ROWS(A1:C3)                       | 3
            COLUMNS(A:C)                      | 3
            ADDRESS(2,3)                      | $C$2
            ADDRESS(2,3,2)                    | C$2
            ADDRESS(2,3,1,TRUE,"My sheet")    | 'My sheet'!$C$2
            """)
    void lookupsAndReferences(String formula, String expected) {
        assertResult(expected, formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            TEXTJOIN(", ",FALSE,{"a","","b"})  | a, , b
            CONCAT(A1:A3)                      | 1xTRUE
            LEFT("abc")                        | a
            LEFT("abc",9)                      | abc
            LEFT("abc",-1)                     | #VALUE!
            RIGHT("abc",2)                     | bc
            MID("abc",2,9)                     | bc
            MID("abc",0,1)                     | #VALUE!
            PROPER("76BudGet")                 | 76Budget
            SUBSTITUTE("a-a-a","-","")         | aaa
            SUBSTITUTE("a-a-a","-","+",2)      | a-a+a
            SUBSTITUTE("a-a","-","+",0)        | #VALUE!
            REPLACE("2009",3,2,"10")           | 2010
            FIND("M","Miriam McGovern",3)      | 8
            FIND("x","abc")                    | #VALUE!
            SEARCH("m?g","Miriam McGovern")    | 8
            SEARCH("m?z","Miriam McGovern")    | #VALUE!
            SEARCH("c*e","Miriam McGovern")    | 9
            SEARCH("~*","a*b")                 | 2
            VALUE("12%")                       | 0.12
            VALUE("x")                         | #VALUE!
            LEN(B1:B2)                         | {2;2}
            UPPER(A2)                          | X
            T(A1)&"."                          | .
            CODE("")                           | #VALUE!
            LEN(REPT("a",32766)&"b")           | 32767
            REPT("a",32767)&"b"                | #VALUE!
            SUBSTITUTE(REPT("a",20000),"a","bb") | #VALUE!
            REPLACE(REPT("a",32767),1,0,"b")   | #VALUE!
            REPT("ab",16384)                   | #VALUE!
            LEN("😀")                          | 2
            UNICODE("😀")                      | 128512
            UNICHAR(55296)                     | #N/A
            LEN(MID("a😀b",2,2))               | 2
            SEARCH("~?","a?b")                 | 2
            NUMBERVALUE("1.234,5",",",".")     | 1234.5
            VALUE("1,5")                       | #VALUE!
            """)
    void texts(String formula, String expected) {
        assertResult(expected, formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            MMULT({1,3;7,2},{2,0;0,2})         | {2,6;14,4}
            MMULT({1,2},{1,2})                 | #VALUE!
            MMULT(A1:B2,{1;1})                 | #VALUE!
            MDETERM({1,3,8,5;1,3,6,1;1,1,1,0;7,3,10,2}) | 88
            MINVERSE({1,2;2,4})                | #NUM!
            SEQUENCE(2,2,10,-1)                | {10,9;8,7}
            SEQUENCE(2,,5)                     | {5;6}
            TAKE({1,2,3;4,5,6},-1,2)           | {4,5}
            DROP({1,2,3;4,5,6},,1)             | {2,3;5,6}
            DROP({1,2},1)                      | #CALC!
            EXPAND({1},1,2)                    | {1,#N/A}
            TOCOL({1,2;3,4},0,TRUE)            | {1;3;2;4}
            TOROW(A1:A5,1)                     | {1,"x",TRUE,4}
            WRAPCOLS({1,2,3,4},2)              | {1,3;2,4}
            SORT(B1:B3,1,-1)                   | {30;20;10}
            SORT({2,"a",TRUE,1},1,1,TRUE)      | {1,2,"a",TRUE}
            SORTBY(C1:C3,B1:B3,-1)             | {"cherry";"Banana";"apple"}
            UNIQUE({1,1,2},TRUE)               | {1,2}
            UNIQUE({1,1,2},TRUE,TRUE)          | 2
            FILTER(C1:C3,B1:B3>10)             | {"Banana";"cherry"}
            FILTER(C1:C3,B1:B3>99)             | #CALC!
            FILTER(C1:C3,B1:B3>99,"none")      | none
            MAP({1,2},{10,20},LAMBDA(a,b,a+b)) | {11,22}
            REDUCE(,{2,3},LAMBDA(a,b,a*b))     | 6
            BYROW({1,2;3,4},LAMBDA(r,MAX(r)))  | {2;4}
            BYROW({1,2;3,4},LAMBDA(r,r))       | {#CALC!;#CALC!}
            MAP({1,2},5)                       | #VALUE!
            """)
    void arrays(String formula, String expected) {
        assertResult(expected, formula);
    }
}
