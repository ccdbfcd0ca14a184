package sheetgrad.autodiff.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/** Puts cells together into rectangles, as large as they come row by row. */
final class Rectangles {
    private Rectangles() {}

    static List<Area> of(Iterable<ModelCell> cells) {
        Set<ModelCell> left = new HashSet<>();
        List<ModelCell> ordered = new ArrayList<>();
        cells.forEach(
                cell -> {
                    if (left.add(cell)) {
                        ordered.add(cell);
                    }
                });
        ordered.sort(
                Comparator.comparingInt(ModelCell::sheet)
                        .thenComparingInt(cell -> cell.address().row())
                        .thenComparingInt(cell -> cell.address().column()));
        List<Area> areas = new ArrayList<>();
        for (ModelCell first : ordered) {
            if (left.contains(first)) {
                areas.add(grow(first, left));
            }
        }
        return areas;
    }

    private static Area grow(ModelCell first, Set<ModelCell> left) {
        int row = first.address().row();
        int column = first.address().column();
        int lastColumn = column;
        while (left.contains(at(first, row, lastColumn + 1))) {
            lastColumn++;
        }
        int lastRow = row;
        while (isFull(first, lastRow + 1, column, lastColumn, left)) {
            lastRow++;
        }
        for (int r = row; r <= lastRow; r++) {
            for (int c = column; c <= lastColumn; c++) {
                left.remove(at(first, r, c));
            }
        }
        return new Area(first.sheet(), new CellRange(row, column, lastRow, lastColumn));
    }

    private static ModelCell at(ModelCell first, int row, int column) {
        return new ModelCell(first.sheet(), new CellAddress(row, column));
    }

    private static boolean isFull(
            ModelCell first, int row, int column, int lastColumn, Set<ModelCell> left) {
        for (int c = column; c <= lastColumn; c++) {
            if (!left.contains(at(first, row, c))) {
                return false;
            }
        }
        return true;
    }
}
