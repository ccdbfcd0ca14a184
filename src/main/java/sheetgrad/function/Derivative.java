package sheetgrad.function;

/** What a declaration says about its derivative; a declaration without one does not compile. */
public sealed interface Derivative {
    /** There is one, and the function's {@link NumericOperation} knows it. */
    record Pullback() implements Derivative {}

    /**
     * The result consists of elements of the arguments (a look-up, a transpose, a branch of IF): each passes its
     * adjoint on to where it came from.
     *
     * @param isByValue whether the numbers decide which elements are taken (SORT), not their places alone (TRANSPOSE)
     */
    record Selection(boolean isByValue) implements Derivative {}

    /**
     * The function is constant almost everywhere (ROUND, COUNT, comparisons), so no gradient flows.
     *
     * @param dependsOnNumbers whether the result may change when a number changes; COUNT's does not
     */
    record Zero(boolean dependsOnNumbers) implements Derivative {}

    /** No derivative is offered; the reason is shown to the user. */
    record NotDifferentiable(String reason) implements Derivative {}
}
