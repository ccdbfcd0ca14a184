package sheetgrad.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** The operating system's dialogs for files; they open where the last file was. */
final class FileDialogs implements FileChoice {
    private Optional<File> directory = Optional.empty();

    @Override
    public Optional<Path> toOpen(Window owner) {
        FileChooser chooser = chooser("Open workbook");
        chooser.getExtensionFilters().add(new ExtensionFilter("Workbooks", "*.xlsx", "*.xlsm"));
        chooser.getExtensionFilters().add(new ExtensionFilter("Kaggle's Titanic", "*.csv"));
        chooser.getExtensionFilters().add(new ExtensionFilter("All files", "*"));
        return remembered(Optional.ofNullable(chooser.showOpenDialog(owner)));
    }

    @Override
    public Optional<Path> toSave(Window owner, String suggestedName, Optional<Path> current) {
        FileChooser chooser = chooser("Save workbook");
        String extension = suggestedName.endsWith(".xlsm") ? "*.xlsm" : "*.xlsx";
        chooser.getExtensionFilters().add(new ExtensionFilter("Workbooks", extension));
        chooser.setInitialFileName(suggestedName);
        current.map(Path::toAbsolutePath)
                .flatMap(path -> Optional.ofNullable(path.getParent()))
                .map(Path::toFile)
                .filter(File::isDirectory)
                .ifPresent(chooser::setInitialDirectory);
        return remembered(Optional.ofNullable(chooser.showSaveDialog(owner)))
                .map(FileDialogs::withExtension);
    }

    @Override
    public Optional<Path> toWriteText(Window owner, String suggestedName) {
        FileChooser chooser = chooser("Write " + suggestedName);
        chooser.getExtensionFilters().add(new ExtensionFilter("Comma-separated text", "*.csv"));
        chooser.setInitialFileName(suggestedName);
        return remembered(Optional.ofNullable(chooser.showSaveDialog(owner)));
    }

    @Override
    public Optional<Path> toExport(Window owner, String suggestedName) {
        FileChooser chooser = chooser("Export as PDF");
        chooser.getExtensionFilters().add(new ExtensionFilter("PDF documents", "*.pdf"));
        chooser.setInitialFileName(suggestedName);
        return remembered(Optional.ofNullable(chooser.showSaveDialog(owner)));
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        directory.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private Optional<Path> remembered(Optional<File> file) {
        file.flatMap(chosen -> Optional.ofNullable(chosen.getParentFile()))
                .ifPresent(parent -> directory = Optional.of(parent));
        return file.map(File::toPath);
    }

    private static Path withExtension(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.contains(".") ? file : file.resolveSibling(name + ".xlsx");
    }
}
