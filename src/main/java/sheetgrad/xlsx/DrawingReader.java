package sheetgrad.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sheetgrad.reference.CellAddress;
import sheetgrad.workbook.Anchor;
import sheetgrad.workbook.Anchor.Corner;
import sheetgrad.workbook.Drawing;
import sheetgrad.workbook.Drawing.Part;
import sheetgrad.xlsx.Relationships.Relationship;

/** Reads what lies over a sheet's cells (ECMA-376 part 1, 20.5): pictures, shapes, groups of them, charts. */
final class DrawingReader {
    private static final double UNITS_PER_POINT = 12_700;

    private final PackageFile file;
    private final ShapeReader shapes;
    private final ChartReader charts;

    /** @param workbook the links of the workbook's part, which lead to its theme */
    DrawingReader(PackageFile file, Relationships workbook, Palette palette) {
        this.file = file;
        DrawingColours colours = new DrawingColours(palette);
        ShapeLineReader lines = new ShapeLineReader(colours, file, workbook);
        this.shapes = new ShapeReader(colours, lines);
        this.charts = new ChartReader(file, colours, lines);
    }

    /** The drawings of a sheet's part, the hindmost first. */
    List<Drawing> drawings(String sheetPart) throws WorkbookFileException {
        List<Drawing> drawings = new ArrayList<>();
        for (Relationship link : Relationships.of(file, sheetPart).allOfKind("drawing")) {
            Optional<XmlTree> root = XmlTree.of(file, link.target());
            Relationships links = Relationships.of(file, link.target());
            if (root.isPresent()) {
                for (XmlTree anchored : unwrapped(root.get())) {
                    anchor(anchored).ifPresent(anchor -> read(anchored, anchor, links, drawings));
                }
            }
        }
        return drawings;
    }

    /** The children, with alternatives replaced by the one that this program reads better: that without mathematics. */
    private static List<XmlTree> unwrapped(XmlTree parent) {
        List<XmlTree> children = new ArrayList<>();
        for (XmlTree child : parent.children()) {
            if (child.name().equals("AlternateContent")) {
                List<XmlTree> fallback =
                        child.find("Fallback").map(DrawingReader::unwrapped).orElse(List.of());
                children.addAll(
                        fallback.isEmpty()
                                ? child.find("Choice")
                                        .map(DrawingReader::unwrapped)
                                        .orElse(List.of())
                                : fallback);
            } else {
                children.add(child);
            }
        }
        return children;
    }

    private static Optional<Anchor> anchor(XmlTree anchored) {
        Optional<Corner> from = anchored.find("from").flatMap(DrawingReader::corner);
        Optional<Corner> to = anchored.find("to").flatMap(DrawingReader::corner);
        double width = anchored.find("ext").map(ext -> points(ext, "cx")).orElse(0.0);
        double height = anchored.find("ext").map(ext -> points(ext, "cy")).orElse(0.0);
        if (anchored.name().equals("absoluteAnchor")) {
            from =
                    anchored.find("pos")
                            .map(
                                    pos ->
                                            new Corner(
                                                    new CellAddress(0, 0),
                                                    points(pos, "x"),
                                                    points(pos, "y")));
        }
        return from.map(corner -> new Anchor(corner, to, width, height));
    }

    private static Optional<Corner> corner(XmlTree place) {
        int row = (int) XmlTree.number(place.text("row")).orElse(-1);
        int column = (int) XmlTree.number(place.text("col")).orElse(-1);
        return CellAddress.exists(row, column)
                ? Optional.of(
                        new Corner(
                                new CellAddress(row, column),
                                XmlTree.number(place.text("colOff")).orElse(0) / UNITS_PER_POINT,
                                XmlTree.number(place.text("rowOff")).orElse(0) / UNITS_PER_POINT))
                : Optional.empty();
    }

    private static double points(XmlTree element, String attribute) {
        return element.number(attribute, 0) / UNITS_PER_POINT;
    }

    private void read(XmlTree parent, Anchor anchor, Relationships links, List<Drawing> drawings) {
        for (XmlTree child : unwrapped(parent)) {
            Part part = child.find("spPr/xfrm").map(ShapeReader::whole).orElse(Part.WHOLE);
            if (child.name().equals("grpSp")) {
                child.find("grpSpPr/xfrm")
                        .ifPresent(
                                frame ->
                                        readGroup(
                                                child,
                                                anchor,
                                                links,
                                                drawings,
                                                GroupFrame.of(frame)));
            } else {
                read(child, anchor, part, links).ifPresent(drawings::add);
            }
        }
    }

    private void readGroup(
            XmlTree group,
            Anchor anchor,
            Relationships links,
            List<Drawing> drawings,
            GroupFrame frame) {
        for (XmlTree child : unwrapped(group)) {
            if (child.name().equals("grpSp")) {
                child.find("grpSpPr/xfrm")
                        .ifPresent(
                                inner ->
                                        readGroup(
                                                child,
                                                anchor,
                                                links,
                                                drawings,
                                                frame.within(inner)));
            } else {
                child.find("spPr/xfrm")
                        .or(() -> child.find("xfrm"))
                        .flatMap(own -> read(child, anchor, frame.part(own), links))
                        .ifPresent(drawings::add);
            }
        }
    }

    private Optional<Drawing> read(XmlTree element, Anchor anchor, Part part, Relationships links) {
        return switch (element.name()) {
            case "sp", "cxnSp" -> Optional.of(shapes.read(element, anchor, part));
            case "pic" -> picture(element, anchor, part, links);
            case "graphicFrame" -> chart(element, anchor, part, links);
            default -> Optional.empty();
        };
    }

    private Optional<Drawing> picture(
            XmlTree element, Anchor anchor, Part part, Relationships links) {
        return element.find("blipFill/blip")
                .map(blip -> blip.relationship("embed"))
                .flatMap(links::withId)
                .filter(link -> file.has(link.target()))
                .flatMap(link -> bytes(link.target()))
                .map(bytes -> new Drawing.Picture(anchor, part, bytes));
    }

    private Optional<byte[]> bytes(String part) {
        try (InputStream in = file.parts().open(part)) {
            return Optional.of(in.readAllBytes());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<Drawing> chart(
            XmlTree element, Anchor anchor, Part part, Relationships links) {
        return element.find("graphic/graphicData/chart")
                .map(chart -> chart.relationship("id"))
                .flatMap(links::withId)
                .flatMap(link -> chart(link.target(), anchor, part));
    }

    /** The chart of a part of the file, in a part of what its anchor spans. */
    Optional<Drawing.ChartFrame> chart(String name, Anchor anchor, Part part) {
        return charts.read(name)
                .map(chart -> new Drawing.ChartFrame(anchor, part, chart, Optional.of(name)));
    }
}
