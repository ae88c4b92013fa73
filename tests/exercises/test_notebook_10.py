"""Notebook 10: the pipeline to build tells a beginner's mistakes apart, and what the notebook says is true."""

import math

import numpy as np
import pytest
from scipy import optimize, stats
from sklearn.linear_model import LogisticRegression

from logreg_core.data import challenger, hours
from logreg_core.exercises import check
from logreg_core.exercises._lesson import quizzes
from logreg_core.losses import log_loss, profile_loss
from logreg_core.training import bootstrap, newton, standard_errors

FLIGHTS = challenger()
FIT, RESAMPLE, SPREAD, DECIDE = [], [], [], []


def program(to, *words, status="wrong"):
    """A program as a beginner may write it, and words that the hint must have."""

    def keep(function):
        to.append(pytest.param(function, status, words, id=function.__name__))
        return function

    return keep


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


# --- 10.1: fit(x, y) --------------------------------------------------------------------------------------------


@program(FIT, "Σ(p − y) = 0", status="right")
def as_published(x, y):
    mean, sd = x.mean(), x.std()
    s, w, b = (x - mean) / sd, 0.0, 0.0
    for _ in range(100):
        p = sigmoid(w * s + b)
        w, b = w - 4 * np.mean((p - y) * s), b - 4 * np.mean(p - y)
    return w / sd, b - w * mean / sd


@program(FIT, "Σ(p − y) = 0", status="right")
def with_small_steps(x, y):
    mean, sd = x.mean(), x.std()
    s, w, b = (x - mean) / sd, 0.0, 0.0
    for _ in range(2000):
        p = sigmoid(w * s + b)
        w, b = w - 1 * np.mean((p - y) * s), b - 1 * np.mean(p - y)
    return w / sd, b - w * mean / sd


@program(FIT, "Σ(p − y) = 0", status="right")
def with_loops(x, y):
    mean, sd = sum(x) / len(x), np.std(x)
    w = b = 0.0
    for _ in range(100):
        turn = lift = 0.0
        for xi, yi in zip(x, y, strict=True):
            s = (xi - mean) / sd
            missing = 1 / (1 + math.exp(-(w * s + b))) - yi
            turn += missing * s / len(x)
            lift += missing / len(x)
        w -= 4 * turn
        b -= 4 * lift
    return [w / sd, b - w * mean / sd]


@program(FIT, "Σ(p − y) = 0", status="right")
def by_newton(x, y):
    table = np.column_stack([x, np.ones(len(x))])
    weights = np.zeros(2)
    for _ in range(20):
        p = sigmoid(table @ weights)
        weights -= np.linalg.solve((table.T * (p * (1 - p))) @ table, table.T @ (p - y))
    return weights


@program(FIT, "Σ(p − y) = 0", status="right")
def by_another_package(x, y):
    model = LogisticRegression(C=np.inf, tol=1e-8, max_iter=10_000).fit(x[:, None], y)
    return model.coef_[0, 0], model.intercept_[0]


@program(FIT, "Write the body of `fit`", status="open")
def unbuilt(x, y):
    """Weight and bias."""
    ...


@program(FIT, "belong to the standardized feature")
def still_standardized(x, y):
    mean, sd = x.mean(), x.std()
    s, w, b = (x - mean) / sd, 0.0, 0.0
    for _ in range(100):
        p = sigmoid(w * s + b)
        w, b = w - 4 * np.mean((p - y) * s), b - 4 * np.mean(p - y)
    return w, b


@program(FIT, "w is right", "subtract w · mean")
def bias_not_brought_back(x, y):
    mean, sd = x.mean(), x.std()
    s, w, b = (x - mean) / sd, 0.0, 0.0
    for _ in range(100):
        p = sigmoid(w * s + b)
        w, b = w - 4 * np.mean((p - y) * s), b - 4 * np.mean(p - y)
    return w / sd, b


@program(FIT, "b is right", "divide it by sd")
def weight_not_brought_back(x, y):
    mean, sd = x.mean(), x.std()
    s, w, b = (x - mean) / sd, 0.0, 0.0
    for _ in range(100):
        p = sigmoid(w * s + b)
        w, b = w - 4 * np.mean((p - y) * s), b - 4 * np.mean(p - y)
    return w, b - w * mean / sd


