"""Log loss and squared error: values, gradients, Hessians, surfaces, and the likelihood."""

import math

import numpy as np
import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from sklearn.metrics import brier_score_loss
from sklearn.metrics import log_loss as sklearn_log_loss

from logreg_core import losses
from logreg_core.model import probability, score

BOTH = [
    (losses.log_loss, losses.log_loss_gradient, losses.log_loss_hessian),
    (losses.squared_error, losses.squared_error_gradient, losses.squared_error_hessian),
]
EVERY = [f for three in BOTH for f in three] + [losses.log_losses, losses.likelihood, losses.log_likelihood]
numbers = st.floats(-3, 3)


@st.composite
def problems(draw, columns=2):
    n = draw(st.integers(1, 8))
    X = draw(arrays(float, (n, columns), elements=numbers))
    y = draw(arrays(float, n, elements=st.sampled_from([0.0, 1.0])))
    return X, y, draw(arrays(float, columns, elements=numbers)), draw(numbers)


def flat(result):
    """A float, an array or a tuple of both, as one list of numbers."""
    return np.concatenate([np.ravel(part) for part in (result if isinstance(result, tuple) else (result,))])


def along(loss, X, y, w, b, h):
    """Difference quotients of a loss in the order (w…, b)."""
    ends = [[loss(X, y, w + s * e[:-1], b + s * e[-1]) for s in (h, -h)] for e in np.eye(len(w) + 1)]
    return np.array([(up - down) / (2 * h) for up, down in ends])


@given(problems())
def test_log_loss_equals_scikit_learn(problem):
    X, y, w, b = problem
    p = probability(X, w, b)
    assert losses.log_loss(*problem) == pytest.approx(sklearn_log_loss(y, p, labels=[0, 1]), rel=1e-9, abs=1e-12)


@given(problems())
def test_squared_error_equals_the_brier_score_of_scikit_learn(problem):
    X, y, w, b = problem
    expected = brier_score_loss(y, probability(X, w, b), labels=[0, 1])
    assert losses.squared_error(*problem) == pytest.approx(expected, rel=1e-9, abs=1e-15)


@pytest.mark.parametrize(("loss", "gradient", "hessian"), BOTH)
@given(problem=problems())
def test_gradient_and_hessian_equal_difference_quotients(loss, gradient, hessian, problem):
    X, y, w, b = problem
    dw, db = gradient(X, y, w, b)
    assert np.append(dw, db) == pytest.approx(along(loss, X, y, w, b, 1e-5), abs=1e-8)
    columns = along(lambda *at: np.append(*gradient(*at)), X, y, w, b, 1e-5)
    assert hessian(X, y, w, b) == pytest.approx(columns, abs=1e-8)


@pytest.mark.parametrize(
    ("three", "formula"),
    [(BOTH[0], lambda p, y: -y * sp.log(p) - (1 - y) * sp.log(1 - p)), (BOTH[1], lambda p, y: (p - y) ** 2)],
)
def test_value_gradient_and_hessian_equal_a_symbolic_derivation(three, formula):
    w, b = sp.symbols("w b")
    x, y, at = [-1, 0, 2, 3], [1, 0, 0, 1], {w: sp.Rational(3, 4), b: sp.Rational(-1, 3)}
    J = sum(formula(1 / (1 + sp.exp(-(w * xi + b))), yi) for xi, yi in zip(x, y, strict=True)) / 4
    exact = [sp.N((J.diff(*by) if by else J).subs(at), 30) for by in ((), (w,), (b,), (w, w), (w, b), (b, b))]
    value, (dw, db), H = (f(x, y, 0.75, -1 / 3) for f in three)
    assert [value, dw, db, H[0, 0], H[0, 1], H[1, 1]] == pytest.approx([float(e) for e in exact], rel=1e-13)


@given(problems(columns=1))
def test_one_feature_as_a_list_or_as_a_table_is_the_same_problem(problem):
    X, y, w, b = problem
    for f in EVERY:
        column, table = f(X[:, 0], y, w[0], b), f(X, y, w, b)
        assert flat(column) == pytest.approx(flat(table), rel=1e-12, abs=1e-15)


def test_results_have_the_shapes_of_the_lesson():
    x, X, y, w = np.arange(4.0), np.arange(8.0).reshape(4, 2), [0, 1, 0, 1], [0.5, -0.5]
    for loss, gradient, hessian in BOTH:
        assert type(loss(x, y, 1, 0)) is float
        assert [type(part) for part in gradient(x, y, 1, 0)] == [float, float]
        dw, db = gradient(X, y, w, 0)
        assert dw.shape == (2,) and type(db) is float
        assert hessian(x, y, 1, 0).shape == (2, 2) and hessian(X, y, w, 0).shape == (3, 3)
    assert type(losses.likelihood(x, y, 1, 0)) is type(losses.log_likelihood(x, y, 1, 0)) is float


