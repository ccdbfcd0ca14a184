package sheetgrad.xlsx;

import sheetgrad.workbook.Drawing.Part;

/**
 * Turns the coordinates of a group's members into fractions of the group's rectangle.
 *
 * @param x the left edge in the members' coordinates
 * @param left the same edge as a fraction of the outermost group
 */
record GroupFrame(
        double x,
        double y,
        double width,
        double height,
        double left,
        double top,
        double across,
        double down) {
    /** The frame of an outermost group, from its {@code xfrm}. */
    static GroupFrame of(XmlTree frame) {
        return inner(frame, new Part(0, 0, 1, 1, false, false, 0));
    }

    /** The frame of a group within this one. */
    GroupFrame within(XmlTree frame) {
        return inner(frame, part(frame));
    }

    private static GroupFrame inner(XmlTree frame, Part outer) {
        XmlTree origin = frame.find("chOff").or(() -> frame.find("off")).orElse(frame);
        XmlTree size = frame.find("chExt").or(() -> frame.find("ext")).orElse(frame);
        return new GroupFrame(
                origin.number("x", 0),
                origin.number("y", 0),
                Math.max(1, size.number("cx", 1)),
                Math.max(1, size.number("cy", 1)),
                outer.x(),
                outer.y(),
                outer.width(),
                outer.height());
    }

    /** Where a member with this {@code xfrm} lies. */
    Part part(XmlTree frame) {
        Part own = ShapeReader.whole(frame);
        double memberX = frame.find("off").map(off -> off.number("x", 0)).orElse(x);
        double memberY = frame.find("off").map(off -> off.number("y", 0)).orElse(y);
        double memberWidth = frame.find("ext").map(ext -> ext.number("cx", 0)).orElse(0.0);
        double memberHeight = frame.find("ext").map(ext -> ext.number("cy", 0)).orElse(0.0);
        return new Part(
                left + (memberX - x) / width * across,
                top + (memberY - y) / height * down,
                memberWidth / width * across,
                memberHeight / height * down,
                own.isFlippedAcross(),
                own.isFlippedDown(),
                own.rotation());
    }
}
