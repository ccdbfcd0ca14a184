package sheetgrad.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.formula.FormulaPrinter.Form;
import sheetgrad.reference.CellAddress;

class FormulaParserTest {
    private static final CellAddress HOST = CellAddress.of("C5");

    private static Expression parse(String text) throws FormulaSyntaxException {
        return FormulaParser.parse(text, HOST);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    -2^2            | ^(-(2) 2)
                    2^-1            | ^(2 -(1))
                    2^3^4           | ^(^(2 3) 4)
                    5%%             | %(%(5))
                    -5%             | %(-(5))
                    2^5%            | ^(2 %(5))
                    1+2*3           | +(1 *(2 3))
                    1-2-3           | -(-(1 2) 3)
                    8/4/2           | /(/(8 4) 2)
                    1+2&3=4         | =(&(+(1 2) 3) 4)
                    1<=2            | <=(1 2)
                    1<>2>=3         | >=(<>(1 2) 3)
                    --1             | -(-(1))
                    1 - -1          | -(1 -(1))
                    (1+2)*3         | *((+(1 2)) 3)
                    .5+1E3-1.5e-3   | -(+(0.5 1000) 0.0015)
                    1.              | 1
                    "a""b"          | "a""b"
                    true            | TRUE
                    TRUE()          | TRUE[]
                    #n/a            | #N/A
                    {1,-2;"a",TRUE} | {1,-2;"a",TRUE}
                    { 1 ; #REF! }   | {1;#REF!}
                    a1              | A1
                    $B$7            | $B$7
                    B$7:$C9         | B$7:$C9
                    A : C           | A:C
                    $1:3            | $1:3
                    Sheet1!1:3      | Sheet1!1:3
                    A1:B2:C3        | :(A1:B2 C3)
                    A1:INDEX(B:B,3) | :(A1 INDEX[B:B;3])
                    A1:B2 B1:B9     | sect(A1:B2 B1:B9)
                    A1   + B2       | +(A1 B2)
                    SUM( A1 , B1 )  | SUM[A1;B1]
                    SUM (A1)        | SUM[A1]
                    A1 (B1)         | sect(A1 (B1))
                    SUM((A1,B2))    | SUM[(,(A1 B2))]
                    A1,B1           | ,(A1 B1)
                    @A1:A3          | @(A1:A3)
                    -@A1            | -(@(A1))
                    A1#             | #(A1)
                    A1#:B2#         | :(#(A1) #(B2))
                    A1#+1           | +(#(A1) 1)
                    LOG10(A1)       | LOG10[A1]
                    F()             | F[]
                    F(,)            | F[_;_]
                    IF(A1,,3)       | IF[A1;_;3]
                    f.g_h(1)        | F.G_H[1]
                    Rate            | Rate
                    \\x?.1          | \\x?.1
                    größe           | größe
                    XFE1            | XFE1
                    A1048577        | A1048577
                    LAMBDA(x,x+1)(2)| call(LAMBDA[x;+(x 1)] 2)
                    Sheet1!f(2)     | call(Sheet1!f 2)
                    [1]!f(2)        | call([1]!f 2)
                    'it''s'!A1      | 'it''s'!A1
                    Übersicht!A1    | Übersicht!A1
                    Sheet1:Sheet3!A1| Sheet1:Sheet3!A1
                    'a b:c d'!A1    | 'a b:c d'!A1
                    [1]Sheet1!A1    | [1]Sheet1!A1
                    '[1]my sheet'!$H$5 | '[1]my sheet'!$H$5
                    [1]!name        | [1]!name
                    Sheet1!A1:B2    | Sheet1!A1:B2
                    Sheet1!A1:Sheet1!B2 | Sheet1!A1:B2
                    A1:Sheet1!B2    | :(A1 Sheet1!B2)
                    Sheet1!#REF!    | #REF!
                    'ReLU vs. LeakyReLU'!#REF! | #REF!
                    #REF!$A$1       | #REF!
                    A1:#REF!        | :(A1 #REF!)
                    =1              | 1
                    """)
    void treesFollowExcelsGrammar(String text, String tree) throws FormulaSyntaxException {
        assertEquals(tree, TreeText.of(parse(text), HOST));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Table1[Col]                       | Table1 [] [Col]
                    Table1[[#This Row],[SibSp]:[Ones]]| Table1 [#This Row] [SibSp, Ones]
                    Table1[[#This Row],[Col]]         | Table1 [#This Row] [Col]
                    Table1[@Col]                      | Table1 [#This Row] [Col]
                    Table1[@[a b]:[c]]                | Table1 [#This Row] [a b, c]
                    [@Col]                            | . [#This Row] [Col]
                    [@]                               | . [#This Row] []
                    [Col]                             | . [] [Col]
                    Table1[]                          | Table1 [] []
                    Table1[#All]                      | Table1 [#All] []
                    Table1[ #all ]                    | Table1 [#All] []
                    Table1[[#Headers],[#Data],[A]]    | Table1 [#Data, #Headers] [A]
                    Table1[ [#Totals] , [A] : [B] ]   | Table1 [#Totals] [A, B]
                    Table1[[A]:[B]]                   | Table1 [] [A, B]
                    Table1['#Items'[1']]              | Table1 [] [#Items[1]]
                    Table1[[a,b]]                     | Table1 [] [a,b]
                    Table1[it''s]                     | Table1 [] [it's]
                    """)
    void structuredReferencesAreReadInEveryForm(String text, String expected)
            throws FormulaSyntaxException {
        Expression.TableReference table = (Expression.TableReference) parse(text);
        String parts = table.parts().stream().sorted().map(TablePart::text).toList().toString();
        String name = table.table().isEmpty() ? "." : table.table();
        assertEquals(expected, name + " " + parts + " " + table.columns());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    _xlfn.STDEV.P(A1:A3)               | STDEV.P(A1:A3)
                    _xlfn._xlws.SORT(A1:A3)            | SORT(A1:A3)
                    _xlws._xlfn.FILTER(A1:A3,B1:B3)    | FILTER(A1:A3,B1:B3)
                    _xlfn.SINGLE(A1:A3)                | @A1:A3
                    _xlfn.SINGLE(A1+A2)                | @(A1+A2)
                    _xlfn.ANCHORARRAY(A1)              | A1#
                    _xlfn.ANCHORARRAY(OFFSET(A1,1,0))  | OFFSET(A1,1,0)#
                    _xlfn.LET(_xlpm.r,1,_xlpm.r+1)     | LET(r,1,r+1)
                    _xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.x,_xlop.y,_xlpm.x),_xlpm.f(2)) | LET(f,LAMBDA(x,[y],x),f(2))
                    _xlfn.BYROW(A1:B2,_xleta.SUM)      | BYROW(A1:B2,SUM)
                    """)
    void formOfFilesAndFormOnScreenAreOneTree(String file, String display)
            throws FormulaSyntaxException {
        assertEquals(parse(display), parse(file));
        assertEquals(display, FormulaPrinter.print(parse(file), HOST, Form.DISPLAY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    ``          | the formula is empty                             | 0
                    =           | the formula is empty                             | 1
                    1+          | an operand is missing after +                    | 2
                    *2          | an operand is missing before *                   | 0
                    1+*2        | an operand is missing after +                    | 2
                    (1+2        | a closing parenthesis is missing                 | 4
                    SUM(1,2     | a closing parenthesis is missing                 | 7
                    1+2)        | a closing parenthesis has no opening one         | 3
                    "abc        | a closing quotation mark " is missing            | 0
                    A1 B1 5     | an operator is missing before 5                  | 6
                    1 2         | an operator is missing before 2                  | 2
                    ()          | an operand is missing after (                    | 1
                    {1,2;3}     | the rows of an array constant differ in length   | 0
                    {1,2        | a closing brace } is missing                     | 4
                    {A1}        | an array constant can hold only constants        | 1
                    #FOO!       | no error value is written like this              | 0
                    T[A         | a closing bracket ] is missing                   | 1
                    T[#Foo]     | a table has no part #Foo                         | 6
                    T[[A],[B]]  | columns of a table that are not neighbours need a reference each | 5
                    1e999       | the number is too large                          | 0
                    Sheet1!     | a cell or a name is missing after the sheet      | 7
                    'a'b        | an exclamation mark is missing after the name of a sheet | 0
                    [Book]S!A1  | another file is named by its number in the list of links, as in [1]Sheet1!A1 | 0
                    A1:5        | only references can stand on both sides of :     | 3
                    SUM(1;2)    | ; has no place here                              | 5
                    """)
    void brokenFormulasAreExplained(String text, String message, int position) {
        FormulaSyntaxException failure =
                assertThrows(FormulaSyntaxException.class, () -> parse(text));
        assertEquals(message, failure.getMessage());
        assertEquals(position, failure.position());
    }

    @Test
    void copiesOfAFormulaAreEqualTrees() throws FormulaSyntaxException {
        Expression first = FormulaParser.parse("SUM(A1:B$2)*$C3", CellAddress.of("D1"));
        Expression copy = FormulaParser.parse("SUM(B5:C$2)*$C7", CellAddress.of("E5"));
        assertEquals(first, copy);
        FormulaInterner interner = new FormulaInterner();
        interner.intern(first);
        assertEquals(1, interner.size());
        assertEquals(
                System.identityHashCode(first), System.identityHashCode(interner.intern(copy)));
    }

    @Test
    void blanksAndNewlinesStandBetweenAllTokens() throws FormulaSyntaxException {
        assertEquals(
                parse("IF(A1>1,{1,2},\"x\")"),
                parse(" =\n IF( A1\t>\r\n1 , { 1 , 2 } , \"x\" ) \n"));
    }
}
