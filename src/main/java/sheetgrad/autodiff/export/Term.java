package sheetgrad.autodiff.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A tensor expression. Its value for all copies of a formula at once has four axes: 0 the row of the copy, 1 its column,
 * 2 the row within what one copy works on, 3 the column within it. The tensor has only those axes along which there is
 * more than one element, in this order; so copies of a scalar formula down a column are a vector.
 *
 * @param sizes how many elements along each axis, 1 where the tensor lacks it
 * @param window if the copies read windows that slide both ways, over what
 * @param mask a tensor of the same shape, true where there is a number; empty if there is one everywhere
 */
record Term(String code, List<Integer> sizes, String mask, Optional<Window> window) {
    /** What slides over a tensor: the tensor, and the step down and to the right. */
    record Window(String image, int rowStep, int columnStep) {}

    private static final String LETTERS = "nmij";

    Term {
        sizes = List.copyOf(sizes);
    }

    Term(String code, List<Integer> sizes, String mask) {
        this(code, sizes, mask, Optional.empty());
    }

    static Term of(String code, int... sizes) {
        return new Term(code, Arrays.stream(sizes).boxed().toList(), "");
    }

    static Term scalar(String code) {
        return of(code, 1, 1, 1, 1);
    }

    boolean has(int axis) {
        return sizes.get(axis) > 1;
    }

    boolean isScalar() {
        return sizes.stream().allMatch(size -> size == 1);
    }

    /** Whether each copy has a single number. */
    boolean isSingle() {
        return !has(2) && !has(3);
    }

    /** The letters of the axes for einsum, with other letters for those within a copy if asked. */
    String letters(char rows, char columns) {
        StringBuilder letters = new StringBuilder();
        for (int axis = 0; axis < 4; axis++) {
            if (has(axis)) {
                letters.append(axis == 2 ? rows : axis == 3 ? columns : LETTERS.charAt(axis));
            }
        }
        return letters.toString();
    }

    /** The sizes of two terms that are combined element by element. */
    static List<Integer> broadcast(List<Integer> one, List<Integer> other) {
        List<Integer> sizes = new ArrayList<>();
        for (int axis = 0; axis < 4; axis++) {
            sizes.add(Math.max(one.get(axis), other.get(axis)));
        }
        return sizes;
    }

    /** Other code of the same shape. */
    Term wrapped(String newCode) {
        return new Term(newCode, sizes, "");
    }

    /** In parentheses, unless it is a name, a slice, a call or a number. */
    Term atom() {
        boolean isSimple =
                code.matches(
                        "[\\w.]+(\\[[^\\[\\]]*\\]|\\.\\w+\\([^()]*\\))*|[\\w.]*\\([^()]*\\)|\\([^()]*\\)");
        return isSimple ? this : new Term("(" + code + ")", sizes, mask);
    }

    /** Two terms element by element. */
    Term combined(String operator, Term right) {
        List<Integer> shape = broadcast(sizes, right.sizes);
        return new Term(aligned(shape) + " " + operator + " " + right.aligned(shape), shape, "");
    }

    /** The code with None for each axis that the others have and this term lacks. */
    String aligned(List<Integer> shape) {
        return align(code, shape);
    }

    private String align(String tensor, List<Integer> shape) {
        List<String> places = new ArrayList<>();
        boolean isComplete = true;
        for (int axis = 0; axis < 4; axis++) {
            if (shape.get(axis) > 1) {
                isComplete &= has(axis);
                places.add(has(axis) ? ":" : "None");
            }
        }
        return isComplete || isScalar() ? tensor : tensor + places.toString().replace(" ", "");
    }

    /** The mask in the same alignment; empty if there is none. */
    String alignedMask(List<Integer> shape) {
        return mask.isEmpty() ? "" : align(mask, shape);
    }

    /** Sum, mean and the like over the axes within a copy. */
    Term reduced(String method) {
        if (isSingle()) {
            return this;
        }
        if (window.isPresent() && method.equals("amax")) {
            return pooled(window.get());
        }
        List<Integer> dimensions = new ArrayList<>();
        int place = 0;
        for (int axis = 0; axis < 4; axis++) {
            if (has(axis)) {
                if (axis >= 2) {
                    dimensions.add(place);
                }
                place++;
            }
        }
        String which =
                dimensions.size() == place
                        ? ""
                        : dimensions.size() == 1
                                ? "dim=" + dimensions.get(0)
                                : "dim=(" + dimensions.get(0) + ", " + dimensions.get(1) + ")";
        return of(code + "." + method + "(" + which + ")", sizes.get(0), sizes.get(1), 1, 1);
    }

    private Term pooled(Window over) {
        String call =
                "max_pooling(%s, (%d, %d), (%d, %d))"
                        .formatted(
                                over.image(),
                                sizes.get(2),
                                sizes.get(3),
                                over.rowStep(),
                                over.columnStep());
        return of(call, sizes.get(0), sizes.get(1), 1, 1);
    }

    /** The term with rows and columns within a copy exchanged. */
    Term transposed() {
        String turned = code;
        if (has(2) && has(3)) {
            int place = (has(0) ? 1 : 0) + (has(1) ? 1 : 0);
            turned =
                    place == 0
                            ? code + ".T"
                            : code + ".transpose(" + place + ", " + (place + 1) + ")";
        }
        return of(turned, sizes.get(0), sizes.get(1), sizes.get(3), sizes.get(2));
    }
}
