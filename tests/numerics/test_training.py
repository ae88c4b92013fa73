"""Gradient descent, Newton's method, the perceptron and least squares: where they arrive, and why they end."""

import math
import tracemalloc

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.optimize import linprog
from sklearn.linear_model import LogisticRegression

from logreg_core.data import challenger, double_well, escape7, hours, outlier_line, separable, tiny4, two_groups
from logreg_core.losses import log_loss, log_loss_gradient, log_loss_hessian, squared_error, squared_error_hessian
from logreg_core.model import boundary, decide, probability
from logreg_core.training import (
    fast_forward,
    gradient_descent,
    least_squares,
    newton,
    perceptron,
    smoothness,
    standardise,
)
from tests.helpers import some_line_separates

ONE_FEATURE = [hours, challenger, outlier_line, tiny4, double_well, escape7]
numbers = st.floats(-3, 3)


@st.composite
def problems(draw, elements=numbers, columns=2):
    n = draw(st.integers(4, 12))
    X = draw(arrays(float, (n, columns), elements=elements))
    y = draw(arrays(float, n, elements=st.sampled_from([0.0, 1.0])))
    assume(0 < y.sum() < n)
    return X, y


def gradient_norm(x, y, w, b):
    """Length of the gradient of log loss, (dw…, db) as one vector."""
    return float(np.linalg.norm(np.append(*log_loss_gradient(x, y, w, b))))


def overlapping(n=60, d=3, seed=0):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(n, d))
    return X, (rng.random(n) < probability(X, rng.normal(size=d), 0.3)).astype(float)


# --- where the optimum is ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("l2", [0, 0.01, 1])
def test_newton_and_scikit_learn_find_the_same_optimum(seed, l2):
    X, y = overlapping(seed=seed)
    theirs = LogisticRegression(C=1 / (l2 * len(y)) if l2 else np.inf, solver="newton-cholesky", tol=1e-12).fit(X, y)
    w, b = newton(X, y, l2=l2).weights
    assert w == pytest.approx(theirs.coef_[0], abs=1e-7)
    assert b == pytest.approx(theirs.intercept_[0], abs=1e-7)


@pytest.mark.parametrize("options", [{}, {"backtracking": True}, {"standardise": True}, {"l2": 0.05}])
def test_gradient_descent_and_newton_find_the_same_optimum(options):
    X, y = overlapping()
    w, b = newton(X, y, l2=options.get("l2", 0)).weights
    path = gradient_descent(X, y, tolerance=1e-9, steps=100_000, **options)
    assert path.converged
    assert path.w[-1] == pytest.approx(w, abs=1e-6)
    assert path.b[-1] == pytest.approx(b, abs=1e-6)


@pytest.mark.parametrize("data", ONE_FEATURE)
def test_at_the_optimum_the_mistakes_balance(data):
    x, y = data().x, data().y
    residuals = probability(x, *newton(x, y).weights) - y
    assert residuals.sum() == pytest.approx(0, abs=1e-6)
    assert x @ residuals == pytest.approx(0, abs=1e-6)


@pytest.mark.parametrize(
    ("data", "w", "b", "w_error", "b_error"),
    [  # maximum likelihood and standard errors, computed independently; notebooks 01, 07 and 09
        (hours, 1.50464543, -4.07771343, 0.62872085, 1.76099431),
        (challenger, -0.23216274, 15.04290165, 0.10823652, 7.37863638),
        (outlier_line, 0.86774076, -3.87953784, None, None),
        (tiny4, 0.90818426, -0.45409213, None, None),
        (double_well, -0.11320931, 0.63497798, None, None),
        (escape7, 0.127175, -0.381526, None, None),
    ],
)
def test_newton_reproduces_the_lessons_optimum(data, w, b, w_error, b_error):
    x, y = data().x, data().y
    assert newton(x, y).weights == pytest.approx((w, b), abs=6e-7)
    if w_error:
        errors = np.sqrt(np.diag(np.linalg.inv(len(y) * log_loss_hessian(x, y, *newton(x, y).weights))))
        assert errors == pytest.approx([w_error, b_error], abs=5e-8)


