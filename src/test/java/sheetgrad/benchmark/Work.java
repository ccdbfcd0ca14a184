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

    /** A table of the page. */
    enum Section {
        STEP("A training step: loss and gradient", true, true),
        SOLVE("Training to the end", false, false),
        RECALCULATION("Recalculation", true, true),
        SCALING("Recalculation of more and more formulas", true, false),
        EDIT("Edits of very many formulas", false, false);

        private final String title;
        private final boolean isShort;
        private final boolean hasFloor;

        Section(String title, boolean isShort, boolean hasFloor) {
            this.title = title;
            this.isShort = isShort;
            this.hasFloor = hasFloor;
        }

        String title() {
            return title;
        }

        /** Whether it takes less than a tenth of a second. */
        boolean isShort() {
            return isShort;
        }

        boolean hasFloor() {
            return hasFloor;
        }
    }
}
