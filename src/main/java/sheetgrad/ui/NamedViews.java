package sheetgrad.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import sheetgrad.ui.command.Command;
import sheetgrad.ui.session.SessionSnapshot;
import sheetgrad.ui.settings.UserSettings;

/** Places of the open workbook that were given a name: sheet, cells and zoom, remembered beside the workbook's name. */
final class NamedViews {
    private record View(String name, String place, int zoom) {
        static Optional<View> read(String line) {
            String[] parts = line.split("\t", -1);
            return parts.length == 3 && parts[2].matches("\\d{1,3}")
                    ? Optional.of(new View(parts[0], parts[1], Integer.parseInt(parts[2])))
                    : Optional.empty();
        }

        String write() {
            return name + "\t" + place + "\t" + zoom;
        }
    }

    private final UserSettings settings;
    private final CurrentWorkbook current;

    NamedViews(UserSettings settings, CurrentWorkbook current) {
        this.settings = settings;
        this.current = current;
    }

    /** Gives what is seen now a name; a former view of that name is replaced. */
    void save(String name) {
        String plain = name.replace('\t', ' ').strip();
        current.with(
                view -> {
                    List<View> views = new ArrayList<>(views());
                    views.removeIf(one -> one.name().equals(plain));
                    views.add(
                            new View(plain, view.place(), view.grid().zoomPercentProperty().get()));
                    store(views);
                });
    }

    /** Forgets all views of the workbook. */
    void forget() {
        store(List.of());
    }

    private void store(List<View> views) {
        settings.put(key(), views.stream().map(View::write).collect(Collectors.joining("\n")));
    }

    private String key() {
        Optional<SessionSnapshot> snapshot = current.snapshotProperty().get();
        String workbook =
                snapshot.flatMap(SessionSnapshot::file)
                        .map(file -> file.toAbsolutePath().normalize().toString())
                        .or(() -> snapshot.map(SessionSnapshot::name))
                        .orElse("");
        return "views." + workbook;
    }

    private List<View> views() {
        return settings.get(key())
                .orElse("")
                .lines()
                .flatMap(line -> View.read(line).stream())
                .toList();
    }

    /** A command for each view that goes there. */
    List<Command> commands() {
        return views().stream()
                .map(
                        one ->
                                current.command(
                                        "view-" + one.name().replace(' ', '-'),
                                        "Go to view: " + one.name(),
                                        view -> {
                                            if (view.goTo(one.place())) {
                                                view.grid().zoomPercentProperty().set(one.zoom());
                                            }
                                        }))
                .toList();
    }
}
