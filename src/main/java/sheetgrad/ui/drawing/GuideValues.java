package sheetgrad.ui.drawing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sheetgrad.workbook.ShapeGeometry.Guide;

/**
 * The numbers that a shape's guides come to at its size (ECMA-376 part 1, 20.1.9.11 and 20.1.10.56). Lengths in units of
 * 12,700 to a point, angles in 60,000ths of a degree. What is no number and no known name is 0.
 */
final class GuideValues {
    private static final double HALF_TURN = 10_800_000;

    private final double width;
    private final double height;
    private final Map<String, Double> values = new HashMap<>();

    GuideValues(List<Guide> guides, double width, double height) {
        this.width = width;
        this.height = height;
        for (Guide guide : guides) {
            values.put(guide.name(), calculate(guide.formula().strip().split("\\s+", -1)));
        }
    }

    /** The number that a coordinate stands for: a guide, a measure of the shape such as {@code "hc"}, or itself. */
    double of(String coordinate) {
        Double guide = values.get(coordinate);
        return guide == null ? measure(coordinate) : guide;
    }

    private double measure(String name) {
        return switch (name) {
            case "l", "t" -> 0;
            case "r", "w" -> width;
            case "b", "h" -> height;
            case "hc" -> width / 2;
            case "vc" -> height / 2;
            case "ss" -> Math.min(width, height);
            case "ls" -> Math.max(width, height);
            case "cd2" -> HALF_TURN;
            case "cd4", "cd8" -> HALF_TURN * 2 / part(name, 2);
            case "3cd4", "3cd8", "5cd8", "7cd8" ->
                    HALF_TURN * 2 * (name.charAt(0) - '0') / part(name, 3);
            default -> fraction(name);
        };
    }

    /** Parts of the sides such as {@code "wd2"}, {@code "hd3"}, {@code "ssd8"}. */
    private double fraction(String name) {
        if (name.startsWith("wd")) {
            return width / part(name, 2);
        }
        if (name.startsWith("hd")) {
            return height / part(name, 2);
        }
        return name.startsWith("ssd") ? Math.min(width, height) / part(name, 3) : number(name, 0);
    }

    private static double part(String name, int from) {
        return number(name.substring(from), 1);
    }

    private static double number(String text, double otherwise) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException unknown) {
            return otherwise;
        }
    }

    private double calculate(String[] formula) {
        double x = operand(formula, 1);
        double y = operand(formula, 2);
        double z = operand(formula, 3);
        double result =
                switch (formula[0]) {
                    case "*/" -> x * y / z;
                    case "+-" -> x + y - z;
                    case "+/" -> (x + y) / z;
                    case "?:" -> x > 0 ? y : z;
                    case "abs" -> Math.abs(x);
                    case "at2" -> Math.atan2(y, x) / Math.PI * HALF_TURN;
                    case "cat2" -> x * Math.cos(Math.atan2(z, y));
                    case "sat2" -> x * Math.sin(Math.atan2(z, y));
                    case "cos" -> x * Math.cos(radians(y));
                    case "sin" -> x * Math.sin(radians(y));
                    case "tan" -> x * Math.tan(radians(y));
                    case "max" -> Math.max(x, y);
                    case "min" -> Math.min(x, y);
                    case "mod" -> Math.sqrt(x * x + y * y + z * z);
                    case "pin" -> y < x ? x : Math.min(y, z);
                    case "sqrt" -> Math.sqrt(x);
                    default -> x;
                };
        return Double.isFinite(result) ? result : 0;
    }

    private double operand(String[] formula, int place) {
        return place < formula.length ? of(formula[place]) : 0;
    }

    static double radians(double angle) {
        return angle / HALF_TURN * Math.PI;
    }
}
