"""The threshold moves every decision and trains nothing."""

import numpy as np
import pytest

from logreg_core.data import challenger, dataset, hours, separable
from logreg_core.explorers import explore_threshold
from logreg_core.model import boundary, decide
from logreg_core.panels import style
from logreg_core.training import newton
from tests.helpers import artist, cells, click, said

W, B = newton(hours().x, hours().y).weights
LEFT, MATRIX, RANKS, COSTS = range(4)


def curves(made):
    """The probability curve, the cost on these examples, and the promised cost."""
    axes = made.scene.figure.axes
    return [
        artist(axes[LEFT], color=style.INK, linewidth=2.2),
        artist(axes[COSTS], label="these 20"),
        artist(axes[COSTS], label="promised"),
    ]


def rare(count=1000, share=0.03):
    rng = np.random.default_rng(1)
    y = rng.random(count) < share
    return dataset(rng.normal(2.0 * y, 1), y, feature="blood value", label_names=("healthy", "ill"))


@pytest.mark.parametrize(
    "t, place, expected", [(0.3, 2.147, (9, 3, 1, 7)), (0.5, 2.710, (8, 2, 2, 8)), (0.8, 3.631, (6, 0, 4, 10))]
)
def test_the_buttons_show_the_lessons_three_thresholds(t, place, expected):
    made = explore_threshold()
    made.presets[f"t = {t}"].click()
    assert cells(made) == expected
    assert said(made, "boundary at") == pytest.approx(place, abs=0.005)
    texts = [text.get_text() for text in made.scene.figure.axes[MATRIX].texts]
    tp, fp, fn, tn = map(str, expected)
    assert [text for text in texts if text.isdigit()] == [tn, fp, fn, tp], "row by row from the top"


def test_a_dear_miss_asks_for_one_sixth_and_for_the_place_where_the_curve_reaches_it():
    made = explore_threshold()
    made.presets["a miss costs five"].click()
    assert "t = 1/(1 + 5) = 0.167, at 1.64 h." in repr(made)
    assert boundary(W, B, 1 / 6) == pytest.approx(1.64044, abs=5e-6)
    level, upright = (line for line in made.scene.figure.axes[LEFT].lines if line.get_linestyle() == ":")
    assert level.get_ydata() == pytest.approx([1 / 6, 1 / 6])
    assert upright.get_xdata() == pytest.approx([1.64044, 1.64044], abs=5e-6)
    assert cells(made)[2] == 0


def test_picture_and_caption_agree_at_every_threshold():
    made = explore_threshold()
    left, _, ranks, costs = made.scene.figure.axes
    for percent in range(1, 100, 4):
        made.set(t=percent / 100, ratio=5)
        tp, fp, fn, tn = cells(made)
        assert tp + fn == fp + tn == 10
        assert artist(ranks, marker="o").get_data() == ([fp / 10], [tp / 10])
        assert artist(costs, marker="o").get_xdata() == [percent / 100]
        assert said(made, "Mean cost") == pytest.approx((5 * fn + fp) / 20)
        assert artist(left, markeredgecolor=style.WRONG).get_xdata().size == fp + fn


def test_moving_the_threshold_moves_no_curve():
    made = explore_threshold()
    before = [np.copy(line.get_ydata()) for line in curves(made)]
    edition = made.scene.edition
    for t in (0.01, 0.2, 0.77, 0.99):
        made.set(t=t)
        assert all((line.get_ydata() == values).all() for line, values in zip(curves(made), before, strict=True))
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
    for axes, place, t in (
        (LEFT, (2.0, 0.3), 0.3),
        (COSTS, (0.7, 0.1), 0.7),
        (MATRIX, (0.5, 0.5), 0.7),
        (RANKS, (0.5, 0.5), 0.7),
    ):
        click(made, axes, *place)
        assert made.values()["t"] == pytest.approx(t)


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
