package sheetgrad.ui.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Settings in a properties file; where it cannot be read or written they last as long as the program runs. */
public final class FileSettings implements UserSettings {
    private static final Logger LOG = Logger.getLogger(FileSettings.class.getName());

    private final Path file;
    private final Properties properties = new Properties();

    public FileSettings(Path file) {
        this.file = file;
        if (Files.isRegularFile(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException unreadable) {
                LOG.log(Level.FINE, "settings cannot be read: " + file, unreadable);
            }
        }
    }

    /** The file where this operating system keeps the settings of a user's programs. */
    public static Path usualFile(
            Map<String, String> environment, String operatingSystem, Path home) {
        String system = operatingSystem.toLowerCase(Locale.ROOT);
        Path directory =
                system.contains("mac")
                        ? home.resolve("Library/Application Support")
                        : Optional.ofNullable(
                                        environment.get(
                                                system.contains("win")
                                                        ? "APPDATA"
                                                        : "XDG_CONFIG_HOME"))
                                .filter(path -> !path.isBlank())
                                .map(Path::of)
                                .orElse(home.resolve(".config"));
        return directory.resolve("sheetgrad").resolve("settings.properties");
    }

    @Override
    public Optional<String> get(String name) {
        return Optional.ofNullable(properties.getProperty(name));
    }

    @Override
    public void put(String name, String text) {
        if (!text.equals(properties.setProperty(name, text))) {
            try {
                write();
            } catch (IOException | UncheckedIOException unwritable) {
                LOG.log(Level.FINE, "settings cannot be written: " + file, unwritable);
            }
        }
    }

    private void write() throws IOException {
        StringWriter text = new StringWriter();
        properties.store(text, "Sheetgrad");
        Path directory = file.toAbsolutePath().getParent();
        if (directory != null) {
            Files.createDirectories(directory);
        }
        Path written = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(written, text.toString());
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
