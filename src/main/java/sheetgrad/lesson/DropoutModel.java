package sheetgrad.lesson;

import sheetgrad.workbook.Workbook;

/** The workbook "dropout": the network of "convolution" with dropout between the pooled maps and the dense layer. */
final class DropoutModel {
    static final String ID = "dropout";

    private DropoutModel() {}

    static Workbook build() {
        Workbook workbook = new Workbook();
        DigitNetwork.addTo(
                workbook,
                workbook.addSheet("dropout"),
                "The same network with dropout",
                "Scroll to the right, behind pool: random numbers, a mask, and what the mask leaves. p and the switch between"
                        + " training and use stand above them.",
                true);
        about(workbook);
        return workbook;
    }

    private static void about(Workbook workbook) {
        new AboutSheet("Dropout: a network that cannot rely on any single number")
                .see(
                        "Behind the pooled maps stand random numbers, anew with every calculation. Where one is below p, the"
                                + " mask is 0, else 1/(1-p). The pooled map times the mask goes on to the dense layer.",
                        "The cell \"dropped in fact\" counts the zeros: near p, never quite p.")
                .attempt(
                        "Recalculate a few times: the masks change, and the loss with them.",
                        "Set p to 0, to 0.9. Set the switch \"training?\" to 0: the loss stands still, and is that of a network"
                                + " without dropout.",
                        "Replace 1/(1-p) by 1 in the first mask and copy it to the others. How do the ten outputs change"
                                + " between training and use?")
                .notice(
                        "What is kept is multiplied by 1/(1-p), so that the sums of the dense layer stay as large as they are"
                                + " without dropout, on average. This is how PyTorch does it; the course's sheet multiplies by"
                                + " the random number itself and does not scale.",
                        "While the masks stand, the gradient of everything that was dropped is exactly 0.",
                        "Solving keeps the masks of the moment: random cells are frozen during training.")
                .sources(
                        "N. Srivastava and others (2014), Dropout: A Simple Way to Prevent Neural Networks from Overfitting,"
                                + " Journal of Machine Learning Research 15. The digit is drawn by a program.")
                .addTo(workbook);
    }
}
