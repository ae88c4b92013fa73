"""The numbers against exact fractions, arbitrary precision and general solvers: the laws that held, kept.

A hundred random examples each; ten thousand with ``--hypothesis-profile=many``.
"""

import math
from fractions import Fraction

import mpmath
import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from mpmath import mpf
from scipy.optimize import bisect

from logreg_core import losses, metrics
from logreg_core.model import boundary, decide, logit, normal_pdf, probability, score, sigmoid, sigmoid_derivative

EPS, TINY = float(np.finfo(float).eps), 5e-324
finite = st.floats(allow_nan=False, allow_infinity=False)
shares = st.floats(0, 1) | st.integers(0, 20).map(lambda k: k / 20)  # the second so that ties are common
labels = st.sampled_from([0, 1])


@pytest.fixture(autouse=True)
def fifty_digits():
    """Precise enough for e^(−700), and every rounding and warning of NumPy's an error."""
    with mpmath.workdps(50), np.errstate(all="raise"):
        yield


@st.composite
def models(draw, sizes=(0, 3, 6, 9)):
    """Features, labels, weights and bias whose scores are exact in float64, up to some hundred million."""
    n, d, size = draw(st.integers(1, 7)), draw(st.integers(1, 3)), 2 ** draw(st.sampled_from(sizes))
    whole = st.integers(-1024 * size, 1024 * size).map(float)
    X = draw(arrays(float, (n, d), elements=whole, fill=st.nothing())) / 1024
    y = draw(arrays(float, n, elements=labels.map(float)))
    w, b = draw(arrays(float, d, elements=whole)) / 1024, draw(whole) / 1024
    return (X[:, 0], y, float(w[0]), b) if d == 1 else (X, y, w, b)


def exact_scores(X, w, b):
    rows, w = np.reshape(X, (len(X), -1)), np.atleast_1d(w)
    return [mpmath.fdot(zip(map(mpf, row), map(mpf, w), strict=True)) + mpf(b) for row in rows]


def sigma(z):
    return 1 / (1 + mpmath.exp(-z))


def price(z, label):
    """−ln of the probability given to the label."""
    return mpmath.log1p(mpmath.exp(z if label == 0 else -z))


def close(found, terms, rel=64 * EPS, size=1):
    """Is `found` the mean of exact terms, up to rounding of each, of factors near 0 in units of the smallest float?"""
    error = abs(mpf(float(found)) - mpmath.fsum(terms) / len(terms))
    return error <= rel * mpmath.fsum(map(abs, terms)) / len(terms) + 4 * TINY * size


@given(models())
def test_losses_are_those_of_arbitrary_precision(model):
    X, y, w, b = model
    z = exact_scores(X, w, b)
    prices = [price(s, label) for s, label in zip(z, y, strict=True)]
    assert close(losses.log_loss(*model), prices)
    assert all(close(*pair) for pair in zip(losses.log_losses(*model), [[p] for p in prices], strict=True))
    assert close(losses.log_likelihood(*model) / -len(y), prices)
    right, wrong = ([sigma(s if label == hit else -s) for s, label in zip(z, y, strict=True)] for hit in (1, 0))
    assert close(losses.squared_error(*model), [q**2 for q in wrong])
    assert all(close(*pair) for pair in zip(losses.label_probabilities(*model), [[p] for p in right], strict=True))
    assert close(losses.likelihood(*model), [mpmath.fprod(right)])


@given(models(sizes=(0, 3, 6)))
def test_gradients_and_hessians_are_those_of_arbitrary_precision(model):
    X, y, w, b = model
    z, rows = exact_scores(X, w, b), [[*map(mpf, np.atleast_1d(row)), mpf(1)] for row in X]
    right, wrong = ([sigma(s if label == hit else -s) for s, label in zip(z, y, strict=True)] for hit in (1, 0))
    size = 1 + float(np.abs(X).max())
    three = [*zip([2 * label - 1 for label in y], right, wrong, strict=True)]
    slopes = {
        losses.log_loss_gradient: [-side * q for side, _, q in three],
        losses.squared_error_gradient: [-2 * side * q * q * r for side, r, q in three],
    }
    bends = {
        losses.log_loss_hessian: [r * q for _, r, q in three],
        losses.squared_error_hessian: [2 * q * r * q * (2 - 3 * q) for _, r, q in three],
    }
    for gradient, slope in slopes.items():
        for k, found in enumerate(np.append(*gradient(*model))):
            assert close(found, [s * row[k] for s, row in zip(slope, rows, strict=True)], size=size)
    for hessian, bend in bends.items():
        for (i, j), found in np.ndenumerate(hessian(*model)):
            terms = [c * row[i] * row[j] for c, row in zip(bend, rows, strict=True)]
            whole = [abs(2 * r * q * q * row[i] * row[j]) for (_, r, q), row in zip(three, rows, strict=True)]
            lost = 64 * EPS * mpmath.fsum(whole) / len(z)  # where q is near ⅔, 2 − 3q has few digits
            assert close(found, terms, size=size**2) or abs(mpf(found) - mpmath.fsum(terms) / len(z)) <= lost


