package sheetgrad.ui.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import sheetgrad.formula.Expression;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.DateSystem;
import sheetgrad.workbook.Validation;
import sheetgrad.workbook.Validation.Alert;
import sheetgrad.workbook.Validation.Criterion;
import sheetgrad.workbook.Validation.Prompt;
import sheetgrad.workbook.Validation.Severity;

/** A validation while the user makes or changes it. */
public final class ValidationForm {
    private final List<CellRange> selected;
    private final Optional<Validation> present;
    private final OperandText operands;
    private final ObjectProperty<KindChoice> kind = new SimpleObjectProperty<>(KindChoice.ANY);
    private final ObjectProperty<OperatorChoice> operator =
            new SimpleObjectProperty<>(OperatorChoice.BETWEEN);
    private final StringProperty first = new SimpleStringProperty("");
    private final StringProperty second = new SimpleStringProperty("");
    private final BooleanProperty allowsBlank = new SimpleBooleanProperty(true);
    private final BooleanProperty hasButton = new SimpleBooleanProperty(true);
    private final BooleanProperty prompts = new SimpleBooleanProperty(true);
    private final StringProperty promptTitle = new SimpleStringProperty("");
    private final StringProperty prompt = new SimpleStringProperty("");
    private final BooleanProperty alerts = new SimpleBooleanProperty(true);
    private final ObjectProperty<Severity> severity = new SimpleObjectProperty<>(Severity.STOP);
    private final StringProperty alertTitle = new SimpleStringProperty("");
    private final StringProperty alert = new SimpleStringProperty("");
    private final BooleanProperty changesAll = new SimpleBooleanProperty(false);
    private final StringProperty message = new SimpleStringProperty("");

    /**
     * @param selected the cells it is for
     * @param active the cell for which formulas are typed
     * @param present the validation that the active cell has
     * @param dates how the workbook counts days
     */
    public ValidationForm(
            List<CellRange> selected,
            CellAddress active,
            Optional<Validation> present,
            DateSystem dates) {
        this.selected = List.copyOf(selected);
        this.present = present;
        this.operands = new OperandText(active, dates);
        present.ifPresent(this::show);
    }

    private void show(Validation validation) {
        Criterion criterion = validation.criterion();
        kind.set(KindChoice.of(criterion.kind()));
        operator.set(OperatorChoice.of(criterion.operator()));
        List<Expression> limits = criterion.operands();
        first.set(limits.isEmpty() ? "" : operands.write(limits.get(0), criterion.kind()));
        second.set(limits.size() < 2 ? "" : operands.write(limits.get(1), criterion.kind()));
        hasButton.set(criterion.hasButton());
        allowsBlank.set(validation.allowsBlank());
        prompts.set(validation.prompt().isShown());
        promptTitle.set(validation.prompt().title());
        prompt.set(validation.prompt().text());
        alerts.set(validation.alert().isShown());
        severity.set(validation.alert().severity());
        alertTitle.set(validation.alert().title());
        alert.set(validation.alert().text());
    }

    public ObjectProperty<KindChoice> kindProperty() {
        return kind;
    }

    public ObjectProperty<OperatorChoice> operatorProperty() {
        return operator;
    }

    /** The first limit, the list, or the formula: a number, a date, texts with commas between, or a formula with "=". */
    public StringProperty firstProperty() {
        return first;
    }

    public StringProperty secondProperty() {
        return second;
    }

    public BooleanProperty allowsBlankProperty() {
        return allowsBlank;
    }

    /** Whether a list is offered for choice. */
    public BooleanProperty hasButtonProperty() {
        return hasButton;
    }

    /** Whether something is said while a cell is active: {@link #promptTitleProperty} and {@link #promptProperty}. */
    public BooleanProperty promptsProperty() {
        return prompts;
    }

    public StringProperty promptTitleProperty() {
        return promptTitle;
    }

    public StringProperty promptProperty() {
        return prompt;
    }

    /** Whether something is said of entries that are not valid: {@link #alertTitleProperty} and {@link #alertProperty}. */
    public BooleanProperty alertsProperty() {
        return alerts;
    }

    public ObjectProperty<Severity> severityProperty() {
        return severity;
    }

    public StringProperty alertTitleProperty() {
        return alertTitle;
    }

    public StringProperty alertProperty() {
        return alert;
    }

    /** Whether all cells change that have the same validation as the active one. */
    public BooleanProperty changesAllProperty() {
        return changesAll;
    }

    /** Why {@link #validation} gives nothing. */
    public StringProperty messageProperty() {
        return message;
    }

    /** Whether there is a validation to be changed or cleared. */
    public boolean hasPresent() {
        return present.isPresent();
    }

    /** The cells that are to get it, or to lose theirs. */
    public List<CellRange> cells() {
        return changesAll.get() && present.isPresent() ? present.get().ranges() : selected;
    }

    /** The validation; nothing, with a message, if something is missing or cannot be read. */
    public Optional<Validation> validation() {
        try {
            List<Expression> limits = limits();
            message.set("");
            return Optional.of(
                    new Validation(
                            cells(),
                            new Criterion(
                                    kind.get().kind(),
                                    operator.get().word(),
                                    limits,
                                    hasButton.get()),
                            allowsBlank.get(),
                            new Alert(alerts.get(), severity.get(), alertTitle.get(), alert.get()),
                            new Prompt(prompts.get(), promptTitle.get(), prompt.get())));
        } catch (FormulaSyntaxException mistake) {
            message.set(String.valueOf(mistake.getMessage()));
            return Optional.empty();
        } catch (IllegalArgumentException missing) {
            message.set(String.valueOf(missing.getMessage()));
            return Optional.empty();
        }
    }

    private List<Expression> limits() throws FormulaSyntaxException {
        List<Expression> limits = new ArrayList<>();
        if (kind.get() != KindChoice.ANY) {
            limits.add(operands.read(first.get(), kind.get().kind()));
        }
        if (kind.get().kind().isCompared() && operator.get().hasTwoLimits()) {
            limits.add(operands.read(second.get(), kind.get().kind()));
        }
        return limits;
    }
}
