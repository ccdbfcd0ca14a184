package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.any;

import java.util.List;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;

/**
 * Functions that ask a server or another program, which this program never does: they give the error that Excel gives
 * without a connection or where it is not trusted, and say why. A cell for which the file stored an answer keeps it.
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
                        "COPILOT",
                        "prompt_part1, [context1], ...",
                        "An answer of a language model",
                        ErrorKind.VALUE,
                        "#VALUE!"),
                outside(
                        "PY",
                        "python_code, return_type, [argument1], ...",
                        "What Python code makes of its arguments",
                        ErrorKind.BLOCKED,
                        "#BLOCKED!"),
                outside(
                        "IMPORTTEXT",
                        "path, [delimiter], [skip_rows], [take_rows], [encoding], [locale]",
                        "The lines of a text file",
                        ErrorKind.BLOCKED,
                        "#BLOCKED!"),
                outside(
                        "IMPORTCSV",
                        "path, [skip_rows], [take_rows], [locale]",
                        "The lines of a file of values parted by commas",
                        ErrorKind.BLOCKED,
                        "#BLOCKED!"),
                outside(
                        "FIELDVALUE",
                        "value, field_name",
                        "A field of a linked data type",
                        ErrorKind.FIELD,
                        "#FIELD!"),
                outside(
                        "SQL.REQUEST",
                        "connection_string, [output_ref], [driver_prompt], [query_text],"
                                + " [col_names_logical]",
                        "The answer of a database",
                        ErrorKind.NOT_AVAILABLE,
                        "#N/A"),
                outside(
                        "REGISTER.ID",
                        "module_text, procedure, [type_text]",
                        "The number of a procedure of another program",
                        ErrorKind.BLOCKED,
                        "#BLOCKED!"),
                outside(
                        "CALL",
                        "register_id, [argument1], ...",
                        "The result of a procedure of another program",
                        ErrorKind.BLOCKED,
                        "#BLOCKED!"),
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
                ErrorValue.of(
                        kind,
                        name + " asks a server or another program, which this program never does");
        return declare(name)
                .help(
                        name + "(" + arguments + ")",
                        summary + ", for which another program is asked: here always an error",
                        name + "(\"x\")",
                        result)
                .arguments(any("argument1"))
                .repeating(1)
                .value(
                        FunctionKind.SCALAR,
                        (values, context) -> {
                            context.lackAnswer();
                            return error;
                        })
                .independentOfNumbers();
    }
}
