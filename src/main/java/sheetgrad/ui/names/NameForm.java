package sheetgrad.ui.names;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import sheetgrad.formula.FormulaParser;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.reference.CellAddress;
import sheetgrad.ui.session.SessionSnapshot;
import sheetgrad.ui.session.SheetSnapshot;
import sheetgrad.workbook.DefinedName;
import sheetgrad.workbook.NameEdits;
import sheetgrad.workbook.NameEdits.Definition;

/** What the dialog of one name holds. */
public final class NameForm {
    private static final CellAddress ORIGIN = new CellAddress(0, 0);

    private final SessionSnapshot snapshot;
    private final Optional<DefinedName> old;
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<OptionalInt> scope =
            new SimpleObjectProperty<>(OptionalInt.empty());
    private final StringProperty comment = new SimpleStringProperty("");
    private final StringProperty refersTo = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    private NameForm(SessionSnapshot snapshot, Optional<DefinedName> old, String text) {
        this.snapshot = snapshot;
        this.old = old;
        refersTo.set(text);
    }

    static NameForm blank(SessionSnapshot snapshot, String refersTo) {
        return new NameForm(snapshot, Optional.empty(), refersTo);
    }

    static NameForm of(SessionSnapshot snapshot, NameRow row) {
        NameForm form = new NameForm(snapshot, Optional.of(row.name()), row.refersTo());
        form.name.set(row.name().name());
        form.scope.set(row.name().scope());
        form.comment.set(row.name().comment());
        return form;
    }

    /** Whether the name is there already; it keeps its scope, as in Excel. */
    boolean isChange() {
        return old.isPresent();
    }

    StringProperty nameProperty() {
        return name;
    }

    ObjectProperty<OptionalInt> scopeProperty() {
        return scope;
    }

    /** The workbook and its sheets. */
    List<OptionalInt> scopes() {
        Stream<OptionalInt> sheets =
                snapshot.sheets().stream().map(SheetSnapshot::id).map(OptionalInt::of);
        return Stream.concat(Stream.of(OptionalInt.empty()), sheets).toList();
    }

    String words(OptionalInt one) {
        return scope(snapshot, one);
    }

    static String scope(SessionSnapshot snapshot, OptionalInt scope) {
        return scope.isPresent() ? snapshot.sheet(scope.getAsInt()).name() : "Workbook";
    }

    StringProperty commentProperty() {
        return comment;
    }

    StringProperty refersToProperty() {
        return refersTo;
    }

    /** Why the form cannot be accepted as it is; empty until that was tried. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether there can be such a name; if not, the problem is told. */
    boolean check() {
        problem.set(findProblem());
        return problem.get().isEmpty();
    }

    private String findProblem() {
        String wanted = name.get().strip();
        if (!NameEdits.isName(wanted)) {
            return "A name begins with a letter or _, has no blanks and is no cell.";
        }
        boolean isTaken =
                snapshot.names().stream()
                        .filter(one -> old.filter(one::equals).isEmpty())
                        .anyMatch(
                                one ->
                                        one.name().equalsIgnoreCase(wanted)
                                                && one.scope().equals(scope.get()));
        if (isTaken) {
            return "There is already a name " + wanted + " in " + words(scope.get()) + ".";
        }
        try {
            String text = refersTo.get().strip();
            FormulaParser.parse(text.startsWith("=") ? text.substring(1) : text, ORIGIN);
            return "";
        } catch (FormulaSyntaxException mistake) {
            return "What the name refers to is no formula: " + mistake.getMessage();
        }
    }

    Definition definition() {
        return new Definition(
                name.get().strip(), scope.get(), refersTo.get().strip(), comment.get());
    }
}
