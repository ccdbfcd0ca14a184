package sheetgrad.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.BlankValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.Sorting;

class StructureControlTest {
    private static Value number(double number) {
        return new NumberValue(number);
    }

    @Test
    void insertedRowsMoveWhatIsBelowAndAreUndoneInOneStep() throws Exception {
        try (Recorded recorded = Recorded.create(SmallModels::line)) {
            recorded.session().structure().insertRows(0, 1, 2);
            assertEquals(number(35), recorded.value("D6"));
            assertEquals(Optional.of("Insert rows"), recorded.latest().undoName());
            recorded.session().undo();
            assertEquals(number(35), recorded.value("D4"));
            assertEquals(BlankValue.BLANK, recorded.value("D6"));
            recorded.session().redo();
            assertEquals(number(35), recorded.value("D6"));
        }
    }

    @Test
    void refusalIsTold() throws Exception {
        try (Recorded recorded = Recorded.create(SmallModels::withArray)) {
            recorded.session().structure().insertRows(0, 1, 1);
            recorded.latest();
            assertEquals(List.of("You can't change part of an array."), recorded.failures());
        }
    }

    @Test
    void sortedRowsKeepTogetherAndBlanksAreLast() throws Exception {
        try (Recorded recorded = Recorded.create(SmallModels::line)) {
            List<String> texts = List.of("b", "10", "", "A", "TRUE", "2");
            for (int row = 0; row < texts.size(); row++) {
                recorded.enter("G" + (row + 2), texts.get(row));
                recorded.enter("H" + (row + 2), "=G" + (row + 2) + "&\"!\"");
            }
            recorded.session()
                    .structure()
                    .sort(
                            0,
                            CellRange.of("G1:H7"),
                            List.of(new Sorting.Key(CellAddress.of("G1").column(), false)),
                            true);
            assertEquals(number(2), recorded.value("G2"));
            assertEquals(new TextValue("10!"), recorded.value("H3"));
            assertEquals(new TextValue("A!"), recorded.value("H4"));
            assertEquals(new TextValue("b"), recorded.value("G5"));
            assertEquals(new TextValue("TRUE!"), recorded.value("H6"));
            assertEquals(BlankValue.BLANK, recorded.value("G7"));
            recorded.session().undo();
            assertEquals(new TextValue("b!"), recorded.value("H2"));
        }
    }

    @Test
    void sheetsAreAddedCopiedRenamedAndDeleted() throws Exception {
        try (Recorded recorded = Recorded.create(SmallModels::line)) {
            String first = recorded.latest().sheets().get(0).name();
            recorded.session().structure().copySheet(0, 1);
            assertEquals(first + " (2)", recorded.latest().sheets().get(1).name());
            recorded.session().structure().renameSheet(0, "My data");
            recorded.session().structure().addSheet(2);
            int added = recorded.latest().sheets().get(2).id();
            recorded.session().enter(added, CellAddress.of("A1"), "='My data'!D4+1");
            assertEquals(number(36), recorded.latest().values().value(added, 0, 0));
            recorded.session().structure().deleteSheet(0);
            assertEquals(3, recorded.latest().sheets().size());
            assertEquals(
                    "#REF!+1",
                    CellEntry.write(
                                    recorded.latest()
                                            .sheet(added)
                                            .sheet()
                                            .contents()
                                            .find(0, 0)
                                            .orElseThrow(),
                                    CellAddress.of("A1"),
                                    false)
                            .substring(1));
            recorded.session().undo();
            assertEquals(number(36), recorded.latest().values().value(added, 0, 0));
        }
    }
}
