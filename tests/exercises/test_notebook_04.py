"""Notebook 04: beginners' log losses and repairs get the hint that fits; what is to be worked out is right twice."""

import math
import textwrap
import warnings

import numpy as np
import pytest
from scipy.optimize import brentq

from logreg_core.data import tiny4
from logreg_core.exercises import check
from logreg_core.exercises._lesson import exercise
from logreg_core.losses import pointwise_log_loss
from logreg_core.model import sigmoid

P = "p = 1 / (1 + np.exp(-z))\n"
# Bodies of `def log_loss(z, y)` as beginners write them, and words that the hint must have.
WRONG = {
    "return np.logaddexp(0, z) - y * z": "one by one",
    "return [np.logaddexp(0, a) - b * a for a, b in zip(z, y)]": "one by one",
    "return np.sum(np.logaddexp(0, z) - y * z)": "sum over the rows",
    "return -np.mean(np.logaddexp(0, z) - y * z)": "sign is flipped",
    "return np.mean(y * z - np.logaddexp(0, z))": "sign is flipped",
    "return np.mean(np.logaddexp(0, z))": "`- y * z` is missing",
    "return np.mean(np.logaddexp(0, z) + y * z)": "do not add it",
    "return np.mean(np.logaddexp(0, z) - z)": "The label switches",
    "return np.mean(np.logaddexp(0, -z) - y * z)": "without a minus",
    "return np.mean(np.logaddexp(0, z) - y)": "y times z",
    "return np.mean(np.logaddexp(0, z) - (1 - y) * z)": "1 − y",
    "return np.mean(np.log(np.exp(z)) - y * z)": "1 + is missing",
    "return np.mean(np.log(1 + np.exp(z))) - y * z": "4 numbers",
    "return np.mean(np.log10(1 + np.exp(z)) - y * z)": "base 10",
    "return np.mean(np.logaddexp2(0, z) - y * z)": "of 2, not of e",
    P + "return np.mean(-y * np.log10(p) - (1 - y) * np.log10(1 - p))": "base 10",
    P + "return np.mean(-y * np.log2(p) - (1 - y) * np.log2(1 - p))": "base 2",
    P + "return np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))": "sign is flipped",
    P + "return np.mean(-y * np.log(1 - p) - (1 - y) * np.log(p))": "1 − y",
    P + "return np.mean(-y * np.log(p))": "Only those with y = 1",
    P + "return np.mean(-np.log(p))": "The label switches",
    P + "return np.mean(-(1 - y) * np.log(1 - p))": "Only those with y = 0",
    P + "return np.mean(-y * np.log(p) - 1 - y * np.log(1 - p))": "Parentheses are missing",
    P + "return np.mean(-y * np.log(p) + (1 - y) * np.log(1 - p))": "subtracted from each other",
    P + "return np.mean((p - y)**2)": "squared error",
    P + "return np.mean(np.abs(p - y))": "|p − y|",
    P + "return np.mean(p - y)": "slope of the price",
    P + "return np.mean((p > 0.5) != y)": "share of wrong decisions",
    P + "return np.mean(np.where(y == 1, p, 1 - p))": "Their −ln is missing",
    P + "return -np.log(np.mean(np.where(y == 1, p, 1 - p)))": "then the mean",
    P + "return np.sum(np.log(np.where(y == 1, p, 1 - p)))": "log-likelihood",
    "return np.max(np.logaddexp(0, z) - y * z)": "most expensive",
    "return np.median(np.logaddexp(0, z) - y * z)": "median",
    "return np.sum(np.logaddexp(0, z) - y * z) / np.sum(y)": "number of passes",
    "return round(np.mean(np.logaddexp(0, z) - y * z), 2)": "rounded to 2 decimals",
    "print(np.mean(np.logaddexp(0, z) - y * z))": "`return` in place of `print`",
    "J = np.mean(np.logaddexp(0, z) - y * z)": "must begin with `return`",
    "z += 1\nreturn np.mean(np.logaddexp(0, z - 1) - y * (z - 1))": "changes `z`",
    "return np.mean(math.log(1 + math.exp(z)) - y * z)": "arrays",
    "return np.mean(logaddexp(0, z) - y * z)": "`np.` in front",
    "return np.mean(np.logaddexp(0, z) - y * x)": "name 'x' is not defined",
    "if y == 1:\n    return np.mean(np.log(1 + np.exp(-z)))\nreturn np.mean(np.log(1 + np.exp(z)))": "np.where",
    "return np.mean(np.logaddexp(z) - y * z)": "stops",
    "return np.mean(np.log(1 + z) - y * z)": "gives nan",
    "return 0.6931": "same result, whatever goes in",
}
# Right for ordinary scores, and wrong, infinite or nan far out.
FRAGILE = [
    P + "return np.mean(-y * np.log(p) - (1 - y) * np.log(1 - p))",
    P + "return np.mean(np.where(y == 1, -np.log(p), -np.log(1 - p)))",
    P + "p = np.clip(p, 1e-15, 1 - 1e-15)\nreturn np.mean(-y * np.log(p) - (1 - y) * np.log(1 - p))",
    "return np.mean(np.log(1 + np.exp(z)) - y * z)",
    "return np.mean(np.log1p(np.exp(z)) - y * z)",
    "return np.mean([math.log(1 + math.exp(a)) - b * a for a, b in zip(z, y)])",
]
RIGHT = [
    "return np.mean(np.logaddexp(0, z) - y * z)",
    "return np.logaddexp(0, z).mean() - (y * z).mean()",
    "return np.mean(np.maximum(z, 0) + np.log1p(np.exp(-np.abs(z))) - y * z)",
    "return np.mean(np.logaddexp(0, np.where(y == 1, -z, z)))",
    "total = 0\nfor a, b in zip(z, y):\n    total += np.logaddexp(0, a) - b * a\nreturn total / len(z)",
]
MODEL = "model = np.mean(pointwise_log_loss(y, p))\nshare = np.mean(y)\n"
BOTH = "(-share * np.log(share) - (1 - share) * np.log(1 - share))"
# Bodies of `def saved(y, p)`.
UNFIXED = {
    MODEL + "return np.log(2) - model": "as it was",
    MODEL + "return -np.log(0.5) - model": "as it was",
    MODEL + "return np.log(0.5) - model": "lost its minus sign",
    MODEL + f"share = np.mean(p)\nreturn {BOTH} - model": "model's own p",
    MODEL + f"return model - {BOTH}": "wrong way round",
    MODEL + "return -np.log(share) - model": "even those with y = 0",
    MODEL + "return -np.log(1 - share) - model": "even those with y = 1",
    MODEL + "return -share * np.log(share) - model": "Only those with y = 1",
    MODEL + "return -(1 - share) * np.log(1 - share) - model": "Only those with y = 0",
    MODEL + "return -np.log(share) - np.log(1 - share) - model": "equal weight",
    MODEL + "return -(1 - share) * np.log(share) - share * np.log(1 - share) - model": "changed places",
    MODEL + "return -share * np.log(share) + (1 - share) * np.log(1 - share) - model": "wrong sign",
    MODEL + "return share * np.log(share) + (1 - share) * np.log(1 - share) - model": "lost their minus",
    MODEL + "return -share * np.log2(share) - (1 - share) * np.log2(1 - share) - model": "in bits",
    MODEL + "return share * (1 - share) - model": "squared error of the share",
    MODEL + "return -np.log(max(share, 1 - share)) - model": "more common label",
    MODEL + f"return {BOTH}": "baseline alone",
    MODEL + "return model": "what the model pays",
    MODEL + f"return 1 - model / {BOTH}": "share saved",
    MODEL + f"return {BOTH} / model": "quotient",
    MODEL + f"return {BOTH} - pointwise_log_loss(y, p)": "each example saves",
    MODEL + f"print({BOTH} - model)": "`return` in place of `print`",
    MODEL + f"return -({BOTH} + model)": "lost their minus",
    "share = np.sum(y)\nreturn -share * np.log(share) - np.mean(pointwise_log_loss(y, p))": "gives",
    "return np.mean(y)": "0 is right",
}
FIXED = [
    MODEL + f"return {BOTH} - model",
    MODEL + "return np.mean(pointwise_log_loss(y, share)) - model",
    MODEL + "return np.mean(pointwise_log_loss(y, np.full(len(y), share))) - model",
]


