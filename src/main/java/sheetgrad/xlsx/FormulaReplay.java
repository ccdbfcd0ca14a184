package sheetgrad.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sheetgrad.formula.Expression;
import sheetgrad.formula.FormulaParser;
import sheetgrad.formula.FormulaPrinter;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.reference.CellAddress;
import sheetgrad.workbook.EditRefusedException;
import sheetgrad.workbook.StructuralEdit;

/**
 * Brings formulas up to date that stand outside of cells: in rules, charts and links. Each is put into a cell of a blank
 * workbook with the sheets that the file had, where everything that was done to the structure since is done again.
 */
final class FormulaReplay {
    private static final CellAddress CORNER = new CellAddress(0, 0);

    private final WorkbookPackage source;
    private final List<StructuralEdit> edits;
    private final Map<String, Optional<Expression>> known = new HashMap<>();
    private final Map<String, Optional<String>> charts = new HashMap<>();
    private final List<String> unread = new ArrayList<>();

    FormulaReplay(WorkbookPackage source, List<StructuralEdit> edits) {
        this.source = source;
        this.edits = List.copyOf(edits);
    }

    /**
     * From where the references of a formula are seen.
     *
     * @param written the cell from which the file's text is to be read
     * @param followed a cell that has the same formula and is not lost, as the file has it
     * @param printed the cell from which the text is to be read now
     */
    record View(CellAddress written, CellAddress followed, CellAddress printed) {}

    /** A formula that belongs to no cell; its references name their sheets. */
    String rewrite(String text) {
        return rewrite(text, -1, -1, new View(CORNER, CORNER, CORNER));
    }

    /**
     * A formula whose references are seen from a cell.
     *
     * @param sheet the id of the sheet in the file; negative if it is on none
     * @param sheetNow the id of that sheet, or of the copy of it that is meant
     */
    String rewrite(String text, int sheet, int sheetNow, View view) {
        Optional<Expression> parsed =
                edits.isEmpty() ? Optional.empty() : parse(text, view.written());
        if (parsed.isEmpty()) {
            return text;
        }
        String key = sheet + " " + sheetNow + " " + view + " " + text;
        Optional<Expression> after =
                known.computeIfAbsent(
                        key, k -> replay(parsed.get(), sheet, sheetNow, view.followed()));
        if (after.isEmpty()) {
            unread.add(text);
            return text;
        }
        boolean isSame = after.get().equals(parsed.get()) && view.written().equals(view.printed());
        return isSame
                ? text
                : FormulaPrinter.print(after.get(), view.printed(), FormulaPrinter.Form.FILE);
    }

    /**
     * What a chart on a sheet shows: a chart of a copied sheet shows the cells of the copy.
     *
     * @param sheet the id of the sheet in the file
     * @param sheetNow the id of that sheet, or of the copy of it that is meant
     */
    String rewriteChart(String text, int sheet, int sheetNow) {
        if (edits.isEmpty() || parse(text, CORNER).isEmpty()) {
            return text;
        }
        String key = sheet + " " + sheetNow + " " + text;
        Optional<String> after =
                charts.computeIfAbsent(key, k -> replayChart(text, sheet, sheetNow));
        if (after.isEmpty()) {
            unread.add(text);
        }
        return after.orElse(text);
    }

    private Optional<String> replayChart(String text, int sheet, int sheetNow) {
        ShadowWorkbook shadow = new ShadowWorkbook(source);
        shadow.putChart(text, sheet);
        return carryOut(shadow) ? shadow.chart(sheetNow) : Optional.empty();
    }

    private boolean carryOut(ShadowWorkbook shadow) {
        try {
            for (StructuralEdit edit : edits) {
                shadow.carryOut(edit);
            }
            return true;
        } catch (EditRefusedException e) {
            return false;
        }
    }

    /** Formulas that could not be read and therefore stay as they were. */
    List<String> unread() {
        return unread;
    }

    private Optional<Expression> parse(String text, CellAddress host) {
        try {
            return Optional.of(FormulaParser.parse(text, host));
        } catch (FormulaSyntaxException e) {
            unread.add(text);
            return Optional.empty();
        }
    }

    private Optional<Expression> replay(
            Expression formula, int sheet, int sheetNow, CellAddress host) {
        ShadowWorkbook shadow = new ShadowWorkbook(source);
        shadow.put(formula, sheet, host);
        return carryOut(shadow) ? shadow.formula(sheet < 0 ? sheet : sheetNow) : Optional.empty();
    }
}
