package sheetgrad.xlsx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import sheetgrad.reference.CellAddress;
import sheetgrad.workbook.PageSetup;
import sheetgrad.workbook.PageSetup.Headings;
import sheetgrad.workbook.PageSetup.Margins;
import sheetgrad.workbook.PageSetup.Options;
import sheetgrad.workbook.PageSetup.Scaling;
import sheetgrad.workbook.Sheet;

/**
 * Writes what has changed of a sheet's page set-up and page breaks (ECMA-376 part 1, 18.3.1.46 to 18.3.1.74); what is
 * not modelled, such as the printer's settings, stays.
 */
final class PageSetupXml {
    private final XmlNode root;
    private final String prefix;
    private final Sheet before;
    private final Sheet now;
    private final PageSetup setup;

    PageSetupXml(XmlNode root, Sheet before, Sheet now) {
        this.root = root;
        this.prefix = root.prefix();
        this.before = before;
        this.now = now;
        this.setup = now.pageSetup().orElse(PageSetup.USUAL);
    }

    static boolean hasChanged(Sheet before, Sheet now) {
        return !before.pageSetup().equals(now.pageSetup())
                || !before.pageBreaks().equals(now.pageBreaks());
    }

    /** Whether a part of the set-up differs from what the part says. */
    private boolean differs(Function<PageSetup, Object> part) {
        return now.pageSetup().isPresent()
                && !before.pageSetup().map(part).equals(now.pageSetup().map(part));
    }

    /** Whether cells are printed by a percentage from now on instead of being made to fit, or the other way round. */
    boolean changesFitting() {
        return differs(one -> one.scaling().fits());
    }

    /** The element {@code pageSetUpPr} as it is now; empty if it would say nothing. */
    String fitting() {
        Optional<XmlNode> old = root.child("sheetPr").flatMap(one -> one.child("pageSetUpPr"));
        TagText tag = old.map(XmlNode::tag).orElseGet(() -> tag("pageSetUpPr"));
        if (changesFitting()) {
            tag.withUnless(!setup.scaling().fits(), "fitToPage", "1");
        }
        boolean saysNothing = tag.head().equals(tag("pageSetUpPr").head());
        return saysNothing ? "" : tag.head() + "/>";
    }

    /** The elements to be written, by their names; an empty one takes the old one away. */
    Map<String, String> elements() {
        Map<String, String> elements = new LinkedHashMap<>();
        if (differs(PageSetup::options)) {
            elements.put("printOptions", options(setup.options()));
        }
        if (differs(PageSetup::margins)) {
            elements.put("pageMargins", margins(setup.margins()));
        }
        if (differs(PageSetupXml::pages)) {
            elements.put("pageSetup", pageSetup());
        }
        if (differs(one -> List.of(one.headings(), one.others()))) {
            elements.put("headerFooter", headers());
        }
        if (!before.pageBreaks().rows().equals(now.pageBreaks().rows())) {
            elements.put("rowBreaks", breaks("rowBreaks", now.pageBreaks().rows()));
        }
        if (!before.pageBreaks().columns().equals(now.pageBreaks().columns())) {
            elements.put("colBreaks", breaks("colBreaks", now.pageBreaks().columns()));
        }
        return elements;
    }

    /** What the element {@code pageSetup} says. */
    private static PageSetup pages(PageSetup one) {
        PageSetup usual = PageSetup.USUAL;
        return new PageSetup(
                one.paper(),
                one.isLandscape(),
                one.scaling(),
                usual.margins(),
                one.firstPage(),
                one.goesAcross(),
                usual.options(),
                usual.headings(),
                usual.others());
    }

    private TagText tag(String name) {
        return new TagText("<" + prefix + name + ">");
    }

    private TagText present(String name) {
        return root.child(name).map(XmlNode::tag).orElseGet(() -> tag(name));
    }