@program(FIT, "wrong sign")
def correction_added(x, y):
    mean, sd = x.mean(), x.std()
    s, w, b = (x - mean) / sd, 0.0, 0.0
    for _ in range(100):
        p = sigmoid(w * s + b)
        w, b = w - 4 * np.mean((p - y) * s), b - 4 * np.mean(p - y)
    return w / sd, b + w * mean / sd


@program(FIT, "with the new w")
def correction_not_divided(x, y):
    mean, sd = x.mean(), x.std()
    s, w, b = (x - mean) / sd, 0.0, 0.0
    for _ in range(100):
        p = sigmoid(w * s + b)
        w, b = w - 4 * np.mean((p - y) * s), b - 4 * np.mean(p - y)
    return w / sd, b - w * mean


@program(FIT, "multiplied by sd")
def multiplied_by_sd(x, y):
    mean, sd = x.mean(), x.std()
    s, w, b = (x - mean) / sd, 0.0, 0.0
    for _ in range(100):
        p = sigmoid(w * s + b)
        w, b = w - 4 * np.mean((p - y) * s), b - 4 * np.mean(p - y)
    return w * sd, b - w * sd * mean


@program(FIT, "wrong order")
def bias_first(x, y):
    mean, sd = x.mean(), x.std()
    s, w, b = (x - mean) / sd, 0.0, 0.0
    for _ in range(100):
        p = sigmoid(w * s + b)
        w, b = w - 4 * np.mean((p - y) * s), b - 4 * np.mean(p - y)
    return b - w * mean / sd, w / sd


@program(FIT, "first step", "inside the loop")
def returns_in_the_loop(x, y):
    mean, sd = x.mean(), x.std()
    s, w, b = (x - mean) / sd, 0.0, 0.0
    for _ in range(100):
        p = sigmoid(w * s + b)
        w, b = w - 4 * np.mean((p - y) * s), b - 4 * np.mean(p - y)
        return w / sd, b - w * mean / sd


@program(FIT, "stops early")
def ten_steps(x, y):
    mean, sd = x.mean(), x.std()
    s, w, b = (x - mean) / sd, 0.0, 0.0
    for _ in range(10):
        p = sigmoid(w * s + b)
        w, b = w - 4 * np.mean((p - y) * s), b - 4 * np.mean(p - y)
    return w / sd, b - w * mean / sd


@program(FIT, "stops early")
def small_rate(x, y):
    mean, sd = x.mean(), x.std()
    s, w, b = (x - mean) / sd, 0.0, 0.0
    for _ in range(100):
        p = sigmoid(w * s + b)
        w, b = w - 0.1 * np.mean((p - y) * s), b - 0.1 * np.mean(p - y)
    return w / sd, b - w * mean / sd


@program(FIT, "α = 4, not ¼")
def the_curvature_as_the_rate(x, y):
    mean, sd = x.mean(), x.std()
    s, w, b = (x - mean) / sd, 0.0, 0.0
    for _ in range(100):
        p = sigmoid(w * s + b)
        w, b = w - 0.25 * np.mean((p - y) * s), b - 0.25 * np.mean(p - y)
    return w / sd, b - w * mean / sd


@program(FIT, "still where they began")
def never_assigned(x, y):
    mean, sd = x.mean(), x.std()
    s, w, b = (x - mean) / sd, 0.0, 0.0
    for _ in range(100):
        p = sigmoid(w * s + b)
        _ = w - 4 * np.mean((p - y) * s), b - 4 * np.mean(p - y)
    return w / sd, b - w * mean / sd


@program(FIT, "bias never moves")
def bias_forgotten(x, y):
    mean, sd = x.mean(), x.std()
    s, w, b = (x - mean) / sd, 0.0, 0.0
    for _ in range(100):
        p = sigmoid(w * s + b)
        w = w - 4 * np.mean((p - y) * s)
    return w / sd, b - w * mean / sd


@program(FIT, "feature is missing")
def feature_forgotten(x, y):
    mean, sd = x.mean(), x.std()
    s, w, b = (x - mean) / sd, 0.0, 0.0
    for _ in range(100):
        p = sigmoid(w * s + b)
        w, b = w - 4 * np.mean(p - y), b - 4 * np.mean(p - y)
    return w / sd, b - w * mean / sd


