package sheetgrad.calculation.lane;

import java.util.Arrays;
import java.util.List;
import sheetgrad.calculation.store.NumberRows;
import sheetgrad.value.BlankValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/**
 * One number from many in each lane, added up element after element in the order in which the tree evaluator does, so
 * that sums come out the same to the last bit.
 */
public final class ReductionLanes extends Lanes {
    /** What is done with the numbers. */
    enum Kind {
        SUM(0),
        SUMSQ(0),
        AVERAGE(0),
        COUNT(0),
        COUNTA(0),
        COUNTBLANK(0),
        PRODUCT(1),
        MIN(Double.POSITIVE_INFINITY),
        MAX(Double.NEGATIVE_INFINITY);

        private final double start;

        Kind(double start) {
            this.start = start;
        }

        /** What it is of no numbers at all. */
        double start() {
            return start;
        }

        /** Whether it tells how many cells there are of a sort, errors among them being no error. */
        boolean countsCells() {
            return this == COUNT || this == COUNTA || this == COUNTBLANK;
        }

        /** Whether a cell that holds this is one of those it counts, or adds up. */
        boolean counts(Value value) {
            boolean isBlank = value instanceof BlankValue;
            switch (this) {
                case COUNTA:
                    return !isBlank;
                case COUNTBLANK:
                    return isBlank || (value instanceof TextValue text && text.text().isEmpty());
                default:
                    return value instanceof NumberValue;
            }
        }

        /** What it is with one number more. */
        double with(double total, double number) {
            switch (this) {
                case SUM:
                case AVERAGE:
                    return total + number;
                case SUMSQ:
                    return total + number * number;
                case COUNT:
                case COUNTA:
                case COUNTBLANK:
                    return total;
                case PRODUCT:
                    return total * number;
                case MIN:
                    return Math.min(total, number);
                default:
                    return Math.max(total, number);
            }
        }

        /** What it is with all numbers of these rows, one row after the other; NaN if there is anything else among them. */
        double with(double total, NumberRows numbers, int rows, int columns) {
            double result = total;
            switch (this) {
                case SUM:
                case AVERAGE:
                    for (int r = 0; r < rows; r++) {
                        for (int c = 0; c < columns; c++) {
                            result += numbers.get(r, c);
                        }
                    }
                    return result;
                case MIN:
                    for (int r = 0; r < rows; r++) {
                        for (int c = 0; c < columns; c++) {
                            double x = numbers.get(r, c);
                            result = x >= result ? result : Math.min(result, x);
                        }
                    }
                    return result;
                case MAX:
                    for (int r = 0; r < rows; r++) {
                        for (int c = 0; c < columns; c++) {
                            double x = numbers.get(r, c);
                            result = x <= result ? result : Math.max(result, x);
                        }
                    }
                    return result;
                default:
                    for (int r = 0; r < rows && !Double.isNaN(result); r++) {
                        for (int c = 0; c < columns; c++) {
                            double x = numbers.get(r, c);
                            result = with(result, x) + 0 * x;
                        }
                    }
                    return result;
            }
        }

        /** What the formula shows for a total of {@code count} numbers: of none an average is an error, the others are 0. */
        double result(double total, double count) {
            if (this == AVERAGE) {
                return finite(total / count);
            }
            if (countsCells()) {
                return finite(total + count);
            }
            return finite(count == 0 ? 0 : total);
        }
    }

    private final Kind kind;
    private final Lanes[] operands;
    private double[] counts = new double[0];

    /** A reduction of operands; of ranges, which must be read as they are, the numbers only. */
    ReductionLanes(Kind kind, List<Lanes> operands) {
        super(1, 1, false, operands);
        this.kind = kind;
        this.operands = held(operands).toArray(Lanes[]::new);
    }

    @Override
    public double[] calculate(LanePlace place, int row, int column, int from, int to) {
        double[] y = buffer(to);
        Arrays.fill(y, from, to, kind.start);
        if (counts.length < y.length) {
            counts = new double[y.length];
        }
        Arrays.fill(counts, from, to, 0);
        for (Lanes operand : operands) {
            if (!(operand instanceof CellLanes cells)) {
                addAll(place, operand, y, from, to);
            } else if (to - from == 1) {
                addTall(place, cells, y, from);
            } else {
                addCells(place, cells, y, from, to);
            }
        }
        finish(y, from, to);
        return y;
    }

