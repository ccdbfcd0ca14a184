package sheetgrad.ui.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.NumberText;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.SheetLayout;

/** A sheet of texts and numbers for tests of the grid; formulas are texts. */
final class MemoryModel implements GridModel {
    private final SheetLayout layout = new SheetLayout();
    private final List<CellRange> merges = new ArrayList<>();
    private final Map<CellAddress, String> texts = new HashMap<>();
    private final Map<CellAddress, CellStyle> styles = new HashMap<>();

    MemoryModel with(String a1, String text) {
        set(CellAddress.of(a1), text);
        return this;
    }

    MemoryModel styled(String a1, CellStyle style) {
        CellRange range = CellRange.of(a1);
        for (int row = range.firstRow(); row <= range.lastRow(); row++) {
            for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
                styles.put(new CellAddress(row, column), style);
            }
        }
        return this;
    }

    MemoryModel merged(String a1) {
        merges.add(CellRange.of(a1));
        return this;
    }

    void set(CellAddress cell, String text) {
        if (text.isEmpty()) {
            texts.remove(cell);
        } else {
            texts.put(cell, text);
        }
    }

    String text(String a1) {
        return texts.getOrDefault(CellAddress.of(a1), "");
    }

    @Override
    public CellView cell(int row, int column, CellWidth width) {
        CellAddress cell = new CellAddress(row, column);
        CellStyle style = styles.getOrDefault(cell, CellStyle.DEFAULT);
        String text = texts.getOrDefault(cell, "");
        if (text.isEmpty()) {
            return CellView.blank(style);
        }
        if (text.startsWith("#")) {
            return CellView.of(text, CellView.Kind.ERROR, style);
        }
        return NumberText.parse(text)
                .map(
                        number ->
                                CellView.of(
                                        NumberText.fit(number, width.digits(style.font()))
                                                .orElse("##"),
                                        CellView.Kind.NUMBER,
                                        style))
                .orElseGet(() -> CellView.of(text, CellView.Kind.TEXT, style));
    }

    @Override
    public OptionalInt fill(int row, int column) {
        CellStyle style = styles.get(new CellAddress(row, column));
        return style == null ? OptionalInt.empty() : style.fill();
    }

    @Override
    public boolean isBlank(int row, int column) {
        return !texts.containsKey(new CellAddress(row, column));
    }

    @Override
    public String editText(int row, int column) {
        return texts.getOrDefault(new CellAddress(row, column), "");
    }

    @Override
    public SheetLayout layout() {
        return layout;
    }

    @Override
    public List<CellRange> merges() {
        return merges;
    }

    @Override
    public int rows() {
        return texts.keySet().stream().mapToInt(CellAddress::row).max().orElse(-1) + 1;
    }

    @Override
    public int columns() {
        return texts.keySet().stream().mapToInt(CellAddress::column).max().orElse(-1) + 1;
    }
}
