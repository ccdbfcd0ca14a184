package sheetgrad.workbook;

import java.util.Optional;
import java.util.stream.IntStream;

/** The Solver model that a sheet, given by its id, keeps from now on; nothing takes it away. */
public record SolverModelChange(int sheet, Optional<SolverModel> model) implements WorkbookChange {
    @Override
    public SolverModelChange applyTo(Workbook workbook) {
        Optional<SolverModel> before = Optional.ofNullable(workbook.solverModels().get(sheet));
        model.ifPresentOrElse(
                now -> workbook.solverModels().put(sheet, now),
                () -> workbook.solverModels().remove(sheet));
        return new SolverModelChange(sheet, before);
    }

    @Override
    public IntStream sheets() {
        return IntStream.empty();
    }
}
