"""The function that notebook 12, And then?, asks to build first, and how it goes wrong."""

import numpy as np

from logreg_core.exercises._function import Function
from logreg_core.model import sigmoid, softmax


def _shares(top, below=None):
    """A wrong softmax: `top` of the scores, divided by the row's sum of `below`."""

    def made(scores):
        under = (below or top)(scores)
        return top(scores) / under.sum(axis=1, keepdims=True)

    return made


def build_softmax():
    """Build: a table of scores to a table of probabilities."""
    return Function(
        "softmax(scores)",
        oracle=softmax,
        inputs={
            "two rows of three scores": (np.array([[1.0, 0.2, -0.5], [0.5, 2.0, 1.0]]),),
            "three rows of three scores": (np.array([[0.3, -1.2, 2.0], [1.5, 1.0, -0.5], [-2.0, -2.0, -1.0]]),),
            "one row of four scores": (np.array([[0.5, 1.0, 2.0, -3.0]]),),
            "four rows of two scores": (np.array([[0.0, 1.0], [2.0, -1.0], [0.5, 0.5], [-3.0, 1.0]]),),
            "whole numbers": (np.array([[1, 2, 3], [3, 1, 0]]),),
        },
        extremes={
            "scores of 1,000": (np.array([[1000.0, 999.0, 998.0], [0.0, 1.0, 2.0]]),),
            "scores of −1,000": (np.array([[-1000.0, -1001.0, -999.0], [1000.0, 0.0, -1000.0]]),),
            "two rows a thousand apart": (np.array([[-1000.0, -1001.0], [1000.0, 1001.0]]),),
        },
        survive="Subtract the largest score of each row from that row first: no probability changes, and no power of "
        "e can be too large.",
        within=1e-9,
        right="Each row adds up to 1, whatever the scores. The next picture asks yours thousands of times for each "
        "change.",
        wrong={
            "Each column adds up to 1, and each row should: sum over `axis=1`.": lambda z: (
                np.exp(z) / np.exp(z).sum(axis=0)
            ),
            "The sum runs over the whole table, so all rows together add up to 1. Sum over `axis=1`, and keep the "
            "column: `keepdims=True`.": lambda z: np.exp(z) / np.exp(z).sum(),
            "Without `keepdims=True` the sums of the rows lie flat, like one more row, and each divides a "
            "column.": lambda z: np.exp(z) / np.exp(z).sum(axis=1),
            "The scores themselves were divided by their sum. e to the power of each score comes first: "
            "`np.exp(scores)`.": _shares(lambda z: z),
            "The scores were divided by the sum of the powers. Above the fraction bar, take `np.exp(scores)` "
            "too.": _shares(lambda z: z, np.exp),
            "Below the fraction bar the powers are added, not the scores: `np.exp(scores).sum(…)`.": _shares(
                np.exp, lambda z: z
            ),
            "That is e to the power of the sum of the scores, below. First the powers, then their sum.": lambda z: (
                np.exp(z) / np.exp(z.sum(axis=1, keepdims=True))
            ),
            "Those are the powers themselves. Divide each row by its sum.": np.exp,
            "That is e to the power of minus the score: the class with the lowest score wins. Leave out the "
            "minus.": _shares(lambda z: np.exp(-z)),
            "That is the sigmoid of each score by itself, so the rows do not add up to 1.": sigmoid,
            "The sigmoid of each score was divided by their sum. Softmax takes `np.exp(scores)` there.": _shares(
                sigmoid
            ),
            "That is 2 to the power of the score. Softmax takes e: `np.exp(scores)`.": _shares(lambda z: 2.0**z),
            "That is 10 to the power of the score. Softmax takes e: `np.exp(scores)`.": _shares(lambda z: 10.0**z),
            "Those are squares. Softmax takes e to the power of the score: `np.exp(scores)`.": _shares(np.square),
            "Those are the sizes of the scores, without their signs. Softmax takes `np.exp(scores)`.": _shares(np.abs),
            "That is the exponential taken twice, one time too many.": _shares(lambda z: np.exp(np.exp(z))),
            "That is the logarithm of softmax. Leave out the logarithm.": lambda z: np.log(softmax(z)),
            "Those are 1 − p: what is left to the other classes.": lambda z: 1 - softmax(z),
            "The largest of each row gets 1 and the others 0. Softmax shares out: e to the power of each score, "
            "divided by the row's sum.": lambda z: (z == z.max(axis=1, keepdims=True)).astype(float),
            "Those are the numbers of the most probable classes. Give a probability for each class.": lambda z: (
                z.argmax(axis=1)
            ),
            "Those are the largest probabilities only. Give one for each class: a table like `scores`.": lambda z: (
                softmax(z).max(axis=1)
            ),
            "Those are the sums of the rows. They belong below the fraction bar.": lambda z: np.exp(z).sum(axis=1),
            "That is the mean below, not the sum, so a row of three adds up to 3.": _shares(
                np.exp, lambda z: np.exp(z) / z.shape[1]
            ),
            "Subtracting the largest score is a good first step. Now e to the power of that, divided by the row's "
            "sum.": lambda z: z - z.max(axis=1, keepdims=True),
            "The largest is subtracted above the fraction bar only. Do it once, before both: "
            "`shifted = scores - …`.": lambda z: (
                np.exp(z - z.max(axis=1, keepdims=True)) / np.exp(z).sum(axis=1, keepdims=True)
            ),
            "The powers are divided by the largest of them, not by their sum: the winner gets 1 and the others what is "
            "left.": lambda z: np.exp(z - z.max(axis=1, keepdims=True)),
            "The row lies on its side: the table has been turned over. Each row of `scores` is one "
            "example.": lambda z: softmax(z).T,
            "The first class was left out. Each class has a probability, the first one too.": lambda z: softmax(z)[
                :, 1:
            ],
            "Each column had its own largest score subtracted, and that changes what the scores of a row differ by. "
            "Take the largest of each row: `axis=1`.": lambda z: softmax(z - z.max(axis=0)),
        },
        otherwise="Each row is e to the power of its scores, divided by the sum of these powers.",
    )
