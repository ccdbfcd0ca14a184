package sheetgrad.xlsx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What a part refers to: other parts of the package, or addresses outside it. */
final class Relationships {
    /** Of the attribute r:id, by which XML names a relationship of its part; types of relationships begin with it, too. */
    static final String NAMESPACE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /**
     * One reference.
     *
     * @param target the name of a part, without a leading slash; as written if {@code isExternal}
     */
    record Relationship(String id, String type, String target, boolean isExternal) {
        /** Whether it is of this kind, such as "worksheet", in the strict or the transitional standard. */
        boolean isOf(String kind) {
            return type.endsWith("/" + kind);
        }
    }

    private final List<Relationship> all;

    private Relationships(List<Relationship> all) {
        this.all = all;
    }

    /** The references of a part; of the package itself if {@code part} is empty. */
    static Relationships of(PackageFile file, String part) throws WorkbookFileException {
        String name = partName(part);
        List<Relationship> found = new ArrayList<>();
        if (!file.has(name)) {
            return new Relationships(found);
        }
        return file.read(
                name,
                "the workbook",
                root -> {
                    root.children(
                            child -> {
                                boolean isExternal =
                                        root.attribute("TargetMode", "").equals("External");
                                String target = root.attribute("Target", "");
                                found.add(
                                        new Relationship(
                                                root.attribute("Id", ""),
                                                root.attribute("Type", ""),
                                                isExternal ? target : resolve(part, target),
                                                isExternal));
                            });
                    return new Relationships(found);
                });
    }

    /** The part that holds the references of a part. */
    static String partName(String part) {
        int slash = part.lastIndexOf('/');
        return part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
    }

    private static String resolve(String part, String target) {
        Deque<String> path = new ArrayDeque<>();
        if (!target.startsWith("/")) {
            List<String> folders = List.of(part.split("/", -1));
            folders.subList(0, folders.size() - 1).forEach(path::addLast);
        }
        for (String step : target.split("/", -1)) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }

    List<Relationship> all() {
        return all;
    }

    Optional<Relationship> withId(String id) {
        return all.stream().filter(relationship -> relationship.id().equals(id)).findFirst();
    }

    /** The first of a kind, such as "styles". */
    Optional<Relationship> ofKind(String kind) {
        return all.stream().filter(relationship -> relationship.isOf(kind)).findFirst();
    }

    /** All of a kind, in the order of the file. */
    List<Relationship> allOfKind(String kind) {
        return all.stream().filter(relationship -> relationship.isOf(kind)).toList();
    }
}
