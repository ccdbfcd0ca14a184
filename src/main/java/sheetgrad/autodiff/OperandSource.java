package sheetgrad.autodiff;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Where the numbers of an operand come from, and where their adjoints go to. */
sealed interface OperandSource {
    /** So many times on end each number must stand on average for repetitions to be worth telling apart. */
    int FEWEST_REPEATED = 4;

    /** The numbers, up to date after {@link #gather}. */
    double[] numbers();

    /** Takes the adjoints, as many as there are numbers; null for constants. */
    double @Nullable [] adjoints();

    /** Fetches the numbers that are not constant. */
    void gather(double[] values);

    /** Passes the adjoints on to where the numbers came from. */
    void scatter(double[] all);

    /** Where a number comes from, below 0 for a constant. */
    int place(int index);

    /** The source of the elements of an array; place -1 stands for the constant. */
    static OperandSource ofElements(int[] places, double[] constants, EntryResults results) {
        int first = places[0];
        if (places.length == 1 && first >= 0) {
            return shared(first, results);
        }
        boolean isRun = first >= 0;
        boolean isConstant = true;
        boolean hasConstants = false;
        for (int i = 0; i < places.length; i++) {
            isRun &= places[i] == first + i;
            isConstant &= places[i] < 0;
            hasConstants |= places[i] < 0;
        }
        if (isConstant) {
            return new Constant(constants);
        }
        Optional<EntryResult> whole =
                isRun ? results.exactly(first, places.length) : Optional.empty();
        if (whole.isPresent()) {
            return new Whole(whole.get());
        }
        results.useByPlace(places);
        double[] adjoints = new double[places.length];
        if (isRun) {
            return new Run(first, constants, adjoints);
        }
        if (hasConstants) {
            return new Mixed(places, constants, adjoints);
        }
        int[] ends = endsOfRepetitions(places);
        return FEWEST_REPEATED * ends.length <= places.length
                ? new Repeated(places, ends, constants, adjoints)
                : new Scattered(places, constants, adjoints);
    }

    /** Where the repetitions of each place end that follow one another, the last with the last place. */
    private static int[] endsOfRepetitions(int[] places) {
        return IntStream.rangeClosed(1, places.length)
                .filter(i -> i == places.length || places[i] != places[i - 1])
                .toArray();
    }

    /** The source of one element in every lane: one number where all lanes share it. */
    static OperandSource ofLanes(int[] places, double[] constants, EntryResults results) {
        boolean isShared = true;
        for (int lane = 0; lane < places.length; lane++) {
            isShared &=
                    places[lane] == places[0]
                            && (places[0] >= 0
                                    || Double.compare(constants[lane], constants[0]) == 0);
        }
        if (!isShared) {
            return ofElements(places, constants, results);
        }
        return places[0] < 0
                ? new Constant(new double[] {constants[0]})
                : shared(places[0], results);
    }

    private static OperandSource shared(int place, EntryResults results) {
        results.useByPlace(place);
        return new Shared(place, new double[1], new double[1]);
    }

    /** Constants. */
    record Constant(double[] numbers) implements OperandSource {
        @Override
        public double @Nullable [] adjoints() {
            return null;
        }

        @Override
        public int place(int index) {
            return -1;
        }

        @Override
        public void gather(double[] values) {
            // The numbers are there already.
        }

        @Override
        public void scatter(double[] all) {
            // A constant takes no adjoint.
        }
    }

    /** A single number: a parameter, mostly, or whatever all lanes share. */
    record Shared(int place, double[] numbers, double[] adjoints) implements OperandSource {
        @Override
        public int place(int index) {
            return place;
        }

        @Override
        public void gather(double[] values) {
            numbers[0] = values[place];
        }

        @Override
        public void scatter(double[] all) {
            all[place] += adjoints[0];
            adjoints[0] = 0;
        }
    }

    /** All that another entry calculates, in its own arrays. */
    record Whole(EntryResult result) implements OperandSource {
        @Override
        public double[] numbers() {
            return result.numbers();
        }

        @Override
        public double @Nullable [] adjoints() {
            return result.adjoints();
        }

        @Override
        public int place(int index) {
            return result.place() + index;
        }

        @Override
        public void gather(double[] values) {
            // The numbers are there already.
        }

        @Override
        public void scatter(double[] all) {
            // The adjoints are where they belong.
        }
    }

    /** Numbers that lie one after the other. */
    record Run(int first, double[] numbers, double[] adjoints) implements OperandSource {
        @Override
        public int place(int index) {
            return first + index;
        }

        @Override
        public void gather(double[] values) {
            System.arraycopy(values, first, numbers, 0, numbers.length);
        }

        @Override
        public void scatter(double[] all) {
            for (int i = 0; i < adjoints.length; i++) {
                all[first + i] += adjoints[i];
            }
            Arrays.fill(adjoints, 0);
        }
    }

    /** Numbers from anywhere. */
    record Scattered(int[] places, double[] numbers, double[] adjoints) implements OperandSource {
        @Override
        public int place(int index) {
            return places[index];
        }

        @Override
        public void gather(double[] values) {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = values[places[i]];
            }
        }

        @Override
        public void scatter(double[] all) {
            for (int i = 0; i < adjoints.length; i++) {
                all[places[i]] += adjoints[i];
            }
            Arrays.fill(adjoints, 0);
        }
    }

    /** Numbers of which each stands several times on end, as the weights of a row do that all its columns share. */
    record Repeated(int[] places, int[] ends, double[] numbers, double[] adjoints)
            implements OperandSource {
        @Override
        public int place(int index) {
            return places[index];
        }

        @Override
        public void gather(double[] values) {
            int i = 0;
            for (int end : ends) {
                double number = values[places[i]];
                while (i < end) {
                    numbers[i++] = number;
                }
            }
        }

        @Override
        public void scatter(double[] all) {
            int i = 0;
            for (int end : ends) {
                int place = places[i];
                double sum = 0;
                while (i < end) {
                    sum += adjoints[i++];
                }
                all[place] += sum;
            }
            Arrays.fill(adjoints, 0);
        }
    }

    /** Numbers from anywhere, constants among them. */
    record Mixed(int[] places, double[] numbers, double[] adjoints) implements OperandSource {
        @Override
        public int place(int index) {
            return places[index];
        }

        @Override
        public void gather(double[] values) {
            for (int i = 0; i < numbers.length; i++) {
                if (places[i] >= 0) {
                    numbers[i] = values[places[i]];
                }
            }
        }

        @Override
        public void scatter(double[] all) {
            for (int i = 0; i < adjoints.length; i++) {
                if (places[i] >= 0) {
                    all[places[i]] += adjoints[i];
                }
            }
            Arrays.fill(adjoints, 0);
        }
    }
}
