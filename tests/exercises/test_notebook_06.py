"""Notebook 06: the functions to build and the one to fix tell a beginner's mistakes apart; the answers are right."""

import math

import numpy as np
import pytest

from logreg_core.exercises import check
from logreg_core.exercises._lesson import exercise, quizzes
from logreg_core.losses import central_difference, log_loss

GRADIENT, TABLE = [], []


def program(to, *words, status="wrong"):
    """A program as a beginner may write it, and words that the hint must have."""

    def keep(function):
        to.append(pytest.param(function, status, words, id=function.__name__))
        return function

    return keep


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


# --- 06.1: gradient(x, y, w, b) ----------------------------------------------------------------------------------


@program(GRADIENT, "Error times input", status="right")
def with_means(x, y, w, b):
    e = sigmoid(w * x + b) - y
    return np.mean(e * x), np.mean(e)


@program(GRADIENT, "Error times input", status="right")
def with_sums(x, y, w, b):
    e = sigmoid(w * x + b) - y
    return np.sum(e * x) / len(x), e.sum() / len(x)


@program(GRADIENT, "Error times input", status="right")
def with_a_dot(x, y, w, b):
    e = sigmoid(w * x + b) - y
    return e @ x / len(x), e.mean()


@program(GRADIENT, "Error times input", status="right")
def with_a_loop(x, y, w, b):
    dw = db = 0
    for one, label in zip(x, y, strict=True):
        e = 1 / (1 + math.exp(-(w * one + b))) - label
        dw, db = dw + e * one, db + e
    return dw / len(x), db / len(x)


@program(GRADIENT, "Error times input", status="right")
def as_a_list(x, y, w, b):
    e = sigmoid(w * x + b) - y
    return [np.mean(e * x), np.mean(e)]


@program(GRADIENT, "Error times input", status="right")
def by_small_steps(x, y, w, b):
    def J(w, b):
        return np.mean(np.logaddexp(0, w * x + b) - y * (w * x + b))

    h = 1e-5
    return (J(w + h, b) - J(w - h, b)) / (2 * h), (J(w, b + h) - J(w, b - h)) / (2 * h)


@program(GRADIENT, "Write the body", status="open")
def unbuilt(x, y, w, b):
    """Both slopes."""
    ...


@program(GRADIENT, "sign is flipped")
def label_minus_p(x, y, w, b):
    e = y - sigmoid(w * x + b)
    return np.mean(e * x), np.mean(e)


@program(GRADIENT, "minus sign is missing")
def falling_sigmoid(x, y, w, b):
    e = 1 / (1 + np.exp(w * x + b)) - y
    return np.mean(e * x), np.mean(e)


@program(GRADIENT, "Check the parentheses")
def parentheses(x, y, w, b):
    p = 1 / (1 + np.exp(-w * x + b))
    e = p - y
    return np.mean(e * x), np.mean(e)


@program(GRADIENT, "`p` is the score")
def score_for_p(x, y, w, b):
    e = w * x + b - y
    return np.mean(e * x), np.mean(e)


@program(GRADIENT, "which are the odds")
def odds_for_p(x, y, w, b):
    e = np.exp(w * x + b) - y
    return np.mean(e * x), np.mean(e)


@program(GRADIENT, "not whether it is above")
def decisions(x, y, w, b):
    e = (w * x + b >= 0) - y
    return np.mean(e * x), np.mean(e)


@program(GRADIENT, "label is gone")
def no_label(x, y, w, b):
    p = sigmoid(w * x + b)
    return np.mean(p * x), np.mean(p)


@program(GRADIENT, "absolute value")
def absolute(x, y, w, b):
    e = abs(sigmoid(w * x + b) - y)
    return np.mean(e * x), np.mean(e)


@program(GRADIENT, "gradient of squared error")
def squared_error(x, y, w, b):
    p = sigmoid(w * x + b)
    e = 2 * (p - y) * p * (1 - p)
    return np.mean(e * x), np.mean(e)


