"""The functions of notebook 06, The gradient: one to build, one to fix, and the first again for a table."""

import numpy as np

from logreg_core.data import hours, tiny4, two_groups
from logreg_core.exercises._function import Function
from logreg_core.losses import log_loss, log_loss_gradient, squared_error_gradient
from logreg_core.model import decide, probability, score

LN3 = float(np.log(3))
AS_IT_WAS = (
    "The program is as it was. With b = 0 all is well, with another b nothing is: in which line does b stand, and with "
    "which sign does it arrive in p?"
)


def _right(x, y, w, b):
    dw, db = log_loss_gradient(x, y, w, b)
    return (dw.tolist() if np.ndim(dw) else float(dw)), float(db)


def _from(errors):
    """Both slopes from other errors than p − y."""
    return lambda x, y, w, b: (np.mean(errors(x, y, w, b) * x), np.mean(errors(x, y, w, b)))


def _error(x, y, w, b):
    return probability(x, w, b) - y


def _slopes(by_w, by_b):
    """Other slopes, each from the features and the errors."""

    def wrong(x, y, w, b):
        error = _error(x, y, w, b)
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
    "The sign is turned round: the error is p − y, prediction minus label.": lambda x, y, w, b: (
        -_by_w(x, _error(x, y, w, b)),
        -_by_b(x, _error(x, y, w, b)),
    ),
    "The minus sign is missing in p = 1 / (1 + e^−z): p falls where it should rise.": _with_sigmoid(
        lambda x, w, b: score(x, w, b)
    ),
    "Mind the parentheses in p: the minus sign is for the whole score, `np.exp(-(w * x + b))`.": _with_sigmoid(
        lambda x, w, b: -w * x + b
    ),
    "`p` is the score there. Send the score through the sigmoid: p = 1 / (1 + e^−z).": _from(
        lambda x, y, w, b: score(x, w, b) - y
    ),
    "`p` is e^z there, which are the odds. The probability is 1 / (1 + e^−z).": _from(
        lambda x, y, w, b: np.exp(score(x, w, b)) - y
    ),
    "That compares decisions with labels. Take the probability p itself, not whether it is above ½.": _from(
        lambda x, y, w, b: decide(x, w, b) - y
    ),
    "The label has gone: the error is p − y.": _from(lambda x, y, w, b: probability(x, w, b)),
    "Errors of both signs belong in: leave out the absolute value.": _from(
        lambda x, y, w, b: np.abs(_error(x, y, w, b))
    ),
    "That is the gradient of squared error. For log loss nothing but error times input is left.": (
        squared_error_gradient
    ),
    "There is a factor p(1 − p) too many. Under log loss it cancels.": _from(
        lambda x, y, w, b: _error(x, y, w, b) * probability(x, w, b) * (1 - probability(x, w, b))
    ),
    "The middle factor is missing in the product: 1/(1 − p) or −1/p must meet p(1 − p), and p − y is left.": _from(
        lambda x, y, w, b: _error(x, y, w, b) / (probability(x, w, b) * (1 - probability(x, w, b)))
    ),
    "For b all is right. For w multiply each error by its x before you take the mean.": _slopes(_by_b, _by_b),
    "For b all is right. For w multiply first and then take the mean: the mean of the products is not the product of "
    "the means.": _slopes(lambda x, error: np.mean(x) * np.mean(error), _by_b),
    "For b all is right. For w there is the sum of the products: divide it by n as well.": _slopes(
        lambda x, error: np.sum(error * x), _by_b
    ),
    "For b all is right. For w the input is x, not x².": _slopes(lambda x, error: np.mean(error * x**2), _by_b),
    "For b all is right. For w multiply by x, do not divide by it.": _slopes(
        lambda x, error: np.mean(error / x), _by_b
    ),
    "For b all is right. Each error is multiplied by its x, not by w.": lambda x, y, w, b: (
        w * np.mean(_error(x, y, w, b)),
        np.mean(_error(x, y, w, b)),
    ),
    "For w all is right. For b there is the sum of the errors: divide it by n as well.": _slopes(
        _by_w, lambda x, error: np.sum(error)
    ),
    "For w all is right. For b the input is 1, so its slope is the mean of the errors without x.": _slopes(
        _by_w, _by_w
    ),
    "For w all is right. For b the input is 1: leave out the factor b.": lambda x, y, w, b: (
        np.mean(_error(x, y, w, b) * x),
        b * np.mean(_error(x, y, w, b)),
    ),
    "For w all is right. The bias has a slope as well: the mean of the errors.": _slopes(_by_w, lambda x, error: 0.0),
    "The bias is forgotten: its slope, the mean of the errors, comes back as the second number.": lambda x, y, w, b: (
        np.mean(_error(x, y, w, b) * x)
    ),
    "These are the slopes for each student. J is a mean, so take the mean of each list.": lambda x, y, w, b: (
        _error(x, y, w, b) * x,
        _error(x, y, w, b),
    ),
    "It divides by n − 1. A mean divides by n.": lambda x, y, w, b: tuple(
        np.sum(part) / (len(x) - 1) for part in (_error(x, y, w, b) * x, _error(x, y, w, b))
    ),
    "That is the place after a step. Only the two slopes are asked for.": lambda x, y, w, b: (
        w - np.mean(_error(x, y, w, b) * x),
        b - np.mean(_error(x, y, w, b)),
    ),
    "That is the loss. The slopes of the loss are asked for.": log_loss,
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
        oracle=_right,
        inputs=ONE_FEATURE,
        right="Error times input, and then the mean. Whether these really are the slopes of J, the next picture "
        "measures.",
        wrong=MISTAKES,
        otherwise="dw is the mean of (p − y)·x, and db the mean of p − y.",
    )


