package sheetgrad.ui.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.formula.Expression;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.DateSystem;
import sheetgrad.value.NumberValue;
import sheetgrad.workbook.Validation;

/** What is typed as limits of a validation, and shown again; 5 July 2024 is day 45478, or day 44016 where 1904 begins. */
class ValidationFormTest {
    private static ValidationForm form(DateSystem dates, Optional<Validation> present) {
        return new ValidationForm(
                List.of(CellRange.of("A1")), CellAddress.of("A1"), present, dates);
    }

    @ParameterizedTest
    @CsvSource({"FROM_1900, 45478", "FROM_1904, 44016"})
    void datesCountFromWhereTheWorkbookBegins(DateSystem dates, double day) {
        ValidationForm typed = form(dates, Optional.empty());
        typed.kindProperty().set(KindChoice.of(Validation.Kind.DATE));
        typed.operatorProperty().set(OperatorChoice.of("greaterThan"));
        typed.firstProperty().set("2024-07-05");
        Validation made = typed.validation().orElseThrow();
        assertEquals(
                List.of(new Expression.Literal(new NumberValue(day))), made.criterion().operands());
        assertEquals("2024-07-05", form(dates, Optional.of(made)).firstProperty().get());
    }
}
