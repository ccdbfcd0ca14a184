package sheetgrad.xlsx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLStreamException;
import sheetgrad.workbook.CellValues;
import sheetgrad.workbook.Drawing;
import sheetgrad.workbook.Drawing.ChartFrame;
import sheetgrad.workbook.Workbook;
import sheetgrad.xlsx.Relationships.Relationship;

/** Brings the charts of a sheet up to date: those that are new, changed, moved or gone. All others stay as they are. */
final class ChartParts {
    private static final String CONTENT = "application/vnd.openxmlformats-officedocument.";
    private static final String CHARTS = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static final String BLANK =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                    + "<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\""
                    + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"></xdr:wsDr>";

    private final PackageFile file;
    private final PackageChanges changes;
    private final DrawingReader reader;
    private final ChartSources sources;

    /** @param workbookPart the workbook's own part, which leads to its theme */
    ChartParts(
            PackageFile file,
            PackageChanges changes,
            String workbookPart,
            Workbook workbook,
            CellValues calculated)
            throws WorkbookFileException {
        this.file = file;
        this.changes = changes;
        Relationships links = Relationships.of(file, workbookPart);
        this.reader = new DrawingReader(file, links, Palette.of(file, links));
        this.sources = new ChartSources(workbook, calculated);
    }

    /**
     * Writes the charts of a sheet.
     *
     * @param origin the part of a chart, as the workbook names it, by the id that the sheet's drawing has for it
     */
    void write(String sheetPart, List<Drawing> drawings, UnaryOperator<String> origin)
            throws WorkbookFileException, IOException, XMLStreamException {
        List<ChartFrame> waiting = new ArrayList<>(frames(drawings));
        Optional<String> drawing = drawingOf(sheetPart);
        if (drawing.isEmpty() && waiting.isEmpty()) {
            return;
        }
        String part = drawing.isPresent() ? drawing.get() : addDrawing(sheetPart);
        Map<String, ChartFrame> before = new HashMap<>();
        for (ChartFrame frame : frames(reader.drawings(sheetPart))) {
            before.put(frame.origin().orElseThrow(), frame);
        }
        XmlText xml = changes.text(part);
        XmlNode root = XmlNode.root(xml);
        PartText text = new PartText(xml);
        for (XmlNode anchor : root.children()) {
            Optional<Relationship> link = link(anchor, part);
            if (link.isPresent() && before.containsKey(link.get().target())) {
                ChartFrame old = before.get(link.get().target());
                Optional<ChartFrame> now = take(waiting, origin.apply(link.get().id()));
                if (now.isPresent()) {
                    writeFrame(anchor, old, now.get(), text);
                } else {
                    text.remove(anchor);
                    changes.unlink(part, link.get());
                }
            }
        }
        text.append(root, root.tag(), added(root, part, waiting));
        changes.put(part, text);
    }

    /** The charts among drawings, but for those in groups, which stay as they are. */
    static List<ChartFrame> frames(List<Drawing> drawings) {
        return drawings.stream()
                .filter(ChartFrame.class::isInstance)
                .map(ChartFrame.class::cast)
                .filter(frame -> !frame.isGrouped())
                .toList();
    }

    private Optional<String> drawingOf(String sheetPart) throws WorkbookFileException {
        return Relationships.of(file, sheetPart)
                .ofKind("drawing")
                .map(Relationship::target)
                .filter(changes::has);
    }

    private Optional<Relationship> link(XmlNode anchor, String part) throws WorkbookFileException {
        Relationships links = Relationships.of(file, part);
        List<Relationship> found = new ArrayList<>();
        anchor.walk(
                node ->
                        node.attribute("r:id")
                                .filter(id -> node.name().equals("chart"))
                                .flatMap(links::withId)
                                .ifPresent(found::add));
        return found.stream().findFirst();
    }

    private static Optional<ChartFrame> take(List<ChartFrame> waiting, String origin) {
        Optional<ChartFrame> found =
                waiting.stream()
                        .filter(one -> one.origin().filter(origin::equals).isPresent())
                        .findFirst();
        found.ifPresent(waiting::remove);
        return found;
    }