@given(problems())
def test_the_hessian_of_log_loss_has_no_negative_eigenvalue(problem):
    assert np.linalg.eigvalsh(losses.log_loss_hessian(*problem)).min() >= -1e-12


def test_mirrored_labels_mirror_the_gradient():
    x, y = np.array([-1.0, 0.5, 2.0]), np.array([0, 1, 1])
    for loss, gradient, _ in BOTH:
        assert loss(x, y, 0.7, -0.2) == pytest.approx(loss(x, 1 - y, -0.7, 0.2))
        assert gradient(x, y, 0.7, -0.2) == pytest.approx([-g for g in gradient(x, 1 - y, -0.7, 0.2)])


def test_log_loss_survives_scores_beyond_float_exp():
    assert losses.log_loss(np.array([1.0]), np.array([0]), 1000.0, 0.0) == 1000.0


@pytest.mark.parametrize("z", [1e6, -1e6])
@pytest.mark.parametrize("y", [0, 1])
def test_scores_of_a_million_give_exact_results(z, y):
    p, x = float(z > 0), [2.0]
    assert losses.log_loss(x, [y], z / 2, 0) == (0 if p == y else 1e6)
    assert losses.log_loss_gradient(x, [y], z / 2, 0) == (2 * (p - y), p - y)
    assert losses.squared_error(x, [y], z / 2, 0) == (p - y) ** 2
    assert losses.squared_error_gradient(x, [y], z / 2, 0) == (0, 0)
    for hessian in (losses.log_loss_hessian, losses.squared_error_hessian):
        assert hessian(x, [y], z / 2, 0).tolist() == [[0, 0], [0, 0]]


@pytest.mark.parametrize("z", [-700, -40, -36, 0, 36, 40, 700])
@pytest.mark.parametrize("y", [0, 1])
def test_every_digit_is_right_where_probabilities_round_to_0_or_1(z, y):
    p = 1 / (1 + sp.exp(-sp.Integer(z)))
    q = sp.Abs(p - y)
    exact = [-sp.log(1 - q), p - y, p * (1 - p), q**2, 2 * (p - y) * p * (1 - p), 2 * q * p * (1 - p) * (2 - 3 * q)]
    one = [[1.0], [y], z, 0.0]
    found = [f(*one) for f in EVERY[:6]]
    found = [found[0], found[1][0], found[2][0, 0], found[3], found[4][0], found[5][0, 0]]
    assert found == pytest.approx([float(sp.N(e, 40, maxn=2000)) for e in exact], rel=1e-12, abs=1e-300)


def test_the_textbook_formula_fails_where_the_stable_one_holds():
    assert losses.log_loss([1], [0], 40, 0) == 40
    assert losses.log_loss([1], [0], 36, 0) == pytest.approx(36)
    with np.errstate(divide="ignore"):
        assert -np.log(1 - 1 / (1 + np.exp(-40.0))) == math.inf
    assert -np.log(1 - 1 / (1 + np.exp(-36.0))) == pytest.approx(36.0437, abs=5e-5)  # the notebook 04's number


def test_certainty_that_was_wrong_costs_infinity_and_certainty_that_was_right_nothing():
    """A probability of 0 or 1 is a limit, and every loss and likelihood names it in the same way, without a warning."""
    y, p = [1, 0, 1, 0], [0, 1, 1, 0]  # twice wrong, twice right
    with np.errstate(all="raise"):
        assert losses.pointwise_log_loss(y, p).tolist() == [math.inf, math.inf, 0, 0]
        assert losses.pointwise_log_loss_derivative(y, p).tolist() == [-math.inf, math.inf, -1, 1]
        assert losses.pointwise_squared_error(y, p).tolist() == [1, 1, 0, 0]
        assert losses.pointwise_squared_error_derivative(y, p).tolist() == [-2, 2, 0, 0]
        assert [losses.coin_log_likelihood(0, 1, 1), losses.coin_log_likelihood(1, 0, 1)] == [-math.inf, -math.inf]
        assert losses.running_log_likelihood([1, 0, 0.5]).tolist() == [0, -math.inf, -math.inf]
    assert math.copysign(1, losses.pointwise_log_loss(1, 1)) == 1  # 0, not −0


