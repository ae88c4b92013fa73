"""The functions of notebook 03, Why not simply square the error?: one to build, and one to fix."""

import numpy as np

from logreg_core.data import hours
from logreg_core.exercises._function import Function
from logreg_core.losses import log_loss
from logreg_core.model import sigmoid

RATE = 0.25  # the learning rate of `descend`


def _of_differences(made):
    """A function that makes its result of p − y."""
    return lambda x, y, w, b: made(sigmoid(w * x + b) - y)


def _with_probability(made):
    """The mean squared error of other probabilities."""
    return lambda x, y, w, b: np.mean((made(x, w, b) - y) ** 2)


BUILD_MISTAKES = {
    "That is the mean of p − y: errors above and below cancel. Square each difference before you take the "
    "mean.": _of_differences(np.mean),
    "That is the mean of y − p: errors above and below cancel. Square each difference before you take the "
    "mean.": _of_differences(lambda off: -np.mean(off)),
    "First square, then take the mean: you squared the mean, where errors above and below have already "
    "cancelled.": _of_differences(lambda off: np.mean(off) ** 2),
    "First square, then add up: you squared the sum, where errors above and below have already cancelled.": (
        _of_differences(lambda off: np.sum(off) ** 2)
    ),
    "That is the mean of the distances |p − y|. Square them.": _of_differences(lambda off: np.mean(np.abs(off))),
    "That is the square root of what is needed. Leave out the root.": _of_differences(
        lambda off: np.sqrt(np.mean(off**2))
    ),
    "That is twice the mean of p − y. To square something, write `**2`, with two stars.": _of_differences(
        lambda off: np.mean(2 * off)
    ),
    "Those are the squares, one for each example. Take their mean: one number is needed.": _of_differences(
        lambda off: off**2
    ),
    "Those are the differences, one for each example. Square them, then take the mean.": _of_differences(
        lambda off: off
    ),
    "That is the median. Take the mean, `np.mean`.": _of_differences(lambda off: np.median(off**2)),
    "That is the largest of the squares. Take their mean.": _of_differences(lambda off: np.max(off**2)),
    "That is the square of the first example alone. Is `return` inside the loop?": _of_differences(
        lambda off: off[0] ** 2
    ),
    "That is the square of the last example alone. The mean takes all of them.": _of_differences(
        lambda off: off[-1] ** 2
    ),
    "It is divided by n − 1. Divide by n, the number of examples.": _of_differences(
        lambda off: np.sum(off**2) / (len(off) - 1)
    ),
    "That is the variance of p − y: `np.var` subtracts their mean first. Take the mean of the squares.": (
        _of_differences(np.var)
    ),
    "That is 1 minus what is needed. A loss is 0 for a perfect model.": _of_differences(
        lambda off: 1 - np.mean(off**2)
    ),
    "That is the squared error of the straight line w·x + b. The score still has to go through the "
    "sigmoid.": _with_probability(lambda x, w, b: w * x + b),
    "The bias belongs inside the sigmoid: p is sigmoid(w·x + b).": _with_probability(
        lambda x, w, b: sigmoid(w * x) + b
    ),
    "Check the parentheses: the score is w·x + b, not w·(x + b).": _with_probability(
        lambda x, w, b: sigmoid(w * (x + b))
    ),
    "The bias has the wrong sign. In `np.exp(-w * x + b)` the minus sign reaches w·x only: put parentheses around the "
    "whole score, `-(w * x + b)`.": _with_probability(lambda x, w, b: sigmoid(w * x - b)),
    "The score is a product and a sum, w·x + b, not w + x + b.": _with_probability(lambda x, w, b: sigmoid(w + x + b)),
    "Something is flipped: the minus sign in `1 / (1 + np.exp(-(w * x + b)))`, or the labels 0 and 1.": (
        _with_probability(lambda x, w, b: sigmoid(-(w * x + b)))
    ),
    "A pair of parentheses is missing: `1 / 1 + np.exp(…)` divides first. Write `1 / (1 + np.exp(…))`.": (
        _with_probability(lambda x, w, b: 1 + np.exp(-(w * x + b)))
    ),
    "That counts mistakes. The model says p, not only yes or no: leave the probability as it is.": _with_probability(
        lambda x, w, b: np.round(sigmoid(w * x + b))
    ),
    "Subtract first, then square: (p − y)². A difference of two squares is something else.": lambda x, y, w, b: np.mean(
        sigmoid(w * x + b) ** 2 - y**2
    ),
    "Subtract first, then square: `(y - p) ** 2`. In `y - p ** 2` only p is squared.": lambda x, y, w, b: np.mean(
        y - sigmoid(w * x + b) ** 2
    ),
    "That is the mean probability. Where are the labels?": lambda x, y, w, b: np.mean(sigmoid(w * x + b)),
    "That is the mean log loss J. Return the mean squared difference.": log_loss,
    "Only the examples with label 1 pay. The others pay p².": lambda x, y, w, b: np.mean(
        y * (1 - sigmoid(w * x + b)) ** 2
    ),
    "Only the examples with label 0 pay. The others pay (1 − p)².": lambda x, y, w, b: np.mean(
        (1 - y) * sigmoid(w * x + b) ** 2
    ),
    "Each difference is multiplied by x. Here only the differences count; x comes in through p.": lambda x, y, w, b: (
        np.mean(((sigmoid(w * x + b) - y) * x) ** 2)
    ),
    "It divides by 20, whatever the number of examples. Divide by `len(x)`, or take `np.mean`.": _of_differences(
        lambda off: np.sum(off**2) / 20
    ),
}


