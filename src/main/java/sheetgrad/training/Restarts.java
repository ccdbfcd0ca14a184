package sheetgrad.training;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Many runs of training, each from parameters of its own drawn at random, on several threads. A run is determined to the
 * last bit by the seed and its number: it does not matter on which thread it ran, after which other run, or among how
 * many.
 */
public final class Restarts {
    /** Somebody who watches; told by one thread at a time. */
    @FunctionalInterface
    public interface Observer {
        /** Watches nothing. */
        Observer NONE = (finished, best) -> {};

        /**
         * One more run is over.
         *
         * @param best the best of those so far
         */
        void finished(int finished, Restart best);
    }

    private final Supplier<Objective> objectives;
    private final Function<Objective, Optimiser> optimisers;
    private final int patience;
    private final Initialisation initialisation;
    private final long seed;
    private final int maximumSteps;
    private final Clock clock;
    private volatile boolean isCancelled;

    /**
     * Runs of at most {@code maximumSteps} steps.
     *
     * @param objectives gives each thread an objective of its own
     * @param optimisers gives each run an optimiser of its own
     */
    public Restarts(
            Supplier<Objective> objectives,
            Supplier<Optimiser> optimisers,
            Initialisation initialisation,
            long seed,
            int maximumSteps,
            Clock clock) {
        this(
                objectives,
                objective -> optimisers.get(),
                initialisation,
                seed,
                maximumSteps,
                0,
                clock);
    }

    /**
     * Runs of at most {@code maximumSteps} steps.
     *
     * @param optimisers gives each run an optimiser of its own for its objective
     * @param patience after how many epochs without a better one a run ends; 0 for never
     */
    Restarts(
            Supplier<Objective> objectives,
            Function<Objective, Optimiser> optimisers,
            Initialisation initialisation,
            long seed,
            int maximumSteps,
            int patience,
            Clock clock) {
        this.objectives = objectives;
        this.optimisers = optimisers;
        this.patience = patience;
        this.initialisation = initialisation;
        this.seed = seed;
        this.maximumSteps = maximumSteps;
        this.clock = clock;
    }

    /** The parameters from which a run starts. */
    public double[] start(int number, int parameterCount) {
        return initialisation.draw(parameterCount, new Random(Seeds.mix(seed, number)));
    }

    /** Carries out one run again, on the caller's thread. */
    public TrainingResult replay(int number) {
        Objective objective = objectives.get();
        return prepared(objective, number, maximumSteps, TrainingObserver.NONE)
                .run(start(number, objective.parameterCount()));
    }

    /**
     * One run again, to be begun at its {@link #start}, with another number of steps: the first ones are the same unless a
     * schedule depends on their number.
     */
    public TrainingRun replay(int number, int steps, TrainingObserver observer) {
        return prepared(objectives.get(), number, steps, observer);
    }

    private TrainingRun prepared(
            Objective objective, int number, int steps, TrainingObserver observer) {
        if (number < 1) {
            throw new IllegalArgumentException("runs are numbered from 1 on, not " + number);
        }
        objective.rewind();
        return new TrainingRun(
                objective, optimisers.apply(objective), steps, patience, observer, clock);
    }

    /** Carries out the runs 1 to {@code count}; returns when all are over, or, once cancelled, those that are. */
    public RestartSummary run(int count, int threads, Observer observer) {
        Instant begin = clock.instant();
        Tally tally = new Tally(observer);
        AtomicInteger next = new AtomicInteger(1);
        int workers = Math.max(1, Math.min(threads, count));
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            List<Future<?>> pending = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                pending.add(pool.submit(() -> work(next, count, tally)));
            }
            for (Future<?> one : pending) {
                one.get();
            }
        } catch (InterruptedException interrupt) {
            isCancelled = true;
            Thread.currentThread().interrupt();
        } catch (ExecutionException mistake) {
            throw new IllegalStateException(mistake.getCause());
        } finally {
            pool.shutdownNow();
        }
        return tally.summary(Duration.between(begin, clock.instant()).toNanos() / 1e9);
    }

    private void work(AtomicInteger next, int count, Tally tally) {
        Objective objective = objectives.get();
        for (int number = next.getAndIncrement();
                number <= count && !isCancelled;
                number = next.getAndIncrement()) {
            TrainingResult result =
                    prepared(objective, number, maximumSteps, TrainingObserver.NONE)
                            .run(start(number, objective.parameterCount()));
            tally.add(
                    new Restart(
                            number,
                            result.best().minimised(),
                            result.best().loss(),
                            result.steps(),
                            result.evaluations(),
                            result.stopReason()));
        }
    }

    /** Lets the runs that have begun end, and begins no more. */
    public void cancel() {
        isCancelled = true;
    }

    /** The runs that are over. */
    private static final class Tally {
        private final Observer observer;
        private final List<Restart> runs = new ArrayList<>();
        private Restart best = new Restart(0, Double.NaN, Double.NaN, 0, 0, StopReason.CANCELLED);

        Tally(Observer observer) {
            this.observer = observer;
        }

        synchronized void add(Restart run) {
            runs.add(run);
            if (runs.size() == 1 || Restart.BEST_FIRST.compare(run, best) < 0) {
                best = run;
            }
            observer.finished(runs.size(), best);
        }

        synchronized RestartSummary summary(double seconds) {
            List<Restart> ordered = new ArrayList<>(runs);
            ordered.sort(Comparator.comparingInt(Restart::number));
            return new RestartSummary(ordered, seconds);
        }
    }
}
