package sheetgrad.function;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Arithmetic of two numbers over many lanes. */
enum ArithmeticLanes implements Elementwise.Lanes {
    SUM {
        @Override
        void calculate(double[] a, double[] b, double[] y) {
            if (LaneLoops.isShared(a)) {
                addShared(b, a[0], y);
            } else if (LaneLoops.isShared(b)) {
                addShared(a, b[0], y);
            } else {
                for (int i = 0; i < y.length; i++) {
                    y[i] = a[i] + b[i];
                }
            }
        }

        @Override
        void addLeft(double[] a, double[] b, double[] adjoint, double[] target) {
            LaneLoops.add(adjoint, 1, target);
        }

        @Override
        void addRight(double[] a, double[] b, double[] adjoint, double[] target) {
            LaneLoops.add(adjoint, 1, target);
        }
    },
    DIFFERENCE {
        @Override
        void calculate(double[] a, double[] b, double[] y) {
            if (LaneLoops.isShared(b)) {
                addShared(a, -b[0], y);
            } else if (LaneLoops.isShared(a)) {
                for (int i = 0; i < y.length; i++) {
                    y[i] = a[0] - b[i];
                }
            } else {
                for (int i = 0; i < y.length; i++) {
                    y[i] = a[i] - b[i];
                }
            }
        }

        @Override
        void addLeft(double[] a, double[] b, double[] adjoint, double[] target) {
            LaneLoops.add(adjoint, 1, target);
        }

        @Override
        void addRight(double[] a, double[] b, double[] adjoint, double[] target) {
            LaneLoops.add(adjoint, -1, target);
        }
    },
    PRODUCT {
        @Override
        void calculate(double[] a, double[] b, double[] y) {
            if (LaneLoops.isShared(a)) {
                multiplyShared(b, a[0], y);
            } else if (LaneLoops.isShared(b)) {
                multiplyShared(a, b[0], y);
            } else {
                for (int i = 0; i < y.length; i++) {
                    y[i] = a[i] * b[i];
                }
            }
        }

        @Override
        void addLeft(double[] a, double[] b, double[] adjoint, double[] target) {
            LaneLoops.addProducts(adjoint, b, target);
        }

        @Override
        void addRight(double[] a, double[] b, double[] adjoint, double[] target) {
            LaneLoops.addProducts(adjoint, a, target);
        }
    },
    /** Powers whose exponent is the constant 2, by far the commonest. */
    SQUARE {
        @Override
        boolean suits(double[] a, double[] b) {
            for (double exponent : b) {
                if (exponent != 2) {
                    return false;
                }
            }
            return !LaneLoops.isShared(a);
        }

        @Override
        void calculate(double[] a, double[] b, double[] y) {
            for (int i = 0; i < y.length; i++) {
                y[i] = a[i] * a[i];
            }
        }

        @Override
        void addLeft(double[] a, double[] b, double[] adjoint, double[] target) {
            for (int i = 0; i < target.length; i++) {
                target[i] += 2 * a[i] * adjoint[i];
            }
        }

        @Override
        void addRight(double[] a, double[] b, double[] adjoint, double[] target) {
            for (int i = 0; i < a.length; i++) {
                double slope = Powers.slopeOfExponent(a[i], LaneLoops.at(b, i), a[i] * a[i]);
                target[target.length == 1 ? 0 : i] += adjoint[i] * slope;
            }
        }
    };

    boolean suits(double[] a, double[] b) {
        return true;
    }

    abstract void calculate(double[] a, double[] b, double[] y);

    abstract void addLeft(double[] a, double[] b, double[] adjoint, double[] target);

    abstract void addRight(double[] a, double[] b, double[] adjoint, double[] target);

    @Override
    public boolean forward(double[][] x, double[] y) {
        if (!suits(x[0], x[1])) {
            return false;
        }
        calculate(x[0], x[1], y);
        return true;
    }

    @Override
    public boolean backward(double[][] x, double[] adjoint, double[] @Nullable [] adjoints) {
        if (!suits(x[0], x[1])) {
            return false;
        }
        double[] left = adjoints[0];
        double[] right = adjoints[1];
        if (left != null) {
            addLeft(x[0], x[1], adjoint, left);
        }
        if (right != null) {
            addRight(x[0], x[1], adjoint, right);
        }
        return true;
    }

    private static void addShared(double[] numbers, double addend, double[] y) {
        if (LaneLoops.isShared(numbers)) {
            Arrays.fill(y, numbers[0] + addend);
            return;
        }
        for (int i = 0; i < y.length; i++) {
            y[i] = numbers[i] + addend;
        }
    }

    private static void multiplyShared(double[] numbers, double factor, double[] y) {
        if (LaneLoops.isShared(numbers)) {
            Arrays.fill(y, numbers[0] * factor);
            return;
        }
        for (int i = 0; i < y.length; i++) {
            y[i] = numbers[i] * factor;
        }
    }
}
