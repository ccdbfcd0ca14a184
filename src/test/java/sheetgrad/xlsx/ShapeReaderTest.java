package sheetgrad.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import sheetgrad.SharedFiles;
import sheetgrad.workbook.Drawing;
import sheetgrad.workbook.ShapeGeometry;
import sheetgrad.workbook.ShapeGeometry.Guide;
import sheetgrad.workbook.ShapeGeometry.Step;
import sheetgrad.workbook.ShapeGeometry.Step.Kind;
import sheetgrad.workbook.ShapeLine;
import sheetgrad.workbook.ShapeLine.End;
import sheetgrad.workbook.ShapeLine.Head;

class ShapeReaderTest {
    private static ShapeGeometry geometry(String properties) {
        return new GeometryReader().read(XmlTree.parse(properties));
    }

    private static List<Drawing.Shape> shapes(String name) throws WorkbookFileException {
        return new WorkbookReader()
                .read(SharedFiles.file("corpus/" + name)).workbook().sheets().stream()
                        .flatMap(sheet -> sheet.objects().drawings().stream())
                        .filter(Drawing.Shape.class::isInstance)
                        .map(Drawing.Shape.class::cast)
                        .toList();
    }

    @Test
    void presetShapesAreThoseOfTheStandardWithTheFilesOwnValues() {
        ShapeGeometry arrow =
                geometry(
                        "<spPr><prstGeom prst='rightArrow'><avLst>"
                                + "<gd name='adj1' fmla='val 30000'/></avLst></prstGeom></spPr>");
        assertEquals(
                List.of(
                        new Guide("adj1", "val 50000"),
                        new Guide("adj2", "val 50000"),
                        new Guide("adj1", "val 30000"),
                        new Guide("maxAdj2", "*/ 100000 w ss")),
                arrow.guides().subList(0, 4));
        List<Step> steps = arrow.paths().get(0).steps();
        assertEquals(new Step(Kind.MOVE, List.of("l", "y1")), steps.get(0));
        assertEquals(new Step(Kind.LINE, List.of("r", "vc")), steps.get(3));
        assertEquals(Kind.CLOSE, steps.get(steps.size() - 1).kind());
        assertEquals(List.of("l", "y1", "x2", "y2"), arrow.textRectangle());
    }

    @Test
    void unknownShapesAreRectangles() {
        assertEquals(ShapeGeometry.RECTANGLE, geometry("<spPr><prstGeom prst='nothing'/></spPr>"));
    }

    /** The three curves of each sheet of the workbook, as its drawing1.xml to drawing3.xml have them. */
    @Test
    void shapesDrawnByHandKeepTheirPathAndLine() throws Exception {
        List<Drawing.Shape> curves =
                shapes("ai-by-hand/Self-Attention.xlsx").stream()
                        .filter(shape -> shape.geometry().paths().get(0).width() > 0)
                        .toList();
        assertEquals(6, curves.size());
        ShapeGeometry.Path path = curves.get(0).geometry().paths().get(0);
        assertEquals(1_587_500, path.width());
        assertEquals(1_603_590, path.height());
        assertEquals(new Step(Kind.MOVE, List.of("0", "1576764")), path.steps().get(0));
        assertEquals(
                new Step(
                        Kind.CURVE,
                        List.of("1445683", "-10736", "1516591", "1964", "1587500", "14664")),
                path.steps().get(5));
        assertEquals(
                new ShapeLine(0x7030A0, 1, List.of(), End.NONE, new End(Head.TRIANGLE, 3, 3)),
                curves.get(0).line().orElseThrow());
        assertTrue(curves.get(0).fill().isEmpty());
    }

    @Test
    void dashesAreInWidthsOfTheLine() throws Exception {
        assertEquals(
                6,
                shapes("ai-by-hand/Multihead-Attention.xlsx").stream()
                        .flatMap(shape -> shape.line().stream())
                        .filter(line -> line.dashes().equals(List.of(3.0, 1.0)))
                        .count());
    }
}
