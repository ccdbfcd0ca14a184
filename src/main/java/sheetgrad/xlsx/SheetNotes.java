package sheetgrad.xlsx;

import java.util.HashMap;
import java.util.Map;
import sheetgrad.reference.CellAddress;
import sheetgrad.xlsx.Relationships.Relationship;

/** Reads the comments of a sheet. */
final class SheetNotes {
    private final PackageFile file;

    SheetNotes(PackageFile file) {
        this.file = file;
    }

    /** The texts by cell; conversations win over the placeholders that stand for them in older programs. */
    Map<CellAddress, String> comments(String sheetPart) throws WorkbookFileException {
        Map<CellAddress, String> comments = new HashMap<>();
        Relationships links = Relationships.of(file, sheetPart);
        for (Relationship link : links.allOfKind("comments")) {
            XmlTree.of(file, link.target())
                    .flatMap(root -> root.find("commentList"))
                    .ifPresent(
                            list ->
                                    list.children("comment")
                                            .forEach(one -> put(comments, one, texts(one))));
        }
        Map<CellAddress, String> threads = new HashMap<>();
        for (Relationship link : links.allOfKind("threadedComment")) {
            XmlTree.of(file, link.target())
                    .ifPresent(
                            root ->
                                    root.children("threadedComment")
                                            .forEach(one -> put(threads, one, one.text("text"))));
        }
        comments.putAll(threads);
        return comments;
    }

    private static void put(Map<CellAddress, String> comments, XmlTree comment, String text) {
        CellAddress.parse(comment.attribute("ref"))
                .ifPresent(
                        cell ->
                                comments.merge(
                                        cell, text.strip(), (one, next) -> one + "\n\n" + next));
    }

    private static String texts(XmlTree comment) {
        return comment.find("text").map(XmlTree::text).map(FileText::decode).orElse("");
    }
}
