package sheetgrad.xlsx;

import java.util.List;
import java.util.Optional;
import sheetgrad.reference.CellAddress;
import sheetgrad.workbook.SheetLayout;

/** Writes the element {@code sheetViews}, of which the first view is the one that is modelled. */
final class SheetViewXml {
    private final String prefix;
    private final SheetLayout old;
    private final SheetLayout now;

    SheetViewXml(String prefix, SheetLayout old, SheetLayout now) {
        this.prefix = prefix;
        this.old = old;
        this.now = now;
    }

    /** The element as it must be now; nothing if it may stay as it is. */
    Optional<String> of(Optional<XmlNode> present) {
        if (old.hasSameView(now)) {
            return Optional.empty();
        }
        Optional<XmlNode> view = present.flatMap(list -> list.child("sheetView"));
        if (present.isEmpty() || view.isEmpty()) {
            TagText tag = new TagText("<" + prefix + "sheetView>").with("workbookViewId", 0);
            String list = "<" + prefix + "sheetViews>" + view(tag, List.of(), true);
            return Optional.of(list + "</" + prefix + "sheetViews>");
        }
        String source = present.get().source();
        int start = view.get().start() - present.get().start();
        int end = view.get().end() - present.get().start();
        boolean isRefrozen = isRefrozen();
        String changed = view(view.get().tag(), view.get().children(), isRefrozen);
        return Optional.of(source.substring(0, start) + changed + source.substring(end));
    }

    private boolean isRefrozen() {
        return old.frozenRows() != now.frozenRows()
                || old.frozenColumns() != now.frozenColumns()
                || old.firstVisibleRow() != now.firstVisibleRow()
                || old.firstVisibleColumn() != now.firstVisibleColumn();
    }

    private String view(TagText tag, List<XmlNode> children, boolean isRefrozen) {
        if (old.zoomPercent() != now.zoomPercent()) {
            String zoom = Integer.toString(now.zoomPercent());
            tag.withUnless(now.zoomPercent() == 100, "zoomScale", zoom);
            tag.withUnless(now.zoomPercent() == 100, "zoomScaleNormal", zoom);
        }
        if (old.showsGridlines() != now.showsGridlines()) {
            tag.withUnless(now.showsGridlines(), "showGridLines", "0");
        }
        if (old.isZeroHidden() != now.isZeroHidden()) {
            tag.withUnless(!now.isZeroHidden(), "showZeros", "0");
        }
        if (old.showsOutlineSymbols() != now.showsOutlineSymbols()) {
            tag.withUnless(now.showsOutlineSymbols(), "showOutlineSymbols", "0");
        }
        boolean isFrozen = now.frozenRows() > 0 || now.frozenColumns() > 0;
        StringBuilder content = new StringBuilder();
        if (isRefrozen) {
            boolean isAtTop = now.firstVisibleRow() == 0 && now.firstVisibleColumn() == 0;
            String corner = new CellAddress(now.firstVisibleRow(), now.firstVisibleColumn()).toA1();
            tag.withUnless(isFrozen || isAtTop, "topLeftCell", corner);
            content.append(isFrozen ? pane() : "");
        }
        for (XmlNode child : children) {
            boolean isOfPane = child.name().equals("pane") || child.name().equals("selection");
            if (!isRefrozen || !isOfPane) {
                content.append(child.source());
            } else if (child.name().equals("selection") && isActive(child, children)) {
                content.append(selection(child, isFrozen));
            }
        }
        return content.length() == 0
                ? tag.head() + "/>"
                : tag.head() + ">" + content + "</" + prefix + "sheetView>";
    }

    private String pane() {
        int row = Math.max(now.frozenRows(), now.firstVisibleRow());
        int column = Math.max(now.frozenColumns(), now.firstVisibleColumn());
        TagText tag = new TagText("<" + prefix + "pane>");
        tag.withUnless(now.frozenColumns() == 0, "xSplit", Integer.toString(now.frozenColumns()));
        tag.withUnless(now.frozenRows() == 0, "ySplit", Integer.toString(now.frozenRows()));
        tag.with("topLeftCell", new CellAddress(row, column).toA1());
        return tag.with("activePane", activePane()).with("state", "frozen").head() + "/>";
    }

    private String activePane() {
        if (now.frozenRows() == 0) {
            return "topRight";
        }
        return now.frozenColumns() == 0 ? "bottomLeft" : "bottomRight";
    }

    /** Whether the selection is the one of the pane that was active. */
    private static boolean isActive(XmlNode selection, List<XmlNode> children) {
        String active =
                children.stream()
                        .filter(child -> child.name().equals("pane"))
                        .findFirst()
                        .map(pane -> pane.attribute("activePane", "topLeft"))
                        .orElse("topLeft");
        return selection.attribute("pane", "topLeft").equals(active);
    }

    private String selection(XmlNode old, boolean isFrozen) {
        return old.tag().withUnless(!isFrozen, "pane", activePane()).head() + "/>";
    }
}
