package sheetgrad.lesson;

import sheetgrad.reference.CellRange;
import sheetgrad.training.NormalEquations;
import sheetgrad.value.TextValue;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.Sheet;

/** The best linear model of the people on the sheet, from their texts alone, without the engine. */
record TitanicOptimum(double[] parameters, double loss, double accuracy) {
    static TitanicOptimum of(Sheet sheet, int people) {
        double[][] inputs = new double[people][6];
        double[] survived = new double[people];
        for (int i = 0; i < people; i++) {
            inputs[i][5] = 1;
        }
        sheet.contents()
                .forEach(
                        CellRange.ofSize(CellRange.of("A7").first(), people, 4),
                        (row, column, content) ->
                                read(inputs[row - 6], survived, row - 6, content));
        double[] parameters = NormalEquations.solve(inputs, survived);
        return measured(inputs, survived, parameters);
    }

    private static void read(double[] input, double[] survived, int person, CellContent content) {
        String text =
                content instanceof CellContent.Constant constant
                                && constant.value() instanceof TextValue value
                        ? value.text()
                        : "";
        switch (text) {
            case "1st" -> input[0] = 1;
            case "2nd" -> input[1] = 1;
            case "3rd" -> input[2] = 1;
            case "female" -> input[3] = 1;
            case "child" -> input[4] = 1;
            case "yes" -> survived[person] = 1;
            default -> {}
        }
    }

    private static TitanicOptimum measured(
            double[][] inputs, double[] survived, double[] parameters) {
        double squares = 0;
        int correct = 0;
        for (int i = 0; i < inputs.length; i++) {
            double prediction = 0;
            for (int j = 0; j < parameters.length; j++) {
                prediction += inputs[i][j] * parameters[j];
            }
            squares += (prediction - survived[i]) * (prediction - survived[i]);
            correct += (prediction > 0.5) == (survived[i] == 1) ? 1 : 0;
        }
        return new TitanicOptimum(
                parameters, squares / inputs.length, (double) correct / inputs.length);
    }
}
