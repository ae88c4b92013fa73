"""The function that notebook 04, Log loss, asks to build, and how it goes wrong."""

import numpy as np

from logreg_core.exercises._function import Function
from logreg_core.model import sigmoid


def _prices(z, y):
    return np.logaddexp(0, z) - y * z


def _mean(price):
    """A loss with this in place of every example's price."""
    return lambda z, y: np.mean(price(z, y))


BUILD_MISTAKES = {
    "These are the prices one by one. Return one number, their mean: `np.mean`.": _prices,
    "That is ln(1 + e^z) alone, the price of a failure. `- y * z` is missing.": _mean(lambda z, y: np.logaddexp(0, z)),
    "Subtract y·z, do not add it.": _mean(lambda z, y: np.logaddexp(0, z) + y * z),
    "That subtracts z everywhere, so everyone pays as if they had passed. The label switches: `y * z`.": _mean(
        lambda z, y: np.logaddexp(0, -z)
    ),
    "ln(1 + e^(−z)) already is the price of a pass. If you subtract y·z, begin with ln(1 + e^z), without a minus "
    "sign.": _mean(lambda z, y: np.logaddexp(0, -z) - y * z),
    "The label alone is subtracted. Subtract y times z.": _mean(lambda z, y: np.logaddexp(0, z) - y),
    "The score is multiplied by 1 − y there. The term to subtract is y·z.": _mean(
        lambda z, y: np.logaddexp(0, z) - (1 - y) * z
    ),
    "The 1 + is missing: ln(e^z) is z again.": _mean(lambda z, y: z - y * z),
    "The first logarithm is to base 10. Use the natural one, `np.log`.": _mean(
        lambda z, y: np.log10(1 + np.exp(z)) - y * z
    ),
    "The first logarithm is to base 2. Use the natural one, `np.log`.": _mean(
        lambda z, y: np.log2(1 + np.exp(z)) - y * z
    ),
    "The powers are of 2, not of e: `np.logaddexp2` is for base 2. Use `np.logaddexp`.": _mean(
        lambda z, y: np.logaddexp2(0, z) - y * z
    ),
    "The powers are of 10, not of e: use `np.exp(z)`.": _mean(lambda z, y: np.log(1 + 10.0**z) - y * z),
    "Only those with y = 1 pay here. Those with y = 0 pay −ln(1 − p).": _mean(lambda z, y: y * np.logaddexp(0, -z)),
    "Only those with y = 0 pay here. Those with y = 1 pay −ln p.": _mean(lambda z, y: (1 - y) * np.logaddexp(0, z)),
    "Parentheses are missing: it is (1 − y) times ln(1 − p), not 1 minus y times it.": _mean(
        lambda z, y: y * np.logaddexp(0, -z) - 1 + y * np.logaddexp(0, z)
    ),
    "The two terms are subtracted from each other. Both prices are positive: −y·ln p − (1 − y)·ln(1 − p).": _mean(
        lambda z, y: y * np.logaddexp(0, -z) - (1 - y) * np.logaddexp(0, z)
    ),
    "That is the mean squared error, (p − y)². This one is about logarithms.": _mean(
        lambda z, y: (sigmoid(z) - y) ** 2
    ),
    "That is the squared distance of the score itself from the label. A score is no probability.": _mean(
        lambda z, y: (z - y) ** 2
    ),
    "That is the distance |p − y|. Take −ln of the probability given to what happened.": _mean(
        lambda z, y: np.abs(sigmoid(z) - y)
    ),
    "That is the mean of p − y, the slope of the price over z. Return the price itself.": _mean(
        lambda z, y: sigmoid(z) - y
    ),
    "That is the share of wrong decisions. It ignores how sure each one was.": _mean(lambda z, y: (z > 0) != y),
    "That is the share of right decisions. It ignores how sure each one was.": _mean(lambda z, y: (z > 0) == y),
    "That is the mean of the probabilities given to what happened. Their −ln is missing.": _mean(
        lambda z, y: np.exp(-_prices(z, y))
    ),
    "First −ln of each probability, then the mean: −ln of the mean is a smaller number.": lambda z, y: (
        -np.log(np.mean(np.exp(-_prices(z, y))))
    ),
    "That is the log-likelihood, the sum of the logarithms. Divide by n, and flip the sign.": lambda z, y: (
        -np.sum(_prices(z, y))
    ),
    "That is the most expensive example. Return the mean of all.": lambda z, y: np.max(_prices(z, y)),
    "That is the median price. Return the mean, so that a huge price counts in full.": lambda z, y: np.median(
        _prices(z, y)
    ),
    "That is divided by n − 1. A mean divides by n.": lambda z, y: np.sum(_prices(z, y)) / max(len(z) - 1, 1),
    "That is divided by the number of passes. Divide by the number of all examples.": lambda z, y: (
        np.sum(_prices(z, y)) / np.sum(y)
    ),
    "That is the price of the mean score. First the price of each example, then the mean.": lambda z, y: (
        np.logaddexp(0, np.mean(z)) - np.mean(y) * np.mean(z)
    ),
}


def build():
    """Build: the mean log loss, from scores and labels."""
    return Function(
        "log_loss(z, y)",
        oracle=_mean(_prices),
        inputs={
            "four scores": (np.array([-1.5, 0.5, 2.0, 3.0]), np.array([0, 1, 0, 1])),
            "one example": (np.array([0.8]), np.array([1])),
            "labels as floats": (np.array([1.0, -2.0, 0.3, 4.0, -0.7]), np.array([1.0, 1.0, 0.0, 0.0, 1.0])),
            "whole scores": (np.array([-2, 0, 1]), np.array([1, 0, 0])),
        },
        extremes={
            "z = 40 and a failure": (np.array([40.0]), np.array([0])),
            "z = 40 and a pass": (np.array([40.0]), np.array([1])),
            "z = 1000 and a failure": (np.array([1000.0]), np.array([0])),
            "z = −1000 and a pass": (np.array([-1000.0]), np.array([1])),
            "scores of ±1000, all on the right side": (np.array([-1000.0, 1000.0]), np.array([0, 1])),
        },
        right="From the score to the price, without p in between, so nothing can be rounded to 1 on the way. The next "
        "picture is drawn with your function.",
        wrong=BUILD_MISTAKES,
        survive="Do not use p, which is rounded to 0 or 1 out there, and never compute e^z for a large z. "
        "`np.logaddexp` helps. (By hand: for z > 0, ln(1 + e^z) is z + ln(1 + e^(−z)).)",
        otherwise="For each example ln(1 + e^z) − y·z, then the mean.",
    )
