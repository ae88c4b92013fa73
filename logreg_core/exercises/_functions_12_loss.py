"""Two classes and many, for notebook 12, And then?: a function to build, and a loss to fix."""

import numpy as np

from logreg_core.exercises._function import Function
from logreg_core.model import sigmoid, softmax


def inside():
    """Build: what stands inside the sigmoid when there are two classes."""
    return Function(
        "inside(z0, z1)",
        oracle=lambda z0, z1: z1 - z0,
        inputs={
            "z0 = 1, z1 = 3": (1.0, 3.0),
            "z0 = 0.5, z1 = −2": (0.5, -2.0),
            "z0 = −1.5, z1 = −0.25": (-1.5, -0.25),
            "z0 = 0, z1 = 2": (0.0, 2.0),
        },
        right="So two scores are one too many: only their difference counts, and logistic regression sets the score of "
        "class 0 to 0.",
        wrong={
            "The sign is the wrong way round: that is the score for class 0.": lambda z0, z1: z0 - z1,
            "The scores are subtracted, not added: e^(z0) divided by e^(z1) is e^(z0 − z1).": lambda z0, z1: z0 + z1,
            "That is only the score of class 1. It has to be compared with that of class 0.": lambda z0, z1: z1,
            "That is the score of class 0. Where does z1 come in?": lambda z0, z1: z0,
            "That is minus the score of class 0. Where does z1 come in?": lambda z0, z1: -z0,
            "e^(z1) divided by e^(z0) is e to the power of a difference, not of a quotient.": lambda z0, z1: z1 / z0,
            "e^(z0) divided by e^(z1) is e to the power of a difference, not of a quotient.": lambda z0, z1: z0 / z1,
            "e^(z1) divided by e^(z0) is e to the power of a difference, not of a product.": lambda z0, z1: z0 * z1,
            "That is already the probability. The question is what goes into the sigmoid.": lambda z0, z1: sigmoid(
                z1 - z0
            ),
            "That is the probability of class 0. The question is what goes into the sigmoid.": lambda z0, z1: sigmoid(
                z0 - z1
            ),
            "Those are the odds. Their logarithm goes into the sigmoid.": lambda z0, z1: np.exp(z1 - z0),
            "Those are the odds against class 1. The logarithm of the odds for it goes into the "
            "sigmoid.": lambda z0, z1: np.exp(z0 - z1),
            "That is the difference of the powers. The sigmoid needs the difference of the scores.": lambda z0, z1: (
                np.exp(z1) - np.exp(z0)
            ),
            "That is the difference of the two sigmoids. Subtract the scores themselves.": lambda z0, z1: (
                sigmoid(z1) - sigmoid(z0)
            ),
            "That is the sigmoid's share of two sigmoids. Softmax takes e to the power of each score.": lambda z0, z1: (
                sigmoid(z1) / (sigmoid(z0) + sigmoid(z1))
            ),
            "The size is right, but the sign of a difference matters: leave out the absolute value.": lambda z0, z1: (
                abs(z1 - z0)
            ),
            "That is the mean of the scores. How far they are apart is what counts.": lambda z0, z1: (z0 + z1) / 2,
            "That is the larger score. How far the two are apart is what counts.": max,
            "That is the smaller score. How far the two are apart is what counts.": min,
            "That is the difference squared, which has lost its sign.": lambda z0, z1: (z1 - z0) ** 2,
            "Half of the difference: both powers were halved, or one half was added twice.": lambda z0, z1: (
                (z1 - z0) / 2
            ),
            "That is the difference of the two probabilities. Subtract the scores.": lambda z0, z1: (
                2 * sigmoid(z1 - z0) - 1
            ),
            "The two powers are added below the bar; e^(z1) alone on top is not yet a score.": lambda z0, z1: np.exp(
                z1
            ),
            "That is the logarithm of the probability. The sigmoid needs the log-odds.": lambda z0, z1: np.log(
                sigmoid(z1 - z0)
            ),
            "Divided by z0, which need not even differ from 0. Only the difference counts.": lambda z0, z1: (
                (z1 - z0) / z0
            ),
            "Divided by the sum of the scores. Only the difference counts.": lambda z0, z1: (z1 - z0) / (z1 + z0),
            "That is the logarithm of the sum below the bar.": lambda z0, z1: np.logaddexp(z0, z1),
        },
        otherwise="Divide above and below by e^(z1): what is e^(z0) divided by e^(z1)?",
    )


