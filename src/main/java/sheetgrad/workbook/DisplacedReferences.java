package sheetgrad.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sheetgrad.formula.Expression;
import sheetgrad.formula.ExpressionRewriter;
import sheetgrad.formula.SheetQualifier;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.Displacement;
import sheetgrad.reference.RelativeCell;
import sheetgrad.reference.RelativeRange;
import sheetgrad.reference.Relocation;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;

/**
 * Rewrites the references of formulas after cells have been inserted, deleted or moved, so that they refer to the same
 * cells as before. Copies of a formula that change in the same way go on sharing one tree; most do not change at all,
 * because they move together with what they refer to. Spans of sheets and other files are left alone, as in Excel.
 */
final class DisplacedReferences {
    private static final int OWN_SHEET = -1;
    static final int NO_SHEET = -2;
    private static final Expression GONE =
            new Expression.Literal(ErrorValue.of(ErrorKind.REFERENCE));

    /** A reference as it stands in a formula. */
    private record Site(Optional<SheetQualifier> qualifier, int sheet, RelativeRange range) {
        static final Site LOST =
                new Site(
                        Optional.empty(),
                        NO_SHEET,
                        new RelativeRange(
                                RelativeCell.absolute(new CellAddress(0, 0)),
                                RelativeCell.absolute(new CellAddress(0, 0))));
    }

    /** A formula's references, and what became of its last copy. */
    private static final class Known {
        final Site[] sites;
        Site[] lastSites = new Site[0];
        Expression lastResult;

        Known(Expression expression, Site[] sites) {
            this.sites = sites;
            this.lastResult = expression;
        }
    }

    /** The place of a formula before and after. */
    private record Host(
            int sheet,
            int row,
            int column,
            int newSheet,
            int newRow,
            int newColumn,
            boolean isName) {
        boolean moves() {
            return sheet != newSheet || row != newRow || column != newColumn;
        }
    }

    private final Workbook workbook;
    private final Relocation relocation;
    private final Displacement displacement;
    private final List<Area> touched;
    private final Map<Expression, Known> known = new IdentityHashMap<>();

    DisplacedReferences(Workbook workbook, Relocation relocation) {
        this.workbook = workbook;
        this.relocation = relocation;
        this.displacement = relocation.displacement();
        this.touched = displacement.touched();
    }

    /** The formula of a cell as it reads afterwards, in the place where the cell is then. */
    Expression rewrite(Expression formula, int sheet, int row, int column) {
        boolean moves = displacement.moves(sheet, row, column);
        return rewrite(
                formula,
                new Host(
                        sheet,
                        row,
                        column,
                        moves ? displacement.targetSheet() : sheet,
                        moves ? row + displacement.rows() : row,
                        moves ? column + displacement.columns() : column,
                        false));
    }

    /** What the formula refers to, as far as that may change. */
    List<RelativeRange> references(Expression formula) {
        return Stream.of(know(formula).sites).map(Site::range).toList();
    }

    /** The expression of a name, which no cell holds: only what is absolute in it changes. */
    Expression rewriteName(Expression expression, int scope) {
        return rewrite(expression, new Host(scope, 0, 0, scope, 0, 0, true));
    }

    private Expression rewrite(Expression formula, Host host) {
        Known copies = know(formula);
        Site[] after = copies.sites;
        for (int i = 0; i < copies.sites.length; i++) {
            Site site = displaced(copies.sites[i], host);
            if (site != copies.sites[i]) {
                after = after == copies.sites ? after.clone() : after;
                after[i] = site;
            }
        }
        if (after == copies.sites) {
            return formula;
        }
        if (!Arrays.equals(after, copies.lastSites)) {
            copies.lastSites = after;
            copies.lastResult = formula.accept(new Replacing(after));
        }
        return copies.lastResult;
    }

    private Known know(Expression formula) {
        return known.computeIfAbsent(formula, this::collect);
    }

    private Known collect(Expression formula) {
        Collecting collecting = new Collecting();
        formula.accept(collecting);
        return new Known(formula, collecting.sites.toArray(new Site[0]));
    }

    private Site displaced(Site site, Host host) {
        int sheet = site.sheet == OWN_SHEET ? host.sheet : site.sheet;
        boolean isConcerned =
                host.moves()
                        || sheet == displacement.overwritten().sheet()
                        || sheet == displacement.from().map(Area::sheet).orElse(NO_SHEET);
        if (!isConcerned || (host.isName && isFree(site.range))) {
            return site;
        }
        if (isPlainlyTheSame(site, sheet, host)) {
            return site;
        }
        Optional<CellRange> cells = site.range.at(host.row, host.column);
        if (cells.isEmpty()) {
            return host.moves() ? Site.LOST : site;
        }
        Area area = new Area(sheet, cells.get());
        Optional<Area> after = sheet < 0 ? Optional.of(area) : relocation.after(area);
        return after.map(now -> displaced(site, host, area, now)).orElse(Site.LOST);
    }