@program(GRADIENT, "too many")
def uncancelled(x, y, w, b):
    p = sigmoid(w * x + b)
    e = (p - y) * p * (1 - p)
    return np.mean(e * x), np.mean(e)


@program(GRADIENT, "middle factor")
def first_factor_only(x, y, w, b):
    p = sigmoid(w * x + b)
    e = np.where(y == 1, -1 / p, 1 / (1 - p))
    return np.mean(e * x), np.mean(e)


@program(GRADIENT, "multiply each error by its x")
def no_x(x, y, w, b):
    e = sigmoid(w * x + b) - y
    return np.mean(e), np.mean(e)


@program(GRADIENT, "product of the means")
def means_multiplied(x, y, w, b):
    e = sigmoid(w * x + b) - y
    return e.mean() * x.mean(), e.mean()


@program(GRADIENT, "dw is the sum")
def sum_for_w(x, y, w, b):
    e = sigmoid(w * x + b) - y
    return np.dot(e, x), np.mean(e)


@program(GRADIENT, "db is the sum")
def sum_for_b(x, y, w, b):
    e = sigmoid(w * x + b) - y
    return np.mean(e * x), np.sum(e)


@program(GRADIENT, "sum over the rows")
def both_sums(x, y, w, b):
    e = sigmoid(w * x + b) - y
    return np.sum(e * x), np.sum(e)


@program(GRADIENT, "one time too many")
def divided_twice(x, y, w, b):
    e = sigmoid(w * x + b) - y
    return np.mean(e * x) / len(x), np.mean(e) / len(x)


@program(GRADIENT, "not x²")
def x_squared(x, y, w, b):
    e = sigmoid(w * x + b) - y
    return np.mean(e * x**2), np.mean(e)


@program(GRADIENT, "not by w")
def times_w(x, y, w, b):
    e = sigmoid(w * x + b) - y
    return np.mean(e * w), np.mean(e)


@program(GRADIENT, "without x")
def x_for_b_too(x, y, w, b):
    e = sigmoid(w * x + b) - y
    return np.mean(e * x), np.mean(e * x)


@program(GRADIENT, "factor b")
def times_b(x, y, w, b):
    e = sigmoid(w * x + b) - y
    return np.mean(e * x), np.mean(e * b)


@program(GRADIENT, "has a slope as well")
def zero_for_b(x, y, w, b):
    e = sigmoid(w * x + b) - y
    return np.mean(e * x), 0


@program(GRADIENT, "bias is missing")
def bias_forgotten(x, y, w, b):
    e = sigmoid(w * x + b) - y
    return np.mean(e * x)


@program(GRADIENT, "for each student")
def each_student(x, y, w, b):
    e = sigmoid(w * x + b) - y
    return e * x, e


@program(GRADIENT, "wrong order")
def bias_first(x, y, w, b):
    e = sigmoid(w * x + b) - y
    return np.mean(e), np.mean(e * x)


@program(GRADIENT, "`b` plays no part")
def score_without_b(x, y, w, b):
    e = sigmoid(w * x) - y
    return np.mean(e * x), np.mean(e)


@program(GRADIENT, "0 and 1 in `y`")
def zero_and_one_swapped(x, y, w, b):
    e = sigmoid(w * x + b) - (1 - y)
    return np.mean(e * x), np.mean(e)


@program(GRADIENT, "after a step")
def a_step(x, y, w, b):
    e = sigmoid(w * x + b) - y
    return w - np.mean(e * x), b - np.mean(e)


@program(GRADIENT, "That is the loss")
def the_loss(x, y, w, b):
    z = w * x + b
    return np.mean(np.logaddexp(0, z) - y * z)


@program(GRADIENT, "twice")
def doubled(x, y, w, b):
    e = sigmoid(w * x + b) - y
    return 2 * np.mean(e * x), 2 * np.mean(e)


@program(GRADIENT, "rounded to 2 decimals")
def rounded(x, y, w, b):
    e = sigmoid(w * x + b) - y
    return round(np.mean(e * x), 2), round(np.mean(e), 2)