def squared_error():
    """Build: the mean squared error of a model's probabilities."""
    study = hours()
    return Function(
        "squared_error(x, y, w, b)",
        oracle=_of_differences(lambda off: np.mean(off**2)),
        inputs={
            "five students": (np.array([1.0, 3.5, 2.0, 0.5, 4.0]), np.array([0.0, 1.0, 1.0, 0.0, 0.0]), 1.2, -2.5),
            "three whole numbers": (np.array([-2, 1, 3]), np.array([0.0, 0.0, 1.0]), -0.8, 0.3),
            "the twenty students": (study.x, study.y, 0.7, -1.9),
        },
        right="One number for a whole model, between 0 and 1. The next picture asks your function about every "
        "place on the map.",
        wrong=BUILD_MISTAKES,
        otherwise="First p = sigmoid(w·x + b), then the differences p − y, then their squares, then the mean.",
    )


def _descending(slope, *, both=None, rate=RATE):
    """Gradient descent with this slope of one example's loss along its score, `slope(p, y)`."""

    def descend(x, y, w, b, steps):
        for _ in range(int(steps)):
            p = sigmoid(w * x + b)
            along_w, along_b = both(p, y) if both else (slope(p, y), slope(p, y))
            w, b = w - rate * np.mean(along_w * x), b - rate * np.mean(along_b)
        return w, b

    return descend


def _full(p, y):
    return 2 * (p - y) * p * (1 - p)


def _broken(p, y):
    return 2 * (p - y)


def descend():
    """Fix: gradient descent on the squared error, which lacks the slope of the sigmoid."""
    study = hours()
    return Function(
        "descend(x, y, w, b, steps) -> w, b",
        oracle=_descending(_full),
        inputs={
            "one step": (study.x, study.y, 0.4, -0.6, 1),
            "twenty steps": (study.x, study.y, -1.0, 0.5, 20),
            "a start far out": (study.x, study.y, -10.0, 0.0, 30),
        },
        right="From w = −10 your ball now hardly moves, as in the picture. The slope of the squared error has to pass "
        "through the sigmoid, whose own slope p(1 − p) is nearly 0 there. Without that factor the program was going "
        "down another loss: log loss, at twice the rate.",
        wrong={
            "The program is as it was: from w = −10 it still runs down at once.": _descending(_broken),
            "Now it is log loss that goes down, at its usual rate. The 2 was right; the slope of the sigmoid is "
            "missing.": _descending(lambda p, y: p - y),
            "The slope of the sigmoid is p(1 − p). One of the two factors is missing: 1 − p.": _descending(
                lambda p, y: 2 * (p - y) * p
            ),
            "The slope of the sigmoid is p(1 − p). One of the two factors is missing: p.": _descending(
                lambda p, y: 2 * (p - y) * (1 - p)
            ),
            "The factor is right, but the 2 has gone: the square’s own slope is 2(p − y).": _descending(
                lambda p, y: (p - y) * p * (1 - p)
            ),
            "The factor is p(1 − p), not p(1 + p).": _descending(lambda p, y: 2 * (p - y) * p * (1 + p)),
            "Parentheses are missing: `p * 1 - p` is 0. Write `p * (1 - p)`.": _descending(
                lambda p, y: 2 * (p - y) * p * 1 - p
            ),
            "Divide by p(1 − p)? It is a factor: the flatter the sigmoid, the smaller the slope.": _descending(
                lambda p, y: 2 * (p - y) / (p * (1 - p))
            ),
            "That is the slope of the sigmoid alone. It also needs the slope of the square, 2(p − y).": _descending(
                lambda p, y: p * (1 - p)
            ),
            "That is the squared difference itself. A step needs its slope, 2(p − y) times the slope of the "
            "sigmoid.": _descending(lambda p, y: (p - y) ** 2),
            "The factor is p(1 − p), with the probability, not y(1 − y), which is always 0.": _descending(
                lambda p, y: 2 * (p - y) * y * (1 - y)
            ),
            "The slope for w has the new factor, but the slope for b does not. Put it where both use it.": _descending(
                None, both=lambda p, y: (_full(p, y), _broken(p, y))
            ),
            "The slope for b has the new factor, but the slope for w does not. Put it where both use it.": _descending(
                None, both=lambda p, y: (_broken(p, y), _full(p, y))
            ),
            "Now it goes uphill: a step is taken against the slope, so it is subtracted.": _descending(
                _full, rate=-RATE
            ),
            "y − p flips the sign of the slope, and the ball goes uphill. The slope begins with 2(p − y).": _descending(
                lambda p, y: -_broken(p, y)
            ),
            "The slope is right. The learning rate was 0.25; leave it as it was.": _descending(_full, rate=1.0),
            "The slope is right, but the learning rate has become 0.5. It was 0.25; leave it as it was.": _descending(
                _full, rate=0.5
            ),
            "The factor is squared: p(1 − p) once is enough.": _descending(lambda p, y: _full(p, y) * p * (1 - p)),
        },
        otherwise="One line needs a change, the one with `slope`. Along the score, (p − y)² has the slope 2(p − y) "
        "times the slope of p itself.",
    )
