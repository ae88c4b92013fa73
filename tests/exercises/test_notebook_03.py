"""Notebook 03: the function to build and the one to fix tell a beginner's mistakes apart; the answers are right."""

import math
import statistics

import numpy as np
import pytest
from scipy.optimize import minimize_scalar

from logreg_core.data import hours
from logreg_core.exercises import check
from logreg_core.exercises._lesson import exercise, quizzes
from logreg_core.losses import log_loss, squared_error_gradient
from logreg_core.model import sigmoid

ERROR, DESCEND = [], []


def program(to, *words, status="wrong"):
    """A program as a beginner may write it, and words that the hint must have."""

    def keep(function):
        to.append(pytest.param(function, status, words, id=function.__name__))
        return function

    return keep


# --- 03.1: squared_error(x, y, w, b) ----------------------------------------------------------------------------


@program(ERROR, "One number", status="right")
def in_one_line(x, y, w, b):
    return np.mean((sigmoid(w * x + b) - y) ** 2)


@program(ERROR, "One number", status="right")
def with_its_own_sigmoid(x, y, w, b):
    p = 1 / (1 + np.exp(-(w * x + b)))
    return ((y - p) ** 2).sum() / len(y)


@program(ERROR, "One number", status="right")
def with_a_loop(x, y, w, b):
    total = 0
    for one, label in zip(x, y, strict=True):
        total += (1 / (1 + math.exp(-(w * one + b))) - label) ** 2
    return total / len(x)


@program(ERROR, "One number", status="right")
def by_label(x, y, w, b):
    p = sigmoid(w * x + b)
    return np.where(y == 1, (1 - p) ** 2, p**2).mean()


@program(ERROR, "Write the body of `squared_error`", status="open")
def unbuilt(x, y, w, b):
    """Mean of (p − y)²."""
    ...


@program(ERROR, "Write `return` in place of `print`")
def prints(x, y, w, b):
    print(np.mean((sigmoid(w * x + b) - y) ** 2))


@program(ERROR, "last line must begin with `return`")
def returns_nothing(x, y, w, b):
    M = np.mean((sigmoid(w * x + b) - y) ** 2)  # noqa: F841


@program(ERROR, "A power is written with `**`")
def with_a_caret(x, y, w, b):
    return np.mean((sigmoid(w * x + b) - y) ^ 2)


@program(ERROR, "take one number", "`np.exp`")
def exp_of_one_number(x, y, w, b):
    return np.mean((1 / (1 + math.exp(-(w * x + b))) - y) ** 2)


@program(ERROR, "changes `y`")
def changes_the_labels(x, y, w, b):
    y[:] = sigmoid(w * x + b) - y
    return np.mean(y**2)


@program(ERROR, "errors above and below cancel")
def no_square(x, y, w, b):
    return np.mean(sigmoid(w * x + b) - y)


@program(ERROR, "errors above and below cancel")
def no_square_turned_round(x, y, w, b):
    return np.mean(y - sigmoid(w * x + b))


@program(ERROR, "you squared the mean")
def square_of_the_mean(x, y, w, b):
    return np.mean(sigmoid(w * x + b) - y) ** 2


@program(ERROR, "you squared the sum")
def square_of_the_sum(x, y, w, b):
    return np.sum(sigmoid(w * x + b) - y) ** 2


@program(ERROR, "|p − y|")
def distances(x, y, w, b):
    return np.mean(abs(sigmoid(w * x + b) - y))


@program(ERROR, "Leave out the root")
def with_a_root(x, y, w, b):
    return np.sqrt(np.mean((sigmoid(w * x + b) - y) ** 2))


@program(ERROR, "two stars")
def times_two(x, y, w, b):
    return np.mean((sigmoid(w * x + b) - y) * 2)


@program(ERROR, "sum over the rows")
def sum_for_mean(x, y, w, b):
    return np.sum((sigmoid(w * x + b) - y) ** 2)


@program(ERROR, "divided by the number of rows one time too many")
def mean_and_divided(x, y, w, b):
    return np.mean((sigmoid(w * x + b) - y) ** 2) / len(x)


@program(ERROR, "Everything is half")
def halved(x, y, w, b):
    return np.mean((sigmoid(w * x + b) - y) ** 2) / 2


@program(ERROR, "divided by n − 1")
def by_n_minus_1(x, y, w, b):
    return np.sum((sigmoid(w * x + b) - y) ** 2) / (len(x) - 1)


@program(ERROR, "divides by 20")
def by_twenty(x, y, w, b):
    return np.sum((sigmoid(w * x + b) - y) ** 2) / 20


@program(ERROR, "one for each example", "Take their mean")
def squares(x, y, w, b):
    return (sigmoid(w * x + b) - y) ** 2


@program(ERROR, "Square them, then take the mean")
def differences(x, y, w, b):
    return sigmoid(w * x + b) - y


@program(ERROR, "median")
def median(x, y, w, b):
    return statistics.median((sigmoid(w * x + b) - y) ** 2)


@program(ERROR, "largest of the squares")
def largest(x, y, w, b):
    return max((sigmoid(w * x + b) - y) ** 2)


