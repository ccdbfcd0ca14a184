package sheetgrad.calculation.evaluation;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import sheetgrad.formula.Expression;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.Value;

/**
 * Counts how deep the evaluation of one formula is nested. What the usual stack of a thread holds is evaluated there,
 * deeper levels go on in a thread with a larger stack, which the first one waits for; past the most levels the result
 * is #NUM!. So a LAMBDA that calls itself never overflows a stack.
 */
public final class Nesting {
    /** A level takes up to 2.5 KB where nothing is compiled, a thread has 1 MB. */
    private static final int MOST_ON_USUAL_STACK = 250;

    private static final int MOST = 20_000;
    private static final long LARGE_STACK = 256L << 20;

    private int depth;

    Value evaluate(Expression expression, Expression.Visitor<Value> evaluator) {
        if (depth >= MOST) {
            return ErrorValue.of(ErrorKind.NUMBER, "the formula is nested too deeply");
        }
        depth++;
        try {
            return depth == MOST_ON_USUAL_STACK
                    ? onLargeStack(expression, evaluator)
                    : expression.accept(evaluator);
        } finally {
            depth--;
        }
    }

    private static Value onLargeStack(Expression expression, Expression.Visitor<Value> evaluator) {
        FutureTask<Value> task = new FutureTask<>(() -> expression.accept(evaluator));
        Thread thread = new Thread(null, task, "deeply nested formula", LARGE_STACK);
        thread.setDaemon(true);
        thread.start();
        boolean isInterrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException givenUp) {
                    isInterrupted = true;
                    thread.interrupt();
                }
            }
        } catch (ExecutionException failure) {
            throw rethrown(failure);
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException rethrown(ExecutionException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException exception
                ? exception
                : new IllegalStateException(failure);
    }
}