    private String options(Options options) {
        TagText tag = present("printOptions");
        tag.withUnless(!options.isCentredAcross(), "horizontalCentered", "1");
        tag.withUnless(!options.isCentredDown(), "verticalCentered", "1");
        tag.withUnless(!options.showsHeadings(), "headings", "1");
        tag.withUnless(!options.showsGridlines(), "gridLines", "1");
        boolean saysNothing = tag.head().equals(tag("printOptions").head());
        return saysNothing ? "" : tag.head() + "/>";
    }

    private String margins(Margins margins) {
        TagText tag = present("pageMargins");
        tag.with("left", FileNumber.text(margins.left()));
        tag.with("right", FileNumber.text(margins.right()));
        tag.with("top", FileNumber.text(margins.top()));
        tag.with("bottom", FileNumber.text(margins.bottom()));
        tag.with("header", FileNumber.text(margins.header()));
        tag.with("footer", FileNumber.text(margins.footer()));
        return tag.head() + "/>";
    }

    private String pageSetup() {
        TagText tag = present("pageSetup");
        Scaling scaling = setup.scaling();
        tag.withUnless(setup.paper() == 1, "paperSize", Integer.toString(setup.paper()));
        tag.withUnless(scaling.percent() == 100, "scale", Integer.toString(scaling.percent()));
        boolean counts = setup.firstPage() != 1;
        tag.withUnless(!counts, "firstPageNumber", Integer.toString(setup.firstPage()));
        tag.withUnless(
                scaling.pagesAcross() == 1, "fitToWidth", Integer.toString(scaling.pagesAcross()));
        tag.withUnless(
                scaling.pagesDown() == 1, "fitToHeight", Integer.toString(scaling.pagesDown()));
        tag.withUnless(!setup.goesAcross(), "pageOrder", "overThenDown");
        tag.with("orientation", setup.isLandscape() ? "landscape" : "portrait");
        tag.withUnless(!counts, "useFirstPageNumber", "1");
        return tag.head() + "/>";
    }

    /** Headings that some pages have in the part but do not show stay there. */
    private String headers() {
        TagText tag = present("headerFooter");
        tag.withUnless(setup.others().even().isEmpty(), "differentOddEven", "1");
        tag.withUnless(setup.others().first().isEmpty(), "differentFirst", "1");
        String content =
                headings("odd", Optional.of(setup.headings()))
                        + headings("even", setup.others().even())
                        + headings("first", setup.others().first());
        boolean saysNothing = tag.head().equals(tag("headerFooter").head());
        return content.isEmpty()
                ? saysNothing ? "" : tag.head() + "/>"
                : tag.head() + ">" + content + "</" + tag.name() + ">";
    }

    private String headings(String pages, Optional<Headings> headings) {
        if (headings.isPresent()) {
            return text(pages + "Header", headings.get().header())
                    + text(pages + "Footer", headings.get().footer());
        }
        return root.child("headerFooter").stream()
                .flatMap(node -> node.children().stream())
                .filter(child -> child.name().startsWith(pages))
                .map(XmlNode::source)
                .collect(Collectors.joining());
    }

    private String text(String name, String text) {
        TagText tag = tag(name);
        return text.isEmpty()
                ? ""
                : tag.head() + ">" + FileText.escape(text) + "</" + tag.name() + ">";
    }

    /** Breaks that nobody has put go with the others: programs put them anew. */
    private String breaks(String name, List<Integer> lines) {
        if (lines.isEmpty()) {
            return "";
        }
        boolean areRows = name.equals("rowBreaks");
        int last = (areRows ? CellAddress.MAXIMUM_COLUMNS : CellAddress.MAXIMUM_ROWS) - 1;
        TagText list = tag(name).with("count", lines.size()).with("manualBreakCount", lines.size());
        StringBuilder content = new StringBuilder();
        for (int line : lines) {
            TagText tag = tag("brk").with("id", line).with("max", last).with("man", 1);
            content.append(tag.head()).append("/>");
        }
        return list.head() + ">" + content + "</" + list.name() + ">";
    }
}