def written(head, body):
    """The function that a reader's cell defines."""
    made = {"np": np, "math": math, "pointwise_log_loss": pointwise_log_loss}
    exec(f"def {head}:\n{textwrap.indent(body, '    ')}", made)
    return made[head.partition("(")[0]]


@pytest.mark.parametrize(("body", "hint"), WRONG.items())
def test_a_beginners_log_loss_gets_the_hint_that_fits(body, hint):
    feedback = check("04.3", written("log_loss(z, y)", body))
    assert feedback.status == "wrong" and hint in feedback.text


@pytest.mark.parametrize("body", FRAGILE)
def test_what_goes_through_p_is_right_until_the_score_is_large(body):
    feedback = check("04.3", written("log_loss(z, y)", body))
    assert feedback.status == "wrong" and feedback.text.startswith("Right for ordinary inputs.")
    assert "`np.logaddexp`" in feedback.text


@pytest.mark.parametrize("body", RIGHT)
def test_every_log_loss_that_stays_with_the_score_is_right(body):
    with warnings.catch_warnings(action="error"):
        assert check("04.3", written("log_loss(z, y)", body)).right


@pytest.mark.parametrize(("body", "hint"), UNFIXED.items())
def test_a_baseline_that_is_not_yet_right_is_named(body, hint):
    feedback = check("04.2", written("saved(y, p)", body))
    assert feedback.status == "wrong" and hint in feedback.text


