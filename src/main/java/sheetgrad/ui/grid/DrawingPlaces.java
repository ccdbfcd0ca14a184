package sheetgrad.ui.grid;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Where the charts of a sheet lie in the window, in pixels of the cells' area. */
record DrawingPlaces(GridState state) {
    /**
     * A chart in the window.
     *
     * @param box its rectangle, which may reach out of the pane
     */
    record Spot(Viewport.Box box, AnchorPlace place) {}

    /** The places of all that can be selected among the drawings, the hindmost first. */
    List<Integer> all() {
        List<GridDrawing> drawings = state.model().drawings();
        return IntStream.range(0, drawings.size())
                .filter(index -> !drawings.get(index).description().isEmpty())
                .boxed()
                .toList();
    }

    /** The uppermost one at a point. */
    OptionalInt at(double x, double y) {
        Optional<Viewport.Pane> pane = state.viewport().paneAt(x, y);
        return pane.isEmpty()
                ? OptionalInt.empty()
                : all().stream()
                        .mapToInt(index -> index)
                        .filter(index -> spot(index, pane.get()).box().contains(x, y))
                        .reduce((below, above) -> above);
    }

    /** Where one is seen. */
    Optional<Spot> spot(int index) {
        return state.viewport().panes().stream()
                .map(pane -> spot(index, pane))
                .filter(spot -> spot.place().isShown(drawing(index).anchor()))
                .findFirst();
    }

    private Spot spot(int index, Viewport.Pane pane) {
        AnchorPlace place = new AnchorPlace(state.viewport().geometry(), pane);
        return new Spot(place.box(drawing(index).anchor()), place);
    }

    GridDrawing drawing(int index) {
        return state.model().drawings().get(index);
    }
}
