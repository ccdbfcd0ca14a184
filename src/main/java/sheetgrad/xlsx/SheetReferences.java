package sheetgrad.xlsx;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/**
 * Brings everything in a sheet's part up to date that refers to cells and is no cell: merges, conditional formats,
 * validations, links, filters, sparklines, breaks, widths and what lies within the lists of extensions.
 */
final class SheetReferences {
    private static final Map<String, String> RANGES =
            Map.ofEntries(
                    Map.entry("mergeCell", "ref"),
                    Map.entry("hyperlink", "ref"),
                    Map.entry("autoFilter", "ref"),
                    Map.entry("sortState", "ref"),
                    Map.entry("sortCondition", "ref"),
                    Map.entry("inputCells", "r"),
                    Map.entry("cellWatch", "r"),
                    Map.entry("protectedRange", "sqref"),
                    Map.entry("ignoredError", "sqref"));
    private static final Set<String> RULES =
            Set.of("conditionalFormatting", "dataValidation", "sparkline");
    private static final Set<String> FORMULAS = Set.of("f", "formula", "formula1", "formula2");

    private final XmlText part;
    private final MovedCells moves;
    private final FormulaReplay replay;
    private final int sheet;
    private final int sheetNow;
    private final PartText text;

    /**
     * @param sheet the id of the sheet from whose part this one comes
     * @param sheetNow the id of the sheet to which it belongs now
     */
    SheetReferences(XmlText part, MovedCells moves, FormulaReplay replay, int sheet, int sheetNow) {
        this.part = part;
        this.moves = moves;
        this.replay = replay;
        this.sheet = sheet;
        this.sheetNow = sheetNow;
        this.text = new PartText(part);
    }

    /** The part with all of these up to date. */
    XmlText write() throws XMLStreamException {
        XmlNode root = XmlNode.root(part, "sheetData"::equals);
        root.children().forEach(this::visit);
        return text.isEmpty() ? part : part.with(text.text());
    }

    private void visit(XmlNode node) {
        String attribute = RANGES.get(node.name());
        if (RULES.contains(node.name())) {
            writeRule(node);
        } else if (attribute != null) {
            writeRange(node, attribute);
        } else {
            switch (node.name()) {
                case "dimension" -> writeDimension(node);
                case "cols" -> writeColumns(node);
                case "rowBreaks", "colBreaks" -> writeBreaks(node);
                case "from", "to" -> DrawingAnchors.write(node, moves, text);
                default -> visitChildren(node);
            }
        }
    }

    /** A list of which all members are gone goes too. */
    private void visitChildren(XmlNode node) {
        boolean isEmptied =
                Set.of("mergeCells", "hyperlinks", "dataValidations").contains(node.name())
                        && !node.children().isEmpty()
                        && node.children().stream().allMatch(this::isGone);
        if (isEmptied) {
            text.remove(node);
            return;
        }
        if (FORMULAS.contains(node.name()) && node.children().isEmpty()) {
            writeFormula(node, Optional.empty());
        }
        node.children().forEach(this::visit);
    }

    private boolean isGone(XmlNode node) {
        String attribute = RANGES.getOrDefault(node.name(), "sqref");
        return node.attribute(attribute)
                .filter(ranges -> RuleHost.of(ranges, moves).isEmpty())
                .isPresent();
    }

    private void writeDimension(XmlNode node) {
        String old = node.attribute("ref", "A1");
        String now = moves.range(old).orElse("A1");
        if (!now.equals(old)) {
            text.retag(node, node.tag().with("ref", now));
        }
    }

    private void writeRange(XmlNode node, String attribute) {
        String old = node.attribute(attribute, "");
        Optional<RuleHost> now = RuleHost.of(old, moves);
        boolean isMerge = node.name().equals("mergeCell");
        boolean isLost = now.isEmpty() || (isMerge && now.get().ranges().get(0).isSingleCell());
        if (isLost && !old.isEmpty()) {
            text.remove(node);
            return;
        }
        TagText tag = node.tag();
        now.filter(host -> !moves.isEmpty()).ifPresent(host -> tag.with(attribute, host.sqref()));
        node.attribute("location")
                .filter(target -> target.contains("!"))
                .ifPresent(target -> tag.with("location", replay.rewrite(target)));
        if (!tag.head().equals(node.tag().head())) {
            text.retag(node, tag);
        }
        if (node.name().equals("autoFilter")) {
            writeFilterColumns(node);
        }
        node.children().forEach(this::visit);
    }

