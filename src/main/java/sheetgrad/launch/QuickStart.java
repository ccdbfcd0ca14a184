package sheetgrad.launch;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Starts the program in a second virtual machine, which is quicker although it comes second: it maps the classes of a
 * start from the archive that the build has laid beside the jar (class-data sharing) instead of reading and verifying
 * them one by one, and its optimising compiler waits until code has run ten times as often as usual instead of competing
 * with the start for the processor. A jar cannot name such options.
 *
 * <p>It does so only for {@code java -jar sheetgrad.jar ...}: who gives the virtual machine options of his own gets just
 * those, and where there is no archive of this very version of Java, nothing is to be gained.
 */
public final class QuickStart {
    private static final String STARTED_BY = "sheetgrad.startedBy";

    /**
     * Ten times the defaults of HotSpot's {@code compiler_globals.hpp}; and as long as the optimising compiler has anything to
     * do, code is compiled without the counters that it would ask for next.
     */
    private static final List<String> PATIENT_COMPILER =
            List.of(
                    "-XX:Tier4InvocationThreshold=50000",
                    "-XX:Tier4MinInvocationThreshold=6000",
                    "-XX:Tier4CompileThreshold=150000",
                    "-XX:Tier4BackEdgeThreshold=400000",
                    "-XX:Tier3DelayOn=0");

    private QuickStart() {}

    /**
     * Runs the program to its end in a virtual machine of its own.
     *
     * @return its exit status; empty if this virtual machine is the one that should run the program
     */
    public static OptionalInt run(String[] arguments) {
        Optional<ProcessHandle> starter =
                Optional.ofNullable(Long.getLong(STARTED_BY)).flatMap(ProcessHandle::of);
        if (starter.isPresent()) {
            starter.get().onExit().thenRun(() -> System.exit(1));
            return OptionalInt.empty();
        }
        Optional<Path> jar = jar().filter(file -> isStartedPlainly(arguments.length));
        if (jar.isEmpty()) {
            return OptionalInt.empty();
        }
        List<String> program = new ArrayList<>(List.of("-jar", jar.get().toString()));
        program.addAll(List.of(arguments));
        return run(jar.get(), program);
    }

    /**
     * The same for any program on a class path that begins with the jar.
     *
     * @param program the arguments of the command {@code java}
     */
    public static OptionalInt run(Path jar, List<String> program) {
        Path archive = archive(jar);
        if (!Files.isReadable(archive)) {
            return OptionalInt.empty();
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:SharedArchiveFile=" + archive);
        command.add("-Xlog:cds=off");
        command.addAll(PATIENT_COMPILER);
        command.add("-D" + STARTED_BY + "=" + ProcessHandle.current().pid());
        command.addAll(program);
        try {
            return OptionalInt.of(exitStatus(new ProcessBuilder(command).inheritIO().start()));
        } catch (IOException cannotBeStarted) {
            return OptionalInt.empty();
        }
    }

    /** Where the build lays the archive; it fits just one version of Java. */
    private static Path archive(Path jar) {
        return jar.resolveSibling("sheetgrad-" + System.getProperty("java.vm.version") + ".jsa");
    }

    /** The jar that this class comes from. */
    private static Optional<Path> jar() {
        return Optional.ofNullable(QuickStart.class.getProtectionDomain().getCodeSource())
                .map(CodeSource::getLocation)
                .map(
                        location -> {
                            try {
                                return Path.of(location.toURI());
                            } catch (URISyntaxException e) {
                                throw new IllegalStateException(e);
                            }
                        })
                .filter(Files::isRegularFile);
    }

    /** Whether the command was {@code java -jar JAR ARGUMENT...}; not if the system does not tell. */
    private static boolean isStartedPlainly(int arguments) {
        return ProcessHandle.current()
                .info()
                .arguments()
                .filter(all -> all.length == arguments + 2 && all[0].equals("-jar"))
                .isPresent();
    }

    private static int exitStatus(Process process) {
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    process.destroy();
                                    process.onExit().join();
                                }));
        return process.onExit().join().exitValue();
    }
}
