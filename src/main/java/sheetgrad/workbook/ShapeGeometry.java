package sheetgrad.workbook;

import java.util.List;

/**
 * The outline of a shape as ECMA-376 part 1, 20.1.9 describes outlines, the preset ones and those drawn by hand alike:
 * paths whose coordinates are numbers or the names of guides, which are worked out of the shape's size.
 *
 * @param guides in order; one may use those before it, and of two with one name the later holds
 * @param textRectangle left, top, right and bottom of the text
 */
public record ShapeGeometry(List<Guide> guides, List<Path> paths, List<String> textRectangle) {
    private static final List<String> WHOLE = List.of("l", "t", "r", "b");

    public static final ShapeGeometry RECTANGLE =
            new ShapeGeometry(
                    List.of(),
                    List.of(
                            new Path(
                                    0,
                                    0,
                                    Shade.NORMAL,
                                    true,
                                    List.of(
                                            new Step(Step.Kind.MOVE, List.of("l", "t")),
                                            new Step(Step.Kind.LINE, List.of("r", "t")),
                                            new Step(Step.Kind.LINE, List.of("r", "b")),
                                            new Step(Step.Kind.LINE, List.of("l", "b")),
                                            new Step(Step.Kind.CLOSE, List.of())))),
                    WHOLE);

    public ShapeGeometry {
        guides = List.copyOf(guides);
        paths = List.copyOf(paths);
        textRectangle = textRectangle.size() == 4 ? List.copyOf(textRectangle) : WHOLE;
    }

    /** A named number, such as {@code "*&#47; w adj 100000"}. */
    public record Guide(String name, String formula) {}

    /** How a path's fill differs from the shape's. */
    public enum Shade {
        NORMAL,
        NONE,
        LIGHTER,
        SLIGHTLY_LIGHTER,
        DARKER,
        SLIGHTLY_DARKER
    }

    /**
     * A path.
     *
     * @param width of the rectangle that its coordinates are in, to be stretched over the shape; 0 where they are in
     *     the shape's own units, 12,700 to a point
     */
    public record Path(
            double width, double height, Shade shade, boolean isStroked, List<Step> steps) {
        public Path {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A step along a path.
     *
     * @param numbers x and y in turn; for an arc both radii, the angle it starts at and the angle it sweeps, in
     *     60,000ths of a degree, clockwise
     */
    public record Step(Kind kind, List<String> numbers) {
        /** The kinds of steps with the count of their numbers. */
        public enum Kind {
            MOVE(2),
            LINE(2),
            CURVE(6),
            QUADRATIC_CURVE(4),
            ARC(4),
            CLOSE(0);

            private final int numbers;

            Kind(int numbers) {
                this.numbers = numbers;
            }
        }

        public Step {
            numbers = List.copyOf(numbers);
            if (numbers.size() != kind.numbers) {
                throw new IllegalArgumentException(kind + " with the numbers " + numbers);
            }
        }
    }
}
