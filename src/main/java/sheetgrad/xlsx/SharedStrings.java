package sheetgrad.xlsx;

import java.util.ArrayList;
import java.util.List;
import sheetgrad.value.TextValue;

/** The texts that cells refer to by number. */
final class SharedStrings {
    private final List<TextValue> texts;

    private SharedStrings(List<TextValue> texts) {
        this.texts = texts;
    }

    static SharedStrings of(PackageFile file, Relationships workbook) throws WorkbookFileException {
        List<TextValue> texts = new ArrayList<>();
        var part = workbook.ofKind("sharedStrings").map(Relationships.Relationship::target);
        if (part.isPresent() && file.has(part.get())) {
            file.read(
                    part.get(),
                    "the list of texts",
                    root -> {
                        root.children(
                                child -> {
                                    if (child.equals("si")) {
                                        texts.add(new TextValue(FileText.read(root)));
                                    }
                                });
                        return texts;
                    });
        }
        return new SharedStrings(texts);
    }

    /** The text with this number; throws {@link IllegalArgumentException} if there is none. */
    TextValue get(int index) {
        if (index < 0 || index >= texts.size()) {
            throw new IllegalArgumentException("there is no text number " + index);
        }
        return texts.get(index);
    }
}
