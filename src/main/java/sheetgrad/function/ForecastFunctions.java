package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.array;
import static sheetgrad.function.Parameter.number;

import java.util.List;
import java.util.Optional;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;

/** Forecasts by exponential smoothing: see {@link TimeSeries} and {@link ExponentialSmoothing}. */
final class ForecastFunctions {
    private static final int LONGEST_SEASON = 8760;
    private static final String NO_DERIVATIVE =
            "the weights of the smoothing come from a search of their own";
    private static final String SERIES = "{1,3,2,4,3,5,4,6},{1,2,3,4,5,6,7,8}";
    private static final double MOST_STEPS = 1e6;
    private static final int MEAN = 1;
    private static final int AGGREGATIONS = 7;

    /** What a function makes of a smoothed series and its first or third argument. */
    private interface OfSmoothing {
        Value value(ExponentialSmoothing smoothing, TimeSeries series);
    }

    /** Where the arguments stand that all these functions have; the others' places differ. */
    private record Places(int values, int seasonality) {}

    private ForecastFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                declare("FORECAST.ETS")
                        .help(
                                "FORECAST.ETS(target_date, values, timeline, [seasonality],"
                                        + " [data_completion], [aggregation])",
                                "The value to be expected at a moment, by exponential smoothing"
                                        + " with trend and season",
                                "FORECAST.ETS(9," + SERIES + ")",
                                "5")
                        .arguments(
                                number("target_date"),
                                array("values"),
                                array("timeline"),
                                number("seasonality").defaulting(1),
                                number("data_completion").defaulting(1),
                                number("aggregation").optional())
                        .scalar(ForecastFunctions::forecast)
                        .notDifferentiable(NO_DERIVATIVE),
                declare("FORECAST.ETS.CONFINT")
                        .help(
                                "FORECAST.ETS.CONFINT(target_date, values, timeline,"
                                        + " [confidence_level], [seasonality], [data_completion],"
                                        + " [aggregation])",
                                "How far the value at a moment may lie from the forecast, with a"
                                        + " given probability",
                                "FORECAST.ETS.CONFINT(9," + SERIES + ",0.95)",
                                "0")
                        .arguments(
                                number("target_date"),
                                array("values"),
                                array("timeline"),
                                number("confidence_level").defaulting(0.95),
                                number("seasonality").defaulting(1),
                                number("data_completion").defaulting(1),
                                number("aggregation").optional())
                        .scalar(ForecastFunctions::confidence)
                        .notDifferentiable(NO_DERIVATIVE),
                declare("FORECAST.ETS.SEASONALITY")
                        .help(
                                "FORECAST.ETS.SEASONALITY(values, timeline, [data_completion],"
                                        + " [aggregation])",
                                "The length of the season that a series shows",
                                "FORECAST.ETS.SEASONALITY(" + SERIES + ")",
                                "2")
                        .arguments(
                                array("values"),
                                array("timeline"),
                                number("data_completion").defaulting(1),
                                number("aggregation").optional())
                        .scalar(ForecastFunctions::seasonality)
                        .notDifferentiable("it is a whole number"),
                declare("FORECAST.ETS.STAT")
                        .help(
                                "FORECAST.ETS.STAT(values, timeline, statistic_type, [seasonality],"
                                        + " [data_completion], [aggregation])",
                                "A number about a forecast: 1 to 3 the weights of level, trend and"
                                        + " season, 4 to 7 its errors MASE, SMAPE, MAE and RMSE, 8 the"
                                        + " step of time",
                                "FORECAST.ETS.STAT(" + SERIES + ",8)",
                                "1")
                        .arguments(
                                array("values"),
                                array("timeline"),
                                number("statistic_type"),
                                number("seasonality").defaulting(1),
                                number("data_completion").defaulting(1),
                                number("aggregation").optional())
                        .scalar(ForecastFunctions::statistic)
                        .notDifferentiable(NO_DERIVATIVE));
    }

    private static ErrorValue refused(String message) {
        return ErrorValue.of(ErrorKind.NUMBER, message);
    }

    private static TimeSeries.Reading series(
            List<Value> arguments, int values, int completion, CalculationContext context) {
        double completes = Math.floor(Argument.number(arguments, completion));
        double aggregation = Math.floor(Argument.number(arguments, completion + 1));
        if (completes < 0 || completes > 1 || aggregation < 0 || aggregation > AGGREGATIONS) {
            return new TimeSeries.Reading(
                    Optional.empty(), Optional.of(refused("no such completion or aggregation")));
        }
        return TimeSeries.of(
                Argument.array(arguments, values),
                Argument.array(arguments, values + 1),
                completes == 1,
                aggregation == 0 ? MEAN : (int) aggregation,
                context.dateSystem());
    }

    private static Value smoothed(
            List<Value> arguments, Places places, CalculationContext context, OfSmoothing of) {
        TimeSeries.Reading reading =
                series(arguments, places.values(), places.seasonality() + 1, context);
        if (reading.error().isPresent()) {
            return reading.error().get();
        }
        TimeSeries series = reading.series().orElseThrow();
        double season = Math.floor(Argument.number(arguments, places.seasonality()));
        if (season < 0 || season > LONGEST_SEASON) {
            return refused("a season has from 0 to 8760 steps");
        }
        int period =
                season == 1
                        ? ExponentialSmoothing.seasonality(series.values())
                        : Math.max(1, (int) season);
        return period > 1 && series.values().length < 2 * period
                ? refused("the series is shorter than two seasons")
                : of.value(ExponentialSmoothing.fit(series.values(), period), series);
    }

    private static Value forecast(List<Value> arguments, CalculationContext context) {
        return smoothed(
                arguments,
                new Places(1, 3),
                context,
                (smoothing, series) -> {
                    double steps = series.stepsAfterEnd(Argument.number(arguments, 0));
                    return isOutside(steps) ? outside() : finite(smoothing.forecast(steps));
                });
    }

    private static boolean isOutside(double steps) {
        return !(steps >= 0 && steps <= MOST_STEPS);
    }

    private static ErrorValue outside() {
        return refused("the moment lies before the end of the timeline, or too far behind it");
    }

    private static Value finite(double number) {
        return Double.isFinite(number)
                ? new NumberValue(number)
                : refused("the forecast is too large");
    }

    private static Value confidence(List<Value> arguments, CalculationContext context) {
        double level = Argument.number(arguments, 3);
        if (level <= 0 || level >= 1) {
            return refused("a confidence level lies between 0 and 1");
        }
        return smoothed(
                arguments,
                new Places(1, 4),
                context,
                (smoothing, series) -> {
                    double steps = series.stepsAfterEnd(Argument.number(arguments, 0));
                    double normal = ErrorFunction.quantile((1 + level) / 2);
                    return isOutside(steps)
                            ? outside()
                            : finite(normal * smoothing.deviation(steps));
                });
    }

    private static Value seasonality(List<Value> arguments, CalculationContext context) {
        TimeSeries.Reading reading = series(arguments, 0, 2, context);
        return reading.error()
                .<Value>map(error -> error)
                .orElseGet(
                        () ->
                                new NumberValue(
                                        ExponentialSmoothing.seasonality(
                                                reading.series().orElseThrow().values())));
    }

    private static Value statistic(List<Value> arguments, CalculationContext context) {
        int type = Argument.integer(arguments, 2);
        if (type < 1 || type > 8) {
            return refused("the statistics have the numbers 1 to 8");
        }
        return smoothed(
                arguments,
                new Places(0, 3),
                context,
                (smoothing, series) -> {
                    ExponentialSmoothing.Errors errors = smoothing.errors();
                    return finite(
                            switch (type) {
                                case 4 -> errors.scaled();
                                case 5 -> errors.relative();
                                case 6 -> errors.absolute();
                                case 7 -> errors.square();
                                case 8 -> series.step();
                                default -> smoothing.weights()[type - 1];
                            });
                });
    }
}
