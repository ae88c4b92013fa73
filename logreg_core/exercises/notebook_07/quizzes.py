"""What notebook 07, How does a line learn?, asks to choose."""

from logreg_core.exercises.lesson import Option, Question

QUIZZES = {
    "07.predict": Question(
        "Training starts at zero on two overlapping groups, with a fixed learning rate. When does the line learn "
        "most?",
        (
            Option(
                "In the last epochs, when it knows more.",
                "In the last epochs nearly every point is content, or is held back by another one. The votes almost "
                "cancel.",
            ),
            Option(
                "In the first few epochs; later it hardly moves.",
                "At the start every point votes with the full half that is missing, and most votes agree. Then they "
                "shrink and cancel: the gradient gets shorter with every step.",
                right=True,
            ),
            Option(
                "Equally in all epochs, because the learning rate is fixed.",
                "The rate is fixed, the gradient is not. A step is the rate times the gradient, and that gets shorter.",
            ),
            Option(
                "At first not at all, because zero is no direction.",
                "At zero every probability is ½. That is a start as good as any: the votes (p − y)·x are far from 0.",
            ),
        ),
    ),
    "07.perceptron": Question(
        "The perceptron listens only to points on the wrong side, one at a time. We let it run on both data sets, as "
        "long as it likes. What happens?",
        (
            Option(
                "It stops on both: mistakes can only become fewer.",
                "A correction for one point may spoil others. While the groups overlap, some point is always wrong, "
                "and it goes on correcting.",
            ),
            Option(
                "It stops on neither: there is always something to improve.",
                "For the perceptron a point on its right side is finished, however near to the line. Once all are "
                "right it has nothing left to do.",
            ),
            Option(
                "It stops on the separable groups, and never on the overlapping ones.",
                "On the separable groups of this lesson one correction is enough. On the overlapping ones no line "
                "satisfies everybody, so it is never satisfied either.",
                right=True,
            ),
            Option(
                "It ends at the same line as gradient descent, only sooner.",
                "It takes the first line without a mistake. Gradient descent looks at all points, also at those that "
                "are right already but only just.",
            ),
        ),
    ),
    "07.rate": Question(
        "Up to α = 2/L the loss never goes uphill. For the hours 2/L = 0.7458. What must happen with α = 1.5?",
        (
            Option(
                "The run must diverge.",
                "That is what one often reads. 2/L is a promise for the steepest place anywhere. The ground at the "
                "lowest point is less steep, and there 1.5 is small enough: it arrives after 456 steps.",
            ),
            Option(
                "The loss may go uphill at times, and the run may arrive all the same.",
                "With 1.5 it goes uphill in 20 of its 456 steps, and arrives. 2/L is sufficient, not necessary. For "
                "these data the lowest point holds its neighbours up to 2/λmax(H*) = 1.80.",
                right=True,
            ),
            Option(
                "The run must arrive, since log loss is convex.",
                "Convexity promises that there is no wrong valley, not that every rate arrives. At α = 2 the same bowl "
                "is jumped over for ever.",
            ),
            Option(
                "The weights become infinite, and then NaN.",
                "So it goes with a straight line and squared error. Here every vote is at most |x|, so a step is never "
                "longer than α times the mean of the lengths: nothing can explode.",
            ),
        ),
    ),
    "07.scale": Question(
        "We standardise the hours: subtract the mean, divide by the standard deviation. Gradient descent runs to the "
        "end before and after. What is different?",
        (
            Option(
                "The probabilities: standardised data give a better model.",
                "Weights and bias can be translated from one unit to the other without changing a single probability. "
                "So both bowls have equally deep lowest points, and the model is the same.",
            ),
            Option(
                "The number of steps; the probabilities at the end are the same.",
                "1,906 steps before, 41 after, at 1/L each time. The long valley has become nearly a round bowl, and "
                "the lowest point gives the same curve.",
                right=True,
            ),
            Option(
                "Nothing: a unit is only a name.",
                "To the model it is. To gradient descent it is not: it adds weights and biases in one step, and their "
                "units decide which of them gets far.",
            ),
            Option(
                "The largest possible loss, because large numbers disappear.",
                "The loss has no largest value, before or after. What changes is the shape of the bowl.",
            ),
        ),
    ),
    "07.ends": Question(
        "Gradient descent on log loss, with a rate of 1/L. Does it always end at a best line?",
        (
            Option(
                "Yes: log loss is convex, so there is a lowest point to be reached.",
                "Convex does not mean that there is a lowest point: e^(−w) is convex too, and only comes nearer and "
                "nearer to 0. So does J when a line separates the classes.",
            ),
            Option(
                "Yes, if only the rate is small enough.",
                "1/L is small enough not to overshoot. On separable classes the weights grow for ever with every rate, "
                "and with a smaller one more slowly.",
            ),
            Option(
                "No: it may end in a wrong valley.",
                "Log loss of this model has no wrong valley. That trouble belongs to squared error.",
            ),
            Option(
                "No: if a line separates the classes, the weights grow for ever.",
                "Larger weights always fit a little better then. The line settles all the same; it is the certainty "
                "that grows without a limit. The remedies are more data, or a penalty for large weights.",
                right=True,
            ),
        ),
    ),
    "07.flip": Question(
        "The weight grows for ever on x = −2, −1, 1, 2 with labels 0, 0, 1, 1. Which of these gives it a limit?",
        (
            Option(
                "A smaller learning rate.",
                "It only makes the way slower: J falls towards 0 as before, and there is still no lowest point.",
            ),
            Option(
                "Flipping the label of the point at x = 2.",
                "Now no boundary has everybody on the right side. Being very sure would cost very much at x = 2, so "
                "the best weight is finite.",
                right=True,
            ),
            Option(
                "Flipping the label of the point at x = −1.",
                "Then the labels are 0, 1, 1, 1, and a boundary between −2 and −1 separates them again.",
            ),
            Option(
                "Multiplying every x by 10.",
                "Then the weight is in other units, and grows for ever in them. A unit cannot mix the classes.",
            ),
        ),
    ),
}
