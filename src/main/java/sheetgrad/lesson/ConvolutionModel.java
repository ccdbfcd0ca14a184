package sheetgrad.lesson;

import sheetgrad.workbook.Workbook;

/** The workbook "convolution": a whole network over one digit, variants of its layers, and a convolution as a matrix. */
final class ConvolutionModel {
    static final String ID = "convolution";

    private ConvolutionModel() {}

    static Workbook build() {
        Workbook workbook = new Workbook();
        DigitNetwork.addTo(
                workbook,
                workbook.addSheet("convolution"),
                "A convolutional network over one digit",
                "From left to right: the digit, two layers of two convolutions each, max-pool, ten outputs, softmax, loss."
                        + " Change pixels or kernels and watch.",
                false);
        VariantsSheet.addTo(workbook);
        ConvolutionMatrixSheet.addTo(workbook);
        about(workbook);
        return workbook;
    }

    private static void about(Workbook workbook) {
        new AboutSheet("Convolution: a small window slides over a picture")
                .see(
                        "The sheet \"convolution\" holds a digit of 28 x 28 numbers, 0 for white and 1 for ink. Each cell of"
                                + " conv1 is the sum of nine pixels, each times a number of the kernel, and 0 if that is"
                                + " below 0. The first kernel answers to lower edges of ink, ink above and white below; the"
                                + " second to right edges, ink at the left and white at the right.",
                        "Each cell of conv2 looks at both maps of conv1, through a kernel for each. Pool keeps the largest of"
                                + " four. The dense layer gives every digit a sum over all 288 pooled numbers, softmax turns"
                                + " the ten sums into shares of 1, and the loss is minus the logarithm of the target's share.",
                        "\"variants\" has a convolution with a stride of 2, one with a padding of 1, and three ways to pool."
                                + " \"as a matrix\" shows that a convolution is a matrix product in which most weights are 0"
                                + " and the others repeat.")
                .attempt(
                        "Draw: set pixels to 1 or 0 and watch the edges follow.",
                        "Change a kernel: all ninths is a blur; 0 -1 0, -1 4 -1, 0 -1 0 finds edges of every direction.",
                        "Show the gradient: the tint of each pixel says how it would change the loss. Then solve: the workbook"
                                + " keeps a Solver model for the 54 numbers of the kernels. For one picture that is no feat; the workbook \"digits\" learns from"
                                + " many.",
                        "Change the target to \"digit 1\" and solve again.")
                .notice(
                        LessonResults.text("convolution/convolution"),
                        "Labels read their shapes from the blocks. A kernel of 3 x 3 takes two rows and two columns away,"
                                + " unless padding puts them there before.",
                        "The weights of the dense layer are random numbers. Before training the ten shares say nothing.",
                        "conv1 has 18 numbers to learn, conv2 36, the dense layer 2,890.")
                .sources(
                        "The digit is drawn by a program, with strokes; it is nobody's handwriting. The form of the sheet"
                                + " follows conv-example.xlsx of fast.ai's course.")
                .addTo(workbook);
    }
}
