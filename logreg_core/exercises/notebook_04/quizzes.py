"""What notebook 04, Log loss, asks to choose."""

from logreg_core.exercises.lesson import Option, Question

QUIZZES = {
    "04.predict": Question(
        "A student passed. One model had given this a probability of 0.01, another one 0.001. How do their log losses "
        "compare?",
        (
            Option(
                "They are nearly the same: both models were as good as certain, and wrong.",
                "That is so for the squared error: 0.980 and 0.998. Log loss looks at how many times smaller the "
                "probability is, and it is ten times smaller.",
            ),
            Option(
                "The second is ten times as large.",
                "The probability is ten times smaller. The logarithm turns the factor 10 into a fixed surcharge.",
            ),
            Option(
                "The second is infinite.",
                "Only probability 0 costs infinitely much. 0.001 is small, but it is not 0.",
            ),
            Option(
                "The second is larger by about 2.3.",
                "4.605 and 6.908: each further factor of ten costs another ln 10 ≈ 2.303. There is no end to it.",
                right=True,
            ),
        ),
    ),
    "04.exceed": Question(
        "Can the log loss of one example be larger than 1?",
        (
            Option(
                "No: it is made of probabilities, and these are at most 1.",
                "Probabilities are at most 1. Their −ln starts at 0 and has no upper limit: −ln 0.01 = 4.605.",
            ),
            Option(
                "Yes, whenever what happened was given a probability below 1/e ≈ 0.368.",
                "−ln q is above 1 exactly where q is below 1/e. Squared error is the one that never exceeds 1.",
                right=True,
            ),
            Option(
                "Only when the computer makes a rounding error.",
                "No rounding is needed: −ln 0.2 = 1.609, to every digit.",
            ),
            Option(
                "One example may cost more than 1, but not the mean over all of them.",
                "The mean can exceed 1 as well: a model that gives 0.2 to everything that happens has J = 1.609.",
            ),
        ),
    ),
    "04.accuracy": Question(
        "Two models decide exactly alike, and both are right about 16 of 20 students. Which of them is better?",
        (
            Option(
                "They are equally good.",
                "Their decisions at this threshold are. Their probabilities need not be: one may be far too sure about "
                "the four it gets wrong, and at another threshold they may decide differently.",
            ),
            Option(
                "The one with the larger weight, since it is surer.",
                "Being sure pays off only while one is right. On its four mistakes the surer model pays much more.",
            ),
            Option(
                "Accuracy cannot tell. Their log loss can: lower means that its probabilities fit better.",
                "Log loss looks at how sure each decision was. For an honest comparison measure it on examples that "
                "were not used for training.",
                right=True,
            ),
            Option(
                "Nothing can tell, as long as the decisions agree.",
                "The decisions agree, the probabilities differ. Log loss compares those.",
            ),
        ),
    ),
    "04.trough": Question(
        "Four examples, all with the same x = 2, labels 0, 1, 1, 1. What does J look like over weight and bias?",
        (
            Option(
                "A bowl with one lowest point, like the one before.",
                "The score is 2w + b for every example. Raise w by 1 and lower b by 2: nothing changes. So no point "
                "can be the only lowest one.",
            ),
            Option(
                "A saddle: up in one direction, down in another.",
                "J never bends downward, with any data: it is a mean of terms that do not.",
            ),
            Option(
                "It is the same everywhere: such data teach nothing.",
                "They do teach something: three of four passed at x = 2. Only 2w + b matters, and it should be ln 3.",
            ),
            Option(
                "A trough: its lowest places form a straight line.",
                "All (w, b) with 2w + b = ln 3 are equally good. J is convex, but not strictly: along the trough it "
                "does not bend.",
                right=True,
            ),
        ),
    ),
    "04.convex": Question(
        "Mean log loss is convex in (w, b). What follows from this alone?",
        (
            Option(
                "A place from where no small step leads down is a lowest place of all.",
                "This is what convexity gives: no wrong valley. It promises neither that a lowest place exists, nor "
                "that there is only one, nor that every step size arrives.",
                right=True,
            ),
            Option(
                "There is exactly one best (w, b).",
                "There may be a whole line of them, as in the trough, or none: on separable data J only approaches 0.",
            ),
            Option(
                "Gradient descent always arrives, whatever the step size.",
                "Too large a step can jump over the lowest place again and again, in a convex bowl too.",
            ),
            Option(
                "The best (w, b) makes the fewest wrong decisions.",
                "It has the lowest J. Convexity is about finding it, not about how many decisions are right.",
            ),
        ),
    ),
}
