package sheetgrad.workbook;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Something that lies over the cells of a sheet. Colours are 0xRRGGBB. */
public sealed interface Drawing {
    Anchor anchor();

    /** The same in another place. */
    Drawing at(Anchor place);

    /**
     * A part of the anchored rectangle, as fractions of its size: the members of a group share one anchor.
     *
     * @param isFlippedAcross mirrored left to right
     * @param rotation degrees clockwise
     */
    record Part(
            double x,
            double y,
            double width,
            double height,
            boolean isFlippedAcross,
            boolean isFlippedDown,
            double rotation) {
        public static final Part WHOLE = new Part(0, 0, 1, 1, false, false, 0);
    }

    /** A picture: the bytes of a PNG, JPEG, GIF or BMP file, not to be changed. */
    @SuppressWarnings("ArrayRecordComponent") // pictures are compared by identity, if at all
    record Picture(Anchor anchor, Part part, byte[] bytes) implements Drawing {
        @Override
        public Picture at(Anchor place) {
            return new Picture(place, part, bytes);
        }
    }

    /**
     * A shape, with text if it has any.
     *
     * @param line nothing for a shape without line
     * @param isButton whether it is a button of a form, which Excel lets a macro answer
     */
    record Shape(
            Anchor anchor,
            Part part,
            ShapeGeometry geometry,
            OptionalInt fill,
            Optional<ShapeLine> line,
            boolean isButton,
            Optional<ShapeText> text)
            implements Drawing {
        @Override
        public Shape at(Anchor place) {
            return new Shape(place, part, geometry, fill, line, isButton, text);
        }
    }

    /**
     * A chart.
     *
     * @param origin the part of the workbook's file that it was read from; nothing for one that was made since
     */
    record ChartFrame(Anchor anchor, Part part, Chart chart, Optional<String> origin)
            implements Drawing {
        /** One that no file has. */
        public static ChartFrame of(Anchor anchor, Chart chart) {
            return new ChartFrame(anchor, Part.WHOLE, chart, Optional.empty());
        }

        @Override
        public ChartFrame at(Anchor place) {
            return new ChartFrame(place, part, chart, origin);
        }

        /** Whether it is a member of a group, which goes with the group only. */
        public boolean isGrouped() {
            return !part.equals(Part.WHOLE);
        }

        /** The same frame with another chart in it. */
        public ChartFrame with(Chart other) {
            return new ChartFrame(anchor, part, other, origin);
        }
    }

    /**
     * The text of a shape.
     *
     * @param margin left and right, in points
     * @param wraps whether lines are broken at the shape's width
     */
    record ShapeText(
            List<Paragraph> paragraphs, CellStyle.Vertical vertical, double margin, boolean wraps) {
        public ShapeText {
            paragraphs = List.copyOf(paragraphs);
        }

        /** What it says, without fonts; paragraphs are parted by line ends. */
        public String plain() {
            return paragraphs.stream()
                    .map(one -> one.runs().stream().map(Run::text).collect(Collectors.joining()))
                    .collect(Collectors.joining("\n"));
        }
    }

    /** A paragraph: runs of one font each. */
    record Paragraph(List<Run> runs, CellStyle.Horizontal horizontal) {
        public Paragraph {
            runs = List.copyOf(runs);
        }
    }

    /** A text in one font. */
    record Run(String text, CellStyle.CellFont font) {}
}