@program(ERROR, "inside the loop")
def returns_too_early(x, y, w, b):
    for one, label in zip(x, y, strict=True):
        return (sigmoid(w * one + b) - label) ** 2


@program(ERROR, "last example alone")
def keeps_the_last(x, y, w, b):
    for one, label in zip(x, y, strict=True):
        error = (sigmoid(w * one + b) - label) ** 2
    return error


@program(ERROR, "variance")
def variance(x, y, w, b):
    return np.var(sigmoid(w * x + b) - y)


@program(ERROR, "straight line")
def no_sigmoid(x, y, w, b):
    return np.mean((w * x + b - y) ** 2)


@program(ERROR, "inside the sigmoid")
def bias_outside(x, y, w, b):
    return np.mean((sigmoid(w * x) + b - y) ** 2)


@program(ERROR, "`b` plays no part")
def no_bias(x, y, w, b):
    return np.mean((sigmoid(w * x) - y) ** 2)


@program(ERROR, "`w` and `b` have changed places")
def swapped(x, y, w, b):
    return np.mean((sigmoid(b * x + w) - y) ** 2)


@program(ERROR, "not w·(x + b)")
def wrong_parentheses(x, y, w, b):
    return np.mean((sigmoid(w * (x + b)) - y) ** 2)


@program(ERROR, "parentheses around the whole score")
def minus_for_one_term(x, y, w, b):
    return np.mean((1 / (1 + np.exp(-w * x + b)) - y) ** 2)


@program(ERROR, "minus sign in")
def exponent_without_minus(x, y, w, b):
    return np.mean((1 / (1 + np.exp(w * x + b)) - y) ** 2)


@program(ERROR, "A pair of parentheses is missing")
def divides_first(x, y, w, b):
    return np.mean((1 / 1 + np.exp(-(w * x + b)) - y) ** 2)


@program(ERROR, "counts mistakes")
def decides(x, y, w, b):
    return np.mean(((sigmoid(w * x + b) >= 0.5) - y) ** 2)


@program(ERROR, "difference of two squares")
def squares_first(x, y, w, b):
    return np.mean(sigmoid(w * x + b) ** 2 - y**2)


@program(ERROR, "Square each difference")
def square_of_y_only(x, y, w, b):
    return np.mean(sigmoid(w * x + b) - y**2)


@program(ERROR, "only p is squared")
def square_of_p_only(x, y, w, b):
    return np.mean(y - sigmoid(w * x + b) ** 2)


@program(ERROR, "log loss")
def log_loss_instead(x, y, w, b):
    p = sigmoid(w * x + b)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


@program(ERROR, "Where are the labels")
def mean_probability(x, y, w, b):
    return np.mean(sigmoid(w * x + b))


@program(ERROR, "Only the examples with label 1 pay")
def only_ones(x, y, w, b):
    return np.mean(y * (1 - sigmoid(w * x + b)) ** 2)


@program(ERROR, "the labels 0 and 1")
def labels_turned(x, y, w, b):
    return np.mean((sigmoid(w * x + b) - (1 - y)) ** 2)


@program(ERROR, "multiplied by x")
def times_x(x, y, w, b):
    return np.mean(((sigmoid(w * x + b) - y) * x) ** 2)


@program(ERROR, "1 minus what is needed")
def the_rest(x, y, w, b):
    return 1 - np.mean((sigmoid(w * x + b) - y) ** 2)


@program(ERROR, "rounded to 2 decimals")
def rounded(x, y, w, b):
    return round(float(np.mean((sigmoid(w * x + b) - y) ** 2)), 2)


@program(ERROR, "the same result, whatever goes in")
def always_the_coin(x, y, w, b):
    return 0.25


@pytest.mark.parametrize(("function", "status", "words"), ERROR)
def test_squared_error_is_told_what_is_wrong_with_it(function, status, words):
    feedback = check("03.1", function)
    assert feedback.status == status, feedback.text
    assert all(word in feedback.text for word in words), feedback.text


# --- 03.2: descend(x, y, w, b, steps) ---------------------------------------------------------------------------


def descending(slope, rate=0.25):
    """The program with another line for the slope."""

    def descend(x, y, w, b, steps):
        for _ in range(steps):
            p = sigmoid(w * x + b)
            made = slope(p, y)
            w = w - rate * np.mean(made * x)
            b = b - rate * np.mean(made)
        return w, b

    return descend


def in_two_places(x, y, w, b, steps):
    for _ in range(steps):
        p = sigmoid(w * x + b)
        slope = 2 * (p - y)
        w = w - 0.25 * np.mean(slope * x * p * (1 - p))
        b = b - 0.25 * np.mean(slope * p * (1 - p))
    return w, b


def in_one_place_only(x, y, w, b, steps):
    for _ in range(steps):
        p = sigmoid(w * x + b)
        slope = 2 * (p - y)
        w = w - 0.25 * np.mean(slope * x * p * (1 - p))
        b = b - 0.25 * np.mean(slope)
    return w, b


