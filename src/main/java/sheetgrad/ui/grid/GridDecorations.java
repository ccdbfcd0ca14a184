package sheetgrad.ui.grid;

import java.util.ArrayList;
import java.util.List;

/** What is painted over the cells: outlines, arrows, buttons, a spotlight. Each setter replaces what was before. */
public final class GridDecorations {
    private final Runnable repaint;
    private List<Highlight> outlines = List.of();
    private List<Highlight> editOutlines = List.of();
    private List<Arrow> arrows = List.of();
    private List<CellButton> buttons = List.of();
    private boolean hasSpotlight;

    GridDecorations(Runnable repaint) {
        this.repaint = repaint;
    }

    /** Outlines of ranges; {@link GridView#show(GridModel)} removes them. */
    public void setHighlights(List<Highlight> newOutlines) {
        outlines = List.copyOf(newOutlines);
        repaint.run();
    }

    /** The outlines of what an edited formula refers to. */
    public void setEditOutlines(List<Highlight> newOutlines) {
        editOutlines = List.copyOf(newOutlines);
        repaint.run();
    }

    /** Arrows between cells. */
    public void setArrows(List<Arrow> newArrows) {
        arrows = List.copyOf(newArrows);
        repaint.run();
    }

    /** Buttons in cells. */
    public void setButtons(List<CellButton> newButtons) {
        buttons = List.copyOf(newButtons);
        repaint.run();
    }

    /** Whether the active cell is made conspicuous for an audience. */
    public void setSpotlight(boolean isOn) {
        hasSpotlight = isOn;
        repaint.run();
    }

    public List<Arrow> arrows() {
        return arrows;
    }

    List<Highlight> highlights() {
        List<Highlight> all = new ArrayList<>(outlines);
        all.addAll(editOutlines);
        return all;
    }

    List<CellButton> buttons() {
        return buttons;
    }

    boolean hasSpotlight() {
        return hasSpotlight;
    }
}
