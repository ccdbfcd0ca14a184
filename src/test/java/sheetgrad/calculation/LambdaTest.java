package sheetgrad.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LET, LAMBDA and names; Microsoft's pages, and the depth of recursion they give (1,024 operands). */
class LambdaTest {
    private static TestWorkbook workbook() {
        TestWorkbook book = TestWorkbook.of("A1=1", "B1=2", "A2=3", "B2=4");
        ReferenceTextTest.name(book, "FACTORIAL", "LAMBDA(n,IF(n<2,1,n*FACTORIAL(n-1)))");
        ReferenceTextTest.name(book, "FIB", "LAMBDA(n,IF(n<2,n,FIB(n-1)+FIB(n-2)))");
        ReferenceTextTest.name(book, "COUNTDOWN", "LAMBDA(n,IF(n=0,0,COUNTDOWN(n-1)))");
        ReferenceTextTest.name(book, "ENDLESS", "LAMBDA(n,ENDLESS(n+1))");
        ReferenceTextTest.name(book, "BRANCHING", "LAMBDA(n,BRANCHING(n+1)+BRANCHING(n+2))");
        ReferenceTextTest.name(book, "CHICKEN", "EGG+1");
        ReferenceTextTest.name(book, "EGG", "CHICKEN+1");
        ReferenceTextTest.name(book, "PLUS", "LAMBDA(x,[y],x+IF(ISOMITTED(y),100,y))");
        ReferenceTextTest.name(
                book, "REVERSE", "LAMBDA(t,IF(t=\"\",\"\",REVERSE(MID(t,2,99))&LEFT(t)))");
        return book;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            LAMBDA(x,[y],ISOMITTED(y))(1)          | TRUE
            LAMBDA(x,[y],ISOMITTED(y))(1,2)        | FALSE
            LAMBDA(x,[y],ISOMITTED(y))(1,)         | TRUE
            LAMBDA(x,[y],x+y)(1)                   | 1
            PLUS(1)                                | 101
            PLUS(1,2)                              | 3
            PLUS()                                 | #VALUE!
            PLUS(1,2,3)                            | #VALUE!
            LAMBDA(x,y,x+y)(1)                     | #VALUE!
            LAMBDA(5)()                            | 5
            LAMBDA(x,x+1)                          | #CALC!
            LAMBDA(x,LAMBDA(y,x*y))(3)(4)          | 12
            LET(add,LAMBDA(x,LAMBDA(y,x+y)),f,add(10),f(5)+f(6)) | 31
            LET(x,1,y,x+1,x,10,x+y)                | 12
            LET(x,5,LAMBDA(x,x+1)(1)+x)            | 7
            LET(x,1)                               | #VALUE!
            LET(f,LAMBDA(x,x*2),SUM(MAP(A1:B2,f))) | 20
            SUM(BYROW(A1:B2,SUM))                  | 10
            INDEX(BYROW(A1:B2,SUM),2)              | 7
            INDEX(BYCOL(A1:B2,MAX),2)              | 4
            REDUCE(0,A1:B2,LAMBDA(a,b,a+b))        | 10
            REDUCE(,A1:B2,LAMBDA(a,b,a*b))         | 24
            FACTORIAL(5)                           | 120
            ROUND(LN(FACTORIAL(170)),6)            | 706.573062
            FIB(15)                                | 610
            COUNTDOWN(500)                         | 0
            COUNTDOWN(600)                         | #NUM!
            IFERROR(ENDLESS(1),"stopped")          | stopped
            ENDLESS(1)                             | #NUM!
            BRANCHING(1)                           | #NUM!
            CHICKEN                                | #NUM!
            REVERSE("abc")                         | cba
            SUM(MAP(SEQUENCE(3),FACTORIAL))        | 9
            LET(f,LAMBDA(g,n,IF(n<1,0,n+g(g,n-1))),f(f,100)) | 5050
            nobody(1)                              | #NAME?
            LET(x,1,x(2))                          | #REF!
            """)
    void result(String formula, String expected) {
        TestWorkbook book = workbook();
        book.edit("J10=#=" + formula);
        assertEquals(expected, book.show("J10"), formula);
    }

    @Test
    void endlessRecursionEndsSoonOnASmallStack() {
        TestWorkbook book = workbook();
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> book.edit("J10==BRANCHING(1)+ENDLESS(1)"));
        assertEquals("#NUM!", book.show("J10"));
        book.edit("J10==FACTORIAL(5)");
        assertEquals("120", book.show("J10"));
    }

    @Test
    void recursionMayReadCellsThatAreNotCalculatedYet() {
        TestWorkbook book = workbook();
        ReferenceTextTest.name(book, "DEEP", "LAMBDA(n,IF(n=0,Sheet1!$D$9,DEEP(n-1)))");
        book.edit("D9==D8+1");
        book.edit("A9==DEEP(400)");
        book.edit("D8=6");
        assertEquals("7", book.show("A9"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            @A1:A2           | 3
            @$A$1:$B$1       | #VALUE!
            @{7,8;9,10}      | 7
            @SEQUENCE(3)     | 1
            @INDEX(A1:B2,2,0) | #VALUE!
            @INDEX(A1:B2,0,2) | 4
            @COLUMN2         | 4
            SUM(@A1:A2,1)    | 4
            A1:A2+1          | 4
            """)
    void implicitIntersectionTakesTheCellInTheFormulasRow(String formula, String expected) {
        TestWorkbook book = workbook();
        ReferenceTextTest.name(book, "COLUMN2", "Sheet1!$B$1:$B$2");
        book.edit("J2==" + formula);
        assertEquals(expected, book.show("J2"), formula);
    }
}
