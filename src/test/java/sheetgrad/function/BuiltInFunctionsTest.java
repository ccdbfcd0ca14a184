package sheetgrad.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sheetgrad.value.NumberText;

class BuiltInFunctionsTest {
    private static final FunctionRegistry REGISTRY = BuiltInFunctions.registry();

    static Stream<FunctionDeclaration> all() {
        return REGISTRY.all().stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void exampleInHelpHasItsResult(FunctionDeclaration function) {
        String expected = function.help().exampleResult();
        String actual = new FormulaSheet().result(function.help().example());
        Optional<Double> number = NumberText.parse(expected);
        if (number.isEmpty() || NumberText.parse(actual).isEmpty()) {
            assertEquals(expected, actual, function.help().example());
        } else {
            // The last digits of an integral depend on the way it is worked out.
            assertEquals(
                    number.get(),
                    NumberText.parse(actual).orElseThrow(),
                    1e-13 * Math.abs(number.get()),
                    function.help().example());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void helpIsComplete(FunctionDeclaration function) {
        Help help = function.help();
        assertFalse(help.syntax().isBlank() || help.summary().isBlank() || help.source().isBlank());
        assertFalse(help.summary().endsWith("."), help.summary());
        assertTrue(function.minimumArguments() <= function.maximumArguments());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+", "-", "*", "/", "^", "&", "=", "<>", "<", "<=", ">", ">=", "unary+", "unary-",
                "%"
            })
    void operatorIsFoundUnderItsSymbol(String symbol) {
        assertTrue(REGISTRY.find(symbol).isPresent());
    }

    @Test
    void caseOfNameDoesNotMatter() {
        assertEquals(REGISTRY.find("SUMPRODUCT"), REGISTRY.find("SumProduct"));
    }

    @Test
    void nameDeclaredTwiceIsRefused() {
        FunctionDeclaration abs = REGISTRY.find("ABS").orElseThrow();
        assertThrows(IllegalArgumentException.class, () -> new FunctionRegistry(List.of(abs, abs)));
    }
}
