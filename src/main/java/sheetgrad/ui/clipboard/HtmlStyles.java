package sheetgrad.ui.clipboard;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The declarations of style that hold for elements of a document: those of classes, as Excel writes them, and their own. */
final class HtmlStyles {
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^}]*)}");
    private static final Pattern CLASS = Pattern.compile("\\.([\\w-]+)\\s*(?:,|$)");
    private static final Pattern DECLARATION =
            Pattern.compile("([\\w-]+)\\s*:\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"|[^;\"])*)");

    private final Map<String, Map<String, String>> classes = new HashMap<>();

    private HtmlStyles() {}

    static HtmlStyles of(Document document) {
        HtmlStyles styles = new HtmlStyles();
        for (Element sheet : document.select("style")) {
            Matcher rule = RULE.matcher(sheet.data());
            while (rule.find()) {
                Map<String, String> declarations = declarations(rule.group(2));
                Matcher name = CLASS.matcher(rule.group(1).strip());
                while (name.find()) {
                    styles.classes
                            .computeIfAbsent(name.group(1), any -> new LinkedHashMap<>())
                            .putAll(declarations);
                }
            }
        }
        return styles;
    }

    /** What holds for an element, property by property, without what it inherits. */
    Map<String, String> of(Element element) {
        Map<String, String> all = new LinkedHashMap<>();
        element.classNames().forEach(name -> all.putAll(classes.getOrDefault(name, Map.of())));
        all.putAll(declarations(element.attr("style")));
        return all;
    }

    private static Map<String, String> declarations(String text) {
        Map<String, String> declarations = new LinkedHashMap<>();
        Matcher matcher = DECLARATION.matcher(text);
        while (matcher.find()) {
            declarations.put(matcher.group(1).toLowerCase(Locale.ROOT), matcher.group(2).strip());
        }
        return declarations;
    }
}
