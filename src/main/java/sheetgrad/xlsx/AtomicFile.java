package sheetgrad.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import sheetgrad.value.Cancellation;

/**
 * Writes a file so that either the whole of it is there or what was there before: into a temporary file beside it,
 * flushed to the disk, which then takes its place. Interrupting the thread gives that up with a {@link
 * CancellationException}, as long as the target has not been replaced.
 */
public final class AtomicFile {
    /** Fills a new file. */
    @FunctionalInterface
    interface Content {
        void writeTo(FileChannel channel) throws IOException, WorkbookFileException;
    }

    private AtomicFile() {}

    /** Fills the target with all that a stream yields, or leaves it as it was. */
    public static void copy(InputStream stream, Path target) throws WorkbookFileException {
        write(target, channel -> stream.transferTo(Channels.newOutputStream(channel)));
    }

    static void write(Path target, Content content) throws WorkbookFileException {
        Path file = resolve(target);
        Path temporary =
                file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            fill(temporary, content);
            Cancellation.check();
            keepPermissions(file, temporary);
            move(temporary, file);
        } catch (ClosedByInterruptException givenUp) {
            throw new CancellationException("the file was not written");
        } catch (AccessDeniedException e) {
            throw new WorkbookFileException(
                    target, "it cannot be saved: its folder may not be written to", e);
        } catch (IOException e) {
            throw new WorkbookFileException(
                    target, "it cannot be saved (" + e.getMessage() + ")", e);
        } finally {
            deleteQuietly(temporary);
        }
    }

    /** The file itself behind a symbolic link, once it is clear that it can be replaced. */
    private static Path resolve(Path target) throws WorkbookFileException {
        if (Files.isDirectory(target)) {
            throw new WorkbookFileException(target, "it cannot be saved: it is a folder");
        }
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new WorkbookFileException(
                    target, "it cannot be saved: there is no folder " + folder);
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new WorkbookFileException(target, "it cannot be saved: it is write-protected");
        }
        try {
            return Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
        } catch (IOException e) {
            throw new WorkbookFileException(
                    target, "it cannot be saved (" + e.getMessage() + ")", e);
        }
    }

    private static void fill(Path temporary, Content content)
            throws IOException, WorkbookFileException {
        try (FileChannel channel =
                FileChannel.open(
                        temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            content.writeTo(channel);
        }
        // Whoever fills the file may have closed the channel, so it is opened again to be flushed.
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void keepPermissions(Path file, Path temporary) throws IOException {
        if (Files.exists(file) && Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(file));
        }
    }

    private static void move(Path temporary, Path file) throws IOException {
        try {
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void deleteQuietly(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            temporary.toFile().deleteOnExit();
        }
    }
}
