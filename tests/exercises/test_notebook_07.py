"""Notebook 07: the step to build and the program to fix tell a beginner's mistakes apart; the answers are right."""

import math

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression

from logreg_core.data import hours, separable, two_groups
from logreg_core.exercises import check
from logreg_core.exercises._lesson import exercise, quizzes
from logreg_core.losses import log_loss, log_loss_gradient
from logreg_core.training import fast_forward, gradient_descent, newton, standardise

GROUPS = two_groups()
x, y, rate = GROUPS.x, GROUPS.y, 0.1  # as the lesson's cell has them
STEP, TRAIN = [], []


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def program(to, *words, status="wrong"):
    """A program as a beginner may write it, and words that the hint must have."""

    def keep(function):
        to.append(pytest.param(function, status, words, id=function.__name__))
        return function

    return keep


# --- 07.1: step(w, b) -------------------------------------------------------------------------------------------


@program(STEP, "again and again", status="right")
def with_a_table(w, b):
    p = sigmoid(x @ w + b)
    dw = x.T @ (p - y) / len(y)
    db = np.mean(p - y)
    return w - rate * dw, b - rate * db


@program(STEP, "again and again", status="right")
def with_means(w, b):
    error = sigmoid(x @ w + b) - y
    return w - rate * np.mean(error[:, None] * x, axis=0), b - rate * error.mean()


@program(STEP, "again and again", status="right")
def votes_added(w, b):
    votes = y - sigmoid(x @ w + b)
    return w + rate * votes @ x / len(y), b + rate * np.mean(votes)


@program(STEP, "again and again", status="right")
def with_a_loop(w, b):
    dw, db = np.zeros(2), 0.0
    for row, label in zip(x, y, strict=True):
        error = sigmoid(row @ w + b) - label
        dw += error * row / len(y)
        db += error / len(y)
    return w - rate * dw, b - rate * db


@program(STEP, "again and again", status="right")
def as_a_list(w, b):
    dw, db = log_loss_gradient(x, y, w, b)
    return [w - rate * dw, b - rate * db]


@program(STEP, "Write the body of `step`", status="open")
def unbuilt(w, b):
    """The two weights and the bias after one step."""
    ...


@program(STEP, "Write the body of `step`", status="open")
def half_built(w, b):
    return w - rate * ..., b


def slopes(w, b):
    return log_loss_gradient(x, y, w, b)


@program(STEP, "goes uphill")
def plus(w, b):
    dw, db = slopes(w, b)
    return w + rate * dw, b + rate * db


@program(STEP, "goes uphill")
def label_minus_probability(w, b):
    error = y - sigmoid(x @ w + b)
    return w - rate * x.T @ error / len(y), b - rate * np.mean(error)


@program(STEP, "slopes themselves")
def the_gradient(w, b):
    return slopes(w, b)


@program(STEP, "not the new place")
def only_the_way(w, b):
    dw, db = slopes(w, b)
    return -rate * dw, -rate * db


@program(STEP, "Nothing has moved")
def forgot_to_keep(w, b):
    dw, db = slopes(w, b)
    _ = w - rate * dw, b - rate * db
    return w, b


@program(STEP, "rate is missing")
def without_rate(w, b):
    dw, db = slopes(w, b)
    return w - dw, b - db


@program(STEP, "divided by the rate")
def rate_below(w, b):
    dw, db = slopes(w, b)
    return w - dw / rate, b - db / rate


@program(STEP, "twice")
def rate_squared(w, b):
    dw, db = slopes(w, b)
    dw, db = rate * dw, rate * db
    return w - rate * dw, b - rate * db


@program(STEP, "sums over the 40")
def sums(w, b):
    error = sigmoid(x @ w + b) - y
    return w - rate * x.T @ error, b - rate * np.sum(error)


@program(STEP, "slope for w is the sum")
def sum_for_w(w, b):
    error = sigmoid(x @ w + b) - y
    return w - rate * x.T @ error, b - rate * np.mean(error)


@program(STEP, "slope for b is the sum")
def sum_for_b(w, b):
    error = sigmoid(x @ w + b) - y
    return w - rate * x.T @ error / 40, b - rate * np.sum(error)


@program(STEP, "divided by n twice")
def mean_divided(w, b):
    error = sigmoid(x @ w + b) - y
    return w - rate * np.mean(error[:, None] * x, axis=0) / 40, b - rate * np.mean(error)


@program(STEP, "b stays where it was")
def bias_forgotten(w, b):
    return w - rate * slopes(w, b)[0], b


@program(STEP, "w stays where it was")
def weights_forgotten(w, b):
    return w, b - rate * slopes(w, b)[1]


@program(STEP, "b goes uphill")
def plus_for_b(w, b):
    dw, db = slopes(w, b)
    return w - rate * dw, b + rate * db


