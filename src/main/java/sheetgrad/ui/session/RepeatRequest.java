package sheetgrad.ui.session;

import java.util.List;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.training.repeat.MacroStep.CopyValues;

/** What shall be repeated. */
public sealed interface RepeatRequest {
    /** Areas are copied onto others, as often as told; what these cells show is recorded. */
    record Copies(List<CopyValues> copies, int times, List<ModelCell> recorded)
            implements RepeatRequest {
        public Copies {
            copies = List.copyOf(copies);
            recorded = List.copyOf(recorded);
        }
    }

    /** What the button Reset of a sheet of the course's graddesc.xlsm does. */
    record CourseReset(int sheet) implements RepeatRequest {}

    /**
     * What the button Run does.
     *
     * @param isCorrected whether the update of each epoch's last row is kept
     */
    record CourseRun(int sheet, boolean isCorrected) implements RepeatRequest {}
}