@program(FIT, "climbs")
def uphill(x, y):
    mean, sd = x.mean(), x.std()
    s, w, b = (x - mean) / sd, 0.0, 0.0
    for _ in range(100):
        p = sigmoid(w * s + b)
        w, b = w + 4 * np.mean((p - y) * s), b + 4 * np.mean(p - y)
    return w / sd, b - w * mean / sd


@program(FIT, "climbs")
def label_minus_p(x, y):
    mean, sd = x.mean(), x.std()
    s, w, b = (x - mean) / sd, 0.0, 0.0
    for _ in range(100):
        p = sigmoid(w * s + b)
        w, b = w - 4 * np.mean((y - p) * s), b - 4 * np.mean(y - p)
    return w / sd, b - w * mean / sd


@program(FIT, "flipped labels")
def labels_turned(x, y):
    y = 1 - y
    mean, sd = x.mean(), x.std()
    s, w, b = (x - mean) / sd, 0.0, 0.0
    for _ in range(100):
        p = sigmoid(w * s + b)
        w, b = w - 4 * np.mean((p - y) * s), b - 4 * np.mean(p - y)
    return w / sd, b - w * mean / sd


@program(FIT, "A minus sign is missing")
def no_minus_in_the_sigmoid(x, y):
    mean, sd = x.mean(), x.std()
    s, w, b = (x - mean) / sd, 0.0, 0.0
    for _ in range(100):
        p = 1 / (1 + np.exp(w * s + b))
        w, b = w - 4 * np.mean((p - y) * s), b - 4 * np.mean(p - y)
    return w / sd, b - w * mean / sd


@program(FIT, "never looks again", "inside the loop")
def p_before_the_loop(x, y):
    mean, sd = x.mean(), x.std()
    s, w, b = (x - mean) / sd, 0.0, 0.0
    p = sigmoid(w * s + b)
    for _ in range(100):
        w, b = w - 4 * np.mean((p - y) * s), b - 4 * np.mean(p - y)
    return w / sd, b - w * mean / sd


@program(FIT, "At α = 1 more steps")
def rate_forgotten(x, y):
    mean, sd = x.mean(), x.std()
    s, w, b = (x - mean) / sd, 0.0, 0.0
    for _ in range(100):
        p = sigmoid(w * s + b)
        w, b = w - np.mean((p - y) * s), b - np.mean(p - y)
    return w / sd, b - w * mean / sd


@program(FIT, "not the sums", "(p − y) · scaled")
def sum_for_mean(x, y):
    mean, sd = x.mean(), x.std()
    s, w, b = (x - mean) / sd, 0.0, 0.0
    for _ in range(100):
        p = sigmoid(w * s + b)
        w, b = w - 4 * np.sum((p - y) * s), b - 4 * np.sum(p - y)
    return w / sd, b - w * mean / sd


@program(FIT, "Standardize x first")
def not_standardized(x, y):
    w = b = 0.0
    for _ in range(1000):
        p = sigmoid(w * x + b)
        w, b = w - 0.0001 * np.mean((p - y) * x), b - 0.0001 * np.mean(p - y)
    return w, b


@program(FIT, "least squares")
def straight_line(x, y):
    return np.polyfit(x, y, 1)


@program(FIT, "Standardize x first")
def no_sigmoid(x, y):
    mean, sd = x.mean(), x.std()
    s, w, b = (x - mean) / sd, 0.0, 0.0
    for _ in range(7):
        p = w * s + b
        w, b = w - 0.5 * np.mean((p - y) * s), b - 0.5 * np.mean(p - y)
    return w / sd, b - w * mean / sd


@program(FIT, "one number")
def only_the_weight(x, y):
    mean, sd = x.mean(), x.std()
    s, w, b = (x - mean) / sd, 0.0, 0.0
    for _ in range(100):
        p = sigmoid(w * s + b)
        w, b = w - 4 * np.mean((p - y) * s), b - 4 * np.mean(p - y)
    return w / sd


@program(FIT, "23 numbers")
def the_probabilities(x, y):
    mean, sd = x.mean(), x.std()
    s, w, b = (x - mean) / sd, 0.0, 0.0
    for _ in range(100):
        p = sigmoid(w * s + b)
        w, b = w - 4 * np.mean((p - y) * s), b - 4 * np.mean(p - y)
    return p


