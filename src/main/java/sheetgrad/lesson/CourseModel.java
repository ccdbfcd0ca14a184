package sheetgrad.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import sheetgrad.workbook.Workbook;

/**
 * A bundled model to learn from.
 *
 * @param id the name on the command line and of the file, such as "titanic"
 * @param title a few words for lists
 * @param description a sentence or two on what there is to learn
 * @param builder makes a new workbook each time, not calculated yet
 */
public record CourseModel(String id, String title, String description, Supplier<Workbook> builder) {
    /** A new workbook with the model; its formulas are not calculated yet. */
    public Workbook build() {
        return builder.get();
    }

    /** The name of the file that holds the model. */
    public String fileName() {
        return id + ".xlsx";
    }

    /** The workbook as the program ships it: the file of the folder workbooks, calculated. */
    public InputStream open() throws IOException {
        InputStream stream = CourseModel.class.getResourceAsStream("workbooks/" + fileName());
        if (stream == null) {
            throw new IOException("the program was built without workbooks/" + fileName());
        }
        return stream;
    }
}
