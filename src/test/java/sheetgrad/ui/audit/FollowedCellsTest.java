package sheetgrad.ui.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.session.Recorded;
import sheetgrad.ui.session.SessionSnapshot;
import sheetgrad.ui.session.SmallModels;
import sheetgrad.ui.whatif.SlidersViewModel;
import sheetgrad.xlsx.PoiCellFormatter;

/** Watches and sliders stay with their cells while these move. */
class FollowedCellsTest {
    private final WatchViewModel watches = new WatchViewModel(new PoiCellFormatter(false));

    private String watched(Recorded recorded) {
        watches.update(recorded.latest());
        return watches.rows().stream().map(WatchViewModel.Watched::place).toList().toString();
    }

    @Test
    void watchesAndSlidersFollowRowsColumnsAndNamesOfSheets() throws Exception {
        try (Recorded recorded = Recorded.create(SmallModels::line)) {
            SlidersViewModel sliders = new SlidersViewModel(recorded.session().whatIf());
            SessionSnapshot first = recorded.latest();
            String sheet = first.sheets().get(0).name();
            watches.add(first, 0, List.of(CellRange.of("B2:B3")));
            assertTrue(sliders.add(first, 0, List.of(CellRange.of("B2"))));
            sliders.rows().get(0).maximumProperty().set(77);

            recorded.session().structure().insertRows(0, 0, 2);
            recorded.session().structure().insertColumns(0, 1, 1);
            assertEquals("[" + sheet + "!C4, " + sheet + "!C5]", watched(recorded));
            recorded.session().structure().renameSheet(0, "New");
            assertEquals("[New!C4, New!C5]", watched(recorded));
            sliders.update(recorded.latest());
            assertEquals("New!C4", sliders.rows().get(0).name());
            assertEquals(77, sliders.rows().get(0).maximumProperty().get());

            recorded.session().structure().deleteRows(0, List.of(CellRange.of("4:4")));
            assertEquals("[New!C4]", watched(recorded));
            recorded.session().undo();
            recorded.session().undo();
            recorded.session().undo();
            assertEquals("[" + sheet + "!B5]", watched(recorded));
        }
    }
}
