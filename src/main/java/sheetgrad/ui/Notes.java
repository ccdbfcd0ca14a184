package sheetgrad.ui;

import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.session.Places;
import sheetgrad.ui.training.SolveViewModel.Place;
import sheetgrad.workbook.SheetObjects.Hyperlink;

/** Comments and links of the selected cells: made, changed and taken away. */
final class Notes {
    private final WorkbookContext context;

    Notes(WorkbookContext context) {
        this.context = context;
    }

    private CellAddress active() {
        return context.grid().getSelection().active();
    }

    /** Asks for the comment on the active cell; an empty one takes it away. */
    void editComment() {
        context.place()
                .ifPresent(
                        here -> {
                            CellAddress cell = active();
                            String now =
                                    here.snapshot()
                                            .sheet(here.sheet())
                                            .sheet()
                                            .objects()
                                            .comments()
                                            .getOrDefault(cell, "");
                            askComment(cell, now)
                                    .map(String::strip)
                                    .filter(text -> !text.equals(now))
                                    .ifPresent(
                                            text ->
                                                    context.session()
                                                            .notes()
                                                            .comment(
                                                                    here.sheet(),
                                                                    cell,
                                                                    Optional.of(text)
                                                                            .filter(
                                                                                    one ->
                                                                                            !one
                                                                                                    .isEmpty())));
                        });
    }

    private Optional<String> askComment(CellAddress cell, String now) {
        TextArea field = new TextArea(now);
        field.setId("comment-text");
        field.setPrefRowCount(6);
        field.setPrefColumnCount(30);
        field.setWrapText(true);
        Dialog<String> dialog = new Dialog<>();
        dialog.initOwner(context.grid().getScene().getWindow());
        dialog.setTitle("Comment on " + cell.toA1());
        dialog.getDialogPane().setId("comment-dialog");
        dialog.getDialogPane().getButtonTypes().addAll(ButtonType.OK, ButtonType.CANCEL);
        dialog.getDialogPane().setContent(new VBox(field));
        dialog.setResultConverter(button -> button == ButtonType.OK ? field.getText() : null);
        Platform.runLater(field::requestFocus);
        return dialog.showAndWait();
    }

    void deleteComment() {
        context.place()
                .filter(
                        here ->
                                here.snapshot()
                                        .sheet(here.sheet())
                                        .sheet()
                                        .objects()
                                        .comments()
                                        .containsKey(active()))
                .ifPresent(
                        here ->
                                context.session()
                                        .notes()
                                        .comment(here.sheet(), active(), Optional.empty()));
    }

    /** Asks where the selected cells shall lead: to an address, or to a place in the workbook. */
    void editLink() {
        context.place()
                .ifPresent(
                        here -> {
                            CellRange cells = context.grid().getSelection().currentRange();
                            StructureQuestions.text(
                                            context.grid().getScene().getWindow(),
                                            "Link of " + cells.toA1() + " (address or cell)",
                                            present(here))
                                    .ifPresent(
                                            target ->
                                                    context.session()
                                                            .notes()
                                                            .link(
                                                                    here.sheet(),
                                                                    cells,
                                                                    Optional.of(
                                                                            link(
                                                                                    here, cells,
                                                                                    target))));
                        });
    }

    private String present(Place here) {
        return here.snapshot().sheet(here.sheet()).sheet().objects().hyperlinks().stream()
                .filter(link -> link.range().contains(active()))
                .map(Hyperlink::target)
                .findFirst()
                .orElse("");
    }

    private static Hyperlink link(Place here, CellRange cells, String target) {
        boolean isPlace = new Places(here.snapshot(), here.sheet()).find(target).isPresent();
        boolean hasScheme = target.matches("(?i)[a-z][a-z0-9+.-]*:.*");
        String address =
                isPlace || hasScheme
                        ? target
                        : target.contains("@") ? "mailto:" + target : "https://" + target;
        return new Hyperlink(cells, address, isPlace);
    }

    void removeLink() {
        context.place()
                .ifPresent(
                        here ->
                                context.session()
                                        .notes()
                                        .link(
                                                here.sheet(),
                                                context.grid().getSelection().currentRange(),
                                                Optional.empty()));
    }
}
