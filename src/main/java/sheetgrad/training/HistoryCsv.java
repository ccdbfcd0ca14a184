package sheetgrad.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * A run's history as comma separated values (RFC 4180): a line for each step and epoch remembered, with loss, gradient
 * length, learning rate, losses of training and held back rows, metrics and parameters; empty where there is nothing.
 */
public final class HistoryCsv {
    private final TrainingHistory history;
    private final List<String> metrics;
    private final List<String> parameters;

    /**
     * A writer for a history.
     *
     * @param metrics names, in the order in which they were measured
     * @param parameters names, in the order of the model
     */
    public HistoryCsv(TrainingHistory history, List<String> metrics, List<String> parameters) {
        this.history = history;
        this.metrics = List.copyOf(metrics);
        this.parameters = List.copyOf(parameters);
    }

    /** The whole text. */
    public String text() {
        Map<Integer, HistoryPoint> points = new TreeMap<>();
        history.points().forEach(point -> points.put(point.step(), point));
        Map<Integer, EpochPoint> epochs = new TreeMap<>();
        history.epochs().forEach(epoch -> epochs.put(epoch.step(), epoch));
        TreeMap<Integer, Boolean> steps = new TreeMap<>();
        points.keySet().forEach(step -> steps.put(step, true));
        epochs.keySet().forEach(step -> steps.put(step, true));
        StringBuilder text = new StringBuilder();
        line(text, header());
        for (int step : steps.keySet()) {
            line(
                    text,
                    fields(
                            step,
                            Optional.ofNullable(points.get(step)),
                            Optional.ofNullable(epochs.get(step))));
        }
        return text.toString();
    }

    private List<String> header() {
        List<String> header =
                new ArrayList<>(
                        List.of(
                                "step",
                                "loss",
                                "gradient length",
                                "learning rate",
                                "epoch",
                                "training loss",
                                "validation loss"));
        header.addAll(metrics);
        header.addAll(parameters);
        return header;
    }

    private List<String> fields(
            int step, Optional<HistoryPoint> point, Optional<EpochPoint> epoch) {
        List<String> fields = new ArrayList<>();
        fields.add(Integer.toString(step));
        fields.add(point.map(HistoryPoint::loss).map(HistoryCsv::number).orElse(""));
        fields.add(point.map(HistoryPoint::gradientNorm).map(HistoryCsv::number).orElse(""));
        fields.add(point.map(HistoryPoint::learningRate).map(HistoryCsv::number).orElse(""));
        fields.add(epoch.map(one -> Integer.toString(one.epoch())).orElse(""));
        fields.add(epoch.map(EpochPoint::trainingLoss).map(HistoryCsv::number).orElse(""));
        fields.add(epoch.map(EpochPoint::validationLoss).map(HistoryCsv::number).orElse(""));
        for (int i = 0; i < metrics.size(); i++) {
            int index = i;
            fields.add(epoch.map(one -> number(one.metrics().get(index))).orElse(""));
        }
        Optional<double[]> values = point.flatMap(HistoryPoint::parameters);
        for (int i = 0; i < parameters.size(); i++) {
            int index = i;
            fields.add(values.map(array -> number(array[index])).orElse(""));
        }
        return fields;
    }

    private static String number(OptionalDouble number) {
        return number.isPresent() ? number(number.getAsDouble()) : "";
    }

    private static String number(double number) {
        return Double.isFinite(number) ? Double.toString(number) : "";
    }

    private static void line(StringBuilder text, List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            text.append(i == 0 ? "" : ",").append(quoted(fields.get(i)));
        }
        text.append("\r\n");
    }

    private static String quoted(String field) {
        boolean isPlain =
                field.indexOf(',') < 0 && field.indexOf('"') < 0 && field.indexOf('\n') < 0;
        return isPlain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
