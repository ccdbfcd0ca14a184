package sheetgrad.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sheetgrad.reference.CellRange;

/**
 * One sheet: what its cells hold and how it looks. Changed through {@link Edit}s once the workbook is open; the setters
 * are for whoever builds a workbook.
 */
public final class Sheet {
    private final int id;
    private String name;
    private final Grid<CellContent> contents;
    private final Grid<CellStyle> styles;
    private final SheetLayout layout;
    private final List<CellRange> merges;
    private final List<ConditionalFormat> conditionalFormats;
    private SheetObjects objects = SheetObjects.NONE;
    private Optional<AutoFilter> filter = Optional.empty();
    private List<Validation> validations = List.of();
    private Optional<PageSetup> pageSetup = Optional.empty();
    private PageBreaks pageBreaks = PageBreaks.NONE;
    private List<IgnoredErrors> ignoredErrors = List.of();

    Sheet(int id, String name) {
        this.id = id;
        this.name = name;
        this.contents = new Grid<>(CellContent::isFormula);
        this.styles = new Grid<>();
        this.layout = new SheetLayout();
        this.merges = new ArrayList<>();
        this.conditionalFormats = new ArrayList<>();
    }

    private Sheet(Sheet original) {
        this.id = original.id;
        this.name = original.name;
        this.contents = original.contents.snapshot();
        this.styles = original.styles.snapshot();
        this.layout = original.layout.copy();
        this.merges = List.copyOf(original.merges);
        this.conditionalFormats = List.copyOf(original.conditionalFormats);
        this.objects = original.objects;
        this.filter = original.filter;
        this.validations = original.validations;
        this.pageSetup = original.pageSetup;
        this.pageBreaks = original.pageBreaks;
        this.ignoredErrors = original.ignoredErrors;
    }

    /** Makes the sheet what it was when the snapshot was taken. */
    void restore(Sheet snapshot) {
        name = snapshot.name;
        contents.become(snapshot.contents);
        styles.become(snapshot.styles);
        layout.become(snapshot.layout);
        replaceMerges(snapshot.merges);
        replaceConditionalFormats(snapshot.conditionalFormats);
        objects = snapshot.objects;
        filter = snapshot.filter;
        validations = snapshot.validations;
        pageSetup = snapshot.pageSetup;
        pageBreaks = snapshot.pageBreaks;
        ignoredErrors = snapshot.ignoredErrors;
    }

    void replaceMerges(List<CellRange> now) {
        List<CellRange> copy = List.copyOf(now);
        merges.clear();
        merges.addAll(copy);
    }

    void replaceConditionalFormats(List<ConditionalFormat> now) {
        List<ConditionalFormat> copy = List.copyOf(now);
        conditionalFormats.clear();
        conditionalFormats.addAll(copy);
    }

    /** The sheet as it is now, for another thread; made without copying cells. It belongs to no workbook. */
    public Sheet snapshot() {
        return new Sheet(this);
    }

    /** The number that stands for the sheet in areas; never reused within a workbook. */
    public int id() {
        return id;
    }

    public String name() {
        return name;
    }

    void rename(String newName) {
        this.name = newName;
    }

    public Grid<CellContent> contents() {
        return contents;
    }

    /** The formats of cells that differ from their row's, column's or the workbook's. */
    public Grid<CellStyle> styles() {
        return styles;
    }

    /** The format in force at a cell: its own, else its row's, else its column's, else the default. */
    public CellStyle styleAt(int row, int column) {
        CellStyle own = styles.get(row, column);
        return own != null ? own : layout.inheritedStyle(row, column);
    }

    public SheetLayout layout() {
        return layout;
    }

    public List<CellRange> merges() {
        return merges;
    }

    /** In order of priority, the first winning where two disagree. */
    public List<ConditionalFormat> conditionalFormats() {
        return conditionalFormats;
    }

    /** Drawings, comments and links. */
    public SheetObjects objects() {
        return objects;
    }

    public void setObjects(SheetObjects newObjects) {
        this.objects = newObjects;
    }

    /** The filter of cells outside of tables. */
    public Optional<AutoFilter> filter() {
        return filter;
    }

    public void setFilter(Optional<AutoFilter> newFilter) {
        this.filter = newFilter;
    }

    /** What may be typed into cells; the first counts where two govern one cell. */
    public List<Validation> validations() {
        return validations;
    }

    public void setValidations(List<Validation> now) {
        this.validations = List.copyOf(now);
    }

    /** How it is put on pages, if anybody has said so. */
    public Optional<PageSetup> pageSetup() {
        return pageSetup;
    }

    public void setPageSetup(Optional<PageSetup> setup) {
        this.pageSetup = setup;
    }

    /** Where new pages begin. */
    public PageBreaks pageBreaks() {
        return pageBreaks;
    }

    public void setPageBreaks(PageBreaks breaks) {
        this.pageBreaks = breaks;
    }

    /** Cells that are right as they are, whatever checks find. */
    public List<IgnoredErrors> ignoredErrors() {
        return ignoredErrors;
    }

    public void setIgnoredErrors(List<IgnoredErrors> now) {
        this.ignoredErrors = List.copyOf(now);
    }

    @Override
    public String toString() {
        return name;
    }
}
