package sheetgrad.ui.settings;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The workbooks that were opened or saved last, the newest first. */
public final class RecentFiles {
    private static final String NAME = "recent";
    private static final int MOST = 10;

    private final UserSettings settings;

    public RecentFiles(UserSettings settings) {
        this.settings = settings;
    }

    /** Those that still exist. */
    public List<Path> list() {
        return settings.get(NAME)
                .orElse("")
                .lines()
                .map(RecentFiles::path)
                .flatMap(List::stream)
                .filter(Files::isRegularFile)
                .toList();
    }

    private static List<Path> path(String line) {
        try {
            return line.isBlank() ? List.of() : List.of(Path.of(line));
        } catch (InvalidPathException noPath) {
            return List.of();
        }
    }

    /** Puts a file to the front. */
    public void add(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        List<Path> files = new ArrayList<>(list());
        files.remove(absolute);
        files.add(0, absolute);
        settings.put(
                NAME,
                files.stream().limit(MOST).map(Path::toString).collect(Collectors.joining("\n")));
    }
}
