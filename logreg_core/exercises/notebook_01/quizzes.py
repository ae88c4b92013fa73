"""What notebook 01, Why not a straight line?, asks to choose."""

from logreg_core.exercises.lesson import Option, Question

QUIZZES = {
    "01.predict": Question(
        "The line is −0.1539 + 0.2346·x, with x in hours. What does it say about a student who studied for 8 hours, if "
        "you read its output as the probability to pass?",
        (
            Option(
                "A little less than 1, because nobody can be sure.",
                "A curve that knows this would bend before it reaches 1. A straight line goes on climbing by 0.235 "
                "for every hour.",
            ),
            Option(
                "Exactly 1, because that is the largest label.",
                "The labels end at 1, but nothing tells the line to stop there.",
            ),
            Option(
                "1.72, which is no probability.",
                "−0.1539 + 0.2346·8 is 1.72. A straight line that is not level passes every limit, on both sides.",
                right=True,
            ),
            Option(
                "Nothing: nobody in the data studied for 8 hours.",
                "It would be wise to be careful so far out. But the formula gives a number for every x, and it is "
                "above 1 already at 5 hours, where there are data.",
            ),
        ),
    ),
    "01.clip": Question(
        "Suppose we keep the line and cut it off: every output above 1 becomes 1, every output below 0 becomes 0. "
        "What does that mend?",
        (
            Option(
                "It makes the outputs legal, but now some of them claim certainty.",
                "Above 4.92 hours the cut line says 1, so one such student who fails has been called impossible, and "
                "the log loss is infinite. The boundary stays where the line had put it.",
                right=True,
            ),
            Option(
                "Everything: this is the sigmoid, only with corners.",
                "The sigmoid never reaches 0 or 1. And the cut comes after the fit: slope and boundary are still those "
                "of the straight line.",
            ),
            Option(
                "The boundary: far points no longer pull on it.",
                "Cutting changes only outputs above 1 and below 0. Where the line is ½ it changes nothing, and the fit "
                "was over before the cut.",
            ),
            Option(
                "Nothing: the outputs are still no legal probabilities.",
                "They are legal after the cut: every output lies between 0 and 1. The trouble is that some are exactly "
                "0 or exactly 1.",
            ),
        ),
    ),
    "01.far": Question(
        "An eleventh point comes, far out at x = 50, and its label is 1, just as both models expect. Which of the two "
        "boundaries does it move by more than 1?",
        (
            Option(
                "Neither: both models were right about it already.",
                "They decide rightly, but least squares looks at distances, not at decisions. The old line is at 5.99 "
                "there, and the label is 1.",
            ),
            Option(
                "The line's, not the curve's.",
                "The line had said 5.99 about a label of 1. It comes down to be nearer to that point and gets others "
                "wrong. The curve had said nearly 1: it has no reason to move.",
                right=True,
            ),
            Option(
                "The curve's, not the line's.",
                "The curve is very near to 1 at x = 50, so this point costs it next to nothing. Look at the line: how "
                "high is it at x = 50?",
            ),
            Option(
                "Both: a far point pulls on every model.",
                "It does pull on the line. The curve is very near to 1 there, its loss for this point is next to "
                "nothing, and no other curve could save more than that.",
            ),
        ),
    ),
    "01.flip": Question(
        "Now the point at x = 50 gets the label 0: somebody has made a mistake, or the world is not as it seemed. "
        "What happens to the logistic curve?",
        (
            Option(
                "Little: it is one point against ten.",
                "Points do not vote, they pay. The old curve gave this one a probability of 1 − 7e−18 for label 1, and "
                "would pay 39.5 for it, more than for all ten others together.",
            ),
            Option(
                "Little: the curve ignores far points, as we have just seen.",
                "It ignored a far point on its right side. On the wrong side a far point is the dearest of all.",
            ),
            Option(
                "Its boundary moves to the right, beyond 10, and the curve still rises.",
                "The boundary does move there, to 14.85. But must the curve still rise? Ask what is cheaper for the "
                "far point.",
            ),
            Option(
                "It turns over: it falls with x.",
                "The weight becomes −0.0329. The curve is nearly level, calls all ten points 1, and falls towards the "
                "far point: four mistakes, like the line.",
                right=True,
            ),
        ),
    ),
    "01.outliers": Question(
        "Is logistic regression outlier-proof?",
        (
            Option(
                "Yes: the sigmoid makes every far point harmless.",
                "The sigmoid is bounded, the log loss is not. A far point with the wrong label costs more, the further "
                "out it is.",
            ),
            Option(
                "Yes, as long as most labels are right.",
                "Ten of eleven were right, and the one wrong label turned the curve over.",
            ),
            Option(
                "No: every far point drags the curve.",
                "Not every one: at x = 50 with label 1 the boundary stayed at 4.47. It depends on the side.",
            ),
            Option(
                "No: a far point on its right side hardly matters, but one with the wrong label can ruin the fit.",
                "The pull of a point fades when the curve agrees with it, and is full when the curve contradicts it. "
                "So look at your data: no model knows which label is a slip of the pen.",
                right=True,
            ),
        ),
    ),
}
