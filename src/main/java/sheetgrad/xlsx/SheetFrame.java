package sheetgrad.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.SheetLayout;

/**
 * Writes what stands around the cells in a sheet's part, as far as it has changed: tab colour, view, default sizes,
 * columns, filter, merges, conditional formats and validations. Elements that are missing are put where the standard wants them (ECMA-376 part 1,
 * 18.3.1.99).
 */
final class SheetFrame {
    private static final ChildOrder ORDER =
            ChildOrder.of(
                    "sheetPr",
                    "dimension",
                    "sheetViews",
                    "sheetFormatPr",
                    "cols",
                    "sheetData",
                    "sheetCalcPr",
                    "sheetProtection",
                    "protectedRanges",
                    "scenarios",
                    "autoFilter",
                    "sortState",
                    "dataConsolidate",
                    "customSheetViews",
                    "mergeCells",
                    "phoneticPr",
                    "conditionalFormatting",
                    "dataValidations",
                    "hyperlinks",
                    "printOptions",
                    "pageMargins",
                    "pageSetup",
                    "headerFooter",
                    "rowBreaks",
                    "colBreaks",
                    "customProperties",
                    "cellWatches",
                    "ignoredErrors",
                    "smartTags",
                    "drawing",
                    "legacyDrawing");

    private final XmlText part;
    private final Sheet before;
    private final Sheet now;
    private final StyleNumbers numbers;
    private final XmlNode root;
    private final String prefix;
    private final PartText text;

    SheetFrame(XmlText part, Sheet before, Sheet now, StyleNumbers numbers)
            throws XMLStreamException {
        this.part = part;
        this.before = before;
        this.now = now;
        this.numbers = numbers;
        this.root = XmlNode.root(part, "sheetData"::equals);
        this.prefix = root.prefix();
        this.text = new PartText(part);
    }

    /** Whether anything is to be written. */
    static boolean hasChanged(Sheet before, Sheet now) {
        return !before.layout().hasSameFrame(now.layout())
                || !before.merges().equals(now.merges())
                || !before.filter().equals(now.filter())
                || !before.conditionalFormats().equals(now.conditionalFormats())
                || !before.validations().equals(now.validations())
                || !before.ignoredErrors().equals(now.ignoredErrors())
                || PageSetupXml.hasChanged(before, now);
    }

    /** The part with everything changed. */
    XmlText write() throws WorkbookFileException, IOException, XMLStreamException {
        SheetLayout old = before.layout();
        SheetLayout layout = now.layout();
        PageSetupXml pages = new PageSetupXml(root, before, now);
        if (!old.tabColour().equals(layout.tabColour()) || pages.changesFitting()) {
            writeProperties(pages);
        }
        Optional<String> views = new SheetViewXml(prefix, old, layout).of(root.child("sheetViews"));
        views.ifPresent(element -> put("sheetViews", element));
        writeDefaults(old, layout);
        if (!old.columns().equals(layout.columns())) {
            String columns = new ColumnsXml(prefix, numbers).of(root.child("cols"), old, layout);
            put("cols", columns);
        }
        if (!before.filter().equals(now.filter())) {
            writeFilter();
        }
        if (!before.merges().equals(now.merges())) {
            writeMerges();
        }
        if (!before.conditionalFormats().equals(now.conditionalFormats())) {
            new ConditionalFormatUpdate(root, numbers, text)
                    .write(now.conditionalFormats(), placeOf("conditionalFormatting"));
        }
        if (!before.validations().equals(now.validations())) {
            new ValidationUpdate(root, text).write(now.validations(), placeOf("dataValidations"));
        }
        pages.elements().forEach(this::put);
        if (!before.ignoredErrors().equals(now.ignoredErrors())) {
            put(
                    "ignoredErrors",
                    IgnoredErrorsXml.of(root.child("ignoredErrors"), prefix, now.ignoredErrors()));
        }
        return text.isEmpty() ? part : part.with(text.text());
    }

    /** Puts an element in the place of the one of its name, or where the standard wants it. */
    private void put(String name, String element) {
        put(root, text, name, element);
    }

    /** Puts an element into a sheet's part, in the place of the one of its name or where the standard wants it. */
    static void put(XmlNode root, PartText text, String name, String element) {
        ORDER.put(root, text, name, element);
    }

