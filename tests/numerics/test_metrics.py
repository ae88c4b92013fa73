"""Measures agree with scikit-learn, with their own definitions, and with the numbers of the threshold lesson."""

import copy
import pickle

import numpy as np
import pytest
import sklearn.metrics as oracle
from hypothesis import given
from hypothesis import strategies as st
from sklearn.calibration import calibration_curve

from logreg_core.data import hours
from logreg_core.metrics import (
    Confusion,
    accuracy,
    auc,
    best_threshold,
    calibration,
    calibration_band,
    confusion,
    cost_curve,
    mean_cost,
    precision_recall,
    rates,
    roc,
)
from logreg_core.model import boundary, decide, probability

W, B = 1.50464543, -4.07771343  # the fitted hours model, to eight digits
LABELS = st.lists(st.sampled_from([0, 1]), min_size=2, max_size=40)


@st.composite
def labels_and_probabilities(draw):
    """Both classes present; probabilities rounded, so that ties are common."""
    y = [0, 1, *draw(LABELS)]
    p = draw(st.lists(st.integers(0, 20).map(lambda k: k / 20), min_size=len(y), max_size=len(y)))
    return np.array(y), np.array(p)


@st.composite
def labels_and_decisions(draw):
    y = draw(LABELS)
    return y, draw(st.lists(st.sampled_from([0, 1]), min_size=len(y), max_size=len(y)))


@given(labels_and_decisions())
def test_confusion_agrees_with_scikit_learn(pair):
    tn, fp, fn, tp = confusion(*pair)
    assert [[tn, fp], [fn, tp]] == oracle.confusion_matrix(*pair, labels=[0, 1]).tolist()
    assert accuracy(*pair) == pytest.approx(oracle.accuracy_score(*pair))


def test_cells_cannot_be_swapped_silently():
    """Four bare numbers tell nothing of their order; unpacked they come in scikit-learn's."""
    cells = Confusion(tp=4, tn=1, fn=3, fp=2)
    assert (*cells,) == (cells.tn, cells.fp, cells.fn, cells.tp) == (1, 2, 3, 4)
    assert repr(cells) == "Confusion(tn=1, fp=2, fn=3, tp=4)"
    with pytest.raises(TypeError, match="positional"):
        Confusion(4, 2, 3, 1)
    for twin in (copy.copy(cells), copy.deepcopy(cells), pickle.loads(pickle.dumps(cells)), cells._replace()):
        assert twin == cells and type(twin) is Confusion


@given(labels_and_decisions())
def test_rates_agree_with_scikit_learn(pair):
    r = rates(*pair)
    for ours, positive, score in [
        (r.precision, 1, oracle.precision_score),
        (r.recall, 1, oracle.recall_score),
        (r.specificity, 0, oracle.recall_score),
    ]:
        theirs = score(*pair, pos_label=positive, zero_division=np.nan)
        assert ours == pytest.approx(theirs, nan_ok=True)
    assert r.fpr == pytest.approx(1 - r.specificity, nan_ok=True)


def test_a_share_of_nothing_is_nan():
    r = rates([0, 0], [0, 0])
    assert np.isnan(r.precision) and np.isnan(r.recall) and r.specificity == 1 and r.fpr == 0


@given(labels_and_probabilities())
def test_roc_and_auc_agree_with_scikit_learn(pair):
    curve = roc(*pair)
    theirs = oracle.roc_curve(*pair, drop_intermediate=False)
    for ours, expected in zip(curve, theirs, strict=True):
        np.testing.assert_allclose(ours, expected)
    assert auc(*pair) == pytest.approx(oracle.roc_auc_score(*pair))


@given(labels_and_probabilities())
def test_precision_and_recall_agree_with_scikit_learn(pair):
    """scikit-learn counts upwards, and adds a point of its own where nobody is decided 1."""
    theirs = oracle.precision_recall_curve(*pair, drop_intermediate=False)
    for ours, expected in zip(precision_recall(*pair), (theirs[0][:-1], theirs[1][:-1], theirs[2]), strict=True):
        np.testing.assert_allclose(ours, expected[::-1])


