"""Notebook 08: the threshold moves every decision and trains nothing."""

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from logreg_core.data import challenger, dataset, hours, separable, two_groups
from logreg_core.exercises import check
from logreg_core.explorers import explore_parallel, explore_threshold
from logreg_core.metrics import auc, cost_curve, mean_cost
from logreg_core.model import boundary, decide, probability
from logreg_core.training import newton

W, B = newton(hours().x, hours().y).weights


def said(made, pattern):
    """The number that the caption gives after these words."""
    return float(re.search(pattern + r" (−?[\d.,]*\d)", repr(made))[1].replace(",", "").replace("−", "-"))


def cells(made):
    return tuple(int(said(made, name)) for name in ("TP", "FP", "FN", "TN"))


def rare(count=1000, share=0.03):
    rng = np.random.default_rng(1)
    y = rng.random(count) < share
    return dataset(rng.normal(2.0 * y, 1), y, feature="blood value", label_names=("healthy", "ill"))


# --- the threshold ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("t, place, expected", [
    (0.3, 2.147, (9, 3, 1, 7)), (0.5, 2.710, (8, 2, 2, 8)), (0.8, 3.631, (6, 0, 4, 10))])
def test_the_buttons_show_the_lessons_three_thresholds(t, place, expected):
    made = explore_threshold()
    made.presets[f"t = {t}"].click()
    assert cells(made) == expected
    assert said(made, "boundary at") == pytest.approx(place, abs=0.005)
    assert [text.get_text() for text in made.scene.matrix.counts.values()] == [
        str(expected[i]) for i in (3, 1, 2, 0)]


def test_a_dear_miss_asks_for_one_sixth_and_for_the_place_where_the_curve_reaches_it():
    made = explore_threshold()
    made.presets["a miss costs five"].click()
    assert "t = 1/(1 + 5) = 0.167, at 1.64 h." in repr(made)
    assert boundary(W, B, 1 / 6) == pytest.approx(1.64044, abs=5e-6)
    place, _ = made.scene.advised_place.get_data()
    assert place == pytest.approx([1.64044, 1.64044], abs=5e-6)
    assert cells(made)[2] == 0


def test_picture_and_caption_agree_at_every_threshold():
    made = explore_threshold()
    for percent in range(1, 100, 4):
        made.set(t=percent / 100, ratio=5)
        tp, fp, fn, tn = cells(made)
        assert tp + fn == fp + tn == 10
        assert made.scene.place.get_data() == ([fp / 10], [tp / 10])
        assert said(made, "Mean cost") == pytest.approx((5 * fn + fp) / 20)
        assert made.scene.panel.rings.get_xdata().size == fp + fn


def test_moving_the_threshold_moves_no_curve():
    made = explore_threshold()
    still = [made.scene.panel.curve, made.scene.paid, made.scene.promised]
    before = [np.copy(line.get_ydata()) for line in still]
    edition = made.scene.edition
    for t in (0.01, 0.2, 0.77, 0.99):
        made.set(t=t)
        assert all((line.get_ydata() == values).all() for line, values in zip(still, before, strict=True))
    assert made.scene.edition == edition
    assert "nothing is retrained" in repr(made)


def test_recall_never_rises_with_the_threshold_but_precision_can_fall():
    made, recalls, precisions = explore_threshold(), [], []
    for t in np.arange(0.05, 0.98, 0.01):
        made.set(t=float(t))
        recalls.append(said(made, "recall"))
        precisions.append(said(made, "precision"))
    assert (np.diff(recalls) <= 0).all()
    assert (np.diff(precisions) < 0).any() and (np.diff(precisions) > 0).any()


def test_a_press_sets_the_threshold_in_the_curve_and_in_the_costs_only():
    made = explore_threshold()
    assert made._on_point(0, 2.0, 0.3) == {"t": 0.3}
    assert made._on_point(3, 0.7, 0.1) == {"t": 0.7}
    assert not made._on_point(1, 0.5, 0.5) and not made._on_point(2, 0.5, 0.5)


@pytest.mark.parametrize("data", [challenger(), rare(), separable(), rare(5000)], ids=repr)
def test_a_readers_own_data_are_decided_in_the_same_way(data):
    made = explore_threshold(data)
    made.check()
    w, b = newton(data.x, data.y).weights
    made.set(t=0.4)
    decided = decide(data.x, w, b, 0.4)
    assert sum(cells(made)) == len(data.y)
    assert cells(made)[0] == np.sum(decided * data.y)
    assert 20 <= len(repr(made)) <= 300


