"""The function that notebook 07, How does a line learn?, asks to build: one step of gradient descent."""

import numpy as np

from logreg_core.data import two_groups
from logreg_core.exercises._function import Function
from logreg_core.model import sigmoid

RATE = 0.1  # as in the lesson's cell
GROUPS = two_groups()


def _gradient(x, y, w, b):
    p = sigmoid(x @ w + b)
    return x.T @ (p - y) / len(y), np.mean(p - y)


def _stepped(change, rate=RATE):
    """A step that takes away `rate` times what `change(x, y, w, b)` gives for w and for b."""

    def step(w, b):
        dw, db = change(GROUPS.x, GROUPS.y, np.asarray(w, dtype=float), b)
        return w - rate * dw, b - rate * db

    return step


def _with_error(error):
    """A step whose p − y is something else: `error(z, y)`."""
    return _stepped(lambda x, y, w, b: (x.T @ error(x @ w + b, y) / len(y), np.mean(error(x @ w + b, y))))


def _scaled(for_w, for_b):
    """A step whose two slopes are multiplied by these."""

    def change(x, y, w, b):
        dw, db = _gradient(x, y, w, b)
        return for_w * dw, for_b * db

    return _stepped(change)


def _one_after_the_other(w, b):
    x, y = GROUPS.x, GROUPS.y
    w = w - RATE * _gradient(x, y, w, b)[0]
    return w, b - RATE * _gradient(x, y, w, b)[1]


def _bias_first(w, b):
    x, y = GROUPS.x, GROUPS.y
    b = b - RATE * _gradient(x, y, w, b)[1]
    return w - RATE * _gradient(x, y, w, b)[0], b


def _repeated(times):
    def step(w, b):
        for _ in range(times):
            w, b = _stepped(_gradient)(w, b)
        return w, b

    return step


