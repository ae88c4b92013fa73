"""Notebook 02: beginners' sigmoids get the hint that fits, and what is to be worked out is right by another way."""

import math
import textwrap
import warnings

import numpy as np
import pytest
from mpmath import mp
from scipy.optimize import fsolve, minimize

from logreg_core.data import hours
from logreg_core.exercises import check
from logreg_core.exercises._lesson import exercise

# Bodies of `def sigmoid(z)` as beginners write them, and words that the hint must have.
WRONG = {
    "return 1 / (1 + np.exp(z))": "minus sign",
    "return 1 - 1 / (1 + np.exp(-z))": "minus sign",
    "return np.exp(-z) / (1 + np.exp(-z))": "minus sign",
    "return -1 / (1 + np.exp(-z))": "sign is flipped",
    "return np.exp(z)": "climbs past 1",
    "return 1 / np.exp(-z)": "climbs past 1",
    "return np.exp(-z)": "e^(−z) alone",
    "return 1 / 1 + np.exp(-z)": "Parentheses are missing",
    "return 1 + np.exp(-z)": "Parentheses are missing",
    "return np.exp(z) / 1 + np.exp(z)": "`e^z / (1 + e^z)`",
    "return 1 / (1 - np.exp(-z))": "not minus",
    "return 1 / (1 + 10.0 ** -z)": "power of 10",
    "return 1 / (1 + 2.0 ** -z)": "power of 2",
    "return 1 / (1 + np.e * -z)": "z is multiplied by e",
    "return np.tanh(z)": "tanh",
    "return z": "score itself",
    "return np.where(z > 0, 1, 0)": "decision",
    "p = 1 / (1 + np.exp(-z))\nreturn p * (1 - p)": "slope of the sigmoid",
    "return 0.5 + z / 4": "straight line",
    "return np.log(1 + np.exp(z))": "ln(1 + e^z)",
    "return 100 / (1 + np.exp(-z))": "percent",
    "return np.round(1 / (1 + np.exp(-z)), 2)": "rounded to 2 decimals",
    "return 0.5": "same result, whatever goes in",
    "print(1 / (1 + np.exp(-z)))": "`return` in place of `print`",
    "p = 1 / (1 + np.exp(-z))": "must begin with `return`",
    "return np.mean(1 / (1 + np.exp(-z)))": "returns one number, but should return 5 numbers",
    "return [1 / (1 + np.exp(-z))]": "table of 1 by 5",
    "return str(1 / (1 + np.exp(-z)))": "text",
    "z *= -1\nreturn 1 / (1 + np.exp(z))": "changes `z`",
    "p = np.zeros_like(z)\nfor i, a in np.ndenumerate(z):\n    p[i] = 1 / (1+np.exp(-a))\nreturn p": "`np.zeros_like`",
    "return 1 / (1 + exp(-z))": "`np.` in front",
    "return 1 / (1 + np.exp(-x))": "name 'x' is not defined",
    "return 1 / (1 + e ** -z)": "name 'e' is not defined. For e to a power there is `np.exp`",
    "return 1 / (1 + np.exp[-z])": "TypeError",
    "return 1 / 1(1 + np.exp(-z))": "For a product write `*`",
    "return lambda z: 1 / (1 + np.exp(-z))": "parentheses are missing",
}
# Right for ordinary scores, and too much for a float at ±1000.
FRAGILE = {
    "return 1 / (1 + np.exp(-z))": "z = −1000 and an array of both",
    "return 1 / (1 + math.exp(-z))": "OverflowError",
    "return np.exp(z) / (1 + np.exp(z))": "z = 1000",
    "return np.where(z >= 0, 1 / (1 + np.exp(-z)), np.exp(z) / (1 + np.exp(z)))": "both of its sides",
    "return 1 / (1 + np.e ** -z)": "OverflowError",
    "if np.ndim(z):\n    return [sigmoid(one) for one in z]\nreturn 1 / (1 + math.exp(-z))": "OverflowError",
    "z = np.clip(z, -1000, 1000)\nreturn 1 / (1 + np.exp(-z))": "overflow",
}
RIGHT = [
    "small = np.exp(-np.abs(z))\nreturn np.where(z >= 0, 1, small) / (1 + small)",
    "return (1 + np.tanh(z / 2)) / 2",
    "return 1 / (1 + np.exp(-np.clip(z, -500, 500)))",
    "return np.exp(-np.logaddexp(0, -z))",
    "if z >= 0:\n    return 1 / (1 + math.exp(-z))\nreturn math.exp(z) / (1 + math.exp(z))",
]


def written(body, name="sigmoid"):
    """The function that a reader's cell defines."""
    made = {"np": np, "math": math}
    exec(f"def {name}(z):\n{textwrap.indent(body.replace('sigmoid(', name + '('), '    ')}", made)
    return made[name]


@pytest.mark.filterwarnings("ignore::SyntaxWarning")
@pytest.mark.parametrize(("body", "hint"), WRONG.items())
@pytest.mark.parametrize(("exercise_name", "name"), [("02.1", "sigmoid"), ("02.4", "safe_sigmoid")])
def test_a_beginners_sigmoid_gets_the_hint_that_fits(exercise_name, name, body, hint):
    feedback = check(exercise_name, written(body, name))
    assert feedback.status == "wrong" and hint in feedback.text


@pytest.mark.parametrize(("body", "hint"), FRAGILE.items())
def test_what_breaks_at_a_thousand_is_right_first_and_told_later(body, hint):
    assert check("02.1", written(body)).right
    feedback = check("02.4", written(body, "safe_sigmoid"))
    assert feedback.status == "wrong" and hint in feedback.text
    assert feedback.text.startswith("Right for ordinary inputs.")


@pytest.mark.parametrize("body", RIGHT)
def test_every_way_to_bear_large_scores_is_right(body):
    with warnings.catch_warnings(action="error"):
        assert check("02.1", written(body)).right and check("02.4", written(body, "safe_sigmoid")).right


def test_a_stub_is_the_readers_turn():
    assert check("02.1", written('"""Docs."""\n...')).status == check("02.4", written("pass")).status == "open"


def test_one_more_hour_moves_twenty_percent_to_what_the_fitted_curve_says_an_hour_later():
    x, y = hours().x, hours().y
    w, b = minimize(lambda q: np.mean(np.logaddexp(0, q[0] * x + q[1]) - y * (q[0] * x + q[1])), [0, 0], tol=1e-12).x
    start = (mp.log(mp.mpf(1) / 4) - b) / w  # hours at which the curve says 20 %
    later = 1 / (1 + mp.exp(-(w * (start + 1) + b)))
    assert exercise("02.3").expected == pytest.approx(float(later), abs=1e-6)
    assert check("02.3", 0.53).right and not check("02.3", 0.52).right


def test_the_designed_curve_has_its_boundary_and_its_slope_where_they_were_asked_for():
    def curve(x, w, b):
        return 1 / (1 + np.exp(-(w * x + b)))

    def misses(pair):
        return curve(3, *pair) - 0.5, (curve(3 + 1e-5, *pair) - curve(3 - 1e-5, *pair)) / 2e-5 - 0.5

    assert exercise("02.2").expected == pytest.approx(fsolve(misses, [1, -2]), abs=1e-6)
    assert "check the sign" in check("02.2", (2, 6)).text and "wrong order" in check("02.2", [-6, 2]).text
