package sheetgrad.ui.session;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import sheetgrad.lesson.generator.Generated;
import sheetgrad.lesson.generator.Generator;
import sheetgrad.lesson.generator.Refusal;
import sheetgrad.reference.CellAddress;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.Sheet;

/**
 * Parts of models in an open workbook: tried out, and written as one edit. Sheets are given by id; answers come on the
 * executor that the session was handed.
 */
public final class GeneratorControl {
    /**
     * What is to be written.
     *
     * @param texts the answers to the generator's settings, by their keys
     */
    public record Request(
            Generator generator, int sheet, CellAddress place, Map<String, String> texts) {
        public Request {
            texts = Map.copyOf(texts);
        }

        private Generated on(Sheet cells) {
            return generator.generate(cells, place, texts);
        }
    }

    /** What a request comes to: what would be, or was, written; or why it is refused. */
    public record Outcome(Optional<Generated> generated, String refusal) {
        private static Outcome of(Request request, Sheet cells) {
            try {
                return new Outcome(Optional.of(request.on(cells)), "");
            } catch (Refusal no) {
                return new Outcome(Optional.empty(), sentence(no));
            }
        }

        private static String sentence(Refusal refusal) {
            String text = String.valueOf(refusal.getMessage());
            return text.isEmpty()
                    ? text
                    : Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
        }
    }

    private final CommandQueue queue;
    private final Consumer<Consumer<OpenWorkbook>> change;

    /** @param change carries out a command that changes cells */
    GeneratorControl(CommandQueue queue, Consumer<Consumer<OpenWorkbook>> change) {
        this.queue = queue;
        this.change = change;
    }

    /** What would be written after all commands so far; nothing is changed. */
    public CompletableFuture<Outcome> preview(Request request) {
        return queue.ask(open -> Outcome.of(request, open.sheet(request.sheet()).sheet()));
    }

    /** What would be written if that edit had not been. */
    public CompletableFuture<Outcome> previewWithout(Edit written, Request request) {
        return queue.ask(
                open -> {
                    Sheet cells = open.sheet(request.sheet()).sheet().snapshot();
                    written.changes().stream()
                            .filter(one -> one.sheet() == request.sheet())
                            .forEach(
                                    one ->
                                            cells.contents()
                                                    .clear(one.cell().row(), one.cell().column()));
                    return Outcome.of(request, cells);
                });
    }

    /** Writes; does not complete if the workbook may not be changed now, of which the listener hears. */
    public CompletableFuture<Outcome> write(Request request) {
        CompletableFuture<Outcome> future = new CompletableFuture<>();
        change.accept(open -> answer(future, write(open, request)));
        return future;
    }

    /** Writes in place of that edit, if it is the last that undo would take back; otherwise beside it. */
    public CompletableFuture<Outcome> writeInPlaceOf(Edit written, Request request) {
        CompletableFuture<Outcome> future = new CompletableFuture<>();
        change.accept(
                open -> {
                    boolean isLast = open.snapshot().undoName().equals(Optional.of(written.name()));
                    if (isLast) {
                        open.undo();
                    }
                    Outcome outcome = write(open, request);
                    if (isLast && outcome.generated().isEmpty()) {
                        open.redo();
                    }
                    answer(future, outcome);
                });
        return future;
    }

    private static Outcome write(OpenWorkbook open, Request request) {
        Outcome outcome = Outcome.of(request, open.workbook().sheet(request.sheet()));
        outcome.generated().map(Generated::edit).ifPresent(open::apply);
        return outcome;
    }

    private void answer(CompletableFuture<Outcome> future, Outcome outcome) {
        queue.answer(() -> future.complete(outcome));
    }
}
