package sheetgrad.ui;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Follows links of cells: places in the workbook at once, pages and files only after asking. */
final class Links {
    private static final Logger LOG = Logger.getLogger(Links.class.getName());

    private final Consumer<String> goTo;
    private final Predicate<String> ask;

    /**
     * @param goTo goes to a place in the workbook
     * @param ask whether the user wants this address to be opened
     */
    Links(Consumer<String> goTo, Predicate<String> ask) {
        this.goTo = goTo;
        this.ask = ask;
    }

    void follow(String target) {
        boolean isAddress = target.matches("(?i)(https?|mailto):.*");
        if (!isAddress) {
            goTo.accept(target.startsWith("#") ? target.substring(1) : target);
        } else if (ask.test(target)) {
            open(target);
        }
    }

    private static void open(String address) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> command =
                system.contains("win")
                        ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
                        : List.of(system.contains("mac") ? "open" : "xdg-open", address);
        try {
            new ProcessBuilder(command).start();
        } catch (IOException failure) {
            LOG.log(Level.INFO, "cannot open " + address, failure);
        }
    }
}
