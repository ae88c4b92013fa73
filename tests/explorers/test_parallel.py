"""Two features: the boundary moves parallel to itself."""

import numpy as np
import pytest

from logreg_core.data import dataset, hours, two_groups
from logreg_core.explorers import explore_parallel
from logreg_core.model import probability
from logreg_core.panels import style
from logreg_core.training import newton
from tests.helpers import artist, cells, click, said


def ends(made):
    return np.array(artist(made.scene.figure.axes[0], label="boundary, p = t").get_data()).T


@pytest.mark.parametrize(
    "data",
    [
        two_groups(),
        two_groups(3, n=400),
        two_groups(separable=True),
        dataset(two_groups(1).x @ np.diag([0.01, 5.0]), two_groups(1).y),
        dataset(np.c_[hours().x, np.tile([0.0, 1.0], 10)], hours().y),
    ],
    ids=["lesson", "400", "separable", "scales", "steep"],
)
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
    assert said(made, "boundary is") == pytest.approx(gap, abs=5e-4)


def test_a_press_puts_the_boundary_under_the_pointer():
    made = explore_parallel()
    click(made, 0, 0.4, 0.3)
    (x1, y1), (x2, y2) = ends(made)
    assert np.interp(0.4, [x1, x2], [y1, y2]) == pytest.approx(0.3, abs=0.05), "a step of t is a hundredth"
    t = made.values()["t"]
    click(made, 1, 0.5, 0.5)
    assert made.values()["t"] == t, "the scale of colours is for looking"


@pytest.mark.parametrize("x", [[1, 2, 3, 4], np.ones((4, 3))])
def test_the_plane_takes_two_features(x):
    with pytest.raises(ValueError, match="two features"):
        explore_parallel(x, [0, 1, 0, 1])


def test_the_axes_name_features_and_unit():
    lengths = dataset(two_groups().x, two_groups().y, feature=("petal", "sepal"), unit="cm")
    axes = explore_parallel(lengths).scene.figure.axes[0]
    assert (axes.get_xlabel(), axes.get_ylabel()) == ("petal (cm)", "sepal (cm)")


def test_rings_stand_around_what_is_decided_wrongly():
    made, data = explore_parallel(), two_groups()
    made.set(t=0.3)
    w, b = newton(data.x, data.y).weights
    rings = np.array(artist(made.scene.figure.axes[0], markeredgecolor=style.WRONG).get_data()).T
    assert rings == pytest.approx(data.x[(probability(data.x, w, b) >= 0.3) != data.y])
