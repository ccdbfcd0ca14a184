package sheetgrad.ui.command;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;

/**
 * One thing that the user can ask of the window: its name, key, icon, action and the condition under which it is
 * possible. Menus, tool bar and palette show the same command. The {@code with} methods return changed copies.
 *
 * @param id stands for the command in style sheets and tests: words with hyphens
 * @param name as menus show it; three dots at its end say that something is asked first
 * @param key as {@link KeyCombination#valueOf} reads it; empty for none
 * @param hint what else a tooltip says; it may change
 * @param selected for a command that switches something: whether that is on
 */
public record Command(
        String id,
        String name,
        String key,
        Optional<Ikon> icon,
        Runnable action,
        ObservableBooleanValue disabled,
        ObservableValue<String> hint,
        Optional<ObservableBooleanValue> selected) {
    public Command {
        if (!key.isEmpty() && !(KeyCombination.valueOf(key) instanceof KeyCodeCombination)) {
            throw new IllegalArgumentException(
                    "no key has the name in " + key + "; two words are parted by a space");
        }
    }

    /** A command that is always possible. */
    public static Command of(String id, String name, Runnable action) {
        return new Command(
                id,
                name,
                "",
                Optional.empty(),
                action,
                new ReadOnlyBooleanWrapper(false),
                new ReadOnlyStringWrapper(name.replace("...", "")),
                Optional.empty());
    }

    public Command withKey(String newKey) {
        return new Command(id, name, newKey, icon, action, disabled, hint, selected);
    }

    public Command withIcon(Ikon newIcon) {
        return new Command(id, name, key, Optional.of(newIcon), action, disabled, hint, selected);
    }

    /** The same, possible only while {@code newDisabled} is false. */
    public Command withDisabled(ObservableBooleanValue newDisabled) {
        return new Command(id, name, key, icon, action, newDisabled, hint, selected);
    }

    public Command withHint(ObservableValue<String> newHint) {
        return new Command(id, name, key, icon, action, disabled, newHint, selected);
    }

    public Command withHint(String newHint) {
        return withHint(new ReadOnlyStringWrapper(newHint));
    }

    /** The same as a switch that shows this state; the action changes it. */
    public Command withSelected(ObservableBooleanValue isSelected) {
        return new Command(id, name, key, icon, action, disabled, hint, Optional.of(isSelected));
    }

    /** Carries the command out, if it is possible now. */
    public void run() {
        if (!disabled.get()) {
            action.run();
        }
    }

    public Optional<KeyCombination> keyCombination() {
        return key.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(key));
    }

    /** The key as people write it, such as "Ctrl+S"; empty for none. */
    public String keyText() {
        return keyCombination().map(KeyCombination::getDisplayText).orElse("");
    }
}
