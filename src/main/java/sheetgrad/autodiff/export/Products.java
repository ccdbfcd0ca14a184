package sheetgrad.autodiff.export;

import java.util.List;
import java.util.Optional;

/** Sums of products over all copies of a formula at once, as the matrix products they are. */
final class Products {
    private Products() {}

    /** SUMPRODUCT: of two factors a matrix product where one of them is the same for all copies. */
    static Term sumProduct(List<Term> factors) {
        List<Integer> sizes = List.of(1, 1, 1, 1);
        for (Term factor : factors) {
            sizes = Term.broadcast(sizes, factor.sizes());
            if (!factor.sizes().subList(2, 4).equals(factors.get(0).sizes().subList(2, 4))) {
                throw new Refusal("SUMPRODUCT of arrays that differ in shape cannot be translated");
            }
        }
        if (factors.size() == 2) {
            Optional<Term> convolution = convolution(factors.get(0), factors.get(1));
            if (convolution.isPresent()) {
                return convolution.get();
            }
        }
        if (factors.size() == 1) {
            return factors.get(0).reduced("sum");
        }
        StringBuilder inputs = new StringBuilder();
        StringBuilder names = new StringBuilder();
        for (Term factor : factors) {
            inputs.append(inputs.isEmpty() ? "" : ",").append(factor.letters('i', 'j'));
            names.append(", ").append(factor.code());
        }
        String result = (sizes.get(0) > 1 ? "n" : "") + (sizes.get(1) > 1 ? "m" : "");
        String code =
                product(inputs + "->" + result, factors.get(0), factors.get(1), names.toString());
        return Term.of(code, sizes.get(0), sizes.get(1), 1, 1);
    }

    /** The sum over sliding windows, each multiplied by the same kernel; nothing if the factors are no such pair. */
    static Optional<Term> convolution(Term one, Term other) {
        Term windows = one.window().isPresent() ? one : other;
        Term kernel = one.window().isPresent() ? other : one;
        if (windows.window().isEmpty()
                || !kernel.sizes()
                        .equals(List.of(1, 1, windows.sizes().get(2), windows.sizes().get(3)))) {
            return Optional.empty();
        }
        Term.Window over = windows.window().get();
        String call =
                "convolution(%s, %s, (%d, %d))"
                        .formatted(over.image(), kernel.code(), over.rowStep(), over.columnStep());
        return Optional.of(Term.of(call, windows.sizes().get(0), windows.sizes().get(1), 1, 1));
    }

    /** MMULT. */
    static Term matrixProduct(Term left, Term right) {
        int inner = left.sizes().get(3);
        if (inner != right.sizes().get(2)) {
            throw new Refusal("MMULT of arrays that do not fit cannot be translated");
        }
        List<Integer> sizes = Term.broadcast(left.sizes(), right.sizes());
        int rows = left.sizes().get(2);
        int columns = right.sizes().get(3);
        String result =
                (sizes.get(0) > 1 ? "n" : "")
                        + (sizes.get(1) > 1 ? "m" : "")
                        + (rows > 1 ? "i" : "")
                        + (columns > 1 ? "k" : "");
        String letters = left.letters('i', 'j') + "," + right.letters('j', 'k') + "->" + result;
        String code = product(letters, left, right, ", " + left.code() + ", " + right.code());
        return Term.of(code, sizes.get(0), sizes.get(1), rows, columns);
    }

    private static String product(String letters, Term left, Term right, String names) {
        switch (letters) {
            case "nj,j->n", "ni,i->n", "ij,jk->ik", "ij,j->i", "j,jk->k", "j,j->", "i,i->":
                return left.code() + " @ " + right.code();
            case "j,nj->n", "i,ni->n":
                return right.code() + " @ " + left.code();
            case "nj,mj->nm", "ni,mi->nm":
                return left.code() + " @ " + turned(right.code());
            default:
                return "torch.einsum(\"" + letters + "\"" + names + ")";
        }
    }

    private static String turned(String code) {
        return code.endsWith(".T") ? code.substring(0, code.length() - 2) : code + ".T";
    }
}
