package sheetgrad.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import sheetgrad.workbook.CellValues;
import sheetgrad.workbook.Workbook;

/**
 * Copies of workbooks that are being edited, kept in a folder of the user's until the workbook is saved or closed, so
 * that a crash loses little. Each copy is written at once or not at all, beside a note that tells whose copy it is. Files
 * in the folder that are no copies are left alone.
 */
public final class RecoveryFiles {
    private static final String NOTE = ".recovery";

    /**
     * One copy.
     *
     * @param session what {@link #save} was told to call it
     * @param copy the file with the copy
     * @param original the file that was being edited; nothing for a new workbook
     */
    public record Recovery(
            String session, Path copy, String name, Optional<Path> original, Instant saved) {}

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private final Clock clock;
    private final Duration patience;

    /** @param folder is made when the first copy is written */
    public RecoveryFiles(Path folder, Clock clock) {
        this(folder, clock, PATIENCE);
    }

    /** @param patience how long a change may be without a copy */
    public RecoveryFiles(Path folder, Clock clock, Duration patience) {
        this.folder = folder;
        this.clock = clock;
        this.patience = patience;
    }

    /** How long a change may be without a copy. */
    public Duration patience() {
        return patience;
    }

    /**
     * Writes a copy in place of the session's last one.
     *
     * @param session letters, digits and hyphens that no other window uses
     * @param name what the user calls the workbook
     * @param source what the workbook was opened from, if it was
     * @param original the file that is being edited; nothing for a new workbook
     */
    public Recovery save(
            String session,
            String name,
            Workbook workbook,
            CellValues calculated,
            Optional<WorkbookPackage> source,
            Optional<Path> original)
            throws WorkbookFileException {
        if (!session.matches("[A-Za-z0-9-]+")) {
            throw new IllegalArgumentException("no name for a session: " + session);
        }
        String ending = source.map(file -> file.kind().extension()).orElse(".xlsx");
        Path copy = folder.resolve(session + ending);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new WorkbookFileException(copy, "it cannot be saved (" + e.getMessage() + ")", e);
        }
        WorkbookWriter writer = new WorkbookWriter();
        if (source.isPresent()) {
            writer.save(workbook, calculated, source.get(), copy);
        } else {
            writer.create(workbook, calculated, copy);
        }
        Recovery recovery = new Recovery(session, copy, name, original, clock.instant());
        AtomicFile.write(
                folder.resolve(session + NOTE),
                channel -> {
                    ByteBuffer bytes = ByteBuffer.wrap(note(recovery));
                    while (bytes.hasRemaining()) {
                        channel.write(bytes);
                    }
                });
        return recovery;
    }

    private static byte[] note(Recovery recovery) throws IOException {
        Properties note = new Properties();
        note.setProperty("copy", String.valueOf(recovery.copy().getFileName()));
        note.setProperty("name", recovery.name());
        recovery.original().ifPresent(file -> note.setProperty("original", file.toString()));
        note.setProperty("saved", recovery.saved().toString());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        note.store(bytes, "Sheetgrad");
        return bytes.toByteArray();
    }

    /** The copies that are there, the newest first; notes that cannot be read are passed over. */
    public List<Recovery> list() {
        List<Recovery> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(NOTE))
                        .forEach(file -> read(file).ifPresent(found::add));
            } catch (IOException unreadable) {
                return List.of();
            }
        }
        found.sort(Comparator.comparing(Recovery::saved).reversed());
        return found;
    }

    private Optional<Recovery> read(Path file) {
        Properties note = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            note.load(in);
            String name = String.valueOf(file.getFileName());
            Path copy = folder.resolve(note.getProperty("copy", ""));
            Instant saved = Instant.parse(note.getProperty("saved", ""));
            return Files.isRegularFile(copy)
                    ? Optional.of(
                            new Recovery(
                                    name.substring(0, name.length() - NOTE.length()),
                                    copy,
                                    note.getProperty("name", ""),
                                    Optional.ofNullable(note.getProperty("original")).map(Path::of),
                                    saved))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException | DateTimeException damaged) {
            return Optional.empty();
        }
    }

    /** Deletes a session's copy, if there is one: its workbook was saved, closed or recovered. */
    public void delete(String session) throws WorkbookFileException {
        for (Recovery recovery : list()) {
            if (recovery.session().equals(session)) {
                try {
                    Files.deleteIfExists(folder.resolve(session + NOTE));
                    Files.deleteIfExists(recovery.copy());
                } catch (IOException e) {
                    throw new WorkbookFileException(
                            recovery.copy(), "it cannot be deleted (" + e.getMessage() + ")", e);
                }
            }
        }
    }
}
