package sheetgrad.workbook;

import java.util.Optional;

/** Which names sheets may have, as in Excel. */
public final class SheetNames {
    private static final int LONGEST = 31;
    private static final String FORBIDDEN = ":\\/?*[]";

    private SheetNames() {}

    /**
     * Why a sheet cannot have the name, in a sentence for the user; nothing if it can.
     *
     * @param renamed the sheet that is to get the name and may keep its own; nothing for a new one
     */
    public static Optional<String> refusal(
            Workbook workbook, String name, Optional<Sheet> renamed) {
        if (name.isBlank()) {
            return Optional.of("A sheet needs a name.");
        }
        if (name.length() > LONGEST) {
            return Optional.of("A sheet's name has at most " + LONGEST + " characters.");
        }
        if (name.chars().anyMatch(c -> FORBIDDEN.indexOf(c) >= 0)) {
            return Optional.of("A sheet's name cannot contain any of : \\ / ? * [ ]");
        }
        if (name.startsWith("'") || name.endsWith("'")) {
            return Optional.of("A sheet's name cannot begin or end with an apostrophe.");
        }
        if (name.equalsIgnoreCase("History")) {
            return Optional.of("Excel keeps the name History for itself.");
        }
        return workbook.findSheet(name)
                .filter(other -> renamed.isEmpty() || other.id() != renamed.get().id())
                .map(other -> "There is already a sheet named " + other.name() + ".");
    }

    static void require(Workbook workbook, String name, Optional<Sheet> renamed)
            throws EditRefusedException {
        Optional<String> refusal = refusal(workbook, name, renamed);
        if (refusal.isPresent()) {
            throw new EditRefusedException(refusal.get());
        }
    }

    /** The first of Sheet1, Sheet2 and so on that no sheet has, counted from one more than there are sheets. */
    static String free(Workbook workbook) {
        return free(workbook, "Sheet", workbook.sheets().size() + 1);
    }

    /** The first of the stem with this number, the next one and so on that no sheet has. */
    public static String free(Workbook workbook, String stem, int first) {
        int number = first;
        while (workbook.findSheet(stem + number).isPresent()) {
            number++;
        }
        return stem + number;
    }

    /** The name of a copy: "Sheet1 (2)", or the next number that is free. */
    static String ofCopy(Workbook workbook, String original) {
        String stem = original.replaceFirst(" \\(\\d+\\)$", "");
        for (int number = 2; ; number++) {
            String suffix = " (" + number + ")";
            String kept = stem.substring(0, Math.min(stem.length(), LONGEST - suffix.length()));
            if (workbook.findSheet(kept + suffix).isEmpty()) {
                return kept + suffix;
            }
        }
    }
}
