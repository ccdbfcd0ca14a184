package sheetgrad.lesson.guide;

import static sheetgrad.lesson.guide.LessonCondition.above;
import static sheetgrad.lesson.guide.LessonCondition.below;
import static sheetgrad.lesson.guide.LessonCondition.gradientShown;
import static sheetgrad.lesson.guide.LessonCondition.read;

import java.util.List;

/** Gradient descent with one's own hands: a nudge, the slope, a step, many steps, and a step too long. */
final class DescentLesson {
    private static final String LOSS = "'by hand'!J4";

    private DescentLesson() {}

    static GuidedLesson lesson() {
        return new GuidedLesson(
                "gradient-by-hand",
                "Gradient descent by hand",
                "Find the line through twenty points: nudge a number, read its slope, take a step, then let it train.",
                "gradient-descent",
                List.of(
                        new LessonStep(
                                "Twenty points lie on a line y = ax + b. The model does not know a and b: it begins with"
                                        + " 0 for both, in F4 and F5. J4 is the loss, the mean of the squared errors.",
                                "The loss is 906.16. Training means: change a and b so that it becomes as small as it"
                                        + " can be.",
                                LOSS,
                                read()),
                        new LessonStep(
                                "Nudge a parameter: select F5, type 1 and press Enter. Watch the loss.",
                                "With b = 1 the loss is 847.16, down by 59: each unit of b takes about 60 off, as I8"
                                        + " said it would, the slope by b.",
                                "'by hand'!F5",
                                above("'by hand'!F5", 0).and(below(LOSS, 900))),
                        new LessonStep(
                                "Now let the program tell the slopes. Select the loss J4 and press Ctrl+G.",
                                "Every cell that the loss depends on is tinted: blue below 0, orange above. Select F4 and F5"
                                        + " and read the derivatives in the status bar: they are those that I7 and I8"
                                        + " work out by a formula, and those that H7 and H8 estimate by a nudge.",
                                LOSS,
                                gradientShown()),
                        new LessonStep(
                                "Take one step of gradient descent: new value = old value - learning rate x slope. J7 and"
                                        + " J8 hold the new values. Copy them (select J7:J8, Ctrl+C), then select F4 and"
                                        + " paste their values with Ctrl+Shift+V.",
                                "Both parameters moved downhill, b further than a, for its slope is steeper. The slopes"
                                        + " have become smaller too.",
                                "'by hand'!J7:J8",
                                above("'by hand'!F4", 0).and(below(LOSS, 800))),
                        new LessonStep(
                                "Do the same again, until the loss is below 100.",
                                "You are the training loop. Every step takes off a part of what is left, so the steps"
                                        + " become shorter the nearer they come.",
                                "'by hand'!J7:J8",
                                below(LOSS, 100)),
                        new LessonStep(
                                "Let the program do the rest: press Ctrl+Shift+M, then Solve. Loss and parameters are"
                                        + " stored in the workbook.",
                                "a is 2 and b is 30: the line the points were made with. The loss is 0, and every slope"
                                        + " with it: there is nowhere left to go.",
                                LOSS,
                                below(LOSS, 1e-6)),
                        new LessonStep(
                                "How long may a step be? On the sheet sgd every row is a step. Set the learning rate in B6"
                                        + " to 0.6.",
                                "F6 tells how far the last a and b are off: now by a hundred million. Steps that are too"
                                        + " long jump over the valley, higher each time. Try 0.01 as well: too short,"
                                        + " and a hundred steps are not enough.",
                                "sgd!B6",
                                above("sgd!F6", 1e8))));
    }
}
