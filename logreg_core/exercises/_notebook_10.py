"""What notebook 10, Challenger, asks to compute."""

from functools import cache

import numpy as np

from logreg_core.data import challenger
from logreg_core.exercises._answers import Near, Number, Numbers
from logreg_core.model import probability
from logreg_core.training import newton, standardise


@cache
def _fit():
    """Weight and bias of the flights."""
    data = challenger()
    return newton(data.x, data.y).weights


def _sums(w, b):
    """Σ(p − y) and Σx(p − y) at any weights."""
    data = challenger()
    missing = probability(data.x, w, b) - data.y
    return missing.sum(), missing @ data.x


def _coefficients():
    w, b = _fit()
    scaled_w, scaled_b = standardise(challenger().x)[1].into(w, b)
    return Numbers(
        (w, b),
        names=("w", "b"),
        within=0.002,
        right="w = −0.23216 per °F and b = 15.04290. Colder means more likely distress; the curve passes ½ at −b/w = "
        "64.79 °F.",
        wrong={
            "The right two numbers, in the wrong order: first w, then b.": (b, w),
            "These belong to the standardised temperature. In °F the weight is "
            "divided by the standard deviation, and the bias must be translated "
            "too. The hint shows how to collect the terms.": Near((scaled_w, scaled_b), 0.005),
            "The weight is right. But the bias still belongs to the standardised temperature: subtract w times the mean"
            " temperature.": Near((w, scaled_b), 0.005),
            "Both signs are turned: that is the model for “unharmed”. Here y = 1 means distress.": (-w, -b),
            "The bias is right. The weight still belongs to the standardised temperature: divide it by the standard "
            "deviation.": Near((scaled_w, b), 0.005),
            "Close, but rounded too far. Give at least three decimals of each.": Near((round(w, 2), round(b, 1)), 0.06),
        },
        otherwise="Fit log loss to x and y in °F. With gradient descent, walk in standardised temperature and translate"
        " back; without, thirteen million steps are needed.",
    )


def _balance():
    w, b = _fit()
    x, y = challenger().x, challenger().y
    return Numbers(
        (0.0, 0.0),
        names=("sum of p − y", "sum of x·(p − y)"),
        within=0.001,
        right="Both are 0 up to rounding: this is what “the gradient is 0” says. The seven flights that were in "
        "distress are matched by probabilities that sum to 7.",
        wrong={
            "These are the sums of y and of x·y. Subtract y from p before you sum.": (y.sum(), x @ y),
            "You rounded w and b to two decimals. At 70 °F the third decimal of w moves the score by hundredths. Keep "
            "all the digits.": _sums(round(w, 2), round(b, 2)),
            "You rounded w and b to three decimals. Keep all the digits.": _sums(round(w, 3), round(b, 3)),
            "You rounded w and b to four decimals. x·(p − y) is large enough to notice. Keep all the digits.": _sums(
                round(w, 4), round(b, 4)
            ),
            "These are the sums at the start, where every p is ½. Take the fitted w and b.": _sums(0.0, 0.0),
        },
        otherwise="At the fitted w and b, take p of every flight, and sum p − y; then sum x·(p − y).",
    )


def _odds():
    w, _ = _fit()
    added = 10 * np.exp(-w)
    return Number(
        np.exp(-10 * w),
        within=0.02,
        right="e^(10 · 0.23216) = 10.192. By this model, ten degrees colder multiply the odds by about ten, from any "
        "temperature on.",
        wrong={
            "That is the factor for ten degrees warmer. Colder means x falls by 10, so "
            "the score changes by −10 w.": Near(np.exp(10 * w), 0.001),
            "That is what is added to the log-odds. The odds are multiplied by e to that power.": -10 * w,
            "That is the factor for one degree. Ten degrees multiply by it ten times.": np.exp(-w),
            "Factors are multiplied, not added: ten degrees give the factor of one degree to the power of ten.": added,
            "That is the factor for one degree warmer.": Near(np.exp(w), 0.001),
            "Near, but rounded too far. Give two decimals.": Near(10.0, 0.16),
        },
        otherwise="The odds are e^z. If x falls by 10, z changes by −10 w. So the odds are multiplied by e to that "
        "power.",
    )


EXERCISES = {"10.1": _coefficients, "10.2": _balance, "10.3": _odds}
