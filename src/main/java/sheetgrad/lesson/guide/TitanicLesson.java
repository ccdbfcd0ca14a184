package sheetgrad.lesson.guide;

import static sheetgrad.lesson.guide.LessonCondition.above;
import static sheetgrad.lesson.guide.LessonCondition.below;
import static sheetgrad.lesson.guide.LessonCondition.gradientShown;
import static sheetgrad.lesson.guide.LessonCondition.read;

import java.util.List;

/** A linear model of 2,201 people: a guess, its gradient, the best fit, and a prediction of one's own. */
final class TitanicLesson {
    private static final String LOSS = "titanic!O4";

    private TitanicLesson() {}

    static GuidedLesson lesson() {
        return new GuidedLesson(
                "titanic-linear",
                "Who survived the Titanic?",
                "Fit six numbers to 2,201 people: guess, look at the gradient, solve, and predict a person of your own.",
                "titanic",
                List.of(
                        new LessonStep(
                                "Each row is a person. F to K say in numbers who it was, row 4 holds the six parameters,"
                                        + " N is the prediction: each number times its parameter, added up.",
                                "All parameters are 0, so the model says that nobody survived. It is right for 67.7% of"
                                        + " the people, and the loss in O4 is 0.3230.",
                                "titanic!F4:K4",
                                read()),
                        new LessonStep(
                                "Give everybody the same chance: type 0.3 into K4, the parameter \"one\".",
                                "The loss falls to 0.2192. The best that one number for all can do is 0.2187, at 0.3230,"
                                        + " the share of those who survived.",
                                "titanic!K4",
                                above("titanic!K4", 0).and(below(LOSS, 0.23))),
                        new LessonStep(
                                "What should change next? Select the loss O4 and press Ctrl+G.",
                                "The parameter \"female\" has the largest derivative, about -0.18: more of it makes the"
                                        + " loss smaller than more of anything else.",
                                LOSS,
                                gradientShown()),
                        new LessonStep(
                                "Follow it: type 0.4 into I4, the parameter \"female\".",
                                "The loss is 0.1796 and 77.6% of the predictions are right: with sex alone.",
                                "titanic!I4",
                                above("titanic!I4", 0).and(below(LOSS, 0.19))),
                        new LessonStep(
                                "Let the program find all six: press Ctrl+Shift+M, then Solve.",
                                "0.163369 is the smallest loss there is for this model. A woman's chance is 0.49 above"
                                        + " that of a man of the same class and age.",
                                LOSS,
                                below(LOSS, 0.16337)),
                        new LessonStep(
                                "Predict somebody: A7 to C7 describe the first person. Type \"female\" into B7 and look at"
                                        + " N7.",
                                "The prediction is above 1: a straight line does not know that a chance ends there. A"
                                        + " sigmoid would, and so begins the next model.",
                                "titanic!A7:C7",
                                above("titanic!N7", 1))));
    }
}
