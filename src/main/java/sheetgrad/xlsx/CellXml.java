package sheetgrad.xlsx;

import java.util.Optional;
import sheetgrad.formula.Expression;
import sheetgrad.formula.FormulaPrinter;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.BlankValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellContent.ArrayFormula;
import sheetgrad.workbook.CellContent.BrokenFormula;
import sheetgrad.workbook.CellContent.Constant;
import sheetgrad.workbook.CellContent.DynamicFormula;
import sheetgrad.workbook.CellContent.Formula;
import sheetgrad.workbook.DataTable;

/** Writes elements {@code c}. */
final class CellXml {
    private final String prefix;
    private final int dynamicMetadata;

    /**
     * @param prefix the namespace prefix of the part's elements with its colon, or nothing
     * @param dynamicMetadata the {@code cm} of formulas that spill
     */
    CellXml(String prefix, int dynamicMetadata) {
        this.prefix = prefix;
        this.dynamicMetadata = dynamicMetadata;
    }

    /** A cell that the part does not have yet; empty if there is nothing to write. */
    String added(CellAddress cell, CellUpdate update, int format) {
        TagText tag = new TagText("<" + prefix + "c r=\"" + cell.toA1() + "\">");
        if (format != 0) {
            tag.with("s", format);
        }
        return update instanceof CellUpdate.NewContent content
                ? withContent(tag, cell, content, "")
                : closed(tag, result(tag, update.value(), ""), "");
    }

    /** A cell with new content; empty if it holds nothing and has no format. */
    String withContent(TagText tag, CellAddress cell, CellUpdate.NewContent update, String rest) {
        tag.without("t").without("cm").without("vm");
        if (update.content().isEmpty()) {
            return closed(tag, constant(tag, update.value()), rest);
        }
        CellContent content = update.content().get();
        if (content instanceof Constant constant) {
            return closed(tag, constant(tag, FileValue.of(constant.value())), rest);
        }
        if (content instanceof BrokenFormula broken) {
            return closed(tag, constant(tag, new TextValue("=" + broken.text())), rest);
        }
        if (content instanceof DynamicFormula) {
            tag.with("cm", Integer.toString(dynamicMetadata));
        }
        return closed(
                tag, result(tag, update.value(), formula(content, cell, update.fills())), rest);
    }

    /** The content of a formula cell: the formula as it is, then its result. Sets the attribute {@code t}. */
    String result(TagText tag, Value value, String formula) {
        String type = FileValue.resultType(value);
        if (type.isEmpty()) {
            tag.without("t");
        } else {
            tag.with("t", type);
        }
        boolean isBlank = value instanceof BlankValue;
        return isBlank ? formula : formula + element("v", "", FileValue.text(value));
    }

    private String constant(TagText tag, Value value) {
        if (value instanceof TextValue text) {
            tag.with("t", "inlineStr");
            String space = " xml:space=\"preserve\"";
            return element("is", "", element("t", space, FileText.encode(text.text())));
        }
        return result(tag, value, "");
    }

    /** The element {@code f} of a content that is a formula. */
    String formula(CellContent content, CellAddress cell, Optional<CellRange> fills) {
        if (content instanceof Formula formula) {
            return element("f", "", print(formula.expression(), cell));
        }
        String range = " t=\"array\" ref=\"" + fills.orElse(CellRange.of(cell)).toA1() + "\"";
        if (content instanceof ArrayFormula array) {
            return DataTable.of(array.expression(), array.range())
                    .map(table -> element("f", DataTableXml.attributes(table), ""))
                    .orElseGet(() -> element("f", range, print(array.expression(), cell)));
        }
        if (content instanceof DynamicFormula dynamic) {
            return element("f", range, print(dynamic.expression(), cell));
        }
        throw new IllegalArgumentException("no formula: " + content);
    }

    private static String print(Expression expression, CellAddress cell) {
        return FileText.escape(FormulaPrinter.print(expression, cell, FormulaPrinter.Form.FILE));
    }

    /** The whole element; empty if it would say nothing. */
    String closed(TagText tag, String content, String rest) {
        if (content.isEmpty() && rest.isEmpty()) {
            return tag.has("s") ? tag.head() + "/>" : "";
        }
        return tag.head() + ">" + content + rest + "</" + prefix + "c>";
    }

    private String element(String name, String attributes, String content) {
        return "<" + prefix + name + attributes + ">" + content + "</" + prefix + name + ">";
    }
}
