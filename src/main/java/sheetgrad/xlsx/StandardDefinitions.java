package sheetgrad.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The files in which the standard defines what documents only name: the preset shapes and the built-in styles of tables
 * (ECMA-376 part 1, electronic addenda). Apache POI carries both.
 */
enum StandardDefinitions {
    SHAPES("/org/apache/poi/sl/draw/geom/presetShapeDefinitions.xml"),
    TABLE_STYLES("/org/apache/poi/xssf/usermodel/presetTableStyles.xml");

    private final String resource;

    StandardDefinitions(String resource) {
        this.resource = resource;
    }

    /** The element of that name as XML; nothing for a name that the standard does not know. */
    Optional<String> find(String name) {
        String all = text();
        int start = all.indexOf("<" + name + ">");
        int end = all.indexOf("</" + name + ">", Math.max(0, start));
        return name.isEmpty() || start < 0 || end < 0
                ? Optional.empty()
                : Optional.of(all.substring(start, end + name.length() + 3));
    }

    private String text() {
        try (InputStream in = StandardDefinitions.class.getResourceAsStream(resource)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
