package sheetgrad.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Truth values and choices. Expected values stand on Microsoft's pages of the functions, or follow from them. */
class LogicalFunctionsTest {
    private static final String CELLS =
            "A1=50 A2=100 A3=x A4=TRUE A6=#N/A B1='FALSE B2=0 C1=93 C2=72 C3=58";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            AND(A1>1,A1<100)                     | TRUE
            AND(A2>1,A2<100)                     | FALSE
            AND(A1:A5)                           | TRUE
            AND(A1:B2)                           | FALSE
            AND("TRUE",1)                        | TRUE
            AND("x")                             | #VALUE!
            AND(A3)                              | #VALUE!
            AND(A5)                              | #VALUE!
            AND(A1,A6)                           | #N/A
            OR(A2>100,A1<100)                    | TRUE
            OR(B1:B2)                            | FALSE
            OR({0,0;0,1})                        | TRUE
            XOR(3>0,2<9)                         | FALSE
            XOR(3>12,4>6)                        | FALSE
            XOR({TRUE,TRUE,TRUE})                | TRUE
            NOT(A1>100)                          | TRUE
            NOT("FALSE")                         | TRUE
            NOT(A5)                              | TRUE
            NOT("x")                             | #VALUE!
            IF(A1=50,"Yes")                      | Yes
            IF(A1=0,"Yes")                       | FALSE
            IF(A1=50,)                           | 0
            IF("TRUE",1,2)                       | 1
            IF("1",1,2)                          | #VALUE!
            IF(A5,1,2)                           | 2
            IF(0.1,1,2)                          | 1
            IFS(C1>89,"A",C1>79,"B",TRUE,"F")    | A
            IFS(C2>89,"A",C2>79,"B",C2>69,"C",TRUE,"F") | C
            IFS(C1:C3>89,"A",C1:C3>69,"C",TRUE,"F") | {"A";"C";"F"}
            IFS(A6,1,TRUE,2)                     | #N/A
            IFS("x",1)                           | #VALUE!
            SWITCH(2,1,"Sunday",2,"Monday",3,"Tuesday","No match") | Monday
            SWITCH(99,1,"Sunday",2,"Monday",3,"Tuesday") | #N/A
            SWITCH(99,1,"Sunday",2,"Monday",3,"Tuesday","No match") | No match
            SWITCH("A","a",1)                    | 1
            SWITCH(A6,1,2,3)                     | #N/A
            SWITCH(1,1,"one",1/0,"two")          | one
            IFERROR(210/35,"Error in calculation") | 6
            IFERROR(55/0,"Error in calculation") | Error in calculation
            IFERROR(A5,1)                        | 0
            IFERROR({1,#N/A},{5,6})              | {1,6}
            IFNA(A6,"Not found")                 | Not found
            IFNA(1/0,"Not found")                | #DIV/0!
            IFNA(VLOOKUP("Seattle",A3:A4,1,FALSE),"Not found") | Not found
            TRUE()                               | TRUE
            FALSE()+1                            | 1
            """)
    void truthValuesDecide(String formula, String expected) {
        assertEquals(expected, new FormulaSheet().with(CELLS).result(formula), formula);
    }
}