@program(GRADIENT, "`return` in place of `print`")
def printed(x, y, w, b):
    e = sigmoid(w * x + b) - y
    print(np.mean(e * x), np.mean(e))


@program(GRADIENT, "`return`")
def no_return(x, y, w, b):
    e = sigmoid(w * x + b) - y
    np.mean(e * x), np.mean(e)  # noqa: B018


@program(GRADIENT, "take one number")
def math_exp(x, y, w, b):
    e = 1 / (1 + math.exp(-(w * x + b))) - y
    return np.mean(e * x), np.mean(e)


@program(GRADIENT, "is not defined")
def unknown_name(x, y, w, b):
    return np.mean((p - y) * x), np.mean(p - y)  # noqa: F821


@program(GRADIENT, "changes `x`")
def spoils_x(x, y, w, b):
    e = sigmoid(w * x + b) - y
    x *= e
    return np.mean(x), np.mean(e)


@program(GRADIENT, "`w` and `b` have changed places")
def b_swapped_with_w(x, y, w, b):
    e = sigmoid(b * x + w) - y
    return np.mean(e * x), np.mean(e)


@pytest.mark.parametrize(("function", "status", "words"), GRADIENT)
def test_gradient_is_told_what_is_wrong_with_it(function, status, words):
    feedback = check("06.1", function)
    assert feedback.status == status, feedback.text
    assert all(word in feedback.text for word in words), feedback.text


# --- 06.2: slopes(x, y, w, b), the same function with a mistake in it ---------------------------------------------


@pytest.mark.parametrize(("function", "status", "words"), GRADIENT)
def test_slopes_is_told_what_is_still_wrong_with_it(function, status, words):
    feedback = check("06.2", function)
    words = ["The minus sign now holds"] if status == "right" else words
    words = ["The program is as it was"] if function is parentheses else words
    assert feedback.status == status, feedback.text
    assert all(word in feedback.text for word in words), feedback.text


def test_the_symptom_is_true_the_program_agrees_with_the_quotient_at_b_0_only():
    x, y = np.array([1.0, 2.0, 4.0]), np.array([0.0, 1.0, 1.0])
    for b, agrees in ((0.0, True), (-2.0, False)):
        quotient = central_difference(lambda w, b=b: log_loss(x, y, w, b), 1.0, 1e-5)
        assert bool(abs(parentheses(x, y, 1.0, b)[0] - quotient) < 1e-6) == agrees


# --- 06.4: table_gradient(X, y, w, b) -----------------------------------------------------------------------------


@program(TABLE, "One line", status="right")
def a_product_t(X, y, w, b):
    e = sigmoid(X @ w + b) - y
    return X.T @ e / len(y), np.mean(e)


@program(TABLE, "One line", status="right")
def from_the_left_t(X, y, w, b):
    e = sigmoid(X @ w + b) - y
    return e @ X / len(y), np.mean(e)


@program(TABLE, "One line", status="right")
def broadcast_t(X, y, w, b):
    e = sigmoid(X @ w + b) - y
    return np.mean(X * e[:, None], axis=0), np.mean(e)


@program(TABLE, "One line", status="right")
def loops_t(X, y, w, b):
    e = sigmoid(X @ w + b) - y
    return [sum(e * X[:, j]) / len(y) for j in range(X.shape[1])], sum(e) / len(y)


@program(TABLE, "Write the body", status="open")
def unbuilt_t(X, y, w, b):
    """All slopes."""
    ...


@program(TABLE, "sign is flipped")
def turned_sign_t(X, y, w, b):
    e = y - sigmoid(X @ w + b)
    return X.T @ e / len(y), np.mean(e)


@program(TABLE, "number of features")
def by_features_t(X, y, w, b):
    e = sigmoid(X @ w + b) - y
    return X.T @ e / X.shape[1], np.mean(e)


