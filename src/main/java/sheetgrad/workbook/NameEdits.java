package sheetgrad.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import sheetgrad.formula.Expression;
import sheetgrad.formula.FormulaParser;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.R1C1;

/**
 * Makes the edits that define, change and delete names; formulas that use a name which gets another one follow. Nothing is
 * changed until the edit is carried out, which must be before any other edit.
 */
public final class NameEdits {
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}_\\\\][\\p{L}\\p{N}_.?\\\\]{0,254}");

    private final Workbook workbook;

    /**
     * What a name is to be.
     *
     * @param text a reference, constant or formula, with or without the equals sign
     */
    public record Definition(String name, OptionalInt scope, String text, String comment) {}

    public NameEdits(Workbook workbook) {
        this.workbook = workbook;
    }

    /**
     * Defines a name, or gives it another meaning.
     *
     * @param sheet the id of the sheet that is meant where references name none
     * @param cell where relative references are read
     */
    public Edit define(Definition definition, int sheet, CellAddress cell)
            throws EditRefusedException {
        DefinedName defined = read(definition, sheet, cell);
        return edit("Define name", List.of(), target -> target.addName(defined));
    }

    private DefinedName read(Definition definition, int sheet, CellAddress cell)
            throws EditRefusedException {
        requireName(definition.name());
        requireNoTable(definition.name());
        String text = definition.text().strip();
        String plain = text.startsWith("=") ? text.substring(1) : text;
        try {
            Expression expression =
                    NameReferences.stored(
                            FormulaParser.parse(plain, cell), workbook.sheet(sheet).name());
            DefinedName blank =
                    new DefinedName(
                            definition.name(),
                            definition.scope(),
                            plain,
                            Optional.empty(),
                            false,
                            definition.comment());
            return RelocatedNames.withExpression(blank, expression);
        } catch (FormulaSyntaxException mistake) {
            throw new EditRefusedException(
                    "What the name refers to is no formula: " + mistake.getMessage());
        }
    }

    /** Gives a name everything that the definition says but its scope, which stays. */
    public Edit change(DefinedName old, Definition definition, int sheet, CellAddress cell)
            throws EditRefusedException {
        boolean isSameText = definition.text().equals(NameReferences.shown(old, cell));
        DefinedName now = isSameText ? old : read(definition, sheet, cell);
        if (!old.name().equals(definition.name())) {
            requireFree(old, definition.name());
        }
        return renaming(
                "Change name",
                old,
                definition.name(),
                one -> (isSameText ? one : now).withComment(definition.comment()));
    }

    public Edit rename(DefinedName name, String to) throws EditRefusedException {
        requireFree(name, to);
        return renaming("Rename name", name, to, one -> one);
    }

    /** @param change makes what the name is to be of what it is once its uses are rewritten */
    private Edit renaming(
            String edit, DefinedName old, String to, UnaryOperator<DefinedName> change) {
        boolean isRenamed = !old.name().equals(to);
        StructuralEdit record = new StructuralEdit.NameRenamed(old.name(), to, old.scope());
        return edit(
                edit,
                isRenamed ? List.of(record) : List.of(),
                target -> {
                    if (isRenamed) {
                        NameUses.rename(target, old, to);
                    }
                    DefinedName used = target.findOwnName(old.name(), old.scope()).orElse(old);
                    replace(target, old, change.apply(used).withName(to));
                });
    }

    private static void replace(Workbook target, DefinedName old, DefinedName now) {
        List<DefinedName> names = new ArrayList<>();
        for (DefinedName one : target.names()) {
            boolean isIt =
                    one.name().equalsIgnoreCase(old.name()) && one.scope().equals(old.scope());
            names.add(isIt ? now : one);
        }
        target.replaceNames(names);
    }

    /** Takes names away; formulas that use them show #NAME? until there are such again. */
    public Edit delete(List<DefinedName> names) {
        return edit(
                names.size() == 1 ? "Delete name" : "Delete names",
                List.of(),
                target ->
                        target.replaceNames(
                                target.names().stream()
                                        .filter(one -> !names.contains(one))
                                        .toList()));
    }

    /** Names cells after the texts beside them; see {@link NameLabels}. */
    public Edit create(Area area, NameLabels.Sides sides, CellValues values)
            throws EditRefusedException {
        List<Definition> labelled =
                new NameLabels(workbook.sheet(area.sheet()), values).of(area.range(), sides);
        if (labelled.isEmpty()) {
            throw new EditRefusedException(
                    "There are no texts at the chosen sides of the selected cells to name them by.");
        }
        List<DefinedName> names = new ArrayList<>();
        for (Definition one : labelled) {
            names.add(read(one, area.sheet(), area.range().first()));
        }
        return edit("Create names", List.of(), target -> names.forEach(target::addName));
    }

    private void requireFree(DefinedName name, String to) throws EditRefusedException {
        requireName(to);
        requireNoTable(to);
        boolean isTaken =
                workbook.names().stream()
                        .anyMatch(
                                one ->
                                        !one.equals(name)
                                                && one.scope().equals(name.scope())
                                                && one.name().equalsIgnoreCase(to));
        if (isTaken) {
            throw new EditRefusedException("There is already something named " + to + ".");
        }
    }

    private void requireNoTable(String name) throws EditRefusedException {
        if (workbook.findTable(name).isPresent()) {
            throw new EditRefusedException("There is already a table named " + name + ".");
        }
    }

    /** Names look neither like cells nor like R and C. */
    static void requireName(String name) throws EditRefusedException {
        if (!isName(name)) {
            throw new EditRefusedException(
                    "A name begins with a letter or _, has no blanks and is no cell: " + name);
        }
    }

    /** Whether a defined name may be called so. */
    public static boolean isName(String name) {
        boolean isCell =
                CellAddress.parse(name).isPresent()
                        || R1C1.parse(name).flatMap(range -> range.at(0, 0)).isPresent();
        boolean isLogical = List.of("TRUE", "FALSE").contains(name.toUpperCase(Locale.ROOT));
        return NAME.matcher(name).matches() && !isCell && !isLogical;
    }

    private Edit edit(String name, List<StructuralEdit> records, Consumer<Workbook> action) {
        return Renaming.edit(workbook, name, records, action);
    }
}
