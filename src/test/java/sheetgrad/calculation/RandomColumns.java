package sheetgrad.calculation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import sheetgrad.reference.CellAddress;

/** Sheets of random inputs and of formulas that are copied down beside them. */
final class RandomColumns {
    static final int ROWS = 30;
    static final int INPUTS = 4;
    static final int FORMULAS = 8;

    private RandomColumns() {}

    /** Columns of inputs, then columns of formulas copied down, some of them broken by another formula. */
    static List<String> cells(Random random) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < INPUTS; column++) {
            boolean isMixed = random.nextInt(3) == 0;
            for (int row = 0; row < ROWS; row++) {
                String text = isMixed ? input(random) : number(random);
                if (!text.isEmpty()) {
                    cells.add(new CellAddress(row, column).toA1() + "=" + text);
                }
            }
        }
        for (int column = INPUTS; column < INPUTS + FORMULAS; column++) {
            String formula = formula(random, column);
            boolean isArray = random.nextInt(3) == 0;
            boolean takesTurns = random.nextInt(3) == 0;
            String other = takesTurns ? formula(random, column) : formula;
            for (int row = 0; row < ROWS; row++) {
                String turn = row % 2 == 0 ? formula : other;
                String copy =
                        (random.nextInt(40) == 0 ? formula(random, column) : turn)
                                .replace("#-1", "" + Math.max(1, row))
                                .replace("#+3", "" + (row + 4))
                                .replace("#", "" + (row + 1));
                String text = isArray ? "{=" + copy + "}" : "=" + copy;
                cells.add(new CellAddress(row, column).toA1() + "=" + text);
            }
        }
        return cells;
    }

    static String number(Random random) {
        return Double.toString((random.nextInt(41) - 20) / 8.0);
    }

    static String input(Random random) {
        switch (random.nextInt(10)) {
            case 0:
                return "";
            case 1:
                return random.nextBoolean() ? "x" : "3";
            case 2:
                return random.nextBoolean() ? "TRUE" : "FALSE";
            case 3:
                return random.nextInt(4) == 0 ? "#DIV/0!" : "0";
            default:
                return number(random);
        }
    }

    /** A formula of columns to the left, and sometimes of the cell above; # stands for the row. */
    static String formula(Random random, int column) {
        String a = column(random, column);
        String b = column(random, column);
        String[] forms = {
            "%s#*%s#+1",
            "%s#/%s#",
            "%s#-%s#%%",
            "-%s#+%s#^2",
            "%s#^%s#",
            "IF(%s#>%s#,%1$s#,2)",
            "IF(%s#<=0,0,%s#)",
            "IF(%s#=\"x\",1,%s#)",
            "IF(%s#=\"\",0,%s#)",
            "%s#<>%s#",
            "IFERROR(%s#/%s#,-1)",
            "SUM(%s#:%s#)",
            "SUM(%s#,2*%s#,3)",
            "AVERAGE(%s#:%s#+3)",
            "MAX(%s#:%s#)",
            "MIN(0,%s#,%s#)",
            "COUNT(%s#:%s#+3)",
            "SUMSQ(%s#:%s#)",
            "PRODUCT(%s#:%s#)",
            "SUMPRODUCT(%s#:%1$s#+3,%s#:%2$s#+3)",
            "SUMPRODUCT((%s$1:%1$s$9>0)*%s$1:%2$s$9)",
            "SUM(%s$1:%s$30)",
            "MMULT(%s#:B#,%2$s$1:%2$s$2)",
            "EXP(%s#)/(1+EXP(%s#))",
            "SQRT(ABS(%s#))+LN(%s#)",
            "ROUND(%s#,1)+INT(%s#)",
            "LOG(%s#)+MOD(%s#,3)",
            "RAND()*%s#+%s#",
            "%s#&%s#",
            "OFFSET(%s#,1,0)+%s#",
            "INDEX(%s$1:%1$s$9,2)+%s#",
            "MATCH(%s#,%s$1:%2$s$9)",
            "MATCH(%s#,%s$1:%2$s$9,0)",
            "MATCH(%s#,%s$1:%2$s$9,-1)",
            "SUMXMY2(%s#:%1$s#+3,%s#:%2$s#+3)",
            "SUMX2MY2(%s$1:%1$s$30,%s$1:%2$s$30)",
            "SUMX2PY2(%s#:B#,%s#:B#)",
            "OFFSET(%s$1,MATCH(%s#,$A$1:$A$5)-1,0)",
            "OFFSET(A$2,%s#,%s#)",
            "IF(%s#,RAND(),%s#)",
            "@%s#+%s#",
            "MAX(0,SUM(%s#:%1$s#+3*%s$1:%2$s$4))",
            "SUM(%s#:%1$s#+3*%s#:%2$s#+3)",
            "SUM((%s#:%1$s#+3>0)*%s#:%2$s#+3,1)",
            "SUMPRODUCT(%s$1:%1$s$4,%s#:%2$s#+3)",
            "SUM(%s$1:%s#)",
            "AVERAGE(%s$1:%1$s#)",
            "MAX(%s$1:%1$s#)",
            "COUNT(%s$1:%1$s#)-MIN(%2$s$2:%2$s#)",
            "SUM($%s$1:%s#)",
            "COUNTA(%s$1:%s#)-COUNTBLANK($%1$s$1:%2$s#)"
        };
        String own = new CellAddress(0, column).toA1().replace("1", "");
        String left =
                random.nextInt(8) == 0
                        ? own + "#-1"
                        : String.format(forms[random.nextInt(forms.length)], a, b);
        return left.startsWith(own) ? left + "*0.5+" + a + "#" : left;
    }

    private static String column(Random random, int before) {
        return new CellAddress(0, random.nextInt(before)).toA1().replace("1", "");
    }
}