@pytest.mark.parametrize(
    ("data", "deviance", "null"), [(hours, 16.05975693, 27.72588722), (challenger, 20.31519269, 28.26715273)]
)
def test_deviances_of_the_lessons(data, deviance, null):
    x, y = data().x, data().y  # computed independently; notebook 10
    assert 2 * len(y) * newton(x, y).loss[-1] == pytest.approx(deviance, abs=5e-9)
    rate = y.mean()
    only_a_bias = -(rate * math.log(rate) + (1 - rate) * math.log(1 - rate))
    assert 2 * len(y) * only_a_bias == pytest.approx(null, abs=5e-9)


def test_challenger_at_31_degrees():
    w, b = newton(challenger().x, challenger().y).weights  # computed independently; notebook 10
    assert probability(31, w, b) == pytest.approx(0.99960878, abs=5e-9)
    assert boundary(w, b) == pytest.approx(64.7946, abs=5e-5)
    assert math.exp(-10 * w) == pytest.approx(10.192, abs=5e-4)


def test_the_l2_penalty_that_scikit_learn_uses_by_default():
    x, y = hours().x, hours().y
    w, b = newton(x, y, l2=1 / 20).weights  # C = 1 is λ = 1/n
    exact = LogisticRegression(tol=1e-10).fit(x[:, None], y)
    assert (w, b) == pytest.approx((exact.coef_[0, 0], exact.intercept_[0]), abs=1e-7)
    assert (w, b) == pytest.approx((1.14881, -3.14005), abs=1e-3)  # as it stops by default; notebook 11


def test_the_bias_alone_fits_the_share_of_ones():
    y = np.array([1, 1, 0, 1, 0.0])
    w, b = newton(np.zeros(5), y).weights
    assert (w, b) == pytest.approx((0, math.log(3 / 2)), abs=1e-8)


def test_a_wrong_model_can_balance_without_being_calibrated():
    x, y = np.repeat([-1, 0, 1], 10), np.concatenate([np.arange(10) < k for k in (8, 2, 8)])
    assert probability([-1, 0, 1], *newton(x, y).weights) == pytest.approx([0.6, 0.6, 0.6])


def test_a_feature_given_twice_shares_its_weight():
    x, y = hours().x, hours().y
    w, b = newton(np.column_stack([x, x]), y).weights
    single = newton(x, y).weights
    assert w == pytest.approx([single[0] / 2] * 2)
    assert b == pytest.approx(single[1])


# --- how many steps, and along which way ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "raw", "standard", "second"),
    [  # steps to a gradient of 1e-6 at rate 1/K, computed independently; notebook 07
        (hours, 1906, 41, 5),
        (challenger, None, 33, 5),  # 13,361,967 raw steps: in tools.benchmarks
        (outlier_line, 6861, 61, 5),
        (tiny4, 35, 10, 4),
        (double_well, 1819, 13, 4),
    ],
)
def test_steps_to_the_optimum(data, raw, standard, second):
    x, y = data().x, data().y
    assert gradient_descent(x, y, standardise=True).steps == standard
    assert newton(x, y, tolerance=1e-6).steps == second
    if raw:
        assert gradient_descent(x, y).steps == pytest.approx(raw, abs=1)


@pytest.mark.parametrize(
    ("rate", "steps", "uphill"), [(0.01, 71_270, 0), (1, 707, 4), (1.5, 456, 20), (1.8, 2477, 233)]
)
def test_rates_beyond_2_over_L_are_not_doomed(rate, steps, uphill):
    path = gradient_descent(hours().x, hours().y, rate=rate, steps=100_000, record="all")  # notebook 07
    assert path.converged
    assert path.steps == pytest.approx(steps, abs=1)
    assert (np.diff(path.loss) > 0).sum() == uphill


def test_beyond_the_real_limit_the_loss_alternates():
    path = gradient_descent(hours().x, hours().y, rate=2, steps=1000)  # notebook 07
    assert sorted(path.loss[-2:]) == pytest.approx([0.42754, 0.44083], abs=5e-6)
    assert not path.converged
    assert path.reason.startswith("the rate is too large: after 1,000 steps the loss still jumps up and down")
    assert "2/K = 0.7458 never goes uphill" in path.reason
    steepest = np.linalg.eigvalsh(log_loss_hessian(hours().x, hours().y, *newton(hours().x, hours().y).weights))[-1]
    assert 2 / steepest == pytest.approx(1.8038, abs=5e-5)