@given(labels_and_probabilities())
def test_every_point_of_precision_and_recall_is_the_rates_at_its_threshold(pair):
    y, p = pair
    for precision, recall, t in zip(*precision_recall(y, p), strict=True):
        r = rates(y, p >= t)
        assert (precision, recall) == (r.precision, r.recall)
    assert (recall, precision) == (1, y.mean())


@pytest.mark.parametrize("curve", [roc, precision_recall])
def test_scores_of_any_size_are_only_put_in_order(curve):
    with np.errstate(all="raise"):
        wide = curve([0, 1, 0, 1], [-1.7e308, 1.7e308, 5e-324, 0])
    near = curve([0, 1, 0, 1], [-1, 3, 2, 1])
    for ours, expected in zip(wide[:2], near[:2], strict=True):
        assert ours.tolist() == expected.tolist()


@given(labels_and_probabilities())
def test_auc_is_the_share_of_pairs_in_the_right_order(pair):
    y, p = pair
    difference = p[y == 1][:, None] - p[y == 0]
    assert auc(y, p) == pytest.approx(np.mean((difference > 0) + 0.5 * (difference == 0)))


@given(labels_and_probabilities())
def test_reversing_the_order_mirrors_auc(pair):
    y, p = pair
    assert auc(y, 1 - p) == pytest.approx(1 - auc(y, p))


@given(labels_and_probabilities())
def test_every_roc_point_is_the_rates_at_its_threshold(pair):
    y, p = pair
    for fpr, tpr, t in zip(*roc(y, p), strict=True):
        r = rates(y, p >= t)
        assert (fpr, tpr) == pytest.approx((r.fpr, r.recall))


@given(labels_and_probabilities(), st.integers(1, 12))
def test_calibration_agrees_with_scikit_learn(pair, bins):
    ours = calibration(*pair, bins=bins)
    observed, predicted = calibration_curve(*pair, n_bins=bins, strategy="uniform")
    np.testing.assert_allclose(ours.observed, observed)
    np.testing.assert_allclose(ours.predicted, predicted)
    assert ours.count.sum() == len(pair[0]) and ours.count.min() > 0
    inside = [np.sum((pair[1] > low) & (pair[1] <= high) | (pair[1] == 0) & (low == 0)) for low, high in ours.edges]
    assert inside == ours.count.tolist()


@pytest.mark.parametrize("p, bin_", [(0.1, (0, 0.1)), (0.1 + 1e-11, (0.1, 0.2)), (0, (0, 0.1)), (1, (0.9, 1))])
def test_a_bin_reaches_from_above_its_lower_edge_to_its_upper_edge(p, bin_):
    assert calibration([0], [p]).edges.tolist() == [pytest.approx(bin_)]


@pytest.mark.parametrize("missed, false_alarm, t", [(5, 1, 1 / 6), (1, 1, 1 / 2), (1, 9, 9 / 10)])
def test_best_threshold_weighs_the_costs(missed, false_alarm, t):
    assert best_threshold(missed=missed, false_alarm=false_alarm) == pytest.approx(t)


@given(st.floats(0.05, 20), st.floats(0.05, 20))
def test_best_threshold_has_the_least_mean_cost_when_probabilities_are_right(missed, false_alarm):
    """A population in which, for every p of a grid, exactly the share p has label 1."""
    p = np.repeat(np.linspace(0, 1, 21), 20)
    y = np.concatenate([np.arange(20) < round(20 * share) for share in np.linspace(0, 1, 21)])

    def cost(t):
        return mean_cost(y, p >= t, missed=missed, false_alarm=false_alarm)

    best = cost(best_threshold(missed=missed, false_alarm=false_alarm))
    assert all(best <= cost(t) + 1e-12 for t in np.linspace(0, 1, 101))


@pytest.mark.parametrize("cost", [5e-324, 1e-300, 1, 1e300, 1.7e308])
def test_costs_of_any_size_are_weighed_by_their_ratio(cost):
    assert best_threshold(missed=cost, false_alarm=cost) == 0.5


