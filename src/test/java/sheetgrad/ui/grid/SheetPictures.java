package sheetgrad.ui.grid;

import atlantafx.base.theme.PrimerLight;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.drawing.SheetDrawings;
import sheetgrad.ui.drawing.ShownReferences;
import sheetgrad.ui.session.Places;
import sheetgrad.ui.session.Recorded;
import sheetgrad.ui.session.SessionSnapshot;
import sheetgrad.ui.session.SheetSnapshot;
import sheetgrad.ui.sheet.SheetGridModel;
import sheetgrad.workbook.Anchor;
import sheetgrad.workbook.Drawing;
import sheetgrad.workbook.Grid;
import sheetgrad.xlsx.PoiCellFormatter;

/**
 * Paints every sheet of workbooks as the window shows it into PNG files, at 100 % and from its first cell, to be looked
 * at beside what another program makes of it. A program, not a test: the folder for the pictures comes first, then the
 * workbooks.
 */
public final class SheetPictures {
    private static final double WIDEST = 1800;
    private static final double HIGHEST = 1400;
    private static final double ROOM = 80;

    private final Path folder;

    private SheetPictures(Path folder) {
        this.folder = folder;
    }

    private static final class NoListener implements GridListener {
        @Override
        public void editCommitted(int row, int column, String text, SelectionMove move) {}

        @Override
        public void clearRequested(List<CellRange> ranges) {}
    }

    private void paint(String name, SessionSnapshot snapshot) {
        for (SheetSnapshot sheet : snapshot.sheets()) {
            try {
                WritableImage picture = paint(snapshot, sheet);
                Path file = folder.resolve(name + "-" + sheet.name().replace('/', '_') + ".png");
                ImageIO.write(buffered(picture), "png", file.toFile());
                System.out.println(file);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }

    private static WritableImage paint(SessionSnapshot snapshot, SheetSnapshot sheet) {
        GridView grid = new GridView(new NoListener(), GridTheme.light());
        grid.show(
                new SheetGridModel(
                        sheet,
                        snapshot.values(),
                        new PoiCellFormatter(snapshot.settings().uses1904()),
                        snapshot.tables(),
                        snapshot.looks().getOrDefault(sheet.id(), new Grid<>()),
                        new SheetDrawings()
                                .painters(
                                        sheet.sheet().objects().drawings(),
                                        new ShownReferences(
                                                new Places(snapshot, sheet.id()),
                                                new PoiCellFormatter(
                                                        snapshot.settings().uses1904()))),
                        false,
                        true));
        grid.zoomPercentProperty().set(100);
        grid.goTo(CellRange.of(new CellAddress(0, 0)));
        Bounds used = bounds(grid, sheet);
        Scene scene =
                new Scene(
                        grid,
                        Math.min(WIDEST, used.getMaxX() + ROOM),
                        Math.min(HIGHEST, used.getMaxY() + ROOM));
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        grid.paint();
        return scene.snapshot(null);
    }

    /** What the cells in use and the drawings cover; those without a second corner reach as far as they are wide. */
    private static Bounds bounds(GridView grid, SheetSnapshot sheet) {
        Bounds cells = grid.boundsOf(shown(sheet));
        double right = cells.getMaxX();
        double bottom = cells.getMaxY();
        for (Drawing drawing : sheet.sheet().objects().drawings()) {
            Anchor anchor = drawing.anchor();
            Bounds from = grid.boundsOf(CellRange.of(anchor.from().cell()));
            double pixels = 96.0 / 72;
            right = Math.max(right, from.getMaxX() + anchor.width() * pixels);
            bottom = Math.max(bottom, from.getMaxY() + anchor.height() * pixels);
        }
        return new BoundingBox(0, 0, right, bottom);
    }

    private static BufferedImage buffered(WritableImage picture) {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] pixels = new int[width * height];
        picture.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        return image;
    }

    /** The cells in use and those under drawings. */
    private static CellRange shown(SheetSnapshot sheet) {
        CellRange range = sheet.usedRange().orElse(CellRange.of(new CellAddress(0, 0)));
        for (Drawing drawing : sheet.sheet().objects().drawings()) {
            range = range.union(CellRange.of(drawing.anchor().from().cell()));
            if (drawing.anchor().to().isPresent()) {
                range = range.union(CellRange.of(drawing.anchor().to().get().cell()));
            }
        }
        return new CellRange(0, 0, range.lastRow(), range.lastColumn());
    }

    public static void main(String[] arguments) throws Exception {
        SheetPictures pictures = new SheetPictures(Path.of(arguments[0]));
        Files.createDirectories(pictures.folder);
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(
                () -> {
                    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
                    started.countDown();
                });
        started.await();
        for (String file : Arrays.asList(arguments).subList(1, arguments.length)) {
            Path workbook = Path.of(file);
            try (Recorded recorded = Recorded.open(workbook)) {
                SessionSnapshot snapshot = recorded.latest();
                CountDownLatch done = new CountDownLatch(1);
                Platform.runLater(
                        () -> {
                            try {
                                pictures.paint(String.valueOf(workbook.getFileName()), snapshot);
                            } finally {
                                done.countDown();
                            }
                        });
                done.await();
            }
        }
        Platform.exit();
    }
}
