package sheetgrad.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import sheetgrad.reference.A1;
import sheetgrad.reference.SheetCell;
import sheetgrad.reference.SheetRange;
import sheetgrad.workbook.DefinedName;
import sheetgrad.workbook.SolverModel;
import sheetgrad.workbook.SolverModel.Constraint;
import sheetgrad.workbook.SolverModel.Goal;
import sheetgrad.workbook.SolverModel.Relation;
import sheetgrad.workbook.Workbook;

/** The hidden names in which Excel's Solver keeps its model, one set for each sheet: solver_opt and so on. */
final class SolverNames {
    private static final String PREFIX = "solver_";
    private static final int MAXIMIZE = 1;
    private static final int VALUE_OF = 3;

    private SolverNames() {}

    /** The models among a workbook's names; a set whose objective or changing cells are lost gives none. */
    static Map<Integer, SolverModel> models(Workbook workbook) {
        Map<Integer, Map<String, String>> sets = new HashMap<>();
        for (DefinedName name : workbook.names()) {
            String key = name.name().toLowerCase(Locale.ROOT);
            if (key.startsWith(PREFIX) && name.scope().isPresent()) {
                sets.computeIfAbsent(name.scope().getAsInt(), sheet -> new HashMap<>())
                        .put(key.substring(PREFIX.length()), name.text());
            }
        }
        Map<Integer, SolverModel> models = new HashMap<>();
        sets.forEach(
                (sheet, set) ->
                        model(set, workbook.sheet(sheet).name())
                                .ifPresent(model -> models.put(sheet, model)));
        return models;
    }

    private static Optional<SolverModel> model(Map<String, String> set, String sheet) {
        Optional<SheetCell> loss = SheetCell.parse(onSheet(set.getOrDefault("opt", ""), sheet));
        List<SheetRange> parameters = new ArrayList<>();
        for (String area : areas(set.getOrDefault("adj", ""))) {
            SheetRange.parse(onSheet(area, sheet)).ifPresent(parameters::add);
        }
        if (loss.isEmpty() || parameters.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new SolverModel(
                        loss.get(),
                        parameters,
                        goal((int) number(set, "typ", 2)),
                        number(set, "val", 0),
                        constraints(set),
                        (int) number(set, "neg", 1) == 1));
    }

    private static String onSheet(String reference, String sheet) {
        return reference.indexOf('!') >= 0 || reference.isEmpty()
                ? reference
                : A1.quoteSheet(sheet) + "!" + reference;
    }

    private static Goal goal(int type) {
        return type == MAXIMIZE ? Goal.MAXIMIZE : type == VALUE_OF ? Goal.VALUE_OF : Goal.MINIMIZE;
    }

    private static double number(Map<String, String> set, String key, double otherwise) {
        try {
            return Double.parseDouble(set.getOrDefault(key, ""));
        } catch (NumberFormatException notSet) {
            return otherwise;
        }
    }

    private static List<Constraint> constraints(Map<String, String> set) {
        List<Constraint> constraints = new ArrayList<>();
        int count = (int) number(set, "num", 0);
        for (int i = 1; i <= count && set.containsKey("lhs" + i); i++) {
            int code = (int) number(set, "rel" + i, Relation.EQUAL.code());
            for (Relation relation : Relation.values()) {
                if (relation.code() == code) {
                    constraints.add(
                            new Constraint(
                                    set.getOrDefault("lhs" + i, ""),
                                    relation,
                                    set.getOrDefault("rhs" + i, "")));
                }
            }
        }
        return constraints;
    }

    /** Splits "a!A1:B2,'b, c'!C3" at the commas that are not within quotes. */
    static List<String> areas(String text) {
        List<String> areas = new ArrayList<>();
        boolean isQuoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\'') {
                isQuoted = !isQuoted;
            } else if (text.charAt(i) == ',' && !isQuoted) {
                areas.add(text.substring(start, i));
                start = i + 1;
            }
        }
        areas.add(text.substring(start));
        return areas;
    }
}
