package sheetgrad.workbook;

import java.util.List;
import java.util.function.UnaryOperator;
import sheetgrad.formula.Expression;
import sheetgrad.formula.FormulaParser;
import sheetgrad.formula.FormulaPrinter;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.reference.CellAddress;

/** Gives the formulas that stand neither in cells nor in names other trees: those of rules and charts. */
final class OtherFormulas {
    private static final CellAddress ORIGIN = new CellAddress(0, 0);

    private OtherFormulas() {}

    /** Rewrites those of a sheet, in the same way wherever they stand. */
    static void rewrite(Sheet sheet, UnaryOperator<Expression> rewriter) {
        sheet.replaceConditionalFormats(
                sheet.conditionalFormats().stream()
                        .map(format -> format.rewritten(rewriter))
                        .toList());
        sheet.setValidations(
                sheet.validations().stream().map(one -> one.rewritten(rewriter)).toList());
        rewriteCharts(sheet, rewriter);
    }

    /** Rewrites what the charts of a sheet show; their references are relative to nothing. */
    static void rewriteCharts(Sheet sheet, UnaryOperator<Expression> rewriter) {
        SheetObjects objects = sheet.objects();
        List<Drawing> drawings =
                objects.drawings().stream().map(one -> rewritten(one, rewriter)).toList();
        if (!drawings.equals(objects.drawings())) {
            sheet.setObjects(objects.withDrawings(drawings));
        }
    }

    private static Drawing rewritten(Drawing drawing, UnaryOperator<Expression> rewriter) {
        if (!(drawing instanceof Drawing.ChartFrame frame)) {
            return drawing;
        }
        Chart chart = frame.chart();
        Chart now = chart.of(source -> rewritten(source, rewriter));
        return now.equals(chart) ? drawing : frame.with(now);
    }

    private static Chart.Source rewritten(Chart.Source source, UnaryOperator<Expression> rewriter) {
        try {
            Expression before = FormulaParser.parse(source.reference(), ORIGIN);
            Expression after = rewriter.apply(before);
            return after == before
                    ? source
                    : new Chart.Source(
                            FormulaPrinter.print(after, ORIGIN, FormulaPrinter.Form.FILE),
                            source.kept());
        } catch (FormulaSyntaxException none) {
            return source;
        }
    }
}
