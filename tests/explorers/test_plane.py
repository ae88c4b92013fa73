"""The arrow w is perpendicular to the line z = 0, the distance is |z| / ‖w‖, and a reader's gradient shows the way."""

import numpy as np
import pytest
from matplotlib.quiver import Quiver

from logreg_core.data import two_groups
from logreg_core.explorers import explore_plane
from logreg_core.losses import log_loss, log_loss_gradient
from logreg_core.panels import style
from logreg_core.training import newton
from tests.helpers import artist, click, said


def arrows(made):
    """Foot and direction of each arrow."""
    axes = made.scene.figure.axes[0]
    return [
        (np.asarray(part.get_offsets())[0], np.array([part.U[0], part.V[0]]))
        for part in axes.get_children()
        if isinstance(part, Quiver)
    ]


def way(made):
    """From the point to the line, as it is drawn."""
    return np.transpose(artist(made.scene.figure.axes[0], color=style.GUESS, linewidth=3, linestyle="-").get_data())


def nearest_on_the_line(at, w, b):
    """An oracle of its own: the smallest distance from a point to many places on the line."""
    along = np.array([-w[1], w[0]])
    start = -b * w / (w @ w)
    return min(np.linalg.norm(start + t * along - at) for t in np.linspace(-20, 20, 400_001))


@pytest.mark.parametrize(
    "values",
    [
        dict(w1=1.2, w2=0.9, b=-1.5, x1=3.0, x2=1.0),
        dict(w1=-2.0, w2=0.5, b=3.0, x1=-4.0, x2=-3.0),
        dict(w1=0.0, w2=0.7, b=-1.0, x1=2.0, x2=-2.0),
    ],
)
def test_the_way_is_as_long_as_said_as_short_as_can_be_and_parallel_to_w(values):
    made = explore_plane()
    made.set(**values)
    w, at = np.array([values["w1"], values["w2"]]), np.array([values["x1"], values["x2"]])
    begin, end = way(made)
    assert begin == pytest.approx(at) and end @ w + values["b"] == pytest.approx(0, abs=1e-9)
    distance = np.linalg.norm(end - begin)
    assert distance == pytest.approx(nearest_on_the_line(at, w, values["b"]), abs=1e-3)
    assert said(made, "The point is") == pytest.approx(distance, abs=0.006)
    assert abs(np.cross(np.append(end - begin, 0), np.append(w, 0))[2]) < 1e-9


def test_doubling_all_three_doubles_the_score_and_moves_nothing():
    made = explore_plane()
    before = way(made)
    assert said(made, "score is z =") == 3.0 and said(made, "The point is") == 2.0
    made.presets["all three doubled"].click()
    assert said(made, "score is z =") == 6.0 and way(made) == pytest.approx(before)
    made.presets["only b doubled"].click()
    assert said(made, "The point is") == 1.0


def test_the_arrow_stands_on_the_line_and_never_leaves_the_picture():
    made = explore_plane()
    foot, along = arrows(made)[0]
    assert foot @ along - 1.5 == pytest.approx(0) and along == pytest.approx([1.2, 0.9])
    for w1 in (-3.0, 0.1, 3.0):
        for w2 in (-3.0, 0.0, 3.0):
            for b in (-4.0, 0.0, 4.0):
                made.set(w1=w1, w2=w2, b=b)
                [(foot, along)] = arrows(made)
                assert np.abs([foot, foot + along]).max() <= 5


def test_a_press_carries_the_point():
    made = explore_plane()
    click(made, 0, -2.0, 3.0)
    assert (made.values()["x1"], made.values()["x2"]) == pytest.approx((-2.0, 3.0))


@pytest.mark.filterwarnings("error")
def test_without_weights_there_is_no_line_and_a_line_outside_is_said_to_be_so():
    made = explore_plane()
    made.set(w1=0.0, w2=0.0)
    assert "w = (0, 0): every point has the score b = −1.50, and there is no line." in repr(made)
    made.set(w1=0.3, w2=0.1, b=4.0)
    assert repr(made).endswith("The line z = 0 is outside the picture.")


def mine(X, y, w, b):
    error = 1 / (1 + np.exp(-(X @ w + b))) - y
    return X.T @ error / len(y), np.mean(error)


def test_the_second_arrow_is_three_times_the_readers_gradient_turned_round():
    made, data = explore_plane(gradient=mine), two_groups()
    for w1, w2, b in ((0.0, 0.0, 0.0), (1.0, -0.5, 0.5)):
        made.set(w1=w1, w2=w2, b=b)
        w = np.array([w1, w2])
        by_w, by_b = log_loss_gradient(data.x, data.y, w, b)
        (_, arrow), (foot, step) = arrows(made)
        assert arrow == pytest.approx(w) and foot == pytest.approx(w) and step == pytest.approx(-3 * by_w)
        assert said(made, "and b by") == pytest.approx(-by_b, rel=0.006, abs=1e-9)
    turned = explore_plane(gradient=lambda *given: tuple(-part for part in map(np.asarray, mine(*given))))
    turned.set(w1=1.0, w2=-0.5, b=0.5)
    assert arrows(turned)[1][1] == pytest.approx(3 * by_w)


def test_who_follows_the_arrow_comes_to_the_lowest_point():
    made, data = explore_plane(gradient=mine), two_groups()
    at = np.zeros(3)
    for _ in range(300):
        made.set(**dict(zip(("w1", "w2", "b"), np.round(at, 1), strict=True)))
        at += np.append(arrows(made)[1][1] / 3, said(made, "and b by"))
    assert said(made, "J =") < log_loss(data.x, data.y, *newton(data.x, data.y).weights) + 0.002


def unbuilt(X, y, w, b):
    """All slopes."""
    ...


@pytest.mark.parametrize(
    ("gradient", "words"),
    [
        (unbuilt, "Write unbuilt in the cell above"),
        (lambda X, y, w, b: X @ y, "stops"),
        (lambda X, y, w, b: mine(X, y, w, b)[0], "returns 2 numbers, but here 3 numbers are needed"),
        (lambda X, y, w, b: print(mine(X, y, w, b)), "returns nothing"),
        (lambda X, y, w, b: (np.full(2, np.nan), 0.0), "nan"),
    ],
)
def test_a_gradient_that_does_not_work_is_told_in_words(gradient, words):
    assert words in repr(explore_plane(gradient=gradient))


def test_what_a_gradient_does_to_its_input_stays_its_own():
    def spoils(X, y, w, b):
        X *= 0
        y += 1
        return np.ones(2), 1.0

    made = explore_plane(gradient=spoils)
    assert "J = 0.6931" in repr(made)
    made.set(w1=1.0)
    data = two_groups()
    assert said(made, "J =") == pytest.approx(log_loss(data.x, data.y, np.array([1.0, 0.0]), 0.0), abs=6e-5)
