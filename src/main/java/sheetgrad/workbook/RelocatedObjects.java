package sheetgrad.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.CellShift;
import sheetgrad.reference.Relocation;

/** Takes drawings, comments and links along with cells that move, and lets charts show the cells they showed. */
final class RelocatedObjects {
    private final Workbook workbook;
    private final Relocation relocation;
    private final DisplacedReferences references;

    RelocatedObjects(Workbook workbook, Relocation relocation, DisplacedReferences references) {
        this.workbook = workbook;
        this.relocation = relocation;
        this.references = references;
    }

    void relocate() {
        Map<Integer, Map<CellAddress, String>> comments = new HashMap<>();
        Map<Integer, List<SheetObjects.Hyperlink>> links = new HashMap<>();
        for (Sheet sheet : workbook.sheets()) {
            OtherFormulas.rewriteCharts(sheet, tree -> references.rewriteName(tree, sheet.id()));
            sheet.objects()
                    .comments()
                    .forEach(
                            (cell, text) ->
                                    after(sheet, CellRange.of(cell))
                                            .ifPresent(now -> comment(comments, now, text)));
            for (SheetObjects.Hyperlink link : sheet.objects().hyperlinks()) {
                after(sheet, link.range()).ifPresent(now -> link(links, now, link));
            }
        }
        for (Sheet sheet : workbook.sheets()) {
            List<Drawing> drawings =
                    sheet.objects().drawings().stream().map(one -> moved(sheet, one)).toList();
            sheet.setObjects(
                    new SheetObjects(
                            drawings,
                            comments.getOrDefault(sheet.id(), Map.of()),
                            links.getOrDefault(sheet.id(), List.of())));
        }
    }

    private static void comment(
            Map<Integer, Map<CellAddress, String>> comments, Area now, String text) {
        comments.computeIfAbsent(now.sheet(), key -> new HashMap<>())
                .put(now.range().first(), text);
    }

    private static void link(
            Map<Integer, List<SheetObjects.Hyperlink>> links,
            Area now,
            SheetObjects.Hyperlink link) {
        links.computeIfAbsent(now.sheet(), key -> new ArrayList<>())
                .add(new SheetObjects.Hyperlink(now.range(), link.target(), link.isInWorkbook()));
    }

    private Optional<Area> after(Sheet sheet, CellRange range) {
        return relocation.after(new Area(sheet.id(), range));
    }

    /** Drawings follow whole rows and columns; where their cell is deleted they stay at its place. */
    private Drawing moved(Sheet sheet, Drawing drawing) {
        boolean follows =
                relocation instanceof CellShift shift
                        && shift.isOfWholeLines()
                        && shift.sheet() == sheet.id();
        if (!follows) {
            return drawing;
        }
        Anchor old = drawing.anchor();
        Anchor now =
                new Anchor(
                        moved(sheet, old.from()),
                        old.to().map(corner -> moved(sheet, corner)),
                        old.width(),
                        old.height());
        return now.equals(old) ? drawing : drawing.at(now);
    }

    private Anchor.Corner moved(Sheet sheet, Anchor.Corner corner) {
        CellShift shift = (CellShift) relocation;
        Optional<Area> now = after(sheet, CellRange.of(corner.cell()));
        if (now.isPresent()) {
            return new Anchor.Corner(now.get().range().first(), corner.right(), corner.below());
        }
        CellAddress cell =
                shift.isVertical()
                        ? new CellAddress(shift.range().firstRow(), corner.cell().column())
                        : new CellAddress(corner.cell().row(), shift.range().firstColumn());
        return new Anchor.Corner(
                cell,
                shift.isVertical() ? corner.right() : 0,
                shift.isVertical() ? 0 : corner.below());
    }
}
