package sheetgrad.lesson;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import sheetgrad.lesson.generator.Refusal;

/**
 * Comma-separated text with a header, as Kaggle gives it, read row by row, so that a file may be larger than memory. A
 * wrong number or column is a {@link Refusal}.
 */
final class CsvTable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int NAMED_COLUMNS = 20;
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setIgnoreEmptyLines(true)
                    .get();

    private CsvTable() {}

    /** The names of the columns; none if the file cannot be read as such a table. */
    static List<String> header(Path path) {
        try (BufferedReader reader = open(path);
                CSVParser parser = CSVParser.builder().setReader(reader).setFormat(FORMAT).get()) {
            return List.copyOf(parser.getHeaderNames());
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            return List.of();
        }
    }

    /**
     * Reads the rows of a file that must have these columns; others are left alone.
     *
     * @param wantsMore takes a row; reading ends when it says no
     */
    static void read(Path path, List<String> columns, Predicate<Row> wantsMore) {
        String file = String.valueOf(path.getFileName());
        try (BufferedReader reader = open(path);
                CSVParser parser = CSVParser.builder().setReader(reader).setFormat(FORMAT).get()) {
            requireColumns(file, parser.getHeaderNames(), columns);
            for (CSVRecord cells : parser) {
                if (!cells.isConsistent()) {
                    throw new Refusal(
                            file
                                    + ", line "
                                    + parser.getCurrentLineNumber()
                                    + ": "
                                    + cells.size()
                                    + " cells, but the header has "
                                    + parser.getHeaderNames().size());
                }
                if (!wantsMore.test(new Row(file, cells))) {
                    return;
                }
            }
        } catch (IOException | IllegalStateException | UncheckedIOException e) {
            throw new Refusal(path + " cannot be read as comma-separated text");
        }
    }

    /** Why the file is not a table with these columns; nothing if it is. */
    static Optional<String> complaint(Path path, List<String> columns) {
        try {
            requireColumns(String.valueOf(path.getFileName()), header(path), columns);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(String.valueOf(refusal.getMessage()));
        }
    }

    private static void requireColumns(String file, List<String> present, List<String> columns) {
        Refusal.unless(
                present.size() != 1 || !present.get(0).matches(".*[;\t].*"),
                "%s has semicolons or tabs between its cells: save it anew with commas",
                file);
        for (String column : columns) {
            if (Collections.frequency(present, column) > 1) {
                throw new Refusal(file + " has two columns " + column);
            }
            if (!present.contains(column)) {
                throw new Refusal(file + " has no column " + column + "; it has " + some(present));
            }
        }
    }

    private static String some(List<String> columns) {
        return columns.size() <= NAMED_COLUMNS
                ? columns.toString()
                : columns.size()
                        + " columns, the first of which are "
                        + String.join(", ", columns.subList(0, 3));
    }

    private static BufferedReader open(Path path) throws IOException {
        BufferedReader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    /** One row. */
    static final class Row {
        private final String file;
        private final CSVRecord cells;

        private Row(String file, CSVRecord cells) {
            this.file = file;
            this.cells = cells;
        }

        /** The text of a cell without blanks around it. */
        String text(String column) {
            return cells.get(column).strip();
        }

        /** The number of a cell, nothing if it is blank. */
        OptionalDouble number(String column) {
            String text = text(column);
            if (text.isEmpty()) {
                return OptionalDouble.empty();
            }
            try {
                double number = Double.parseDouble(text);
                if (Double.isFinite(number)) {
                    return OptionalDouble.of(number);
                }
            } catch (NumberFormatException e) {
                // told below
            }
            throw wrong(column, text + " is no number");
        }

        /** The number of a cell that must have one. */
        double required(String column) {
            return number(column).orElseThrow(() -> wrong(column, "the cell is blank"));
        }

        /** The whole number, within bounds, of a cell that must have one. */
        int whole(String column, int least, int most) {
            double number = required(column);
            if (number != Math.rint(number) || number < least || number > most) {
                throw wrong(
                        column, text(column) + " is no whole number from " + least + " to " + most);
            }
            return (int) number;
        }

        /** The text of a cell that must hold one of these. */
        String oneOf(String column, List<String> allowed) {
            String text = text(column);
            if (!allowed.contains(text)) {
                List<String> named = allowed.stream().filter(word -> !word.isEmpty()).toList();
                throw wrong(column, "\"" + text + "\" is none of " + String.join(", ", named));
            }
            return text;
        }

        private Refusal wrong(String column, String what) {
            return new Refusal(
                    file + ", row " + cells.getRecordNumber() + ", column " + column + ": " + what);
        }
    }
}
