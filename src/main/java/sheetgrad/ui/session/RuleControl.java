package sheetgrad.ui.session;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.ConditionalFormat;
import sheetgrad.workbook.ConditionalFormatChange;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.IgnoredErrors;
import sheetgrad.workbook.IgnoredErrorsChange;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Validation;
import sheetgrad.workbook.Validation.Alert;
import sheetgrad.workbook.ValidationChange;

/**
 * Conditional formats and validations of cells, changed in one step that can be undone, and entries that validations are
 * asked about.
 */
public final class RuleControl {
    private final EditSubmission edits;
    private final CommandQueue queue;
    private final SheetEdits cells;
    private final CellEntry entry;

    RuleControl(EditSubmission edits, CommandQueue queue, SheetEdits cells, CellEntry entry) {
        this.edits = edits;
        this.queue = queue;
        this.cells = cells;
        this.entry = entry;
    }

    /** Gives a sheet these conditional formats in place of all that it has, the first winning where two disagree. */
    public void changeConditionalFormats(int sheet, String name, List<ConditionalFormat> formats) {
        edits.submit(open -> new Edit(name, List.of(new ConditionalFormatChange(sheet, formats))));
    }

    /** Gives cells a validation in place of theirs; nothing takes theirs away. */
    public void validate(int sheet, List<CellRange> ranges, Optional<Validation> validation) {
        String name = validation.isPresent() ? "Data validation" : "Clear data validation";
        edits.submit(
                open -> {
                    Sheet target = open.workbook().sheet(sheet);
                    return new Edit(name, List.of(ValidationChange.of(target, ranges, validation)));
                });
    }

    /** Has checks be silent about cells. */
    public void ignoreErrors(int sheet, IgnoredErrors cells) {
        edits.submit(
                open ->
                        new Edit(
                                "Ignore likely errors",
                                List.of(
                                        IgnoredErrorsChange.adding(
                                                open.workbook().sheet(sheet), cells))));
    }

    /** The validation that governs a cell. */
    public static Optional<Validation> validation(Sheet sheet, CellAddress cell) {
        return sheet.validations().stream()
                .filter(one -> one.governs(cell.row(), cell.column()))
                .findFirst();
    }

    /** Whether any cell of the ranges has a validation. */
    public static boolean isValidated(Sheet sheet, List<CellRange> ranges) {
        return sheet.validations().stream()
                .flatMap(one -> one.ranges().stream())
                .anyMatch(range -> ranges.stream().anyMatch(range::intersects));
    }

    /** The texts that may be chosen for a cell of a validation by a list; none for other cells. */
    public CompletableFuture<List<String>> choices(int sheet, CellAddress cell) {
        return queue.ask(
                open ->
                        validation(open.workbook().sheet(sheet), cell)
                                .map(one -> new ValidationCheck(open, sheet).choices(one, cell))
                                .orElse(List.of()));
    }

    /**
     * Enters a text into a cell unless its validation objects; what that says comes on the listener's executor, nothing if the
     * text was entered.
     */
    public CompletableFuture<Optional<Alert>> enter(int sheet, CellAddress cell, String text) {
        return enter(
                sheet,
                List.of(CellRange.of(cell)),
                cell,
                text,
                () -> cells.enter(sheet, cell, text));
    }

    /** The same for every cell of ranges: none is changed if the validation of one objects. */
    public CompletableFuture<Optional<Alert>> enterAll(
            int sheet, List<CellRange> ranges, CellAddress active, String text) {
        return enter(
                sheet, ranges, active, text, () -> cells.enterAll(sheet, ranges, active, text));
    }

    private CompletableFuture<Optional<Alert>> enter(
            int sheet,
            List<CellRange> ranges,
            CellAddress active,
            String text,
            Supplier<Optional<String>> attempt) {
        CompletableFuture<Optional<Alert>> answer = new CompletableFuture<>();
        edits.perform(
                open -> {
                    Optional<Alert> alert = objection(open, sheet, ranges, active, text);
                    if (alert.isEmpty()) {
                        attempt.get().ifPresent(queue::fail);
                    }
                    queue.answer(() -> answer.complete(alert));
                });
        return answer;
    }

    private Optional<Alert> objection(
            OpenWorkbook open, int sheet, List<CellRange> ranges, CellAddress active, String text) {
        try {
            return new ValidationCheck(open, sheet).objection(ranges, entry.read(text, active));
        } catch (FormulaSyntaxException mistake) {
            return Optional.empty(); // refused as what it is when it is entered
        }
    }
}