N = len(GROUPS.y)
STEP_MISTAKES = {
    "This goes uphill: the gradient points up, so the step is minus the rate times the gradient.": _scaled(-1, -1),
    "These are the slopes themselves. Return where the step ends: `w - rate * dw` and `b - rate * db`.": lambda w, b: (
        _gradient(GROUPS.x, GROUPS.y, w, b)
    ),
    "That is the change, not the new place: `w - rate * dw`, not `-rate * dw`.": lambda w, b: tuple(
        -RATE * slope for slope in _gradient(GROUPS.x, GROUPS.y, w, b)
    ),
    "Only w has come back. Return both: `return w, b`.": lambda w, b: _stepped(_gradient)(w, b)[0],
    "Nothing has moved. Take `rate` times the slopes away from w and b.": lambda w, b: (w, b),
    "The rate is missing: that is a step with the rate 1.": _stepped(_gradient, 1.0),
    "The slopes were divided by the rate. Multiply them by it.": _stepped(_gradient, 1 / RATE),
    "The rate is in it twice.": _stepped(_gradient, RATE**2),
    "Those are the sums over the 40 points. The gradient is the mean: divide by n.": _scaled(N, N),
    "The slope for w is the sum over the 40 points. Divide it by n, as `np.mean` has done for b.": _scaled(N, 1),
    "The slope for b is the sum over the 40 points. Take `np.mean`, as for w.": _scaled(1, N),
    "The slope for w is divided by n twice.": _scaled(1 / N, 1),
    "Divided by n twice: `np.mean` divides already.": _scaled(1 / N, 1 / N),
    "b stays where it was. It has a slope too, the mean of p − y.": _scaled(1, 0),
    "w stays where it was. Its slopes are the means of (p − y) times each feature.": _scaled(0, 1),
    "w goes the right way, b goes uphill: both are minus.": _scaled(1, -1),
    "b goes the right way, w goes uphill: both are minus.": _scaled(-1, 1),
    "The x is missing in the slope for w: each error is multiplied by its feature.": _stepped(
        lambda x, y, w, b: (np.full(2, np.mean(sigmoid(x @ w + b) - y)), np.mean(sigmoid(x @ w + b) - y))
    ),
    "One mean was taken over both features. Each weight has its own: `axis=0`, or `x.T @ (p - y) / n`.": _stepped(
        lambda x, y, w, b: (np.full(2, np.mean((sigmoid(x @ w + b) - y)[:, None] * x)), np.mean(sigmoid(x @ w + b) - y))
    ),
    "The bias is missing in the score: z = x @ w + b.": _stepped(
        lambda x, y, w, b: (_gradient(x, y, w, 0.0)[0], _gradient(x, y, w, 0.0)[1])
    ),
    "The sigmoid is missing: p is `sigmoid(x @ w + b)`, and what you have is the score.": _with_error(
        lambda z, y: z - y
    ),
    "The minus in the sigmoid is wrong: that p is the probability of label 0.": _with_error(
        lambda z, y: sigmoid(-z) - y
    ),
    "That is yes or no in place of the probability: use p itself, without a threshold.": _with_error(
        lambda z, y: (z >= 0) - y
    ),
    "p alone is no error: the label has to be taken away, p − y.": _with_error(lambda z, y: sigmoid(z)),
    "The error has lost its sign, which says which way to go. Leave out the absolute value.": _with_error(
        lambda z, y: np.abs(sigmoid(z) - y)
    ),
    "The error is squared. The gradient has p − y itself.": _with_error(lambda z, y: (sigmoid(z) - y) ** 2),
    "That is the gradient of squared error, with its p(1 − p). For log loss it cancels: p − y is all.": _with_error(
        lambda z, y: (sigmoid(z) - y) * sigmoid(z) * (1 - sigmoid(z))
    ),
    "That is the gradient of squared error, with its 2 p(1 − p). For log loss it cancels: p − y is all.": _with_error(
        lambda z, y: 2 * (sigmoid(z) - y) * sigmoid(z) * (1 - sigmoid(z))
    ),
    "w has moved before the slope for b was computed. Both slopes belong to the old place.": _one_after_the_other,
    "b has moved before the slopes for w were computed. All slopes belong to the old place.": _bias_first,
    "Only the direction is left: the slopes were divided by their length. A step is the rate times the gradient "
    "itself.": _stepped(
        lambda x, y, w, b: tuple(
            slope / np.linalg.norm(np.append(*_gradient(x, y, w, b))) for slope in _gradient(x, y, w, b)
        )
    ),
    "Only the signs of the slopes are left. A step is the rate times the gradient itself.": _stepped(
        lambda x, y, w, b: tuple(np.sign(slope) for slope in _gradient(x, y, w, b))
    ),
    "Those are two steps. `step` takes one; the loop comes next.": _repeated(2),
    "Those are 100 steps. `step` takes one; the loop comes next.": _repeated(100),
    "That is the vote of the first point only. All points vote.": _stepped(
        lambda x, y, w, b: _gradient(x[:1], y[:1], w, b)
    ),
    "It looks as if only the points on the wrong side had voted. Here everyone does.": _stepped(
        lambda x, y, w, b: (
            x.T @ ((sigmoid(x @ w + b) - y) * (((x @ w + b) >= 0) != y)) / len(y),
            np.mean((sigmoid(x @ w + b) - y) * (((x @ w + b) >= 0) != y)),
        )
    ),
}


def step():
    """Build: one step of gradient descent on the lesson's two groups."""
    return Function(
        "step(w, b) -> w, b",
        oracle=_stepped(_gradient),
        inputs={
            "the start, zero": (np.zeros(2), 0.0),
            "w = (1, −0.5), b = 0.3": (np.array([1.0, -0.5]), 0.3),
            "w = (−2, 3), b = −1": (np.array([-2.0, 3.0]), -1.0),
        },
        right="One step of gradient descent. All that is left to do is to take it again and again.",
        wrong=STEP_MISTAKES,
        otherwise="With p = σ(x @ w + b) the slopes are the mean of (p − y)·x for the weights and the mean of p − y "
        "for b. Take `rate` times each of them away. (Are `x`, `y` and `rate` as in the cell above?)",
    )