@program(STEP, "w goes uphill")
def plus_for_w(w, b):
    dw, db = slopes(w, b)
    return w + rate * dw, b - rate * db


@program(STEP, "x is missing")
def without_x(w, b):
    error = sigmoid(x @ w + b) - y
    return w - rate * np.mean(error), b - rate * np.mean(error)


@program(STEP, "Each weight has its own")
def one_mean_for_both(w, b):
    error = sigmoid(x @ w + b) - y
    return w - rate * np.mean(error[:, None] * x), b - rate * np.mean(error)


@program(STEP, "bias is missing in the score")
def score_without_bias(w, b):
    error = sigmoid(x @ w) - y
    return w - rate * x.T @ error / 40, b - rate * np.mean(error)


@program(STEP, "sigmoid is missing")
def straight_line(w, b):
    error = x @ w + b - y
    return w - rate * x.T @ error / 40, b - rate * np.mean(error)


@program(STEP, "minus in the sigmoid")
def turned_sigmoid(w, b):
    error = 1 / (1 + np.exp(x @ w + b)) - y
    return w - rate * x.T @ error / 40, b - rate * np.mean(error)


@program(STEP, "yes or no in place of the probability")
def decisions(w, b):
    error = (sigmoid(x @ w + b) >= 0.5) - y
    return w - rate * x.T @ error / 40, b - rate * np.mean(error)


@program(STEP, "label has to be taken away")
def no_label(w, b):
    p = sigmoid(x @ w + b)
    return w - rate * x.T @ p / 40, b - rate * np.mean(p)


@program(STEP, "lost its sign")
def absolute(w, b):
    error = np.abs(sigmoid(x @ w + b) - y)
    return w - rate * x.T @ error / 40, b - rate * np.mean(error)


@program(STEP, "error is squared")
def squared(w, b):
    error = (sigmoid(x @ w + b) - y) ** 2
    return w - rate * x.T @ error / 40, b - rate * np.mean(error)


@program(STEP, "squared error", "2 p(1 − p)")
def squared_error(w, b):
    p = sigmoid(x @ w + b)
    error = 2 * (p - y) * p * (1 - p)
    return w - rate * x.T @ error / 40, b - rate * np.mean(error)


@program(STEP, "squared error", "p(1 − p)")
def half_squared_error(w, b):
    p = sigmoid(x @ w + b)
    error = (p - y) * p * (1 - p)
    return w - rate * x.T @ error / 40, b - rate * np.mean(error)


@program(STEP, "w has moved before")
def one_after_the_other(w, b):
    w = w - rate * slopes(w, b)[0]
    return w, b - rate * slopes(w, b)[1]


@program(STEP, "b has moved before")
def bias_first(w, b):
    b = b - rate * slopes(w, b)[1]
    return w - rate * slopes(w, b)[0], b


@program(STEP, "Only the direction")
def normalised(w, b):
    dw, db = slopes(w, b)
    length = np.sqrt(dw @ dw + db**2)
    return w - rate * dw / length, b - rate * db / length


@program(STEP, "Only the signs")
def signs(w, b):
    dw, db = slopes(w, b)
    return w - rate * np.sign(dw), b - rate * np.sign(db)


@program(STEP, "wrong order")
def bias_returned_first(w, b):
    dw, db = slopes(w, b)
    return b - rate * db, w - rate * dw


@program(STEP, "100 steps")
def the_whole_loop(w, b):
    for _ in range(100):
        w, b = with_a_table(w, b)
    return w, b


@program(STEP, "two steps")
def two_steps(w, b):
    return with_a_table(*with_a_table(w, b))


@program(STEP, "first point only")
def the_first_point(w, b):
    error = sigmoid(x[0] @ w + b) - y[0]
    return w - rate * error * x[0], b - rate * error


@program(STEP, "only the points on the wrong side")
def mistakes_only(w, b):
    p = sigmoid(x @ w + b)
    error = (p - y) * ((p >= 0.5) != y)
    return w - rate * x.T @ error / 40, b - rate * np.mean(error)


@program(STEP, "returns None", "`return` in place of `print`")
def printed(w, b):
    print(with_a_table(w, b))


@program(STEP, "returns None", "`return`")
def forgot_to_return(w, b):
    dw, db = slopes(w, b)
    w, b = w - rate * dw, b - rate * db


@program(STEP, "changes `w`")
def in_place(w, b):
    dw, db = slopes(w, b)
    w -= rate * dw
    return w, b - rate * db


@program(STEP, "Only w has come back")
def only_w(w, b):
    return w - rate * slopes(w, b)[0]


@program(STEP, "should return `w, b`")
def joined(w, b):
    return np.append(*with_a_table(w, b))


