package sheetgrad.ui.gradient;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import sheetgrad.autodiff.CellGradients.CellGradient;
import sheetgrad.reference.CellAddress;
import sheetgrad.ui.session.GradientSnapshot;
import sheetgrad.value.NumberText;

/** The gradient in words, so that nobody depends on its colours. */
final class GradientText {
    private static final double SMALLEST_PLAIN = 1e-3;
    private static final MathContext DIGITS = new MathContext(4);

    private GradientText() {}

    /** What the tints of a sheet mean: "Gradient of linear!AA7: largest 0.0123 at R7". */
    static String legend(GradientSnapshot gradient, int sheet) {
        String start = "Gradient of " + gradient.lossName() + ": ";
        if (!gradient.sheets().containsKey(sheet)) {
            return start + "it does not depend on this sheet";
        }
        return start
                + gradient.sheet(sheet)
                        .largest()
                        .map(
                                one ->
                                        "largest "
                                                + number(one.gradient())
                                                + " at "
                                                + one.cell().address().toA1())
                        .orElse("0 everywhere on this sheet");
    }

    /** The derivative by one cell: "d loss / d R4 = -0.0012, value 0.35". */
    static String note(GradientSnapshot gradient, int sheet, int row, int column) {
        Optional<CellGradient> cell = gradient.sheet(sheet).find(row, column);
        String name = new CellAddress(row, column).toA1();
        return cell.map(
                        one ->
                                "d loss / d %s = %s, value %s"
                                        .formatted(
                                                name, number(one.gradient()), number(one.value())))
                .orElse("loss has no derivative by " + name);
    }

    private static String number(double number) {
        if (!Double.isFinite(number)) {
            return "not finite";
        }
        return number != 0 && Math.abs(number) < SMALLEST_PLAIN
                ? String.format(Locale.ROOT, "%.3e", number)
                : NumberText.general(new BigDecimal(number).round(DIGITS).doubleValue());
    }
}
