package sheetgrad.workbook;

import java.util.stream.IntStream;

/** One step of an {@link Edit}: it changes the workbook in one respect and knows how that is taken back. */
public interface WorkbookChange {
    /** Carries the step out and returns the step that restores what was there before. */
    WorkbookChange applyTo(Workbook workbook);

    /** The ids of the sheets that hold or look other than before; none if the change is of no sheet. */
    IntStream sheets();
}