@program(FIT, "`return` in place of `print`")
def prints(x, y):
    mean, sd = x.mean(), x.std()
    s, w, b = (x - mean) / sd, 0.0, 0.0
    for _ in range(100):
        p = sigmoid(w * s + b)
        w, b = w - 4 * np.mean((p - y) * s), b - 4 * np.mean(p - y)
    print(w / sd, b - w * mean / sd)


@program(FIT, "must begin with `return`")
def nothing_returned(x, y):
    mean, sd = x.mean(), x.std()
    s, w, b = (x - mean) / sd, 0.0, 0.0
    for _ in range(100):
        p = sigmoid(w * s + b)
        w, b = w - 4 * np.mean((p - y) * s), b - 4 * np.mean(p - y)
    w, b = w / sd, b - w * mean / sd


@program(FIT, "Now train on (x − mean)")
def mean_and_sd(x, y):
    return x.mean(), x.std()


@program(FIT, "changes `x`")
def in_place(x, y):
    mean, sd = x.mean(), x.std()
    x -= mean
    x /= sd
    w = b = 0.0
    for _ in range(100):
        p = sigmoid(w * x + b)
        w, b = w - 4 * np.mean((p - y) * x), b - 4 * np.mean(p - y)
    return w / sd, b - w * mean / sd


@program(FIT, "rounded to 2 decimals")
def rounded(x, y):
    mean, sd = x.mean(), x.std()
    s, w, b = (x - mean) / sd, 0.0, 0.0
    for _ in range(100):
        p = sigmoid(w * s + b)
        w, b = w - 4 * np.mean((p - y) * s), b - 4 * np.mean(p - y)
    return round(w / sd, 2), round(b - w * mean / sd, 2)


@program(FIT, "It gives the same result, whatever goes in")
def the_lessons_numbers(x, y):
    return -0.23216274, 15.04290165


@program(FIT, "stops", "slope")
def wrong_name(x, y):
    mean, sd = x.mean(), x.std()
    s, w, b = (x - mean) / sd, 0.0, 0.0
    for _ in range(100):
        p = sigmoid(s * w + slope)  # noqa: F821
        w, b = w - 4 * np.mean((p - y) * s), b - 4 * np.mean(p - y)
    return w / sd, b - w * mean / sd


@pytest.mark.parametrize(("function", "status", "words"), FIT)
def test_fit_is_told_what_is_wrong_with_it(function, status, words):
    feedback = check("10.1", function)
    assert feedback.status == status, feedback.text
    assert all(word in feedback.text for word in words), feedback.text


# --- 10.2: resample(x, y, rng) ----------------------------------------------------------------------------------


@program(RESAMPLE, "each label stays with its flight", status="right")
def row_numbers(x, y, rng):
    rows = rng.integers(len(x), size=len(x))
    return x[rows], y[rows]


@program(RESAMPLE, "each label stays with its flight", status="right")
def chosen_rows(x, y, rng):
    rows = rng.choice(len(x), len(x))
    return x[rows], y[rows]


@program(RESAMPLE, "each label stays with its flight", status="right")
def one_by_one(x, y, rng):
    rows = [rng.integers(0, len(x)) for _ in x]
    return [x[row] for row in rows], [y[row] for row in rows]


@program(RESAMPLE, "each label stays with its flight", status="right")
def by_random_numbers(x, y, rng):
    rows = (rng.random(len(x)) * len(x)).astype(int)
    return x[rows], y[rows]


@program(RESAMPLE, "Write the body of `resample`", status="open")
def unbuilt_resample(x, y, rng):
    """Rows."""
    ...


@program(RESAMPLE, "Labels have left their flights")
def drawn_apart(x, y, rng):
    return rng.choice(x, len(x)), rng.choice(y, len(y))


@program(RESAMPLE, "Labels have left their flights")
def two_sets_of_numbers(x, y, rng):
    return x[rng.integers(len(x), size=len(x))], y[rng.integers(len(x), size=len(x))]


@program(RESAMPLE, "Labels have left their flights")
def labels_not_drawn(x, y, rng):
    return x[rng.integers(len(x), size=len(x))], y


