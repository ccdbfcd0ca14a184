package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.logical;
import static sheetgrad.function.Parameter.number;
import static sheetgrad.function.Parameter.text;

import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;

/** EUROCONVERT, of Excel's add-in for the currencies that became the euro at fixed rates. */
final class EuroFunctions {
    private static final int DECIMALS = 2;

    /** How many units of a currency a euro is, by the Council's regulations. */
    private static final Map<String, Double> RATES =
            Map.ofEntries(
                    Map.entry("EUR", 1.0),
                    Map.entry("ATS", 13.7603),
                    Map.entry("BEF", 40.3399),
                    Map.entry("DEM", 1.95583),
                    Map.entry("ESP", 166.386),
                    Map.entry("FIM", 5.94573),
                    Map.entry("FRF", 6.55957),
                    Map.entry("GRD", 340.750),
                    Map.entry("IEP", 0.787564),
                    Map.entry("ITL", 1936.27),
                    Map.entry("LUF", 40.3399),
                    Map.entry("NLG", 2.20371),
                    Map.entry("PTE", 200.482),
                    Map.entry("SIT", 239.640));

    /** Currencies that are calculated in whole units. */
    private static final List<String> WHOLE = List.of("BEF", "ESP", "GRD", "ITL", "LUF", "PTE");

    private EuroFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                declare("EUROCONVERT")
                        .help(
                                "EUROCONVERT(number, source, target, [full_precision],"
                                        + " [triangulation_precision])",
                                "An amount of a currency that became the euro, in another, by way"
                                        + " of euros",
                                "EUROCONVERT(1.2,\"DEM\",\"EUR\")",
                                "0.61")
                        .arguments(
                                number("number"),
                                text("source"),
                                text("target"),
                                logical("full_precision").optional(),
                                number("triangulation_precision").optional())
                        .scalar((arguments, context) -> convert(arguments))
                        .notDifferentiable("the result is rounded to what the currency counts"));
    }

    private static Value convert(List<Value> arguments) {
        double amount = Argument.number(arguments, 0);
        String source = currency(arguments, 1);
        String target = currency(arguments, 2);
        double precision = Math.floor(Argument.number(arguments, 4));
        boolean rounds = !Argument.isOmitted(arguments, 4);
        if (!RATES.containsKey(source) || !RATES.containsKey(target) || (rounds && precision < 3)) {
            return ErrorValue.of(
                    ErrorKind.VALUE,
                    "a currency did not become the euro, or the precision is below 3");
        }
        if (source.equals(target)) {
            return new NumberValue(amount);
        }
        double euros = amount / RATES.get(source);
        if (rounds && !target.equals("EUR") && !source.equals("EUR")) {
            euros = DecimalRounding.round(euros, precision, RoundingMode.HALF_UP);
        }
        double result = euros * RATES.get(target);
        int decimals = WHOLE.contains(target) ? 0 : DECIMALS;
        return NumberValue.orError(
                Argument.isTrue(arguments, 3)
                        ? result
                        : DecimalRounding.round(result, decimals, RoundingMode.HALF_UP));
    }

    private static String currency(List<Value> arguments, int index) {
        return Argument.text(arguments, index).strip().toUpperCase(Locale.ROOT);
    }
}
