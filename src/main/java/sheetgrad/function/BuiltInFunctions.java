package sheetgrad.function;

import java.util.List;
import java.util.stream.Stream;

/** All built-in functions and operators, family by family. */
public final class BuiltInFunctions {
    private BuiltInFunctions() {}

    /** A registry of every family. */
    public static FunctionRegistry registry(NumberFormatting formatting) {
        return new FunctionRegistry(
                Stream.concat(families().stream(), FormattingFunctions.all(formatting).stream())
                        .toList());
    }

    /** A registry of every family that needs no number formats: all but TEXT. */
    public static FunctionRegistry registry() {
        return new FunctionRegistry(families());
    }

    private static List<FunctionDeclaration> families() {
        return Stream.of(
                        OperatorFunctions.all(),
                        ArithmeticFunctions.all(),
                        ExponentialFunctions.all(),
                        TrigonometricFunctions.all(),
                        ReciprocalFunctions.all(),
                        RoundingFunctions.all(),
                        CombinatoricFunctions.all(),
                        NumeralFunctions.all(),
                        SeriesFunctions.all(),
                        BaseConversionFunctions.all(),
                        BitFunctions.all(),
                        ComplexFunctions.all(),
                        ConvertFunctions.all(),
                        BesselFunctions.all(),
                        SubtotalFunctions.all(),
                        SumFunctions.all(),
                        MatrixFunctions.all(),
                        AverageFunctions.all(),
                        ExtremeFunctions.all(),
                        CountFunctions.all(),
                        LogicalFunctions.all(),
                        ConditionalFunctions.all(),
                        CriteriaFunctions.all(),
                        LookupFunctions.all(),
                        ReferenceFunctions.all(),
                        TextReferenceFunctions.all(),
                        AreaFunctions.all(),
                        RandomFunctions.all(),
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
                        SignificanceFunctions.all(),
                        InformationFunctions.all(),
                        WorkbookInformationFunctions.all(),
                        TextFunctions.all(),
                        TextPartFunctions.all(),
                        TextSplitFunctions.all(),
                        TextConversionFunctions.all(),
                        CharacterFunctions.all(),
                        RegexFunctions.all(),
                        DateFunctions.all(),
                        TimeFunctions.all(),
                        DaySpanFunctions.all(),
                        WorkdayFunctions.all(),
                        StackFunctions.all(),
                        ReshapeFunctions.all(),
                        SortFunctions.all(),
                        HigherOrderFunctions.all(),
                        AnnuityFunctions.all(),
                        LoanFunctions.all(),
                        DepreciationFunctions.all(),
                        InterestFunctions.all(),
                        CashFlowFunctions.all(),
                        SecurityFunctions.all(),
                        TreasuryBillFunctions.all(),
                        DatabaseFunctions.all(),
                        BindingFunctions.all())
                .flatMap(List::stream)
                .toList();
    }
}
