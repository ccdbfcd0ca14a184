package sheetgrad.function;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The page of the documentation that lists every function, made of the declarations. */
final class FunctionPage {
    private final StringBuilder page = new StringBuilder();

    private FunctionPage() {}

    static String of(List<FunctionFamily> families) {
        FunctionPage page = new FunctionPage();
        page.begin(families);
        families.forEach(page::family);
        return page.page.toString();
    }

    private void begin(List<FunctionFamily> families) {
        long count =
                families.stream()
                        .flatMap(family -> family.functions().stream())
                        .filter(function -> Character.isLetter(function.name().charAt(0)))
                        .filter(function -> !function.name().startsWith("unary"))
                        .count();
        page.append("# ").append(count).append(" functions\n\n");
        page.append(
                """
                This page is made of the declarations of the functions; do not edit it. Examples are calculated by a test.
                Unless another source is given, a function does what Microsoft Support says on its page of the function.

                Kinds: *elementwise* takes a number from each place of its arguments, *reduction* makes one number of many,
                *matrix* works on numeric arrays, *scalar* on single values, *array* on arrays of any values; *conditional*
                evaluates its arguments on demand, *reference* yields a reference, *higher order* calls a function, *binding*
                gives names. Where an elementwise or scalar function is given arrays it is applied at each place of them.

                Derivative: *yes* is a derivative for every number that the function takes; *passed on* means that the result
                consists of elements of the arguments, which get its gradient; *0* means constant almost everywhere; *none*
                comes with the reason.

                """);
        for (FunctionFamily family : families) {
            page.append("- [")
                    .append(family.name())
                    .append("](#")
                    .append(family.name().toLowerCase(Locale.ROOT).replace(' ', '-'))
                    .append("): ")
                    .append(family.functions().size())
                    .append('\n');
        }
    }

    private void family(FunctionFamily family) {
        page.append("\n## ").append(family.name()).append("\n\n");
        page.append("| Function | What it gives | Example | Kind | Derivative |\n");
        page.append("|---|---|---|---|---|\n");
        family.functions().stream()
                .sorted(Comparator.comparing(FunctionDeclaration::name))
                .forEach(this::function);
    }

    private void function(FunctionDeclaration function) {
        Help help = function.help();
        boolean isOfMicrosoft =
                help.source().equals("Microsoft Support: " + function.name() + " function");
        String source = isOfMicrosoft ? "" : ". " + help.source();
        page.append("| ")
                .append(code(help.syntax()))
                .append(" | ")
                .append(cell(help.summary() + source))
                .append(" | ")
                .append(code(help.example()))
                .append(" = ")
                .append(code(help.exampleResult()))
                .append(" | ")
                .append(function.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .append(function.volatility() == Volatility.NONE ? "" : ", volatile")
                .append(" | ")
                .append(cell(derivative(function.derivative())))
                .append(" |\n");
    }

    private static String derivative(Derivative derivative) {
        if (derivative instanceof Derivative.Pullback) {
            return "yes";
        }
        if (derivative instanceof Derivative.Selection) {
            return "passed on";
        }
        return derivative instanceof Derivative.NotDifferentiable not
                ? "none: " + not.reason()
                : "0";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*");
    }

    private static String code(String text) {
        boolean hasTick = text.indexOf('`') >= 0;
        String mark = hasTick ? "``" : "`";
        String padding = hasTick || text.isEmpty() ? " " : "";
        return mark + padding + text.replace("|", "\\|") + padding + mark;
    }
}
