"""The lowest loss for given weights is the one with the best bias."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import minimize_scalar

from logreg_core.data import hours, two_groups
from logreg_core.losses import log_loss, profile_loss


@settings(deadline=None, max_examples=50)
@given(st.integers(0, 10**6), st.integers(1, 2), st.floats(0.1, 30))
def test_the_best_bias_is_the_one_an_independent_search_finds(seed, features, size):
    rng = np.random.default_rng(seed)
    x = rng.normal(1.0, 2.0, (12, features)) if features > 1 else rng.normal(1.0, 2.0, 12)
    y = np.arange(12) % 3 == 0
    w = rng.normal(0, size, (3, features)) if features > 1 else rng.normal(0, size, 3)
    for weight, loss in zip(w, profile_loss(x, y, w), strict=True):

        def of_bias(b, weight=weight):
            return log_loss(x, y, weight, b)

        reach = 2 + np.abs(x @ weight if features > 1 else x * weight).max()
        found = minimize_scalar(of_bias, bounds=(-reach, reach), options={"xatol": 1e-10})
        assert loss == pytest.approx(found.fun, rel=1e-6, abs=1e-9)
        assert loss <= found.fun + 1e-12


@pytest.mark.parametrize("w", [[[1.0, 2.0]], [1.0]])
def test_weights_that_do_not_fit_the_features_are_refused(w):
    x = hours().x if np.ndim(w) == 2 else two_groups().x
    with pytest.raises(ValueError, match=r"w must have shape \(k.*for each of k losses, got shape"):
        profile_loss(x, np.arange(len(x)) % 2, w)
