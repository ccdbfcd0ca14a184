package sheetgrad.xlsx;

import java.io.IOException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLStreamException;
import sheetgrad.reference.A1;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.SheetRange;

/** Brings references up to date that stand in parts of their own: in charts, controls and sources of pivot tables. */
final class OtherReferences {
    private final PackageChanges changes;
    private final FormulaReplay replay;
    private final WorkbookPackage source;

    OtherReferences(PackageChanges changes, FormulaReplay replay, WorkbookPackage source) {
        this.changes = changes;
        this.replay = replay;
        this.source = source;
    }

    /** Writes the elements {@code f} of a chart that is on none of the sheets. */
    void writeChart(String part) throws IOException, XMLStreamException {
        writeChart(part, replay::rewrite);
    }

    /** Writes those of a chart on a sheet, or on the copy of it that is meant; both are given by id. */
    void writeChart(String part, int sheet, int sheetNow) throws IOException, XMLStreamException {
        writeChart(part, text -> replay.rewriteChart(text, sheet, sheetNow));
    }

    private void writeChart(String part, UnaryOperator<String> rewriter)
            throws IOException, XMLStreamException {
        XmlText xml = changes.text(part);
        PartText text = new PartText(xml);
        XmlNode.root(xml)
                .walk(
                        node -> {
                            if (node.name().equals("f") && node.children().isEmpty()) {
                                String old = XmlNode.unescape(node.content());
                                String now = old.isBlank() ? old : rewriter.apply(old);
                                if (!now.equals(old)) {
                                    text.replace(
                                            node.tagEnd(), node.contentEnd(), FileText.escape(now));
                                }
                            }
                        });
        changes.put(part, text);
    }

    /** Writes the cells that a control in the form of the old dialogs is linked with. */
    void writeControl(String part) throws IOException, XMLStreamException {
        XmlText xml = changes.text(part);
        PartText text = new PartText(xml);
        XmlNode root = XmlNode.root(xml);
        TagText tag = root.tag();
        for (String attribute : new String[] {"fmlaLink", "fmlaRange", "fmlaTxbx"}) {
            root.attribute(attribute)
                    .filter(link -> link.contains("!"))
                    .ifPresent(link -> tag.with(attribute, replay.rewrite(link)));
        }
        if (!tag.head().equals(root.tag().head())) {
            text.retag(root, tag);
        }
        changes.put(part, text);
    }

    /** Writes where the data of a pivot table come from. */
    void writePivotSource(String part) throws IOException, XMLStreamException {
        XmlText xml = changes.text(part);
        PartText text = new PartText(xml);
        XmlNode.root(xml)
                .walk(
                        node -> {
                            if (node.name().equals("worksheetSource")) {
                                writeSource(node, text);
                            }
                        });
        changes.put(part, text);
    }

    private void writeSource(XmlNode node, PartText text) {
        Optional<String> sheet = node.attribute("sheet");
        if (sheet.isEmpty() || node.attribute("r:id").isPresent() || !isOurs(sheet.get())) {
            return;
        }
        String prefix = A1.quoteSheet(sheet.get()) + "!";
        String ref = node.attribute("ref").orElse("A1");
        Optional<SheetRange> now = SheetRange.parse(replay.rewrite(prefix + ref));
        if (now.isEmpty()) {
            return;
        }
        TagText tag = node.tag();
        if (!now.get().sheet().equals(sheet.get())) {
            tag.with("sheet", now.get().sheet());
        }
        if (node.attribute("ref").isPresent() && !now.get().range().toA1().equals(ref)) {
            tag.with("ref", now.get().range().toA1());
        }
        if (!tag.head().equals(node.tag().head())) {
            text.retag(node, tag);
        }
    }

    private boolean isOurs(String sheet) {
        return source.sheets().stream()
                .anyMatch(part -> part.opened().name().equalsIgnoreCase(sheet));
    }

    /**
     * Writes where a pivot table lies on its sheet.
     *
     * @return whether it has its shape still; otherwise it is laid out anew when it is refreshed
     */
    static boolean writePivotPlace(PackageChanges changes, String part, MovedCells moves)
            throws IOException, XMLStreamException {
        XmlText xml = changes.text(part);
        PartText text = new PartText(xml);
        boolean isWhole = true;
        for (XmlNode place : XmlNode.root(xml).children("location")) {
            Optional<CellRange> old = CellRange.parse(place.attribute("ref", ""));
            Optional<CellRange> now = old.flatMap(moves::range);
            if (now.isPresent() && !now.equals(old)) {
                text.retag(place, place.tag().with("ref", now.get().toA1()));
            }
            isWhole &= now.map(CellRange::rows).equals(old.map(CellRange::rows));
            isWhole &= now.map(CellRange::columns).equals(old.map(CellRange::columns));
        }
        changes.put(part, text);
        return isWhole;
    }
}