@given(st.lists(finite, min_size=1, max_size=6), finite, finite, st.data())
def test_a_loss_is_exact_for_the_scores_that_floats_can_hold_and_refused_beyond(x, w, b, data):
    y = data.draw(st.lists(labels, min_size=len(x), max_size=len(x)))
    try:
        z = score(x, w, b)
    except ValueError as refusal:
        assert "too large for a float" in str(refusal)
        for loss in (losses.log_loss, losses.squared_error, losses.log_losses):
            with pytest.raises(ValueError, match="too large for a float"):
                loss(x, y, w, b)
        return
    assert close(losses.log_loss(x, y, w, b), [price(mpf(s), label) for s, label in zip(z, y, strict=True)])
    [[surface]] = losses.loss_surface(x, y, [w], [b])
    assert surface == pytest.approx(losses.log_loss(x, y, w, b), rel=1e-14)


@given(finite)
def test_the_sigmoid_and_its_derivative_are_those_of_arbitrary_precision(z):
    assert close(sigmoid(z), [sigma(mpf(z))], 4 * EPS)
    assert close(sigmoid_derivative(z), [sigma(mpf(z)) * sigma(-mpf(z))], 8 * EPS)


@given(st.floats(0, 1, exclude_min=True, exclude_max=True), finite.filter(bool), finite)
def test_logit_and_boundary_are_those_of_arbitrary_precision(p, w, b):
    exact = mpmath.log(p) - mpmath.log1p(-mpf(p))
    size = abs(mpmath.log(p)) + abs(mpmath.log1p(-mpf(p)))
    assert abs(mpf(logit(p)) - exact) <= 4 * EPS * size
    place, found = (exact - mpf(b)) / mpf(w), boundary(w, b, p)
    assert (
        math.isnan(found)
        if abs(place) > 1.8e308
        else math.isnan(found)
        and abs(place) > 1.7e308
        or (abs(mpf(found) - place) <= 8 * EPS * (size + abs(mpf(b))) / abs(mpf(w)) + TINY)
    )


@given(models(), st.floats(0, 1, exclude_min=True, exclude_max=True))
def test_decisions_are_the_probabilities_that_reach_the_threshold(model, t):
    X, _, w, b = model
    assert decide(X, w, b, t).tolist() == [int(p >= t) for p in probability(X, w, b)]


@given(finite, finite, st.floats(1e-300, 1e300))
def test_the_normal_density_is_that_of_arbitrary_precision(x, mean, sd):
    z = (mpf(x) - mpf(mean)) / mpf(sd)
    assume(abs(z) < 1e150)
    exact = mpmath.npdf(z) / mpf(sd)
    assert abs(mpf(normal_pdf(x, mean, sd)) - exact) <= 16 * EPS * (1 + z * z) * exact + TINY


@st.composite
def coins(draw):
    flips = draw(st.integers(1, 1000))
    return draw(shares), draw(st.integers(0, flips)), flips


@given(coins())
def test_the_coin_is_that_of_arbitrary_precision(coin):
    phi, k, n = mpf(coin[0]), *coin[1:]
    likelihood = phi**k * (1 - phi) ** (n - k)
    assert abs(mpf(losses.coin_likelihood(*coin)) - likelihood) <= 4 * n * EPS * likelihood + TINY
    up = k * phi ** (k - 1) * (1 - phi) ** (n - k) if k else mpf(0)
    down = (n - k) * phi**k * (1 - phi) ** (n - k - 1) if n > k else mpf(0)
    error = abs(mpf(losses.coin_likelihood_derivative(*coin)) - (up - down))
    assert error <= 4 * n * EPS * (up + down) + 4 * n * TINY
    if likelihood == 0:  # φ rules out what happened
        assert losses.coin_log_likelihood(*coin) == -math.inf
        assert losses.coin_log_likelihood_derivative(*coin) == (math.inf if phi == 0 else -math.inf)
        return
    logs = [k * mpmath.log(phi) if k else mpf(0), (n - k) * mpmath.log1p(-phi) if n > k else mpf(0)]
    assert abs(mpf(losses.coin_log_likelihood(*coin)) - sum(logs)) <= 8 * EPS * -sum(logs)
    slopes = [k / phi if k else mpf(0), (n - k) / (1 - phi) if n > k else mpf(0)]
    found = losses.coin_log_likelihood_derivative(*coin)
    error = math.inf if math.isinf(found) else abs(mpf(found) - (slopes[0] - slopes[1]))
    assert error <= 8 * EPS * sum(slopes) or math.isinf(found) and slopes[0] > 1.7e308


