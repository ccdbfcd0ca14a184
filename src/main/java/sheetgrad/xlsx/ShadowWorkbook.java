package sheetgrad.xlsx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import sheetgrad.formula.Expression;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.Anchor;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellEdits;
import sheetgrad.workbook.Chart;
import sheetgrad.workbook.ChartAxis;
import sheetgrad.workbook.ChartSeries;
import sheetgrad.workbook.DefinedName;
import sheetgrad.workbook.Drawing;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.EditRefusedException;
import sheetgrad.workbook.NameEdits;
import sheetgrad.workbook.Renaming;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.SheetObjects;
import sheetgrad.workbook.StructuralEdit;
import sheetgrad.workbook.TabEdits;
import sheetgrad.workbook.Table;
import sheetgrad.workbook.Workbook;

/** A workbook with the sheets, tables and names of a file and a single formula, which follows what is done to it. */
final class ShadowWorkbook {

    /** The name of a sheet that the file cannot have, for formulas that are on none of its sheets. */
    private static final String NOWHERE = "[nowhere]";

    private final Workbook workbook = new Workbook();

    /** The ids of sheets here by those in the workbook that is followed. */
    private final Map<Integer, Integer> ids = new HashMap<>();

    private final int nowhere;

    ShadowWorkbook(WorkbookPackage source) {
        for (WorkbookPackage.SheetPart part : source.sheets()) {
            ids.put(part.sheet(), workbook.addSheet(part.opened().name()).id());
        }
        nowhere = workbook.addSheet(NOWHERE).id();
        for (Table table : source.tables()) {
            workbook.addTable(
                    new Table(
                            table.name(),
                            id(table.sheet()),
                            table.range(),
                            table.columns(),
                            table.hasHeaders(),
                            table.hasTotals()));
        }
        for (DefinedName name : source.names()) {
            workbook.addName(
                    new DefinedName(name.name(), scope(name.scope()), "", Optional.empty(), false));
        }
    }

    private int id(int sheet) {
        return ids.getOrDefault(sheet, nowhere);
    }

    private OptionalInt scope(OptionalInt sheet) {
        return sheet.isPresent() ? OptionalInt.of(id(sheet.getAsInt())) : sheet;
    }

    /** Puts the formula into a cell; a negative sheet stands for none. */
    void put(Expression formula, int sheet, CellAddress cell) {
        workbook.sheet(id(sheet))
                .contents()
                .set(cell.row(), cell.column(), new CellContent.Formula(formula));
    }

    /** The formula on a sheet as it reads now; nothing if it is gone. */
    Optional<Expression> formula(int sheet) {
        Expression[] found = new Expression[1];
        workbook.sheet(id(sheet))
                .contents()
                .forEach(
                        CellRange.WHOLE_SHEET,
                        (row, column, content) -> {
                            if (content instanceof CellContent.Formula formula) {
                                found[0] = formula.expression();
                            }
                        });
        return Optional.ofNullable(found[0]);
    }

    /** Puts a chart that shows what the text refers to onto a sheet. */
    void putChart(String reference, int sheet) {
        Chart.Source source = new Chart.Source(reference, List.of());
        ChartSeries series =
                ChartSeries.usual(Chart.Kind.LINE, 0, Chart.Source.NONE, Chart.Source.NONE, source);
        Chart chart =
                new Chart(
                        Chart.Kind.LINE,
                        "",
                        List.of(series),
                        ChartAxis.USUAL,
                        ChartAxis.USUAL,
                        false,
                        Chart.Legend.NONE);
        Anchor.Corner corner = new Anchor.Corner(new CellAddress(0, 0), 0, 0);
        Drawing frame = Drawing.ChartFrame.of(new Anchor(corner, Optional.empty(), 1, 1), chart);
        workbook.sheet(id(sheet)).setObjects(new SheetObjects(List.of(frame), Map.of(), List.of()));
    }

    /** What the chart on a sheet refers to now; nothing if there is none. */
    Optional<String> chart(int sheet) {
        return workbook.sheet(id(sheet)).objects().drawings().stream()
                .filter(Drawing.ChartFrame.class::isInstance)
                .map(one -> ((Drawing.ChartFrame) one).chart())
                .map(chart -> chart.series().get(0).values().reference())
                .findFirst();
    }