@program(STEP, "stops", "lengths that do not fit")
def without_transposing(w, b):
    error = sigmoid(x @ w + b) - y
    return w - rate * np.mean(error * x, axis=0), b - rate * np.mean(error)


@program(STEP, "stops", "lengths that do not fit")
def times_instead_of_at(w, b):
    error = sigmoid(w * x + b) - y
    return w - rate * x.T @ error / 40, b - rate * np.mean(error)


@program(STEP, "rounded")
def rounded(w, b):
    w, b = with_a_table(w, b)
    return np.round(w, 2), round(b, 2)


@pytest.mark.parametrize(("function", "status", "words"), STEP)
def test_step_is_told_what_is_wrong_with_it(function, status, words):
    feedback = check("07.1", function)
    assert feedback.status == status, feedback.text
    assert all(word in feedback.text for word in words), feedback.text


def test_at_least_25_wrong_steps_are_tried():
    assert sum(param.values[1] == "wrong" for param in STEP) >= 25


def test_the_step_asked_for_is_the_packages():
    path = gradient_descent(x, y, rate=rate, steps=1, w=[1.0, -0.5], b=0.3)
    w, b = exercise("07.1").oracle(np.array([1.0, -0.5]), 0.3)
    assert [*w, b] == pytest.approx([*path.w[1], path.b[1]])


# --- 07.2: train(x, y, rate, steps) -----------------------------------------------------------------------------


@program(TRAIN, "as it was")
def as_it_was(x, y, rate, steps):
    w, b = np.zeros(2), 0.0
    p = sigmoid(x @ w + b)
    for _ in range(steps):
        dw, db = x.T @ (p - y) / len(y), np.mean(p - y)
        w, b = w - rate * dw, b - rate * db
    return w, b


@program(TRAIN, "shrink as the line learns", status="right")
def fixed(x, y, rate, steps):
    w, b = np.zeros(2), 0.0
    for _ in range(steps):
        p = sigmoid(x @ w + b)
        dw, db = x.T @ (p - y) / len(y), np.mean(p - y)
        w, b = w - rate * dw, b - rate * db
    return w, b


@program(TRAIN, "shrink as the line learns", status="right")
def recomputed_at_the_end(x, y, rate, steps):
    w, b = np.zeros(2), 0.0
    p = sigmoid(x @ w + b)
    for _ in range(steps):
        dw, db = x.T @ (p - y) / len(y), np.mean(p - y)
        w, b = w - rate * dw, b - rate * db
        p = sigmoid(x @ w + b)
    return w, b


@program(TRAIN, "The sign was right")
def plus_without_the_move(x, y, rate, steps):
    w, b = np.zeros(2), 0.0
    p = sigmoid(x @ w + b)
    for _ in range(steps):
        dw, db = x.T @ (p - y) / len(y), np.mean(p - y)
        w, b = w + rate * dw, b + rate * db
    return w, b


@program(TRAIN, "sign has been turned")
def moved_with_a_plus(x, y, rate, steps):
    w, b = np.zeros(2), 0.0
    for _ in range(steps):
        p = sigmoid(x @ w + b)
        dw, db = x.T @ (p - y) / len(y), np.mean(p - y)
        w, b = w + rate * dw, b + rate * db
    return w, b


@program(TRAIN, "smaller rate only puts off")
def smaller_rate(x, y, rate, steps):
    return as_it_was(x, y, rate / 10, steps)


@program(TRAIN, "Half the rate only puts off")
def half_the_rate(x, y, rate, steps):
    return as_it_was(x, y, rate / 2, steps)


@program(TRAIN, "however many are asked for")
def stopped_early(x, y, rate, steps):
    return as_it_was(x, y, rate, 5)


@program(TRAIN, "one step late")
def late(x, y, rate, steps):
    w, b = np.zeros(2), 0.0
    p = sigmoid(x @ w + b)
    for _ in range(steps):
        dw, db = x.T @ (p - y) / len(y), np.mean(p - y)
        p = sigmoid(x @ w + b)
        w, b = w - rate * dw, b - rate * db
    return w, b


@program(TRAIN, "inside the loop")
def return_inside(x, y, rate, steps):
    w, b = np.zeros(2), 0.0
    for _ in range(steps):
        p = sigmoid(x @ w + b)
        dw, db = x.T @ (p - y) / len(y), np.mean(p - y)
        w, b = w - rate * dw, b - rate * db
        return w, b


@program(TRAIN, "inside the loop")
def start_inside(x, y, rate, steps):
    for _ in range(steps):
        w, b = np.zeros(2), 0.0
        p = sigmoid(x @ w + b)
        dw, db = x.T @ (p - y) / len(y), np.mean(p - y)
        w, b = w - rate * dw, b - rate * db
    return w, b


@program(TRAIN, "too many")
def one_more(x, y, rate, steps):
    return fixed(x, y, rate, steps + 1)


