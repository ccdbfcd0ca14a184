package sheetgrad.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Look-ups, references and dynamic arrays at their edges; Microsoft's pages unless said otherwise. */
class LookupFunctionsTest {
    private static final String CELLS =
            """
            A1=10 A2=20 A3=30 A4=40 A5=20
            B1=apple B2=Banana B3=cherry B4=apricot B5=b*
            C1=1 C2=2 C3=3 C4=4 C5=5
            D1=TRUE D3=x
            """;

    private static void assertResult(String expected, String formula) {
        assertEquals(expected, new FormulaSheet().with(CELLS).result(formula), formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    XLOOKUP(25,A1:A4,B1:B4,"none")            | none
                    XLOOKUP(25,A1:A4,B1:B4,,-1)               | Banana
                    XLOOKUP(25,A1:A4,B1:B4,,1)                | cherry
                    XLOOKUP("b*",B1:B5,C1:C5,,2)              | 2
                    XLOOKUP("b*",B1:B5,C1:C5)                 | 5
                    XLOOKUP("ap*t",B1:B5,C1:C5,,2)            | 4
                    XLOOKUP("b~*",B1:B5,C1:C5,,2)             | 5
                    XLOOKUP(20,A1:A5,C1:C5,,0,-1)             | 5
                    XLOOKUP(20,A1:A5,C1:C5,,0,1)              | 2
                    XLOOKUP(30,A1:A4,B1:B4,,0,2)              | cherry
                    XLOOKUP(30,{40,30,20},{1,2,3},,0,-2)      | 2
                    XLOOKUP(30,A1:A4,A1:C4)                   | {30,"cherry",3}
                    XLOOKUP({10;40},A1:A4,C1:C4)              | {1;4}
                    XLOOKUP(1,A1:A4,B1:B4,,4.5)               | #VALUE!
                    XMATCH(30,A1:A4,0,2)                      | 3
                    XMATCH(25,A1:A4,-1,2)                     | 2
                    XMATCH(25,A1:A4,1,2)                      | 3
                    XMATCH(25,A1:A4,0,2)                      | #N/A
                    XMATCH(5,A1:A4,-1,2)                      | #N/A
                    XMATCH(45,A1:A4,1,2)                      | #N/A
                    XMATCH(2,{5,4,2,1},0,-2)                  | 3
                    XMATCH(3,{5,4,2,1},-1,-2)                 | 3
                    XMATCH(3,{5,4,2,1},1,-2)                  | 2
                    XMATCH(9,{5,4,2,1},1,-2)                  | #N/A
                    XMATCH(3,{3,1,2},0,2)                     | #N/A
                    XMATCH("^b.*a$",{"ab","bca","ba"},3)      | 2
                    XMATCH("^b.*a$",{"ab","bca","ba"},3,-1)   | 3
                    XMATCH("(",{"ab","bca"},3)                | #N/A
                    XLOOKUP(1,A1:A4,B1:B4,,0,0)               | #VALUE!
                    XLOOKUP("b*",B1:B5,C1:C5,,2,2)            | #VALUE!
                    XLOOKUP(1,A1:A4,B1:B3)                    | #VALUE!
                    SUM(XLOOKUP(10,A1:A4,C1:C4):XLOOKUP(30,A1:A4,C1:C4)) | 6
                    XLOOKUP(99,A1:A4,B1:B4,C1:C2)             | {1;2}
                    XLOOKUP(Z1,A1:A9,ROW(A1:A9))              | 6
                    XLOOKUP(Z1,D1:D3,C1:C3)                   | 2
                    XLOOKUP(Z1,A1:A9,ROW(A1:A9),,0,-1)        | 9
                    XLOOKUP(Z1,A1:A5,C1:C5,"none")            | none
                    XMATCH(,Z1:Z9,1)                          | 1
                    XMATCH(20,A1:A5,0,-1)                     | 5
                    XMATCH("?anana",B1:B5,2)                  | 2
                    XMATCH(35,A1:A4,-1)                       | 3
                    XMATCH(35,A1:A4,1)                        | 4
                    XMATCH(5,A1:A4)                           | #N/A
                    XMATCH(5,A1:B4)                           | #VALUE!
                    MATCH("b*",B1:B5,0)                       | 2
                    MATCH(25,A1:A4)                           | 2
                    MATCH(5,A1:A4)                            | #N/A
                    VLOOKUP(25,A1:C4,3)                       | 2
                    VLOOKUP("ap?*",B1:C4,2,FALSE)             | 1
                    VLOOKUP(10,A1:C4,4,FALSE)                 | #REF!
                    VLOOKUP(10,A1:C4,0,FALSE)                 | #VALUE!
                    HLOOKUP(2,{1,2;"a","b"},2)                | b
                    LOOKUP(25,A1:A4,B1:B4)                    | Banana
                    LOOKUP(5,A1:A4,B1:B4)                     | #N/A
                    LOOKUP("C",{"a","b","c","d";1,2,3,4})     | 3
                    LOOKUP("bump",{"a",1;"b",2;"c",3})        | 2
                    LOOKUP(2,1/{1,0,1,0},{5,6,7,8})           | 7
                    CHOOSE(2,"a","b")                         | b
                    CHOOSE(3,"a","b")                         | #VALUE!
                    """)
    void lookups(String formula, String expected) {
        assertResult(expected, formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    INDEX(A1:C4,2,3)                          | 2
                    SUM(INDEX(A1:C4,0,1))                     | 100
                    SUM(INDEX(A1:C4,0,0))                     | 110
                    INDEX(A1:C2,2,0)                          | {20,"Banana",2}
                    INDEX(A1:C4,-1,1)                         | #VALUE!
                    INDEX(A1:C4,5,1)                          | #REF!
                    INDEX((A1:A4,C1:C4),2,1,2)                | 2
                    INDEX((A1:A4,C1:C4),2,1,3)                | #REF!
                    INDEX(A1:C4,2)                            | #REF!
                    INDEX(A1:C4,0)                            | #REF!
                    INDEX(A1:C2,2,)                           | {20,"Banana",2}
                    INDEX(A1:C1,3)                            | 1
                    INDEX({10,20;30,40},2)                    | {30,40}
                    VLOOKUP(10,A1:C4,"2",FALSE)               | apple
                    VLOOKUP(10,A1:C4,"two",FALSE)             | #REF!
                    VLOOKUP(10,A1:C4,"TRUE",FALSE)            | #REF!
                    VLOOKUP(10,A1:C4,1/0,FALSE)               | #REF!
                    VLOOKUP(NA(),A1:C4,"two",FALSE)           | #N/A
                    VLOOKUP(10,A1:C4,"two",NA())              | #N/A
                    HLOOKUP(10,A1:C4,"#DIV/0",FALSE)          | #REF!
                    INDEX({1,2,3},2)                          | 2
                    INDEX({1;2;3},2)                          | 2
                    INDEX({1,2;3,4},0,2)                      | {2;4}
                    INDEX({1,2;3,4},{1;2},{2;1})              | {2;3}
                    SUM(A1:INDEX(A:A,3))                      | 60
                    ADDRESS(2,3)                              | $C$2
                    ADDRESS(2,3,2)                            | C$2
                    ADDRESS(2,3,3)                            | $C2
                    ADDRESS(2,3,4)                            | C2
                    ADDRESS(2,3,2,FALSE)                      | R2C[3]
                    ADDRESS(2,3,1,FALSE,"[Book1]Sheet1")      | '[Book1]Sheet1'!R2C3
                    ADDRESS(2,3,1,FALSE,"EXCEL SHEET")        | 'EXCEL SHEET'!R2C3
                    ADDRESS(1,1,,,"x")                        | x!R1C1
                    ADDRESS(0,1)                              | #VALUE!
                    ADDRESS(1,1,9)                            | #VALUE!
                    SUM(OFFSET(A1,1,0,2,1))                   | 50
                    SUM(OFFSET(A4,0,0,-2,1))                  | 70
                    OFFSET(A1,-1,0)                           | #REF!
                    TRANSPOSE({1,2;3,4})                      | {1,3;2,4}
                    ROW(A3:A5)                                | {3;4;5}
                    COLUMNS(A:C)                              | 3
                    """)
    void references(String formula, String expected) {
        assertResult(expected, formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    CHOOSECOLS({1,2,3;4,5,6},-1,1)            | {3,1;6,4}
                    CHOOSECOLS({1,2,3},{3,1})                 | {3,1}
                    CHOOSEROWS({1;2;3},-1)                    | 3
                    CHOOSECOLS({1,2},3)                       | #VALUE!
                    CHOOSECOLS({1,2},0)                       | #VALUE!
                    EXPAND({1,2},2,3)                         | {1,2,#N/A;#N/A,#N/A,#N/A}
                    EXPAND({1,2},2,,"-")                      | {1,2;"-","-"}
                    EXPAND({1,2},1,1)                         | #VALUE!
                    SORT({3,1;1,2;3,0},{1,2},{1,1})           | {1,2;3,0;3,1}
                    SORT({3,1;1,2;3,0},{1,2},{-1,1})          | {3,0;3,1;1,2}
                    SORT({3,1,2},1,-1,TRUE)                   | {3,2,1}
                    SORT({3;1},2)                             | #VALUE!
                    SORT({3;1},1,2)                           | #VALUE!
                    SORT({TRUE;"b";2;"A"})                    | {2;"A";"b";TRUE}
                    SORTBY({"a";"b";"c"},{1;1;0},1,{1;2;3},-1) | {"c";"b";"a"}
                    SORTBY({"a","b"},{2,1})                   | {"b","a"}
                    SORTBY({"a","b"},{2;1})                   | #VALUE!
                    UNIQUE({1,1,2},TRUE)                      | {1,2}
                    UNIQUE({1;1;2},FALSE,TRUE)                | 2
                    UNIQUE({"a";"A";"b"})                     | {"a";"b"}
                    UNIQUE({1,2;1,3;1,2})                     | {1,2;1,3}
                    UNIQUE({1;1},FALSE,TRUE)                  | #CALC!
                    FILTER({1;2;3},{0;0;0},"none")            | none
                    FILTER({1;2;3},{0;0;0})                   | #CALC!
                    FILTER({1,2,3},{1,0,1})                   | {1,3}
                    FILTER({1;2;3},{1;0})                     | #VALUE!
                    FILTER({1;2},{1;#N/A})                    | #N/A
                    RANDARRAY(2,2,3,3,TRUE)                   | {3,3;3,3}
                    RANDARRAY(1,1,5,1)                        | #VALUE!
                    RANDARRAY(1,1,0.5,2,TRUE)                 | #VALUE!
                    COUNT(RANDARRAY(3,4))                     | 12
                    TAKE({1,2;3,4},-1)                        | {3,4}
                    TAKE({1,2;3,4},,1)                        | {1;3}
                    TAKE({1,2},0)                             | #CALC!
                    DROP({1,2;3,4},,-1)                       | {1;3}
                    DROP({1,2},1)                             | #CALC!
                    TRIMRANGE({1,2})                          | {1,2}
                    """)
    void arrays(String formula, String expected) {
        assertResult(expected, formula);
    }

    /** Microsoft Support, "How to correct a #REF! error": what refers to nothing is the result, whoever looks there. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    VLOOKUP(1,INDIRECT("None!A1"),1,FALSE)     | #REF!
                    HLOOKUP(1,INDIRECT("None!A1"),1,FALSE)     | #REF!
                    MATCH(1,INDIRECT("None!A1"),0)             | #REF!
                    XMATCH(1,INDIRECT("None!A1"))              | #REF!
                    XLOOKUP(1,{1,2},INDIRECT("None!A1"))       | #REF!
                    LOOKUP(1,INDIRECT("None!A1"))              | #REF!
                    SUMIF(INDIRECT("None!A1"),1)               | #REF!
                    SUMIF(A1:A2,1,INDIRECT("None!A1"))         | #REF!
                    COUNTIF(INDIRECT("None!A1"),1)             | #REF!
                    SUMIFS(INDIRECT("None!A1"),A1:A2,1)        | #REF!
                    COUNTIFS(A1:A2,1,INDIRECT("None!A1"),1)    | #REF!
                    AVERAGEIFS(A1:A2,INDIRECT("None!A1"),1)    | #REF!
                    MAXIFS(INDIRECT("None!A1"),A1:A2,1)        | #REF!
                    COUNTIFS(A1:A2,1,A1:A2)                    | #VALUE!
                    """)
    void errorInPlaceOfARangeIsTheResult(String formula, String expected) {
        assertEquals(expected, new FormulaSheet().result(formula), formula);
    }

    /** Values that Excel stored in the workbooks lookfuns2.xls and functions.xls of Gnumeric's samples. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    MATCH("green",{"black";"red";"green";"yellow";"violet";"brown"},-1) | #N/A
                    MATCH("black",{"black";"red";"green";"yellow";"violet";"brown"},-1) | 1
                    MATCH("b",{"z","c","a"},-1)                | 2
                    MATCH(5,{9,6,5,5,4},-1)                    | 3
                    MATCH(7,{9,6,8,5},-1)                      | 1
                    ADDRESS(2,1,5)                             | $A$2
                    ADDRESS(2,1,6)                             | A$2
                    """)
    void fallingDataAreSearchedFromTheStart(String formula, String expected) {
        assertEquals(expected, new FormulaSheet().result(formula), formula);
    }
}
