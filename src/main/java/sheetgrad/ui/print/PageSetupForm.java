package sheetgrad.ui.print;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import sheetgrad.reference.CellRange;
import sheetgrad.value.NumberText;
import sheetgrad.workbook.PageSetup;
import sheetgrad.workbook.PageSetup.Margins;
import sheetgrad.workbook.PageSetup.Options;
import sheetgrad.workbook.PageSetup.OtherHeadings;
import sheetgrad.workbook.PageSetup.Scaling;

/** The page set-up of a sheet while the user changes it; numbers and cells are texts until they are asked for. */
public final class PageSetupForm {
    /** What the user set up. */
    public record Answer(PageSetup setup, List<CellRange> areas, List<CellRange> titles) {}

    /** A text that cannot be understood; its message says what is expected. */
    private static final class Mistake extends Exception {
        private static final long serialVersionUID = 1;

        Mistake(String message) {
            super(message);
        }
    }

    private static final int MOST_PERCENT = 400;
    private static final int LEAST_PERCENT = 10;
    private static final int MOST_PAGES = 32767;
    private static final int MOST_INCHES = 49;
    private static final int SHOWN_DECIMALS = 3;

    private final PageSetup before;
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    final BooleanProperty isLandscape;
    final ObjectProperty<Paper> paper;
    final BooleanProperty fits;
    final StringProperty percent;
    final StringProperty pagesAcross;
    final StringProperty pagesDown;
    final StringProperty firstPage;
    final BooleanProperty goesAcross;
    final StringProperty left;
    final StringProperty right;
    final StringProperty top;
    final StringProperty bottom;
    final StringProperty headerMargin;
    final StringProperty footerMargin;
    final BooleanProperty isCentredAcross;
    final BooleanProperty isCentredDown;
    final BooleanProperty showsGridlines;
    final BooleanProperty showsHeadings;
    final HeadingsForm headings;
    final HeadingsForm firstHeadings;
    final HeadingsForm evenHeadings;
    final StringProperty areas;
    final StringProperty titleRows;
    final StringProperty titleColumns;

    /** The form as the sheet is set up now. */
    public PageSetupForm(PrintSetup now) {
        before = now.pages();
        Scaling scaling = before.scaling();
        Margins margins = before.margins();
        Options options = before.options();
        isLandscape = new SimpleBooleanProperty(before.isLandscape());
        paper = new SimpleObjectProperty<>(Paper.of(before.paper()));
        fits = new SimpleBooleanProperty(scaling.fits());
        percent = text(scaling.percent());
        pagesAcross = pages(scaling.pagesAcross());
        pagesDown = pages(scaling.pagesDown());
        firstPage = text(before.firstPage());
        goesAcross = new SimpleBooleanProperty(before.goesAcross());
        left = text(margins.left());
        right = text(margins.right());
        top = text(margins.top());
        bottom = text(margins.bottom());
        headerMargin = text(margins.header());
        footerMargin = text(margins.footer());
        isCentredAcross = new SimpleBooleanProperty(options.isCentredAcross());
        isCentredDown = new SimpleBooleanProperty(options.isCentredDown());
        showsGridlines = new SimpleBooleanProperty(options.showsGridlines());
        showsHeadings = new SimpleBooleanProperty(options.showsHeadings());
        headings = new HeadingsForm(Optional.of(before.headings()));
        firstHeadings = new HeadingsForm(before.others().first());
        evenHeadings = new HeadingsForm(before.others().even());
        areas =
                new SimpleStringProperty(
                        now.ranges().stream()
                                .map(CellRange::toA1)
                                .collect(Collectors.joining(", ")));
        titleRows = text(now.titleRows());
        titleColumns = text(now.titleColumns());
    }

    private static StringProperty text(double number) {
        return new SimpleStringProperty(shown(number));
    }

    private static String shown(double number) {
        return BigDecimal.valueOf(number)
                .setScale(SHOWN_DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static StringProperty text(Optional<CellRange> range) {
        return new SimpleStringProperty(range.map(CellRange::toA1).orElse(""));
    }

    private static StringProperty pages(int count) {
        return new SimpleStringProperty(count == 0 ? "" : Integer.toString(count));
    }

    /** What cannot be understood, in a sentence; empty before something was. */
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** What is set up; nothing if a text cannot be understood, of which the message tells. */
    public Optional<Answer> answer() {
        try {
            List<CellRange> titles = new ArrayList<>();
            titles.addAll(
                    ranges(titleColumns, CellRange::isWholeColumns, "Repeated columns", "A:B"));
            titles.addAll(ranges(titleRows, CellRange::isWholeRows, "Repeated rows", "1:2"));
            return Optional.of(
                    new Answer(
                            setup(), ranges(areas, any -> true, "Print area", "A1:F40"), titles));
        } catch (Mistake mistake) {
            message.set(mistake.getMessage());
            return Optional.empty();
        }
    }

    private PageSetup setup() throws Mistake {
        boolean isOtherPaper = paper.get() != Paper.of(before.paper());
        return new PageSetup(
                isOtherPaper ? paper.get().number() : before.paper(),
                isLandscape.get(),
                new Scaling(
                        whole(percent, "Scale", LEAST_PERCENT, MOST_PERCENT),
                        fits.get(),
                        count(pagesAcross),
                        count(pagesDown)),
                new Margins(
                        inches(left, before.margins().left()),
                        inches(right, before.margins().right()),
                        inches(top, before.margins().top()),
                        inches(bottom, before.margins().bottom()),
                        inches(headerMargin, before.margins().header()),
                        inches(footerMargin, before.margins().footer())),
                whole(firstPage, "First page number", 0, MOST_PAGES),
                goesAcross.get(),
                new Options(
                        isCentredAcross.get(),
                        isCentredDown.get(),
                        showsGridlines.get(),
                        showsHeadings.get()),
                headings.headings(),
                new OtherHeadings(firstHeadings.own(), evenHeadings.own()));
    }

    private static int count(StringProperty text) throws Mistake {
        return text.get().isBlank() ? 0 : whole(text, "Pages wide and tall", 1, MOST_PAGES);
    }

    private static int whole(StringProperty text, String name, int least, int most) throws Mistake {
        return NumberText.parse(text.get())
                .filter(number -> number == Math.rint(number) && number >= least && number <= most)
                .map(Double::intValue)
                .orElseThrow(
                        () ->
                                new Mistake(
                                        name
                                                + ": type a whole number from "
                                                + least
                                                + " to "
                                                + most
                                                + "."));
    }

    /** What was not touched keeps the decimals that are not shown. */
    private static double inches(StringProperty text, double before) throws Mistake {
        if (text.get().equals(shown(before))) {
            return before;
        }
        return NumberText.parse(text.get())
                .filter(number -> number >= 0 && number < MOST_INCHES)
                .orElseThrow(() -> new Mistake("Margins: type inches, such as 0.75."));
    }

    private static List<CellRange> ranges(
            StringProperty text, Predicate<CellRange> isRight, String name, String example)
            throws Mistake {
        List<CellRange> ranges = new ArrayList<>();
        for (String part : text.get().split("[,;]", -1)) {
            if (!part.isBlank()) {
                ranges.add(
                        CellRange.parse(part.strip().replace("$", ""))
                                .filter(isRight)
                                .orElseThrow(
                                        () ->
                                                new Mistake(
                                                        name
                                                                + ": type, for example, "
                                                                + example
                                                                + ".")));
            }
        }
        return ranges;
    }
}
