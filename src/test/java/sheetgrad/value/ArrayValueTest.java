package sheetgrad.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArrayValueTest {
    private static final ArrayValue VALUES =
            ArrayValue.of(1, 2, new NumberValue(1.5), new NumberValue(-2));

    @Test
    void anArrayOfAMatrixEqualsTheArrayOfItsNumbers() {
        Matrix matrix = new Matrix(1, 2, new double[] {1.5, -2});
        ArrayValue array = ArrayValue.of(matrix);
        assertEquals(VALUES, array);
        assertEquals(array, VALUES);
        assertEquals(VALUES.hashCode(), array.hashCode());
        assertEquals(VALUES.toString(), array.toString());
        assertEquals(Optional.of(matrix), array.numbers());
        assertEquals(Optional.empty(), VALUES.numbers());
        assertEquals(2, array.size());
        assertEquals(new NumberValue(-2), array.get(0, 1));
        assertEquals(new NumberValue(-2), array.broadcast(4, 1));
    }

    @Test
    void aMatrixWithANumberThatIsNotFiniteIsRefused() {
        Matrix matrix = new Matrix(1, 1, new double[] {Double.POSITIVE_INFINITY});
        assertThrows(IllegalArgumentException.class, () -> ArrayValue.of(matrix));
    }
}
