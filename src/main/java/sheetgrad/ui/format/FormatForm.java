package sheetgrad.ui.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellFormatter;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.CellStyle.Alignment;
import sheetgrad.workbook.CellStyle.CellFont;
import sheetgrad.workbook.CellStyle.Horizontal;
import sheetgrad.workbook.CellStyle.Vertical;
import sheetgrad.workbook.Formatting.Edges;
import sheetgrad.workbook.NumberFormatCheck;
import sheetgrad.workbook.ShownText;

/** The format asked for: it begins with the active cell's, and changes in each cell only what was touched. */
public final class FormatForm {
    private final CellStyle first;
    private final Value value;
    private final ShownText texts;
    private final List<FormatField<?>> fields = new ArrayList<>();
    final FormatField<String> code;
    final FormatField<Horizontal> horizontal;
    final FormatField<Vertical> vertical;
    final FormatField<Boolean> wraps;
    final FormatField<Integer> rotation;
    final FormatField<String> family;
    final FormatField<Double> size;
    final FormatField<Boolean> isBold;
    final FormatField<Boolean> isItalic;
    final FormatField<Boolean> isUnderlined;
    final FormatField<Boolean> isStruckOut;
    final FormatField<OptionalInt> fontColour;
    final FormatField<OptionalInt> fill;
    final BorderForm borders;

    /**
     * @param first the active cell's format
     * @param value the active cell's value, for the sample
     */
    public FormatForm(CellStyle first, Value value, CellFormatter formatter) {
        this.first = first;
        this.value = value;
        this.texts = new ShownText(formatter);
        this.code = field(first.numberFormat(), FormatForm::coded);
        Alignment place = first.alignment();
        this.horizontal = aligned(place.horizontal(), Alignment::withHorizontal);
        this.vertical = aligned(place.vertical(), Alignment::withVertical);
        this.wraps = aligned(place.wraps(), Alignment::withWraps);
        this.rotation = aligned(place.rotation(), Alignment::withRotation);
        CellFont font = first.font();
        this.family = font(font.family(), CellFont::withFamily);
        this.size = font(font.size(), CellFont::withSize);
        this.isBold = font(font.isBold(), CellFont::withBold);
        this.isItalic = font(font.isItalic(), CellFont::withItalic);
        this.isUnderlined = font(font.isUnderlined(), CellFont::withUnderlined);
        this.isStruckOut = font(font.isStruckOut(), CellFont::withStruckOut);
        this.fontColour = font(font.colour(), CellFont::withColour);
        this.fill = field(first.fill(), FormatForm::filled);
        this.borders = new BorderForm(first.borders());
    }

    private static CellStyle coded(CellStyle style, String code) {
        return style.withNumberFormat(code.isBlank() ? CellStyle.GENERAL : code);
    }

    private static CellStyle filled(CellStyle style, OptionalInt rgb) {
        return rgb.isPresent() ? style.withFill(rgb.getAsInt()) : style.withoutFill();
    }

    private <T> FormatField<T> field(T now, BiFunction<CellStyle, T, CellStyle> put) {
        FormatField<T> field = new FormatField<>(now, put);
        fields.add(field);
        return field;
    }

    private <T> FormatField<T> font(T now, BiFunction<CellFont, T, CellFont> put) {
        return field(now, (style, part) -> style.withFont(put.apply(style.font(), part)));
    }

    private <T> FormatField<T> aligned(T now, BiFunction<Alignment, T, Alignment> put) {
        return field(now, (style, part) -> style.withAlignment(put.apply(style.alignment(), part)));
    }

    /** How the active cell would read in this number format. */
    String sample(String numberFormat) {
        return texts.of(value, coded(first, numberFormat));
    }

    /** What is wrong with the number format that was typed, in a sentence. */
    Optional<String> mistake() {
        return code.isTouched()
                ? NumberFormatCheck.mistake(code.valueProperty().get())
                : Optional.empty();
    }

    /** Whether anything was touched. */
    public boolean hasChange() {
        return borders.isTouched() || fields.stream().anyMatch(FormatField::isTouched);
    }

    /** The new format of a cell that lies so in its range. */
    public CellStyle applyTo(CellStyle style, Edges edges) {
        CellStyle now = style;
        for (FormatField<?> field : fields) {
            now = field.applyTo(now);
        }
        return borders.isTouched() ? borders.applyTo(now, edges) : now;
    }
}