@pytest.mark.parametrize("body", FIXED)
def test_a_baseline_that_says_the_share_of_label_1_is_right(body):
    assert check("04.2", written("saved(y, p)", body)).right


def test_a_hint_whose_program_is_infinite_does_not_fit_every_answer():
    assert "no part" not in check("04.2", written("saved(y, p)", "return -17.0 - np.mean(p)")).text


def test_a_stub_is_the_readers_turn():
    assert check("04.3", written("log_loss(z, y)", '"""Docs."""\n...')).status == "open"
    assert check("04.3", written("log_loss(y, z)", "return 1")).status == "unreadable"


def test_the_bold_forecaster_can_afford_three_failures_and_not_four():
    def pays(said, mistakes):
        return np.mean(-np.log([1 - said] * mistakes + [said] * (100 - mistakes)))

    first = next(m for m in range(101) if pays(0.99, m) > pays(0.9, m))
    assert exercise("04.1").expected == first
    meet = brentq(lambda m: -(100 - m) * np.log(0.99 / 0.9) + m * np.log(10), 0, 100)
    assert "Failures come in whole numbers" in check("04.1", meet).text and check("04.1", 4).right


def test_the_bend_along_a_walk_is_the_second_difference_of_the_mean_loss():
    x, y, step = tiny4().x, tiny4().y, 1e-3

    def mean_loss(t):
        z = (math.log(3) + t) * x + t
        return np.mean(np.logaddexp(0, z) - y * z)

    measured = (mean_loss(step) - 2 * mean_loss(0) + mean_loss(-step)) / step**2
    assert exercise("04.4").expected == pytest.approx(measured, abs=1e-6)
    s = sigmoid(math.log(3) * x) * (1 - sigmoid(math.log(3) * x))
    assert "divide by 4" in check("04.4", np.sum(s * (x + 1) ** 2)).text


@pytest.mark.parametrize("rounded", [0.452, 0.453, 0.4525])
def test_the_bend_is_right_whichever_way_its_third_decimal_was_rounded(rounded):
    assert check("04.4", rounded).right
    assert not check("04.4", 0.45).right
