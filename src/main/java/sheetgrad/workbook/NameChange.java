package sheetgrad.workbook;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What a defined name stands for from now on; nothing takes the name away. Names elsewhere are not renamed.
 *
 * @param scope the id of the sheet within which the name counts; nothing if it counts in the whole workbook
 */
public record NameChange(String name, OptionalInt scope, Optional<DefinedName> definition)
        implements WorkbookChange {
    /** Defines a name, or gives it another meaning. */
    public static NameChange define(DefinedName definition) {
        return new NameChange(definition.name(), definition.scope(), Optional.of(definition));
    }

    @Override
    public NameChange applyTo(Workbook workbook) {
        Optional<DefinedName> before = workbook.findOwnName(name, scope);
        workbook.removeName(name, scope);
        definition.ifPresent(workbook::addName);
        return new NameChange(name, scope, before);
    }

    /** Formulas that use the name change their values, but no sheet holds or looks otherwise. */
    @Override
    public IntStream sheets() {
        return IntStream.empty();
    }
}