def test_the_boundary_may_jump_while_the_loss_falls():
    path = gradient_descent(hours().x, hours().y, w=-1, rate=0.37)  # computed independently; notebook 07
    edges = [boundary(w, b) for w, b in zip(path.w, path.b, strict=True)]
    assert edges[1:4] == pytest.approx([0.405, -2.58, -1.23], abs=5e-3)
    assert edges[-1] == pytest.approx(2.710, abs=5e-4)


@given(problems())
def test_up_to_the_rate_2_over_L_neither_loss_nor_gradient_ever_grows(problem):
    assume(np.ptp(problem[0]) > 0.1)
    path = gradient_descent(*problem, rate=2 / smoothness(problem[0]), steps=50)
    assert (np.diff(path.loss) <= 1e-12).all()
    assert (np.diff(path.gradient_norm) <= 1e-12).all()


@given(problems(), st.sampled_from([log_loss, squared_error]))
def test_backtracking_never_goes_uphill(problem, loss):
    path = gradient_descent(*problem, loss=loss, backtracking=True, steps=30)
    assert (np.diff(path.loss) <= 1e-12).all()


def test_by_hand_from_ln_3():
    path = gradient_descent(tiny4().x, tiny4().y, w=math.log(3), rate=1, steps=1)
    assert path.w.tolist() == pytest.approx([math.log(3), math.log(3) - 0.075])
    assert path.b.tolist() == pytest.approx([0, -0.1])
    assert path.w[-1] == pytest.approx(1.0236123, abs=5e-8)  # notebook 06
    assert path.gradient_norm[0] == pytest.approx(math.hypot(0.1, 0.075))
    assert path.loss[0] == pytest.approx(math.log(320 / 27) / 4)


def test_the_path_is_the_six_lines_of_the_lesson():
    X, y = overlapping()
    w, b, rate = np.zeros(3), 0.0, 0.5
    path = gradient_descent(X, y, rate=rate, steps=20)
    for step in range(21):
        assert path.w[step] == pytest.approx(w, abs=1e-12)
        assert path.b[step] == pytest.approx(b, abs=1e-12)
        assert path.loss[step] == pytest.approx(log_loss(X, y, w, b))
        dw, db = log_loss_gradient(X, y, w, b)
        assert path.gradient_norm[step] == pytest.approx(math.hypot(*dw, db))
        w, b = w - rate * dw, b - rate * db


def test_the_penalty_is_part_of_the_loss_that_falls():
    X, y = overlapping()
    path = gradient_descent(X, y, l2=0.3, steps=5)
    for w, b, loss in zip(path.w, path.b, path.loss, strict=True):
        assert loss == pytest.approx(log_loss(X, y, w, b) + 0.15 * (w @ w))


def test_a_standardised_path_is_told_in_raw_weights():
    X, y = overlapping()
    X = X * [1, 10, 0.1] + [5, 0, -3]
    Z, scale = standardise(X)
    start = np.array([0.1, -0.2, 0.3]), 0.4
    told = gradient_descent(X, y, w=start[0], b=start[1], standardise=True, steps=30)
    u, v = scale.into(*start)
    walked = gradient_descent(Z, y, w=u, b=v, steps=30)
    assert told.w[0] == pytest.approx(start[0])
    assert told.loss == pytest.approx(walked.loss)
    for w, b, zw, zb, norm in zip(told.w, told.b, walked.w, walked.b, told.gradient_norm, strict=True):
        assert probability(X, w, b) == pytest.approx(probability(Z, zw, zb))
        assert norm == pytest.approx(gradient_norm(X, y, w, b))


def test_large_data_take_the_same_way_as_small():
    X, y = overlapping(n=50)
    few, many = (gradient_descent(np.tile(X, (k, 1)), np.tile(y, k), steps=20) for k in (1, 3000))
    assert many.w == pytest.approx(few.w, abs=1e-9)
    assert many.loss == pytest.approx(few.loss)


