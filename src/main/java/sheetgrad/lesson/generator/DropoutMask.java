package sheetgrad.lesson.generator;

import java.util.ArrayList;
import java.util.List;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/**
 * Dropout of maps: each cell is set to 0 with probability p, and what is kept is divided by 1 - p, so that the mean stays
 * what it was. With the switch off, as when the model is used, everything passes unchanged.
 */
public record DropoutMask(String name, List<CellRange> inputs) {
    /** The settings and what was made of them. */
    public record Written(CellAddress p, CellAddress trains, Maps output, List<CellRange> masks) {
        public Written {
            masks = List.copyOf(masks);
        }
    }

    public DropoutMask {
        inputs = List.copyOf(inputs);
        CellRange unused = Maps.shapeOf(name, inputs);
    }

    /**
     * Writes, for each map in rows below one another, random numbers, the mask and the masked map side by side; above
     * them p, the switch and the share that was in fact dropped.
     */
    public Written write(SheetDraft draft, CellAddress place, double p) {
        Refusal.unless(p >= 0 && p < 1, "p of %s is from 0 to below 1, not %s", name, p);
        CellRange shape = inputs.get(0);
        int step = shape.rows() + 2;
        int width = shape.columns() + 1;
        CellRange room = draft.room(name, place, 4 + inputs.size() * step, 3 * width);
        int valueColumn = place.column() + Math.min(8, shape.columns() - 1);
        CellAddress pCell = new CellAddress(place.row(), valueColumn);
        CellAddress trains = new CellAddress(place.row() + 1, valueColumn);
        settings(draft, place, p, pCell, trains);
        List<CellRange> masks = new ArrayList<>();
        List<CellRange> outputs = new ArrayList<>();
        for (int map = 0; map < inputs.size(); map++) {
            CellAddress corner = new CellAddress(place.row() + 4 + map * step, place.column());
            CellRange random = block(corner, shape, 0);
            CellRange mask = block(corner, shape, width);
            CellRange output = block(corner, shape, 2 * width);
            label(draft, "random numbers", random);
            label(draft, "mask " + (map + 1), mask);
            label(draft, name + ", map " + (map + 1), output);
            fill(draft, inputs.get(map), random, mask, output, pCell, trains);
            masks.add(mask);
            outputs.add(output);
        }
        share(draft, place, valueColumn, masks);
        for (int column = room.firstColumn(); column <= room.lastColumn(); column++) {
            draft.width(column, Looks.PIXEL_WIDTH);
        }
        return new Written(pCell, trains, new Maps(outputs, List.of(), room), masks);
    }

    private static CellRange block(CellAddress corner, CellRange shape, int right) {
        return CellRange.ofSize(
                new CellAddress(corner.row() + 1, corner.column() + right),
                shape.rows(),
                shape.columns());
    }

    private static void label(SheetDraft draft, String text, CellRange block) {
        draft.formula(
                block.firstRow() - 1,
                block.firstColumn(),
                "=\"" + text + ": \"&" + Convolution.shapeFormula(block),
                Looks.CAPTION);
    }

    private static void settings(
            SheetDraft draft, CellAddress place, double p, CellAddress pCell, CellAddress trains) {
        draft.text(place.row(), place.column(), "p, the share to drop", Looks.CAPTION);
        draft.number(pCell.row(), pCell.column(), p, Looks.SMALL_SETTING);
        draft.text(place.row() + 1, place.column(), "training? 1 yes, 0 no", Looks.CAPTION);
        draft.number(trains.row(), trains.column(), 1, Looks.SMALL_SETTING);
    }

    private void share(SheetDraft draft, CellAddress place, int column, List<CellRange> masks) {
        StringBuilder dropped = new StringBuilder();
        StringBuilder all = new StringBuilder();
        for (CellRange mask : masks) {
            String mark = dropped.length() == 0 ? "" : "+";
            dropped.append(mark).append("COUNTIF(").append(mask).append(",0)");
            all.append(mark).append("COUNT(").append(mask).append(")");
        }
        draft.text(place.row() + 2, place.column(), "dropped in fact", Looks.CAPTION);
        draft.formula(
                place.row() + 2, column, "=(" + dropped + ")/(" + all + ")", Looks.SMALL_METRIC);
    }

    private static void fill(
            SheetDraft draft,
            CellRange input,
            CellRange random,
            CellRange mask,
            CellRange output,
            CellAddress p,
            CellAddress trains) {
        for (int row = 0; row < input.rows(); row++) {
            for (int column = 0; column < input.columns(); column++) {
                CellAddress drawn = Places.at(random, row, column);
                CellAddress kept = Places.at(mask, row, column);
                draft.formula(drawn, "=RAND()", Looks.PIXEL);
                draft.formula(
                        kept,
                        "=IF("
                                + Places.fixed(trains)
                                + "=0,1,IF("
                                + drawn
                                + "<"
                                + Places.fixed(p)
                                + ",0,1/(1-"
                                + Places.fixed(p)
                                + ")))",
                        Looks.PIXEL);
                draft.formula(
                        Places.at(output, row, column),
                        "=" + Places.at(input, row, column) + "*" + kept,
                        Looks.PIXEL);
            }
        }
        draft.scale(Looks.heat(random));
        draft.scale(Looks.heat(mask));
        draft.scale(Looks.heat(output));
    }
}
