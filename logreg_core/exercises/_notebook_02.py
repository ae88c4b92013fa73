"""What notebook 02, The sigmoid, asks to work out."""

import numpy as np

from logreg_core.exercises._answers import Near, Number
from logreg_core.exercises._lesson import fitted_hours
from logreg_core.model import boundary, sigmoid


def _slope(z):
    """The slope of the sigmoid, per unit of z."""
    return sigmoid(z) * (1 - sigmoid(z))


def _steepest():
    return Number(
        _slope(0),
        within=0.001,
        right="σ(1 − σ) is the product of two numbers that add up to 1: largest when both are ½, and then it is ¼. So "
        "one unit of score never changes a probability by more than 0.25.",
        wrong={
            "0.5 is the height σ(0) at the steepest place. The slope there is σ(0)·(1 − σ(0)).": sigmoid(0),
            "z = 0 is where the curve is steepest. How steep is it there?": 0,
            "1 is the ceiling of σ itself. Its slope σ(1 − σ) multiplies two numbers that are both below 1.": 1,
            "That is one over the slope: 4 units of score for a whole unit of probability.": 1 / _slope(0),
            "That is the slope at z = 1. It is steeper nearer to the middle.": _slope(1),
            "That is in percent. As a slope of σ it is a hundred times smaller.": 100 * _slope(0),
        },
        otherwise="The slope is σ′(z) = σ(z)·(1 − σ(z)). Which value of σ makes this product largest?",
    )


def _at_boundary():
    w, b = fitted_hours()
    return Number(
        w * _slope(0),
        within=0.005,
        right="By the chain rule the slope is w·σ′(0) = w/4, about 0.38 per hour, and nowhere is the curve steeper. So "
        "w/4 tells at a glance how much one more hour can change the probability at most.",
        wrong={
            "That is w, the slope of the score: log-odds per hour. The sigmoid comes after it: multiply by its slope at"
            " z = 0.": w,
            "That is the slope of σ per unit of score. One hour changes the score by w, so w is still missing.": _slope(
                0
            ),
            "0.5 is the probability at the boundary. Asked is how fast it changes there, per hour.": 0.5,
            "That is where the boundary lies, in hours. Asked is the slope of the probability there.": Near(
                boundary(w, b), 0.01
            ),
            "σ′ is σ(1 − σ), not σ: at the boundary ½ · ½, so w is divided by 4, not by 2.": w / 2,
            "The size is right. The curve rises with the hours, so the slope is positive.": -w / 4,
            "That is in percentage points per hour. As a change of probability it is a hundred times smaller.": Near(
                25 * w, 0.5
            ),
            "That is the slope at 0 hours. At the boundary the score z is 0, not the hours.": w * _slope(b),
            "That is b/4. The bias shifts the curve; its steepness comes from w.": b / 4,
        },
        otherwise="p = σ(w·x + b), so by the chain rule dp/dx = σ′(z)·w. At the boundary z = 0.",
    )


def _exactly_one():
    return Number(
        53 * np.log(2),
        within=0.0005,
        right="z = 53 ln 2: there e^(−z) = 2^(−53), half the distance from 1 to the next larger float64, and 1 + e^(−z)"
        " is rounded to 1. On the other side σ(−37) is still a good number, 8.5e−17: floats are much finer near 0 than "
        "near 1.",
        wrong={
            "That is where e^z becomes too large for a float: a trouble of the naive formula. σ(z) is rounded to 1 much"
            " earlier, as soon as e^(−z) is too small to change 1.": Near(np.log(np.finfo(float).max), 0.5),
            "That is where e^(−z) itself becomes 0. It stops mattering beside 1 much earlier.": Near(
                1075 * np.log(2), 1.0
            ),
            "For real numbers that is the answer: only in the limit. A float64 has room for about 16 digits, so it "
            "happens much earlier.": np.inf,
            "σ(37) == 1.0 is true, but 37 is not the first: search between 36 and 37 in smaller steps.": Near(37, 0.15),
            "σ(36) is still below 1, by 2e−16. Search between 36 and 37.": Near(36, 0.01),
            "2^(−52) is the distance from 1 to the next larger float64. To be rounded "
            "away, e^(−z) must be half of it.": Near(52 * np.log(2), 0.005),
            "Very near. Three decimals are asked for.": Near(36.7, 0.11),
            "53 is the power of two: e^(−z) = 2^(−53). Take the natural logarithm of both sides.": 53,
            "That is a logarithm to base 10. The sigmoid uses e: take the natural logarithm, `np.log`.": Near(
                53 * np.log10(2), 0.01
            ),
            "That holds for float32, which keeps 24 binary digits. Python's floats are float64 and keep 53.": Near(
                24 * np.log(2), 0.01
            ),
        },
        otherwise="Try `sigmoid(z) == 1.0` for z = 30 and z = 40, then halve the interval again and again. Or ask how "
        "small e^(−z) must be so that 1 + e^(−z) is rounded to 1.",
    )


EXERCISES = {"02.1": _steepest, "02.2": _at_boundary, "02.3": _exactly_one}