@pytest.mark.parametrize("columns", [1, 20])
def test_large_data_need_little_memory_beside_themselves(columns):
    rng = np.random.default_rng(0)
    X = rng.normal(size=(400_000 // columns, columns))
    x, y = (X if columns > 1 else X[:, 0]), (rng.random(len(X)) < 0.5).astype(float)
    zero = np.zeros(columns) if columns > 1 else 0.0
    for call in (newton, lambda x, y: gradient_descent(x, y, steps=3), lambda x, y: log_loss_gradient(x, y, zero, 0)):
        call(x[:50], y[:50])  # what is imported at the first call does not count
        tracemalloc.start()
        call(x, y)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert peak < 1.2 * X.nbytes


# --- squared error ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("start", "log_steps", "squared_steps"), [(-3, 2869, 35_604), (-10, 2916, None)])
def test_squared_error_starts_on_a_plateau(start, log_steps, squared_steps):
    x, y = hours().x, hours().y  # rate 0.25, computed independently; notebook 03
    assert gradient_descent(x, y, w=start, rate=0.25).steps == pytest.approx(log_steps, abs=1)
    path = gradient_descent(x, y, w=start, rate=0.25, steps=40_000, loss=squared_error)
    if squared_steps:
        assert path.steps == pytest.approx(squared_steps, abs=1)
    else:  # still there after 1.4 million steps: in tools.benchmarks
        assert path.loss[-1] == pytest.approx(0.5, abs=1e-5)
        assert path.gradient_norm[0] == pytest.approx(5.01e-6, abs=5e-9)
        assert path.reason.startswith("step limit")


@pytest.mark.parametrize(
    ("start", "w", "b", "error", "eigenvalues"),
    [  # (w, b), computed independently; notebook 03
        ((0, 0), -0.09223332, 0.60068666, 0.2279094336, (0.0529873, 8.3242167)),
        ((0.7, -2), 0.76335683, -1.99952432, 0.2994307181, (0.0125228, 0.6516076)),
    ],
)
def test_squared_error_has_two_minima_on_the_double_well(start, w, b, error, eigenvalues):
    x, y = double_well().x, double_well().y
    path = gradient_descent(x, y, w=start[0], b=start[1], rate=0.2, loss=squared_error, tolerance=1e-9, steps=100_000)
    assert path.converged
    assert path.weights == pytest.approx((w, b), abs=1e-7)
    assert path.loss[-1] == pytest.approx(error, abs=1e-10)
    assert np.linalg.eigvalsh(squared_error_hessian(x, y, *path.weights)) == pytest.approx(eigenvalues, abs=1e-6)


def test_a_saddle_lies_between_the_minima():
    x, y, at = double_well().x, double_well().y, (0.19875185, -0.35083539)  # (w, b); notebook 03
    assert squared_error(x, y, *at) == pytest.approx(0.3254896472, abs=1e-10)
    assert np.linalg.eigvalsh(squared_error_hessian(x, y, *at)) == pytest.approx((-1.5613, 0.1289), abs=5e-5)


@pytest.mark.parametrize(
    ("start", "loss", "steps", "end"),
    [  # standardised, rate 4, computed independently; notebook 03
        ((4, 2), squared_error, 686, (4.90738, 2.58046)),
        ((4, 2), log_loss, 16, None),
        ((0, 0), squared_error, 22, (-0.593, 0.0473)),
        ((0, 0), log_loss, 13, None),
    ],
)
def test_squared_error_is_trapped_where_log_loss_arrives(start, loss, steps, end):
    z, scale = standardise(double_well().x)
    assert scale.sd == pytest.approx(6.4291005, abs=5e-8)
    path = gradient_descent(z, double_well().y, w=start[0], b=start[1], rate=4, loss=loss)
    assert path.converged
    assert path.steps == pytest.approx(steps, abs=1)
    assert path.weights == pytest.approx(end or newton(z, double_well().y).weights, abs=5e-5 if end else 1e-4)


def test_flat_ground_is_not_called_a_minimum():
    path = gradient_descent(hours().x, hours().y, w=-10, loss=squared_error, tolerance=1e-4)
    assert not path.converged
    assert path.reason.startswith("stopped where the surface is flat: after 0 steps")


def test_squared_error_can_run_to_infinity_on_overlapping_classes():
    x, y = escape7().x, escape7().y  # computed independently; notebook 03
    path = gradient_descent(x, y, w=1, rate=1, loss=squared_error, steps=20_000)
    assert not path.converged
    assert path.w[-1] > path.w[len(path.w) // 2] > 1
    assert (decide(x, *path.weights) == y).sum() == 6
    assert (decide(x, *newton(x, y).weights) == y).sum() == 3


# --- separable classes ------------------------------------------------------------------------------------------------


def test_separable_weights_grow_like_the_logarithm_of_time():
    x, y = separable().x, separable().y  # computed independently; notebook 07
    paths = [gradient_descent(x, y, rate=1, steps=10**k) for k in (1, 2, 3, 4)]
    assert [path.w[-1] for path in paths] == pytest.approx([2.103, 4.018, 6.231, 8.519], abs=5e-4)
    assert paths[2].w[-1] == pytest.approx(6.2312, abs=5e-5)
    assert paths[3].w[-1] - math.log(10**4) == pytest.approx(-math.log(2), abs=5e-3)
    assert paths[3].loss[-1] * 10**4 == pytest.approx(1, abs=5e-3)
    for path in paths:
        assert path.separable and not path.converged
        assert path.reason.startswith("the classes are separable, so the weights grow forever")


@pytest.mark.parametrize("train", [newton, gradient_descent])
def test_a_flipped_label_or_a_penalty_cures_separability(train):
    x, y = separable().x, separable().y
    assert train(x, y).separable
    for cured in (train(x, [0, 1, 0, 1]), train(x, y, l2=0.01)):
        assert cured.converged and not cured.separable


@given(problems(elements=st.integers(-2, 2).map(float)))
def test_separability_is_found_exactly_where_linear_programming_finds_it(problem):
    path = newton(*problem)
    assert path.separable == some_line_separates(*problem)
    assert path.separable != path.converged


@given(problems(elements=st.integers(-2, 2).map(lambda k: 100 + k / 10), columns=1))
def test_one_separable_feature_is_found_exactly_where_linear_programming_finds_it(problem):
    X, y = problem
    truth = some_line_separates((X - 100) * 10, y)
    assert newton(X, y).separable == newton(X[:, 0], y).separable == truth
    assert gradient_descent(X[:, 0], y, steps=3).separable == truth


def test_separability_is_found_in_many_rows():
    rng = np.random.default_rng(3)
    X = rng.normal(size=(20_000, 6))
    y = (rng.random(20_000) < probability(X, np.ones(6), 0.0)).astype(float)
    assert newton(X, y).converged
    X[:, 5] = y * (rng.random(20_000) < 0.001)  # a rare mark that only ones carry: quasi-separable
    assert newton(X, y).separable
    assert newton(X, (X @ np.ones(6) > 0.1).astype(float)).separable


@pytest.mark.parametrize("loss", [log_loss, squared_error])
def test_weights_that_run_away_stay_finite(loss):
    path = gradient_descent(separable().x, separable().y, rate=1e6, steps=50, loss=loss)
    assert np.isfinite([path.w, path.b, path.loss, path.gradient_norm]).all()
    assert path.separable


# --- rates and starts that cannot work --------------------------------------------------------------------------------


@pytest.mark.parametrize("rate", [1000, 1e308])
def test_a_diverging_rate_is_a_result_with_a_reason(rate):
    path = gradient_descent(hours().x, hours().y, rate=rate, l2=0.5)
    assert path.reason.startswith("the rate is too large: after ")
    assert not path.converged
    assert np.isfinite([path.w, path.b, path.loss, path.gradient_norm]).all()


@pytest.mark.parametrize("walk", [gradient_descent, fast_forward])
def test_a_start_too_far_out_is_named(walk):
    with pytest.raises(ValueError, match="the score w·x \\+ b is too large for a float"):
        walk(hours().x, hours().y, w=1e308)


def test_a_rate_too_small_to_move_is_a_result_with_a_reason():
    path = gradient_descent(hours().x, hours().y, rate=1e-20, w=1, b=1, steps=100)
    assert path.reason.startswith("stopped by rounding: after 0 steps")


def test_the_step_limit_is_named():
    path = gradient_descent(hours().x, hours().y, steps=10)
    assert path.steps == 10
    assert path.reason.startswith("step limit: after 10 steps the length of the gradient is still above 1e-06")
    assert newton(hours().x, hours().y, steps=1).reason.startswith("step limit: after 1 step the")
    assert gradient_descent(hours().x, hours().y, steps=0).w.tolist() == [0]


@pytest.mark.parametrize("l2", [0, 0.1])
@pytest.mark.parametrize("d", [1, 20])
def test_each_newton_step_is_the_inverse_hessian_times_the_gradient(d, l2):
    X, y = overlapping(n=3000, d=d)
    path, penalty = newton(X, y, l2=l2), np.append(np.full(d, l2), 0.0)
    assert path.steps >= 3
    for here, b, ahead in zip(path.w[:-1], path.b[:-1], np.column_stack([path.w, path.b])[1:], strict=True):
        at = np.append(here, b)
        gradient = np.append(*log_loss_gradient(X, y, here, b)) + penalty * at
        hessian = log_loss_hessian(X, y, here, b) + np.diag(penalty)
        assert ahead == pytest.approx(at - np.linalg.solve(hessian, gradient), abs=1e-12)


def test_newton_needs_its_line_search_from_afar():
    x, y = hours().x, hours().y  # from (b, w) = (0, −1); notebook 07
    without = newton(x, y, w=-1, line_search=False)
    assert without.reason.startswith("full Newton steps overshoot: after ")
    assert without.loss[-1] > without.loss[0]
    assert np.isfinite([without.w, without.b, without.loss]).all()
    path = newton(x, y, w=-1)
    assert path.weights == pytest.approx(newton(x, y).weights)
    assert (np.diff(path.loss) <= 1e-12).all()


@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6))
def test_newton_arrives_from_anywhere(w, b):
    path = newton(hours().x, hours().y, w=w, b=b)
    assert path.converged
    assert path.weights == pytest.approx((1.50464543, -4.07771343), abs=1e-5)


@pytest.mark.parametrize(("factor", "offset"), [(1e-12, 0), (1e-4, 0), (1e9, 0), (1, 1e4), (1, 3e7), (1, 1.6e9)])
def test_newton_finds_the_same_fit_in_every_unit_and_from_every_zero(factor, offset):
    data = hours()
    w, b = newton(data.x, data.y).weights
    path = newton(factor * data.x + offset, data.y)
    assert path.converged
    assert path.w[-1] * factor == pytest.approx(w, rel=1e-6)
    assert path.loss[-1] == pytest.approx(log_loss(data.x, data.y, w, b), rel=1e-9 if abs(offset) < 1e9 else 1e-6)
    assert path.b[-1] == pytest.approx(b - w / factor * offset, rel=1e-6)


@pytest.mark.parametrize("rate", [0.25, 1.5, 2, 5, 1e300])
def test_a_walk_in_leaps_gives_the_same_advice_as_one_in_steps(rate):
    data = hours()
    leapt, walked = (walk(data.x, data.y, rate=rate, steps=400) for walk in (fast_forward, gradient_descent))
    assert ("the rate is too large" in leapt.reason) == ("the rate is too large" in walked.reason) == (rate >= 2)


def test_newton_says_when_rounding_leaves_nothing_to_find():
    path = newton(hours().x, hours().y, tolerance=0)
    assert path.converged
    assert path.steps < 15
    assert path.weights == pytest.approx((1.50464543, -4.07771343), abs=5e-9)


# --- what a path keeps ------------------------------------------------------------------------------------------------


def test_a_path_tells_its_end():
    path = newton(hours().x, hours().y)
    assert [type(part) for part in path.weights] == [float, float]
    assert type(path.steps) is int and type(path.converged) is bool and type(path.separable) is bool
    assert repr(path) == (
        "FitResult after 5 steps: w = 1.50465, b = -4.0777, loss 0.401494\n"
        "converged: after 5 steps the length of the gradient is at most 1e-08"
    )
    assert newton(*overlapping()).weights[0].shape == (3,)


def test_millions_of_steps_leave_a_short_history():
    path = gradient_descent(hours().x, hours().y, rate=0.01, steps=10**9)
    assert path.converged
    assert path.step[0] == 0 and path.step[-1] == path.steps == pytest.approx(71_270, abs=1)
    assert len(path.w) == len(path.step) < 1000
    assert (np.diff(path.step) > 0).all()


def test_a_reader_chooses_which_steps_to_keep():
    x, y = hours().x, hours().y
    everything = gradient_descent(x, y, steps=50)
    some = gradient_descent(x, y, steps=50, record=[40, 3, 3, 1000])
    assert some.step.tolist() == [0, 3, 40, 50]
    for kept, full in zip(
        (some.w, some.b, some.loss, some.gradient_norm),
        (everything.w, everything.b, everything.loss, everything.gradient_norm),
        strict=True,
    ):
        assert kept == pytest.approx(full[[0, 3, 40, 50]])


# --- smoothness, scale, least squares, perceptron ---------------------------------------------------------------------


def test_smoothness_is_the_largest_curvature_of_log_loss():
    x = hours().x
    assert smoothness(x) == pytest.approx(2.681738, abs=5e-7)  # notebook 07
    assert smoothness(x) == pytest.approx(np.linalg.eigvalsh(log_loss_hessian(x, hours().y, 0, 0))[-1])
    assert smoothness(standardise(x)[0]) == pytest.approx(1 / 4)
    X, y = overlapping()
    assert smoothness(X) == pytest.approx(np.linalg.eigvalsh(log_loss_hessian(X, y, np.zeros(3), 0))[-1])


def test_standardised_features_have_mean_0_and_sd_1_and_a_constant_one_stays_harmless():
    Z, scale = standardise([[1, 5.1], [2, 5.1], [6, 5.1]])
    assert Z.mean(axis=0) == pytest.approx([0, 0])
    assert Z.std(axis=0) == pytest.approx([1, 0])
    w, b = scale.back(*scale.into(np.array([1.0, 2.0]), 3.0))
    assert [*w, b] == pytest.approx([1, 2, 3])


@given(problems(columns=1))
def test_least_squares_is_the_line_of_polyfit(problem):
    X, y = problem
    assume(np.ptp(X) > 0.1)
    w, b = least_squares(X[:, 0], y)
    assert (w, b) == pytest.approx(np.polyfit(X[:, 0], y, 1), abs=1e-6)
    assert least_squares(X, y)[0] == pytest.approx([w])


def test_least_squares_on_the_hours_leaves_the_range_of_probabilities():
    x, y = hours().x, hours().y  # computed independently; notebook 01
    w, b = least_squares(x, y)
    assert (w, b) == pytest.approx((0.23460, -0.15394), abs=5e-6)
    assert (-b / w, (1 - b) / w) == pytest.approx((0.6562, 4.9188), abs=5e-5)
    assert (w * x[0] + b, w * x[-1] + b) == pytest.approx((-0.0366, 1.1363), abs=5e-5)


def test_a_far_point_on_the_right_side_moves_least_squares_only():
    for eleventh, edge in ((None, 4.675), (11, 4.75), (50, -0.260)):  # computed independently; notebook 01
        data = outlier_line(eleventh)
        w, b = least_squares(data.x, data.y)
        assert (0.5 - b) / w == pytest.approx(edge, abs=5e-4)
        assert boundary(*newton(data.x, data.y).weights) == pytest.approx(4.4708, abs=5e-3)
    assert newton(outlier_line(50, label=0).x, outlier_line(50, label=0).y).w[-1] == pytest.approx(-0.0329, abs=5e-5)


def test_the_perceptron_stops_on_separable_groups_only():
    apart, mixed = two_groups(separable=True), two_groups()
    path = perceptron(apart.x, apart.y)
    assert path.converged and path.separable
    assert (decide(apart.x, *path.weights) == apart.y).all()
    assert path.loss[-1] == path.gradient_norm[-1] == 0
    path = perceptron(mixed.x, mixed.y, steps=500)
    assert not path.converged and path.steps == 500
    assert path.reason.startswith("step limit: after 500 corrections")


@pytest.mark.parametrize("seed", range(5))
def test_the_perceptron_keeps_within_novikoffs_bound(seed):
    X = np.random.default_rng(seed).normal(size=(30, 2))
    y = (X @ [1, -2] > 0.5).astype(float)
    signed = (2 * y - 1)[:, None] * np.column_stack([X, np.ones(30)])
    rows, limits = np.column_stack([-signed, np.ones(30)]), [(-1, 1)] * 3 + [(0, None)]
    margin = -linprog([0, 0, 0, -1], A_ub=rows, b_ub=np.zeros(30), bounds=limits).fun / math.sqrt(3)
    path = perceptron(X, y, steps=10**6)
    assert path.converged
    assert 0 < path.steps <= (np.linalg.norm(signed, axis=1).max() / margin) ** 2


def test_one_correction_of_the_perceptron_by_hand():
    path = perceptron([2.0, 3.0], [1, 0], steps=2, rate=0.5)
    assert path.w.tolist() == [0, 1, -0.5]  # + 0.5 · 2, then − 0.5 · 3
    assert path.b.tolist() == [0, 0.5, 0]
    assert path.loss.tolist() == [1, 0.5, 0.5]


@pytest.mark.parametrize("groups", [two_groups(), two_groups(separable=True)], ids=repr)
def test_the_perceptron_says_which_row_it_hears(groups):
    path = perceptron(groups.x, groups.y, rate=0.5, steps=60)
    signs = 2 * groups.y - 1
    for k, row in enumerate(path.row):
        wrong = signs * (groups.x @ path.w[k] + path.b[k]) <= 0
        assert path.loss[k] == wrong.mean() and (row == -1) == (not wrong.any())
        if row >= 0:
            assert wrong[row] and path.gradient_norm[k] == pytest.approx(np.linalg.norm([*groups.x[row], 1]))
        if k < path.steps:
            assert path.w[k + 1] == pytest.approx(path.w[k] + 0.5 * signs[row] * groups.x[row])
            following = np.roll(np.arange(len(wrong)), -(path.row[k - 1] + 1) if k else 0)
            assert row == next(place for place in following if wrong[place])
    assert path.converged == (path.row[-1] == -1)
    assert newton(groups.x, groups.y).row is None


# --- bad input --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("train", [gradient_descent, newton, perceptron])
@pytest.mark.parametrize(
    ("x", "y", "options", "sentence"),
    [
        ([1, math.nan], [0, 1], {}, "x must contain only finite numbers, got nan at position 1"),
        ([[1, 2], [math.inf, 3]], [0, 1], {}, "x must contain only finite numbers, got inf in row 1, column 0"),
        ([1, 2], [1, 1], {}, "y must contain both classes, 0 and 1, but every label is 1"),
        ([1, 2], [0, 2], {}, "y must contain only 0 and 1, got 2.0 at position 1"),
        ([1, 2], [0, 1, 1], {}, "one label for each of the 2 rows"),
        ([], [], {}, "at least one row"),
        ([1, 2], [0, 1], {"steps": -1}, "steps must be a whole number, 0 or greater, got -1"),
        ([1, 2], [0, 1], {"steps": 2.5}, "steps must be a whole number, 0 or greater, got 2.5"),
        ([1, 2], [0, 1], {"w": [1, 2]}, "w must be a single number for one feature"),
        ([1, 2], [0, 1], {"b": math.nan}, "b must be a finite number, got nan"),
    ],
)
def test_bad_input_gets_a_sentence(train, x, y, options, sentence):
    with pytest.raises(ValueError, match=sentence):
        train(x, y, **options)


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"rate": 0}, "rate must be greater than 0, got 0.0"),
        ({"rate": math.inf}, "rate must be a finite number, got inf"),
        ({"l2": -1}, "l2 must be 0 or greater, got -1.0"),
        ({"tolerance": -1}, "tolerance must be 0 or greater, got -1.0"),
        ({"loss": max}, "loss must be log_loss or squared_error, the function or its name, got <built-in"),
        ({"record": "some"}, "record must be 'all' or a list of step numbers, got 'some'"),
        ({"record": [-1]}, "record must contain only whole numbers, 0 or greater, got -1.0 at position 0"),
    ],
)
def test_bad_options_get_a_sentence(options, sentence):
    with pytest.raises(ValueError, match=sentence):
        gradient_descent([1, 2], [0, 1], **options)
    with pytest.raises(TypeError, match="rate must be a number, got 'fast'"):
        gradient_descent([1, 2], [0, 1], rate="fast")
