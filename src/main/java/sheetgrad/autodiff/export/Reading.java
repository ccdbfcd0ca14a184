package sheetgrad.autodiff.export;

import java.util.ArrayList;
import java.util.List;
import sheetgrad.calculation.FrozenCalculation;
import sheetgrad.formula.Expression;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/** What the copies of a formula read altogether, look-ups included. */
final class Reading {
    private final FrozenCalculation base;
    private final int sheet;
    private final Hosts hosts;

    Reading(FrozenCalculation base, int sheet, Hosts hosts) {
        this.base = base;
        this.sheet = sheet;
        this.hosts = hosts;
    }

    List<Area> areas(Expression expression) {
        List<Area> first = precedents(expression, hosts.first());
        List<Area> last = precedents(expression, hosts.last());
        List<Area> swept = new ArrayList<>();
        for (int i = 0; i < Math.min(first.size(), last.size()); i++) {
            swept.add(
                    new Area(
                            first.get(i).sheet(), first.get(i).range().union(last.get(i).range())));
        }
        addLookups(expression, swept);
        return swept;
    }

    private List<Area> precedents(Expression expression, CellAddress host) {
        return base.precedents(expression, sheet, host.row(), host.column());
    }

    private void addLookups(Expression expression, List<Area> areas) {
        if (expression instanceof Expression.Parenthesised inner) {
            addLookups(inner.inner(), areas);
        } else if (expression instanceof Expression.Unary unary) {
            addLookups(unary.operand(), areas);
        } else if (expression instanceof Expression.Binary binary) {
            binary.<List<Area>>fold(
                    first -> withLookups(first, areas),
                    (same, link) -> withLookups(link.right(), areas));
        } else if (expression instanceof Expression.FunctionCall call) {
            call.arguments().forEach(argument -> addLookups(argument, areas));
            if (call.name().equals("OFFSET")) {
                areas.add(union(new Lookups(base, sheet, hosts).targets(call)));
            }
        }
    }

    private List<Area> withLookups(Expression expression, List<Area> areas) {
        addLookups(expression, areas);
        return areas;
    }

    static Area union(List<Area> areas) {
        CellRange all = areas.get(0).range();
        for (Area area : areas) {
            all = all.union(area.range());
        }
        return new Area(areas.get(0).sheet(), all);
    }
}
