package sheetgrad.function;

import java.util.List;

/** All built-in functions and operators, family by family. */
public final class BuiltInFunctions {
    private BuiltInFunctions() {}

    /** A registry of every family. */
    public static FunctionRegistry registry(NumberFormatting formatting) {
        return registry(families(formatting));
    }

    /** A registry of every family that needs no number formats: all but TEXT. */
    public static FunctionRegistry registry() {
        return registry(families(List.of()));
    }

    private static FunctionRegistry registry(List<FunctionFamily> families) {
        return new FunctionRegistry(
                families.stream().flatMap(family -> family.functions().stream()).toList());
    }

    /** Every function once, under the heading where people look for it. */
    public static List<FunctionFamily> families(NumberFormatting formatting) {
        return families(FormattingFunctions.all(formatting));
    }

    private static List<FunctionFamily> families(List<FunctionDeclaration> formatting) {
        return List.of(
                FunctionFamily.of("Operators", OperatorFunctions.all()),
                FunctionFamily.of(
                        "Mathematics and trigonometry",
                        ArithmeticFunctions.all(),
                        ExponentialFunctions.all(),
                        TrigonometricFunctions.all(),
                        ReciprocalFunctions.all(),
                        RoundingFunctions.all(),
                        CombinatoricFunctions.all(),
                        NumeralFunctions.all(),
                        SeriesFunctions.all(),
                        SumFunctions.all(),
                        SubtotalFunctions.all(),
                        MatrixFunctions.all(),
                        RandomFunctions.all()),
                FunctionFamily.of(
                        "Engineering",
                        BaseConversionFunctions.all(),
                        BitFunctions.all(),
                        ComplexFunctions.all(),
                        ConvertFunctions.all(),
                        BesselFunctions.all()),
                FunctionFamily.of(
                        "Statistics",
                        AverageFunctions.all(),
                        ExtremeFunctions.all(),
                        CountFunctions.all(),
                        SpreadFunctions.all(),
                        PairFunctions.all(),
                        RankFunctions.all(),
                        NormalFunctions.all(),
                        DistributionFunctions.all(),
                        TailFunctions.all(),
                        DiscreteFunctions.all(),
                        ConfidenceFunctions.all(),
                        ShapeFunctions.all(),
                        FrequencyFunctions.all(),
                        RegressionFunctions.all(),
                        ForecastFunctions.all(),
                        SignificanceFunctions.all()),
                FunctionFamily.of("Sums and counts with criteria", CriteriaFunctions.all()),
                FunctionFamily.of("Logic", LogicalFunctions.all(), ConditionalFunctions.all()),
                FunctionFamily.of(
                        "Look-up and reference",
                        LookupFunctions.all(),
                        ReferenceFunctions.all(),
                        TextReferenceFunctions.all(),
                        AreaFunctions.all()),
                FunctionFamily.of(
                        "Dynamic arrays",
                        StackFunctions.all(),
                        ReshapeFunctions.all(),
                        SortFunctions.all()),
                FunctionFamily.of(
                        "Functions of functions",
                        HigherOrderFunctions.all(),
                        GroupFunctions.all(),
                        BindingFunctions.all()),
                FunctionFamily.of(
                        "Information",
                        InformationFunctions.all(),
                        WorkbookInformationFunctions.all()),
                FunctionFamily.of(
                        "Text",
                        formatting,
                        TextFunctions.all(),
                        TextPartFunctions.all(),
                        TextSplitFunctions.all(),
                        TextConversionFunctions.all(),
                        CharacterFunctions.all(),
                        WidthFunctions.all(),
                        BahtText.all(),
                        XmlFunctions.all(),
                        RegexFunctions.all()),
                FunctionFamily.of(
                        "Date and time",
                        DateFunctions.all(),
                        TimeFunctions.all(),
                        DaySpanFunctions.all(),
                        WorkdayFunctions.all()),
                FunctionFamily.of(
                        "Finance",
                        AnnuityFunctions.all(),
                        LoanFunctions.all(),
                        DepreciationFunctions.all(),
                        FrenchDepreciation.all(),
                        InterestFunctions.all(),
                        CashFlowFunctions.all(),
                        SecurityFunctions.all(),
                        TreasuryBillFunctions.all(),
                        BondFunctions.all(),
                        OddBondFunctions.all(),
                        EuroFunctions.all()),
                FunctionFamily.of("Lists with criteria", DatabaseFunctions.all()),
                FunctionFamily.of("Data from elsewhere", OutsideFunctions.all()));
    }
}
