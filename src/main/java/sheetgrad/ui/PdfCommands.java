package sheetgrad.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import org.kordamp.ikonli.feather.Feather;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.command.Command;
import sheetgrad.ui.grid.GridModel;
import sheetgrad.ui.print.PdfExport;
import sheetgrad.ui.print.PrintNames;
import sheetgrad.ui.print.PrintSetup;

/** Writes the sheet in front as a PDF document. */
final class PdfCommands {
    private static final Logger LOG = Logger.getLogger(PdfCommands.class.getName());

    private final MainWindow window;
    private final Command export;

    PdfCommands(MainWindow window, CurrentWorkbook current) {
        this.window = window;
        this.export =
                current.command("export-pdf", "Export as PDF...", this::ask)
                        .withIcon(Feather.PRINTER)
                        .withKey("Shortcut+P");
    }

    Command export() {
        return export;
    }

    private void ask(WorkbookView view) {
        if (!view.finishEdit()) {
            return;
        }
        PrintNames names =
                new PrintNames(
                        view.model().snapshotProperty().get().orElseThrow().names(),
                        view.model().sheetProperty().get());
        CellRange selected = view.grid().getSelection().currentRange();
        Optional<PrintSetup> setup = new PdfDialog(window.stage(), names, selected).showAndWait();
        String sheet = view.model().currentSheet().orElseThrow().name();
        setup.ifPresent(
                chosen ->
                        window.services()
                                .files()
                                .toExport(window.stage(), sheet + ".pdf")
                                .ifPresent(file -> write(view.grid().model(), chosen, file)));
    }

    private void write(GridModel model, PrintSetup setup, Path file) {
        window.tell("Writing " + file + "...");
        CompletableFuture.supplyAsync(() -> told(model, setup, file))
                .thenAccept(sentence -> Platform.runLater(() -> window.tell(sentence)));
    }

    private static String told(GridModel model, PrintSetup setup, Path file) {
        try {
            int pages = PdfExport.write(model, setup, file, page -> true);
            return (pages == 1 ? "1 page is" : pages + " pages are") + " in " + file + ".";
        } catch (IOException refusal) {
            return String.valueOf(refusal.getMessage());
        } catch (RuntimeException mistake) {
            LOG.log(Level.WARNING, "no PDF", mistake);
            return "The sheet cannot be exported: " + mistake;
        }
    }
}
