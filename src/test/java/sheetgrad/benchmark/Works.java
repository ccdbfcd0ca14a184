package sheetgrad.benchmark;

import java.util.List;
import java.util.stream.Stream;

/** Everything that is timed, in the order of the page. */
final class Works {
    private Works() {}

    static List<Work> all() {
        return Stream.of(
                        StepWorks.all(),
                        SolveWorks.all(),
                        RecalculationWorks.all(),
                        ScalingWorks.all(),
                        EditWorks.all(),
                        FileWorks.all())
                .flatMap(List::stream)
                .toList();
    }

    static Work find(String name) {
        return all().stream()
                .filter(work -> work.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no work named " + name));
    }
}