def test_costs_whose_sum_is_no_float_are_refused_in_words():
    for pay in (
        lambda **costs: mean_cost([1, 1], [0, 0], **costs),
        lambda **costs: cost_curve([1, 1], [0, 0], [1], **costs),
    ):
        with pytest.raises(ValueError, match="missed must be smaller: with 1e\\+308 the sum of the costs is too large"):
            pay(missed=1e308)


def test_mean_cost_is_counted_per_example():
    y, decisions = [1, 1, 0, 0], [0, 1, 1, 1]
    assert mean_cost(y, decisions) == 0.75
    assert mean_cost(y, decisions, missed=5, false_alarm=0.5) == (5 + 2 * 0.5) / 4


@pytest.mark.parametrize(
    "t, cells, x", [(0.3, (7, 3, 1, 9), 2.147), (0.5, (8, 2, 2, 8), 2.710), (0.8, (10, 0, 4, 6), 3.631)]
)
def test_the_threshold_lesson_on_the_hours_data(t, cells, x):
    d = hours()
    assert confusion(d.y, decide(d.x, W, B, t)) == cells
    assert boundary(W, B, t) == pytest.approx(x, abs=5e-4)


def test_a_missed_pass_five_times_as_costly_moves_the_boundary_to_1_64_hours():
    assert boundary(W, B, best_threshold(missed=5)) == pytest.approx(1.64044, abs=5e-6)


def test_auc_of_the_hours_model():
    d = hours()
    assert auc(d.y, probability(d.x, W, B)) == pytest.approx(0.895, abs=5e-4)


@pytest.mark.parametrize(
    "call, message",
    [
        (lambda: confusion([0, 1], [0, 0.5]), "decisions must contain only 0 and 1, got 0.5 at position 1"),
        (lambda: confusion([0, 2], [0, 1]), "y must contain only 0 and 1"),
        (lambda: confusion([0, 1], [0]), r"decisions must have the same length as y \(2\), got 1"),
        (lambda: roc([1, 1], [0.2, 0.3]), "both classes"),
        (lambda: auc([0, 1], [0.2, np.nan]), "p must contain only finite numbers"),
        (lambda: auc([0, 1], [0.2]), "p must have shape"),
        (lambda: calibration([0, 1], [0.2, 1.5]), "p must lie between 0 and 1"),
        (lambda: calibration([0, 1], [0.2, 0.5], bins=0), "bins must be a whole number"),
        (lambda: calibration([0, 1], [0.2, 0.5], bins=10**9), "bins must be at most 10,000, got 1000000000"),
        (lambda: calibration_band([0.2], bins=10**9), "bins must be at most 10,000, got 1000000000"),
        (lambda: calibration_band([0.2], draws=10**12), "draws must be at most 1,000,000, got"),
        (lambda: precision_recall([0, 0], [0.2, 0.3]), "both classes"),
        (lambda: precision_recall([0, 1], [0.2]), "p must have shape"),
        (lambda: best_threshold(missed=0), "missed must be greater than 0"),
        (lambda: mean_cost([0, 1], [0, 1], missed=-1), "missed must be 0 or greater"),
    ],
)
def test_errors_say_what_is_needed(call, message):
    with pytest.raises(ValueError, match=message):
        call()


@pytest.mark.parametrize(
    "call",
    [
        lambda: calibration_band([]),
        lambda: cost_curve([], [], [0.5]),
        lambda: cost_curve([[0.5]], [[0.5]], [0.5]),
        lambda: cost_curve([0.5], [0.5], 0.5),
    ],
)
def test_probabilities_come_in_one_list(call):
    with pytest.raises(ValueError, match="must be one list of at least one probability"):
        call()


def test_scores_serve_as_well_as_probabilities():
    d = hours()
    assert auc(d.y, W * d.x + B) == auc(d.y, probability(d.x, W, B))


def test_booleans_and_lists_are_welcome():
    assert confusion([True, False], (1, 1)) == (0, 1, 0, 1)