@given(st.lists(st.sampled_from([0, 1]), min_size=1, max_size=50))
def test_the_baseline_is_the_loss_of_saying_the_share_of_label_1(y):
    share = np.mean(y)
    expected = losses.log_loss(np.zeros(len(y)), y, 0, math.log(share / (1 - share))) if 0 < share < 1 else 0
    assert losses.baseline_log_loss(y) == pytest.approx(expected)
    assert losses.baseline_log_loss(y) == pytest.approx(sklearn_log_loss(y, np.full(len(y), share), labels=[0, 1]))


def test_the_baseline_of_as_many_0_as_1_is_ln_2_and_of_one_class_nothing():
    assert losses.baseline_log_loss([0, 1]) == pytest.approx(math.log(2))
    assert losses.baseline_log_loss([1, 1]) == losses.baseline_log_loss([0]) == 0


@pytest.mark.parametrize("n", [2, 3, 40_000])
def test_the_mean_of_scores_near_the_largest_float_is_a_float(n):
    x, largest = np.full(n, 1e308), np.finfo(float).max
    assert losses.log_loss(x, np.ones(n), 1, 0) == 0
    assert losses.log_loss(x, np.zeros(n), 1, 0) == pytest.approx(1e308)
    assert losses.log_loss(np.full(n, largest), np.zeros(n), 1, 0) == pytest.approx(largest)
    assert losses.log_loss_gradient(x, np.zeros(n), 1, 0) == pytest.approx((1e308, 1))
    assert losses.squared_error(x, np.zeros(n), 1, 0) == 1
    assert losses.loss_surface(x, np.zeros(n), [1, -1], [0]).tolist() == [[pytest.approx(1e308), 0]]
    table = np.column_stack([x, -x])
    assert losses.log_loss(table, np.zeros(n), [1, 0], 0) == pytest.approx(1e308)
    assert losses.log_loss_gradient(table, np.zeros(n), [1, 0], 0)[0] == pytest.approx([1e308, -1e308])


@pytest.mark.parametrize(
    "call",
    [
        lambda: losses.log_loss([1e300], [0], 1e300, 0),
        lambda: losses.loss_surface([1e300], [0], [0, 1e300], [0]),
        lambda: losses.profile_loss([1e300, -1e300], [0, 1], [0, 1e300]),
    ],
)
def test_scores_too_large_for_a_float_are_refused_in_words(call):
    with pytest.raises(ValueError, match="the score w·x \\+ b is too large for a float: rescale x"):
        call()


def test_a_hessian_too_large_for_a_float_is_refused_in_words():
    with pytest.raises(ValueError, match="x must be rescaled: the Hessian, which grows with its square"):
        losses.log_loss_hessian([1e200, 1], [0, 1], 0, 0)


def test_the_price_of_one_probability():
    price = [losses.log_loss([1], [1], math.log(p / (1 - p)), 0) for p in (0.99, 0.5, 0.01)]
    assert price == pytest.approx([0.01005, 0.69315, 4.60517], abs=5e-6)  # −ln p
    assert losses.squared_error([1], [1], math.log(0.001 / 0.999), 0) == pytest.approx(0.999**2)


def test_the_mean_of_the_single_losses_is_the_loss():
    x, y = np.linspace(-2, 3, 7), [0, 1, 0, 0, 1, 1, 1]
    each = losses.log_losses(x, y, 1.2, -0.3)
    assert each.shape == (7,)
    assert each.mean() == pytest.approx(losses.log_loss(x, y, 1.2, -0.3))


def test_blocks_of_rows_change_no_result():
    rng = np.random.default_rng(1)
    X, y, w = rng.normal(size=(40_000, 20)), rng.integers(0, 2, 40_000), rng.normal(size=20)
    z = score(X, w, 0.3)
    p = 1 / (1 + np.exp(-z))
    assert losses.log_loss(X, y, w, 0.3) == pytest.approx(np.mean(np.logaddexp(0, z) - y * z), rel=1e-12)
    dw, db = losses.log_loss_gradient(X, y, w, 0.3)
    assert dw == pytest.approx(X.T @ (p - y) / len(y), abs=1e-14)
    assert db == pytest.approx(np.mean(p - y), abs=1e-14)
    X1 = np.column_stack([X, np.ones(len(y))])
    assert losses.log_loss_hessian(X, y, w, 0.3) == pytest.approx(X1.T @ (X1 * (p * (1 - p))[:, None]) / len(y))


