package sheetgrad.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Microsoft's pages of GROUPBY and PIVOTBY say of each argument, on a list whose sums are worked out by hand. */
class GroupFunctionsTest {
    private static final String LIST =
            """
            A1=Region B1=Colour C1=Year D1=Sales E1=Cost
            A2=West   B2=Red    C2=2021 D2=10    E2=1
            A3=East   B3=Red    C3=2021 D3=20    E3=2
            A4=west   B4=Blue   C4=2022 D4=30    E4=3
            A5=East   B5=Red    C5=2022 D5=40    E5=4
            A6=East   B6=Blue   C6=2022 D6=100   E6=5
            """;

    private static void assertResult(String expected, String formula) {
        assertEquals(expected, new FormulaSheet().with(LIST).result(formula), formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    GROUPBY(A2:A6,D2:D6,SUM)                  | {"East",160;"West",40;"Total",200}
                    GROUPBY(A1:A6,D1:D6,SUM)                  | {"East",160;"West",40;"Total",200}
                    GROUPBY(A2:A6,D2:D6,LAMBDA(x,MAX(x)),,0)  | {"East",100;"West",30}
                    GROUPBY(A2:A6,D2:D6,AVERAGE,,-1)          | {"Total",40;"East",53.3333333333333;"West",20}
                    GROUPBY(C2:C6,D2:E6,SUM,,0)               | {2021,30,3;2022,170,12}
                    GROUPBY(A1:A6,D1:D6,SUM,1,0)              | {"East",160;"West",40}
                    GROUPBY(A1:A6,D1:D6,SUM,3,0)              | {"Region","Sales";"East",160;"West",40}
                    GROUPBY(A2:A6,D2:D6,SUM,2,0)              | {"Row Field 1","Value 1";"East",160;"West",40}
                    GROUPBY(A1:A6,D1:D6,COUNTA,0,0)           | {"East",3;"Region",1;"West",2}
                    GROUPBY(A2:A6,B2:B6,ARRAYTOTEXT,0,0)      | {"East","Red, Red, Blue";"West","Red, Blue"}
                    GROUPBY(A2:A6,D2:D6,PERCENTOF)            | {"East",0.8;"West",0.2;"Total",1}
                    GROUPBY(A2:A6,D2:D6,LAMBDA(x,y,SUM(x)/MAX(y)),,0) | {"East",1.6;"West",0.4}
                    """)
    void groupsAreAggregated(String formula, String expected) {
        assertResult(expected, formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    GROUPBY(A2:B6,D2:D6,SUM,0,1)    | {"East","Blue",100;"East","Red",60;"West","Blue",30;"West","Red",10;"Total","",200}
                    GROUPBY(A2:B6,D2:D6,SUM,0,2)    | {"East","Blue",100;"East","Red",60;"East","",160;"West","Blue",30;"West","Red",10;"West","",40;"Grand Total","",200}
                    GROUPBY(A2:B6,D2:D6,SUM)        | {"East","Blue",100;"East","Red",60;"East","",160;"West","Blue",30;"West","Red",10;"West","",40;"Grand Total","",200}
                    GROUPBY(A2:B6,D2:D6,SUM,0,-2)   | {"Grand Total","",200;"East","",160;"East","Blue",100;"East","Red",60;"West","",40;"West","Blue",30;"West","Red",10}
                    GROUPBY(A2:B6,D2:D6,SUM,0,0)    | {"East","Blue",100;"East","Red",60;"West","Blue",30;"West","Red",10}
                    GROUPBY(A1:B6,D1:D6,SUM,,0)     | {"Region","Colour","Sales";"East","Blue",100;"East","Red",60;"West","Blue",30;"West","Red",10}
                    GROUPBY(A2:B6,D2:D6,SUM,0,3)    | #VALUE!
                    GROUPBY(A2:A6,D2:D6,SUM,0,2)    | #VALUE!
                    GROUPBY(A2:B6,D2:D6,SUM,0,,,,1) | {"East","Blue",100;"East","Red",60;"West","Blue",30;"West","Red",10;"Total","",200}
                    GROUPBY(A2:B6,D2:D6,SUM,0,2,,,1) | #VALUE!
                    """)
    void totalsOfSeveralLevels(String formula, String expected) {
        assertResult(expected, formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    GROUPBY(A2:A6,D2:D6,SUM,0,0,-1)            | {"West",40;"East",160}
                    GROUPBY(A2:A6,D2:D6,SUM,0,0,2)             | {"West",40;"East",160}
                    GROUPBY(A2:A6,D2:D6,SUM,0,0,-2)            | {"East",160;"West",40}
                    GROUPBY(A2:B6,D2:D6,SUM,0,0,{-1,-2})       | {"West","Red",10;"West","Blue",30;"East","Red",60;"East","Blue",100}
                    GROUPBY(A2:B6,D2:D6,SUM,0,0,3)             | {"West","Red",10;"West","Blue",30;"East","Red",60;"East","Blue",100}
                    GROUPBY(A2:B6,D2:D6,SUM,0,0,3,,1)          | {"West","Red",10;"West","Blue",30;"East","Red",60;"East","Blue",100}
                    GROUPBY(A2:B6,D2:D6,SUM,0,0,2,,1)          | {"East","Blue",100;"West","Blue",30;"East","Red",60;"West","Red",10}
                    GROUPBY(A2:B6,D2:D6,SUM,0,0,2)             | {"East","Blue",100;"East","Red",60;"West","Blue",30;"West","Red",10}
                    GROUPBY(A2:A6,D2:D6,SUM,0,0,3)             | #VALUE!
                    GROUPBY(A2:A6,D2:D6,SUM,0,0,0)             | #VALUE!
                    GROUPBY(A2:A6,D2:D6,SUM,0,0,,D2:D6>15)     | {"East",160;"west",30}
                    GROUPBY(A1:A6,D1:D6,SUM,3,0,,B1:B6="Red")  | {"Region","Sales";"East",60;"West",10}
                    GROUPBY(A2:A6,D2:D6,SUM,0,0,,D2:D6>500)    | #CALC!
                    GROUPBY(A2:A6,D2:D6,SUM,0,0,,D2:D5>15)     | #VALUE!
                    """)
    void groupsAreSortedAndRowsFiltered(String formula, String expected) {
        assertResult(expected, formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    GROUPBY(A2:A6,D2:D6,HSTACK(SUM,COUNT),0,0)         | {"","SUM","COUNT";"East",160,3;"West",40,2}
                    GROUPBY(A2:A6,D2:D6,VSTACK(SUM,COUNT),0,0)         | {"East","SUM",160;"East","COUNT",3;"West","SUM",40;"West","COUNT",2}
                    TAKE(GROUPBY(A1:A6,D1:D6,HSTACK(SUM,COUNT),3,0),3) | {"","SUM","COUNT";"Region","Sales","Sales";"East",160,3}
                    GROUPBY(A2:A6,D2:E6,HSTACK(SUM,MAX),0,0)           | {"","SUM","MAX";"East",160,5;"West",40,3}
                    GROUPBY(A2:A6,D2:D6,VSTACK(HSTACK(SUM,LAMBDA(x,MIN(x))),{"all","least"}),0,0) | {"","all","least";"East",160,20;"West",40,10}
                    GROUPBY(A2:A6,D2:D6,HSTACK(VSTACK(SUM,COUNT),{"all";"n"}),0,0) | {"East","all",160;"East","n",3;"West","all",40;"West","n",2}
                    GROUPBY(A2:A6,D2:D6,HSTACK(SUM,LAMBDA(x,1)),0,0)   | {"","SUM","CUSTOM";"East",160,1;"West",40,1}
                    GROUPBY(A2:A6,D2:D6,{1,2})                         | #VALUE!
                    GROUPBY(A2:A6,D2:D6,5)                             | #VALUE!
                    GROUPBY(A2:A6,D2:D5,SUM)                           | #VALUE!
                    GROUPBY(A2:A6,#N/A,SUM)                            | #N/A
                    GROUPBY(A2:A6,D2:D6,SUM,4)                         | #VALUE!
                    GROUPBY(A2:A6,D2:D6,#DIV/0!)                       | #DIV/0!
                    GROUPBY(A2:A6,D2:D6,LAMBDA(x,x),0,0)               | {"East",#CALC!;"West",#CALC!}
                    HSTACK(SUM,MAX)                                    | {#CALC!,#CALC!}
                    """)
    void severalFunctionsAndRefusals(String formula, String expected) {
        assertResult(expected, formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    PIVOTBY(A2:A6,C2:C6,D2:D6,SUM)        | {"",2021,2022,"Total";"East",20,140,160;"West",10,30,40;"Total",30,170,200}
                    PIVOTBY(A2:A6,B2:B6,D2:D6,SUM,0,0,,0) | {"","Blue","Red";"East",100,60;"West",30,10}
                    PIVOTBY(A1:A6,C1:C6,D1:D6,SUM,3,0,,0) | {"","Year","";"",2021,2022;"Region","Sales","Sales";"East",20,140;"West",10,30}
                    PIVOTBY(B2:B6,C2:C6,D2:D6,SUM,0,0,,0) | {"",2021,2022;"Blue","",130;"Red",30,40}
                    PIVOTBY(A2:A6,C2:C6,D2:D6,SUM,0,0,-1,0,-1) | {"",2022,2021;"West",30,10;"East",140,20}
                    PIVOTBY(A2:A6,C2:C6,D2:D6,SUM,0,-1,,-1) | {"","Total",2021,2022;"Total",200,30,170;"East",160,20,140;"West",40,10,30}
                    PIVOTBY(A2:A6,,D2:D6,SUM,0,0)         | {"East",160;"West",40}
                    PIVOTBY(,A2:A6,D2:D6,SUM,0,,,0)       | {"East","West";160,40}
                    PIVOTBY(,,D2:D6,SUM)                  | #VALUE!
                    PIVOTBY(A2:A6,C2:C6,D2:D6,SUM,0,0,,0,,B2:B6="Red") | {"",2021,2022;"East",20,40;"West",10,""}
                    PIVOTBY(A2:A6,C2:C6,D2:D6,PERCENTOF,0,0,,0) | {"",2021,2022;"East",0.666666666666667,0.823529411764706;"West",0.333333333333333,0.176470588235294}
                    PIVOTBY(A2:A6,C2:C6,D2:D6,PERCENTOF,0,0,,0,,,1) | {"",2021,2022;"East",0.125,0.875;"West",0.25,0.75}
                    PIVOTBY(A2:A6,C2:C6,D2:D6,PERCENTOF,0,0,,0,,,2) | {"",2021,2022;"East",0.1,0.7;"West",0.05,0.15}
                    PIVOTBY(A2:A6,B2:C6,D2:D6,PERCENTOF,0,0,,0,,,3) | {"","Blue","Red","Red";"",2022,2021,2022;"East",1,0.333333333333333,0.666666666666667;"West",1,1,""}
                    PIVOTBY(A2:B6,C2:C6,D2:D6,PERCENTOF,0,0,,0,,,4) | {"","",2021,2022;"East","Blue","",0.714285714285714;"East","Red",1,0.285714285714286;"West","Blue","",1;"West","Red",1,""}
                    PIVOTBY(A2:A6,C2:C6,D2:D6,HSTACK(SUM,COUNT),0,0,,0) | {"",2021,2021,2022,2022;"","SUM","COUNT","SUM","COUNT";"East",20,1,140,2;"West",10,1,30,1}
                    PIVOTBY(A2:A6,C2:C6,D2:D6,SUM,0,0,,0,,,5) | #VALUE!
                    """)
    void pivots(String formula, String expected) {
        assertResult(expected, formula);
    }
}
