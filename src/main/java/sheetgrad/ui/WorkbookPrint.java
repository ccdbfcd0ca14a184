package sheetgrad.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sheetgrad.function.FunctionRegistry;
import sheetgrad.ui.print.PdfExport;
import sheetgrad.ui.print.PrintSetup;
import sheetgrad.ui.session.SessionSnapshot;
import sheetgrad.ui.session.SheetSnapshot;
import sheetgrad.workbook.PrintNames;
import sheetgrad.xlsx.OpenedWorkbook;
import sheetgrad.xlsx.PoiCellFormatter;

/** Writes the sheets of a workbook as a PDF document without opening a window. */
public final class WorkbookPrint {
    private WorkbookPrint() {}

    /**
     * Calculates the workbook and writes it; returns how many pages there are.
     *
     * @param sheet the only one to write; nothing for all that are not hidden and show something
     */
    public static int write(
            Path file,
            OpenedWorkbook workbook,
            FunctionRegistry functions,
            Optional<String> sheet,
            Path target)
            throws IOException {
        SessionSnapshot snapshot = SessionSnapshot.calculated(file, workbook, functions);
        ShownCells cells = new ShownCells(new PoiCellFormatter(snapshot.settings().uses1904()));
        List<PdfExport.Print> prints = new ArrayList<>();
        for (SheetSnapshot one : snapshot.sheets()) {
            boolean isWanted =
                    sheet.isPresent() ? one.name().equalsIgnoreCase(sheet.get()) : isShown(one);
            if (isWanted) {
                prints.add(
                        new PdfExport.Print(
                                cells.of(snapshot, one),
                                PrintSetup.of(
                                        one.sheet(), new PrintNames(snapshot.names(), one.id())),
                                one.name(),
                                snapshot.name()));
            }
        }
        if (prints.isEmpty()) {
            throw new IOException(file + ": there is nothing to print");
        }
        return PdfExport.write(prints, target, page -> true);
    }

    private static boolean isShown(SheetSnapshot sheet) {
        return sheet.sheet().layout().isVisible()
                && (sheet.usedRange().isPresent() || !sheet.sheet().objects().drawings().isEmpty());
    }
}