def slopes():
    """Fix: both slopes with b on the wrong side of the minus sign."""
    as_it_was = _with_sigmoid(lambda x, w, b: -w * x + b)
    return Function(
        "slopes(x, y, w, b) -> dw, db",
        oracle=_right,
        inputs=ONE_FEATURE,
        right="The minus sign now holds for w·x and for b. A check at one place would not have found it: at b = 0 "
        "program and quotient agreed.",
        wrong={AS_IT_WAS: as_it_was, **MISTAKES},
        otherwise="Only one line has to change: the one with `np.exp`. What is e raised to?",
    )


def _table(by_w, by_b=_by_b):
    def wrong(X, y, w, b):
        error = _error(X, y, w, b)
        return by_w(X, error), by_b(X, error)

    return wrong


def table_gradient():
    """Build: the slopes for all features at once."""
    groups = two_groups(n=12)
    squares = np.array([[1.0, -2.0, 0.5], [0.0, 3.0, 1.0], [2.0, 1.0, -1.5]])
    return Function(
        "table_gradient(X, y, w, b) -> dw, db",
        oracle=_right,
        inputs={
            "twelve points with two features": (groups.x, groups.y, np.array([0.5, -1.0]), 0.25),
            "three points with three features": (squares, np.array([1.0, 0.0, 0.0]), np.array([0.5, -0.25, 1.0]), -0.5),
            "twenty students with one feature": (hours().x[:, None], hours().y, np.array([1.0]), -2.0),
        },
        right="One line for one feature, for two and for a thousand.",
        wrong={
            "The sign is turned round: the error is p − y, prediction minus label.": lambda X, y, w, b: tuple(
                -np.asarray(part) for part in _right(X, y, w, b)
            ),
            "dw is divided by the number of features. J is a mean over the rows: divide by n, `len(y)`.": _table(
                lambda X, error: X.T @ error / X.shape[1]
            ),
            "dw is the sum over the rows. J is a mean: divide by n, `len(y)`.": _table(lambda X, error: X.T @ error),
            "All slopes for w have been mixed into one number. Each feature has its own: `X.T @ error`.": _table(
                lambda X, error: np.mean(X * error[:, None])
            ),
            "The slopes of the features are added up. Each feature keeps its own.": _table(
                lambda X, error: np.sum(X.T @ error) / len(error)
            ),
            "The mean goes over the features there, so one number is left for each row. Go over the rows: "
            "`X.T @ error / n`.": _table(lambda X, error: np.mean(X * error[:, None], axis=1)),
            "The errors are not yet multiplied by the features: `X.T @ error`.": _table(
                lambda X, error: np.full(X.shape[1], np.mean(error))
            ),
            "The errors are not yet multiplied by the features, so one number comes back for all of them.": _table(
                lambda X, error: np.mean(error)
            ),
            "Multiply first, then take the mean: `X.T @ error / n`.": _table(
                lambda X, error: X.mean(axis=0) * error.mean()
            ),
            "These are the products for each row. Add them up over the rows and divide by n: `X.T @ error / n`.": (
                _table(lambda X, error: X * error[:, None])
            ),
            "dw is right. For b there is the sum of the errors: divide it by n as well.": _table(
                lambda X, error: X.T @ error / len(error), lambda X, error: np.sum(error)
            ),
            "dw is right. The bias has a slope as well: the mean of the errors.": _table(
                lambda X, error: X.T @ error / len(error), lambda X, error: 0.0
            ),
            "dw is right. For b one number is needed, the mean of the errors.": _table(
                lambda X, error: X.T @ error / len(error), lambda X, error: error
            ),
            "The bias is forgotten: its slope, the mean of the errors, comes back as the second result.": (
                lambda X, y, w, b: X.T @ _error(X, y, w, b) / len(y)
            ),
            "dw and db are joined into one list. Give them back as two results: `return dw, db`.": (
                lambda X, y, w, b: np.append(*_right(X, y, w, b))
            ),
            "The bias is missing in the score: `X @ w + b`.": lambda X, y, w, b: _right(X, y, w, 0.0),
            "The minus sign is missing in p = 1 / (1 + e^−z): p falls where it should rise.": lambda X, y, w, b: (
                X.T @ (probability(X, -w, -b) - y) / len(y),
                np.mean(probability(X, -w, -b) - y),
            ),
            "Mind the parentheses in p: the minus sign is for the whole score, `np.exp(-(X @ w + b))`.": (
                lambda X, y, w, b: (X.T @ (probability(X, w, -b) - y) / len(y), np.mean(probability(X, w, -b) - y))
            ),
            "`p` is the score there. Send the score through the sigmoid: p = 1 / (1 + e^−z).": lambda X, y, w, b: (
                X.T @ (score(X, w, b) - y) / len(y),
                np.mean(score(X, w, b) - y),
            ),
            "That is the gradient of squared error. For log loss nothing but error times input is left.": (
                squared_error_gradient
            ),
            "X is not turned over there. It fits only where there are as many rows as features: `X.T`.": _table(
                lambda X, error: X @ error / len(error)
            ),
            "That is the place after a step. Only the slopes are asked for.": lambda X, y, w, b: (
                w - _right(X, y, w, b)[0],
                b - _right(X, y, w, b)[1],
            ),
            "That is the loss. The slopes of the loss are asked for.": log_loss,
        },
        otherwise="The errors are p − y, one for each row; dw is `X.T @ error / n`, db the mean of the errors.",
    )
