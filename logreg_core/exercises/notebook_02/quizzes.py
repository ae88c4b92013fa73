"""What notebook 02, The sigmoid, asks to choose."""

from logreg_core.exercises.lesson import Option, Question

QUIZZES = {
    "02.predict": Question(
        "The bias stays at b = −4 while the weight w grows from 0.5 to 5. What happens to the boundary, the place "
        "where p = 0.5?",
        (
            Option(
                "It stays where it is; w only makes the curve steeper.",
                "The curve does get steeper. But the boundary, where w·x + b = 0, is at x = −b/w: w is in there too.",
            ),
            Option(
                "It moves to the right, from 0.8 to 8 hours.",
                "These are the right places in the wrong order: a larger w needs fewer hours to make up for b = −4.",
            ),
            Option(
                "It moves to the left, from 8 to 0.8 hours.",
                "−b/w is 4/0.5 = 8 at first and 4/5 = 0.8 in the end. The weight makes the curve steeper and moves the "
                "boundary, both at once.",
                right=True,
            ),
            Option(
                "It moves from −8 to −0.8 hours.",
                "Mind the sign: w·x + b = 0 gives x = −b/w, and b is negative, so the boundary lies at positive hours.",
            ),
        ),
    ),
    "02.boundary": Question(
        "Does the bias b alone decide where the boundary (at threshold 0.5) lies?",
        (
            Option(
                "No, it is at x = −b/w: both decide.",
                "With the same w, the bias does shift the curve, by −b/w. With the same b, a new w moves the boundary "
                "too, unless b = 0. At another threshold t it is at (ln(t/(1 − t)) − b)/w.",
                right=True,
            ),
            Option(
                "Yes, the boundary is at x = b.",
                "b is the score at x = 0, in log-odds. It is not a place on the axis of hours.",
            ),
            Option(
                "Yes, the boundary is at x = −b.",
                "That is true only for w = 1. In general w·x + b = 0 at x = −b/w.",
            ),
            Option(
                "No, w alone decides.",
                "w alone sets the steepness. Without b the score is w·x, and the boundary is at x = 0 whatever w is.",
            ),
        ),
    ),
    "02.open": Question(
        "Are the outputs of the sigmoid always strictly between 0 and 1?",
        (
            Option(
                "Yes, in mathematics and on the computer.",
                "In mathematics, yes. But a float64 keeps about 16 digits: 1 − 4e−18 is rounded to 1.0. Try "
                "`sigmoid(40) == 1.0`.",
            ),
            Option(
                "In mathematics yes; in float64 the output can be exactly 1.",
                "For every real z, e^(−z) is positive, so σ(z) < 1. In float64 it is rounded to exactly 1.0 from "
                "about z = 36.74 on, and to exactly 0.0 below about −745. This is why log loss is computed from z, "
                "not from p.",
                right=True,
            ),
            Option(
                "No, in mathematics too it reaches 1 at some z.",
                "1 / (1 + e^(−z)) would be 1 only if e^(−z) were 0, and that happens for no real z.",
            ),
            Option(
                "No, for a very large z it rises above 1.",
                "The denominator 1 + e^(−z) is never below 1, so σ never exceeds 1, not even after rounding.",
            ),
        ),
    ),
    "02.bells": Question(
        "Two groups of equal size, two bell curves of equal width. You move both bells outward by the same amount; the "
        "width stays. What happens to the probability of group 1, as a curve over x?",
        (
            Option(
                "It becomes steeper.",
                "The weight is the gap divided by the squared width: twice the gap, twice the weight. Few points are "
                "left between the bells, and the probability changes quickly from one side to the other.",
                right=True,
            ),
            Option(
                "It becomes flatter, since there is more room between the bells.",
                "There is more room, but hardly anybody is in it. A little to the left of the middle nearly everybody "
                "belongs to the left bell, a little to the right to the other one: the change is quicker.",
            ),
            Option(
                "It moves sideways and keeps its shape.",
                "It would move if the point midway between the bells moved. Both went outward by the same amount, so "
                "the middle, where p = 0.5, stays.",
            ),
            Option(
                "It is no longer a sigmoid.",
                "With bells of equal width it is a sigmoid at every gap: in the ratio of two such bells the squares of "
                "x cancel, and the log-odds are a straight line in x.",
            ),
        ),
    ),
}
