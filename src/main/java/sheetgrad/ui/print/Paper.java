package sheetgrad.ui.print;

import java.util.Arrays;

/** Sizes of paper by their numbers in files (ECMA-376 part 1, 18.3.1.63), upright, in points. */
public enum Paper {
    A4("A4", 9, 595.28, 841.89),
    A3("A3", 8, 841.89, 1190.55),
    A5("A5", 11, 419.53, 595.28),
    LETTER("Letter", 1, 612, 792),
    TABLOID("Tabloid", 3, 792, 1224),
    LEGAL("Legal", 5, 612, 1008),
    EXECUTIVE("Executive", 7, 522, 756),
    B4("B4", 12, 728.5, 1031.81),
    B5("B5", 13, 515.91, 728.5),
    A2("A2", 66, 1190.55, 1683.78);

    private final String title;
    private final int number;
    private final double width;
    private final double height;

    Paper(String title, int number, double width, double height) {
        this.title = title;
        this.number = number;
        this.width = width;
        this.height = height;
    }

    /** The paper of a number; A4 for those that are not known. */
    public static Paper of(int number) {
        return Arrays.stream(values()).filter(one -> one.number == number).findFirst().orElse(A4);
    }

    public int number() {
        return number;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    @Override
    public String toString() {
        return title;
    }
}
