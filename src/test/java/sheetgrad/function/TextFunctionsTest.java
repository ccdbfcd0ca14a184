package sheetgrad.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts. Expected values stand on Microsoft's pages of the functions, or follow from what they say. */
class TextFunctionsTest {
    private static final String CELLS =
            "A1=Red_riding_hood's,_red_hood A2=Socrates A3='1 A4=TRUE A5=#N/A A6=1234.01234"
                    + " A7=Seattle B7=Hello";

    private static void assertResult(String expected, String formula) {
        assertEquals(expected, new FormulaSheet().with(CELLS).result(formula), formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    TEXTAFTER(A1,"hood")             | 's, red hood
                    TEXTAFTER(A1,"hood",-1)          | ``
                    TEXTAFTER(A1,"hood",-2)          | 's, red hood
                    TEXTAFTER(A1,"basket")           | #N/A
                    TEXTAFTER(A1,"red",,0)           | ` hood`
                    TEXTAFTER(A1,"RED",,1)           | ` riding hood's, red hood`
                    TEXTAFTER(A2," ",,,0)            | #N/A
                    TEXTAFTER(A2," ",,,1)            | ``
                    TEXTAFTER(A2," ",-1,,1)          | Socrates
                    TEXTAFTER(A2," ",,,,"none")      | none
                    TEXTAFTER(A2,"")                 | Socrates
                    TEXTAFTER(A2,"",-1)              | ``
                    TEXTAFTER(A2,"s",0)              | #VALUE!
                    TEXTAFTER(A2,"s",9)              | #VALUE!
                    TEXTAFTER(A2,"s",2)              | #N/A
                    TEXTAFTER(A2,"s",,2)             | #VALUE!
                    TEXTAFTER("a-b_c",{"_","-"})     | b_c
                    TEXTAFTER(A5,"a")                | #N/A
                    TEXTBEFORE(A1,"Red")             | ``
                    TEXTBEFORE(A1,"hood",2)          | `Red riding hood's, red `
                    TEXTBEFORE(A1,"red")             | `Red riding hood's, `
                    TEXTBEFORE(A2," ",,,1)           | Socrates
                    TEXTBEFORE(A2," ",-1,,1)         | ``
                    TEXTBEFORE("","a")               | #N/A
                    TEXTBEFORE({"a-b","c-d"},"-")    | {"a","c"}
                    TEXTSPLIT("Dakota Lennon Sanchez"," ")     | {"Dakota","Lennon","Sanchez"}
                    TEXTSPLIT("1,2,3;4,5,6",",",";")           | {"1","2","3";"4","5","6"}
                    TEXTSPLIT("a;b",,";")                      | {"a";"b"}
                    TEXTSPLIT("1,2;3",",",";")                 | {"1","2";"3",#N/A}
                    TEXTSPLIT("1,2;3",",",";",,,"-")           | {"1","2";"3","-"}
                    TEXTSPLIT("a,,b",",")                      | {"a","","b"}
                    TEXTSPLIT("a,,b",",",,TRUE)                | {"a","b"}
                    TEXTSPLIT("Do. Or do not. There is no try. -Anonymous",{".","-"},,TRUE) | {"Do"," Or do not"," There is no try"," ","Anonymous"}
                    TEXTSPLIT("1x2X3","x",,,1)                 | {"1","2","3"}
                    TEXTSPLIT("1x2X3","x")                     | {"1","2X3"}
                    TEXTSPLIT("abc","")                        | #VALUE!
                    TEXTSPLIT("abc",",",,,3)                   | #VALUE!
                    TEXTSPLIT(",",",",,TRUE)                   | #CALC!
                    TEXTSPLIT({"a,b";"c,d"},",")               | {"a";"c"}
                    TEXTSPLIT(A5,",")                          | #N/A
                    """)
    void textsTakenApart(String formula, String expected) {
        assertResult(expected, formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    FIXED(1234.567,1)                | 1,234.6
                    FIXED(1234.567,-1)               | 1,230
                    FIXED(-1234.567,-1,TRUE)         | -1230
                    FIXED(44.332)                    | 44.33
                    FIXED(1234567.891,,TRUE)         | 1234568
                    FIXED(0.5,3)                     | 0.500
                    FIXED(999.995)                   | 1,000.00
                    FIXED(1,128)                     | #VALUE!
                    FIXED("x")                       | #VALUE!
                    DOLLAR(1234.567,2)               | $1,234.57
                    DOLLAR(1234.567,-2)              | $1,200
                    DOLLAR(-1234.567,-2)             | ($1,200)
                    DOLLAR(-0.123,4)                 | ($0.1230)
                    DOLLAR(99.888)                   | $99.89
                    NUMBERVALUE("2.500,27",",",".")  | 2500.27
                    NUMBERVALUE("3.5%")              | 0.035
                    NUMBERVALUE("9%%")               | 0.0009
                    NUMBERVALUE("")                  | 0
                    NUMBERVALUE(" 3 000 ")           | 3000
                    NUMBERVALUE("1.2.3")             | #VALUE!
                    NUMBERVALUE("1.5,000")           | #VALUE!
                    NUMBERVALUE("1,5",",")           | #VALUE!
                    NUMBERVALUE("1,5",",",".")       | 1.5
                    NUMBERVALUE("x")                 | #VALUE!
                    VALUE("$1,000")                  | 1000
                    VALUE("1e3")                     | 1000
                    VALUE("")                        | #VALUE!
                    VALUE(TRUE)                      | #VALUE!
                    VALUETOTEXT(A4)                  | TRUE
                    VALUETOTEXT(A5,1)                | #N/A
                    ISTEXT(VALUETOTEXT(A5,1))        | TRUE
                    VALUETOTEXT(A6,0)                | 1234.01234
                    VALUETOTEXT(A7,0)                | Seattle
                    VALUETOTEXT(A7,1)                | "Seattle"
                    VALUETOTEXT("a""b",1)            | "a""b"
                    VALUETOTEXT(A7,2)                | #VALUE!
                    ARRAYTOTEXT(A4:A7)               | TRUE, #N/A, 1234.01234, Seattle
                    ARRAYTOTEXT(A7:B7,1)             | {"Seattle","Hello"}
                    ARRAYTOTEXT({1,"a";TRUE,2},1)    | {1,"a";TRUE,2}
                    ARRAYTOTEXT(5,1)                 | {5}
                    ARRAYTOTEXT(A7,-1)               | #VALUE!
                    """)
    void valuesTurnedIntoTextsAndBack(String formula, String expected) {
        assertResult(expected, formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    CHAR(33)                         | !
                    CHAR(128)                        | €
                    CHAR(233)                        | é
                    CHAR(0)                          | #VALUE!
                    CHAR(256)                        | #VALUE!
                    CODE("!")                        | 33
                    CODE("€")                        | 128
                    CODE(UNICHAR(8734))              | 63
                    UNICHAR(32)&"."                  | ` .`
                    UNICHAR(128512)                  | 😀
                    UNICHAR(0)                       | #VALUE!
                    UNICHAR(55296)                   | #N/A
                    UNICODE("B")                     | 66
                    UNICODE(" ")                     | 32
                    UNICODE("😀")                    | 128512
                    UNICODE("")                      | #VALUE!
                    CLEAN(CHAR(9)&"Monthly"&CHAR(10)&"x") | Monthlyx
                    CLEAN(UNICHAR(160)&"a")=UNICHAR(160)&"a" | TRUE
                    ASC("ＥＸＣＥＬ")                 | EXCEL
                    ASC("ガ")=UNICHAR(65398)&UNICHAR(65438) | TRUE
                    ASC("abc")                       | abc
                    ENCODEURL("http://contoso.sharepoint.com/teams/Finance/Documents/April Reports/Profit and Loss Statement.xlsx") | http%3A%2F%2Fcontoso.sharepoint.com%2Fteams%2FFinance%2FDocuments%2FApril%20Reports%2FProfit%20and%20Loss%20Statement.xlsx
                    ENCODEURL("é")                   | %C3%A9
                    UPPER("straße")                  | STRAßE
                    LENB("abc")                      | 3
                    LEFTB("abc",2)                   | ab
                    RIGHTB("abc",2)                  | bc
                    MIDB("abc",2,1)                  | b
                    REPLACEB("2009",3,2,"10")        | 2010
                    FINDB("b","abc")                 | 2
                    SEARCHB("B","abc")               | 2
                    REGEXTEST("alfalfa","a")         | TRUE
                    REGEXTEST("alfalfa","[a-z]")     | TRUE
                    REGEXTEST("alfalfa","^A",1)      | TRUE
                    REGEXTEST("alfalfa","^A")        | FALSE
                    REGEXTEST("a","(")               | #VALUE!
                    REGEXTEST("a","a",2)             | #VALUE!
                    REGEXTEST("abc","^[[:alpha:]]+$") | TRUE
                    REGEXTEST({"a","1"},"\\d")       | {FALSE,TRUE}
                    REGEXEXTRACT("DylanWilliams","[A-Z][a-z]+") | Dylan
                    REGEXEXTRACT("DylanWilliams","[A-Z][a-z]+",1) | {"Dylan","Williams"}
                    REGEXEXTRACT("DylanWilliams","([A-Z][a-z]+)([A-Z][a-z]+)",2) | {"Dylan","Williams"}
                    REGEXEXTRACT("Sonia Rees (378) 555-4195","[0-9()]+ [0-9-]+") | (378) 555-4195
                    REGEXEXTRACT("abc","\\d")        | #N/A
                    REGEXREPLACE("DylanWilliams","([A-Z][a-z]+)([A-Z][a-z]+)","$2, $1") | Williams, Dylan
                    REGEXREPLACE("(378) 555-4195","[0-9]+-","***-") | (378) ***-4195
                    REGEXREPLACE("aaa","a","b",2)    | aba
                    REGEXREPLACE("aaa","a","b",-1)   | aab
                    REGEXREPLACE("aaa","a","b",4)    | aaa
                    REGEXREPLACE("a","a","$$")       | $
                    REGEXREPLACE("a","a","$1")       | #VALUE!
                    REGEXREPLACE("Ab","(?P<x>a)","${x}${x}",,1) | AAb
                    """)
    void charactersAndPatterns(String formula, String expected) {
        assertResult(expected.replace("\\\\", "\\"), formula.replace("\\\\", "\\"));
    }

    @Test
    void patternWithoutEndIsRefused() {
        String formula = "REGEXTEST(REPT(\"a\",400),\".*.*.*.*.*.*b\")";
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertResult("#VALUE!", formula));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    BAHTTEXT(1234)                        | หนึ่งพันสองร้อยสามสิบสี่บาทถ้วน
                    BAHTTEXT(0)                           | ศูนย์บาทถ้วน
                    BAHTTEXT(-21.25)                      | ลบยี่สิบเอ็ดบาทยี่สิบห้าสตางค์
                    BAHTTEXT(1000011)                     | หนึ่งล้านสิบเอ็ดบาทถ้วน
                    BAHTTEXT(#N/A)                        | #N/A
                    UNICODE(DBCS("E"))                    | 65317
                    ASC(DBCS("Excel 1"))                  | Excel 1
                    UNICODE(DBCS(UNICHAR(65398)&UNICHAR(65438))) | 12460
                    LEN(ASC(UNICHAR(12460)))              | 2
                    FILTERXML("<a><b>1</b><b c='q'>x</b></a>","//b") | {1;"x"}
                    FILTERXML("<a><b>1</b><b c='q'>x</b></a>","//b/@c") | q
                    FILTERXML("<a/>","//b")               | #VALUE!
                    FILTERXML("<a>","//a")                | #VALUE!
                    FILTERXML("<a/>","//[")               | #VALUE!
                    FILTERXML("<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>","//a") | #VALUE!
                    """)
    void widthsThaiWordsAndXml(String formula, String expected) {
        assertResult(expected, formula);
    }
}
