package sheetgrad.xlsx;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import sheetgrad.workbook.CellValues;
import sheetgrad.workbook.DefinedName;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Table;
import sheetgrad.workbook.Workbook;

/**
 * Writes a workbook that comes from no file. The same workbook gives the same parts, whenever and wherever it is
 * written: names are sorted, and all dates are fixed.
 */
public final class NewWorkbookWriter {
    private static final Date CREATED = Date.from(Instant.parse("2026-01-01T00:00:00Z"));

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String NO_ROWS = "<sheetData/>";

    /** Writes the workbook as .xlsx with the values that its cells show. */
    public void write(Workbook workbook, CellValues calculated, Path target)
            throws WorkbookFileException {
        if (!String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw new WorkbookFileException(
                    target, "it cannot be saved: its name must end in .xlsx");
        }
        AtomicFile.write(target, channel -> parts(workbook, calculated, target).writeAnew(channel));
    }

    private static PackageChanges parts(Workbook workbook, CellValues calculated, Path target)
            throws IOException, WorkbookFileException {
        boolean hasDynamic = false;
        Map<String, ByteArrayOutputStream> rows = new LinkedHashMap<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook poi = new XSSFWorkbook()) {
            NewStyles styles = new NewStyles(poi);
            for (Sheet sheet : workbook.sheets()) {
                XSSFSheet made = poi.createSheet(sheet.name());
                new NewSheet(sheet, made, styles).write();
                ByteArrayOutputStream data = new ByteArrayOutputStream();
                rows.put(made.getPackagePart().getPartName().getName().substring(1), data);
                hasDynamic |= writeRows(sheet, calculated, made, styles, data);
            }
            writeTables(workbook, poi);
            writeSettings(workbook, poi);
            poi.write(bytes);
        }
        PackageChanges parts = new PackageChanges(new ZipParts(bytes.toByteArray()));
        for (Map.Entry<String, ByteArrayOutputStream> sheet : rows.entrySet()) {
            String part = sheet.getKey();
            parts.put(part, withRows(parts.text(part).text(), sheet.getValue()));
        }
        if (hasDynamic) {
            addMetadata(parts, target);
        }
        XmlText part = parts.text(WORKBOOK);
        parts.put(
                WORKBOOK,
                part.encode(part.text().replace("</sheets>", "</sheets>" + names(workbook))));
        writeExtras(workbook, calculated, parts, target);
        return parts;
    }

    /** Writes the rows of a sheet; says whether a formula spills. */
    private static boolean writeRows(
            Sheet sheet,
            CellValues calculated,
            XSSFSheet made,
            NewStyles styles,
            ByteArrayOutputStream data)
            throws IOException {
        SharedStringsTable strings = made.getWorkbook().getSharedStringSource();
        try (Writer out =
                new BufferedWriter(new OutputStreamWriter(data, StandardCharsets.UTF_8))) {
            NewRows rows = new NewRows(sheet, calculated, styles, strings, out);
            rows.write()
                    .ifPresent(cells -> made.getCTWorksheet().getDimension().setRef(cells.toA1()));
            return rows.hasDynamic();
        }
    }

    /** The part of a sheet without rows, and the rows put into it. */
    private static byte[] withRows(String sheet, ByteArrayOutputStream rows) throws IOException {
        if (rows.size() == 0) {
            return sheet.getBytes(StandardCharsets.UTF_8);
        }
        int place = sheet.indexOf(NO_ROWS);
        byte[] before =
                (sheet.substring(0, place) + "<sheetData>").getBytes(StandardCharsets.UTF_8);
        byte[] after =
                ("</sheetData>" + sheet.substring(place + NO_ROWS.length()))
                        .getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream whole =
                new ByteArrayOutputStream(before.length + rows.size() + after.length);
        whole.write(before);
        rows.writeTo(whole);
        whole.write(after);
        return whole.toByteArray();
    }

    private static void writeExtras(
            Workbook workbook, CellValues calculated, PackageChanges parts, Path target)
            throws IOException, WorkbookFileException {
        PackageFile file = new PackageFile(target, parts);
        NewSheetExtras extras = new NewSheetExtras(file, parts, WORKBOOK);
        ChartParts charts = new ChartParts(file, parts, WORKBOOK, workbook, calculated);
        try {
            int sheets = 0;
            for (Sheet sheet : workbook.sheets()) {
                String part = "xl/worksheets/sheet" + ++sheets + ".xml";
                extras.write(sheet, part);
                charts.write(part, sheet.objects().drawings(), link -> "");
            }
            int tables = 0;
            for (Table table : workbook.tables()) {
                extras.write(table, "xl/tables/table" + ++tables + ".xml");
            }
            extras.finish();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void addMetadata(PackageChanges parts, Path target)
            throws IOException, WorkbookFileException {
        try {
            DynamicArrayMetadata.ensure(new PackageFile(target, parts), WORKBOOK, parts);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void writeSettings(Workbook workbook, XSSFWorkbook poi) {
        poi.setActiveSheet(workbook.activeSheet());
        poi.setSelectedTab(workbook.activeSheet());
        if (workbook.settings().uses1904()) {
            poi.getCTWorkbook().getWorkbookPr().setDate1904(true);
        }
        if (workbook.settings().iterates()) {
            var settings = poi.getCTWorkbook().addNewCalcPr();
            settings.setIterate(true);
            settings.setIterateCount(workbook.settings().maximumIterations());
            settings.setIterateDelta(workbook.settings().maximumChange());
        }
        if (workbook.settings().isPrecisionAsShown()) {
            var book = poi.getCTWorkbook();
            (book.isSetCalcPr() ? book.getCalcPr() : book.addNewCalcPr()).setFullPrecision(false);
        }
        var properties = poi.getProperties().getCoreProperties();
        properties.setCreator("Sheetgrad");
        properties.setCreated(Optional.of(CREATED));
        properties.setModified(Optional.of(CREATED));
        poi.getProperties().getExtendedProperties().setApplication("Sheetgrad");
    }

    private static void writeTables(Workbook workbook, XSSFWorkbook poi) {
        for (Table table : workbook.tables()) {
            XSSFSheet sheet = poi.getSheet(workbook.sheet(table.sheet()).name());
            NewTables.write(table, sheet.createTable(null).getCTTable());
        }
    }

    /** The element {@code definedNames}, sorted as Excel does; POI would parse the formulas and refuse the newer ones. */
    private static String names(Workbook workbook) {
        Map<String, DefinedName> names = new LinkedHashMap<>();
        Stream<DefinedName> solver =
                workbook.solverModels().entrySet().stream()
                        .flatMap(
                                model ->
                                        SolverNameTexts.of(model.getValue()).entrySet().stream()
                                                .map(
                                                        name ->
                                                                new DefinedName(
                                                                        name.getKey(),
                                                                        OptionalInt.of(
                                                                                model.getKey()),
                                                                        name.getValue(),
                                                                        Optional.empty(),
                                                                        true)));
        Stream.concat(workbook.names().stream(), solver)
                .forEach(
                        name ->
                                names.putIfAbsent(
                                        name.name().toLowerCase(Locale.ROOT) + name.scope(), name));
        List<Integer> tabs = workbook.sheets().stream().map(Sheet::id).toList();
        String elements =
                names.values().stream()
                        .sorted(
                                Comparator.comparing(
                                                (DefinedName name) ->
                                                        name.name().toLowerCase(Locale.ROOT))
                                        .thenComparing(name -> name.scope().orElse(-1)))
                        .map(name -> element(name, tabs))
                        .collect(Collectors.joining());
        return elements.isEmpty() ? "" : "<definedNames>" + elements + "</definedNames>";
    }

    private static String element(DefinedName name, List<Integer> tabs) {
        String scope =
                name.scope().isPresent()
                        ? " localSheetId=\"" + tabs.indexOf(name.scope().getAsInt()) + "\""
                        : "";
        String hidden = name.isHidden() ? " hidden=\"1\"" : "";
        String comment =
                name.comment().isEmpty()
                        ? ""
                        : " comment=\""
                                + FileText.escape(name.comment()).replace("\"", "&quot;")
                                + "\"";
        return "<definedName name=\""
                + FileText.escape(name.name())
                + "\""
                + scope
                + hidden
                + comment
                + ">"
                + FileText.escape(name.text())
                + "</definedName>";
    }
}
