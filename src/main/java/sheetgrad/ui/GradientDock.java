package sheetgrad.ui;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.util.Duration;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.gradient.GradientExplaining;
import sheetgrad.ui.gradient.GradientListModel;
import sheetgrad.ui.gradient.GradientPanel;
import sheetgrad.ui.gradient.GradientText;
import sheetgrad.ui.gradient.GradientViewModel;
import sheetgrad.ui.panel.SidePanel;

/** The Gradient panel beside the grid, and the explanation of the cell under the mouse. */
final class GradientDock {
    private static final Duration HOVER = Duration.millis(300);

    private final WorkbookContext context;
    private final GradientViewModel gradient;
    private final GradientListModel list;
    private final GradientExplaining ofActiveCell;
    private final GradientExplaining ofHovered;
    private final SidePanel panel;

    GradientDock(WorkbookContext context, GradientViewModel gradient) {
        this.context = context;
        this.gradient = gradient;
        this.list = new GradientListModel(gradient, context::place);
        this.ofActiveCell = new GradientExplaining(context.session());
        this.ofHovered = new GradientExplaining(context.session());
        StringBinding explained =
                Bindings.createStringBinding(
                        () -> text(ofActiveCell), ofActiveCell.explanationProperty());
        this.panel =
                new SidePanel(
                        "gradient",
                        "Gradient",
                        () ->
                                new GradientPanel(
                                        list,
                                        gradient,
                                        explained,
                                        context::selectionText,
                                        this::goTo));
        panel.shownProperty().addListener((value, before, now) -> shown(now));
        gradient.gradientProperty()
                .addListener(
                        (value, before, now) -> {
                            refresh();
                            explainHovered();
                        });
        context.grid().selectionProperty().addListener((value, before, now) -> explainActive());
        listenToMouse();
    }

    SidePanel panel() {
        return panel;
    }

    private static String text(GradientExplaining explaining) {
        return explaining.explanationProperty().get().map(GradientText::explanation).orElse("");
    }

    private void shown(boolean isShown) {
        if (isShown && !gradient.shownProperty().get()) {
            context.place()
                    .ifPresent(
                            here ->
                                    gradient.toggle(
                                            here.snapshot(),
                                            here.sheet(),
                                            context.grid().getSelection().active()));
        }
        refresh();
    }

    /** Lists and explains what is known now, while the panel is shown. */
    private void refresh() {
        if (panel.shownProperty().get()) {
            list.refresh();
            explainActive();
        }
    }

    private void explainActive() {
        if (panel.shownProperty().get()) {
            ask(ofActiveCell, Optional.of(context.grid().getSelection().active()));
        }
    }

    /** Explains the cell under the mouse anew, if it is explained: its derivative may be another now. */
    private void explainHovered() {
        if (ofHovered.explanationProperty().get().isPresent()) {
            ask(ofHovered, context.grid().hoveredProperty().get());
        }
    }

    private void ask(GradientExplaining explaining, Optional<CellAddress> cell) {
        if (cell.isEmpty() || gradient.gradientProperty().get().isEmpty()) {
            explaining.clear();
        } else {
            explaining.ask(
                    gradient.gradientProperty().get().get(),
                    new ModelCell(context.model().sheetProperty().get(), cell.get()));
        }
    }

    private void listenToMouse() {
        PauseTransition rest = new PauseTransition(HOVER);
        rest.setOnFinished(event -> ask(ofHovered, context.grid().hoveredProperty().get()));
        context.grid()
                .hoveredProperty()
                .addListener(
                        (value, before, now) -> {
                            ofHovered.clear();
                            rest.playFromStart();
                        });
        ofHovered
                .explanationProperty()
                .addListener((value, before, now) -> context.grid().setHoverNote(hoverNote()));
    }

    /** Nothing beside cells that hold no number of interest. */
    private String hoverNote() {
        return ofHovered
                .explanationProperty()
                .get()
                .filter(one -> one.gradient().isPresent() || hasContent(one.cell()))
                .map(GradientText::explanation)
                .orElse("");
    }

    private boolean hasContent(ModelCell cell) {
        return !context.grid().model().isBlank(cell.address().row(), cell.address().column());
    }

    private void goTo(ModelCell cell) {
        context.model().sheetProperty().set(cell.sheet());
        context.grid().goTo(CellRange.of(cell.address()));
    }
}