@program(RESAMPLE, "exactly once", "with replacement")
def permuted(x, y, rng):
    rows = rng.permutation(len(x))
    return x[rows], y[rows]


@program(RESAMPLE, "exactly once")
def without_replacement(x, y, rng):
    rows = rng.choice(len(x), len(x), replace=False)
    return x[rows], y[rows]


@program(RESAMPLE, "just as it was")
def nothing_drawn(x, y, rng):
    return x, y


@program(RESAMPLE, "a single row")
def one_row(x, y, rng):
    row = rng.integers(len(x))
    return x[row], y[row]


@program(RESAMPLE, "one row and repeats it")
def one_row_repeated(x, y, rng):
    row = rng.integers(len(x))
    return np.full(len(x), x[row]), np.full(len(x), y[row])


@program(RESAMPLE, "draws 23 rows out of 8")
def twenty_three(x, y, rng):
    rows = rng.integers(len(x), size=23)
    return x[rows], y[rows]


@program(RESAMPLE, "draws 7 rows out of 8")
def one_too_few(x, y, rng):
    rows = rng.integers(len(x), size=len(x) - 1)
    return x[rows], y[rows]


@program(RESAMPLE, "Row 7 is never drawn")
def last_never(x, y, rng):
    rows = rng.integers(len(x) - 1, size=len(x))
    return x[rows], y[rows]


@program(RESAMPLE, "Row 0 is never drawn")
def first_never(x, y, rng):
    rows = rng.integers(1, len(x), size=len(x))
    return x[rows], y[rows]


@program(RESAMPLE, "stops", "IndexError", "tried on 8 rows")
def as_many_as_the_flights(x, y, rng):
    rows = rng.integers(23, size=23)
    return x[rows], y[rows]


@program(RESAMPLE, "stops", "IndexError", "len(x)")
def beyond_the_end(x, y, rng):
    rows = rng.integers(len(x) + 1, size=len(x))
    return x[rows], y[rows]


@program(RESAMPLE, "Every call draws the same rows")
def own_seed(x, y, rng):
    rows = np.random.default_rng(0).integers(len(x), size=len(x))
    return x[rows], y[rows]


@program(RESAMPLE, "does not use `rng`")
def own_generator(x, y, rng):
    rows = np.random.default_rng().integers(len(x), size=len(x))
    return x[rows], y[rows]


@program(RESAMPLE, "row numbers")
def the_numbers_themselves(x, y, rng):
    return rng.integers(len(x), size=len(x))


@program(RESAMPLE, "row numbers")
def numbers_twice(x, y, rng):
    rows = rng.integers(len(x), size=len(x))
    return rows, rows


@program(RESAMPLE, "labels are missing")
def labels_missing(x, y, rng):
    return x[rng.integers(len(x), size=len(x))]


@program(RESAMPLE, "labels come first")
def labels_first(x, y, rng):
    rows = rng.integers(len(x), size=len(x))
    return y[rows], x[rows]


@program(RESAMPLE, "table of pairs")
def pairs(x, y, rng):
    rows = rng.integers(len(x), size=len(x))
    return np.column_stack([x[rows], y[rows]])


@program(RESAMPLE, "not in x")
def made_up(x, y, rng):
    return rng.normal(x.mean(), x.std(), len(x)), rng.integers(2, size=len(x))


@program(RESAMPLE, "in place of `print`")
def printed(x, y, rng):
    rows = rng.integers(len(x), size=len(x))
    print(x[rows], y[rows])


@program(RESAMPLE, "changes `x`")
def shuffles_in_place(x, y, rng):
    rng.shuffle(x)
    return x, y


@program(RESAMPLE, "stops", "square brackets")
def wrong_bracket(x, y, rng):
    rows = rng.integers(len(x), size=len(x))
    return x(rows), y(rows)


@pytest.mark.parametrize(("function", "status", "words"), RESAMPLE)
def test_resample_is_told_what_is_wrong_with_it(function, status, words):
    feedback = check("10.2", function)
    assert feedback.status == status, feedback.text
    assert all(word in feedback.text for word in words), feedback.text


# --- 10.3: spread(x, y, at, draws) ------------------------------------------------------------------------------


