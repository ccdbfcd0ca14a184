package sheetgrad.workbook;

import java.util.Optional;
import java.util.OptionalInt;

/** What a conditional format changes of a cell's look; what is not there stays as it is. Colours are 0xRRGGBB. */
public record ConditionalLook(
        OptionalInt fill,
        OptionalInt textColour,
        Optional<Boolean> isBold,
        Optional<Boolean> isItalic,
        Optional<Boolean> isUnderlined,
        Optional<Boolean> isStruckOut,
        Optional<CellStyle.Borders> borders,
        Optional<String> numberFormat) {
    public static final ConditionalLook NONE =
            new ConditionalLook(
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    /** This look, and where it changes nothing that of {@code weaker}. */
    public ConditionalLook over(ConditionalLook weaker) {
        return new ConditionalLook(
                fill.isPresent() ? fill : weaker.fill,
                textColour.isPresent() ? textColour : weaker.textColour,
                isBold.or(() -> weaker.isBold),
                isItalic.or(() -> weaker.isItalic),
                isUnderlined.or(() -> weaker.isUnderlined),
                isStruckOut.or(() -> weaker.isStruckOut),
                borders.or(() -> weaker.borders),
                numberFormat.or(() -> weaker.numberFormat));
    }

    /** The style with this look put over it. */
    public CellStyle applyTo(CellStyle style) {
        CellStyle.CellFont own = style.font();
        CellStyle.CellFont font =
                new CellStyle.CellFont(
                        own.family(),
                        own.size(),
                        isBold.orElse(own.isBold()),
                        isItalic.orElse(own.isItalic()),
                        isUnderlined.orElse(own.isUnderlined()),
                        isStruckOut.orElse(own.isStruckOut()),
                        textColour.isPresent() ? textColour : own.colour());
        return new CellStyle(
                numberFormat.orElse(style.numberFormat()),
                font,
                fill.isPresent() ? fill : style.fill(),
                fill.isPresent() ? Optional.empty() : style.gradient(),
                borders.orElse(style.borders()),
                style.alignment(),
                style.origin());
    }
}
