package sheetgrad.autodiff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.calculation.TestWorkbook;
import sheetgrad.reference.CellAddress;
import sheetgrad.value.NumberValue;

/**
 * Small models as people write them in cells, against central differences of the loss as the ordinary calculation
 * gives it. The parameters lie in A1:C3, 0.3 to 1.1 in steps of 0.1 with changing signs; the loss is Z9.
 */
class ModelGradientTest {
    private static final double STEP = 1e-5;
    private static final List<String> PARAMETERS =
            List.of("A1", "B1", "C1", "A2", "B2", "C2", "A3", "B3", "C3");
    private static final double[] START = {0.3, -0.4, 0.5, 0.6, -0.7, 0.8, 0.9, 1.0, -1.1};

    /** Cells are parted by semicolons, as {@link TestWorkbook#of} takes them. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            softmax            | E1:G1={=EXP(A1:C1)/SUM(EXP(A1:C1))} ; Z9=#=-LN(F1)
            stable softmax     | E1=#=LET(x,A1:C3,e,EXP(x-MAX(x)),e/SUM(e)) ; Z9=#=-LOG(INDEX(E1#,2,3),2)
            cross-entropy      | D1=0 ; D2=1 ; D3=0 ; E1=#=EXP(A1:A3)/SUM(EXP(A1:A3)) ; Z9=#=-SUMPRODUCT(D1:D3,LOG10(E1#))
            layer norm         | E1=#=(A1:C3-AVERAGE(A1:C3))/SQRT(VAR.P(A1:C3)+0.00001) ; Z9=#=SUMPRODUCT(E1#,E1#,A1:C3)
            deviation          | Z9=#=STDEV.S(A1:C3)*VAR(A1:A3)+STDEVP(B1:B3)+DEVSQ(C1:C3)
            attention          | E1=#=MMULT(A1:C3,TRANSPOSE(A1:C3))/SQRT(3) ; E5=#=EXP(E1#)/MMULT(EXP(E1#),{1;1;1}) ; I1=#=MMULT(E5#,A1:C3) ; Z9=#=SUMSQ(I1#)
            inverse            | Z9=#=SUM(MINVERSE(A1:C3))+MDETERM(A1:C3)
            max pooling        | E1==MAX(A1:B2) ; E2==MAX(B2:C3) ; E3==MIN(A1:C3) ; Z9=#=E1*E2^2-E3
            second largest     | Z9=#=LARGE(A1:C3,2)*SMALL(A1:C3,3)+MEDIAN(A1:C3)
            leaky units        | E1=#=IF(A1:C3>0,A1:C3,0.01*A1:C3) ; Z9=#=SUM(E1#^2)
            sum if             | D1=1 ; D2=0 ; D3=1 ; Z9=#=SUMIF(D1:D3,1,A1:A3)*SUMIFS(B1:B3,D1:D3,">0")+AVERAGEIF(D1:D3,1,C1:C3)
            conditional sum    | D1=1 ; D2=0 ; D3=1 ; Z9=#=SUMPRODUCT((D1:D3=1)*A1:A3*B1:B3)+SUMPRODUCT(--(C1:C3>0),C1:C3)
            embedding          | D1=2 ; E1==INDEX($A$1:$C$3,$D$1,1) ; F1==INDEX(A1:C3,D1,2) ; Z9=#=E1*F1+SUM(INDEX(A1:C3,0,3))^2
            matched row        | D1=x ; D2=y ; D3=z ; Z9=#=INDEX(A1:A3,MATCH("y",D1:D3,0))^2*VLOOKUP("k",D1:E4,2,FALSE) ; D4=k ; E4==C3*2
            offset             | D1=1 ; Z9=#=SUM(OFFSET(A1,D1,0,2,2))^2+OFFSET(C1,2,0)
            chosen             | D1=2 ; Z9=#=CHOOSE(D1,A1,B1*B2,C1)+IFS(A1>1,A1,TRUE,A2^2)+SWITCH(D1,1,A1,2,C3^3)
            nested conditions  | Z9=#=IF(A1>B1,IF(AND(C1>0,A2<1),A1*C1,A2),B1)+IF(B2,B2^2,0)
            let                | Z9=#=LET(x,A1*B1,y,x+C1,z,y*y*x,z+SIN(y))
            lambda             | Z9=#=LAMBDA(x,y,x^2*y)(A1,LAMBDA(t,t+B2)(A2))
            map                | Z9=#=SUM(MAP(A1:C3,LAMBDA(v,TANH(v)*v)))
            map of two         | Z9=#=SUM(MAP(A1:A3,B1:B3,LAMBDA(x,y,x*EXP(y))))
            reduce             | Z9=#=REDUCE(1,A1:A3,LAMBDA(p,v,p*(1+v)))
            scan               | E1=#=SCAN(0,A1:A3,LAMBDA(s,v,0.9*s+v)) ; Z9=#=SUMSQ(E1#)
            by row             | Z9=#=SUM(BYROW(A1:C3,LAMBDA(r,MAX(r)*SUM(r))))+SUM(BYCOL(A1:C3,LAMBDA(c,PRODUCT(c))))
            made array         | Z9=#=SUM(MAKEARRAY(2,2,LAMBDA(i,j,A1*i+B1^2*j)))
            other sheet        | Other!A1==Sheet1!A1*Sheet1!B2 ; Other!A2==EXP(Other!A1) ; Z9=#=SUM(Other!A1:A2)+Other!A2
            array formula      | E1:E3={=A1:A3*B1:B3} ; F1={=SUM(E1:E3*C1:C3)} ; Z9=#=F1^2
            broadcast          | E1=#=A1:A3*A1:C1+B2 ; Z9=#=SUM(E1#)*INDEX(E1#,3,3)
            powers             | Z9=#=A1^B1+A2^3+POWER(C2,0.5)+(-B1)^A1+SQRT(A3)
            logistic           | E1==1/(1+EXP(-SUMPRODUCT(A1:C1,A2:C2))) ; Z9=#=-(0.3*LN(E1)+0.7*LN(1-E1))
            trigonometry       | Z9=#=SIN(A1)*COS(B1)+TAN(C1)+ATAN(A2)+ASIN(A1)+ACOS(C1)+ATAN2(A3,B3)+SINH(A1)+COSH(B1)+ATANH(C1)+ASINH(C3)
            normal             | Z9=#=NORM.S.DIST(A1,TRUE)+NORM.S.DIST(B1,FALSE)+NORM.DIST(C1,A1,A2,TRUE)+ERF(B2)+GAMMALN(A3)
            products           | Z9=#=PRODUCT(A1:C3)+SUMXMY2(A1:A3,B1:B3)+SUMX2MY2(A1:A3,C1:C3)+SUMX2PY2(B1:B3,C1:C3)
            means              | Z9=#=GEOMEAN(A1:A3)+HARMEAN(A1:A3)+AVERAGEA(A1:C3)
            regression         | D1=1 ; D2=2 ; D3=4 ; Z9=#=SLOPE(A1:A3,D1:D3)*INTERCEPT(B1:B3,D1:D3)+CORREL(A1:A3,C1:C3)+RSQ(B1:B3,D1:D3)+COVARIANCE.P(A1:A3,B1:B3)
            reshaped           | Z9=#=SUMPRODUCT(TOCOL(A1:C3),SEQUENCE(9))+SUM(TAKE(A1:C3,1)^2)+SUM(HSTACK(A1:A3,C1:C3)^2)+SUM(VSTACK(A1:C1,A2:C2)^3)
            filtered           | D1=1 ; D2=0 ; D3=1 ; Z9=#=SUM(FILTER(A1:C3,D1:D3=1)^2)+SUMPRODUCT(SORT(A1:A3),{1;2;3})
            looked up          | D1=5 ; D2=7 ; D3=9 ; Z9=#=XLOOKUP(7,D1:D3,B1:B3)^2+LOOKUP(8,D1:D3,C1:C3)^2
            rounded            | Z9=#=ROUND(A1*10,0)*B1+INT(C1*7)*C2+MOD(A3*5,2)+SIGN(B1)*A2+ABS(B2*C3)
            percent and sign   | Z9=#=-A1%*-B2+(+C1)^2-(-A2)^2
            errors avoided     | Z9=#=IFERROR(LN(B1),A1^2)+IFNA(MATCH(9,{1,2},0),B2*B2)+N(C1)*2
            whole column       | E1==A1*2 ; E2==B1*3 ; F1==SUM(E:E) ; Z9=#=F1^2+SUM(2:2)
            spill of a spill   | E1=#=A1:A3*2 ; F1=#=E1#+B1 ; G1==SUM(F1#) ; Z9=#=G1*SUM(E1:E3)
            recurrence         | E1==A1 ; E2==TANH(E1*B1+C1) ; E3==TANH(E2*B1+C1) ; E4==TANH(E3*B1+C1) ; Z9=#=(E4-1)^2
            numbers in texts   | D1=2 ; Z9=#=VALUE("3")*A1+("2"+B1)*C1+LEN("abc")*A2
            truth as numbers   | Z9=#=(A1>0)*A1^2+(B1>0)*B1^3+TRUE*C1
            maxima by sets     | D1=1 ; D2=0 ; D3=1 ; Z9=#=MAXIFS(A1:A3,D1:D3,1)^2+MINIFS(B1:B3,D1:D3,1)^2
            frequencies        | Z9=#=SUMPRODUCT(A1:A3/COUNTIF(A1:A3,A1:A3))+MMULT(TRANSPOSE(A1:A3),B1:B3)
            """)
    void theGradientAgreesWithDifferences(String model, String cells) {
        TestWorkbook book = book(cells);
        LossGradient gradient =
                new LossGradient(
                        book.calculation().freeze(),
                        cell("Z9"),
                        PARAMETERS.stream().map(ModelGradientTest::cell).toList());
        double[] slopes = new double[START.length];
        assertEquals(book.number("Z9"), gradient.evaluate(START, slopes), 1e-12, model);
        assertTrue(Arrays.stream(slopes).anyMatch(slope -> slope != 0), model);
        for (int i = 0; i < START.length; i++) {
            double difference = (shifted(book, i, STEP) - shifted(book, i, -STEP)) / (2 * STEP);
            assertEquals(
                    difference,
                    slopes[i],
                    1e-7 * Math.max(1, Math.abs(difference)),
                    PARAMETERS.get(i));
        }
    }

    private static TestWorkbook book(String cells) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < START.length; i++) {
            all.add(PARAMETERS.get(i) + "=" + START[i]);
        }
        for (String one : cells.split(" ; ")) {
            all.add(one.strip());
        }
        return TestWorkbook.of(all.toArray(String[]::new));
    }

    /** The loss with one parameter shifted, by the ordinary calculation. */
    private static double shifted(TestWorkbook book, int parameter, double step) {
        CellAddress address = CellAddress.of(PARAMETERS.get(parameter));
        book.calculation().show(0, address, new NumberValue(START[parameter] + step));
        book.calculation().recalculate();
        double loss = book.number("Z9");
        book.calculation().show(0, address, new NumberValue(START[parameter]));
        book.calculation().recalculate();
        return loss;
    }

    private static ModelCell cell(String a1) {
        return new ModelCell(0, CellAddress.of(a1));
    }
}