def drawn(x, y, at, draws):
    return bootstrap(x, y, resamples=draws).probabilities(at)


@program(SPREAD, "standard error already", status="right")
def fixed(x, y, at, draws):
    p = drawn(x, y, at, draws)
    return np.std(p)


@program(SPREAD, "standard error already", status="right")
def fixed_with_one_degree_of_freedom(x, y, at, draws):
    p = drawn(x, y, at, draws)
    return np.std(p, ddof=1)


@program(SPREAD, "as it was")
def as_it_was(x, y, at, draws):
    p = drawn(x, y, at, draws)
    return np.std(p) / np.sqrt(len(p))


@program(SPREAD, "grows with the draws")
def divided_by_draws(x, y, at, draws):
    p = drawn(x, y, at, draws)
    return np.std(p) / draws


@program(SPREAD, "root of the number of rows")
def divided_by_rows(x, y, at, draws):
    p = drawn(x, y, at, draws)
    return np.std(p) / np.sqrt(len(x))


@program(SPREAD, "variance")
def variance(x, y, at, draws):
    p = drawn(x, y, at, draws)
    return np.var(p)


@program(SPREAD, "mean of the resampled")
def mean(x, y, at, draws):
    p = drawn(x, y, at, draws)
    return np.mean(p)


@program(SPREAD, "Neither is needed")
def multiplied(x, y, at, draws):
    p = drawn(x, y, at, draws)
    return np.std(p) * np.sqrt(len(p))


@program(SPREAD, "whole width")
def whole_width(x, y, at, draws):
    p = drawn(x, y, at, draws)
    return p.max() - p.min()


@program(SPREAD, "half the width")
def half_of_the_middle(x, y, at, draws):
    p = drawn(x, y, at, draws)
    return np.subtract(*np.quantile(p, [0.975, 0.025])) / 2


@pytest.mark.parametrize(("function", "status", "words"), SPREAD)
def test_spread_is_told_what_is_wrong_with_it(function, status, words):
    feedback = check("10.3", function)
    assert feedback.status == status, feedback.text
    assert all(word in feedback.text for word in words), feedback.text


# --- 10.4: decide(x, y, at, r) ----------------------------------------------------------------------------------


def chance_at(x, y, at):
    w, b = as_published(x, y)
    return sigmoid(w * at + b)


@program(DECIDE, "shows your verdict", status="right")
def by_threshold(x, y, at, r):
    return int(chance_at(x, y, at) >= 1 / (1 + r))


@program(DECIDE, "shows your verdict", status="right")
def true_or_false(x, y, at, r):
    return chance_at(x, y, at) >= 1 / (1 + r)


@program(DECIDE, "shows your verdict", status="right")
def by_expected_costs(x, y, at, r):
    p = chance_at(x, y, at)
    if r * p >= 1 - p:
        return 1
    return 0


@program(DECIDE, "shows your verdict", status="right")
def by_odds(x, y, at, r):
    w, b = as_published(x, y)
    return int(w * at + b >= -np.log(r))


@program(DECIDE, "Write the body of `decide`", status="open")
def unbuilt_decide(x, y, at, r):
    """1 or 0."""
    ...


@program(DECIDE, "whatever r is")
def half(x, y, at, r):
    return int(chance_at(x, y, at) >= 0.5)


@program(DECIDE, "wrong way round")
def costs_turned(x, y, at, r):
    return int(chance_at(x, y, at) >= r / (1 + r))


@program(DECIDE, "waits that always cost 1")
def every_wait_costs(x, y, at, r):
    return int(chance_at(x, y, at) >= 1 / r)


@program(DECIDE, "waits where it should fly")
def below(x, y, at, r):
    return int(chance_at(x, y, at) < 1 / (1 + r))


@program(DECIDE, "z is compared")
def score_for_p(x, y, at, r):
    w, b = as_published(x, y)
    return int(w * at + b >= 1 / (1 + r))


@program(DECIDE, "minus sign is missing")
def plus_in_the_sigmoid(x, y, at, r):
    w, b = as_published(x, y)
    return int(1 / (1 + np.exp(w * at + b)) >= 1 / (1 + r))


@program(DECIDE, "compares p with r")
def p_against_r(x, y, at, r):
    return int(chance_at(x, y, at) >= r)


