package sheetgrad.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir private Path directory;

    private Path file(String name) throws IOException {
        return Files.createFile(directory.resolve(name));
    }

    @Test
    void settingsLastFromOneStartToTheNext() {
        Path file = directory.resolve("a/b/settings.properties");
        new FileSettings(file).put("window", "800x600");
        assertEquals(Optional.of("800x600"), new FileSettings(file).get("window"));
    }

    @Test
    void settingsThatCannotBeWrittenLastAsLongAsTheProgram() throws IOException {
        FileSettings settings = new FileSettings(file("plain").resolve("settings.properties"));
        settings.put("window", "800x600");
        assertEquals(Optional.of("800x600"), settings.get("window"));
    }

    @Test
    void usualFileFollowsTheOperatingSystem() {
        Path home = Path.of("home");
        assertEquals(
                home.resolve(".config/sheetgrad/settings.properties"),
                FileSettings.usualFile(Map.of(), "Linux", home));
        assertEquals(
                Path.of("conf/sheetgrad/settings.properties"),
                FileSettings.usualFile(Map.of("XDG_CONFIG_HOME", "conf"), "Linux", home));
        assertEquals(
                home.resolve("Library/Application Support/sheetgrad/settings.properties"),
                FileSettings.usualFile(Map.of(), "Mac OS X", home));
    }

    @Test
    void newestRecentFileComesFirstAndMissingOnesAreLeftOut() throws IOException {
        RecentFiles recent = new RecentFiles(new MemorySettings());
        Path first = file("first.xlsx");
        Path second = file("second.xlsx");
        recent.add(first);
        recent.add(second);
        recent.add(directory.resolve("missing.xlsx"));
        recent.add(first);
        assertEquals(List.of(first, second), recent.list());
    }
}
