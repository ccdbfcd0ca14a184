package sheetgrad.xlsx;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.SheetRange;
import sheetgrad.workbook.SolverModel;
import sheetgrad.workbook.SolverModel.Constraint;

/** A Solver model as the hidden names that Excel's Solver keeps, settings of the Solver at their defaults. */
final class SolverNameTexts {
    private static final Map<String, String> SETTINGS =
            Map.ofEntries(
                    Map.entry("cvg", "0.0001"),
                    Map.entry("drv", "1"),
                    Map.entry("eng", "1"),
                    Map.entry("est", "1"),
                    Map.entry("itr", "2147483647"),
                    Map.entry("mip", "2147483647"),
                    Map.entry("mni", "30"),
                    Map.entry("mrt", "0.075"),
                    Map.entry("msl", "2"),
                    Map.entry("nod", "2147483647"),
                    Map.entry("nwt", "1"),
                    Map.entry("pre", "0.000001"),
                    Map.entry("rbv", "1"),
                    Map.entry("rlx", "2"),
                    Map.entry("rsd", "0"),
                    Map.entry("scl", "1"),
                    Map.entry("sho", "2"),
                    Map.entry("ssz", "100"),
                    Map.entry("tim", "2147483647"),
                    Map.entry("tol", "0.01"),
                    Map.entry("ver", "3"));

    private SolverNameTexts() {}

    /** What the names stand for, by name. */
    static Map<String, String> of(SolverModel model) {
        Map<String, String> names = new TreeMap<>();
        SETTINGS.forEach((key, text) -> names.put("solver_" + key, text));
        names.put(
                "solver_opt",
                new SheetRange(model.loss().sheet(), CellRange.of(model.loss().address()))
                        .toAbsoluteA1());
        names.put(
                "solver_adj",
                model.parameters().stream()
                        .map(SheetRange::toAbsoluteA1)
                        .collect(Collectors.joining(",")));
        names.put(
                "solver_typ",
                switch (model.goal()) {
                    case MAXIMIZE -> "1";
                    case MINIMIZE -> "2";
                    case VALUE_OF -> "3";
                });
        names.put("solver_val", FileNumber.text(model.target()));
        names.put("solver_neg", model.isNonNegative() ? "1" : "2");
        List<Constraint> constraints = model.constraints();
        names.put("solver_num", Integer.toString(constraints.size()));
        for (int i = 0; i < constraints.size(); i++) {
            names.put("solver_lhs" + (i + 1), constraints.get(i).left());
            names.put(
                    "solver_rel" + (i + 1), Integer.toString(constraints.get(i).relation().code()));
            names.put("solver_rhs" + (i + 1), constraints.get(i).right());
        }
        return names;
    }

    /** Whether the name holds a setting of the Solver, not a part of the model. */
    static boolean isSetting(String name) {
        return name.startsWith("solver_") && SETTINGS.containsKey(name.substring(7));
    }
}
