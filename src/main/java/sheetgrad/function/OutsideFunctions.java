package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.any;

import java.util.List;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;

/**
 * Functions that ask a server, which this program never does: they give the error that Excel gives without a
 * connection, and say why.
 */
final class OutsideFunctions {
    private OutsideFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                cube("CUBEKPIMEMBER", "connection, kpi_name, kpi_property, [caption]"),
                cube("CUBEMEMBER", "connection, member_expression, [caption]"),
                cube("CUBEMEMBERPROPERTY", "connection, member_expression, property"),
                cube("CUBERANKEDMEMBER", "connection, set_expression, rank, [caption]"),
                cube("CUBESET", "connection, set_expression, [caption], [sort_order], [sort_by]"),
                cube("CUBESETCOUNT", "set"),
                cube("CUBEVALUE", "connection, [member_expression1], ..."),
                outside("WEBSERVICE", "url", "A text from the web", ErrorKind.VALUE, "#VALUE!"),
                outside(
                        "IMAGE",
                        "source, [alt_text], [sizing], [height], [width]",
                        "A picture from the web",
                        ErrorKind.VALUE,
                        "#VALUE!"),
                outside(
                        "TRANSLATE",
                        "text, [source_language], [target_language]",
                        "A text in another language",
                        ErrorKind.VALUE,
                        "#VALUE!"),
                outside(
                        "DETECTLANGUAGE",
                        "text",
                        "The language of a text",
                        ErrorKind.VALUE,
                        "#VALUE!"),
                outside(
                        "STOCKHISTORY",
                        "stock, start_date, [end_date], [interval], [headers], [properties1], ...",
                        "The prices of a stock",
                        ErrorKind.VALUE,
                        "#VALUE!"),
                outside(
                        "RTD",
                        "prog_id, server, topic1, [topic2], ...",
                        "Data of a program that runs beside",
                        ErrorKind.NOT_AVAILABLE,
                        "#N/A"));
    }

    private static FunctionDeclaration cube(String name, String arguments) {
        return outside(name, arguments, "Data of an OLAP cube", ErrorKind.NAME, "#NAME?");
    }

    private static FunctionDeclaration outside(
            String name, String arguments, String summary, ErrorKind kind, String result) {
        ErrorValue error =
                ErrorValue.of(kind, name + " asks a server, which this program never does");
        return declare(name)
                .help(
                        name + "(" + arguments + ")",
                        summary + ", for which a server is asked: here always an error",
                        name + "(\"x\")",
                        result)
                .arguments(any("argument1"))
                .repeating(1)
                .value(FunctionKind.SCALAR, (values, context) -> error)
                .independentOfNumbers();
    }
}