    private int placeOf(String name) {
        return placeOf(root, name);
    }

    /** Where an element of a sheet's part is put that has none of its name, or a further one. */
    static int placeOf(XmlNode root, String name) {
        return ORDER.placeOf(root, name);
    }

    /** The element {@code sheetPr}: the tab's colour comes first in it, and whether pages fit last. */
    private void writeProperties(PageSetupXml pages) {
        Optional<XmlNode> old = root.child("sheetPr");
        String colour = old.flatMap(node -> node.child("tabColor")).map(XmlNode::source).orElse("");
        if (!before.layout().tabColour().equals(now.layout().tabColour())) {
            colour =
                    now.layout().tabColour().isEmpty()
                            ? ""
                            : "<"
                                    + prefix
                                    + "tabColor rgb=\""
                                    + FillXml.argb(now.layout().tabColour().getAsInt())
                                    + "\"/>";
        }
        String others =
                old.stream()
                        .flatMap(node -> node.children().stream())
                        .filter(child -> !Set.of("tabColor", "pageSetUpPr").contains(child.name()))
                        .map(XmlNode::source)
                        .collect(Collectors.joining());
        String tag = old.map(node -> node.tag().head()).orElse("<" + prefix + "sheetPr");
        String content = colour + others + pages.fitting();
        put(
                "sheetPr",
                content.isEmpty() ? tag + "/>" : tag + ">" + content + "</" + prefix + "sheetPr>");
    }

    private void writeDefaults(SheetLayout old, SheetLayout layout) {
        boolean isWider = old.defaultColumnWidth() != layout.defaultColumnWidth();
        boolean isHigher = old.defaultRowHeight() != layout.defaultRowHeight();
        int rowLevels = layout.deepestRowLevel();
        int columnLevels = layout.deepestColumnLevel();
        boolean isDeeper =
                rowLevels != old.deepestRowLevel() || columnLevels != old.deepestColumnLevel();
        if (!isWider && !isHigher && !isDeeper) {
            return;
        }
        TagText tag =
                root.child("sheetFormatPr")
                        .map(XmlNode::tag)
                        .orElseGet(() -> new TagText("<" + prefix + "sheetFormatPr>"));
        if (isWider) {
            tag.with("defaultColWidth", FileNumber.text(layout.defaultColumnWidth()));
        }
        if (isHigher || !tag.has("defaultRowHeight")) {
            tag.with("defaultRowHeight", FileNumber.text(layout.defaultRowHeight()));
            tag.withUnless(!isHigher, "customHeight", "1");
        }
        if (isDeeper) {
            tag.withUnless(rowLevels == 0, "outlineLevelRow", Integer.toString(rowLevels));
            tag.withUnless(columnLevels == 0, "outlineLevelCol", Integer.toString(columnLevels));
        }
        put("sheetFormatPr", tag.head() + "/>");
    }

    private void writeFilter() throws WorkbookFileException, IOException, XMLStreamException {
        FilterXml filter = new FilterXml(prefix, root.namespaces(), numbers);
        put(
                "autoFilter",
                now.filter().isEmpty()
                        ? ""
                        : filter.of(root.child("autoFilter"), now.filter().get()));
    }

    private void writeMerges() {
        Set<CellRange> wanted = new LinkedHashSet<>(now.merges());
        List<String> elements = new ArrayList<>();
        root.child("mergeCells").stream()
                .flatMap(list -> list.children().stream())
                .filter(
                        merge ->
                                CellRange.parse(merge.attribute("ref", ""))
                                        .filter(wanted::remove)
                                        .isPresent())
                .forEach(merge -> elements.add(merge.source()));
        for (CellRange merge : wanted) {
            elements.add("<" + prefix + "mergeCell ref=\"" + merge.toA1() + "\"/>");
        }
        String count = " count=\"" + elements.size() + "\">";
        put(
                "mergeCells",
                elements.isEmpty()
                        ? ""
                        : "<"
                                + prefix
                                + "mergeCells"
                                + count
                                + String.join("", elements)
                                + "</"
                                + prefix
                                + "mergeCells>");
    }
}
