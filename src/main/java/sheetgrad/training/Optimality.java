package sheetgrad.training;

import java.util.List;

/**
 * How well parameters meet the first order conditions of a constrained minimum (Karush, Kuhn and Tucker).
 *
 * @param residual the length of the Lagrangian's gradient, without what bounds hold back; 0 at a solution
 * @param violation by how much the worst constraint is missed; 0 if all hold
 * @param multipliers one for each constraint between cells
 */
public record Optimality(double residual, double violation, List<Multiplier> multipliers) {
    /**
     * What a constraint costs.
     *
     * @param constraint as text, such as "model!A1 <= 5"
     * @param value by how much it is missed, negative where there is room
     * @param multiplier how fast what is minimised would fall if the constraint gave way; 0 where it does not bind
     */
    public record Multiplier(String constraint, double value, double multiplier) {}

    public Optimality {
        multipliers = List.copyOf(multipliers);
    }
}