    /** Columns of a filter are counted from its first. */
    private void writeFilterColumns(XmlNode filter) {
        Optional<CellRange> old = CellRange.parse(filter.attribute("ref", ""));
        Optional<CellRange> now = old.flatMap(moves::range);
        if (moves.isEmpty() || now.isEmpty()) {
            return;
        }
        for (XmlNode column : filter.children("filterColumn")) {
            int place = column.integer("colId", 0);
            CellRange all = old.orElseThrow();
            int index = all.firstColumn() + place;
            CellRange cells = new CellRange(all.firstRow(), index, all.lastRow(), index);
            Optional<Integer> newPlace =
                    moves.range(cells).map(c -> c.firstColumn() - now.get().firstColumn());
            if (newPlace.isEmpty()) {
                text.remove(column);
            } else if (newPlace.get() != place) {
                text.retag(column, column.tag().with("colId", newPlace.get()));
            }
        }
    }

    /** A rule in the main part has its cells in an attribute, one among the extensions in an element. */
    private void writeRule(XmlNode node) {
        Optional<XmlNode> element = node.child("sqref");
        Optional<String> sqref =
                node.attribute("sqref").or(() -> element.map(e -> e.content().strip()));
        if (sqref.isEmpty()) {
            node.children().forEach(this::visit);
            return;
        }
        Optional<RuleHost> host = RuleHost.of(sqref.get(), moves);
        if (host.isEmpty()) {
            text.remove(node);
            return;
        }
        if (!moves.isEmpty()) {
            if (element.isPresent()) {
                XmlNode cells = element.get();
                text.replace(cells.tagEnd(), cells.contentEnd(), host.get().sqref());
            } else {
                text.retag(node, node.tag().with("sqref", host.get().sqref()));
            }
        }
        for (XmlNode child : node.children()) {
            child.walk(inner -> writeFormulas(inner, host, sqref.get()));
        }
    }

    private void writeFormulas(XmlNode node, Optional<RuleHost> host, String sqref) {
        if (FORMULAS.contains(node.name()) && node.children().isEmpty()) {
            writeFormula(node, host.map(cells -> new Seen(cells, sqref)));
        }
        boolean isThreshold = node.name().equals("cfvo") && node.attribute("val").isPresent();
        if (isThreshold && node.attribute("val", "").contains("$")) {
            String old = node.attribute("val", "");
            String now = rewrite(old, host.map(cells -> new Seen(cells, sqref)));
            if (!now.equals(old)) {
                text.retag(node, node.tag().with("val", now));
            }
        }
    }

    /** From where a formula is seen; in the file from the upper left cell of {@code sqref}. */
    private record Seen(RuleHost host, String sqref) {}

    private void writeFormula(XmlNode node, Optional<Seen> seen) {
        String old = XmlNode.unescape(node.content());
        String now = rewrite(old, seen);
        if (!now.equals(old)) {
            text.replace(node.tagEnd(), node.contentEnd(), FileText.escape(now));
        }
    }

    private String rewrite(String formula, Optional<Seen> seen) {
        if (formula.isBlank()) {
            return formula;
        }
        CellAddress corner = new CellAddress(0, 0);
        if (seen.isEmpty()) {
            return replay.rewrite(
                    formula, sheet, sheetNow, new FormulaReplay.View(corner, corner, corner));
        }
        RuleHost host = seen.get().host();
        CellAddress old = RuleHost.corner(SheetReader.ranges(seen.get().sqref()));
        return replay.rewrite(
                formula,
                sheet,
                sheetNow,
                new FormulaReplay.View(old, host.survivor(), host.corner()));
    }

    private void writeBreaks(XmlNode list) {
        boolean areRows = list.name().equals("rowBreaks");
        for (XmlNode node : list.children()) {
            int old = node.integer("id", 0);
            int now = moves.nearestLine(old, areRows);
            if (now != old) {
                text.retag(node, node.tag().with("id", now));
            }
        }
    }

    private void writeColumns(XmlNode list) {
        TreeMap<Integer, String> now = new TreeMap<>();
        TreeMap<Integer, String> old = ColumnsXml.heads(Optional.of(list));
        old.forEach(
                (column, head) -> moves.column(column).ifPresent(place -> now.put(place, head)));
        if (!now.equals(old)) {
            String element = ColumnsXml.list(list.prefix(), now);
            text.replace(list.start(), list.end(), element);
        }
    }
}
