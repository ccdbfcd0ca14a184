package sheetgrad.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import sheetgrad.formula.SheetQualifier;
import sheetgrad.reference.SheetRange;

/**
 * Makes the edits that add, copy, rename, move and delete sheets. Formulas and names that refer to them follow, as in
 * Excel. Nothing is changed until the edit is carried out, which must be before any other edit.
 */
public final class TabEdits {
    private final Workbook workbook;

    public TabEdits(Workbook workbook) {
        this.workbook = workbook;
    }

    /** Adds a blank sheet with a name like Sheet3 at a place among the tabs, and shows it. */
    public Edit add(int position) throws EditRefusedException {
        return add(position, SheetNames.free(workbook));
    }

    public Edit add(int position, String name) throws EditRefusedException {
        return addFilled(position, name, (target, sheet) -> {});
    }

    /**
     * Adds a sheet with something on it, as one step.
     *
     * @param fill is given the workbook and the new sheet whenever the edit is carried out
     */
    public Edit addFilled(int position, String name, BiConsumer<Workbook, Sheet> fill)
            throws EditRefusedException {
        SheetNames.require(workbook, name, Optional.empty());
        return edit(
                "Add sheet",
                new StructuralEdit.SheetAdded(workbook.nextSheet(), position, name),
                target -> {
                    Optional<SheetLayout> usual =
                            target.sheets().stream().findFirst().map(Sheet::layout);
                    Sheet sheet = target.addSheet(name);
                    usual.ifPresent(sheet.layout()::takeUsualFont);
                    place(target, sheet, position);
                    target.setActiveSheet(position);
                    fill.accept(target, sheet);
                });
    }

    /** Copies a sheet with its formulas, formats, tables, names and Solver model, and shows the copy. */
    public Edit copy(int original, int position) {
        String name = SheetNames.ofCopy(workbook, workbook.sheet(original).name());
        return edit(
                "Copy sheet",
                new StructuralEdit.SheetCopied(original, workbook.nextSheet(), position, name),
                target -> {
                    Sheet copy = SheetCopy.of(target, target.sheet(original), name);
                    place(target, copy, position);
                    target.setActiveSheet(position);
                });
    }

    public Edit rename(int id, String name) throws EditRefusedException {
        Sheet sheet = workbook.sheet(id);
        SheetNames.require(workbook, name, Optional.of(sheet));
        String old = sheet.name();
        return edit(
                "Rename sheet",
                new StructuralEdit.SheetRenamed(id, old, name),
                target -> {
                    target.sheet(id).rename(name);
                    target.replaceSheets(List.copyOf(target.sheets()));
                    QualifierChange.rewrite(target, qualifier -> renamed(qualifier, old, name));
                    SolverReferences.rewrite(
                            target,
                            range ->
                                    Optional.of(
                                            range.sheet().equalsIgnoreCase(old)
                                                    ? new SheetRange(name, range.range())
                                                    : range));
                });
    }

    private static Optional<SheetQualifier> renamed(
            SheetQualifier qualifier, String old, String name) {
        return Optional.of(
                new SheetQualifier(
                        qualifier.externalWorkbook(),
                        qualifier.firstSheet().equalsIgnoreCase(old)
                                ? name
                                : qualifier.firstSheet(),
                        qualifier.lastSheet().equalsIgnoreCase(old)
                                ? name
                                : qualifier.lastSheet()));
    }

    /** Puts a sheet's tab in another place. Spans of sheets follow as long as their ends keep their order. */
    public Edit move(int id, int position) {
        return edit(
                "Move sheet",
                new StructuralEdit.SheetMoved(id, position),
                target -> {
                    Sheet active = target.sheets().get(target.activeSheet());
                    List<Sheet> before = List.copyOf(target.sheets());
                    place(target, target.sheet(id), position);
                    target.setActiveSheet(target.sheets().indexOf(active));
                    SheetSpanEnds ends = new SheetSpanEnds(before, target.sheets());
                    QualifierChange.rewrite(target, ends::afterMove);
                });
    }

    private static void place(Workbook workbook, Sheet sheet, int position) {
        List<Sheet> order = new ArrayList<>(workbook.sheets());
        order.remove(sheet);
        order.add(Math.min(Math.max(position, 0), order.size()), sheet);
        workbook.replaceSheets(order);
    }

    /** Takes a sheet's tab away; its cells stay what they are. */
    public Edit hide(int id) throws EditRefusedException {
        refuseLastVisible(id);
        return seen("Hide sheet", id, SheetLayout.Visibility.HIDDEN);
    }

    /** Gives a hidden sheet its tab back. */
    public Edit show(int id) {
        return seen("Show sheet", id, SheetLayout.Visibility.VISIBLE);
    }

    private Edit seen(String name, int id, SheetLayout.Visibility visibility) {
        Sheet sheet = workbook.sheet(id);
        return new Edit(
                name, List.of(LayoutChange.of(sheet, now -> now.setVisibility(visibility))));
    }

    private void refuseLastVisible(int id) throws EditRefusedException {
        boolean isAnotherVisible =
                workbook.sheets().stream()
                        .anyMatch(sheet -> sheet.id() != id && sheet.layout().isVisible());
        if (!isAnotherVisible) {
            throw new EditRefusedException("A workbook needs at least one visible sheet.");
        }
    }

    /** Deletes a sheet with all its cells, names and tables; what refers to it becomes #REF!. */
    public Edit delete(int id) throws EditRefusedException {
        refuseLastVisible(id);
        String name = workbook.sheet(id).name();
        return edit(
                "Delete sheet",
                new StructuralEdit.SheetDeleted(id, name),
                target -> delete(target, id, name));
    }

    private static void delete(Workbook workbook, int id, String name) {
        List<Sheet> before = List.copyOf(workbook.sheets());
        List<Sheet> now = new ArrayList<>(before);
        now.removeIf(sheet -> sheet.id() == id);
        workbook.replaceSheets(now);
        workbook.setActiveSheet(Math.min(workbook.activeSheet(), now.size() - 1));
        workbook.replaceNames(
                workbook.names().stream()
                        .filter(one -> one.scope().isEmpty() || one.scope().getAsInt() != id)
                        .toList());
        workbook.solverModels().remove(id);
        SolverReferences.rewrite(
                workbook,
                range -> Optional.of(range).filter(one -> !one.sheet().equalsIgnoreCase(name)));
        SheetSpanEnds ends = new SheetSpanEnds(before, now);
        QualifierChange.rewrite(workbook, ends::afterDeletion);
        deleteTables(workbook, id);
    }

    private static void deleteTables(Workbook workbook, int sheet) {
        Map<String, List<String>> lost = new HashMap<>();
        List<Table> kept = new ArrayList<>();
        for (Table table : workbook.tables()) {
            if (table.sheet() == sheet) {
                lost.put(table.name().toLowerCase(Locale.ROOT), table.columns());
            } else {
                kept.add(table);
            }
        }
        workbook.replaceTables(kept);
        if (!lost.isEmpty()) {
            LostColumns.rewrite(workbook, lost);
        }
    }

    private Edit edit(String name, StructuralEdit record, Consumer<Workbook> action) {
        return new Edit(name, List.of(StructuralChange.of(workbook, List.of(), record, action)));
    }
}
