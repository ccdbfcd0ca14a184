package sheetgrad.xlsx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import sheetgrad.formula.Expression;
import sheetgrad.formula.FormulaParser;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.Validation;
import sheetgrad.workbook.Validation.Alert;
import sheetgrad.workbook.Validation.Criterion;
import sheetgrad.workbook.Validation.Kind;
import sheetgrad.workbook.Validation.Prompt;
import sheetgrad.workbook.Validation.Severity;

/**
 * Reads an element {@code dataValidation} (ECMA-376 part 1, 18.3.1.32), or one of the extensions, where newer programs put
 * those that refer to other sheets (MS-XLSX 2.6.37).
 */
final class ValidationReader {
    private ValidationReader() {}

    /** Adds what the cursor's list of validations says; those without cells or with a formula that cannot be read are left out. */
    static void readAll(XmlCursor list, List<Validation> validations)
            throws XMLStreamException, WorkbookFileException {
        list.children(
                child -> {
                    if (child.equals("dataValidation")) {
                        read(list).ifPresent(validations::add);
                    }
                });
    }

    static Optional<Validation> read(XmlCursor node)
            throws XMLStreamException, WorkbookFileException {
        Validation empty =
                new Validation(
                        List.of(),
                        new Criterion(kind(node), operator(node), List.of(), hasButton(node)),
                        node.flag("allowBlank", false),
                        alert(node),
                        new Prompt(
                                node.flag("showInputMessage", false),
                                text(node, "promptTitle"),
                                text(node, "prompt")));
        List<String> formulas = new ArrayList<>();
        String[] cells = {node.attribute("sqref", "")};
        boolean isExtension = node.attribute("sqref").isEmpty();
        node.children(
                child -> {
                    switch (child) {
                        case "formula1", "formula2" -> {
                            if (isExtension) {
                                node.children(f -> formulas.add(node.text()));
                            } else {
                                formulas.add(node.text());
                            }
                        }
                        case "sqref" -> cells[0] = node.text();
                        default -> {}
                    }
                });
        return complete(empty, SheetReader.ranges(cells[0]), formulas);
    }

    private static Optional<Validation> complete(
            Validation empty, List<CellRange> ranges, List<String> formulas) {
        if (ranges.isEmpty()) {
            return Optional.empty();
        }
        try {
            CellAddress corner = RuleHost.corner(ranges);
            List<Expression> operands = new ArrayList<>();
            for (String formula : formulas) {
                operands.add(FormulaParser.parse(formula, corner));
            }
            Criterion criterion = empty.criterion();
            return Optional.of(
                    new Validation(
                            ranges,
                            new Criterion(
                                    criterion.kind(),
                                    criterion.operator(),
                                    operands,
                                    criterion.hasButton()),
                            empty.allowsBlank(),
                            empty.alert(),
                            empty.prompt()));
        } catch (FormulaSyntaxException unreadable) {
            return Optional.empty();
        }
    }

    private static Kind kind(XmlCursor node) {
        String word = node.attribute("type", "none");
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElse(Kind.ANY);
    }

    private static String operator(XmlCursor node) {
        return node.attribute("operator", "between");
    }

    /** The attribute's name says the opposite of what it means. */
    private static boolean hasButton(XmlCursor node) {
        return !node.flag("showDropDown", false);
    }

    private static Alert alert(XmlCursor node) {
        String style = node.attribute("errorStyle", "stop").toUpperCase(Locale.ROOT);
        Severity severity =
                Arrays.stream(Severity.values())
                        .filter(one -> one.name().equals(style))
                        .findFirst()
                        .orElse(Severity.STOP);
        return new Alert(
                node.flag("showErrorMessage", false),
                severity,
                text(node, "errorTitle"),
                text(node, "error"));
    }

    private static String text(XmlCursor node, String attribute) {
        return FileText.decode(node.attribute(attribute, "")).replace("\r\n", "\n");
    }
}