    /** Whether it is seen at a glance that a reference stays as it is: nothing of it moves, or all of it and its host. */
    private boolean isPlainlyTheSame(Site site, int sheet, Host host) {
        RelativeCell first = site.range.first();
        RelativeCell last = site.range.last();
        int top = Math.min(first.rowAt(host.row), last.rowAt(host.row));
        int bottom = Math.max(first.rowAt(host.row), last.rowAt(host.row));
        int left = Math.min(first.columnAt(host.column), last.columnAt(host.column));
        int right = Math.max(first.columnAt(host.column), last.columnAt(host.column));
        if (!CellAddress.exists(top, left) || !CellAddress.exists(bottom, right)) {
            return false;
        }
        if (!host.moves()) {
            for (Area area : touched) {
                if (meets(area, sheet, top, left, bottom, right)) {
                    return false;
                }
            }
            return true;
        }
        boolean isRelative =
                (displacement.rows() == 0 || !(first.isRowAbsolute() || last.isRowAbsolute()))
                        && (displacement.columns() == 0
                                || !(first.isColumnAbsolute() || last.isColumnAbsolute()));
        return isRelative
                && site.sheet == OWN_SHEET
                && displacement.moves(sheet, top, left)
                && displacement.moves(sheet, bottom, right);
    }

    private static boolean meets(Area area, int sheet, int top, int left, int bottom, int right) {
        CellRange range = area.range();
        return area.sheet() == sheet
                && range.firstRow() <= bottom
                && range.lastRow() >= top
                && range.firstColumn() <= right
                && range.lastColumn() >= left;
    }

    /** Whether the reference of a name is relative in the direction in which cells move. */
    private boolean isFree(RelativeRange range) {
        boolean hasFreeRow = !range.first().isRowAbsolute() || !range.last().isRowAbsolute();
        boolean hasFreeColumn =
                !range.first().isColumnAbsolute() || !range.last().isColumnAbsolute();
        return (hasFreeRow && displacement.rows() != 0)
                || (hasFreeColumn && displacement.columns() != 0);
    }

    private Site displaced(Site site, Host host, Area before, Area now) {
        RelativeRange range = relative(site.range, host, before.range(), now.range());
        boolean isPlain = site.qualifier.isEmpty() && now.sheet() == host.newSheet;
        boolean keepsSheet = isPlain || (site.qualifier.isPresent() && now.sheet() == site.sheet);
        if (keepsSheet) {
            return range.equals(site.range) ? site : new Site(site.qualifier, site.sheet, range);
        }
        SheetQualifier qualifier = SheetQualifier.of(workbook.sheet(now.sheet()).name());
        return new Site(Optional.of(qualifier), now.sheet(), range);
    }

    /** The reference to {@code now} from the host's new place, with the dollar signs of the old one. */
    private static RelativeRange relative(
            RelativeRange old, Host host, CellRange before, CellRange now) {
        boolean isUpsideDown = old.first().rowAt(host.row) > old.last().rowAt(host.row);
        boolean isReversed = old.first().columnAt(host.column) > old.last().columnAt(host.column);
        int top = isUpsideDown ? now.lastRow() : now.firstRow();
        int bottom = isUpsideDown ? now.firstRow() : now.lastRow();
        int left = isReversed ? now.lastColumn() : now.firstColumn();
        int right = isReversed ? now.firstColumn() : now.lastColumn();
        return new RelativeRange(
                corner(old.first(), host, top, left), corner(old.last(), host, bottom, right));
    }

    private static RelativeCell corner(RelativeCell old, Host host, int row, int column) {
        return new RelativeCell(
                old.isRowAbsolute() ? row : row - host.newRow,
                old.isRowAbsolute(),
                old.isColumnAbsolute() ? column : column - host.newColumn,
                old.isColumnAbsolute());
    }

    /** Lists the references that can change, in the order in which they are visited. */
    private final class Collecting extends ExpressionRewriter {
        final List<Site> sites = new ArrayList<>();

        @Override
        public Expression visitCell(Expression.CellReference reference) {
            RelativeRange range = new RelativeRange(reference.cell(), reference.cell());
            sites.add(new Site(reference.sheet(), sheet(reference.sheet()), range));
            return reference;
        }

        @Override
        public Expression visitRange(Expression.RangeReference reference) {
            sites.add(new Site(reference.sheet(), sheet(reference.sheet()), reference.range()));
            return reference;
        }

        private int sheet(Optional<SheetQualifier> qualifier) {
            if (qualifier.isEmpty()) {
                return OWN_SHEET;
            }
            boolean isOneOfOurs =
                    qualifier.get().externalWorkbook().isEmpty() && !qualifier.get().isSpan();
            return isOneOfOurs
                    ? workbook.findSheet(qualifier.get().firstSheet())
                            .map(Sheet::id)
                            .orElse(NO_SHEET)
                    : NO_SHEET;
        }
    }

    /** Puts other references in the places of the old ones. */
    private static final class Replacing extends ExpressionRewriter {
        private final Site[] sites;
        private int next;

        Replacing(Site[] sites) {
            this.sites = sites;
        }

        @Override
        public Expression visitCell(Expression.CellReference reference) {
            Site site = sites[next++];
            return site == Site.LOST
                    ? GONE
                    : new Expression.CellReference(site.qualifier, site.range.first());
        }

        @Override
        public Expression visitRange(Expression.RangeReference reference) {
            Site site = sites[next++];
            return site == Site.LOST
                    ? GONE
                    : new Expression.RangeReference(site.qualifier, site.range);
        }
    }
}
