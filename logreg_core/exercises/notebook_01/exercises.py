"""What notebook 01, Why not a straight line?, asks to work out."""

import numpy as np

from logreg_core.data import hours, outlier_line
from logreg_core.exercises.answers import Number, Numbers
from logreg_core.exercises.fitted import fitted_hours
from logreg_core.exercises.lesson import Exercise, Mistake
from logreg_core.model import boundary, probability, score
from logreg_core.training import least_squares


def _line():
    data = hours()
    return least_squares(data.x, data.y)


def _ends():
    x = hours().x
    return np.array([x.min(), x.max()])


def _reaches(level, sign=1):
    """The hours at which the line reaches a level; `sign=-1` turns the sign of its height at 0 hours."""
    slope, height = _line()
    return (level - sign * height) / slope


def _classes():
    """The ten points' features by label: of the zeros, of the ones."""
    data = outlier_line()
    return data.x[data.y == 0], data.x[data.y == 1]


def _tipping():
    """Where an eleventh point with label 0 makes the two class means equal."""
    zeros, ones = _classes()
    return ones.mean() * (len(zeros) + 1) - zeros.sum()


_RANGE = Exercise(
    kind=Numbers(("lowest", "highest")),
    expected=lambda: score(_ends(), *_line()),
    within=0.001,
    right="A chance of −4 % and one of 114 %: as probabilities both are nonsense, and both are said about students of "
    "the data itself, not about somebody far away.",
    mistakes=(
        Mistake(
            lambda: (-0.04, 1.14),
            "That is right, but rounded too far. Give at least three decimals, or the computation itself.",
            within=0.005,
        ),
        Mistake(
            lambda: (0, 1),
            "Probabilities would stay between 0 and 1, and so do the labels. Nothing keeps the line there: compute its "
            "height at the fewest and at the most hours.",
        ),
        Mistake(
            lambda: score(_ends(), *_line())[::-1],
            "Both numbers are right, in the other order: the lowest first, then the highest.",
        ),
        Mistake(
            lambda: score(_ends(), _line()[0], 0),
            "The line's height at 0 hours is missing: add `height` to `slope * x`.",
        ),
        Mistake(_ends, "Those are the fewest and the most hours. What does the line say there?"),
        Mistake(
            lambda: (_reaches(0), _reaches(1)),
            "Those are hours: where the line is 0 and where it is 1. Asked is how low and how high it gets.",
        ),
        Mistake(
            lambda: probability(_ends(), *fitted_hours()),
            "That is what the logistic curve says. Asked is the least-squares line.",
        ),
    ),
    otherwise="A line is lowest and highest at the ends. Compute `height + slope * x` for the fewest and the most "
    "hours, `x.min()` and `x.max()`.",
)

_ABOVE_ONE = Exercise(
    kind=Number(),
    expected=lambda: _reaches(1),
    within=0.001,
    right="From 4.9188 hours on the line promises more than certainty. Two of the twenty students studied longer.",
    mistakes=(
        Mistake(
            lambda: 4.92,
            "That is the rounded number from the picture. Compute it from `height` and `slope`, to four decimals.",
            within=0.03,
        ),
        Mistake(
            lambda: _reaches(0), "There the line is 0, and below it the line is negative. Asked is where it reaches 1."
        ),
        Mistake(
            lambda: _reaches(0.5),
            "There the line is ½: its boundary. Asked is where it reaches 1.",
        ),
        Mistake(
            lambda: _reaches(1, sign=-1),
            "Look at the sign of `height`: it is negative, so 1 − height is more than 1.",
        ),
        Mistake(
            lambda: 1 / _line()[0],
            "That would be right for a line through 0 at 0 hours. This one starts lower: take `height` into account.",
        ),
        Mistake(
            lambda: 5,
            "5 hours is the first student above 1. The line itself crosses 1 a little earlier, between two students.",
            within=0.05,
        ),
        Mistake(lambda: score(_ends(), *_line())[1], "That is the line's height at 5.5 hours. Asked are the hours."),
    ),
    otherwise="Solve height + slope · x = 1 for x.",
)

_TIPS = Exercise(
    kind=Number(),
    expected=_tipping,
    within=0.1,
    right="There the mean x of the zeros equals the mean x of the ones, so on average x says nothing about the label. "
    "Line and curve are level at the same place; beyond it both fall.",
    mistakes=(
        Mistake(
            lambda: 24,
            "Near. At 23.5 the curve still rises, at 24 it falls already: the picture brackets the place. The two "
            "class means give it exactly.",
            within=0.6,
        ),
        Mistake(
            lambda: _classes()[1].mean(),
            "That is the mean x of the ones. The five zeros together must reach the same mean, and four of them lie "
            "on the left, so the extra point must lie much further out.",
        ),
        Mistake(
            lambda: _classes()[1].mean() * (len(_classes()[0]) + 1),
            "That is what the five zeros must add up to. Take away the four that are there already.",
        ),
        Mistake(
            lambda: _tipping() - _classes()[1].mean(),
            "Count the zeros again: with the extra point there are five of them.",
        ),
        Mistake(
            lambda: _classes()[1].sum() - _classes()[0].sum(),
            "That makes the sums equal. It is the means that must be equal: there are five zeros and six ones.",
        ),
        Mistake(
            lambda: boundary(*least_squares(outlier_line().x, outlier_line().y)),
            "There the line of the ten points is 0. Asked is how far out the extra point must be.",
        ),
        Mistake(
            lambda: 50,
            "So far out the curve has long turned over. Move the slider back until its weight changes sign.",
            within=20,
        ),
        Mistake(
            lambda: 11,
            "There the curve still rises: its weight is positive. Move the extra point further out.",
            within=5,
        ),
    ),
    otherwise="Flip the label and watch the weight in the sentence under the picture: where does it change its sign? "
    "It is 0 where both classes have the same mean x.",
)

EXERCISES = {"01.1": _RANGE, "01.2": _ABOVE_ONE, "01.3": _TIPS}
