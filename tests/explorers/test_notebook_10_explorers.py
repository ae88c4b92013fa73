"""Notebook 10: our fits are scikit-learn's, a penalty does what it promises, and luck is measured in fair worlds."""

import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binom
from sklearn.linear_model import LogisticRegression

from logreg_core.data import breast_cancer, dataset, hours, separable, train_test_split, two_groups
from logreg_core.exercises import check
from logreg_core.explorers import explore_calibration, explore_penalty
from logreg_core.losses import log_loss, log_loss_gradient
from logreg_core.metrics import calibration, calibration_band
from logreg_core.model import probability
from logreg_core.training import gradient_descent, newton, regularization_path, standardise


def said(made, pattern):
    """The number that the caption gives after these words."""
    return float(re.search(pattern + r" (−?[\d.,]*\d(?:e[−+]\d+)?)", repr(made))[1].replace(",", "").replace("−", "-"))


def scaled(data=None):
    """Training and test rows, standardised by the training rows alone."""
    train, test = train_test_split(breast_cancer() if data is None else data)
    x, scale = standardise(train.x)
    return x, train.y, scale.apply(test.x), test.y


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
    x, y, *_ = scaled()
    free = newton(x, y)
    assert free.separable and not free.converged
    bound = newton(x, y, l2=1 / len(y))
    assert bound.converged and np.linalg.norm(bound.weights[0]) < 4
    assert gradient_descent(x, y, l2=1 / len(y)).weights[0] == pytest.approx(bound.weights[0], abs=1e-3)


# --- rows held back ---------------------------------------------------------------------------------------------


def test_a_split_gives_each_row_once_and_begins_as_its_permutation_does():
    data = breast_cancer()
    train, test = train_test_split(data, test=0.3, seed=4)
    assert (len(train.y), len(test.y)) == (398, 171)
    together = np.vstack([test.x, train.x])
    assert (together == data.x[np.random.default_rng(4).permutation(569)]).all()
    assert (train_test_split(data, seed=4)[1].x == test.x).all()
    assert (train_test_split(data, seed=5)[1].x != test.x).any()


@given(st.integers(4, 30), st.integers(0, 1000))
def test_both_classes_are_left_to_learn_from(n, seed):
    train, test = train_test_split(np.arange(n), [1, 1] + [0] * (n - 2), seed=seed)
    assert set(train.y) == {0, 1} and len(test.y) >= 1


@pytest.mark.parametrize(("x", "y", "share", "words"), [
    ([1, 2, 3], [0, 1, 0], 0.0, "at least 1"), ([1, 2, 3], [0, 1, 0], 0.9, "2 must be left"),
    ([1, 2, 3], [0, 0, 0], 0.3, "both classes"), ([1, 2, 3], [0, 1, 0], 1.5, "between 0 and 1")])
def test_a_split_that_cannot_be_is_refused_in_words(x, y, share, words):
    with pytest.raises(ValueError, match=words):
        train_test_split(x, y, test=share)


# --- the path of the penalty ------------------------------------------------------------------------------------


def test_every_point_of_the_path_is_where_both_pulls_cancel():
    x, y, *_ = scaled()
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


# --- the penalty explorer ---------------------------------------------------------------------------------------


def test_the_buttons_lead_from_too_sure_to_too_timid():
    made = explore_penalty()
    lengths, train, test = {}, {}, {}
    for name, button in made.presets.items():
        button.click()
        lengths[name], train[name], test[name] = said(made, "‖w‖ ="), said(made, "J ="), said(made, "rows,")
    assert lengths["hardly any"] > lengths["near C = 1"] > lengths["far too much"]
    assert train["hardly any"] < train["near C = 1"] < train["far too much"]
    assert test["lowest test loss"] == min(test.values()) and test["hardly any"] > 1 > np.log(2) > test["far too much"]


def test_caption_and_picture_show_the_fit_of_that_strength():
    made = explore_penalty()
    made.set(l2=0.01, feature=3)
    x, y, x_test, y_test = scaled()
    w, b = newton(x, y, l2=0.01).weights
    assert said(made, "C =") == pytest.approx(1 / (398 * 0.01), rel=0.005)
    assert said(made, "‖w‖ =") == pytest.approx(np.linalg.norm(w), rel=0.005)
    assert said(made, "“mean area”") == pytest.approx(w[3], rel=0.005)
    assert said(made, "training rows,") == pytest.approx(log_loss(x_test, y_test, w, b), rel=0.005)
    assert said(made, "test rows,") == np.sum((probability(x_test, w, b) >= 0.5) == y_test)
    assert made.scene.dots.get_ydata() == pytest.approx(w, abs=1e-5)


def test_a_press_takes_the_nearest_strength_in_either_half():
    made = explore_penalty()
    for place in (0, 1):
        made.set(**made._on_point(place, 0.0105, 0.3))
        assert made.values()["l2"] == pytest.approx(0.01)


def test_no_limit_is_only_said_of_separable_rows():
    assert "no limit" in repr(explore_penalty()) and "no limit" not in repr(explore_penalty(hours()))


@pytest.mark.parametrize("data", [
    hours(), two_groups(), two_groups(n=500), dataset([1, 2, 3, 4, 5, 6], [0, 0, 0, 1, 1, 1])], ids=repr)
@pytest.mark.parametrize("explore", [explore_penalty, explore_calibration])
def test_any_number_of_own_features_is_welcome(explore, data):
    made = explore(data)
    made.check()
    assert 20 <= len(repr(made)) <= 300
    assert ("feature" in made.controls) == (data.x.ndim == 2 and explore is explore_penalty)


# --- calibration and luck ---------------------------------------------------------------------------------------


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
    x, y, x_test, y_test = scaled()
    fit = regularization_path(x, y, [1e-6])
    p = probability(x_test, fit.w[0], fit.b[0])
    assert np.minimum(p, 1 - p).sum() < 1 and np.sum((p >= 0.5) != y_test) == 9


def test_the_curve_shows_every_row_once_whatever_the_bins():
    made = explore_calibration()
    for bins in (2, 7, 20):
        for seen, rows in ((False, 171), (True, 398)):
            made.set(bins=bins, seen=seen)
            assert f"{rows} {'training' if seen else 'test'} rows" in repr(made)
            heights = [path.vertices[:, 1].max() for path in made.scene.bars.get_paths()]
            assert sum(heights) == rows
            widths = [np.ptp(path.vertices[:, 0]) for path in made.scene.bars.get_paths()]
            assert widths == pytest.approx([1 / bins] * len(widths))


def test_bars_stand_where_their_points_are():
    made = explore_calibration(two_groups(n=500))
    for bins in range(2, 21):
        made.set(bins=bins)
        for path, middle in zip(made.scene.bars.get_paths(), made.scene.curve.get_xdata(), strict=True):
            assert path.vertices[:, 0].min() - 1e-12 <= middle <= path.vertices[:, 0].max() + 1e-12


# --- what the exercises ask -------------------------------------------------------------------------------------


def test_the_exercises_accept_what_the_lesson_prints():
    assert check("10.1", 5).right and "n is needed" in check("10.1", 100).text
    assert check("10.2", (2.21033 / 1.469, 0.11649 - 2.21033 / 1.469 * 2.7875)).right
    assert "at 0 hours" in check("10.2", (1.5046, 0.1165)).text
    assert check("10.3", 0.881).right and "σ(3)" in check("10.3", 0.9526).text
