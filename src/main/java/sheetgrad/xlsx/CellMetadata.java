package sheetgrad.xlsx;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Which numbers in the attribute {@code cm} of cells mark a formula that spills (ECMA-376 part 1, 18.9). */
final class CellMetadata {
    private static final String DYNAMIC_ARRAYS = "XLDAPR";

    private final List<String> typeNames = new ArrayList<>();
    private final BitSet dynamicBlocks = new BitSet();
    private final List<int[]> cellBlocks = new ArrayList<>();

    private CellMetadata() {}

    static CellMetadata of(PackageFile file, Relationships workbook) throws WorkbookFileException {
        CellMetadata metadata = new CellMetadata();
        Optional<String> part =
                workbook.ofKind("sheetMetadata").map(Relationships.Relationship::target);
        if (part.isPresent() && file.has(part.get())) {
            file.read(part.get(), "the metadata of cells", metadata::read);
        }
        return metadata;
    }

    private CellMetadata read(XmlCursor root) throws XMLStreamException, WorkbookFileException {
        root.children(
                child -> {
                    switch (child) {
                        case "metadataTypes" ->
                                root.children(type -> typeNames.add(root.attribute("name", "")));
                        case "futureMetadata" -> {
                            if (root.attribute("name", "").equals(DYNAMIC_ARRAYS)) {
                                readBlocks(root);
                            }
                        }
                        case "cellMetadata" ->
                                root.children(
                                        block -> {
                                            int[] entry = {0, -1};
                                            root.children(
                                                    record -> {
                                                        entry[0] = root.integer("t", 0);
                                                        entry[1] = root.integer("v", -1);
                                                    });
                                            cellBlocks.add(entry);
                                        });
                        default -> {}
                    }
                });
        return this;
    }

    private void readBlocks(XmlCursor root) throws XMLStreamException, WorkbookFileException {
        int[] index = {0};
        root.children(
                block -> {
                    root.children(
                            list ->
                                    root.children(
                                            extension ->
                                                    root.children(
                                                            property -> {
                                                                if (property.equals(
                                                                                "dynamicArrayProperties")
                                                                        && root.flag(
                                                                                "fDynamic",
                                                                                false)) {
                                                                    dynamicBlocks.set(index[0]);
                                                                }
                                                            })));
                    index[0]++;
                });
    }

    /** Whether a cell with this {@code cm} (counted from 1) holds a dynamic array formula. */
    boolean isDynamic(int cm) {
        if (cm < 1 || cm > cellBlocks.size()) {
            return false;
        }
        int[] entry = cellBlocks.get(cm - 1);
        return entry[0] >= 1
                && entry[0] <= typeNames.size()
                && typeNames.get(entry[0] - 1).equals(DYNAMIC_ARRAYS)
                && entry[1] >= 0
                && dynamicBlocks.get(entry[1]);
    }

    /** The smallest {@code cm} of a dynamic array formula, if the file has one. */
    Optional<Integer> firstDynamic() {
        for (int cm = 1; cm <= cellBlocks.size(); cm++) {
            if (isDynamic(cm)) {
                return Optional.of(cm);
            }
        }
        return Optional.empty();
    }

    /** How many types of metadata there are. */
    int types() {
        return typeNames.size();
    }

    /** How many numbers cells can refer to. */
    int cells() {
        return cellBlocks.size();
    }
}
