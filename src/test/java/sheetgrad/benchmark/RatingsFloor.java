package sheetgrad.benchmark;

import java.util.Arrays;

/**
 * The formulas of the course's collaborative filtering in plain loops: dot products of five factors for 15 movies and 15
 * users, with and without biases, the same by look-ups for 206 ratings, and the vectors of 48 words.
 */
final class RatingsFloor implements RecalculationWorks.Floor {
    private static final int FACTORS = 5;

    private final double[][] ratings;
    private final double[][] movies;
    private final double[][] users;
    private final double[][] biasedMovies;
    private final double[][] biasedUsers;
    private final double[][] predictions;
    private final double[][] listed;
    private final double[][] userFactors;
    private final double[][] movieFactors;
    private final String[] text;
    private final String[] vocabulary;
    private final double[][] embeddings;
    private final double[][] embedded;
    private double rest;

    /** All formulas. */
    RatingsFloor(BenchmarkWorkbook book) {
        ratings = book.columns("dotprod", "H2:V16");
        movies = book.columns("dotprod", "H19:V23");
        users = book.columns("dotprod", "B25:F39");
        biasedMovies = book.columns("bias", "H19:V24");
        biasedUsers = book.columns("bias", "A26:F40");
        predictions = new double[15][15];
        listed = book.columns("movielens_emb", "I3:K208");
        userFactors = book.columns("movielens_emb", "B4:G18");
        movieFactors = book.columns("movielens_emb", "B22:G36");
        text = book.texts("word_emb", "I3:I50");
        vocabulary = book.texts("word_emb", "B3:B16");
        embeddings = book.columns("word_emb", "C3:G16");
        embedded = new double[FACTORS][text.length];
        for (int user = 0; user < 15; user++) {
            predict(movies, users, user, 0);
        }
    }

    /** The formulas that depend on the first user's factors. */
    RecalculationWorks.Floor ofOneUser() {
        return edited -> {
            users[0][0] = edited;
            predict(movies, users, 0, 0);
            return error();
        };
    }

    @Override
    public double calculate(double edited) {
        users[0][0] = edited;
        for (int user = 0; user < 15; user++) {
            predict(biasedMovies, biasedUsers, user, 1);
        }
        embed();
        rest = error() + listedError() + embedded[FACTORS - 1][text.length - 1];
        for (int user = 0; user < 15; user++) {
            predict(movies, users, user, 0);
        }
        return error() + 0 * rest;
    }

    private void predict(double[][] ofMovies, double[][] ofUsers, int user, int biases) {
        for (int movie = 0; movie < 15; movie++) {
            double sum = 0;
            for (int k = biases; k < FACTORS + biases; k++) {
                sum += ofUsers[k][user] * ofMovies[movie][k];
            }
            if (biases > 0) {
                sum += ofMovies[movie][0] + ofUsers[0][user];
            }
            predictions[movie][user] = Double.isNaN(ratings[movie][user]) ? 0 : sum;
        }
    }

    private double error() {
        double sum = 0;
        int count = 0;
        for (int user = 0; user < 15; user++) {
            for (int movie = 0; movie < 15; movie++) {
                double error = ratings[movie][user] - predictions[movie][user];
                if (!Double.isNaN(error)) {
                    sum += error * error;
                    count++;
                }
            }
        }
        return Math.sqrt(sum / count);
    }

    private double listedError() {
        double sum = 0;
        for (int i = 0; i < listed[0].length; i++) {
            int user = place(userFactors[0], listed[0][i]);
            int movie = place(movieFactors[0], listed[1][i]);
            double prediction = 0;
            for (int k = 1; k <= FACTORS; k++) {
                prediction += userFactors[k][user] * movieFactors[k][movie];
            }
            sum += (listed[2][i] - prediction) * (listed[2][i] - prediction);
        }
        return Math.sqrt(sum / listed[0].length);
    }

    private static int place(double[] rising, double number) {
        int low = 0;
        int high = rising.length;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (rising[middle] > number) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }

    /** Looks up the vectors of a text's words, whether or not they are capitalised. */
    private void embed() {
        for (int i = 0; i < text.length; i++) {
            int word = Arrays.binarySearch(vocabulary, text[i], String.CASE_INSENSITIVE_ORDER);
            for (int k = 0; k < FACTORS; k++) {
                embedded[k][i] = embeddings[k][word];
            }
        }
    }
}
