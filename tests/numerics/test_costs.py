"""What decisions cost at every threshold, and which pairs the ROC's area counts."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from logreg_core.data import hours
from logreg_core.metrics import auc, cost_curve, mean_cost
from logreg_core.model import probability
from logreg_core.training import newton

W, B = newton(hours().x, hours().y).weights


@given(st.floats(0, 50), st.floats(0, 50), st.integers(0, 2**32 - 1))
def test_cost_curve_is_the_expected_cost_threshold_by_threshold(missed, alarm, seed):
    rng = np.random.default_rng(seed)
    p, y = rng.random(12).round(1), rng.integers(0, 2, 12)
    thresholds = np.append(rng.random(5).round(1), [0, 1])
    assert cost_curve(y, p, thresholds, missed=missed, false_alarm=alarm) == pytest.approx(
        [mean_cost(y, p >= t, missed=missed, false_alarm=alarm) for t in thresholds]
    )


@given(st.sampled_from([0.1, 0.5, 1, 3, 5, 10, 50]), st.integers(0, 2**32 - 1))
def test_no_threshold_promises_a_lower_cost_than_the_one_that_costs_ask_for(ratio, seed):
    p = np.random.default_rng(seed).random(30)
    best = cost_curve(p, p, [1 / (1 + ratio)], missed=ratio)
    assert (cost_curve(p, p, np.linspace(0, 1, 200), missed=ratio) >= best - 1e-12).all()


def test_cost_curve_says_what_is_wrong_with_its_input():
    with pytest.raises(ValueError, match="chances"):
        cost_curve([0, 2], [0.1, 0.2], [0.5])
    with pytest.raises(ValueError, match="shape"):
        cost_curve([0, 1, 1], [0.1, 0.2], [0.5])
    with pytest.raises(ValueError, match="missed"):
        cost_curve([0, 1], [0.1, 0.2], [0.5], missed=-1)


def test_the_area_counts_the_pairs_in_the_right_order():
    p, y = probability(hours().x, W, B), hours().y
    gap = p[y == 1][:, None] - p[y == 0]
    assert ((gap > 0).sum(), (gap == 0).sum(), gap.size) == (89, 1, 100)
    assert auc(y, p) == pytest.approx(0.895)