@program(DECIDE, "mean of x")
def at_the_mean(x, y, at, r):
    return int(chance_at(x, y, x.mean()) >= 1 / (1 + r))


@program(DECIDE, "31 °F only")
def at_31(x, y, at, r):
    return int(chance_at(x, y, 31) >= 1 / (1 + r))


@program(DECIDE, "says 1, whatever")
def always_wait(x, y, at, r):
    return 1


@program(DECIDE, "returns the probability")
def the_probability(x, y, at, r):
    return chance_at(x, y, at)


@program(DECIDE, "returns the threshold")
def the_threshold(x, y, at, r):
    return 1 / (1 + r)


@program(DECIDE, "swapped")
def weights_swapped(x, y, at, r):
    b, w = as_published(x, y)
    return int(sigmoid(w * at + b) >= 1 / (1 + r))


@program(DECIDE, "bias is missing")
def no_bias(x, y, at, r):
    w, b = as_published(x, y)
    return int(sigmoid(w * at) >= 1 / (1 + r))


@program(DECIDE, "text")
def a_word(x, y, at, r):
    return "wait" if chance_at(x, y, at) >= 1 / (1 + r) else "fly"


@program(DECIDE, "stops", "an array where one number")
def at_every_flight(x, y, at, r):
    return int(chance_at(x, y, x) >= 1 / (1 + r))


@program(DECIDE, "stops", "has many")
def at_all_flights(x, y, at, r):
    w, b = as_published(x, y)
    if sigmoid(w * x + b) >= 1 / (1 + r):
        return 1
    return 0


@program(DECIDE, "in place of `print`")
def says_it(x, y, at, r):
    print(int(chance_at(x, y, at) >= 1 / (1 + r)))


@pytest.mark.parametrize(("function", "status", "words"), DECIDE)
def test_decide_is_told_what_is_wrong_with_it(function, status, words):
    feedback = check("10.4", function)
    assert feedback.status == status, feedback.text
    assert all(word in feedback.text for word in words), feedback.text


# --- what the notebook says -------------------------------------------------------------------------------------


def deviance(weights, table, y):
    z = table @ weights
    return 2 * np.sum(np.logaddexp(0, z) - y * z)


def lowest_deviance(*columns):
    """Minimised by another program, over centered columns and a bias."""
    table = np.column_stack([*((column - column.mean()) / column.std() for column in columns), np.ones(23)])
    return optimize.minimize(deviance, np.zeros(table.shape[1]), (table, FLIGHTS.y), method="BFGS", tol=1e-12).fun


def test_wald_profile_and_likelihood_ratio_are_as_said():
    x, y = FLIGHTS.x, FLIGHTS.y
    w, b = newton(x, y).weights
    error, _ = standard_errors(x, y, w, b)
    assert np.exp(-10 * (w + np.array([1.96, 0, -1.96]) * error)) == pytest.approx([1.2, 10.2, 85], rel=0.02)

    def above(slope):
        return 46 * (profile_loss(x, y, [slope])[0] - log_loss(x, y, w, b)) - stats.chi2.ppf(0.95, 1)

    ends = optimize.brentq(above, w, 0), optimize.brentq(above, -1, w)
    assert np.exp(-10 * np.array(ends)) == pytest.approx([1.8365, 173.18], rel=1e-3)
    fall = deviance([np.log(7 / 16)], np.ones((23, 1)), y) - lowest_deviance(x)
    assert fall == pytest.approx(7.95, abs=0.005) and stats.chi2.sf(fall, 1) == pytest.approx(0.0048, abs=5e-5)
    assert 2 * stats.norm.sf(abs(w / error)) == pytest.approx(0.032, abs=5e-4)


def test_a_square_of_the_temperature_hardly_helps():
    fall = lowest_deviance(FLIGHTS.x) - lowest_deviance(FLIGHTS.x, (FLIGHTS.x - 70) ** 2)
    assert fall == pytest.approx(0.93, abs=0.005) and stats.chi2.sf(fall, 1) == pytest.approx(0.34, abs=0.005)


