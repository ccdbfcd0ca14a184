package sheetgrad.benchmark;

import java.nio.file.Path;

/**
 * Something whose time is measured.
 *
 * @param section the heading under which its row stands
 * @param name tells it from all others
 * @param file the workbook it needs, which may be missing; then it is skipped
 * @param preparation makes it ready, untimed
 */
record Work(Section section, String name, Path file, Preparation preparation) {
    /** Makes work ready. */
    @FunctionalInterface
    interface Preparation {
        Prepared prepare(Path file) throws Exception;
    }

    /** Work that is ready to be done again and again. */
    interface Prepared {
        /** Does it once, as the program does. */
        double sheetgrad();

        /** Does the same arithmetic in plain loops; gives the same number. */
        double floor();

        /** Work that no plain loop is compared with. */
        static Prepared withoutFloor(java.util.function.DoubleSupplier work) {
            return new Prepared() {
                @Override
                public double sheetgrad() {
                    return work.getAsDouble();
                }

                @Override
                public double floor() {
                    return Double.NaN;
                }
            };
        }
    }

    /** How often a work is done, so that all of them together take minutes. */
    enum Repetition {
        /** What takes up to some milliseconds. */
        OFTEN(2, 10, 500, 10),
        SOMETIMES(1, 5, 200, 8),
        /** What takes about a second, or a program of its own. */
        SELDOM(1, 1, 1000, 3),
        ONCE(1, 0, 1, 1);

        private final int machines;
        private final int warmups;
        private final int warmupMilliseconds;
        private final int rounds;

        Repetition(int machines, int warmups, int warmupMilliseconds, int rounds) {
            this.machines = machines;
            this.warmups = warmups;
            this.warmupMilliseconds = warmupMilliseconds;
            this.rounds = rounds;
        }

        /** In how many virtual machines. */
        int machines() {
            return machines;
        }

        /** How many rounds are not clocked. */
        int warmups() {
            return warmups;
        }

        int warmupMilliseconds() {
            return warmupMilliseconds;
        }

        /** How many rounds are clocked; in each it is done at least once. */
        int rounds() {
            return rounds;
        }
    }

    /** A table of the page. */
    enum Section {
        STEP("A training step: loss and gradient", Repetition.OFTEN, true),
        SOLVE("Training to the end", Repetition.SELDOM, false),
        RESTARTS("Training from many random starts", Repetition.ONCE, false),
        RECALCULATION("Recalculation", Repetition.OFTEN, true),
        SCALING("Recalculation of more and more formulas", Repetition.SOMETIMES, false),
        EDIT("Edits of very many formulas", Repetition.SOMETIMES, false),
        OPENING("Opening a file again, when the program is warm", Repetition.OFTEN, false),
        FILES("Opening, saving and starting, in a heap of 1.5 GB", Repetition.SELDOM, false),
        /** What is told of these is no time but bytes. */
        MEMORY("Live heap", Repetition.ONCE, false);

        private final String title;
        private final Repetition repetition;
        private final boolean hasFloor;

        Section(String title, Repetition repetition, boolean hasFloor) {
            this.title = title;
            this.repetition = repetition;
            this.hasFloor = hasFloor;
        }

        String title() {
            return title;
        }

        Repetition repetition() {
            return repetition;
        }

        boolean hasFloor() {
            return hasFloor;
        }
    }
}
