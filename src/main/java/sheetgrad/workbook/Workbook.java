package sheetgrad.workbook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.SheetCell;

/** A workbook: its sheets in the order of their tabs, names, tables, links, Solver models and settings. */
public final class Workbook {
    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<String, Sheet> sheetsByName = new LinkedHashMap<>();
    private final List<@Nullable Sheet> sheetsById = new ArrayList<>();
    private final Map<String, DefinedName> names = new LinkedHashMap<>();
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final List<ExternalBook> externalBooks = new ArrayList<>();
    private final Map<Integer, SolverModel> solverModels = new LinkedHashMap<>();
    private final List<StructuralEdit> structuralEdits = new ArrayList<>();
    private CalculationSettings settings = CalculationSettings.DEFAULT;
    private int activeSheet;
    private Optional<Path> file = Optional.empty();

    /** Adds a sheet after the last; throws {@link IllegalArgumentException} if the name is taken. */
    public Sheet addSheet(String name) {
        String key = key(name);
        if (sheetsByName.containsKey(key)) {
            throw new IllegalArgumentException("there is already a sheet named " + name);
        }
        Sheet sheet = new Sheet(sheetsById.size(), name);
        sheets.add(sheet);
        sheetsById.add(sheet);
        sheetsByName.put(key, sheet);
        return sheet;
    }

    /** The sheets in the order of their tabs. */
    public List<Sheet> sheets() {
        return Collections.unmodifiableList(sheets);
    }

    /** The sheet of this name, whatever its case. */
    public Optional<Sheet> findSheet(String name) {
        return Optional.ofNullable(sheetsByName.get(key(name)));
    }

    /** The sheet with this id; throws if there is none. */
    public Sheet sheet(int id) {
        Sheet sheet = id >= 0 && id < sheetsById.size() ? sheetsById.get(id) : null;
        if (sheet == null) {
            throw new IllegalArgumentException("no sheet has the id " + id);
        }
        return sheet;
    }

    /** The id that the next new sheet will have. */
    int nextSheet() {
        return sheetsById.size();
    }

    /** Makes these the sheets, in this order; each was added once and may have been taken out since. */
    void replaceSheets(List<Sheet> now) {
        sheets.clear();
        sheets.addAll(now);
        sheetsByName.clear();
        Collections.fill(sheetsById, null);
        for (Sheet sheet : now) {
            sheetsByName.put(key(sheet.name()), sheet);
            sheetsById.set(sheet.id(), sheet);
        }
    }

    /** The cell with its sheet's name, for messages. */
    public SheetCell locate(int sheet, int row, int column) {
        return new SheetCell(sheet(sheet).name(), new CellAddress(row, column));
    }

    public void addName(DefinedName name) {
        names.put(nameKey(name.name(), name.scope()), name);
    }

    void removeName(String name, OptionalInt scope) {
        names.remove(nameKey(name, scope));
    }

    /** The name of exactly this scope. */
    Optional<DefinedName> findOwnName(String name, OptionalInt scope) {
        return Optional.ofNullable(names.get(nameKey(name, scope)));
    }

    void replaceNames(List<DefinedName> now) {
        names.clear();
        now.forEach(this::addName);
    }

    /** All names, hidden ones included. */
    public List<DefinedName> names() {
        return List.copyOf(names.values());
    }

    /** What a name means on a sheet: the sheet's own name first, then the workbook's. */
    public Optional<DefinedName> findName(String name, int sheet) {
        DefinedName own = names.get(nameKey(name, OptionalInt.of(sheet)));
        return Optional.ofNullable(
                own != null ? own : names.get(nameKey(name, OptionalInt.empty())));
    }

    public void addTable(Table table) {
        tables.put(key(table.name()), table);
    }

    void replaceTables(List<Table> now) {
        tables.clear();
        now.forEach(this::addTable);
    }

    public List<Table> tables() {
        return List.copyOf(tables.values());
    }

    /** The table of this name, whatever its case. */
    public Optional<Table> findTable(String name) {
        return Optional.ofNullable(tables.get(key(name)));
    }

    /** The table around a cell, if there is one. */
    public Optional<Table> findTableAt(int sheet, int row, int column) {
        return tables.values().stream()
                .filter(table -> table.sheet() == sheet && table.range().contains(row, column))
                .findFirst();
    }

    /** Whether a row is hidden and one of those that a filter with conditions governs. */
    public boolean isFilteredOut(int sheet, int row) {
        Sheet rows = sheet(sheet);
        SheetLayout.Row look = rows.layout().rows().get(row);
        return look != null
                && look.isHidden()
                && (governs(rows.filter(), row)
                        || tables.values().stream()
                                .anyMatch(
                                        table ->
                                                table.sheet() == sheet
                                                        && governs(table.filter(), row)));
    }

    private static boolean governs(Optional<AutoFilter> filter, int row) {
        return filter.filter(one -> one.isActive() && one.governs(row)).isPresent();
    }

    /** The files referred to as [1], [2] and so on, in that order. */
    public List<ExternalBook> externalBooks() {
        return externalBooks;
    }

    /** The Solver models by the id of the sheet that keeps them. */
    public Map<Integer, SolverModel> solverModels() {
        return solverModels;
    }

    /**
     * What was done to the structure since the workbook was opened and has not been undone, in order. Whoever writes the
     * workbook into its old file finds there how the places of now and then belong together.
     */
    public List<StructuralEdit> structuralEdits() {
        return Collections.unmodifiableList(structuralEdits);
    }

    void addStructuralEdit(StructuralEdit edit) {
        structuralEdits.add(edit);
    }

    void replaceStructuralEdits(List<StructuralEdit> edits) {
        structuralEdits.clear();
        structuralEdits.addAll(edits);
    }

    public CalculationSettings settings() {
        return settings;
    }

    public void setSettings(CalculationSettings settings) {
        this.settings = settings;
    }

    /** The place among {@link #sheets} of the sheet that is shown first. */
    public int activeSheet() {
        return activeSheet;
    }

    public void setActiveSheet(int index) {
        this.activeSheet = index;
    }

    /** The file that it was read from or last saved to; nothing if it is in none yet. */
    public Optional<Path> file() {
        return file;
    }

    public void setFile(Path path) {
        file = Optional.of(path.toAbsolutePath().normalize());
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String nameKey(String name, OptionalInt scope) {
        return (scope.isPresent() ? scope.getAsInt() : -1) + "!" + key(name);
    }
}