def by_the_package(x, y, w, b, steps):
    for _ in range(steps):
        dw, db = squared_error_gradient(x, y, w, b)
        w, b = w - 0.25 * dw, b - 0.25 * db
    return w, b


def bias_first(x, y, w, b, steps):
    w, b = in_two_places(x, y, w, b, steps)
    return b, w


FIXES = {
    "as it is solved": (descending(lambda p, y: 2 * (p - y) * p * (1 - p)), "right", "nearly 0 there"),
    "the factor in two places": (in_two_places, "right", "nearly 0 there"),
    "by the package": (by_the_package, "right", "nearly 0 there"),
    "as it was": (descending(lambda p, y: 2 * (p - y)), "wrong", "as it was"),
    "without the 2": (descending(lambda p, y: p - y), "wrong", "at its usual rate"),
    "p only": (descending(lambda p, y: 2 * (p - y) * p), "wrong", "missing: 1 − p"),
    "1 − p only": (descending(lambda p, y: 2 * (p - y) * (1 - p)), "wrong", "missing: p"),
    "the 2 gone": (descending(lambda p, y: (p - y) * p * (1 - p)), "wrong", "the 2 has gone"),
    "1 + p": (descending(lambda p, y: 2 * (p - y) * p * (1 + p)), "wrong", "not p(1 + p)"),
    "no parentheses": (descending(lambda p, y: 2 * (p - y) * p * 1 - p), "wrong", "Parentheses are missing"),
    "divided": (descending(lambda p, y: 2 * (p - y) / (p * (1 - p))), "wrong", "Divide"),
    "sigmoid's slope alone": (descending(lambda p, y: p * (1 - p)), "wrong", "sigmoid alone"),
    "the square": (descending(lambda p, y: (p - y) ** 2), "wrong", "squared difference itself"),
    "y for p": (descending(lambda p, y: 2 * (p - y) * y * (1 - y)), "wrong", "not y(1 − y)"),
    "w only": (in_one_place_only, "wrong", "slope for b does not"),
    "uphill": (descending(lambda p, y: 2 * (p - y) * p * (1 - p), rate=-0.25), "wrong", "uphill"),
    "turned around": (descending(lambda p, y: 2 * (y - p)), "wrong", "y − p"),
    "another rate": (descending(lambda p, y: 2 * (p - y) * p * (1 - p), rate=0.5), "wrong", "0.25"),
    "a rate of 1": (descending(lambda p, y: 2 * (p - y) * p * (1 - p), rate=1.0), "wrong", "0.25"),
    "factor twice": (descending(lambda p, y: 2 * (p - y) * (p * (1 - p)) ** 2), "wrong", "once is enough"),
    "the wrong way round": (bias_first, "wrong", "wrong order"),
}


@pytest.mark.parametrize(("function", "status", "words"), FIXES.values(), ids=FIXES)
def test_descend_is_told_what_is_wrong_with_it(function, status, words):
    feedback = check("03.2", function)
    assert feedback.status == status, feedback.text
    assert words in feedback.text, feedback.text


def test_the_broken_program_goes_down_the_log_loss_and_the_fixed_one_hardly_moves():
    x, y = hours().x, hours().y
    w, b = descending(lambda p, y: 2 * (p - y))(x, y, -10.0, 0.0, 20_000)
    assert (w, b) == pytest.approx((1.50465, -4.07771), abs=1e-5)  # the lowest log loss
    assert log_loss(x, y, w, b) == pytest.approx(0.401494, abs=1e-6)
    w, b = descending(lambda p, y: 2 * (p - y) * p * (1 - p))(x, y, -10.0, 0.0, 100)
    assert (w, b) == pytest.approx((-10, 0), abs=2e-4)


# --- 03.3 and the quizzes ---------------------------------------------------------------------------------------


def test_the_push_is_strongest_at_a_third():
    found = minimize_scalar(lambda p: -2 * p * (1 - p) ** 2, bounds=(0, 1), method="bounded", options={"xatol": 1e-10})
    assert exercise("03.3").expected == pytest.approx(found.x, abs=1e-6)
    assert -found.fun == pytest.approx(8 / 27)


@pytest.mark.parametrize("answer", [1 / 3, 0.333, 0.3333])
def test_a_third_is_right(answer):
    assert check("03.3", answer).status == "right"


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (0.5, "sigmoid alone"),
        (0.0, "has gone"),
        (2 / 3, "label 0"),
        (-math.log(2), "score"),
        (8 / 27, "size"),
        (33.3, "percent"),
    ],
)
def test_a_wrong_third_is_told_why(answer, words):
    feedback = check("03.3", answer)
    assert feedback.status != "right" and words in feedback.text, feedback.text


def test_yes_is_right_as_often_as_no():
    mine = [question for name, question in quizzes().items() if name.startswith("03.")]
    places = [[option.right for option in question.options].index(True) for question in mine]
    right = [question.options[place].text for question, place in zip(mine, places, strict=True)]
    assert sorted(text[:3] for text in right) == ["No:", "Not", "Yes", "Yes"]
    assert len(set(places)) == 4
