"""What notebook 01, Why not a straight line?, asks to work out."""

import numpy as np

from logreg_core.data import hours, outlier_line
from logreg_core.exercises._answers import Near, Number, Numbers
from logreg_core.exercises._lesson import fitted_hours
from logreg_core.model import boundary, probability
from logreg_core.training import least_squares


def _line():
    """Slope and height at 0 of the least-squares line through the hours."""
    data = hours()
    return least_squares(data.x, data.y)


def _range():
    slope, height = _line()
    x = hours().x
    ends = np.array([x.min(), x.max()])
    heights = height + slope * ends
    return Numbers(
        heights,
        names=("lowest", "highest"),
        within=0.001,
        right="A chance of −4 % and one of 114 %: as probabilities both are nonsense, and both are said about students "
        "of the data itself, not about somebody far away.",
        wrong={
            "That is right, but rounded too far. Give at least three decimals, or the computation itself.": Near(
                (-0.04, 1.14), 0.005
            ),
            "Probabilities would stay between 0 and 1, and so do the labels. Nothing keeps the line there: compute its "
            "height at the fewest and at the most hours.": (0, 1),
            "Both numbers are right, in the other order: the lowest first, then the highest.": heights[::-1],
            "The line's height at 0 hours is missing: add `height` to `slope * x`.": slope * ends,
            "Those are the fewest and the most hours. What does the line say there?": ends,
            "Those are hours: where the line is 0 and where it is 1. Asked is how low and how high it gets.": (
                -height / slope,
                (1 - height) / slope,
            ),
            "That is what the logistic curve says. Asked is the least-squares line.": probability(
                ends, *fitted_hours()
            ),
        },
        otherwise="A line is lowest and highest at the ends. Compute `height + slope * x` for the fewest and the most "
        "hours, `x.min()` and `x.max()`.",
    )


def _above_one():
    slope, height = _line()
    through_zero = 1 / slope
    return Number(
        (1 - height) / slope,
        within=0.001,
        right="From 4.9188 hours on the line promises more than certainty. Two of the twenty students studied longer.",
        wrong={
            "That is the rounded number from the picture. Compute it from `height` and `slope`, to "
            "four decimals.": Near(4.92, 0.03),
            "There the line is 0, and below it the line is negative. Asked is where it reaches 1.": -height / slope,
            "There the line is ½: its boundary. Asked is where it reaches 1.": (0.5 - height) / slope,
            "Look at the sign of `height`: it is negative, so 1 − height is more than 1.": (1 + height) / slope,
            "That would be right for a line through 0 at 0 hours. This one starts lower: take `height` into "
            "account.": through_zero,
            "5 hours is the first student above 1. The line itself crosses 1 a little earlier, between "
            "two students.": Near(5, 0.05),
            "That is the line's height at 5.5 hours. Asked are the hours.": height + slope * hours().x.max(),
        },
        otherwise="Solve height + slope · x = 1 for x.",
    )


def _tips():
    data = outlier_line()
    zeros, ones = data.x[data.y == 0], data.x[data.y == 1]
    count, mean = len(zeros) + 1, ones.mean()
    return Number(
        count * mean - zeros.sum(),
        within=0.1,
        right="There the mean x of the zeros equals the mean x of the ones, so on average x says nothing about the "
        "label. Line and curve are level at the same place; beyond it both fall.",
        wrong={
            "Near. At 23.5 the curve still rises, at 24 it falls already: the picture brackets the place. The two class"
            " means give it exactly.": Near(24, 0.6),
            "That is the mean x of the ones. The five zeros together must reach the same mean, and four of them lie on "
            "the left, so the extra point must lie much further out.": mean,
            "That is what the five zeros must add up to. Take away the four that are there already.": count * mean,
            "Count the zeros again: with the extra point there are five of them.": (count - 1) * mean - zeros.sum(),
            "That makes the sums equal. It is the means that must be equal: there are five "
            "zeros and six ones.": ones.sum() - zeros.sum(),
            "There the line of the ten points is 0. Asked is how far out the extra point must be.": boundary(
                *least_squares(data.x, data.y)
            ),
            "So far out the curve has long turned over. Move the slider back until its weight changes sign.": Near(
                50, 20
            ),
            "There the curve still rises: its weight is positive. Move the extra point further out.": Near(11, 5),
        },
        otherwise="Flip the label and watch the weight in the sentence under the picture: where does it change its "
        "sign? It is 0 where both classes have the same mean x.",
    )


EXERCISES = {"01.1": _range, "01.2": _above_one, "01.3": _tips}
