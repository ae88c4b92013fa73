"""The function that notebook 01, Why not a straight line?, asks to build, and how it goes wrong."""

import numpy as np

from logreg_core.exercises._function import Function
from logreg_core.training import least_squares


def _slope(x, y):
    return least_squares(x, y)[0]


def _through(slope):
    """A line with this slope, through the point of the two means."""
    return lambda x, y: (slope(x, y), y.mean() - slope(x, y) * x.mean())


def _from(intercept):
    """A line with the right slope and this intercept."""
    return lambda x, y: (_slope(x, y), intercept(x, y))


def _products(x, y):
    """Sum of the products of the distances from the two means."""
    return np.sum((x - x.mean()) * (y - y.mean()))


MISTAKES = {
    "It looks as if `x` and `y` have changed places: divide by the sum of (x − x̄)².": lambda x, y: (
        _products(x, y) / np.sum((y - y.mean()) ** 2),
        x.mean() - _products(x, y) / np.sum((y - y.mean()) ** 2) * y.mean(),
    ),
    "The sum of the products alone is not the slope yet: divide it by the sum of (x − x̄)².": _through(_products),
    "That is the mean of the products. It still has to be divided by the mean of (x − x̄)².": _through(
        lambda x, y: _products(x, y) / len(x)
    ),
    "Below the fraction bar goes the sum of (x − x̄)², with x, not with y.": _through(
        lambda x, y: _products(x, y) / np.sum((y - y.mean()) ** 2)
    ),
    "That is the correlation. For the slope, divide by the sum of (x − x̄)² without a root, and without y.": _through(
        lambda x, y: np.corrcoef(x, y)[0, 1]
    ),
    "The slope is upside down: the products belong above the fraction bar, the squares below.": _through(
        lambda x, y: np.sum((x - x.mean()) ** 2) / _products(x, y)
    ),
    "Above the fraction bar, subtract both means: (x − x̄)·(y − ȳ).": _through(
        lambda x, y: np.sum(x * y) / np.sum((x - x.mean()) ** 2)
    ),
    "Subtract the mean before you square: (x − x̄)², not x².": _through(lambda x, y: _products(x, y) / np.sum(x**2)),
    "Parentheses are missing below the fraction bar: subtract the mean first, then square, `(x - x.mean()) ** 2`.": (
        _through(lambda x, y: _products(x, y) / np.sum(x - x.mean() ** 2))
    ),
    "Square each distance, then sum. The distances themselves sum to 0, and so does the square of their sum.": _through(
        lambda x, y: _products(x, y) / np.sum(x - x.mean()) ** 2
    ),
    "Square each distance from the mean: your sum has the distance itself, |x − x̄|.": _through(
        lambda x, y: _products(x, y) / np.sum(np.abs(x - x.mean()))
    ),
    "Multiply first, then sum: the distances from a mean sum to 0, so a product of two such sums is 0.": (
        lambda x, y: (0.0, y.mean())
    ),
    "np.cov divides by n − 1 and np.var by n. Take both sums yourself, or both with `ddof=1`.": _through(
        lambda x, y: _slope(x, y) * len(x) / (len(x) - 1)
    ),
    "That is the best line through the origin. This one has an intercept: subtract the means first.": (
        lambda x, y: (np.sum(x * y) / np.sum(x * x), 0.0)
    ),
    "This slope belongs to a line through the origin. Subtract both means before you multiply and square.": _through(
        lambda x, y: np.sum(x * y) / np.sum(x * x)
    ),
    "That is the line through the first and the last point. All points count for the slope.": _through(
        lambda x, y: (y[-1] - y[0]) / (x[-1] - x[0])
    ),
    "That joins the first point to the last. All points count for the slope and the intercept.": lambda x, y: (
        (y[-1] - y[0]) / (x[-1] - x[0]),
        y[0] - (y[-1] - y[0]) / (x[-1] - x[0]) * x[0],
    ),
    "The slope is right. The intercept is ȳ minus slope · x̄, not plus.": _from(
        lambda x, y: y.mean() + _slope(x, y) * x.mean()
    ),
    "The slope is right. The intercept has the wrong sign: ȳ − slope · x̄.": _from(
        lambda x, y: _slope(x, y) * x.mean() - y.mean()
    ),
    "The slope is right. ȳ is the height of the line at x̄; the intercept is its height at x = 0.": _from(
        lambda x, y: y.mean()
    ),
    "The slope is right. In the intercept x̄ must be multiplied by the slope.": _from(lambda x, y: y.mean() - x.mean()),
    "The slope is right. In the intercept the slope must be multiplied by x̄.": _from(
        lambda x, y: y.mean() - _slope(x, y)
    ),
    "The slope is right. In the intercept x̄ and ȳ have changed places: ȳ − slope · x̄.": _from(
        lambda x, y: x.mean() - _slope(x, y) * y.mean()
    ),
    "The slope is right. The line does not go through the origin: its intercept is ȳ − slope · x̄.": _from(
        lambda x, y: 0.0
    ),
    "The slope is right. ȳ is missing in the intercept: ȳ − slope · x̄.": _from(lambda x, y: -_slope(x, y) * x.mean()),
    "The slope is right. The line goes through the first point only by chance; it always goes through the two "
    "means.": _from(lambda x, y: y[0] - _slope(x, y) * x[0]),
    "The slope is right. The intercept needs the two means, not the two sums.": _from(
        lambda x, y: y.sum() - _slope(x, y) * x.sum()
    ),
    "The slope is right. The intercept needs the means; these are the medians.": _from(
        lambda x, y: np.median(y) - _slope(x, y) * np.median(x)
    ),
}


def build():
    """The two lines of least squares."""
    return Function(
        "least_squares(x, y) -> slope, intercept",
        oracle=least_squares,
        inputs={
            "five points": (np.array([2.0, 0.0, 1.0, 4.0, 3.5]), np.array([1.0, 0.0, 0.0, 1.0, 0.0])),
            "four points far from 0": (np.array([100.0, 103.0, 101.0, 107.0]), np.array([0.0, 1.0, 1.0, 1.0])),
            "a falling line": (np.array([5.0, 1.0, 2.0, 7.0, 3.0, 9.0]), np.array([0.0, 1.0, 1.0, 0.0, 0.0, 1.0])),
        },
        right="No other straight line has a smaller sum of squared vertical distances. The next cell draws yours.",
        wrong=MISTAKES,
        otherwise="The slope is Σ(x − x̄)(y − ȳ) divided by Σ(x − x̄)², the intercept ȳ − slope · x̄.",
    )
