package sheetgrad.autodiff;

import java.util.Arrays;

/** One element of an operation's operands in every lane, and where the numbers come from. */
sealed interface LaneColumn {
    /** Fetches the numbers that are not constant. */
    void gather(double[] values, double[] numbers);

    /** Passes the lanes' adjoints on to where the numbers came from. */
    void scatter(double[] laneAdjoints, double[] adjoints);

    /** Where a lane's number comes from, below 0 for a constant. */
    int place(int lane);

    default boolean isConstant() {
        return false;
    }

    /** The column of these places; -1 for a constant, which stays in the array of numbers as it is. */
    static LaneColumn of(int[] places) {
        boolean isShared = true;
        boolean isRun = true;
        boolean isConstant = true;
        for (int lane = 0; lane < places.length; lane++) {
            isShared &= places[lane] == places[0];
            isRun &= places[lane] == places[0] + lane;
            isConstant &= places[lane] < 0;
        }
        if (isConstant) {
            return new Constant();
        }
        if (isShared) {
            return new Shared(places[0]);
        }
        return isRun && places[0] >= 0 ? new Run(places[0]) : new Scattered(places);
    }

    /** Constants, different ones perhaps. */
    record Constant() implements LaneColumn {
        @Override
        public int place(int lane) {
            return -1;
        }

        @Override
        public void gather(double[] values, double[] numbers) {
            // The numbers are there already.
        }

        @Override
        public void scatter(double[] laneAdjoints, double[] adjoints) {
            // A constant takes no adjoint.
        }

        @Override
        public boolean isConstant() {
            return true;
        }
    }

    /** The same number in every lane: a parameter, mostly. */
    record Shared(int place) implements LaneColumn {
        @Override
        public int place(int lane) {
            return place;
        }

        @Override
        public void gather(double[] values, double[] numbers) {
            Arrays.fill(numbers, values[place]);
        }

        /** Adds in four rows side by side: the order is fixed, so the sum is the same each time. */
        @Override
        public void scatter(double[] laneAdjoints, double[] adjoints) {
            double first = 0;
            double second = 0;
            double third = 0;
            double fourth = 0;
            int lane = 0;
            for (; lane + 3 < laneAdjoints.length; lane += 4) {
                first += laneAdjoints[lane];
                second += laneAdjoints[lane + 1];
                third += laneAdjoints[lane + 2];
                fourth += laneAdjoints[lane + 3];
            }
            for (; lane < laneAdjoints.length; lane++) {
                first += laneAdjoints[lane];
            }
            adjoints[place] += first + second + (third + fourth);
        }
    }

    /** Numbers that lie one after the other. */
    record Run(int first) implements LaneColumn {
        @Override
        public int place(int lane) {
            return first + lane;
        }

        @Override
        public void gather(double[] values, double[] numbers) {
            System.arraycopy(values, first, numbers, 0, numbers.length);
        }

        @Override
        public void scatter(double[] laneAdjoints, double[] adjoints) {
            for (int lane = 0; lane < laneAdjoints.length; lane++) {
                adjoints[first + lane] += laneAdjoints[lane];
            }
        }
    }

    /** Numbers from anywhere, constants among them. */
    record Scattered(int[] places) implements LaneColumn {
        @Override
        public int place(int lane) {
            return places[lane];
        }

        @Override
        public void gather(double[] values, double[] numbers) {
            for (int lane = 0; lane < numbers.length; lane++) {
                if (places[lane] >= 0) {
                    numbers[lane] = values[places[lane]];
                }
            }
        }

        @Override
        public void scatter(double[] laneAdjoints, double[] adjoints) {
            for (int lane = 0; lane < laneAdjoints.length; lane++) {
                if (places[lane] >= 0) {
                    adjoints[places[lane]] += laneAdjoints[lane];
                }
            }
        }
    }
}
