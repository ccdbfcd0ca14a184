package sheetgrad.ui.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Settings that are forgotten with the test. */
public final class MemorySettings implements UserSettings {
    private final Map<String, String> texts = new HashMap<>();

    @Override
    public Optional<String> get(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    @Override
    public void put(String name, String text) {
        texts.put(name, text);
    }
}
