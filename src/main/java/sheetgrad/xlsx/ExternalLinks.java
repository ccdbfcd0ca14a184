package sheetgrad.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import javax.xml.stream.XMLStreamException;
import sheetgrad.formula.Expression;
import sheetgrad.formula.Expression.CellReference;
import sheetgrad.formula.Expression.RangeReference;
import sheetgrad.formula.SheetQualifier;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.RelativeRange;
import sheetgrad.value.BlankValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.ExternalBook;

/** Reads what the file keeps of other files that its formulas refer to. */
final class ExternalLinks {
    private final PackageFile file;
    private final StoredValue values;
    private final FormulaTexts formulas;

    ExternalLinks(PackageFile file, StoredValue values, FormulaTexts formulas) {
        this.file = file;
        this.values = values;
        this.formulas = formulas;
    }

    /** The linked files in the order of their numbers; links of other kinds (DDE, OLE) hold nothing. */
    List<ExternalBook> books(Relationships workbook, List<String> ids)
            throws WorkbookFileException {
        List<ExternalBook> books = new ArrayList<>();
        for (String id : ids) {
            var part = workbook.withId(id).filter(link -> file.has(link.target()));
            books.add(
                    part.isPresent()
                            ? book(part.get().target(), books.size() + 1)
                            : new ExternalBook("", Map.of(), Map.of()));
        }
        return books;
    }

    private ExternalBook book(String part, int number) throws WorkbookFileException {
        Relationships links = Relationships.of(file, part);
        String[] target = {""};
        Map<String, Map<CellAddress, Value>> sheets = new HashMap<>();
        Map<String, Expression> names = new HashMap<>();
        return file.read(
                part,
                "the link to another file",
                root -> {
                    root.children(
                            child -> {
                                if (child.equals("externalBook")) {
                                    target[0] =
                                            root.relationshipId()
                                                    .flatMap(links::withId)
                                                    .map(Relationships.Relationship::target)
                                                    .orElse("");
                                    readBook(
                                            root,
                                            sheets,
                                            (name, text) ->
                                                    meaning(text, number)
                                                            .ifPresent(
                                                                    range ->
                                                                            names.put(
                                                                                    name, range)));
                                }
                            });
                    return new ExternalBook(target[0], sheets, names);
                });
    }

    /** What a name stands for where it is a cell or a range of one of the other file's sheets. */
    private Optional<Expression> meaning(String text, int book) {
        Expression expression = formulas.name(text).orElse(null);
        if (expression instanceof RangeReference range) {
            return range.sheet().map(sheet -> of(book, sheet, range.range()));
        }
        return expression instanceof CellReference cell
                ? cell.sheet()
                        .map(sheet -> of(book, sheet, new RelativeRange(cell.cell(), cell.cell())))
                : Optional.empty();
    }

    private static Expression of(int book, SheetQualifier sheet, RelativeRange range) {
        SheetQualifier inBook =
                new SheetQualifier(OptionalInt.of(book), sheet.firstSheet(), sheet.lastSheet());
        return new RangeReference(Optional.of(inBook), range);
    }

    private void readBook(
            XmlCursor root,
            Map<String, Map<CellAddress, Value>> sheets,
            BiConsumer<String, String> onName)
            throws XMLStreamException, WorkbookFileException {
        List<String> names = new ArrayList<>();
        root.children(
                child -> {
                    if (child.equals("sheetNames")) {
                        root.children(
                                name ->
                                        names.add(
                                                root.attribute("val", "")
                                                        .toLowerCase(Locale.ROOT)));
                        names.forEach(name -> sheets.put(name, new HashMap<>()));
                    } else if (child.equals("definedNames")) {
                        root.children(
                                name ->
                                        onName.accept(
                                                root.attribute("name", "").toLowerCase(Locale.ROOT),
                                                root.attribute("refersTo", "")));
                    } else if (child.equals("sheetDataSet")) {
                        root.children(
                                data -> {
                                    int index = root.integer("sheetId", -1);
                                    if (index >= 0 && index < names.size()) {
                                        readSheet(
                                                root,
                                                sheets.getOrDefault(
                                                        names.get(index), new HashMap<>()));
                                    }
                                });
                    }
                });
    }

    private void readSheet(XmlCursor root, Map<CellAddress, Value> cells)
            throws XMLStreamException, WorkbookFileException {
        root.children(
                row ->
                        root.children(
                                cell -> {
                                    String address = root.attribute("r", "");
                                    String type = root.attribute("t", "n");
                                    Value[] value = {BlankValue.BLANK};
                                    root.children(child -> value[0] = values.of(type, root.text()));
                                    CellAddress.parse(address)
                                            .ifPresent(place -> cells.put(place, value[0]));
                                }));
    }
}