def cross_entropy():
    """Fix: log loss for any number of classes."""

    def loss(p_of, mean=np.mean):
        return lambda scores, y: float(mean(-np.log(p_of(np.asarray(scores, dtype=float))[np.arange(len(y)), y])))

    def of_columns(scores):
        shifted = scores - scores.max(axis=1, keepdims=True)
        return np.exp(shifted) / np.exp(shifted).sum(axis=0)

    def of_table(scores):
        shifted = scores - scores.max(axis=1, keepdims=True)
        return np.exp(shifted) / np.exp(shifted).sum()

    def powers(scores):
        return np.exp(scores - scores.max(axis=1, keepdims=True))

    def sized(scores, y):
        return len(y) * loss(softmax)(scores, y)

    rows = np.random.default_rng(0).normal(0, 1.5, (20, 4)).round(2)
    return Function(
        "cross_entropy(scores, y)",
        oracle=loss(softmax),
        inputs={
            "three scores of 0, thirty rows": (np.zeros((30, 3)), np.arange(30) % 3),
            "twenty rows of four classes": (rows, np.arange(20) * 7 % 4),
            "three rows of three classes": (
                np.array([[1.0, 0.5, -1.0], [0.0, 2.0, 1.0], [3.0, -1.0, 0.5]]),
                np.array([2, 2, 0]),
            ),
            "one row": (np.array([[2.0, 0.5]]), np.array([1])),
            "two rows of five classes": (np.array([[0.0, 1, 2, 3, 4], [1, 1, 5, 1, 1.5]]), np.array([3, 2])),
        },
        within=1e-9,
        right="Now every row adds up to 1, and someone who knows nothing pays ln 3 = 1.099 a row, however many rows "
        "there are.",
        wrong={
            "The program is as it was: with thirty rows of zeros it still charges ln 30.": loss(of_columns),
            "Now the sum runs over the whole table: all rows together share one probability of 1.": loss(of_table),
            "Without the sum below, those are no probabilities: the winner of each row pays nothing.": loss(powers),
            "`axis=1` is right. Keep the sums as a column: `keepdims=True`. Each row needs its own.": lambda s, y: (
                float(np.mean(-np.log((powers(s) / powers(s).sum(axis=1))[np.arange(len(y)), y])))
            ),
            "The row sums are right. Subtract the largest of each *row*, as it was: `axis=1`.": loss(
                lambda s: softmax(s - s.max(axis=0))
            ),
            "The probabilities are right, but the sum over the rows is returned. Leave the mean as it was.": sized,
            "The sign is wrong: keep the minus before the logarithm.": lambda s, y: -loss(softmax)(s, y),
            "The mean over every class was taken. Only the class that happened pays: `p[np.arange(len(y)), "
            "y]`.": lambda s, y: float(-np.log(softmax(s)).mean()),
            "Every class of every row pays now. Only the one that happened should: "
            "`p[np.arange(len(y)), y]`.": lambda s, y: float(-np.log(softmax(s)).sum(axis=1).mean()),
            "The most probable class pays, whatever happened. Take the column `y` of each row.": lambda s, y: float(
                np.mean(-np.log(softmax(s).max(axis=1)))
            ),
            "`p[:, y]` takes all those columns for every row. `p[np.arange(len(y)), y]` takes one number a "
            "row.": lambda s, y: float(-np.log(softmax(s)[:, y]).mean()),
            "`p[y]` takes whole rows. One number a row is needed: `p[np.arange(len(y)), y]`.": lambda s, y: float(
                -np.log(softmax(s)[np.minimum(y, len(s) - 1)]).mean()
            ),
            "The logarithm of the mean was taken. First the logarithm of each row, then the mean.": lambda s, y: float(
                -np.log(softmax(s)[np.arange(len(y)), y].mean())
            ),
            "That is the mean probability of what happened, without a logarithm.": lambda s, y: float(
                softmax(s)[np.arange(len(y)), y].mean()
            ),
            "That is 1 minus the probability, without a logarithm.": lambda s, y: float(
                1 - softmax(s)[np.arange(len(y)), y].mean()
            ),
            "That is the share of rows whose most probable class did not happen. Return the mean log "
            "loss.": lambda s, y: float(np.mean(softmax(s).argmax(axis=1) != y)),
            "That is the mean squared error. Return the mean of −ln p, as in the program given.": lambda s, y: float(
                np.mean((1 - softmax(s)[np.arange(len(y)), y]) ** 2)
            ),
            "Each row's loss is right, but all of them come back. Leave the mean at the end.": lambda s, y: (
                -np.log(softmax(s)[np.arange(len(y)), y])
            ),
            "The median of the rows is returned. Leave the mean as it was.": loss(softmax, np.median),
            "The mean runs over the classes, not over the rows: divide by the number of rows.": lambda s, y: (
                sized(s, y) / np.shape(s)[1]
            ),
            "The scores were negated: the class with the lowest score wins now.": loss(lambda s: softmax(-s)),
            "Those are the sigmoids of single scores. Each row has to add up to 1.": loss(sigmoid),
            "Below the bar is the mean of the powers; the sum belongs there.": loss(
                lambda s: powers(s) / powers(s).mean(axis=1, keepdims=True)
            ),
        },
        otherwise="Only one line has to change: the one that divides. What must add up to 1, a row or a column?",
    )
