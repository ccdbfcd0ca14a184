package sheetgrad.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.NumberValue;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.DefinedName;
import sheetgrad.workbook.NameEdits.Definition;
import sheetgrad.workbook.NameLabels.Sides;
import sheetgrad.workbook.NameReferences;

class NameControlTest {
    private static final CellAddress B2 = CellAddress.of("B2");

    @TempDir private Path directory;

    private static void define(Recorded recorded, String name, String text, String comment) {
        recorded.session()
                .names()
                .define(new Definition(name, OptionalInt.empty(), text, comment), 0, B2);
    }

    private static DefinedName name(Recorded recorded, String name) {
        return recorded.latest().names().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String formula(Recorded recorded, String a1) {
        CellAddress cell = CellAddress.of(a1);
        CellContent content =
                recorded.latest()
                        .sheet(0)
                        .sheet()
                        .contents()
                        .find(cell.row(), cell.column())
                        .orElseThrow();
        return CellEntry.write(content, cell, false);
    }

    /**
     * Microsoft's page on relative references in names: one that is defined while B2 is active and refers to A1 means, in every
     * cell, the one above and to the left.
     */
    @Test
    void relativeReferencesAreReadInTheActiveCell() throws Exception {
        try (Recorded recorded = Recorded.create(SmallModels::line)) {
            define(recorded, "aside", "=A1", "");
            recorded.enter("C5", "=aside");
            recorded.enter("B4", "7");
            assertEquals(new NumberValue(7), recorded.value("C5"));
            DefinedName aside = name(recorded, "aside");
            assertEquals("line!XFD1048576", aside.text());
            assertEquals("=line!A1", NameReferences.shown(aside, B2));
            assertEquals("=line!E9", NameReferences.shown(aside, CellAddress.of("F10")));
        }
    }

    @Test
    void aChangedNameIsFollowedByFormulasAndComesBackWithUndo() throws Exception {
        try (Recorded recorded = Recorded.create(SmallModels::line)) {
            define(recorded, "rate", "=$B$2", "");
            recorded.enter("F1", "=rate*2");
            DefinedName rate = name(recorded, "rate");
            Definition speed = new Definition("speed", OptionalInt.empty(), "=line!$B$3", "faster");
            recorded.session().names().change(rate, speed, 0, B2);
            assertEquals("=speed*2", formula(recorded, "F1"));
            assertEquals(new NumberValue(10), recorded.value("F1"));
            assertEquals(Optional.of("Change name"), recorded.latest().undoName());
            recorded.session().undo();
            assertEquals("=rate*2", formula(recorded, "F1"));
            assertEquals(new NumberValue(6), recorded.value("F1"));
            recorded.session().names().delete(List.of(name(recorded, "rate")));
            assertTrue(recorded.latest().names().isEmpty());
            recorded.session().undo();
            assertEquals(new NumberValue(6), recorded.value("F1"));
        }
    }

    /** Labels lose what names cannot have, as Excel's Create from Selection makes names of them. */
    @Test
    void namesAreCreatedFromTheTextsAtTheSides() throws Exception {
        try (Recorded recorded = Recorded.create(SmallModels::line)) {
            recorded.enter("G1", "Unit price");
            recorded.enter("H1", "Q1");
            recorded.enter("F2", "north");
            recorded.enter("F3", "2nd");
            recorded.session()
                    .names()
                    .create(
                            new Area(0, CellRange.of("F1:H3")),
                            new Sides(true, true, false, false));
            TreeMap<String, String> names = new TreeMap<>();
            recorded.latest().names().forEach(one -> names.put(one.name(), one.text()));
            assertEquals(
                    "{Q1_=line!$H$2:$H$3, Unit_price=line!$G$2:$G$3, _2nd=line!$G$3:$H$3,"
                            + " north=line!$G$2:$H$2}",
                    names.toString());
            recorded.session().undo();
            assertTrue(recorded.latest().names().isEmpty());
        }
    }

    @Test
    void commentsAndScopesAreKeptInFiles() throws Exception {
        Path file = directory.resolve("names.xlsx");
        try (Recorded recorded = Recorded.create(SmallModels::line)) {
            define(recorded, "rate", "=$B$2", "per \"step\" & <row>");
            assertTrue(Recorded.get(recorded.session().save(file)));
        }
        try (Recorded recorded = Recorded.open(file)) {
            DefinedName rate = name(recorded, "rate");
            assertEquals("per \"step\" & <row>", rate.comment());
            Definition noted = new Definition("rate", OptionalInt.empty(), "=line!$B$2", "slow");
            recorded.session().names().change(rate, noted, 0, B2);
            int sheet = recorded.latest().sheets().get(1).id();
            recorded.session()
                    .names()
                    .define(new Definition("own", OptionalInt.of(sheet), "=A1", "here"), sheet, B2);
            assertTrue(Recorded.get(recorded.session().save(file)));
        }
        try (Recorded recorded = Recorded.open(file)) {
            assertEquals("slow", name(recorded, "rate").comment());
            assertEquals("here", name(recorded, "own").comment());
            assertEquals(
                    OptionalInt.of(recorded.latest().sheets().get(1).id()),
                    name(recorded, "own").scope());
            assertEquals("empty!XFD1048576", name(recorded, "own").text());
        }
    }
}