    /** Does to this workbook what was done to the other. */
    void carryOut(StructuralEdit edit) throws EditRefusedException {
        if (edit instanceof StructuralEdit.SheetAdded added) {
            Edit add = new TabEdits(workbook).add(position(added.position()), added.name());
            add.applyTo(workbook);
            workbook.findSheet(added.name()).ifPresent(s -> ids.put(added.sheet(), s.id()));
        } else if (edit instanceof StructuralEdit.SheetCopied copied) {
            copy(copied);
        } else {
            Optional<Edit> step = step(edit);
            step.ifPresent(one -> one.applyTo(workbook));
        }
    }

    private int position(int wanted) {
        return Math.min(wanted, workbook.sheets().size());
    }

    private void copy(StructuralEdit.SheetCopied copied) throws EditRefusedException {
        int position = position(copied.position());
        new TabEdits(workbook).copy(id(copied.original()), position).applyTo(workbook);
        Sheet copy = workbook.sheets().get(position);
        ids.put(copied.sheet(), copy.id());
        if (!copy.name().equals(copied.name())) {
            new TabEdits(workbook).rename(copy.id(), copied.name()).applyTo(workbook);
        }
    }

    private Optional<Edit> step(StructuralEdit edit) throws EditRefusedException {
        TabEdits tabs = new TabEdits(workbook);
        Renaming names = new Renaming(workbook);
        if (edit instanceof StructuralEdit.SheetDeleted deleted) {
            return Optional.of(tabs.delete(id(deleted.sheet())));
        }
        if (edit instanceof StructuralEdit.SheetMoved moved) {
            return Optional.of(tabs.move(id(moved.sheet()), position(moved.position())));
        }
        if (edit instanceof StructuralEdit.SheetRenamed renamed) {
            return Optional.of(tabs.rename(id(renamed.sheet()), renamed.to()));
        }
        if (edit instanceof StructuralEdit.TableRenamed renamed) {
            return Optional.of(names.renameTable(renamed.from(), renamed.to()));
        }
        if (edit instanceof StructuralEdit.TableColumnRenamed renamed) {
            return Optional.of(names.renameColumn(renamed.table(), renamed.from(), renamed.to()));
        }
        if (edit instanceof StructuralEdit.NameRenamed renamed) {
            return rename(renamed);
        }
        return cellStep(edit);
    }

    private Optional<Edit> rename(StructuralEdit.NameRenamed renamed) throws EditRefusedException {
        for (DefinedName name : workbook.names()) {
            if (name.name().equalsIgnoreCase(renamed.from())
                    && name.scope().equals(scope(renamed.scope()))) {
                return Optional.of(new NameEdits(workbook).rename(name, renamed.to()));
            }
        }
        return Optional.empty();
    }

    private Optional<Edit> cellStep(StructuralEdit edit) throws EditRefusedException {
        CellEdits cells = new CellEdits(workbook);
        if (edit instanceof StructuralEdit.RowsInserted rows) {
            return Optional.of(cells.insertRows(id(rows.sheet()), rows.first(), rows.count()));
        }
        if (edit instanceof StructuralEdit.RowsDeleted rows) {
            return Optional.of(cells.deleteRows(id(rows.sheet()), rows.first(), rows.count()));
        }
        if (edit instanceof StructuralEdit.ColumnsInserted columns) {
            int sheet = id(columns.sheet());
            return Optional.of(cells.insertColumns(sheet, columns.first(), columns.count()));
        }
        if (edit instanceof StructuralEdit.ColumnsDeleted columns) {
            int sheet = id(columns.sheet());
            return Optional.of(cells.deleteColumns(sheet, columns.first(), columns.count()));
        }
        if (edit instanceof StructuralEdit.CellsInserted in) {
            return Optional.of(cells.insertCells(id(in.sheet()), in.range(), in.shiftsDown()));
        }
        if (edit instanceof StructuralEdit.CellsDeleted out) {
            return Optional.of(cells.deleteCells(id(out.sheet()), out.range(), out.shiftsUp()));
        }
        if (edit instanceof StructuralEdit.RangeMoved moved) {
            return Optional.of(
                    cells.moveRange(
                            id(moved.sheet()), moved.range(), id(moved.targetSheet()), moved.to()));
        }
        return Optional.empty();
    }
}
