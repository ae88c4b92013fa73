"""The function of notebook 06, The gradient, that is built once more, for a table of features."""

import numpy as np

from logreg_core.data import hours, two_groups
from logreg_core.exercises._function import Function
from logreg_core.exercises._functions_06 import error_of, right
from logreg_core.losses import log_loss, squared_error_gradient
from logreg_core.model import probability, score


def mean_error(X, error):
    return np.mean(error)


def _table(by_w, by_b=mean_error):
    def wrong(X, y, w, b):
        error = error_of(X, y, w, b)
        return by_w(X, error), by_b(X, error)

    return wrong


def table_gradient():
    """Build: the slopes for all features at once."""
    groups = two_groups(n=12)
    squares = np.array([[1.0, -2.0, 0.5], [0.0, 3.0, 1.0], [2.0, 1.0, -1.5]])
    return Function(
        "table_gradient(X, y, w, b) -> dw, db",
        oracle=right,
        inputs={
            "twelve points with two features": (groups.x, groups.y, np.array([0.5, -1.0]), 0.25),
            "three points with three features": (squares, np.array([1.0, 0.0, 0.0]), np.array([0.5, -0.25, 1.0]), -0.5),
            "twenty students with one feature": (hours().x[:, None], hours().y, np.array([1.0]), -2.0),
        },
        right="One line for one feature, for two and for a thousand.",
        wrong={
            "The sign is flipped: the error is p − y, prediction minus label.": lambda X, y, w, b: tuple(
                -np.asarray(part) for part in right(X, y, w, b)
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
            "dw is right. db is the sum of the errors: divide it by n as well.": _table(
                lambda X, error: X.T @ error / len(error), lambda X, error: np.sum(error)
            ),
            "dw is right. The bias has a slope as well: the mean of the errors.": _table(
                lambda X, error: X.T @ error / len(error), lambda X, error: 0.0
            ),
            "dw is right. For b one number is needed, the mean of the errors.": _table(
                lambda X, error: X.T @ error / len(error), lambda X, error: error
            ),
            "The bias is missing: return its slope, the mean of the errors, as the second result.": (
                lambda X, y, w, b: X.T @ error_of(X, y, w, b) / len(y)
            ),
            "dw and db are joined into one list. Return them as two results: `return dw, db`.": (
                lambda X, y, w, b: np.append(*right(X, y, w, b))
            ),
            "The bias is missing in the score: `X @ w + b`.": lambda X, y, w, b: right(X, y, w, 0.0),
            "The minus sign is missing in p = 1 / (1 + e^−z): p falls where it should rise.": lambda X, y, w, b: (
                X.T @ (probability(X, -w, -b) - y) / len(y),
                np.mean(probability(X, -w, -b) - y),
            ),
            "Check the parentheses in p: the minus sign is for the whole score, `np.exp(-(X @ w + b))`.": (
                lambda X, y, w, b: (X.T @ (probability(X, w, -b) - y) / len(y), np.mean(probability(X, w, -b) - y))
            ),
            "`p` is the score there. Send the score through the sigmoid: p = 1 / (1 + e^−z).": lambda X, y, w, b: (
                X.T @ (score(X, w, b) - y) / len(y),
                np.mean(score(X, w, b) - y),
            ),
            "That is the gradient of squared error. For log loss, only error times input is left.": (
                squared_error_gradient
            ),
            "X is not transposed there, which works only if there are as many rows as features. Write `X.T`.": _table(
                lambda X, error: X @ error / len(error)
            ),
            "That is the place after a step. Return only the slopes.": lambda X, y, w, b: (
                w - right(X, y, w, b)[0],
                b - right(X, y, w, b)[1],
            ),
            "That is the loss. Return its slopes.": log_loss,
        },
        otherwise="The errors are p − y, one for each row; dw is `X.T @ error / n`, db the mean of the errors.",
    )
