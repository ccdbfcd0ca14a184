package sheetgrad.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import org.kordamp.ikonli.feather.Feather;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.command.Command;
import sheetgrad.ui.print.PdfExport;
import sheetgrad.ui.print.PdfExport.Print;
import sheetgrad.ui.print.PrintSetup;
import sheetgrad.ui.session.SessionSnapshot;
import sheetgrad.ui.session.SheetSnapshot;
import sheetgrad.workbook.PrintNames;

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
        SessionSnapshot snapshot = view.model().snapshotProperty().get().orElseThrow();
        SheetSnapshot sheet = view.model().currentSheet().orElseThrow();
        PrintSetup stated =
                PrintSetup.of(sheet.sheet(), new PrintNames(snapshot.names(), sheet.id()));
        CellRange selected = view.grid().getSelection().currentRange();
        Optional<PrintSetup> setup = new PdfDialog(window.stage(), stated, selected).showAndWait();
        setup.ifPresent(
                chosen ->
                        window.services()
                                .files()
                                .toExport(window.stage(), sheet.name() + ".pdf")
                                .ifPresent(
                                        file ->
                                                write(
                                                        new Print(
                                                                view.grid().model(),
                                                                chosen,
                                                                sheet.name(),
                                                                snapshot.name()),
                                                        file)));
    }

    private void write(Print print, Path file) {
        window.tell("Writing " + file + "...");
        CompletableFuture.supplyAsync(() -> told(print, file))
                .thenAccept(sentence -> Platform.runLater(() -> window.tell(sentence)));
    }

    private static String told(Print print, Path file) {
        try {
            int pages = PdfExport.write(List.of(print), file, page -> true);
            return (pages == 1 ? "1 page is" : pages + " pages are") + " in " + file + ".";
        } catch (IOException refusal) {
            return String.valueOf(refusal.getMessage());
        } catch (RuntimeException mistake) {
            LOG.log(Level.WARNING, "no PDF", mistake);
            return "The sheet cannot be exported: " + mistake;
        }
    }
}
