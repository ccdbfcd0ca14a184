package sheetgrad;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks the order of the packages in the byte code. {@link #TABLE} is that order, lowest row first: a package uses
 * the rows it names and no other package of this project. Why {@code reference} is the lowest is told in
 * docs/decisions/0001.
 */
@AnalyzeClasses(packages = "sheetgrad", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "sheetgrad";

    private static final List<Row> TABLE =
            List.of(
                    row("launch"),
                    row("reference"),
                    row("value", "reference"),
                    row("formula", "reference", "value"),
                    row("function", "reference", "value"),
                    row("workbook", "reference", "value", "formula"),
                    row("xlsx", "reference", "value", "formula", "workbook"),
                    row("calculation", "reference", "value", "formula", "function", "workbook"),
                    row(
                            "autodiff",
                            "reference",
                            "value",
                            "formula",
                            "function",
                            "workbook",
                            "calculation"),
                    row(
                            "training",
                            "reference",
                            "value",
                            "formula",
                            "function",
                            "workbook",
                            "calculation",
                            "autodiff"),
                    row(
                            "lesson",
                            "reference",
                            "value",
                            "formula",
                            "function",
                            "workbook",
                            "xlsx",
                            "calculation",
                            "autodiff",
                            "training"),
                    row("lint", "reference", "value", "formula", "workbook"),
                    row(
                            "cli",
                            "reference",
                            "value",
                            "formula",
                            "function",
                            "workbook",
                            "xlsx",
                            "calculation",
                            "autodiff",
                            "training",
                            "lesson",
                            "lint"),
                    row(
                            "ui",
                            "reference",
                            "value",
                            "formula",
                            "function",
                            "workbook",
                            "xlsx",
                            "calculation",
                            "autodiff",
                            "training",
                            "lesson"));

    @ArchTest static final ArchRule aPackageUsesOnlyTheRowsItNames = order();

    @ArchTest
    static final ArchRule packagesFormNoCycles =
            slices().matching("sheetgrad.(**)").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule everyClassBelongsToARowOfTheTable =
            classes()
                    .should()
                    .resideInAnyPackage(
                            Stream.concat(Stream.of(ROOT), TABLE.stream().map(Row::packages))
                                    .toArray(String[]::new))
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theRootPackageHoldsMainAlone =
            classes()
                    .that()
                    .resideInAPackage(ROOT)
                    .and()
                    .areTopLevelClasses()
                    .and()
                    .doNotHaveSimpleName("package-info")
                    .should()
                    .haveSimpleName("Main")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyCalculationKnowsHowItCalculates =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("sheetgrad.calculation..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "sheetgrad.calculation.store",
                            "sheetgrad.calculation.lane",
                            "sheetgrad.calculation.block",
                            "sheetgrad.calculation.update",
                            "sheetgrad.calculation.evaluation")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyXlsxKnowsPoiAndWoodstox =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("sheetgrad.xlsx..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.apache.poi..",
                            "org.apache.xmlbeans..",
                            "org.openxmlformats..",
                            "org.codehaus.stax2..",
                            "com.ctc.wstx..")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyUiKnowsJavaFx =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("sheetgrad.ui..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "javafx..",
                            "org.controlsfx..",
                            "impl.org.controlsfx..",
                            "atlantafx..",
                            "org.kordamp..")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyCliAndMainKnowTheTerminal =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("sheetgrad.cli..", ROOT)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("picocli..", "me.tongfei..")
                    .allowEmptyShould(true);

    private static LayeredArchitecture order() {
        LayeredArchitecture order =
                layeredArchitecture()
                        .consideringOnlyDependenciesInLayers()
                        .withOptionalLayers(true);
        for (Row row : TABLE) {
            order = order.layer(row.name()).definedBy(row.packages());
        }
        order = order.layer("Main").definedBy(ROOT);
        for (Row row : TABLE) {
            order =
                    row.mayUse().isEmpty()
                            ? order.whereLayer(row.name()).mayNotAccessAnyLayer()
                            : order.whereLayer(row.name())
                                    .mayOnlyAccessLayers(row.mayUse().toArray(String[]::new));
        }
        return order.whereLayer("Main")
                .mayOnlyAccessLayers(
                        "value", "function", "workbook", "xlsx", "cli", "ui", "launch");
    }

    private static Row row(String name, String... mayUse) {
        return new Row(name, List.of(mayUse));
    }

    private record Row(String name, List<String> mayUse) {

        String packages() {
            return ROOT + "." + name + "..";
        }
    }
}
