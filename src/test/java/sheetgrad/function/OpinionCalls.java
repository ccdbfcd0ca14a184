package sheetgrad.function;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sheetgrad.formula.Expression;
import sheetgrad.formula.FormulaParser;
import sheetgrad.formula.FormulaPrinter;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.reference.CellAddress;

/**
 * The calls that two programs are asked to work out. Each function's example is taken apart, and every argument in
 * turn replaced by ordinary values, edges, values of the wrong type, errors, blanks, ranges and arrays; calls written
 * by hand in {@code second-opinion-calls.txt} are added.
 */
final class OpinionCalls {
    /** Stands before a call that is to be entered as an array formula. */
    static final String ARRAY = "{";

    private static final CellAddress HOST = CellAddress.of("M100");

    /**
     * Random, of the clock, or about the workbook: no two programs need agree. LibreOffice's FREQUENCY is not the same in
     * every run where the bounds are truth values; its FORECAST.ETS.CONFINT draws random scenarios.
     */
    private static final Set<String> LEFT_OUT =
            Set.of(
                    "RAND",
                    "RANDBETWEEN",
                    "RANDARRAY",
                    "NOW",
                    "TODAY",
                    "CELL",
                    "INFO",
                    "SHEET",
                    "SHEETS",
                    "FORMULATEXT",
                    "FREQUENCY",
                    "FORECAST.ETS.CONFINT",
                    "HYPERLINK",
                    "GETPIVOTDATA",
                    "LET",
                    "LAMBDA",
                    "ISOMITTED");

    /** What every argument is replaced by; the cells are those of {@link OpinionWorkbook}. */
    private static final List<String> PROBES =
            List.of(
                    "0",
                    "1",
                    "-1",
                    "2.5",
                    "-2.5",
                    "40000",
                    "\"abc\"",
                    "\"2\"",
                    "\"\"",
                    "TRUE",
                    "FALSE",
                    "\"2020-01-31\"",
                    "#N/A",
                    "#DIV/0!",
                    "",
                    "D1",
                    "B2",
                    "B5",
                    "B3",
                    "C3",
                    "A1:A5",
                    "B1:B5",
                    "C1:C5",
                    "D1:D5",
                    "E1:E5",
                    "F1:F5");

    private static final List<String> ARRAY_PROBES =
            List.of("{3,1,2}", "A6:C6", "A7:C7", "A8:C8", "A1:A5");

    /** Calls whose arguments are replaced instead of those of the example, by function. */
    private final Map<String, List<String>> varied = new HashMap<>();

    private final Set<String> byHand = new LinkedHashSet<>();

    /** Reads the calls that people wrote: one to a line, {@code ~} before those to be varied. */
    OpinionCalls() {
        try (InputStream text =
                OpinionCalls.class.getResourceAsStream("second-opinion-calls.txt")) {
            new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(this::take);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(String line) {
        if (line.startsWith("~")) {
            String call = line.substring(1).strip();
            varied.computeIfAbsent(call.substring(0, call.indexOf('(')), name -> new ArrayList<>())
                    .add(call);
        } else if (!line.isBlank() && !line.startsWith("# ")) {
            byHand.add(line.strip());
        }
    }

    Set<String> byHand() {
        return byHand;
    }

    /** All calls of a function: its example, and the example or what stands for it with one argument changed. */
    Set<String> of(FunctionDeclaration function) {
        Set<String> calls = new LinkedHashSet<>();
        if (LEFT_OUT.contains(function.name())) {
            return calls;
        }
        calls.add(function.help().example());
        List<String> bases =
                varied.getOrDefault(function.name(), List.of(function.help().example()));
        bases.forEach(base -> vary(function, base, calls));
        return calls;
    }

    private static void vary(FunctionDeclaration function, String base, Set<String> calls) {
        calls.add(base);
        List<String> arguments = arguments(function, base);
        for (int i = 0; i < arguments.size(); i++) {
            for (String probe : PROBES) {
                calls.add(call(function.name(), replaced(arguments, i, probe)));
            }
            for (String probe : ARRAY_PROBES) {
                calls.add(ARRAY + call(function.name(), replaced(arguments, i, probe)));
            }
        }
        for (int count = function.minimumArguments(); count < arguments.size(); count++) {
            calls.add(call(function.name(), arguments.subList(0, count)));
        }
    }

    private static List<String> replaced(List<String> arguments, int index, String probe) {
        List<String> replaced = new ArrayList<>(arguments);
        replaced.set(index, probe);
        return replaced;
    }

    private static String call(String name, List<String> arguments) {
        return name + "(" + String.join(",", arguments) + ")";
    }

    /** The arguments of a call; none for an operator. */
    private static List<String> arguments(FunctionDeclaration function, String base) {
        List<String> arguments = new ArrayList<>();
        if (parse(base) instanceof Expression.FunctionCall call
                && call.name().equals(function.name())) {
            for (Expression argument : call.arguments()) {
                arguments.add(FormulaPrinter.print(argument, HOST, FormulaPrinter.Form.DISPLAY));
            }
        }
        return arguments;
    }

    private static Expression parse(String formula) {
        try {
            return FormulaParser.parse(formula, HOST);
        } catch (FormulaSyntaxException e) {
            throw new IllegalArgumentException(formula, e);
        }
    }
}
