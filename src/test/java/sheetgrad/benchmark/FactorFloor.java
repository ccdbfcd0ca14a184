package sheetgrad.benchmark;

import java.util.Arrays;

/**
 * The root mean squared error of ratings as products of five latent factors, perhaps with biases. The parameters of the
 * movies come first, a factor a row; then those of the users, a user a row; biases stand before factors.
 */
final class FactorFloor implements StepWorks.Loss {
    private static final int FACTORS = 5;

    private final double[][] ratings;
    private final int movies;
    private final int users;
    private final int biases;
    private final int count;
    private final double[][] predictions;

    /** The loss for these ratings: a movie a column, a user a row, NaN where there is none. */
    FactorFloor(double[][] columns, boolean hasBiases) {
        this.movies = columns.length;
        this.users = columns[0].length;
        this.biases = hasBiases ? 1 : 0;
        this.ratings = new double[users][movies];
        this.predictions = new double[users][movies];
        int given = 0;
        for (int user = 0; user < users; user++) {
            for (int movie = 0; movie < movies; movie++) {
                ratings[user][movie] = columns[movie][user];
                given += Double.isNaN(columns[movie][user]) ? 0 : 1;
            }
        }
        this.count = given;
    }

    @Override
    public double evaluate(double[] parameters, double[] gradient) {
        double sum = 0;
        for (int user = 0; user < users; user++) {
            sum += errors(user, parameters, predictions[user]);
        }
        double loss = Math.sqrt(sum / count);
        Arrays.fill(gradient, 0);
        for (int user = 0; user < users; user++) {
            backward(user, 1 / (count * loss), parameters, gradient);
        }
        return loss;
    }

    private int firstOfUser(int user) {
        return (FACTORS + biases) * (movies + user);
    }

    private double errors(int user, double[] parameters, double[] row) {
        int own = firstOfUser(user);
        Arrays.fill(row, biases * parameters[own]);
        for (int movie = 0; movie < biases * movies; movie++) {
            row[movie] += parameters[movie];
        }
        for (int factor = biases; factor < FACTORS + biases; factor++) {
            double weight = parameters[own + factor];
            for (int movie = 0; movie < movies; movie++) {
                row[movie] += weight * parameters[factor * movies + movie];
            }
        }
        double sum = 0;
        for (int movie = 0; movie < movies; movie++) {
            double error = row[movie] - ratings[user][movie];
            row[movie] = Double.isNaN(error) ? 0 : error;
            sum += row[movie] * row[movie];
        }
        return sum;
    }

    private void backward(int user, double scale, double[] parameters, double[] gradient) {
        int own = firstOfUser(user);
        double[] row = predictions[user];
        for (int movie = 0; movie < biases * movies; movie++) {
            gradient[movie] += scale * row[movie];
            gradient[own] += scale * row[movie];
        }
        for (int factor = biases; factor < FACTORS + biases; factor++) {
            double weight = scale * parameters[own + factor];
            double sum = 0;
            for (int movie = 0; movie < movies; movie++) {
                gradient[factor * movies + movie] += weight * row[movie];
                sum += row[movie] * parameters[factor * movies + movie];
            }
            gradient[own + factor] += scale * sum;
        }
    }
}
