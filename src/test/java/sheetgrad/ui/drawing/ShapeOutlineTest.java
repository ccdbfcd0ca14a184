package sheetgrad.ui.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.ui.paint.Arc.Curve;
import sheetgrad.workbook.ShapeGeometry;
import sheetgrad.workbook.ShapeGeometry.Guide;
import sheetgrad.workbook.ShapeGeometry.Path;
import sheetgrad.workbook.ShapeGeometry.Shade;
import sheetgrad.workbook.ShapeGeometry.Step;
import sheetgrad.workbook.ShapeGeometry.Step.Kind;

class ShapeOutlineTest {
    private static final double UNITS_PER_PIXEL = 9525;

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    */ w 3 4,        300
                    +- w 5 3,        402
                    +/ w h 7,        100
                    ?: 1 5 6,        5
                    ?: 0 5 6,        6
                    abs -3,          3
                    at2 1 1,         2700000
                    cat2 10 3 4,     6
                    sat2 10 3 4,     8
                    cos 10 3600000,  5
                    sin 10 1800000,  5
                    tan 10 2700000,  10
                    max 2 3,         3
                    min 2 3,         2
                    mod 2 3 6,       7
                    pin 1 9 5,       5
                    pin 1 0 5,       1
                    sqrt 49,         7
                    val ss,          300
                    val hd4,         75
                    val wd32,        12.5
                    val ssd8,        37.5
                    val 3cd8,        8100000
                    */ 1 1 0,        0
                    """)
    void guidesAreWorkedOutOfTheShapesSize(String formula, double expected) {
        GuideValues values = new GuideValues(List.of(new Guide("g", formula)), 400, 300);
        assertEquals(expected, values.of("g"), 1e-9);
    }

    private static Step step(Kind kind, String... numbers) {
        return new Step(kind, List.of(numbers));
    }

    private static List<Contour> contours(
            List<Guide> guides, double width, double height, Step... steps) {
        Path path = new Path(width, height, Shade.NORMAL, true, List.of(steps));
        ShapeGeometry shape = new ShapeGeometry(guides, List.of(path), List.of());
        return ShapeOutline.of(shape, 200, 100, 1).figures().get(0).contours();
    }

    private static void assertEndsAt(Curve curve, double x, double y) {
        assertEquals(x, curve.x(), 1e-9);
        assertEquals(y, curve.y(), 1e-9);
    }

    /** The preset "ellipse" is four quarter arcs from the left (ECMA-376, presetShapeDefinitions.xml). */
    @Test
    void anEllipseTouchesTheMiddlesOfAllSides() {
        List<Step> steps = new ArrayList<>(List.of(step(Kind.MOVE, "l", "vc")));
        for (String from : List.of("cd2", "3cd4", "0", "cd4")) {
            steps.add(step(Kind.ARC, "wd2", "hd2", from, "cd4"));
        }
        List<Curve> curves = contours(List.of(), 0, 0, steps.toArray(Step[]::new)).get(0).curves();
        assertEquals(4, curves.size());
        assertEndsAt(curves.get(0), 100, 0);
        assertEndsAt(curves.get(1), 200, 50);
        assertEndsAt(curves.get(2), 100, 100);
        assertEndsAt(curves.get(3), 0, 50);
    }

    /** On x²/100² + y²/50² = 1 the ray of 45 degrees meets x = y = 100 * 50 / sqrt(100² + 50²). */
    @Test
    void anglesOfArcsAreThoseOfRays() {
        Curve last =
                contours(
                                List.of(),
                                0,
                                0,
                                step(Kind.MOVE, "r", "vc"),
                                step(Kind.ARC, "wd2", "hd2", "0", "2700000"))
                        .get(0)
                        .curves()
                        .get(0);
        double along = 5000 / Math.sqrt(12500);
        assertEndsAt(last, 100 + along, 50 + along);
    }

    @Test
    void coordinatesAreStretchedFromThePathsOwnRectangle() {
        Contour line =
                contours(
                                List.of(),
                                1000,
                                1000,
                                step(Kind.MOVE, "100", "200"),
                                step(Kind.QUADRATIC_CURVE, "400", "0", "700", "300"))
                        .get(0);
        assertEquals(20, line.x());
        assertEquals(20, line.y());
        assertEndsAt(line.curves().get(0), 140, 30);
        assertEquals(20 + (80 - 20) * 2 / 3.0, line.curves().get(0).x1(), 1e-9);
    }

    @Test
    void pathsWithoutRectangleAreInTheShapesUnits() {
        List<Guide> guides = List.of(new Guide("far", "*/ w 3 4"));
        Contour line =
                contours(
                                guides,
                                0,
                                0,
                                step(Kind.MOVE, String.valueOf(UNITS_PER_PIXEL), "0"),
                                step(Kind.LINE, "far", "b"),
                                step(Kind.CLOSE))
                        .get(0);
        assertEquals(1, line.x(), 1e-9);
        assertEndsAt(line.curves().get(0), 150, 100);
        assertTrue(line.isClosed());
    }

    @Test
    void linesKnowTheDirectionsOfTheirEnds() {
        Contour line =
                contours(
                                List.of(),
                                200,
                                100,
                                step(Kind.MOVE, "0", "0"),
                                step(Kind.LINE, "10", "0"),
                                step(Kind.CURVE, "20", "0", "50", "10", "50", "40"))
                        .get(0);
        assertEquals(0, line.start().direction(), 1e-9);
        assertEquals(-Math.PI / 2, line.end().direction(), 1e-9);
        assertEquals(3, line.startingLater(3).x(), 1e-9);
    }
}
