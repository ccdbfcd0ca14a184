package sheetgrad.autodiff.export;

/** Writes numbers as a tensor of two dimensions. */
record TensorText(int rows, int columns) {
    /** A number as Python reads it, to the last digit. */
    static String number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    String numbers(double[] elements) {
        String[] words = new String[elements.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = number(elements[i]);
        }
        return write(words, "torch.float64");
    }

    String booleans(boolean[] elements) {
        String[] words = new String[elements.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = elements[i] ? "1" : "0";
        }
        return write(words, "torch.bool");
    }

    private String write(String[] words, String type) {
        StringBuilder text = new StringBuilder("torch.tensor([");
        for (int row = 0; row < rows; row++) {
            text.append(row == 0 ? "[" : ",\n    [");
            for (int column = 0; column < columns; column++) {
                text.append(column == 0 ? "" : ", ").append(words[row * columns + column]);
            }
            text.append(']');
        }
        return text.append("], dtype=").append(type).append(')').toString();
    }
}
