"""A penalty does what it promises, and our fits with one are scikit-learn's."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.linear_model import LogisticRegression

from logreg_core.data import breast_cancer, hours, separable, train_test_split
from logreg_core.losses import log_loss, log_loss_gradient
from logreg_core.model import probability
from logreg_core.training import gradient_descent, newton, regularization_path, standardise


def tumours():
    """The training rows, standardised."""
    train, _ = train_test_split(breast_cancer())
    return standardise(train.x)[0], train.y


def overlapping(seed, n=60, d=3):
    """Rows with several features and labels that follow them loosely."""
    rng = np.random.default_rng(seed)
    x = rng.normal(size=(n, d))
    y = rng.random(n) < 1 / (1 + np.exp(-x @ rng.normal(size=d)))
    y[:2] = 0, 1
    return x, y.astype(float)


# --- their numbers and ours -------------------------------------------------------------------------------------


def test_without_a_penalty_both_find_the_hours_fit_of_the_series():
    x, y = hours().x, hours().y
    theirs = LogisticRegression(C=np.inf, tol=1e-10).fit(x[:, None], y)
    assert (theirs.coef_[0, 0], theirs.intercept_[0]) == pytest.approx(newton(x, y).weights, abs=1e-6)


def test_the_default_is_the_published_gentler_curve_and_stops_a_little_early():
    x, y = hours().x, hours().y
    default = LogisticRegression().fit(x[:, None], y)
    assert (default.intercept_[0], default.coef_[0, 0]) == pytest.approx((-3.14005, 1.14881), abs=5e-5)
    w, b = newton(x, y, l2=1 / 20).weights
    assert (b, w) == pytest.approx((-3.1395249, 1.1486039), abs=5e-7)


@settings(max_examples=15)
@given(st.integers(0, 2**32 - 1), st.sampled_from([0.01, 0.3, 1.0, 20.0]), st.integers(20, 80))
def test_c_is_one_over_n_lambda_and_the_bias_goes_free(seed, c, n):
    x, y = overlapping(seed, n)
    theirs = LogisticRegression(C=c, tol=1e-10, max_iter=10_000).fit(x, y)
    w, b = newton(x, y, l2=1 / (n * c)).weights
    assert theirs.coef_[0] == pytest.approx(w, abs=2e-4 * max(1, np.abs(w).max()))
    assert theirs.intercept_[0] == pytest.approx(b, abs=2e-4 * max(1, abs(b)))
    assert probability(x, w, b).mean() == pytest.approx(y.mean(), abs=1e-6)


def test_thirty_features_separate_the_training_rows_and_a_penalty_cures_it():
    x, y = tumours()
    free = newton(x, y)
    assert free.separable and not free.converged
    bound = newton(x, y, l2=1 / len(y))
    assert bound.converged and np.linalg.norm(bound.weights[0]) < 4
    assert gradient_descent(x, y, l2=1 / len(y)).weights[0] == pytest.approx(bound.weights[0], abs=1e-3)


# --- the path of the penalty ------------------------------------------------------------------------------------


def test_every_point_of_the_path_is_where_both_pulls_cancel():
    x, y = tumours()
    fits = regularization_path(x, y, [1e-6, 10, 0.01])
    for l2, w, b in zip(*fits, strict=True):
        dw, db = log_loss_gradient(x, y, w, b)
        assert dw + l2 * w == pytest.approx(np.zeros(30), abs=1e-7) and db == pytest.approx(0, abs=1e-7)


@settings(max_examples=10)
@given(st.integers(0, 2**32 - 1))
def test_more_penalty_never_lengthens_the_weights_and_never_helps_the_training_rows(seed):
    x, y = overlapping(seed)
    fits = regularization_path(x, y, np.logspace(-4, 1, 12))
    assert (np.diff(np.linalg.norm(fits.w, axis=1)) <= 1e-7).all()
    assert (np.diff([log_loss(x, y, w, b) for w, b in zip(fits.w, fits.b, strict=True)]) >= -1e-9).all()


def test_one_feature_has_one_weight_each_and_separable_ones_stay_finite():
    fits = regularization_path(separable().x, separable().y, [1e-4, 1.0])
    assert fits.w.shape == (2,) and np.isfinite(fits.w).all()


@pytest.mark.parametrize("l2", [[0.1, 0.0], -1.0])
def test_a_path_without_penalty_is_refused(l2):
    with pytest.raises(ValueError, match="every l2 must be above 0"):
        regularization_path(hours().x, hours().y, l2)
