package sheetgrad.workbook;

import java.util.List;
import java.util.function.UnaryOperator;
import sheetgrad.formula.Expression;
import sheetgrad.reference.CellRange;

/** Something said of cells of a sheet by formulas that are relative to each of them. */
interface CellRule<R> {
    /** The cells that it governs. */
    List<CellRange> ranges();

    /** The same for other cells. */
    R withRanges(List<CellRange> now);

    /** The same with other formulas; itself if they are the same. */
    R rewritten(UnaryOperator<Expression> rewriter);
}
