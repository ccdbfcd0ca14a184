package sheetgrad.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.Displacement;
import sheetgrad.reference.Relocation;

/** Takes conditional formats, validations and ignored errors along with cells that move, and has their formulas follow. */
final class RelocatedRules {
    private final Workbook workbook;
    private final Relocation relocation;
    private final DisplacedReferences references;

    RelocatedRules(Workbook workbook, Relocation relocation, DisplacedReferences references) {
        this.workbook = workbook;
        this.relocation = relocation;
        this.references = references;
    }

    void relocate() {
        Map<Integer, List<ConditionalFormat>> formats = relocated(Sheet::conditionalFormats);
        Map<Integer, List<Validation>> validations = relocated(Sheet::validations);
        Map<Integer, List<IgnoredErrors>> ignored = relocated(Sheet::ignoredErrors);
        for (Sheet sheet : workbook.sheets()) {
            sheet.replaceConditionalFormats(formats.getOrDefault(sheet.id(), List.of()));
            sheet.setValidations(validations.getOrDefault(sheet.id(), List.of()));
            sheet.setIgnoredErrors(ignored.getOrDefault(sheet.id(), List.of()));
        }
    }

    /** A rule whose cells are gone goes too; one whose cells move to several sheets is on all of them. */
    private <R extends CellRule<R>> Map<Integer, List<R>> relocated(
            Function<Sheet, List<R>> rules) {
        Map<Integer, List<R>> relocated = new HashMap<>();
        for (Sheet sheet : workbook.sheets()) {
            for (R rule : rules.apply(sheet)) {
                Map<Integer, List<CellRange>> ranges = new TreeMap<>();
                for (CellRange range : rule.ranges()) {
                    relocation
                            .after(new Area(sheet.id(), range))
                            .ifPresent(
                                    area ->
                                            ranges.computeIfAbsent(
                                                            area.sheet(), key -> new ArrayList<>())
                                                    .add(area.range()));
                }
                ranges.forEach(
                        (id, now) ->
                                relocated
                                        .computeIfAbsent(id, key -> new ArrayList<>())
                                        .add(relocated(rule, sheet.id(), id, now)));
            }
        }
        return relocated;
    }

    /** Formulas of a rule are relative to its first cell, and read there what they read where that was before. */
    private <R extends CellRule<R>> R relocated(
            R rule, int sheet, int newSheet, List<CellRange> now) {
        CellAddress first = now.get(0).first();
        Displacement back = relocation.displacement().inverse();
        boolean hasMoved = back.moves(newSheet, first.row(), first.column());
        boolean isNew = !hasMoved && back.loses(newSheet, first.row(), first.column());
        CellAddress old =
                hasMoved
                        ? new CellAddress(
                                first.row() + back.rows(), first.column() + back.columns())
                        : isNew ? rule.ranges().get(0).first() : first;
        R rewritten =
                rule.rewritten(tree -> references.rewrite(tree, sheet, old.row(), old.column()));
        return now.equals(rewritten.ranges()) ? rewritten : rewritten.withRanges(now);
    }
}
