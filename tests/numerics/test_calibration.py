"""Bins of probabilities, and how far luck alone may carry what happens in them."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binom

from logreg_core.data import breast_cancer, train_test_split
from logreg_core.metrics import calibration, calibration_band
from logreg_core.model import probability
from logreg_core.training import regularization_path, standardise


def test_luck_in_a_bin_of_equal_chances_is_binomial():
    low, high = calibration_band(np.full(40, 0.3), bins=5, draws=20_000)
    expected = binom.ppf([0.025, 0.975], 40, 0.3) / 40
    assert (low[0], high[0]) == pytest.approx(expected, abs=1 / 40)


@settings(max_examples=20)
@given(st.lists(st.floats(0, 1), min_size=1, max_size=60), st.integers(1, 20))
def test_luck_has_a_range_for_each_bin_of_the_curve(p, bins):
    low, high = calibration_band(p, bins=bins, draws=50)
    assert len(low) == len(high) == len(calibration(np.zeros(len(p)), p, bins=bins).count)
    assert ((0 <= low) & (low <= high) & (high <= 1)).all()


def test_right_probabilities_lie_within_luck_about_as_often_as_promised():
    rng, inside, bins = np.random.default_rng(7), 0, 0
    for _ in range(60):
        p = rng.random(300)
        low, high = calibration_band(p, draws=400)
        observed = calibration(rng.random(300) < p, p).observed
        inside, bins = inside + np.sum((low <= observed) & (observed <= high)), bins + len(low)
    assert 0.93 <= inside / bins <= 0.99


def test_a_fit_with_hardly_any_penalty_promises_fewer_mistakes_than_it_makes():
    train, test = train_test_split(breast_cancer())
    x, scale = standardise(train.x)
    fit = regularization_path(x, train.y, [1e-6])
    p = probability(scale.apply(test.x), fit.w[0], fit.b[0])
    assert np.minimum(p, 1 - p).sum() < 1 and np.sum((p >= 0.5) != test.y) == 9


NEAR_EDGES = st.builds(
    lambda place, off: min(max(place / 20 + off, 0.0), 1.0),
    st.integers(0, 20),
    st.sampled_from([0.0, 1e-11, -1e-11, 1e-3, 0.02]),
)


@given(st.lists(NEAR_EDGES, min_size=1, max_size=40), st.integers(1, 20))
def test_every_probability_lies_in_the_bin_that_counts_it(p, bins):
    found = calibration(np.zeros(len(p)), p, bins=bins)
    for (low, high), count, mean in zip(found.edges, found.count, found.predicted, strict=True):
        inside = [value for value in p if low < value <= high or value == low == 0]
        assert len(inside) == count
        assert mean == pytest.approx(np.mean(inside))
        assert high - low == pytest.approx(1 / bins)


def test_a_hair_above_an_edge_is_the_bin_above_it():
    [(low, high)] = calibration([0], [0.1 + 1e-11], bins=10).edges
    assert (low, high) == pytest.approx((0.1, 0.2))
    [(low, high)] = calibration([0], [0.1], bins=10).edges
    assert (low, high) == pytest.approx((0.0, 0.1))
