package sheetgrad.lesson;

import sheetgrad.lesson.generator.Looks;
import sheetgrad.lesson.generator.Places;
import sheetgrad.lesson.generator.SheetDraft;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;

/** The sheet "mmult" of the workbook "titanic-network": the hidden layer of all people by one matrix product. */
final class TitanicProductSheet {
    private static final int FIRST_ROW = TitanicNetworkModel.FIRST_ROW;

    private TitanicProductSheet() {}

    static void addTo(Workbook workbook, int people) {
        Sheet sheet = workbook.addSheet("mmult");
        SheetDraft draft = new SheetDraft(sheet);
        int last = FIRST_ROW + people;
        CellRange product = CellRange.ofSize(new CellAddress(FIRST_ROW, 0), people, 2);
        String inputs = TitanicNetworkModel.SHEET + "!$F$" + (FIRST_ROW + 1) + ":$K$" + last;
        String weights =
                TitanicNetworkModel.SHEET + "!" + Places.fixed(TitanicNetworkModel.WEIGHTS);
        draft.text(0, 0, "The same network as a matrix product", Looks.TITLE);
        draft.text(
                1,
                0,
                "One MMULT gives both units of all people: the inputs and the one of \"nnet\" times its weights, rows and"
                        + " columns exchanged.",
                Looks.NOTE);
        draft.height(0, 24);
        draft.formula(
                3,
                0,
                "=ROWS("
                        + inputs
                        + ")&\" people x \"&COLUMNS("
                        + inputs
                        + ")&\" inputs, times \"&COLUMNS("
                        + weights
                        + ")&\" inputs x \"&ROWS("
                        + weights
                        + ")&\" units\"",
                Looks.CAPTION);
        draft.array(product, "=MMULT(" + inputs + ",TRANSPOSE(" + weights + "))", Looks.PREDICTION);
        String[] headers = {"sum, unit 1", "sum, unit 2", "prediction"};
        for (int column = 0; column < headers.length; column++) {
            draft.text(FIRST_ROW - 1, column, headers[column], Looks.HEADER);
            draft.width(column, 12);
        }
        for (int i = 0; i < people; i++) {
            int row = FIRST_ROW + i;
            String number = Integer.toString(row + 1);
            draft.formula(
                    row, 2, "=MAX(0,A" + number + ")+MAX(0,B" + number + ")", Looks.PREDICTION);
        }
        String first = Integer.toString(FIRST_ROW + 1);
        String predictions = "C" + first + ":C" + last;
        String nnet = TitanicNetworkModel.SHEET + "!";
        draft.text(5, 1, "loss of all people", Looks.NAME);
        draft.formula(
                5,
                2,
                "=SUMXMY2("
                        + predictions
                        + ","
                        + nnet
                        + "N"
                        + first
                        + ":N"
                        + last
                        + ")/ROWS("
                        + predictions
                        + ")",
                Looks.LOSS);
        draft.text(6, 1, "differs from nnet by", Looks.NAME);
        draft.formula(
                6,
                2,
                "=SUMXMY2(" + predictions + "," + nnet + "Q" + first + ":Q" + last + ")",
                Looks.LOSS);
        draft.applyTo(workbook);
        sheet.layout().freeze(FIRST_ROW, 0);
        sheet.layout().scrollTo(FIRST_ROW, 0);
    }
}