@pytest.mark.parametrize(("at", "wald", "profile"), [(65, 0.21, 0.22), (31, 0.48, 0.80)])
def test_the_lower_ends_of_the_other_bands_are_as_said(at, wald, profile):
    x, y = FLIGHTS.x - at, FLIGHTS.y
    w, b = newton(x, y).weights
    assert sigmoid(b - 1.96 * standard_errors(x, y, w, b)[1]) == pytest.approx(wald, abs=0.005)

    def above(level):
        def along(slope):
            return deviance(np.array([slope, level]), np.column_stack([x, np.ones(23)]), y)

        return (
            optimize.minimize_scalar(along, bounds=(-3, 1), method="bounded").fun - lowest_deviance(FLIGHTS.x) - 3.8415
        )

    assert sigmoid(optimize.brentq(above, -12, b)) == pytest.approx(profile, abs=0.005)


def penalised(x, y):
    """Firth's fit by its definition: the likelihood times the root of the determinant of the information."""
    u = (x - x.mean()) / x.std()
    table = np.column_stack([u, np.ones(len(u))])

    def loss(weights):
        p = sigmoid(table @ weights)
        return deviance(weights, table, y) / 2 - np.linalg.slogdet((table.T * (p * (1 - p))) @ table)[1] / 2

    return (
        optimize.minimize(loss, np.zeros(2), method="Nelder-Mead", options={"xatol": 1e-8, "fatol": 1e-12}).x[0]
        / x.std()
    )


def test_firth_lowers_the_weight_of_the_hours():
    assert penalised(hours().x, hours().y) == pytest.approx(1.20, abs=0.005)


def test_fits_to_twenty_students_come_out_too_steep():
    x, (w, b) = hours().x, newton(hours().x, hours().y).weights
    rng, fits, separable = np.random.default_rng(0), [], 0
    for _ in range(400):
        path = newton(x, (rng.random(20) < sigmoid(w * x + b)).astype(float))
        separable += path.separable
        fits += [] if path.separable else [path.weights[0]]
    assert np.median(fits) == pytest.approx(1.7, abs=0.12) and np.mean(fits) == pytest.approx(1.96, abs=0.2)
    assert separable / 400 == pytest.approx(0.06, abs=0.035)


def test_one_unharmed_flight_in_the_cold_nearly_halves_the_weight():
    w, more = (newton(np.append(FLIGHTS.x, 50), np.append(FLIGHTS.y, label)).weights[0] for label in (0, 1))
    assert (w, more) == pytest.approx((-0.123, -0.238), abs=5e-4)


def test_seeds_move_the_lower_end_at_31_degrees_as_said():
    lows = [bootstrap(FLIGHTS.x, FLIGHTS.y, resamples=20_000, seed=seed).band(31)[0] for seed in (0, 3, 6, 7)]
    assert min(lows) > 0.875 and max(lows) < 0.905


def test_classes_part_nearly_only_where_no_warm_flight_in_distress_is_drawn():
    fits = bootstrap(FLIGHTS.x, FLIGHTS.y, resamples=20_000)
    rows = np.random.default_rng(0).integers(23, size=(20_000, 23))
    warm = np.flatnonzero((FLIGHTS.x > 66) & (FLIGHTS.y == 1))
    without = ~np.isin(rows, warm).any(axis=1) & ~fits.one_class
    assert fits.separable[without].all() and without.sum() > 0.9 * fits.separable.sum()


def test_the_prices_at_31_degrees_are_as_said():
    w, b = newton(FLIGHTS.x, FLIGHTS.y).weights
    p = sigmoid(31 * w + b)
    assert p / (1 - p) == pytest.approx(2555, abs=1) and 1 / p == pytest.approx(1.0004, abs=5e-5)
    low = bootstrap(FLIGHTS.x, FLIGHTS.y, resamples=20_000).band(31)[0]
    assert low / (1 - low) == pytest.approx(8.1, abs=0.2)
    assert np.sum(sigmoid(w * FLIGHTS.x + b) >= 1 / 11) == 16


def test_yes_is_right_as_often_as_no():
    mine = [question for name, question in quizzes().items() if name.startswith("10.")]
    places = [[option.right for option in question.options].index(True) for question in mine]
    right = [question.options[place].text for question, place in zip(mine, places, strict=True)]
    first = [text.partition(":")[0] for text in right]
    assert first.count("Yes") == first.count("No") == 1
    assert len(set(places)) == 3
