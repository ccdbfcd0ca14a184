package sheetgrad.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import sheetgrad.formula.FormulaPrinter.Form;
import sheetgrad.reference.CellAddress;

/** Reads and writes every formula and every defined name of real workbooks. */
class CorpusFormulasTest {
    private static final Pattern FORMULA =
            Pattern.compile("<c r=\"([A-Z]+[0-9]+)\"[^>]*><f(?:>| [^>]*[^/]>)([^<]+)</f>");
    private static final Pattern NAME = Pattern.compile("<definedName [^>]*>([^<]+)</definedName>");

    private record Formula(String text, CellAddress host) {}

    @Test
    void everyFormulaSurvivesWritingAndReading() throws IOException, FormulaSyntaxException {
        List<Formula> formulas = corpus();
        for (Formula formula : formulas) {
            Expression tree = FormulaParser.parse(formula.text, formula.host);
            for (Form form : Form.values()) {
                String printed = FormulaPrinter.print(tree, formula.host, form);
                assertEquals(tree, FormulaParser.parse(printed, formula.host), printed);
            }
        }
        assertTrue(formulas.size() > 5_000, "only " + formulas.size() + " formulas");
    }

    @Test
    void filesGetTheTextThatExcelWrote() throws IOException, FormulaSyntaxException {
        for (Formula formula : corpus()) {
            Expression tree = FormulaParser.parse(formula.text, formula.host);
            String printed = FormulaPrinter.print(tree, formula.host, Form.FILE);
            if (!formula.text.contains("!#REF!")) {
                assertEquals(withoutBlanks(formula.text), withoutBlanks(printed));
            }
        }
    }

    /** The tree does not keep the blanks that somebody typed around operators and commas. */
    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s", "");
    }

    private static List<Formula> corpus() throws IOException {
        Path root =
                Stream.of(
                                System.getProperty("sheetgrad.shared", "../shared"),
                                "../shared",
                                "../../shared")
                        .map(directory -> Path.of(directory, "corpus"))
                        .filter(Files::isDirectory)
                        .findFirst()
                        .orElse(Path.of(""));
        Assumptions.assumeTrue(
                root.endsWith("corpus"), "no corpus of workbooks beside the project");
        List<Path> files;
        try (Stream<Path> paths = Files.walk(root)) {
            files = paths.filter(path -> path.toString().matches(".*\\.xls[xm]")).toList();
        }
        List<Formula> formulas = new ArrayList<>();
        for (Path file : files) {
            read(file, formulas);
        }
        return formulas;
    }

    private static void read(Path file, List<Formula> formulas) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().startsWith("xl/worksheets/sheet")) {
                    Matcher matcher = FORMULA.matcher(text(zip, entry));
                    while (matcher.find()) {
                        formulas.add(
                                new Formula(
                                        unescape(matcher.group(2)),
                                        CellAddress.of(matcher.group(1))));
                    }
                } else if (entry.getName().equals("xl/workbook.xml")) {
                    Matcher matcher = NAME.matcher(text(zip, entry));
                    while (matcher.find()) {
                        formulas.add(new Formula(unescape(matcher.group(1)), CellAddress.of("A1")));
                    }
                }
            }
        }
    }

    private static String text(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String unescape(String xml) {
        return xml.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&#10;", "\n")
                .replace("&amp;", "&");
    }
}