def test_tiny4_at_w_ln_3():
    x, y, at = [-1, 0, 1, 2], [0, 1, 0, 1], (math.log(3), 0)
    assert probability(x, *at) == pytest.approx([1 / 4, 1 / 2, 3 / 4, 9 / 10])
    assert losses.log_loss(x, y, *at) == pytest.approx(math.log(320 / 27) / 4)
    assert losses.log_loss_gradient(x, y, *at) == pytest.approx((0.075, 0.1))
    assert losses.log_loss_gradient(x, y, 0, 0) == pytest.approx((-0.25, 0))


def test_one_student_by_the_chain_rule():
    at = [2.0], math.log(3), -math.log(3)  # z = ln 3, p = 3/4, p(1 − p) = 3/16, x = 2
    for y, log_slope, squared_slope in ((0, 3 / 2, 9 / 16), (1, -1 / 2, -3 / 16)):
        assert losses.log_loss_gradient(at[0], [y], *at[1:])[0] == pytest.approx(log_slope)
        assert losses.squared_error_gradient(at[0], [y], *at[1:])[0] == pytest.approx(squared_slope)
    assert losses.log_loss_gradient([1], [0], 10, 0)[0] == pytest.approx(0.99995, abs=5e-6)
    assert losses.squared_error_gradient([1], [0], 10, 0)[0] == pytest.approx(9.08e-5, abs=5e-8)


def test_squared_error_of_one_point_bends_down_where_p_is_below_a_third():
    curvature = [losses.squared_error_hessian([1], [1], z, 0)[0, 0] for z in (-0.6932, -0.6931)]
    assert curvature[0] < 0 < curvature[1]  # ln ½ = −0.69315 is the score of p = ⅓


def test_loss_surface_holds_the_loss_of_every_pair():
    x, y, w, b = [0.5, 1.0, 2.5], [0, 1, 1], np.linspace(-2, 3, 5), np.linspace(-1, 1, 4)
    for loss in (losses.log_loss, losses.squared_error, losses.log_likelihood):
        values = losses.loss_surface(x, y, w, b, loss=loss)
        assert values.shape == (4, 5)
        for i, j in np.ndindex(values.shape):
            assert values[i, j] == pytest.approx(loss(x, y, w[j], b[i]))


@pytest.mark.parametrize("loss", [losses.log_loss, losses.squared_error, lambda x, y, w, b: w * x.sum() + b])
def test_loss_along_a_line_holds_the_loss_of_every_place(loss):
    x, y, w, b = [1.0, 2.0, 4.0], [0, 1, 1], np.linspace(-2, 900, 7), np.linspace(3, -1, 7)
    along = losses.loss_along(x, y, w, b, loss=loss)
    assert along == pytest.approx([loss(np.array(x), y, wj, bj) for wj, bj in zip(w, b, strict=True)])


def test_loss_along_wants_as_many_weights_as_biases():
    with pytest.raises(ValueError, match=r"b must have the same length as w \(3\), got 2"):
        losses.loss_along([1, 2], [0, 1], [1, 2, 3], [1, 2])
    with pytest.raises(ValueError, match="x must be one list"):
        losses.loss_along([[1, 2], [3, 4]], [0, 1], [1], [1])


def test_loss_surface_of_many_rows_equals_that_of_few():
    x, y, w, b = np.linspace(0, 1, 5), [0, 1, 0, 1, 1], [-1.0, 2.0], [0.0, 1.0]
    few, many = (losses.loss_surface(np.tile(x, k), np.tile(y, k), w, b) for k in (1, 1000))
    assert many == pytest.approx(few)


@given(problems())
def test_log_likelihood_is_minus_n_times_log_loss_and_the_logarithm_of_the_product(problem):
    n = len(problem[1])
    assert losses.log_likelihood(*problem) == pytest.approx(-n * losses.log_loss(*problem))
    assert math.log(losses.likelihood(*problem)) == pytest.approx(losses.log_likelihood(*problem))


def test_the_product_underflows_where_the_sum_of_logarithms_does_not():
    for n, product in ((1074, 2.0**-1074), (1075, 0.0)):
        coin = np.zeros(n), np.ones(n), 0.0, 0.0
        assert losses.likelihood(*coin) == product
        assert losses.log_likelihood(*coin) == pytest.approx(-n * math.log(2))


@pytest.mark.parametrize("f", EVERY)
def test_one_class_can_be_evaluated(f):
    assert np.isfinite(flat(f([1.0, 2.0], [1, 1], 0.5, 0.0))).all()


