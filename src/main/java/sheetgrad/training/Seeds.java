package sheetgrad.training;

/** Seeds of parts of a run, made from the seed of the whole. */
final class Seeds {
    private Seeds() {}

    /** Neighbouring numbers give unrelated seeds: the mixing of SplitMix64. */
    static long mix(long seed, int number) {
        long z = seed + 0x9E3779B97F4A7C15L * number;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
