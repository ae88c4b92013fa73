"""The threshold moves every decision and trains nothing; the counts may be the reader's own."""

import numpy as np
import pytest

from logreg_core.data import challenger, dataset, separable
from logreg_core.explorers import explore_threshold
from logreg_core.model import decide
from logreg_core.panels import style
from logreg_core.training import newton
from tests.helpers import artist, cells, click, said

LEFT, MATRIX = range(2)


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
    assert said(made, "boundary is at") == pytest.approx(place, abs=0.005)
    texts = [text.get_text() for text in made.scene.figure.axes[MATRIX].texts]
    tp, fp, fn, tn = map(str, expected)
    assert [text for text in texts if text.isdigit()] == [tn, fp, fn, tp], "row by row from the top"


def test_picture_and_caption_agree_at_every_threshold():
    made = explore_threshold()
    for percent in range(1, 100, 4):
        made.set(t=percent / 100)
        tp, fp, fn, tn = cells(made)
        assert tp + fn == fp + tn == 10
        assert artist(made.scene.figure.axes[LEFT], markeredgecolor=style.WRONG).get_xdata().size == fp + fn


def test_moving_the_threshold_moves_no_curve():
    made = explore_threshold()
    curve = artist(made.scene.figure.axes[LEFT], color=style.INK, linewidth=2.2)
    before, edition = np.copy(curve.get_ydata()), made.scene.edition
    for t in (0.01, 0.2, 0.77, 0.99):
        made.set(t=t)
        assert (curve.get_ydata() == before).all()
    assert made.scene.edition == edition


def test_recall_never_rises_with_the_threshold_but_precision_can_fall():
    made, recalls, precisions = explore_threshold(), [], []
    for t in np.arange(0.05, 0.98, 0.01):
        made.set(t=float(t))
        recalls.append(said(made, "recall"))
        precisions.append(said(made, "precision"))
    assert (np.diff(recalls) <= 0).all()
    assert (np.diff(precisions) < 0).any() and (np.diff(precisions) > 0).any()


def test_a_higher_threshold_can_take_a_mistake_away_for_nothing():
    made = explore_threshold()
    made.set(t=0.7)
    assert cells(made) == (6, 1, 4, 9)
    made.set(t=0.8)
    assert cells(made) == (6, 0, 4, 10)


def test_a_press_sets_the_threshold_in_the_curve_only():
    made = explore_threshold()
    for axes, place, t in ((LEFT, (2.0, 0.3), 0.3), (MATRIX, (0.5, 0.5), 0.3)):
        click(made, axes, *place)
        assert made.values()["t"] == pytest.approx(t)


def test_before_the_matrix_is_explained_only_right_and_wrong_are_counted():
    made = explore_threshold(matrix=False)
    assert len(made.scene.figure.axes) == 1
    assert not made.presets, "three thresholds with four mistakes each would answer the question of this picture"
    for t in (0.3, 0.5, 0.8):
        made.set(t=t)
        assert "16 of 20 right" in repr(made) and "TP" not in repr(made)
    made.check()


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


def counting(y, decided):
    return (
        np.sum(~decided & (y == 0)),
        np.sum(decided & (y == 0)),
        np.sum(~decided & (y == 1)),
        np.sum(decided & (y == 1)),
    )


def test_the_readers_counts_fill_the_matrix():
    mine, theirs = explore_threshold(confusion=counting), explore_threshold()
    for t in (0.1, 0.5, 0.99):
        mine.set(t=t)
        theirs.set(t=t)
        assert repr(mine) == repr(theirs)
    assert np.array_equal(mine.picture.frame.last, theirs.picture.frame.last)


def unbuilt(y, decided):
    """The counts."""
    ...


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize(
    ("confusion", "words"),
    [
        (unbuilt, "Write confusion in the cell above"),
        (lambda y, decided: counting(y, decided)[::-1], "TP 8, FP 2, FN 2, TN 8"),
        (lambda y, decided: (20, 20, 20, 20), "But these four add up to 80, not 20."),
        (lambda y, decided: (-1, 2.5, 0, 0), "But these four add up to 1.5, not 20."),
        (lambda y, decided: np.sum(decided), "returns one number, but here 4 numbers are needed"),
        (lambda y, decided: [[8, 2], [2, 8]], "returns a table of 2 × 2, but here 4 numbers are needed"),
        (lambda y, decided: bool(y and decided), "stops"),
        (print, "returns nothing"),
    ],
    ids=["unbuilt", "reversed", "lengths", "odd", "one", "table", "and", "prints"],
)
def test_counts_that_are_wrong_are_shown_or_told(confusion, words):
    assert words in repr(explore_threshold(confusion=confusion))


def test_when_nobody_is_predicted_1_precision_is_undefined():
    made = explore_threshold([1, 2, 3, 4, 5, 6], [0, 1, 0, 0, 1, 0])
    made.set(t=0.99)
    assert "precision undefined, recall 0.00" in repr(made)


@pytest.mark.parametrize("labels", [[1, 1, 1], [0, 0, 0]])
def test_one_class_alone_is_refused(labels):
    with pytest.raises(ValueError, match="both classes"):
        explore_threshold([1, 2, 3], labels)
