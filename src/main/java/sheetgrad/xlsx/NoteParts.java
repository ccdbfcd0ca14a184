package sheetgrad.xlsx;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import sheetgrad.reference.CellAddress;

/** Moves comments along with their cells, in the lists of comments and in the drawing of their boxes. */
final class NoteParts {
    private static final Pattern SHAPE =
            Pattern.compile("<v:shape\\b.*?</v:shape>\\s*", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("(<x:Row>\\s*)(\\d+)(\\s*</x:Row>)");
    private static final Pattern COLUMN =
            Pattern.compile("(<x:Column>\\s*)(\\d+)(\\s*</x:Column>)");
    private static final Pattern ANCHOR = Pattern.compile("(<x:Anchor>)([^<]*)(</x:Anchor>)");

    private final PackageChanges changes;
    private final MovedCells moves;

    NoteParts(PackageChanges changes, MovedCells moves) {
        this.changes = changes;
        this.moves = moves;
    }

    /** Writes a part whose elements name their cells in the attribute {@code ref}; those of lost cells go. */
    void writeList(String part, String element) throws IOException, XMLStreamException {
        XmlText xml = changes.text(part);
        PartText text = new PartText(xml);
        XmlNode.root(xml)
                .walk(
                        node -> {
                            if (node.name().equals(element)) {
                                write(node, text);
                            }
                        });
        changes.put(part, text);
    }

    private void write(XmlNode node, PartText text) {
        String old = node.attribute("ref", "");
        Optional<String> now =
                CellAddress.parse(old)
                        .flatMap(cell -> moves.cell(cell.row(), cell.column()))
                        .map(CellAddress::toA1);
        if (now.isEmpty()) {
            text.remove(node);
        } else if (!now.get().equals(old)) {
            text.retag(node, node.tag().with("ref", now.get()));
        }
    }

    /** Writes the old kind of drawing, which is not always well-formed and therefore taken as text. */
    void writeBoxes(String part) throws IOException {
        XmlText xml = changes.text(part);
        String now = SHAPE.matcher(xml.text()).replaceAll(shape -> quote(box(shape.group())));
        if (!now.equals(xml.text())) {
            changes.put(part, xml.encode(now));
        }
    }

    private static String quote(String text) {
        return Matcher.quoteReplacement(text);
    }

    private String box(String shape) {
        Matcher row = ROW.matcher(shape);
        Matcher column = COLUMN.matcher(shape);
        if (!row.find() || !column.find()) {
            return anchored(shape, Optional.empty(), new CellAddress(0, 0));
        }
        CellAddress old =
                new CellAddress(Integer.parseInt(row.group(2)), Integer.parseInt(column.group(2)));
        Optional<CellAddress> now = moves.cell(old.row(), old.column());
        if (now.isEmpty()) {
            return "";
        }
        String moved = ROW.matcher(shape).replaceFirst("$1" + now.get().row() + "$3");
        moved = COLUMN.matcher(moved).replaceFirst("$1" + now.get().column() + "$3");
        return anchored(moved, now, old);
    }

    /** Moves the box of a comment as far as its cell, that of another shape with its rows and columns. */
    private String anchored(String shape, Optional<CellAddress> now, CellAddress old) {
        return ANCHOR.matcher(shape)
                .replaceFirst(
                        anchor -> {
                            String[] numbers = anchor.group(2).strip().split("\\s*,\\s*");
                            if (numbers.length != 8) {
                                return quote(anchor.group());
                            }
                            for (int i = 0; i < 8; i += 2) {
                                boolean isRow = i % 4 == 2;
                                int line = Integer.parseInt(numbers[i]);
                                int shift =
                                        now.map(
                                                        cell ->
                                                                isRow
                                                                        ? cell.row() - old.row()
                                                                        : cell.column()
                                                                                - old.column())
                                                .orElseGet(
                                                        () ->
                                                                moves.nearestLine(line, isRow)
                                                                        - line);
                                numbers[i] = Integer.toString(Math.max(0, line + shift));
                            }
                            return quote(
                                    anchor.group(1) + String.join(", ", numbers) + anchor.group(3));
                        });
    }
}
