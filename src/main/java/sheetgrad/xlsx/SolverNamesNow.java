package sheetgrad.xlsx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import sheetgrad.workbook.DefinedName;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.SolverModel;
import sheetgrad.workbook.Workbook;

/**
 * The defined names of a workbook, those of its Solver models brought up to date. A sheet whose model is the one that
 * its names tell keeps them as they are; where the model is another, the Solver's settings are kept.
 */
final class SolverNamesNow {
    private SolverNamesNow() {}

    static List<DefinedName> names(Workbook workbook) {
        List<DefinedName> names = new ArrayList<>(workbook.names());
        Map<Integer, SolverModel> told = SolverNames.models(workbook);
        for (Sheet sheet : workbook.sheets()) {
            Optional<SolverModel> now =
                    Optional.ofNullable(workbook.solverModels().get(sheet.id()));
            if (!now.equals(Optional.ofNullable(told.get(sheet.id())))) {
                replace(names, sheet.id(), now);
            }
        }
        return names;
    }

    private static void replace(List<DefinedName> names, int sheet, Optional<SolverModel> model) {
        Map<String, DefinedName> old = new LinkedHashMap<>();
        for (DefinedName name : names) {
            if (isOfSolver(name, sheet)) {
                old.put(name.name().toLowerCase(Locale.ROOT), name);
            }
        }
        names.removeIf(name -> isOfSolver(name, sheet));
        model.ifPresent(
                now ->
                        SolverNameTexts.of(now)
                                .forEach(
                                        (name, text) -> {
                                            DefinedName setting = old.get(name);
                                            boolean isKept =
                                                    setting != null
                                                            && SolverNameTexts.isSetting(name);
                                            names.add(isKept ? setting : hidden(name, sheet, text));
                                        }));
    }

    private static DefinedName hidden(String name, int sheet, String text) {
        return new DefinedName(name, OptionalInt.of(sheet), text, Optional.empty(), true);
    }

    private static boolean isOfSolver(DefinedName name, int sheet) {
        return name.scope().equals(OptionalInt.of(sheet))
                && name.name().toLowerCase(Locale.ROOT).startsWith("solver_");
    }
}