@given(st.lists(shares, min_size=1, max_size=30))
def test_running_products_and_sums_are_those_of_arbitrary_precision(p):
    product, total = mpf(1), mpf(0)
    for q, by_product, by_sum in zip(p, losses.running_likelihood(p), losses.running_log_likelihood(p), strict=True):
        product, total = product * mpf(q), total + mpmath.log(q) if q else mpmath.ninf
        assert abs(mpf(by_product) - product) <= len(p) * EPS * product + len(p) * TINY
        assert by_sum == total if mpmath.isinf(total) else abs(mpf(by_sum) - total) <= len(p) * EPS * -total


@given(labels, shares)
def test_the_price_of_a_probability_is_that_of_arbitrary_precision(y, p):
    q = mpf(p if y else 1 - p)  # as NumPy rounds it
    loss, slope = losses.pointwise_log_loss(y, p), losses.pointwise_log_loss_derivative(y, p)
    assert loss == math.inf if q == 0 else close(loss, [-mpmath.log(q)])
    assert math.isinf(slope) and q < 1e-308 or close(slope, [(-1 if y else 1) / q])
    assert close(losses.pointwise_squared_error(y, p), [(1 - q) ** 2])
    assert close(losses.pointwise_squared_error_derivative(y, p), [(-2 if y else 2) * (1 - q)])


@given(st.floats(-700, 700), labels, st.floats(-1e6, 1e6))
def test_the_factors_of_the_chain_rule_are_those_of_arbitrary_precision(z, y, x):
    by_p, by_z, by_w, product = losses.chain(x, y, 0, z)
    s = mpf(z) if y else -mpf(z)
    assert close(by_p, [(-1 if y else 1) / sigma(s)]) and close(by_z, [sigma(s) * sigma(-s)]) and by_w == x
    assert close(product, [(-1 if y else 1) * sigma(-s) * mpf(x)])
    by_p, by_z, by_w, product = losses.chain(x, y, 0, z, loss="squared_error")
    assert close(by_p, [(-2 if y else 2) * sigma(-s)]) and by_w == x
    assert close(product, [(-2 if y else 2) * sigma(-s) ** 2 * sigma(s) * mpf(x)], size=1 + abs(x))


@given(st.lists(labels, min_size=1, max_size=400))
def test_the_baseline_is_the_entropy_of_the_labels(y):
    share = mpf(sum(y)) / len(y)
    assert close(losses.baseline_log_loss(y), [-mpmath.fsum(q * mpmath.log(q) for q in (share, 1 - share) if q)])


@given(models(sizes=(0, 2, 4)), st.floats(-30, 30))
def test_the_profile_is_the_lowest_loss_over_the_bias(model, b):
    X, y, w, _ = model
    assume(0 < y.mean() < 1)
    [lowest] = losses.profile_loss(X, y, np.array([w]))
    z, side = score(X, w, 0.0), 2 * y - 1
    reach = np.abs(z).max() + 10

    def slope(b):
        return np.sum(side * sigmoid(-side * (z + b)))  # at the best bias both classes are wrong by as much

    with np.errstate(under="ignore"):
        expected = np.mean(np.logaddexp(0, -side * (z + bisect(slope, -reach, reach, xtol=1e-12))))
    assert lowest == pytest.approx(expected, rel=1e-9, abs=TINY)
    assert lowest <= losses.log_loss(X, y, w, b) * (1 + 1e-12) + TINY


any_size = finite | st.integers(-3, 3).map(float)


@st.composite
def ranked(draw, p=any_size):
    """Labels of both classes, and what ranks them, ties among them."""
    y = draw(st.permutations([0, 1, *draw(st.lists(labels, max_size=30))]))
    return y, draw(st.lists(p, min_size=len(y), max_size=len(y)))


@given(ranked())
def test_roc_auc_and_precision_recall_are_exact_fractions(pair):
    y, p = pair
    ones, zeros = sum(y), len(y) - sum(y)
    thresholds = sorted(set(p), reverse=True)
    hits, alarms = (
        [sum(label == wanted and q >= t for label, q in zip(y, p, strict=True)) for t in thresholds]
        for wanted in (1, 0)
    )
    curve = metrics.roc(y, p)
    assert curve.threshold.tolist() == [math.inf, *thresholds]
    assert curve.tpr.tolist() == [0, *(float(Fraction(hit, ones)) for hit in hits)]
    assert curve.fpr.tolist() == [0, *(float(Fraction(alarm, zeros)) for alarm in alarms)]
    pairs = [
        (a > c) + Fraction(a == c, 2)
        for a, i in zip(p, y, strict=True)
        if i
        for c, j in zip(p, y, strict=True)
        if not j
    ]
    assert metrics.auc(y, p) == pytest.approx(float(sum(pairs) / len(pairs)), abs=1e-14)
    points = metrics.precision_recall(y, p)
    assert points.threshold.tolist() == thresholds
    assert points.recall.tolist() == [float(Fraction(hit, ones)) for hit in hits]
    assert points.precision.tolist() == [
        float(Fraction(hit, hit + alarm)) for hit, alarm in zip(hits, alarms, strict=True)
    ]