@program(TABLE, "dw is the sum")
def summed_for_w_t(X, y, w, b):
    e = sigmoid(X @ w + b) - y
    return X.T @ e, np.mean(e)


@program(TABLE, "db is the sum")
def summed_for_b_t(X, y, w, b):
    e = sigmoid(X @ w + b) - y
    return X.T @ e / len(y), np.sum(e)


@program(TABLE, "sum over the rows")
def summed_both_t(X, y, w, b):
    e = sigmoid(X @ w + b) - y
    return X.T @ e, np.sum(e)


@program(TABLE, "one number")
def mixed_t(X, y, w, b):
    e = sigmoid(X @ w + b) - y
    return np.mean(X * e[:, None]), np.mean(e)


@program(TABLE, "one number")
def mixed_by_turning_t(X, y, w, b):
    e = sigmoid(X @ w + b) - y
    return np.mean(X.T * e), np.mean(e)


@program(TABLE, "are added up")
def added_up_t(X, y, w, b):
    e = sigmoid(X @ w + b) - y
    return np.sum(X.T @ e) / len(y), np.mean(e)


@program(TABLE, "one number is left for each row")
def across_t(X, y, w, b):
    e = sigmoid(X @ w + b) - y
    return np.mean(X * e[:, None], axis=1), np.mean(e)


@program(TABLE, "not yet multiplied")
def no_features_t(X, y, w, b):
    e = sigmoid(X @ w + b) - y
    return np.mean(e), np.mean(e)


@program(TABLE, "not yet multiplied")
def no_features_repeated_t(X, y, w, b):
    e = sigmoid(X @ w + b) - y
    return np.full(len(w), np.mean(e)), np.mean(e)


@program(TABLE, "Multiply first")
def means_first_t(X, y, w, b):
    e = sigmoid(X @ w + b) - y
    return X.mean(axis=0) * e.mean(), e.mean()


@program(TABLE, "for each row")
def each_row_t(X, y, w, b):
    e = sigmoid(X @ w + b) - y
    return X * e[:, None], e.mean()


@program(TABLE, "bias is missing")
def no_bias_slope_t(X, y, w, b):
    e = sigmoid(X @ w + b) - y
    return X.T @ e / len(y)


@program(TABLE, "has a slope as well")
def zero_bias_slope_t(X, y, w, b):
    e = sigmoid(X @ w + b) - y
    return X.T @ e / len(y), 0


@program(TABLE, "one number is needed")
def errors_for_b_t(X, y, w, b):
    e = sigmoid(X @ w + b) - y
    return X.T @ e / len(y), e


@program(TABLE, "joined into one list")
def joined_t(X, y, w, b):
    e = sigmoid(X @ w + b) - y
    return np.append(X.T @ e / len(y), np.mean(e))


@program(TABLE, "wrong order")
def bias_first_t(X, y, w, b):
    e = sigmoid(X @ w + b) - y
    return np.mean(e), X.T @ e / len(y)


@program(TABLE, "bias is missing")
def no_b_t(X, y, w, b):
    e = sigmoid(X @ w) - y
    return X.T @ e / len(y), np.mean(e)


@program(TABLE, "minus sign is missing")
def falling_t(X, y, w, b):
    e = 1 / (1 + np.exp(X @ w + b)) - y
    return X.T @ e / len(y), np.mean(e)


@program(TABLE, "Check the parentheses")
def open_parentheses_t(X, y, w, b):
    e = 1 / (1 + np.exp(-X @ w + b)) - y
    return X.T @ e / len(y), np.mean(e)


@program(TABLE, "`p` is the score")
def scores_t(X, y, w, b):
    e = X @ w + b - y
    return X.T @ e / len(y), np.mean(e)


@program(TABLE, "squared error")
def squares_t(X, y, w, b):
    p = sigmoid(X @ w + b)
    e = 2 * (p - y) * p * (1 - p)
    return X.T @ e / len(y), np.mean(e)


