package sheetgrad.workbook;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import sheetgrad.reference.Displacement;

/**
 * A step that changes more than single cells: it moves cells, or changes sheets, names or tables, and rewrites what
 * refers to them. It is taken back by returning to the state before, so that nothing is lost.
 */
public final class StructuralChange implements WorkbookChange {
    private final List<Displacement> displacements;
    private final Consumer<Workbook> action;
    private final int sheets;

    private StructuralChange(
            List<Displacement> displacements, Consumer<Workbook> action, int sheets) {
        this.displacements = List.copyOf(displacements);
        this.action = action;
        this.sheets = sheets;
    }

    /**
     * A step to be carried out on the workbook as it is now.
     *
     * @param displacements how cells change places with it, in order
     * @param action carries it out, {@link Workbook#structuralEdits} included
     */
    static StructuralChange of(
            Workbook workbook, List<Displacement> displacements, Consumer<Workbook> action) {
        return new StructuralChange(displacements, action, workbook.nextSheet() + 1);
    }

    /** The same with what is to be listed in {@link Workbook#structuralEdits}. */
    static StructuralChange of(
            Workbook workbook,
            List<Displacement> displacements,
            StructuralEdit record,
            Consumer<Workbook> action) {
        return of(
                workbook,
                displacements,
                target -> {
                    action.accept(target);
                    target.addStructuralEdit(record);
                });
    }

    /** How cells change places with it, in order; none if every cell stays where it is. */
    public List<Displacement> displacements() {
        return displacements;
    }

    @Override
    public StructuralChange applyTo(Workbook workbook) {
        WorkbookState before = WorkbookState.of(workbook);
        action.accept(workbook);
        return new StructuralChange(Displacement.inverses(displacements), before::restore, sheets);
    }

    /** Any sheet may have formulas that refer to what was changed. */
    @Override
    public IntStream sheets() {
        return IntStream.range(0, sheets);
    }
}
