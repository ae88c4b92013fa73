"""The functions of notebook 04, Log loss: one program to fix, and one function to build."""

import numpy as np

from logreg_core.exercises._function import Function
from logreg_core.losses import baseline_log_loss, pointwise_log_loss
from logreg_core.model import sigmoid


def _prices(z, y):
    return np.logaddexp(0, z) - y * z


def _mean(price):
    """A loss with this in place of every example's price."""
    return lambda z, y: np.mean(price(z, y))


BUILD_MISTAKES = {
    "These are the prices one by one. One number is wanted, their mean: `np.mean`.": _prices,
    "That is ln(1 + e^z) alone, the price of a failure. `- y * z` is missing.": _mean(lambda z, y: np.logaddexp(0, z)),
    "y·z has to be subtracted, not added.": _mean(lambda z, y: np.logaddexp(0, z) + y * z),
    "That subtracts z everywhere, so everybody pays as if they had passed. The label switches: `y * z`.": _mean(
        lambda z, y: np.logaddexp(0, -z)
    ),
    "ln(1 + e^(−z)) already is the price of a pass. If you subtract y·z, begin with ln(1 + e^z), without a minus "
    "sign.": _mean(lambda z, y: np.logaddexp(0, -z) - y * z),
    "The label alone is subtracted. It has to be y times z.": _mean(lambda z, y: np.logaddexp(0, z) - y),
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
    "That is the mean of p − y, the slope of the price over z. The price itself is wanted.": _mean(
        lambda z, y: sigmoid(z) - y
    ),
    "That is the share of wrong decisions. It does not see how sure each one was.": _mean(lambda z, y: (z > 0) != y),
    "That is the share of right decisions. It does not see how sure each one was.": _mean(lambda z, y: (z > 0) == y),
    "That is the mean of the probabilities given to what happened. Their −ln is missing.": _mean(
        lambda z, y: np.exp(-_prices(z, y))
    ),
    "First −ln of each probability, then the mean: −ln of the mean is a smaller number.": lambda z, y: (
        -np.log(np.mean(np.exp(-_prices(z, y))))
    ),
    "That is the log-likelihood, the sum of the logarithms. Divide by n, and turn the sign.": lambda z, y: (
        -np.sum(_prices(z, y))
    ),
    "That is the most expensive example. The mean of all is wanted.": lambda z, y: np.max(_prices(z, y)),
    "That is the median price. The mean is wanted: an outrageous price has to count.": lambda z, y: np.median(
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
        survive="Do without p, which is rounded to 0 or 1 out there, and without e^z for a large z: "
        "`np.logaddexp(0, z)` is ln(1 + e^z) for every z. (By hand: for z > 0 it is z + ln(1 + e^(−z)).)",
        otherwise="For each example ln(1 + e^z) − y·z, then the mean.",
    )


def _against(baseline):
    """What a model saves against this baseline, a function of the labels and the probabilities."""
    return lambda y, p: baseline(y, p) - np.mean(pointwise_log_loss(y, p))


def _share(y, p):
    return np.mean(y)


def _entropy(share, logarithm=np.log):
    return lambda y, p: -share(y, p) * logarithm(share(y, p)) - (1 - share(y, p)) * logarithm(1 - share(y, p))


def _doctors(count, ill, p):
    return np.array([1] * ill + [0] * (count - ill)), np.full(count, p)


FIX_MISTAKES = {
    "The program is as it was: it still compares with ln 2, which is right only if half of the labels are 1.": _against(
        lambda y, p: np.log(2)
    ),
    "That logarithm has lost its minus sign: ln ½ is negative, and no price is. And ½ is the right share only where "
    "half of the labels are 1.": _against(lambda y, p: -np.log(2)),
    "The share is that of the labels: `np.mean(y)`. The mean of the model's own p has seen its features.": _against(
        _entropy(lambda y, p: np.mean(p))
    ),
    "The share was taken from the decisions, p ≥ ½. Take it from the labels: `np.mean(y)`.": _against(
        _entropy(lambda y, p: np.clip(np.mean(p >= 0.5), 1e-12, 1 - 1e-12))
    ),
    "That charges everybody −ln ȳ, also those with y = 0. They pay −ln(1 − ȳ).": _against(
        lambda y, p: -np.log(np.mean(y))
    ),
    "That charges everybody −ln(1 − ȳ), also those with y = 1. They pay −ln ȳ.": _against(
        lambda y, p: -np.log(1 - np.mean(y))
    ),
    "Only those with y = 1 pay in this baseline. Add −(1 − ȳ) ln(1 − ȳ) for the others.": _against(
        lambda y, p: -np.mean(y) * np.log(np.mean(y))
    ),
    "Only those with y = 0 pay in this baseline. Add −ȳ ln ȳ for the others.": _against(
        lambda y, p: -(1 - np.mean(y)) * np.log(1 - np.mean(y))
    ),
    "The two prices are added with equal weight. A share ȳ of the examples pays the first, 1 − ȳ the second.": _against(
        lambda y, p: -np.log(np.mean(y)) - np.log(1 - np.mean(y))
    ),
    "The two shares have changed places: −ln ȳ is paid by the share ȳ, −ln(1 − ȳ) by the share 1 − ȳ.": _against(
        lambda y, p: -(1 - np.mean(y)) * np.log(np.mean(y)) - np.mean(y) * np.log(1 - np.mean(y))
    ),
    "The second term has the wrong sign: both prices are positive, and both are added up.": _against(
        lambda y, p: -np.mean(y) * np.log(np.mean(y)) + (1 - np.mean(y)) * np.log(1 - np.mean(y))
    ),
    "Both terms of the baseline have lost their minus sign: the logarithm of a share is negative.": _against(
        lambda y, p: -_entropy(_share)(y, p)
    ),
    "The baseline is in bits, the model in nats. Use `np.log` in both.": _against(_entropy(_share, np.log2)),
    "The baseline has logarithms to base 10, the model natural ones. Use `np.log` in both.": _against(
        _entropy(_share, np.log10)
    ),
    "ȳ(1 − ȳ) is the squared error of the share. The baseline here is in log loss.": _against(
        lambda y, p: np.mean(y) * (1 - np.mean(y))
    ),
    "Saying the more common label with certainty is no baseline for probabilities: it pays without limit when it is "
    "wrong. Say the share ȳ.": _against(lambda y, p: -np.log(max(np.mean(y), 1 - np.mean(y)))),
    "That compares with the share of wrong decisions. Compare with the log loss of saying ȳ to everybody.": _against(
        lambda y, p: min(np.mean(y), 1 - np.mean(y))
    ),
    "That is the sum over all examples. The share is a mean: `np.mean(y)`, not `np.sum(y)`.": lambda y, p: np.sum(
        pointwise_log_loss(y, np.mean(y)) - pointwise_log_loss(y, p)
    ),
    "The comparison is the wrong way round: what is saved is baseline minus model.": lambda y, p: (
        -_against(_entropy(_share))(y, p)
    ),
    "That is the baseline alone. Subtract what the model pays.": _entropy(_share),
    "That is what the model pays. Subtract it from the baseline.": lambda y, p: np.mean(pointwise_log_loss(y, p)),
    "That is the share saved. Return the difference, in nats.": lambda y, p: (
        1 - np.mean(pointwise_log_loss(y, p)) / baseline_log_loss(y)
    ),
    "That is the quotient of the two. Return the difference, in nats.": lambda y, p: (
        baseline_log_loss(y) / np.mean(pointwise_log_loss(y, p))
    ),
    "That is what each example saves. Return their mean, one number.": lambda y, p: (
        baseline_log_loss(y) - pointwise_log_loss(y, p)
    ),
}


def fix():
    """Fix: what a model saves against one without features."""
    return Function(
        "saved(y, p)",
        oracle=lambda y, p: round(baseline_log_loss(y) - np.mean(pointwise_log_loss(y, p)), 12) + 0.0,  # a plain 0
        inputs={
            "20 ill of 1,000, and 2 % said to everybody": _doctors(1000, 20, 0.02),
            "6 ill of 10, and 0.3 said to everybody": _doctors(10, 6, 0.3),
            "five examples, told apart": (np.array([0, 0, 1, 0, 1]), np.array([0.1, 0.3, 0.6, 0.4, 0.9])),
            "eight examples, mostly 1": (
                np.array([1, 1, 0, 1, 1, 1, 0, 1]),
                np.array([0.9, 0.7, 0.6, 0.8, 0.95, 0.5, 0.2, 0.85]),
            ),
        },
        right="Now the doctor who tells everybody the same is praised for nothing. A model has learned something from "
        "its features only as far as it pays less than −ȳ ln ȳ − (1 − ȳ) ln(1 − ȳ).",
        wrong=FIX_MISTAKES,
        otherwise="Only the line with `baseline` has to change. A model without features says ȳ, the share of label 1, "
        "to everybody. What does it pay?",
    )
