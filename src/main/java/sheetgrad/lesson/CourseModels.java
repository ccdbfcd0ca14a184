package sheetgrad.lesson;

import java.util.List;
import java.util.Optional;

/** The bundled models, in the order in which to learn from them. */
public final class CourseModels {
    private static final List<CourseModel> ALL =
            List.of(
                    new CourseModel(
                            MatrixModel.ID,
                            "Matrix multiplication",
                            "The one operation of every network: written out, by SUMPRODUCT, by MMULT, and as a layer over"
                                    + " five examples.",
                            MatrixModel::build),
                    new CourseModel(
                            GradientDescentModel.ID,
                            "Gradient descent on a line",
                            "Derivatives by hand and exactly; then SGD, momentum, RMSProp, Adam and annealing, one row a"
                                    + " step.",
                            GradientDescentModel::build),
                    new CourseModel(
                            TitanicModel.ID,
                            "Titanic: who survived?",
                            "A linear model of 2,201 people, with six parameters to train: from sex, age group and class to the"
                                    + " chance of survival.",
                            TitanicModel::build),
                    new CourseModel(
                            TitanicNetworkModel.ID,
                            "Titanic: a network",
                            "Two units with ReLU, a training and a validation set, and the same as one matrix product.",
                            TitanicNetworkModel::build),
                    new CourseModel(
                            ConvolutionModel.ID,
                            "Convolution over a digit",
                            "Edge filters, two layers, pooling, softmax over ten digits; stride, padding, and a convolution"
                                    + " as a matrix.",
                            ConvolutionModel::build),
                    new CourseModel(
                            DropoutModel.ID,
                            "Dropout",
                            "The same network with a random mask: p, the right scaling, and a switch between training and"
                                    + " use.",
                            DropoutModel::build),
                    new CourseModel(
                            CollaborativeModel.ID,
                            "Collaborative filtering",
                            "Who will like which film? Factors and biases learnt from 40 people's ratings; look-up, one-hot,"
                                    + " PCA.",
                            CollaborativeModel::build),
                    new CourseModel(
                            SoftmaxModel.ID,
                            "Softmax and cross-entropy",
                            "Outputs become shares, shares become a loss; nine activation functions with their slopes, Mish"
                                    + " among them.",
                            SoftmaxModel::build),
                    new CourseModel(
                            WordsModel.ID,
                            "Words and entities",
                            "Embeddings: a model that guesses the next word, and days and kiosks that learn what they are"
                                    + " like.",
                            WordsModel::build),
                    new CourseModel(
                            DigitsModel.ID,
                            "Digits",
                            "Threes against sevens by a linear model, all ten by a small network, and a square to draw in.",
                            DigitsModel::build),
                    new CourseModel(
                            AttentionModel.ID,
                            "Attention on six words",
                            "Query, key, value, softmax, weighted sum: trained, each word finds the word before it.",
                            AttentionModel::build));

    private CourseModels() {}

    public static List<CourseModel> all() {
        return ALL;
    }

    /** The model with this id, whatever its case. */
    public static Optional<CourseModel> find(String id) {
        return ALL.stream().filter(model -> model.id().equalsIgnoreCase(id)).findFirst();
    }
}
