package sheetgrad.function;

import org.jspecify.annotations.Nullable;

/** Arithmetic over many lanes in plain loops, which the virtual machine turns into vector instructions. */
enum ArithmeticLanes implements Elementwise.Lanes {
    SUM {
        @Override
        void calculate(double[] a, double[] b, double[] y) {
            for (int i = 0; i < y.length; i++) {
                y[i] = a[i] + b[i];
            }
        }

        @Override
        void addLeft(double[] a, double[] b, double[] adjoint, double[] target) {
            add(adjoint, 1, target);
        }

        @Override
        void addRight(double[] a, double[] b, double[] adjoint, double[] target) {
            add(adjoint, 1, target);
        }
    },
    DIFFERENCE {
        @Override
        void calculate(double[] a, double[] b, double[] y) {
            for (int i = 0; i < y.length; i++) {
                y[i] = a[i] - b[i];
            }
        }

        @Override
        void addLeft(double[] a, double[] b, double[] adjoint, double[] target) {
            add(adjoint, 1, target);
        }

        @Override
        void addRight(double[] a, double[] b, double[] adjoint, double[] target) {
            add(adjoint, -1, target);
        }
    },
    PRODUCT {
        @Override
        void calculate(double[] a, double[] b, double[] y) {
            for (int i = 0; i < y.length; i++) {
                y[i] = a[i] * b[i];
            }
        }

        @Override
        void addLeft(double[] a, double[] b, double[] adjoint, double[] target) {
            addProducts(b, 1, adjoint, target);
        }

        @Override
        void addRight(double[] a, double[] b, double[] adjoint, double[] target) {
            addProducts(a, 1, adjoint, target);
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
            return true;
        }

        @Override
        void calculate(double[] a, double[] b, double[] y) {
            for (int i = 0; i < y.length; i++) {
                y[i] = a[i] * a[i];
            }
        }

        @Override
        void addLeft(double[] a, double[] b, double[] adjoint, double[] target) {
            addProducts(a, 2, adjoint, target);
        }

        @Override
        void addRight(double[] a, double[] b, double[] adjoint, double[] target) {
            for (int i = 0; i < target.length; i++) {
                target[i] += adjoint[i] * Powers.slopeOfExponent(a[i], b[i], a[i] * a[i]);
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

    private static void add(double[] adjoint, double factor, double[] target) {
        for (int i = 0; i < target.length; i++) {
            target[i] += factor * adjoint[i];
        }
    }

    private static void addProducts(
            double[] numbers, double factor, double[] adjoint, double[] target) {
        for (int i = 0; i < target.length; i++) {
            target[i] += factor * numbers[i] * adjoint[i];
        }
    }
}
