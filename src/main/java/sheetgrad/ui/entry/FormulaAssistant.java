package sheetgrad.ui.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import sheetgrad.function.FunctionDeclaration;
import sheetgrad.function.FunctionRegistry;
import sheetgrad.function.Parameter;
import sheetgrad.reference.CellAddress;
import sheetgrad.ui.grid.GridView;
import sheetgrad.ui.grid.Highlight;
import sheetgrad.value.Value;

/**
 * Helps while a formula is typed in the grid or in the formula bar: colours its references and outlines them on the
 * grid, completes function names, tells what the function at the caret takes or writes it out (Ctrl+Shift+A), turns
 * references absolute (F4) and replaces the selected part by its value (F9). Used on the application thread.
 */
public final class FormulaAssistant {
    /** What calculates a part of the formula: nothing if it is no formula by itself. */
    @FunctionalInterface
    public interface PartCalculation {
        CompletableFuture<Optional<Value>> calculate(CellAddress cell, String formula);
    }

    private final GridView grid;
    private final FunctionRegistry functions;
    private final PartCalculation parts;
    private final Predicate<String> isShownSheet;
    private final CompletionPopup completion;
    private final ArgumentHint hint = new ArgumentHint();

    /** @param isShownSheet whether a sheet of this name, or that of the formula for an empty one, is in
     *     front, so that references to it can be outlined */
    public FormulaAssistant(
            GridView grid,
            FunctionRegistry functions,
            PartCalculation parts,
            Predicate<String> isShownSheet) {
        this.grid = grid;
        this.functions = functions;
        this.parts = parts;
        this.isShownSheet = isShownSheet;
        this.completion = new CompletionPopup(this::complete);
        grid.editing().setKeys(this::keyPressed);
        grid.editing().text().addListener((value, before, now) -> textChanged());
        grid.editing().activeProperty().addListener((value, before, now) -> textChanged());
        for (TextInputControl editor : grid.editing().editors()) {
            editor.caretPositionProperty().addListener((value, before, now) -> caretMoved());
            editor.focusedProperty().addListener((value, before, now) -> caretMoved());
        }
    }

    private Optional<TextInputControl> focused() {
        return grid.editing().editors().stream().filter(Node::isFocused).findFirst();
    }

    private void textChanged() {
        FormulaText text = new FormulaText(grid.editing().text().get());
        List<Highlight> outlines = new ArrayList<>();
        if (grid.isEditing()) {
            List<FormulaText.Reference> references = text.references();
            for (int i = 0; i < references.size(); i++) {
                FormulaText.Reference reference = references.get(i);
                if (isShownSheet.test(reference.sheet())) {
                    outlines.add(
                            new Highlight(
                                    reference.range(), ReferenceColours.of(references, i), false));
                }
            }
        }
        grid.decorations().setEditOutlines(outlines);
        // The caret follows its text within the same event, but later than this.
        Platform.runLater(this::caretMoved);
    }

    private void caretMoved() {
        Optional<TextInputControl> editor = focused().filter(any -> grid.isEditing());
        if (editor.isEmpty()) {
            completion.hide();
            hint.hide();
            return;
        }
        TextInputControl control = editor.get();
        FormulaText text = new FormulaText(grid.editing().text().get());
        int caret = Math.min(control.getCaretPosition(), grid.editing().text().get().length());
        completion.show(control, candidates(text.wordBefore(caret)));
        Optional<FunctionDeclaration> called =
                text.callAt(caret).flatMap(call -> functions.find(call.function()));
        if (called.isPresent() && !completion.isShowing()) {
            hint.show(control, called.get(), text.callAt(caret).orElseThrow().argument());
        } else {
            hint.hide();
        }
    }

    /** Functions whose names begin with the word; none for a word that is an address, or a whole name. */
    private List<FunctionDeclaration> candidates(String word) {
        if (word.isEmpty() || CellAddress.parse(word).isPresent()) {
            return List.of();
        }
        String start = word.toUpperCase(Locale.ROOT);
        return functions.all().stream()
                .filter(one -> one.name().startsWith(start))
                .filter(one -> Character.isLetter(one.name().charAt(0)))
                .toList();
    }

    private void complete(TextInputControl editor, FunctionDeclaration chosen) {
        int caret = editor.getCaretPosition();
        String word = new FormulaText(editor.getText()).wordBefore(caret);
        boolean isOpened = editor.getText().startsWith("(", caret);
        editor.replaceText(caret - word.length(), caret, chosen.name() + (isOpened ? "" : "("));
    }

    private boolean keyPressed(KeyEvent event, TextInputControl editor) {
        if (completion.keyPressed(event)) {
            return true;
        }
        if (event.getCode() == KeyCode.F4) {
            new FormulaText(editor.getText())
                    .withDollarsCycled(editor.getCaretPosition())
                    .ifPresent(
                            changed -> {
                                editor.setText(changed.text());
                                editor.positionCaret(changed.caret());
                            });
            return true;
        }
        if (event.getCode() == KeyCode.F9 && editor.getText().startsWith("=")) {
            replacePart(editor);
            return true;
        }
        return event.getCode() == KeyCode.A
                && event.isShortcutDown()
                && event.isShiftDown()
                && writeArgumentNames(editor);
    }

    /** Writes the names of what the function before the caret takes, to be typed over. */
    private boolean writeArgumentNames(TextInputControl editor) {
        FormulaText text = new FormulaText(editor.getText());
        int caret = editor.getCaretPosition();
        boolean isOpened = editor.getText().substring(0, caret).endsWith("(");
        String name =
                isOpened
                        ? text.callAt(caret).map(FormulaText.Call::function).orElse("")
                        : text.wordBefore(caret);
        List<String> names =
                functions.find(name).stream()
                        .flatMap(function -> function.parameters().stream())
                        .map(Parameter::name)
                        .toList();
        if (names.isEmpty()) {
            return false;
        }
        String opening = isOpened ? "" : "(";
        editor.insertText(caret, opening + String.join(",", names) + ")");
        int start = caret + opening.length();
        editor.selectRange(start, start + names.get(0).length());
        return true;
    }

    /** The selected part, or everything behind the equals sign, gives way to its value. */
    private void replacePart(TextInputControl editor) {
        boolean hasSelection = !editor.getSelectedText().isBlank();
        int start = hasSelection ? editor.getSelection().getStart() : 1;
        int end = hasSelection ? editor.getSelection().getEnd() : editor.getLength();
        String before = editor.getText();
        String part = before.substring(start, end);
        parts.calculate(grid.editing().cell(), part.startsWith("=") ? part : "=" + part)
                .thenAccept(
                        value -> {
                            if (value.isPresent() && editor.getText().equals(before)) {
                                String text = ValueText.inFormula(value.get());
                                editor.replaceText(start, end, text);
                                editor.selectRange(start, start + text.length());
                            }
                        });
    }
}
