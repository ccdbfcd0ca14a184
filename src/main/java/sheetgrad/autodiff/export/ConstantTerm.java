package sheetgrad.autodiff.export;

import sheetgrad.calculation.FrozenCalculation;
import sheetgrad.formula.Expression;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.BlankValue;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;

/** A part of a formula that reads no parameter: calculated for every copy and written as data. */
final class ConstantTerm {
    private final FrozenCalculation base;
    private final Sources sources;
    private final int sheet;
    private final Hosts hosts;

    ConstantTerm(FrozenCalculation base, Sources sources, int sheet, Hosts hosts) {
        this.base = base;
        this.sources = sources;
        this.sheet = sheet;
        this.hosts = hosts;
    }

    Term of(Expression expression) {
        Value first = value(expression, 0);
        if (first instanceof ArrayValue array && array.size() > 1) {
            return ofArray(array);
        }
        int count = hosts.size();
        double[] numbers = new double[count];
        boolean isTruth = first instanceof BooleanValue;
        boolean isSame = true;
        for (int i = 0; i < count; i++) {
            numbers[i] = number(i == 0 ? first : value(expression, i));
            isSame &= numbers[i] == numbers[0];
        }
        if (isSame) {
            return Term.scalar(
                    isTruth
                            ? "torch.tensor(" + (numbers[0] != 0 ? "True" : "False") + ")"
                            : TensorText.number(numbers[0]));
        }
        TensorText text = new TensorText(hosts.rows(), hosts.columns());
        String name =
                sources.writeConstant(
                        isTruth ? text.booleans(truths(numbers)) : text.numbers(numbers));
        return Term.of(
                name + (hosts.rows() == 1 ? "[0]" : hosts.columns() == 1 ? "[:, 0]" : ""),
                hosts.rows(),
                hosts.columns(),
                1,
                1);
    }

    private Term ofArray(ArrayValue array) {
        if (hosts.size() > 1) {
            throw new Refusal("it calculates an array from data for each of its copies");
        }
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(array.get(i));
        }
        TensorText text = new TensorText(array.rows(), array.columns());
        String name = sources.writeConstant(text.numbers(numbers));
        String slice = array.rows() == 1 ? "[0]" : array.columns() == 1 ? "[:, 0]" : "";
        return Term.of(name + slice, 1, 1, array.rows(), array.columns());
    }

    private Value value(Expression expression, int index) {
        return base.evaluate(expression, sheet, hosts.cell(index));
    }

    private static boolean[] truths(double[] numbers) {
        boolean[] truths = new boolean[numbers.length];
        for (int i = 0; i < truths.length; i++) {
            truths[i] = numbers[i] != 0;
        }
        return truths;
    }

    private static double number(Value value) {
        if (value instanceof NumberValue number) {
            return number.number();
        }
        if (value instanceof BooleanValue flag) {
            return flag.isTrue() ? 1 : 0;
        }
        if (value instanceof BlankValue) {
            return 0;
        }
        throw new Refusal("a part of it that reads no parameter gives a text or an error");
    }
}