@program(TRAIN, "too few")
def one_fewer(x, y, rate, steps):
    return fixed(x, y, rate, steps - 1)


@program(TRAIN, "w has moved before")
def in_turn(x, y, rate, steps):
    w, b = np.zeros(2), 0.0
    for _ in range(steps):
        w = w - rate * x.T @ (sigmoid(x @ w + b) - y) / len(y)
        b = b - rate * np.mean(sigmoid(x @ w + b) - y)
    return w, b


@program(TRAIN, "start has changed")
def from_ones(x, y, rate, steps):
    w, b = np.ones(2), 0.0
    for _ in range(steps):
        p = sigmoid(x @ w + b)
        dw, db = x.T @ (p - y) / len(y), np.mean(p - y)
        w, b = w - rate * dw, b - rate * db
    return w, b


@program(TRAIN, "returns None")
def nothing_returned(x, y, rate, steps):
    fixed(x, y, rate, steps)


@program(TRAIN, "when is it computed")
def another_loss(x, y, rate, steps):
    w, b = np.zeros(2), 0.0
    for _ in range(steps):
        p = sigmoid(x @ w + b)
        error = (p - y) * p * (1 - p)
        w, b = w - rate * x.T @ error / len(y), b - rate * np.mean(error)
    return w, b


@pytest.mark.parametrize(("function", "status", "words"), TRAIN)
def test_train_is_told_what_is_wrong_with_it(function, status, words):
    feedback = check("07.2", function)
    assert feedback.status == status, feedback.text
    assert all(word in feedback.text for word in words), feedback.text


def test_the_loss_of_the_broken_program_falls_and_then_climbs():
    losses = [log_loss(x, y, *as_it_was(x, y, 0.1, steps)) for steps in (1, 10, 100, 1000)]
    assert losses[0] > losses[1] < losses[2] < losses[3]
    repaired = [log_loss(x, y, *fixed(x, y, 0.1, steps)) for steps in (1, 10, 100, 1000)]
    assert all(np.diff(repaired) < 0)


# --- 07.3, 07.4 and the quizzes ---------------------------------------------------------------------------------


def test_the_sharpest_curvature_in_minutes_is_that_of_the_table():
    table = np.column_stack([60 * hours().x, np.ones(20)])
    largest = np.linalg.norm(table, 2) ** 2 / (4 * 20)
    assert exercise("07.3").expected == pytest.approx(largest)
    assert check("07.3", largest).right and check("07.3", round(largest)).right
    assert "60 · K" in check("07.3", 160.9).text and "column of ones" in check("07.3", 9654.26).text
    assert "hours, without" in check("07.3", 2.6817).text and "a rate" in check("07.3", 1.119e-4).text


@pytest.mark.parametrize("digits", [0, 1, 2, 6])
def test_a_curvature_without_the_column_of_ones_is_refused_though_it_is_near(digits):
    minutes = 60 * hours().x
    answer = check("07.3", round(minutes @ minutes / (4 * 20), digits))
    assert not answer.right and "a column of ones beside the minutes" in answer.text


def test_a_billion_steps_bring_the_weight_to_20():
    data, steps = separable(), round(exercise("07.4").expected)
    assert steps == pytest.approx(2 * math.e**20)
    assert fast_forward(data.x, data.y, rate=1, steps=steps).w[-1] == pytest.approx(20, abs=1e-3)
    assert check("07.4", 9.7e8).right and check("07.4", 970_330_391).right
    assert "twice that" in check("07.4", 485_165_195).text
    assert "other side" in check("07.4", 242_582_598).text
    assert "does not grow evenly" in check("07.4", 23_477).text


def test_yes_is_right_as_often_as_no():
    mine = [question for name, question in quizzes().items() if name.startswith("07.")]
    places = [[option.right for option in question.options].index(True) for question in mine]
    right = [question.options[place].text for question, place in zip(mine, places, strict=True)]
    assert sorted(text.split(":")[0].split(",")[0] for text in right) == ["No", "No", "Yes", "Yes"]
    assert len(set(places)) >= 3


def test_what_the_quizzes_say_in_numbers_is_true():
    data = hours()
    path = gradient_descent(data.x, data.y, rate=1.5, steps=3000, record="all")
    assert path.steps == 456 and np.sum(np.diff(path.loss) > 0) == 20
    scaled = standardise(data.x)[0]
    model = LogisticRegression(C=np.inf, tol=1e-12).fit(scaled[:, None], data.y)
    assert model.coef_[0, 0] == pytest.approx(2.21, abs=0.005)
    assert (
        newton(scaled, data.y).loss[-1]
        == pytest.approx(newton(data.x, data.y).loss[-1])
        == pytest.approx(0.4015, abs=5e-5)
    )
