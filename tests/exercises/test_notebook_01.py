"""Notebook 01: beginners' lines get the hint that fits, and what is to be worked out is right by another way."""

import math
import textwrap

import numpy as np
import pytest
from mpmath import mp
from scipy.optimize import minimize_scalar
from sklearn.linear_model import LinearRegression

from logreg_core.data import hours, outlier_line
from logreg_core.exercises import check
from logreg_core.exercises._lesson import exercise

SLOPE = "s = np.sum((x - x.mean()) * (y - y.mean())) / np.sum((x - x.mean()) ** 2)\n"
MEANS = "\nreturn s, y.mean() - s * x.mean()"
# Bodies of `def least_squares(x, y)` as beginners write them, and words that the hint must have.
WRONG = {
    "s = np.sum((x - x.mean()) * (y - y.mean()))" + MEANS: "products alone",
    "s = np.mean((x - x.mean()) * (y - y.mean()))" + MEANS: "mean of the products",
    "s = np.sum((x - x.mean()) * (y - y.mean())) / np.sum((y - y.mean()) ** 2)" + MEANS: "with x, not with y",
    "s = np.corrcoef(x, y)[0, 1]" + MEANS: "correlation",
    "s = np.sum((x - x.mean()) ** 2) / np.sum((x - x.mean()) * (y - y.mean()))" + MEANS: "upside down",
    "s = np.sum(x * y) / np.sum((x - x.mean()) ** 2)" + MEANS: "subtract both means",
    "s = np.sum((x - x.mean()) * (y - y.mean())) / np.sum(x ** 2)" + MEANS: "before you square",
    "s = np.sum((x - x.mean()) * (y - y.mean())) / np.sum(np.abs(x - x.mean()))" + MEANS: "Square each distance",
    "s = np.sum((x - x.mean()) * (y - y.mean())) / np.sum(x - x.mean() ** 2)" + MEANS: "Parentheses are missing",
    "s = np.sum((x - x.mean()) * (y - y.mean())) / np.sum(x - x.mean()) ** 2" + MEANS: "Square each distance, then sum",
    "s = np.sum(x - x.mean()) * np.sum(y - y.mean()) / np.sum((x - x.mean()) ** 2)" + MEANS: "Multiply first",
    "s = np.cov(x, y)[0, 1] / np.var(x)" + MEANS: "`ddof=1`",
    "return np.sum(x * y) / np.sum(x ** 2), 0": "line through the origin",
    "s = np.sum(x * y) / np.sum(x ** 2)" + MEANS: "line through the origin",
    "s = (y[-1] - y[0]) / (x[-1] - x[0])" + MEANS: "first and the last",
    "s = (y[-1] - y[0]) / (x[-1] - x[0])\nreturn s, y[0] - s * x[0]": "joins the first point",
    SLOPE + "return s, y.mean() + s * x.mean()": "not plus",
    SLOPE + "return s, s * x.mean() - y.mean()": "wrong sign",
    SLOPE + "return s, x.mean() - s * y.mean()": "x̄ and ȳ have changed places",
    SLOPE + "return s, y.mean()": "height at x = 0",
    SLOPE + "return s, y.mean() - x.mean()": "multiplied by the slope",
    SLOPE + "return s, y.mean() - s": "multiplied by x̄",
    SLOPE + "return s, 0": "not go through the origin",
    SLOPE + "return s, -s * x.mean()": "ȳ is missing",
    SLOPE + "return s, y[0] - s * x[0]": "only by chance",
    SLOPE + "return s, y.sum() - s * x.sum()": "not the two sums",
    SLOPE + "return s, np.median(y) - s * np.median(x)": "medians",
    SLOPE + "return y.mean() - s * x.mean(), s": "wrong order: `return slope, intercept`",
    "return np.polyfit(x, y, 1)[::-1]": "wrong order",
    "x, y = y, x\n" + SLOPE + MEANS.strip(): "changed places",
    "y = 1 - y\n" + SLOPE + MEANS.strip(): "0 and 1 in `y`",
    SLOPE + "return -s, -(y.mean() - s * x.mean())": "sign is flipped",
    SLOPE + "return round(s, 2), round(y.mean() - s * x.mean(), 2)": "rounded to 2 decimals",
    SLOPE + "return s": "returns one number, but should return `slope, intercept`",
    SLOPE + "return s * x + y.mean() - s * x.mean()": "should return `slope, intercept`",
    SLOPE + "print(s, y.mean() - s * x.mean())": "`return` in place of `print`",
    SLOPE + "i = y.mean() - s * x.mean()": "must begin with `return`",
    "return 0.2346, -0.1539": "same result, whatever goes in",
    "s = sum((x - mean(x)) * (y - mean(y)))\nreturn s, 0": "name 'mean' is not defined",
    "s = np.sum((x - x.mean) * (y - y.mean))\nreturn s, 0": "TypeError",
    "return np.sum((x - x.mean())(y - y.mean())), 0": "object is not callable",
    "x -= x.mean()\nreturn np.sum(x * y) / np.sum(x ** 2), y.mean()": "",
    "return f'{x.mean()}'": "text",
}
RIGHT = [
    SLOPE + MEANS.strip(),
    "return np.polyfit(x, y, 1)",
    "s = np.cov(x, y)[0, 1] / np.var(x, ddof=1)" + MEANS,
    "s = np.mean((x - x.mean()) * y) / np.var(x)" + MEANS,
    "n = len(x)\ns = (n * sum(x * y) - sum(x) * sum(y)) / (n * sum(x * x) - sum(x) ** 2)"
    "\nreturn [s, (sum(y) - s * sum(x)) / n]",
    "return np.linalg.lstsq(np.column_stack([x, np.ones(len(x))]), y, rcond=None)[0]",
]


