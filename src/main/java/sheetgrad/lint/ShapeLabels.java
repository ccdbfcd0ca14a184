package sheetgrad.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.TextValue;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.Sheet;

/** A label such as "Conv1 (27 x 27)" above a block of formulas of another size. */
final class ShapeLabels implements LintRule {
    private static final Pattern SHAPE =
            Pattern.compile("\\(\\s*(\\d{1,4})\\s*[x\u00d7*]\\s*(\\d{1,4})\\s*\\)");
    private static final int NEAR = 3;

    @Override
    public List<Finding> check(LintedWorkbook book) {
        List<Finding> findings = new ArrayList<>();
        for (Sheet sheet : book.workbook().sheets()) {
            CellRange used = sheet.contents().usedRange().orElse(CellRange.of("A1"));
            sheet.contents()
                    .forEach(
                            used,
                            (row, column, content) ->
                                    check(book, sheet, new CellAddress(row, column), content)
                                            .ifPresent(findings::add));
        }
        return findings;
    }

    private static Optional<Finding> check(
            LintedWorkbook book, Sheet sheet, CellAddress cell, CellContent content) {
        if (!(content instanceof CellContent.Constant constant
                && constant.value() instanceof TextValue text)) {
            return Optional.empty();
        }
        Matcher matcher = SHAPE.matcher(text.text());
        if (!matcher.find()) {
            return Optional.empty();
        }
        int rows = Integer.parseInt(matcher.group(1));
        int columns = Integer.parseInt(matcher.group(2));
        return blockBelow(book, sheet, cell)
                .filter(block -> block.range().rows() != rows || block.range().columns() != columns)
                .map(
                        block ->
                                new Finding(
                                        "label-shape",
                                        sheet.name(),
                                        cell.toA1(),
                                        "The label says %d x %d, but %s below it is %s."
                                                .formatted(
                                                        rows,
                                                        columns,
                                                        block.range().toA1(),
                                                        block.shape())));
    }

    /** The block that begins a few cells below the label, or a few columns to its right. */
    private static Optional<FormulaBlock> blockBelow(
            LintedWorkbook book, Sheet sheet, CellAddress label) {
        return book.blocks().stream()
                .filter(block -> block.sheet() == sheet)
                .filter(block -> block.range().rows() > NEAR && block.range().columns() > NEAR)
                .filter(
                        block -> {
                            int below = block.range().firstRow() - label.row();
                            int right = block.range().firstColumn() - label.column();
                            return below > 0 && below <= NEAR && right >= 0 && right <= NEAR;
                        })
                .findFirst();
    }
}
