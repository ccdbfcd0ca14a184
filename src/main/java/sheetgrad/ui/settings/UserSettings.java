package sheetgrad.ui.settings;

import java.util.Optional;

/** Small texts that are remembered by name from one start of the program to the next. */
public interface UserSettings {
    Optional<String> get(String name);

    void put(String name, String text);
}
