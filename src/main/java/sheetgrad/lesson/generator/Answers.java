package sheetgrad.lesson.generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sheetgrad.reference.CellRange;

/** The answers to the settings of a {@link Generator}, read as what they are to be; what cannot be is a {@link Refusal}. */
public final class Answers {
    private static final int MOST_NAMES = 100;

    private final List<Setting> settings;
    private final Map<String, String> texts;

    /** @param texts by the keys of the settings; what is missing has its first answer */
    Answers(List<Setting> settings, Map<String, String> texts) {
        this.settings = List.copyOf(settings);
        this.texts = Map.copyOf(texts);
    }

    String text(String key) {
        return text(setting(key)).strip();
    }

    private String text(Setting setting) {
        return texts.getOrDefault(setting.key(), setting.start());
    }

    private Setting setting(String key) {
        return settings.stream()
                .filter(setting -> setting.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no setting is called " + key));
    }

    CellRange cells(String key) {
        return setting(key).range(text(key));
    }

    Optional<CellRange> cellsOrNone(String key) {
        return text(key).isEmpty() ? Optional.empty() : Optional.of(cells(key));
    }

    /** The ranges of a list with commas or semicolons between them. */
    List<CellRange> maps(String key) {
        Setting setting = setting(key);
        return Arrays.stream(text(key).split("[,;]", -1)).map(setting::range).toList();
    }

    int count(String key, int least, int most) {
        return setting(key).count(text(key), least, most);
    }

    double number(String key) {
        return setting(key).number(text(key));
    }

    boolean flag(String key) {
        return text(key).equalsIgnoreCase(Setting.YES);
    }

    Activation activation() {
        String wanted = text("activation");
        return Activation.parse(wanted)
                .orElseThrow(() -> new Refusal("there is no activation \"" + wanted + "\""));
    }

    /** Names with commas between them; a number stands for so many, called after {@code stem}. */
    List<String> names(String key, String stem) {
        OptionalInt count = Setting.whole(text(key));
        if (count.isPresent()) {
            int many = setting(key).count(text(key), 1, MOST_NAMES);
            return IntStream.rangeClosed(1, many).mapToObj(i -> stem + " " + i).toList();
        }
        List<String> names =
                Arrays.stream(text(key).split("[,;]", -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
        Refusal.unless(
                !names.isEmpty() && names.size() <= MOST_NAMES,
                "%s: say how many, up to %d, or give their names with commas between them",
                setting(key).label(),
                MOST_NAMES);
        return names;
    }

    /** Every range that was answered. */
    List<CellRange> ranges() {
        List<CellRange> ranges = new ArrayList<>();
        settings.stream()
                .filter(setting -> setting.kind().isRange() && !text(setting).isBlank())
                .flatMap(setting -> Stream.of(text(setting).split("[,;]", -1)).map(setting::range))
                .forEach(ranges::add);
        return ranges;
    }
}
