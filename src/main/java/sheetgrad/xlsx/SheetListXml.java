package sheetgrad.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.SheetLayout.Visibility;

/**
 * Writes the element {@code sheets} of the workbook's part: names, order and visibility of the tabs. Chart sheets, which
 * the workbook does not know, stay behind the sheet that they stood behind.
 */
final class SheetListXml {
    /**
     * A tab of the file.
     *
     * @param sheet the id of the sheet; nothing for a chart sheet
     * @param entry its place in the file's list; -1 if it is new
     */
    record Tab(Optional<Integer> sheet, int entry) {}

    private final XmlNode list;
    private final List<Optional<Integer>> entries;
    private final List<Sheet> sheets;
    private final List<Tab> tabs;

    /**
     * @param entries for each entry of the list the id of its sheet, nothing for a chart sheet
     * @param sheets the sheets as they are now
     */
    SheetListXml(XmlNode list, List<Optional<Integer>> entries, List<Sheet> sheets) {
        this.list = list;
        this.entries = entries;
        this.sheets = sheets;
        this.tabs = arrange();
    }

    private List<Tab> arrange() {
        Map<Integer, List<Tab>> followers = new HashMap<>();
        int before = -1;
        List<Integer> present = sheets.stream().map(Sheet::id).toList();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).isEmpty()) {
                followers
                        .computeIfAbsent(before, key -> new ArrayList<>())
                        .add(new Tab(Optional.empty(), i));
            } else if (present.contains(entries.get(i).get())) {
                before = entries.get(i).get();
            }
        }
        List<Tab> arranged = new ArrayList<>(followers.getOrDefault(-1, List.of()));
        for (Sheet sheet : sheets) {
            arranged.add(
                    new Tab(Optional.of(sheet.id()), entries.indexOf(Optional.of(sheet.id()))));
            arranged.addAll(followers.getOrDefault(sheet.id(), List.of()));
        }
        return arranged;
    }

    /** The tabs in their new order. */
    List<Tab> tabs() {
        return tabs;
    }

    /** The place of a sheet among the tabs. */
    int place(int sheet) {
        for (int i = 0; i < tabs.size(); i++) {
            if (tabs.get(i).sheet().equals(Optional.of(sheet))) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The new element, if it must be another.
     *
     * @param links the relationships of the parts of new sheets, by the id of the sheet
     */
    void write(PartText text, Map<Integer, String> links) {
        StringBuilder elements = new StringBuilder();
        boolean isChanged = tabs.size() != entries.size();
        int nextId = 1;
        for (XmlNode entry : list.children()) {
            nextId = Math.max(nextId, entry.integer("sheetId", 0) + 1);
        }
        for (int i = 0; i < tabs.size(); i++) {
            Tab tab = tabs.get(i);
            String element = element(tab, nextId, links);
            isChanged |= tab.entry() != i || !element.equals(source(tab));
            nextId += tab.entry() < 0 ? 1 : 0;
            elements.append(element);
        }
        if (isChanged) {
            text.replace(list.tagEnd(), list.contentEnd(), elements.toString());
        }
    }

    private String source(Tab tab) {
        return list.children().get(tab.entry()).source();
    }

    private String element(Tab tab, int nextId, Map<Integer, String> links) {
        if (tab.sheet().isEmpty()) {
            return source(tab);
        }
        int id = tab.sheet().get();
        Sheet sheet = sheets.stream().filter(one -> one.id() == id).findFirst().orElseThrow();
        Visibility visibility = sheet.layout().visibility();
        if (tab.entry() < 0) {
            TagText tag = new TagText("<" + list.prefix() + "sheet>").with("name", sheet.name());
            tag.with("sheetId", nextId);
            withState(tag, visibility);
            return tag.with(linkAttribute(), links.getOrDefault(id, "")).head() + "/>";
        }
        XmlNode entry = list.children().get(tab.entry());
        TagText tag = entry.tag();
        if (!entry.attribute("name", "").equals(sheet.name())) {
            tag.with("name", sheet.name());
        }
        if (WorkbookPart.visibility(entry.attribute("state", "visible")) != visibility) {
            withState(tag, visibility);
        }
        String changed = tag.head() + "/>";
        boolean isSame = tag.head().equals(entry.tag().head());
        return isSame ? entry.source() : changed;
    }

    private static void withState(TagText tag, Visibility visibility) {
        String state = visibility == Visibility.VERY_HIDDEN ? "veryHidden" : "hidden";
        tag.withUnless(visibility == Visibility.VISIBLE, "state", state);
    }

    /** The attribute that leads to a sheet's part, with the prefix that this file uses for it. */
    private String linkAttribute() {
        for (XmlNode entry : list.children()) {
            Optional<String> id = entry.attribute("r:id");
            if (id.isPresent()) {
                String source = entry.source();
                int colon = source.indexOf(":id");
                int start = colon;
                while (start > 0 && !Character.isWhitespace(source.charAt(start - 1))) {
                    start--;
                }
                return colon < 0 ? "r:id" : source.substring(start, colon + 3);
            }
        }
        return "r:id";
    }
}
