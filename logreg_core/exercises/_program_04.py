"""The program that notebook 04, Log loss, asks to fix: what a model saves against one without features."""

import numpy as np

from logreg_core.exercises._function import Function
from logreg_core.losses import baseline_log_loss, pointwise_log_loss


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
    "The program is as it was: it still praises the doctor who says the same to everyone.": _against(
        lambda y, p: np.log(2)
    ),
    "That logarithm has lost its minus sign: ln ½ is negative, a price never is. And ½ is the right share only where "
    "half of the labels are 1.": _against(lambda y, p: -np.log(2)),
    "The share is that of the labels: `np.mean(y)`. The mean of the model's own p has seen its features.": _against(
        _entropy(lambda y, p: np.mean(p))
    ),
    "The share was taken from the decisions, p ≥ ½. Take it from the labels: `np.mean(y)`.": _against(
        _entropy(lambda y, p: np.clip(np.mean(p >= 0.5), 1e-12, 1 - 1e-12))
    ),
    "That charges everyone −ln ȳ, even those with y = 0. They pay −ln(1 − ȳ).": _against(
        lambda y, p: -np.log(np.mean(y))
    ),
    "That charges everyone −ln(1 − ȳ), even those with y = 1. They pay −ln ȳ.": _against(
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
    "Saying the more common label with certainty is not a baseline for probabilities: it pays without limit when it is "
    "wrong. Say the share ȳ.": _against(lambda y, p: -np.log(max(np.mean(y), 1 - np.mean(y)))),
    "That compares with the share of wrong decisions. Compare with the log loss of saying ȳ to everyone.": _against(
        lambda y, p: min(np.mean(y), 1 - np.mean(y))
    ),
    "That is the sum over all examples. The share is a mean: `np.mean(y)`, not `np.sum(y)`.": lambda y, p: np.sum(
        pointwise_log_loss(y, np.mean(y)) - pointwise_log_loss(y, p)
    ),
    "The comparison is the wrong way round: the saving is baseline minus model.": lambda y, p: (
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
            "20 ill of 1,000, and 2% said to everyone": _doctors(1000, 20, 0.02),
            "6 ill of 10, and 0.3 said to everyone": _doctors(10, 6, 0.3),
            "five examples, told apart": (np.array([0, 0, 1, 0, 1]), np.array([0.1, 0.3, 0.6, 0.4, 0.9])),
            "eight examples, mostly 1": (
                np.array([1, 1, 0, 1, 1, 1, 0, 1]),
                np.array([0.9, 0.7, 0.6, 0.8, 0.95, 0.5, 0.2, 0.85]),
            ),
        },
        right="Now the doctor who tells everyone the same gets no praise. A model has learned something from "
        "its features only as far as it pays less than −ȳ ln ȳ − (1 − ȳ) ln(1 − ȳ).",
        wrong=FIX_MISTAKES,
        otherwise="Only the line with `baseline` has to change. A model without features says ȳ, the share of label 1, "
        "to everyone. What does it pay?",
    )