    private void writeFrame(XmlNode anchor, ChartFrame old, ChartFrame now, PartText text)
            throws IOException, XMLStreamException {
        if (!old.anchor().equals(now.anchor())) {
            new AnchorXml(new Markup(anchor.prefix())).replace(anchor, now.anchor(), text);
        }
        writeChart(old.origin().orElseThrow(), old, now);
    }

    private void writeChart(String part, ChartFrame old, ChartFrame now)
            throws IOException, XMLStreamException {
        if (!old.chart().equals(now.chart())) {
            XmlText xml = changes.text(part);
            byte[] written = new ChartUpdate(xml, sources).write(old.chart(), now.chart());
            if (!xml.text().equals(new XmlText(written).text())) {
                changes.put(part, written);
            }
        }
    }

    private String addDrawing(String sheetPart) throws IOException, XMLStreamException {
        String part = changes.freeName("xl/drawings/drawing", ".xml");
        changes.add(part, CONTENT + "drawing+xml", BLANK.getBytes(StandardCharsets.UTF_8));
        String id = changes.link(sheetPart, Relationships.NAMESPACE + "/drawing", part);
        XmlText xml = changes.text(sheetPart);
        XmlNode root = XmlNode.root(xml, "sheetData"::equals);
        PartText text = new PartText(xml);
        TagText tag =
                new TagText("<" + root.prefix() + "drawing>")
                        .with("xmlns:r", Relationships.NAMESPACE)
                        .with("r:id", id);
        SheetFrame.put(root, text, "drawing", tag.head() + "/>");
        changes.put(sheetPart, text);
        return part;
    }

    /** The anchors of charts that the drawing does not have yet. */
    private String added(XmlNode root, String part, List<ChartFrame> frames)
            throws WorkbookFileException, IOException, XMLStreamException {
        Markup xml = new Markup(root.prefix());
        int[] next = {2};
        root.walk(
                node -> {
                    if (node.name().equals("cNvPr")) {
                        next[0] = Math.max(next[0], node.integer("id", 0) + 1);
                    }
                });
        StringBuilder all = new StringBuilder();
        for (ChartFrame frame : frames) {
            String id = changes.link(part, Relationships.NAMESPACE + "/chart", addChart(frame));
            all.append(new AnchorXml(xml).of(frame.anchor(), frame(xml, next[0]++, id)));
        }
        return all.toString();
    }

    /** A new chart is written anew; one that was copied from another sheet has everything that the other one has. */
    private String addChart(ChartFrame frame)
            throws WorkbookFileException, IOException, XMLStreamException {
        Optional<String> origin = frame.origin().filter(changes::has);
        if (origin.isPresent()) {
            Optional<ChartFrame> old = reader.chart(origin.get(), frame.anchor(), frame.part());
            String part = new PartCopy(file, changes).copy(origin.get());
            if (old.isPresent()) {
                writeChart(part, old.get(), frame);
            }
            return part;
        }
        String part = changes.freeName("xl/charts/chart", ".xml");
        changes.add(part, CONTENT + "drawingml.chart+xml", ChartXml.part(frame.chart(), sources));
        return part;
    }

    private static String frame(Markup xml, int number, String id) {
        String name =
                new TagText("<" + xml.prefix() + "cNvPr>")
                        .with("id", number)
                        .with("name", "Chart " + (number - 1))
                        .head();
        String size = "<a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/>";
        String data =
                "<a:graphicData uri=\""
                        + CHARTS
                        + "\"><c:chart xmlns:c=\""
                        + CHARTS
                        + "\" xmlns:r=\""
                        + Relationships.NAMESPACE
                        + "\" r:id=\""
                        + id
                        + "\"/></a:graphicData>";
        String content =
                xml.element("nvGraphicFramePr", name + "/>", xml.element("cNvGraphicFramePr"))
                        + ChartXml.drawn(xml.element("xfrm", size))
                        + ChartXml.drawing("graphic", data);
        String start = "<" + xml.prefix() + "graphicFrame macro=\"\">";
        return start + content + "</" + xml.prefix() + "graphicFrame>" + xml.element("clientData");
    }
}
