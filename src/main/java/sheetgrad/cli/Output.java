package sheetgrad.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintWriter;
import java.util.Locale;

/** Where commands print: results to one stream, messages to the other. */
final class Output {
    private final PrintWriter results;
    private final PrintWriter messages;

    Output(PrintWriter results, PrintWriter messages) {
        this.results = results;
        this.messages = messages;
    }

    /** Prints the one JSON document of a command; numbers that JSON lacks (NaN, infinite) become null. */
    void json(Object document) {
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        try {
            results.println(mapper.writeValueAsString(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + document, e);
        }
        results.flush();
    }

    /** Prints one line of a result. */
    void line(String format, Object... values) {
        results.println(String.format(Locale.ROOT, format, values));
        results.flush();
    }

    /** Prints one line for the user's eyes only. */
    void message(String format, Object... values) {
        messages.println(String.format(Locale.ROOT, format, values));
        messages.flush();
    }

    PrintWriter messages() {
        return messages;
    }

    /** A number for JSON: null where it is not finite. */
    static @org.jspecify.annotations.Nullable Double finite(double number) {
        return Double.isFinite(number) ? number : null;
    }
}
