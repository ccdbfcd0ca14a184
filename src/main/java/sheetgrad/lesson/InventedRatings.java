package sheetgrad.lesson;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;

/**
 * Ratings of films that do not exist by people who do not exist. The true rating is 0.5 + 5 sigmoid(user's bias + film's
 * bias + the products of two factors of each), the bias and factors normal with a deviation of 0.7 and 1; to it comes
 * noise with a deviation of {@value #NOISE}, then it is rounded to a tenth. Four of five are known; of these, each tenth
 * is held back.
 */
final class InventedRatings {
    static final int USERS = 40;
    static final int FILMS = 16;
    static final double NOISE = 0.3;

    private static final long SEED = 7;
    private static final int FACTORS = 2;
    static final List<String> TITLES =
            List.of(
                    "The Last Lighthouse",
                    "Robots at Tea",
                    "A Winter in Kilns",
                    "Seven Left Shoes",
                    "Moon Over Mill Street",
                    "The Quiet Orchestra",
                    "Fast Boats, Slow Men",
                    "Grandmother's Heist",
                    "Salt and Compass",
                    "The Ninth Umbrella",
                    "Planet of Paper",
                    "Two Left at Midnight",
                    "The Beekeeper's Son",
                    "Escape from Room B",
                    "Letters to a Whale",
                    "Thunder Cup Final");
    private static final List<String> NAMES =
            List.of(
                    "Ada", "Ben", "Cleo", "Dan", "Eve", "Finn", "Gita", "Hugo", "Ines", "Jon",
                    "Kim", "Leo", "Mia", "Noah", "Olga", "Paul", "Quinn", "Rosa", "Sam", "Tess",
                    "Udo", "Vera", "Will", "Xenia", "Yan", "Zoe", "Amir", "Bella", "Carl", "Dora",
                    "Emil", "Fay", "Gus", "Hana", "Ivo", "Jana", "Karl", "Lena", "Max", "Nora");

    /** One rating: known and trained with, known and held back, or not known. */
    private final double[][] ratings = new double[USERS][FILMS];

    private final int[][] kinds = new int[USERS][FILMS];

    InventedRatings() {
        Random random = new Random(SEED);
        double[][] users = draw(USERS, random);
        double[][] films = draw(FILMS, random);
        for (int user = 0; user < USERS; user++) {
            for (int film = 0; film < FILMS; film++) {
                double sum = 0.7 * (users[user][FACTORS] + films[film][FACTORS]);
                for (int factor = 0; factor < FACTORS; factor++) {
                    sum += users[user][factor] * films[film][factor];
                }
                double rating = 0.5 + 5 / (1 + Math.exp(-sum)) + NOISE * random.nextGaussian();
                ratings[user][film] = Math.round(rating * 10) / 10.0;
                kinds[user][film] = random.nextInt(5) == 0 ? 0 : random.nextInt(10) == 0 ? 2 : 1;
            }
        }
    }

    private static double[][] draw(int count, Random random) {
        double[][] numbers = new double[count][FACTORS + 1];
        for (double[] row : numbers) {
            for (int i = 0; i <= FACTORS; i++) {
                row[i] = random.nextGaussian();
            }
        }
        return numbers;
    }

    static String user(int user) {
        return NAMES.get(user);
    }

    /** A rating to train with. */
    OptionalDouble known(int user, int film) {
        return kinds[user][film] == 1
                ? OptionalDouble.of(ratings[user][film])
                : OptionalDouble.empty();
    }

    /** A rating to judge by. */
    OptionalDouble heldBack(int user, int film) {
        return kinds[user][film] == 2
                ? OptionalDouble.of(ratings[user][film])
                : OptionalDouble.empty();
    }
}
