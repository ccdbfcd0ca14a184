package sheetgrad.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import sheetgrad.reference.CellRange;

/** Other validations of one sheet, given by its id, in place of all that it has. */
public record ValidationChange(int sheet, List<Validation> validations) implements WorkbookChange {
    public ValidationChange {
        validations = List.copyOf(validations);
    }

    /** Gives cells a validation in place of theirs, other cells keep theirs; nothing takes it away. */
    public static ValidationChange of(
            Sheet sheet, List<CellRange> cells, Optional<Validation> validation) {
        List<Validation> now = new ArrayList<>();
        for (Validation old : sheet.validations()) {
            List<CellRange> left = old.ranges();
            for (CellRange range : cells) {
                left = left.stream().flatMap(part -> part.without(range).stream()).toList();
            }
            if (!left.isEmpty()) {
                now.add(left.equals(old.ranges()) ? old : old.withRanges(left));
            }
        }
        validation.map(one -> one.withRanges(cells)).ifPresent(now::add);
        return new ValidationChange(sheet.id(), now);
    }

    @Override
    public ValidationChange applyTo(Workbook workbook) {
        Sheet target = workbook.sheet(sheet);
        ValidationChange before = new ValidationChange(sheet, target.validations());
        target.setValidations(validations);
        return before;
    }

    @Override
    public IntStream sheets() {
        return IntStream.of(sheet);
    }
}