    private void addAll(LanePlace place, Lanes operand, double[] y, int from, int to) {
        for (int r = 0; r < operand.rows(); r++) {
            for (int c = 0; c < operand.columns(); c++) {
                add(operand.calculate(place, r, c, from, to), y, from, to);
            }
        }
        count(operand.rows() * operand.columns(), from, to);
    }

    private void count(int more, int from, int to) {
        for (int lane = from; lane < to; lane++) {
            counts[lane] += more;
        }
    }

    private void addCells(LanePlace place, CellLanes cells, double[] y, int from, int to) {
        int rows = cells.usedRows(place, from);
        int columns = cells.usedColumns(place);
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                double[] x = cells.calculate(place, r, c, from, to);
                addCells(place, cells, r, c, x, y, from, to);
            }
        }
    }

    /** The cells of a single lane, which are read where they lie. */
    private void addTall(LanePlace place, CellLanes cells, double[] y, int lane) {
        int rows = cells.usedRows(place, lane);
        int columns = cells.usedColumns(place);
        double total = y[lane];
        counts[lane] += (double) rows * columns;
        int count;
        for (int start = 0; start < rows; start += count) {
            NumberRows numbers = cells.numbers(place, start, 0, lane, columns);
            count = Math.min(rows - start, numbers.rows());
            double all = kind.with(total, numbers, count, columns);
            total =
                    Double.isNaN(all)
                            ? withoutOthers(place, cells, numbers, start, count, lane, total)
                            : all;
        }
        y[lane] = total;
    }

    /** The total with so many rows more, in which there are cells that are passed over, or an error. */
    private double withoutOthers(
            LanePlace place,
            CellLanes cells,
            NumberRows numbers,
            int start,
            int count,
            int lane,
            double before) {
        double total = before;
        int columns = cells.usedColumns(place);
        for (int r = 0; r < count; r++) {
            for (int c = 0; c < columns; c++) {
                double x = numbers.get(r, c);
                if (Double.isNaN(x) && isPassedOver(place, cells, start + r, c, lane)) {
                    counts[lane]--;
                } else {
                    total = kind.with(total, x);
                }
            }
        }
        return total;
    }

    private boolean isPassedOver(LanePlace place, CellLanes cells, int r, int c, int lane) {
        return kind == Kind.COUNT || cells.isPassedOver(place, r, c, lane);
    }

    private void addCells(
            LanePlace place,
            CellLanes cells,
            int r,
            int c,
            double[] x,
            double[] y,
            int from,
            int to) {
        int start = from;
        for (int lane = from; lane < to; lane++) {
            if (Double.isNaN(x[lane]) && isPassedOver(place, cells, r, c, lane)) {
                add(x, y, start, lane);
                count(1, start, lane);
                start = lane + 1;
            }
        }
        add(x, y, start, to);
        count(1, start, to);
    }

    private void add(double[] x, double[] y, int from, int to) {
        switch (kind) {
            case SUM:
            case AVERAGE:
                for (int lane = from; lane < to; lane++) {
                    y[lane] += x[lane];
                }
                break;
            case SUMSQ:
                for (int lane = from; lane < to; lane++) {
                    y[lane] += x[lane] * x[lane];
                }
                break;
            case COUNT:
                for (int lane = from; lane < to; lane++) {
                    y[lane] += 0 * x[lane];
                }
                break;
            case PRODUCT:
                for (int lane = from; lane < to; lane++) {
                    y[lane] *= x[lane];
                }
                break;
            case MIN:
                for (int lane = from; lane < to; lane++) {
                    y[lane] = Math.min(y[lane], x[lane]);
                }
                break;
            default:
                for (int lane = from; lane < to; lane++) {
                    y[lane] = Math.max(y[lane], x[lane]);
                }
                break;
        }
    }

    private void finish(double[] y, int from, int to) {
        for (int lane = from; lane < to; lane++) {
            y[lane] = kind.result(y[lane], counts[lane]);
        }
    }
}