@program(TABLE, "not transposed")
def not_turned_t(X, y, w, b):
    e = sigmoid(X @ w + b) - y
    return X @ e / len(y), np.mean(e)


@program(TABLE, "stops")
def times_without_turning_t(X, y, w, b):
    e = sigmoid(X @ w + b) - y
    return X * e / len(y), np.mean(e)


@program(TABLE, "stops")
def w_in_front_t(X, y, w, b):
    e = sigmoid(w @ X + b) - y
    return X.T @ e / len(y), np.mean(e)


@program(TABLE, "stops")
def star_for_at_t(X, y, w, b):
    e = sigmoid(X * w + b) - y
    return X.T @ e / len(y), np.mean(e)


@program(TABLE, "after a step")
def stepped_t(X, y, w, b):
    e = sigmoid(X @ w + b) - y
    return w - X.T @ e / len(y), b - np.mean(e)


@program(TABLE, "That is the loss")
def loss_itself_t(X, y, w, b):
    z = X @ w + b
    return np.mean(np.logaddexp(0, z) - y * z)


@program(TABLE, "in place of `print`")
def printed_t(X, y, w, b):
    e = sigmoid(X @ w + b) - y
    print(X.T @ e / len(y), np.mean(e))


@program(TABLE, "rounded to 1 decimal")
def rounded_t(X, y, w, b):
    e = sigmoid(X @ w + b) - y
    return np.round(X.T @ e / len(y), 1), round(np.mean(e), 1)


@program(TABLE, "twice")
def twice_t(X, y, w, b):
    e = sigmoid(X @ w + b) - y
    return 2 * X.T @ e / len(y), 2 * np.mean(e)


@pytest.mark.parametrize(("function", "status", "words"), TABLE)
def test_table_gradient_is_told_what_is_wrong_with_it(function, status, words):
    feedback = check("06.4", function)
    assert feedback.status == status, feedback.text
    assert all(word in feedback.text for word in words), feedback.text


def test_at_least_25_wrong_programs_are_tried():
    for programs in (GRADIENT, TABLE):
        assert sum(param.values[1] == "wrong" for param in programs) >= 25


# --- 06.3 and the quizzes -----------------------------------------------------------------------------------------


def test_scores_become_distances_when_the_arrow_has_length_1():
    w1, w2, b = exercise("06.3").expected
    assert math.hypot(w1, w2) == pytest.approx(1) and (w1 / 3, w2 / 4) == pytest.approx((b / -10, b / -10))
    foot, place = np.array([1.2, 1.6]), np.array([4.2, 5.6])  # the foot lies on 3·x1 + 4·x2 = 10, straight below
    assert foot @ (3, 4) == pytest.approx(10) and (place - foot) @ (-4, 3) == pytest.approx(0)
    assert place @ (w1, w2) + b == pytest.approx(np.linalg.norm(place - foot))


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ((0.6, 0.8, -10), "b has to shrink"),
        ((15, 20, -50), "Divide"),
        ((3 / 7, 4 / 7, -10 / 7), "not 3 + 4"),
        ((0.12, 0.16, -0.4), "square of the length"),
        ((0.268328, 0.357771, -0.894427), "not part of the arrow"),
        ((1, 1, -1), "has turned"),
        ((-0.6, -0.8, 2), "change places"),
        ((0.6, 0.8, 2), "sign of b"),
        ((3, 4, -10), "as they were"),
    ],
)
def test_a_wrong_rescaling_gets_its_own_hint(answer, words):
    feedback = check("06.3", answer)
    assert feedback.status == "wrong" and words in feedback.text, feedback.text


def test_yes_is_right_as_often_as_no():
    mine = [question for name, question in quizzes().items() if name.startswith("06.")]
    places = [[option.right for option in question.options].index(True) for question in mine]
    right = [question.options[place].text for question, place in zip(mine, places, strict=True)]
    assert sorted(text.partition(" ")[0].strip(":,") for text in right) == ["No", "No", "Yes", "Yes"]
    assert len(set(places)) == 4
