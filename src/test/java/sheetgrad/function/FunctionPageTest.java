package sheetgrad.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FunctionPageTest {
    private static final Path PAGE = Path.of("docs", "functions.md");
    private static final String WRITE = "sheetgrad.writeFunctionPage";

    @Test
    void pageOfFunctionsIsUpToDate() throws IOException {
        String page = FunctionPage.of(BuiltInFunctions.families((value, code, dates) -> code));
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(PAGE, page, StandardCharsets.UTF_8);
        }
        String written = Files.exists(PAGE) ? Files.readString(PAGE, StandardCharsets.UTF_8) : "";
        assertEquals(
                page,
                written.replace("\r\n", "\n"),
                PAGE
                        + " differs from the declarations; write it anew with: mvn test -Dtest=FunctionPageTest -D"
                        + WRITE
                        + "=true");
    }
}
