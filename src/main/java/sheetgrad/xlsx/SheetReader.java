package sheetgrad.xlsx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.stream.XMLStreamException;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.DigitWidth;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.SheetLayout;
import sheetgrad.workbook.Validation;

/** Reads a sheet's part: its layout, cells, filter, merges, conditional formats, validations and links. */
final class SheetReader {

    private final Sheet sheet;
    private final StyleSheet styles;
    private final Palette palette;
    private final CellReader cells;
    private final ConditionalFormatReader conditionalFormats;
    private final List<Link> links = new ArrayList<>();
    private final List<Validation> validations = new ArrayList<>();
    private final PageSetupReader pages = new PageSetupReader();
    private int views;

    /** A link as the part has it: by a relationship, or to a place in the workbook. */
    record Link(CellRange range, Optional<String> relationship, String location) {}

    SheetReader(Sheet sheet, StyleSheet styles, Palette palette, CellReader cells) {
        this.sheet = sheet;
        this.styles = styles;
        this.palette = palette;
        this.cells = cells;
        this.conditionalFormats = new ConditionalFormatReader(palette, styles::look);
    }

    /** Reads the part from its root element. */
    Sheet read(XmlCursor root) throws XMLStreamException, WorkbookFileException {
        if (!root.name().equals("worksheet")) {
            throw new IllegalArgumentException("it is no worksheet but \"" + root.name() + "\"");
        }
        sheet.layout().setDefaultStyle(styles.style(0));
        root.children(
                child -> {
                    switch (child) {
                        case "sheetPr" -> readProperties(root);
                        case "sheetViews" -> root.children(view -> readView(root));
                        case "sheetFormatPr" -> readDefaults(root);
                        case "cols" -> root.children(column -> readColumns(root));
                        case "sheetData" -> cells.read(root);
                        case "autoFilter" ->
                                sheet.setFilter(new FilterReader(styles::look).read(root));
                        case "mergeCells" ->
                                root.children(
                                        merge ->
                                                CellRange.parse(root.attribute("ref", ""))
                                                        .ifPresent(sheet.merges()::add));
                        case "conditionalFormatting" -> conditionalFormats.read(root);
                        case "dataValidations" -> ValidationReader.readAll(root, validations);
                        case "ignoredErrors" -> sheet.setIgnoredErrors(IgnoredErrorsXml.read(root));
                        case "hyperlinks" -> root.children(link -> readLink(root));
                        case "extLst" ->
                                root.children(
                                        ext -> root.children(list -> readExtension(root, list)));
                        default -> pages.read(child, root);
                    }
                });
        sheet.setPageSetup(pages.setup());
        sheet.setPageBreaks(pages.breaks());
        sheet.conditionalFormats().addAll(conditionalFormats.inOrderOfPriority());
        sheet.setValidations(validations);
        return sheet;
    }

    /** Reads a list in the sheet's extensions. */
    private void readExtension(XmlCursor root, String list)
            throws XMLStreamException, WorkbookFileException {
        switch (list) {
            case "conditionalFormattings" -> conditionalFormats.readExtension(root);
            case "dataValidations" -> ValidationReader.readAll(root, validations);
            default -> {}
        }
    }

    private void readLink(XmlCursor root) {
        String location = root.attribute("location", "");
        Optional<String> relationship = root.relationshipId();
        CellRange.parse(root.attribute("ref", ""))
                .ifPresent(range -> links.add(new Link(range, relationship, location)));
    }

    /** The links that were read. */
    List<Link> links() {
        return links;
    }

    private void readProperties(XmlCursor root) throws XMLStreamException, WorkbookFileException {
        root.children(
                child -> {
                    if (child.equals("tabColor")) {
                        OptionalInt colour = palette.colour(root);
                        colour.ifPresent(sheet.layout()::setTabColour);
                    } else if (child.equals("pageSetUpPr")) {
                        pages.readFitting(root);
                    }
                });
    }

    private void readView(XmlCursor root) throws XMLStreamException, WorkbookFileException {
        if (views++ > 0) {
            return;
        }
        SheetLayout layout = sheet.layout();
        boolean isNormal = root.attribute("view", "normal").equals("normal");
        int zoom = root.integer(isNormal ? "zoomScale" : "zoomScaleNormal", 100);
        layout.setZoomPercent(zoom <= 0 ? 100 : zoom);
        layout.setShowsGridlines(root.flag("showGridLines", true));
        layout.setZeroHidden(!root.flag("showZeros", true));
        layout.setShowsOutlineSymbols(root.flag("showOutlineSymbols", true));
        scrollTo(root.attribute("topLeftCell", "A1"));
        root.children(
                child -> {
                    if (child.equals("pane")
                            && root.attribute("state", "split").startsWith("frozen")) {
                        layout.freeze(
                                (int) root.number("ySplit", 0), (int) root.number("xSplit", 0));
                        scrollTo(root.attribute("topLeftCell", "A1"));
                    }
                });
    }

    private void scrollTo(String cell) {
        CellAddress.parse(cell)
                .ifPresent(corner -> sheet.layout().scrollTo(corner.row(), corner.column()));
    }

    private void readDefaults(XmlCursor root) {
        double ofBase =
                DigitWidth.ofColumn(
                        sheet.layout().defaultStyle().font(),
                        root.integer("baseColWidth", SheetLayout.USUAL_DIGITS));
        sheet.layout().setDefaultColumnWidth(root.number("defaultColWidth", ofBase));
        sheet.layout().setDefaultRowHeight(root.number("defaultRowHeight", 15));
    }

    private void readColumns(XmlCursor root) {
        int first = Math.max(1, root.integer("min", 1));
        int last = Math.min(CellAddress.MAXIMUM_COLUMNS, root.integer("max", first));
        SheetLayout.Column column =
                new SheetLayout.Column(
                        root.number("width", sheet.layout().defaultColumnWidth()),
                        root.flag("hidden", false),
                        root.integer("outlineLevel", 0),
                        root.flag("collapsed", false),
                        styles.style(root.integer("style", 0)));
        for (int i = first; i <= last; i++) {
            sheet.layout().columns().put(i - 1, column);
        }
    }

    /** The ranges of an attribute such as "A1:B2 D4"; what is no range is left out. */
    static List<CellRange> ranges(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .flatMap(range -> CellRange.parse(range).stream())
                .toList();
    }
}
