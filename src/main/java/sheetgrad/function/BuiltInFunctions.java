package sheetgrad.function;

import java.util.List;
import java.util.function.Supplier;

/** All built-in functions and operators, family by family. */
public final class BuiltInFunctions {
    /** The functions of one file, declared when they are asked for. */
    private interface Part extends Supplier<List<FunctionDeclaration>> {}

    private static final Part OPERATORS = OperatorFunctions::all;
    private static final Part ARITHMETIC = ArithmeticFunctions::all;
    private static final Part EXPONENTIALS = ExponentialFunctions::all;
    private static final Part ROUNDING = RoundingFunctions::all;
    private static final Part SUMS = SumFunctions::all;
    private static final Part MATRICES = MatrixFunctions::all;
    private static final Part RANDOM = RandomFunctions::all;
    private static final Part AVERAGES = AverageFunctions::all;
    private static final Part EXTREMES = ExtremeFunctions::all;
    private static final Part COUNTS = CountFunctions::all;
    private static final Part PAIRS = PairFunctions::all;
    private static final Part CRITERIA = CriteriaFunctions::all;
    private static final Part LOGIC = LogicalFunctions::all;
    private static final Part CONDITIONS = ConditionalFunctions::all;
    private static final Part LOOKUPS = LookupFunctions::all;
    private static final Part REFERENCES = ReferenceFunctions::all;

    /** Where the functions of most workbooks are found. */
    private static final List<Part> COMMON =
            List.of(
                    OPERATORS,
                    ARITHMETIC,
                    EXPONENTIALS,
                    ROUNDING,
                    SUMS,
                    MATRICES,
                    RANDOM,
                    AVERAGES,
                    EXTREMES,
                    COUNTS,
                    PAIRS,
                    CRITERIA,
                    LOGIC,
                    CONDITIONS,
                    LOOKUPS,
                    REFERENCES);

    private BuiltInFunctions() {}

    /** A registry of every family. */
    public static FunctionRegistry registry(NumberFormatting formatting) {
        return registryOf(() -> families(formatting));
    }

    /** A registry of every family that needs no number formats: all but TEXT. */
    public static FunctionRegistry registry() {
        return registryOf(() -> familiesWith(List::of));
    }

    private static FunctionRegistry registryOf(Supplier<List<FunctionFamily>> families) {
        return FunctionRegistry.ofParts(
                COMMON,
                () ->
                        families.get().stream()
                                .flatMap(family -> family.parts().stream())
                                .filter(part -> !COMMON.contains(part))
                                .distinct()
                                .toList());
    }

    /** Every function once, under the heading where people look for it. */
    public static List<FunctionFamily> families(NumberFormatting formatting) {
        return familiesWith(() -> FormattingFunctions.all(formatting));
    }

    private static FunctionFamily family(String name, Part... parts) {
        return new FunctionFamily(name, List.of(parts));
    }

    private static List<FunctionFamily> familiesWith(Part formatting) {
        return List.of(
                family("Operators", OPERATORS),
                family(
                        "Mathematics and trigonometry",
                        ARITHMETIC,
                        EXPONENTIALS,
                        TrigonometricFunctions::all,
                        ReciprocalFunctions::all,
                        ROUNDING,
                        CombinatoricFunctions::all,
                        NumeralFunctions::all,
                        SeriesFunctions::all,
                        SUMS,
                        SubtotalFunctions::all,
                        MATRICES,
                        RANDOM),
                family(
                        "Engineering",
                        BaseConversionFunctions::all,
                        BitFunctions::all,
                        ComplexFunctions::all,
                        ConvertFunctions::all,
                        BesselFunctions::all),
                family(
                        "Statistics",
                        AVERAGES,
                        EXTREMES,
                        COUNTS,
                        SpreadFunctions::all,
                        PAIRS,
                        RankFunctions::all,
                        NormalFunctions::all,
                        DistributionFunctions::all,
                        TailFunctions::all,
                        DiscreteFunctions::all,
                        ConfidenceFunctions::all,
                        ShapeFunctions::all,
                        FrequencyFunctions::all,
                        ModeFunctions::all,
                        RegressionFunctions::all,
                        ForecastFunctions::all,
                        SignificanceFunctions::all),
                family("Sums and counts with criteria", CRITERIA),
                family("Logic", LOGIC, CONDITIONS),
                family(
                        "Look-up and reference",
                        LOOKUPS,
                        REFERENCES,
                        TextReferenceFunctions::all,
                        AreaFunctions::all),
                family(
                        "Dynamic arrays",
                        StackFunctions::all,
                        ReshapeFunctions::all,
                        SortFunctions::all),
                family(
                        "Functions of functions",
                        HigherOrderFunctions::all,
                        GroupFunctions::all,
                        BindingFunctions::all),
                family("Information", InformationFunctions::all, WorkbookInformationFunctions::all),
                family(
                        "Text",
                        formatting,
                        TextFunctions::all,
                        TextPartFunctions::all,
                        TextSplitFunctions::all,
                        TextConversionFunctions::all,
                        CharacterFunctions::all,
                        WidthFunctions::all,
                        BahtText::all,
                        XmlFunctions::all,
                        RegexFunctions::all),
                family(
                        "Date and time",
                        DateFunctions::all,
                        TimeFunctions::all,
                        DaySpanFunctions::all,
                        WorkdayFunctions::all),
                family(
                        "Finance",
                        AnnuityFunctions::all,
                        LoanFunctions::all,
                        DepreciationFunctions::all,
                        FrenchDepreciation::all,
                        InterestFunctions::all,
                        CashFlowFunctions::all,
                        SecurityFunctions::all,
                        TreasuryBillFunctions::all,
                        BondFunctions::all,
                        OddBondFunctions::all,
                        EuroFunctions::all),
                family("Lists with criteria", DatabaseFunctions::all),
                family("Data from elsewhere", OutsideFunctions::all));
    }
}
