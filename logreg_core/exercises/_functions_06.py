"""Functions of notebook 06, The gradient: one to build and one to fix, for one feature."""

import numpy as np

from logreg_core.data import hours, tiny4
from logreg_core.exercises._function import Function
from logreg_core.losses import log_loss, log_loss_gradient, squared_error_gradient
from logreg_core.model import decide, probability, score

LN3 = float(np.log(3))
PARENTHESES = "Check the parentheses in p: the minus sign is for the whole score, `np.exp(-(w * x + b))`."
AS_IT_WAS = "The program is as it was: right with b = 0, wrong with any other b."


def right(x, y, w, b):
    """Both slopes as plain numbers, those of several weights as a list."""
    dw, db = log_loss_gradient(x, y, w, b)
    return (dw.tolist() if np.ndim(dw) else float(dw)), float(db)


def _from(errors):
    """Both slopes from other errors than p − y."""
    return lambda x, y, w, b: (np.mean(errors(x, y, w, b) * x), np.mean(errors(x, y, w, b)))


def error_of(x, y, w, b):
    """p − y of each row."""
    return probability(x, w, b) - y


def _slopes(by_w, by_b):
    """Other slopes, each from the features and the errors."""

    def wrong(x, y, w, b):
        error = error_of(x, y, w, b)
        return by_w(x, error), by_b(x, error)

    return wrong


def _by_w(x, error):
    return np.mean(error * x)


def _by_b(x, error):
    return np.mean(error)


def _with_sigmoid(exponent):
    """The slopes with another exponent of e in p."""
    return _from(lambda x, y, w, b: 1 / (1 + np.exp(exponent(x, w, b))) - y)


MISTAKES = {
    "The sign is flipped: the error is p − y, prediction minus label.": lambda x, y, w, b: (
        -_by_w(x, error_of(x, y, w, b)),
        -_by_b(x, error_of(x, y, w, b)),
    ),
    "The minus sign is missing in p = 1 / (1 + e^−z): p falls where it should rise.": _with_sigmoid(
        lambda x, w, b: score(x, w, b)
    ),
    PARENTHESES: _with_sigmoid(lambda x, w, b: -w * x + b),
    "`p` is the score there. Send the score through the sigmoid: p = 1 / (1 + e^−z).": _from(
        lambda x, y, w, b: score(x, w, b) - y
    ),
    "`p` is e^z there, which are the odds. The probability is 1 / (1 + e^−z).": _from(
        lambda x, y, w, b: np.exp(score(x, w, b)) - y
    ),
    "That compares decisions with labels. Take the probability p itself, not whether it is above ½.": _from(
        lambda x, y, w, b: decide(x, w, b) - y
    ),
    "The label is gone: the error is p − y.": _from(lambda x, y, w, b: probability(x, w, b)),
    "Errors keep their signs: leave out the absolute value.": _from(lambda x, y, w, b: np.abs(error_of(x, y, w, b))),
    "That is the gradient of squared error. For log loss, only error times input is left.": (squared_error_gradient),
    "There is one factor p(1 − p) too many. Under log loss it cancels.": _from(
        lambda x, y, w, b: error_of(x, y, w, b) * probability(x, w, b) * (1 - probability(x, w, b))
    ),
    "The middle factor is missing in the product: 1/(1 − p) or −1/p must meet p(1 − p), and p − y is left.": _from(
        lambda x, y, w, b: error_of(x, y, w, b) / (probability(x, w, b) * (1 - probability(x, w, b)))
    ),
    "db is right. For w multiply each error by its x before you take the mean.": _slopes(_by_b, _by_b),
    "db is right. For w multiply first and then take the mean: the mean of the products is not the product of "
    "the means.": _slopes(lambda x, error: np.mean(x) * np.mean(error), _by_b),
    "db is right. dw is the sum of the products: divide it by n as well.": _slopes(
        lambda x, error: np.sum(error * x), _by_b
    ),
    "db is right. For w the input is x, not x².": _slopes(lambda x, error: np.mean(error * x**2), _by_b),
    "db is right. For w multiply by x, do not divide by it.": _slopes(lambda x, error: np.mean(error / x), _by_b),
    "db is right. Each error is multiplied by its x, not by w.": lambda x, y, w, b: (
        w * np.mean(error_of(x, y, w, b)),
        np.mean(error_of(x, y, w, b)),
    ),
    "dw is right. db is the sum of the errors: divide it by n as well.": _slopes(_by_w, lambda x, error: np.sum(error)),
    "dw is right. For b the input is 1, so its slope is the mean of the errors without x.": _slopes(_by_w, _by_w),
    "dw is right. For b the input is 1: leave out the factor b.": lambda x, y, w, b: (
        np.mean(error_of(x, y, w, b) * x),
        b * np.mean(error_of(x, y, w, b)),
    ),
    "dw is right. The bias has a slope as well: the mean of the errors.": _slopes(_by_w, lambda x, error: 0.0),
    "The bias is missing: return its slope, the mean of the errors, as the second number.": lambda x, y, w, b: np.mean(
        error_of(x, y, w, b) * x
    ),
    "These are the slopes for each student. J is a mean, so take the mean of each list.": lambda x, y, w, b: (
        error_of(x, y, w, b) * x,
        error_of(x, y, w, b),
    ),
    "That is divided by n − 1. A mean divides by n.": lambda x, y, w, b: tuple(
        np.sum(part) / (len(x) - 1) for part in (error_of(x, y, w, b) * x, error_of(x, y, w, b))
    ),
    "That is the place after a step. Return only the two slopes.": lambda x, y, w, b: (
        w - np.mean(error_of(x, y, w, b) * x),
        b - np.mean(error_of(x, y, w, b)),
    ),
    "That is the loss. Return its slopes.": log_loss,
}
ONE_FEATURE = {
    "four students": (tiny4().x, tiny4().y, LN3, 0.5),
    "twenty students": (hours().x, hours().y, 1.0, -2.0),
    "a single student": (np.array([2.0]), np.array([0.0]), LN3, -LN3),
    "three students far from ½": (np.array([1.0, 4.0, -2.0]), np.array([0.0, 0.0, 1.0]), 1.5, 0.25),
}


def gradient():
    """Build: both slopes for one feature."""
    return Function(
        "gradient(x, y, w, b) -> dw, db",
        oracle=right,
        inputs=ONE_FEATURE,
        right="Error times input, and then the mean. The next picture measures whether these really are the slopes "
        "of J.",
        wrong=MISTAKES,
        otherwise="dw is the mean of (p − y)·x, and db the mean of p − y.",
    )


def slopes():
    """Fix: both slopes with b on the wrong side of the minus sign."""
    others = {hint: wrong for hint, wrong in MISTAKES.items() if hint != PARENTHESES}
    return Function(
        "slopes(x, y, w, b) -> dw, db",
        oracle=right,
        inputs=ONE_FEATURE,
        right="The minus sign now holds for w·x and for b. A check at one place would not have found it: at b = 0 "
        "program and quotient agreed.",
        wrong={AS_IT_WAS: MISTAKES[PARENTHESES], **others},
        otherwise="Only one line has to change: the one with `np.exp`. What is e raised to?",
    )