@given(ranked(shares), st.integers(1, 30))
def test_calibration_counts_exactly_what_lies_in_each_bin(pair, bins):
    y, p = pair
    found = metrics.calibration(y, p, bins=bins)
    assert found.count.sum() == len(y)
    for (low, high), count, predicted, observed in zip(
        found.edges, found.count, found.predicted, found.observed, strict=True
    ):
        inside = [(Fraction(q), label) for q, label in zip(p, y, strict=True) if low < q <= high or q == low == 0]
        assert count == len(inside) > 0
        assert predicted == pytest.approx(float(sum(q for q, _ in inside) / count), rel=1e-14)
        assert observed == float(Fraction(sum(label for _, label in inside), count))
        assert Fraction(high) - Fraction(low) == pytest.approx(1 / bins, rel=1e-12)


@given(ranked(shares), st.lists(shares, min_size=1, max_size=5), st.floats(0, 1e9), st.floats(0, 1e9))
def test_costs_are_exact_fractions(pair, thresholds, missed, false_alarm):
    y, p = pair
    costs = dict(missed=missed, false_alarm=false_alarm)
    for chances in (y, p):
        curve = metrics.cost_curve(chances, p, thresholds, **costs)
        for t, found in zip(thresholds, curve, strict=True):
            exact = sum(
                (1 - Fraction(c)) * Fraction(false_alarm) if q >= t else Fraction(c) * Fraction(missed)
                for c, q in zip(chances, p, strict=True)
            ) / len(p)
            assert float(found) == pytest.approx(float(exact), rel=1e-12, abs=4 * TINY)
    decisions = np.array(p) >= thresholds[0]
    first = float(metrics.cost_curve(y, p, thresholds, **costs)[0])
    assert metrics.mean_cost(y, decisions, **costs) == pytest.approx(first, rel=1e-12, abs=4 * TINY)


@given(st.floats(1e-300, 1.7e308), st.floats(1e-300, 1.7e308))
def test_the_best_threshold_is_an_exact_fraction(missed, false_alarm):
    exact = Fraction(false_alarm) / (Fraction(false_alarm) + Fraction(missed))
    assert metrics.best_threshold(missed=missed, false_alarm=false_alarm) == pytest.approx(float(exact), rel=4 * EPS)


@given(st.lists(st.tuples(labels, labels), min_size=1, max_size=60))
def test_rates_are_exact_fractions_and_nan_where_there_is_nothing_to_share(pairs):
    y, decisions = zip(*pairs, strict=True)
    cells = metrics.confusion(y, decisions)
    assert cells == tuple(pairs.count(pair) for pair in ((0, 0), (0, 1), (1, 0), (1, 1)))

    def share(part, whole):
        return pytest.approx(float(Fraction(part, whole)) if whole else math.nan, rel=0, abs=0, nan_ok=True)

    tn, fp, fn, tp = cells
    expected = share(tp, tp + fp), share(tp, tp + fn), share(tn, tn + fp), share(fp, tn + fp)
    assert metrics.rates(y, decisions) == expected
    assert metrics.accuracy(y, decisions) == float(Fraction(tn + tp, len(y)))


@given(
    st.lists(shares, min_size=1, max_size=20),
    st.integers(1, 12),
    st.sampled_from([0, 0.5, 0.9, 1]),
    st.integers(2**53, 2**53 + 3),
)
def test_the_range_of_luck_is_the_quantiles_of_labels_drawn_one_by_one(p, bins, level, seed):
    low, high = metrics.calibration_band(p, bins=bins, level=level, draws=21, seed=seed)
    edges = metrics.calibration(np.zeros(len(p)), p, bins=bins).edges
    random = np.random.default_rng(seed)
    p = np.array(p)
    inside = [(p > a) & (p <= b) | (p == 0) & (a == 0) for a, b in edges]
    order = np.concatenate([np.flatnonzero(mask) for mask in inside])
    drawn = np.zeros((21, len(p)), dtype=bool)
    for draw in drawn:
        draw[order] = random.random(len(p)) < p[order]
    shares_ = np.sort([[draw[mask].mean() for mask in inside] for draw in drawn], axis=0)
    outside = (1 - level) / 2
    for found, quantile in ((low, outside), (high, 1 - outside)):
        assert found.tolist() == shares_[max(0, math.ceil(21 * quantile) - 1)].tolist()