@pytest.mark.parametrize("f", EVERY)
@pytest.mark.parametrize(
    ("x", "y", "w", "b", "sentence"),
    [
        ([1, math.nan], [0, 1], 1, 0, "x must contain only finite numbers, got nan at position 1"),
        ([1, math.inf], [0, 1], 0, 0, "x must contain only finite numbers, got inf at position 1"),
        ([1, math.inf], [0, 1], 1, 0, "x must contain only finite numbers, got inf at position 1"),
        ([[1, 2], [3, -math.inf]], [0, 1], [1, 0], 0, "got -inf in row 1, column 1"),
        ([1, 2], [0, 2], 1, 0, "y must contain only 0 and 1, got 2.0 at position 1"),
        ([1, 2], [0], 1, 0, "one label for each of the 2 rows of x, got 1$"),
        ([1, 2], [0, 1], [1], 0, "w must be a single number for one feature"),
        ([1, 2], [0, 1], 1, math.inf, "b must be a finite number"),
        ([], [], 1, 0, "x must have at least one row"),
    ],
)
def test_bad_input_gets_a_sentence(f, x, y, w, b, sentence):
    with pytest.raises(ValueError, match=sentence):
        f(x, y, w, b)


def test_bad_input_is_found_in_any_block():
    X, y = np.zeros((100_000, 2)), np.zeros(100_000)
    X[77_777, 1] = np.nan
    for f in EVERY:
        with pytest.raises(ValueError, match="got nan in row 77777, column 1"):
            f(X, y, [1.0, 1.0], 0.0)


def test_the_profile_keeps_its_digits_where_the_loss_has_nearly_vanished():
    """Separable at 2.5, with a far point: at weight w both sides lose e^(−w/2), shared by two of four rows."""
    for w in (10, 60, 100, 1000):
        [lowest] = losses.profile_loss([1, 2, 3, 10], [0, 0, 1, 1], [w])
        assert lowest == pytest.approx(math.exp(-w / 2) / 2, rel=2 * math.exp(-w / 2))


def test_loss_surface_is_for_one_feature_and_lists_of_weights():
    with pytest.raises(ValueError, match=r"x must be one list of numbers for a surface, got shape \(2, 2\)"):
        losses.loss_surface([[1, 2], [3, 4]], [0, 1], [1], [1])
    with pytest.raises(ValueError, match=r"w must be one list of numbers for a surface, got shape \(1, 1\)"):
        losses.loss_surface([1, 2], [0, 1], [[1]], [1])


def test_loss_surface_takes_the_name_of_a_loss_and_says_what_a_readers_own_must_return():
    named, given_ = (
        losses.loss_surface([1, 2], [0, 1], [0, 1], [0], loss=loss) for loss in ("squared_error", losses.squared_error)
    )
    assert np.array_equal(named, given_)
    for loss, words in (
        (losses.log_loss_gradient, r"loss\(x, y, w, b\) must be a single number, got shape \(2,\)"),
        ("log", "loss must be log_loss or squared_error, the function or its name, got 'log' "),
        ([1], "loss must be log_loss or squared_error, the function or its name, got"),
    ):
        with pytest.raises(ValueError, match=words):
            losses.loss_surface([1, 2], [0, 1], [0, 1], [0], loss=loss)
    with pytest.raises(TypeError, match=r"loss\(x, y, w, b\) must be a number, got None"):
        losses.loss_surface([1, 2], [0, 1], [0, 1], [0], loss=lambda *model: None)
    assert np.isinf(losses.loss_surface([1, 2], [0, 1], [0, 1], [0], loss=lambda *model: np.inf)).all()


@pytest.mark.parametrize(
    "price",
    [
        losses.pointwise_log_loss,
        losses.pointwise_log_loss_derivative,
        losses.pointwise_squared_error,
        losses.pointwise_squared_error_derivative,
    ],
)
def test_a_price_takes_labels_of_every_kind_of_number_and_no_others(price):
    expected = price(np.array([0.0, 1.0]), 0.5)
    for kind in (np.uint8, bool, np.int8):
        assert np.array_equal(price(np.array([0, 1], dtype=kind), 0.5), expected)
    with pytest.raises(ValueError, match="y must contain only 0 and 1, got 5.0"):
        price(5, 0.3)
    with pytest.raises((ValueError, TypeError), match="^y must"):
        price("1", 0.3)
    with pytest.raises(ValueError, match=r"p must have a shape that fits y's \(3,\), got shape \(2,\)"):
        price([0, 1, 0], [0.1, 0.2])
