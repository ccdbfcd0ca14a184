package sheetgrad.ui.gradient;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sheetgrad.autodiff.CellGradients.CellGradient;
import sheetgrad.autodiff.GradientPath;
import sheetgrad.reference.CellAddress;
import sheetgrad.ui.session.GradientExplanation;
import sheetgrad.ui.session.GradientSnapshot;
import sheetgrad.value.NumberText;

/** The gradient in words, so that nobody depends on its colours. */
public final class GradientText {
    private static final double SMALLEST_PLAIN = 1e-3;
    private static final double LARGEST_PLAIN = 1e5;
    private static final int MOST_STEPS = 12;
    private static final MathContext FEW_DIGITS = new MathContext(3);
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

    /** A derivative as it stands in a cell: three significant digits. */
    static String figure(double number) {
        if (!Double.isFinite(number)) {
            return "not finite";
        }
        double size = Math.abs(number);
        return number != 0 && (size < SMALLEST_PLAIN || size >= LARGEST_PLAIN)
                ? String.format(Locale.ROOT, "%.1e", number)
                        .replaceAll("e([-+])0+", "e$1")
                        .replace("e+", "e")
                : NumberText.general(new BigDecimal(number).round(FEW_DIGITS).doubleValue());
    }

    /** Why the derivative by a cell is what it is, in lines: value, slope, a small step, the path to the loss. */
    public static String explanation(GradientExplanation explained) {
        String name = explained.cell().address().toA1();
        if (explained.gradient().isEmpty()) {
            return name + " has no derivative: " + explained.reason() + ".";
        }
        CellGradient cell = explained.gradient().get();
        return Stream.of(
                        name + " = " + number(cell.value()),
                        "d loss / d " + name + " = " + number(cell.gradient()),
                        smallStep(cell),
                        path(explained))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** "+0.01 here changes the loss by about -0.0003": a hundredth of the size of the number, and of 1 at least. */
    static String smallStep(CellGradient cell) {
        double size = Math.max(1, Math.abs(cell.value()));
        double step = Math.pow(10, Math.floor(Math.log10(size)) - 2);
        double change = cell.gradient() * step;
        return Double.isFinite(change)
                ? "+%s here changes the loss by about %s".formatted(number(step), number(change))
                : "";
    }

    /** The path with the slope of each step: "R4, AC4 (slope 2), AA7 (slope 0.5)". */
    private static String path(GradientExplanation explained) {
        if (explained.path().isEmpty() || explained.stepNames().size() < 2) {
            return "";
        }
        GradientPath path = explained.path().get();
        StringBuilder text = new StringBuilder(explained.stepNames().get(0));
        int shown = Math.min(explained.stepNames().size(), MOST_STEPS);
        for (int i = 1; i < shown; i++) {
            text.append(" \u2192 ")
                    .append(explained.stepNames().get(i))
                    .append(" (\u00d7 ")
                    .append(number(path.steps().get(i).slope()))
                    .append(')');
        }
        boolean isWhole = path.isComplete() && shown == explained.stepNames().size();
        return text
                + (isWhole ? "" : " \u2192 ...")
                + "\nThis path alone: "
                + number(path.contribution());
    }

    static String number(double number) {
        if (!Double.isFinite(number)) {
            return "not finite";
        }
        return number != 0 && Math.abs(number) < SMALLEST_PLAIN
                ? String.format(Locale.ROOT, "%.3e", number)
                : NumberText.general(new BigDecimal(number).round(DIGITS).doubleValue());
    }
}