def test_a_rare_class_gets_a_button_for_dear_misses():
    assert "a miss costs fifty" not in explore_threshold().presets
    made = explore_threshold(rare())
    made.presets["a miss costs fifty"].click()
    assert "t = 1/(1 + 50)" in repr(made)


def test_when_nobody_is_decided_1_precision_is_undefined():
    made = explore_threshold([1, 2, 3, 4, 5, 6], [0, 1, 0, 0, 1, 0])
    made.set(t=0.99)
    assert "precision undefined, recall 0.00" in repr(made)


@pytest.mark.parametrize("labels", [[1, 1, 1], [0, 0, 0]])
def test_one_class_alone_is_refused(labels):
    with pytest.raises(ValueError, match="both classes"):
        explore_threshold([1, 2, 3], labels)


# --- costs ------------------------------------------------------------------------------------------------------


@given(st.floats(0, 50), st.floats(0, 50), st.integers(0, 2**32 - 1))
def test_cost_curve_is_the_expected_cost_threshold_by_threshold(missed, alarm, seed):
    rng = np.random.default_rng(seed)
    p, y = rng.random(12).round(1), rng.integers(0, 2, 12)
    thresholds = np.append(rng.random(5).round(1), [0, 1])
    assert cost_curve(y, p, thresholds, missed=missed, false_alarm=alarm) == pytest.approx(
        [mean_cost(y, p >= t, missed=missed, false_alarm=alarm) for t in thresholds])


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


# --- two features -----------------------------------------------------------------------------------------------


def ends(made):
    return np.array(made.scene.line.get_data()).T


@pytest.mark.parametrize("data", [
    two_groups(), two_groups(3, n=400), two_groups(separable=True),
    dataset(two_groups(1).x @ np.diag([0.01, 5.0]), two_groups(1).y),
    dataset(np.c_[hours().x, np.tile([0.0, 1.0], 10)], hours().y)],
    ids=["lesson", "400", "separable", "scales", "steep"])
def test_the_boundary_lies_where_p_is_t_and_never_turns(data):
    made = explore_parallel(data)
    w, b = newton(data.x, data.y).weights
    directions = []
    for t in (0.1, 0.5, 0.9):
        made.set(t=t)
        assert probability(ends(made), w, b) == pytest.approx([t, t], abs=1e-6)
        directions.append(np.diff(ends(made), axis=0)[0])
        assert sum(cells(made)) == len(data.y)
    assert directions[0] == pytest.approx(directions[1]) == directions[2]
    made.check()


def test_the_caption_gives_the_distance_between_two_parallel_lines():
    made = explore_parallel()
    made.set(t=0.5)
    (start, stop), toward = ends(made), None
    made.set(t=0.8)
    toward = ends(made)[0] - start
    along = stop - start
    gap = abs(along[0] * toward[1] - along[1] * toward[0]) / np.hypot(*along)
    assert said(made, "1.39:") == pytest.approx(gap, abs=5e-4)


def test_a_press_puts_the_boundary_under_the_pointer():
    made = explore_parallel()
    made.set(**made._on_point(0, 0.4, 0.3))
    (x1, y1), (x2, y2) = ends(made)
    assert np.interp(0.4, [x1, x2], [y1, y2]) == pytest.approx(0.3)
    assert not made._on_point(1, 0.5, 0.5)


@pytest.mark.parametrize("x", [[1, 2, 3, 4], np.ones((4, 3))])
def test_the_plane_takes_two_features(x):
    with pytest.raises(ValueError, match="two features"):
        explore_parallel(x, [0, 1, 0, 1])


# --- what the exercises ask -------------------------------------------------------------------------------------


def test_the_exercises_accept_what_the_lesson_prints():
    assert check("08.1", 3.63).right and check("08.1", boundary(W, B, 0.8)).right
    assert check("08.2", np.mean(probability(hours().x, W, B)[hours().y == 1] >= 0.3)).right
    assert check("08.3", 1 / 6).right and check("08.3", 0.17).right
    assert "false alarm costs five times" in check("08.3", 5 / 6).text
    assert "precision" in check("08.2", 0.75).text
