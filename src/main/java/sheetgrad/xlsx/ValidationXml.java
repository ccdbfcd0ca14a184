package sheetgrad.xlsx;

import java.util.Locale;
import sheetgrad.formula.FormulaPrinter;
import sheetgrad.reference.CellAddress;
import sheetgrad.workbook.Validation;
import sheetgrad.workbook.Validation.Criterion;
import sheetgrad.workbook.Validation.Kind;
import sheetgrad.workbook.Validation.Severity;

/** Writes a validation as an element {@code dataValidation} (ECMA-376 part 1, 18.3.1.32). */
final class ValidationXml {
    private final String prefix;

    ValidationXml(String prefix) {
        this.prefix = prefix;
    }

    String of(Validation validation) {
        Criterion criterion = validation.criterion();
        TagText tag = new TagText("<" + prefix + "dataValidation>");
        tag.withUnless(criterion.kind() == Kind.ANY, "type", criterion.kind().word());
        Severity severity = validation.alert().severity();
        tag.withUnless(
                severity == Severity.STOP, "errorStyle", severity.name().toLowerCase(Locale.ROOT));
        boolean hasOperator =
                criterion.kind().isCompared() && !criterion.operator().equals("between");
        tag.withUnless(!hasOperator, "operator", criterion.operator());
        flag(tag, "allowBlank", validation.allowsBlank());
        flag(tag, "showDropDown", !criterion.hasButton());
        flag(tag, "showInputMessage", validation.prompt().isShown());
        flag(tag, "showErrorMessage", validation.alert().isShown());
        text(tag, "errorTitle", validation.alert().title());
        text(tag, "error", validation.alert().text());
        text(tag, "promptTitle", validation.prompt().title());
        text(tag, "prompt", validation.prompt().text());
        tag.with("sqref", ConditionalFormatXml.sqref(validation.ranges()));
        StringBuilder formulas = new StringBuilder();
        for (int i = 0; i < criterion.operands().size(); i++) {
            String name = prefix + "formula" + (i + 1);
            formulas.append('<').append(name).append('>').append(formula(validation, i));
            formulas.append("</").append(name).append('>');
        }
        return formulas.isEmpty()
                ? tag.head() + "/>"
                : tag.head() + ">" + formulas + "</" + tag.name() + ">";
    }

    /** An operand as it is seen from the upper left cell. */
    static String formula(Validation validation, int index) {
        CellAddress corner = RuleHost.corner(validation.ranges());
        return FileText.escape(
                FormulaPrinter.print(
                        validation.criterion().operands().get(index),
                        corner,
                        FormulaPrinter.Form.FILE));
    }

    private static void flag(TagText tag, String attribute, boolean isSet) {
        tag.withUnless(!isSet, attribute, "1");
    }

    private static void text(TagText tag, String attribute, String text) {
        tag.withUnless(text.isEmpty(), attribute, text.replace("\n", "_x000a_"));
    }
}