def written(body):
    """The function that a reader's cell defines."""
    made = {"np": np, "math": math}
    exec(f"def least_squares(x, y):\n{textwrap.indent(body, '    ')}", made)
    return made["least_squares"]


@pytest.mark.filterwarnings("ignore::SyntaxWarning")
@pytest.mark.parametrize(("body", "hint"), WRONG.items())
def test_a_beginners_least_squares_gets_the_hint_that_fits(body, hint):
    feedback = check("01.1", written(body))
    assert feedback.status == "wrong" and hint in feedback.text


@pytest.mark.parametrize("body", RIGHT)
def test_every_way_to_the_line_is_right(body):
    assert check("01.1", written(body)).right


def test_a_stub_is_the_readers_turn():
    assert check("01.1", written('"""Docs."""\n...')).status == "open"


def test_the_cut_line_pays_a_little_less_than_the_curve_and_infinity_for_one_more_mistake():
    x, y = hours().x, hours().y
    fit = LinearRegression().fit(x[:, None], y)
    chances = [min(max(one, 0), 1) for one in fit.predict(x[:, None])]
    likelihood = mp.fprod(chance if passed else 1 - chance for chance, passed in zip(chances, y, strict=True))
    assert exercise("01.2").expected == pytest.approx(float(-mp.log(likelihood) / 20), abs=1e-9)
    assert exercise("01.2").expected == pytest.approx(0.3863, abs=5e-5)
    assert check("01.2", 0.3863).right and "lucky" in check("01.2", 0.3863).text
    assert sum(chance in (0, 1) for chance in chances) == 3 and chances[list(x).index(5)] == 1
    assert "logistic curve" in check("01.2", 0.4015).text and "sum" in check("01.2", 7.726).text


def test_the_runner_who_moves_nothing_is_where_the_old_line_says_one():
    ten = outlier_line()
    old = LinearRegression().fit(ten.x[:, None], ten.y)

    def moved(weeks):
        new = LinearRegression().fit(np.append(ten.x, weeks)[:, None], np.append(ten.y, 1))
        return (new.coef_[0] - old.coef_[0]) ** 2 + (new.intercept_ - old.intercept_) ** 2

    found = minimize_scalar(moved, bounds=(6, 20), method="bounded", options={"xatol": 1e-9})
    assert found.fun < 1e-12 and found.x == pytest.approx(exercise("01.3").expected, abs=1e-5)
    assert check("01.3", 8.8).right
    assert "boundary" in check("01.3", 4.675).text and "tilted" in check("01.3", 15.5).text
    boundaries = {weeks: _boundary(weeks) for weeks in (11, 11.5, 12, 12.5, 13, 15.5)}
    assert max(boundaries, key=boundaries.get) == 12 and boundaries[15.5] == pytest.approx(4.675)


def _boundary(weeks):
    far = outlier_line(weeks)
    fit = LinearRegression().fit(far.x[:, None], far.y)
    return (0.5 - fit.intercept_) / fit.coef_[0]
