package sheetgrad.ui.grid;

/**
 * What a window shows of an axis: the frozen lines first, then the others from the scroll offset on. Positions are
 * pixels from the edge of the cell area.
 *
 * @param offset how many pixels of the lines behind the frozen ones are scrolled away
 * @param length pixels of the window along this axis
 */
record AxisView(Axis axis, int frozen, long offset, int length) {
    /** How many pixels thick borders reach into the lines beside. */
    private static final int REACH = 2;

    /**
     * Lines that stand or scroll together.
     *
     * @param shift what must be subtracted from the start of a line to get its position
     * @param from the first pixel of the window that belongs to this part
     * @param to the pixel behind the last one
     */
    record Part(int first, int last, long shift, int from, int to) {
        boolean isEmpty() {
            return to <= from;
        }

        /** The first pixel of the sheet. */
        long start() {
            return from + shift;
        }

        /** The pixel of the sheet behind the last one. */
        long end() {
            return to + shift;
        }
    }

    /**
     * A piece of the sheet that is painted by itself, with the lines beside it that reach into it with fills and borders.
     *
     * @param origin the pixel of the sheet from which positions are counted
     * @param start the first pixel of the sheet that is painted
     * @param end the pixel behind the last one
     */
    static Part piece(Axis axis, long origin, long start, long end) {
        return new Part(
                axis.indexAt(start - REACH),
                axis.indexAt(end - 1 + REACH),
                origin,
                (int) (start - origin),
                (int) (end - origin));
    }

    AxisView {
        long most = Math.max(0, axis.length() - length);
        offset = Math.max(0, Math.min(offset, most));
    }

    AxisView withOffset(long newOffset) {
        return new AxisView(axis, frozen, newOffset, length);
    }

    AxisView withLength(int newLength) {
        return new AxisView(axis, frozen, offset, newLength);
    }

    /** The pixel of the sheet behind the frozen lines; 0 if there are none. */
    long frozenEnd() {
        return axis.start(frozen);
    }

    /** Pixels that the frozen lines take, at most the whole window. */
    int frozenLength() {
        return (int) Math.min(length, frozenEnd());
    }

    Part frozenPart() {
        int to = frozenLength();
        return new Part(0, to == 0 ? 0 : axis.indexAt(to - 1), 0, 0, to);
    }

    Part scrolledPart() {
        int from = frozenLength();
        return new Part(firstScrolled(), axis.indexAt(offset + length - 1), offset, from, length);
    }

    /** The first line behind the frozen ones of which something is seen. */
    int firstScrolled() {
        return axis.indexAt(axis.start(frozen) + offset);
    }

    long position(int index) {
        return axis.start(index) - (index < frozen ? 0 : offset);
    }

    /** The visible line at a position, also for positions outside the window. */
    int indexAt(long position) {
        return axis.indexAt(position < frozenLength() ? Math.max(0, position) : position + offset);
    }

    /** The visible line at a position; outside the window, the next one there, for drags that scroll on. */
    int reachedAt(double position) {
        if (position >= length) {
            int last = indexAt(length - 1);
            return Math.max(last, axis.next(last, 1));
        }
        return position < 0
                ? Math.max(0, axis.next(firstScrolled(), -1))
                : indexAt((long) position);
    }

    /** Scrolled as little as possible so that the line is seen, and the first line of the window is seen whole. */
    AxisView reveal(int index) {
        if (index < frozen || axis.isHidden(index)) {
            return this;
        }
        long begin = axis.start(index) - axis.start(frozen);
        if (begin < offset) {
            return withOffset(begin);
        }
        int room = length - frozenLength();
        if (begin + axis.size(index) <= offset + room) {
            return this;
        }
        if (axis.size(index) >= room) {
            return withOffset(begin);
        }
        return withOffset(begin + axis.size(index) - room).alignedForward();
    }

    /** Scrolled a few pixels further so that a line begins where the scrolled part begins. */
    AxisView alignedForward() {
        int first = firstScrolled();
        long begin = axis.start(first) - axis.start(frozen);
        return begin == offset ? this : withOffset(begin + axis.size(first));
    }

    /** Scrolled a few pixels so that a line begins where the scrolled part begins. */
    AxisView aligned() {
        int first = firstScrolled();
        long begin = axis.start(first) - axis.start(frozen);
        return offset - begin <= axis.size(first) / 2 ? withOffset(begin) : alignedForward();
    }

    /** Scrolled so that this line is the first one behind the frozen lines. */
    AxisView from(int index) {
        return withOffset(axis.start(Math.max(index, frozen)) - axis.start(frozen));
    }

    /** How many lines are seen whole in the scrolled part, at least one. */
    int wholeLines() {
        int room = length - frozenLength();
        int first = firstScrolled();
        return Math.max(1, axis.indexAt(axis.start(first) + room) - first);
    }

    /** The largest offset that the scroll bar offers when {@code used} lines hold something. */
    long scrollEnd(int used) {
        long contents = axis.start(Math.max(used, frozen)) - length;
        long end = Math.max(contents, offset) + (long) axis.defaultSize();
        return Math.max(0, Math.min(end, axis.length() - length));
    }
}
