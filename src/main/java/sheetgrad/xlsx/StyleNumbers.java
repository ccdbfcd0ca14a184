package sheetgrad.xlsx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.ConditionalLook;
import sheetgrad.workbook.FilterCondition;

/**
 * The numbers by which cells refer to formats. Formats that the file's style sheet has keep their numbers; others are
 * added at its end, made from the one they come from.
 */
final class StyleNumbers {
    private static final String CONTENT_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
    private static final String RELATIONSHIP = Relationships.NAMESPACE + "/styles";
    private static final String SMALLEST =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                    + "<styleSheet"
                    + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><fonts"
                    + " count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts><fills"
                    + " count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill"
                    + " patternType=\"gray125\"/></fill></fills><borders"
                    + " count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs"
                    + " count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\""
                    + " borderId=\"0\"/></cellStyleXfs><cellXfs count=\"1\"><xf numFmtId=\"0\""
                    + " fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/></cellXfs><cellStyles"
                    + " count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\""
                    + " builtinId=\"0\"/></cellStyles></styleSheet>";

    private final PackageFile file;
    private final PackageChanges changes;
    private final String workbookPart;
    private final Map<CellStyle, Integer> numbers = new HashMap<>();
    private @Nullable StyleSheet present;
    private @Nullable StyleAppender added;

    StyleNumbers(PackageFile file, PackageChanges changes, String workbookPart) {
        this.file = file;
        this.changes = changes;
        this.workbookPart = workbookPart;
    }

    /** The number of a format. */
    int number(CellStyle style) throws WorkbookFileException, IOException, XMLStreamException {
        Integer known = numbers.get(style);
        if (known == null) {
            known = find(style);
            numbers.put(style, known);
        }
        return known;
    }

    private int find(CellStyle style)
            throws WorkbookFileException, IOException, XMLStreamException {
        if (style.equals(CellStyle.DEFAULT)) {
            return 0;
        }
        StyleSheet sheet = present();
        CellStyle origin = sheet.style(style.origin());
        if (style.looksLike(origin)) {
            return Math.max(0, style.origin());
        }
        return appender().add(Math.max(0, style.origin()), origin, style);
    }

    private StyleAppender appender() throws WorkbookFileException, IOException, XMLStreamException {
        StyleAppender target = added;
        if (target == null) {
            target = new StyleAppender(changes.text(part()));
            added = target;
        }
        return target;
    }

    /** The look that a rule of a conditional format refers to by its number in the file. */
    ConditionalLook look(int number) {
        StyleSheet sheet = present;
        return sheet == null ? ConditionalLook.NONE : sheet.look(number);
    }

    /** The number of a look for rules, added to the style sheet if it is not there. */
    int lookNumber(ConditionalLook look)
            throws WorkbookFileException, IOException, XMLStreamException {
        StyleSheet sheet = present();
        for (int number = 0; number < sheet.looks(); number++) {
            if (sheet.look(number).equals(look)) {
                return number;
            }
        }
        return appender().add(look);
    }

    /** The number of the look by which a filter says a colour. */
    int lookNumber(FilterCondition.Coloured condition)
            throws WorkbookFileException, IOException, XMLStreamException {
        return appender().add(condition);
    }

    /** The looks of the file by their numbers. */
    IntFunction<ConditionalLook> looks() throws WorkbookFileException {
        return present()::look;
    }

    private StyleSheet present() throws WorkbookFileException {
        StyleSheet sheet = present;
        if (sheet == null) {
            Relationships links = Relationships.of(file, workbookPart);
            sheet = StyleSheet.of(file, links, Palette.of(file, links));
            present = sheet;
        }
        return sheet;
    }

    /** The colours of the file. */
    Palette palette() throws WorkbookFileException {
        present();
        return Palette.of(file, Relationships.of(file, workbookPart));
    }

    private String part() throws WorkbookFileException, IOException, XMLStreamException {
        Optional<String> part =
                Relationships.of(file, workbookPart)
                        .ofKind("styles")
                        .map(Relationships.Relationship::target)
                        .filter(file::has);
        if (part.isPresent()) {
            return part.get();
        }
        String folder = workbookPart.substring(0, workbookPart.lastIndexOf('/') + 1);
        String made = changes.freeName(folder + "styles", ".xml");
        changes.add(made, CONTENT_TYPE, SMALLEST.getBytes(StandardCharsets.UTF_8));
        changes.link(workbookPart, RELATIONSHIP, made);
        return made;
    }

    /** Puts the formats that were added into the package. */
    void finish() throws WorkbookFileException, IOException, XMLStreamException {
        StyleAppender target = added;
        if (target != null) {
            changes.put(part(), target.text());
        }
    }
}
