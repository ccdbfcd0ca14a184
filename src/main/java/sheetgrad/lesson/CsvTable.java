package sheetgrad.lesson;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import sheetgrad.lesson.generator.Refusal;

/** A table of comma-separated text with a header, as Kaggle gives it; a wrong number or column is a {@link Refusal}. */
final class CsvTable {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setIgnoreEmptyLines(true)
                    .get();

    private final String file;
    private final List<CSVRecord> rows;

    private CsvTable(String file, List<CSVRecord> rows) {
        this.file = file;
        this.rows = rows;
    }

    /** Reads a file that must have these columns; others are left alone. */
    static CsvTable read(Path path, List<String> columns) {
        String file = String.valueOf(path.getFileName());
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8);
                CSVParser parser = CSVParser.builder().setReader(reader).setFormat(FORMAT).get()) {
            List<String> present = parser.getHeaderNames();
            for (String column : columns) {
                if (!present.contains(column) && !present.contains(BYTE_ORDER_MARK + column)) {
                    throw new Refusal(file + " has no column " + column + "; it has " + present);
                }
            }
            List<CSVRecord> rows = new ArrayList<>();
            for (CSVRecord row : parser) {
                if (!row.isConsistent()) {
                    throw new Refusal(
                            file
                                    + ", line "
                                    + parser.getCurrentLineNumber()
                                    + ": "
                                    + row.size()
                                    + " cells, but the header has "
                                    + present.size());
                }
                rows.add(row);
            }
            return new CsvTable(file, rows);
        } catch (IOException | IllegalStateException | UncheckedIOException e) {
            throw new Refusal(path + " cannot be read as comma-separated text");
        }
    }

    int rows() {
        return rows.size();
    }

    /** The text of a cell without blanks around it; "" if there is none. */
    String text(int row, String column) {
        CSVRecord cells = rows.get(row);
        String name = cells.isMapped(column) ? column : BYTE_ORDER_MARK + column;
        return cells.get(name).strip();
    }

    /** The number of a cell, nothing if it is blank. */
    OptionalDouble number(int row, String column) {
        String text = text(row, column);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            throw new Refusal(
                    file
                            + ", row "
                            + (row + 1)
                            + ", column "
                            + column
                            + ": "
                            + text
                            + " is no number");
        }
    }

    /** The number of a cell that must have one. */
    double required(int row, String column) {
        return number(row, column)
                .orElseThrow(
                        () ->
                                new Refusal(
                                        file
                                                + ", row "
                                                + (row + 1)
                                                + ": the column "
                                                + column
                                                + " is blank"));
    }
}
