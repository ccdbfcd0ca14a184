package sheetgrad.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.kordamp.ikonli.feather.Feather;
import sheetgrad.ui.command.Command;
import sheetgrad.ui.command.CommandMenu;
import sheetgrad.workbook.Chart.Kind;

/** Commands that put charts onto sheets. */
final class InsertCommands {
    private static final Map<Kind, Feather> ICONS =
            Map.of(
                    Kind.LINE, Feather.TRENDING_UP,
                    Kind.SCATTER, Feather.MORE_HORIZONTAL,
                    Kind.COLUMN, Feather.BAR_CHART_2,
                    Kind.BAR, Feather.ALIGN_LEFT,
                    Kind.AREA, Feather.ACTIVITY,
                    Kind.PIE, Feather.PIE_CHART);

    private final CurrentWorkbook current;

    InsertCommands(CurrentWorkbook current) {
        this.current = current;
    }

    private Command command(String id, String name, Consumer<Charts> action) {
        return current.commandAfterEdit(id, name, view -> action.accept(view.tools().charts()));
    }

    private Command ofKind(Kind kind) {
        String name = kind.title().toLowerCase(Locale.ROOT);
        return command("chart-" + name, kind.title() + " chart", charts -> charts.insert(kind))
                .withIcon(ICONS.getOrDefault(kind, Feather.BAR_CHART));
    }

    CommandMenu menu() {
        List<Command> kinds =
                Stream.of(Kind.LINE, Kind.SCATTER, Kind.COLUMN, Kind.BAR, Kind.AREA, Kind.PIE)
                        .map(this::ofKind)
                        .toList();
        List<Command> usual =
                List.of(
                        command(
                                        "chart",
                                        "Chart of the selection",
                                        charts -> charts.insert(Kind.COLUMN))
                                .withKey("Alt+F1"),
                        command(
                                        "chart-sheet",
                                        "Chart on a new sheet",
                                        charts -> charts.insertOnSheet(Kind.COLUMN))
                                .withKey("F11"));
        List<Command> changes =
                List.of(
                        command("change-chart", "Change chart...", Charts::change),
                        command("next-chart", "Select the next chart", Charts::selectNext)
                                .withKey("Shortcut+Alt+5"),
                        command("delete-chart", "Delete chart", Charts::delete));
        return CommandMenu.of("Insert", usual, changes).withSubmenu(CommandMenu.of("Chart", kinds));
    }
}
