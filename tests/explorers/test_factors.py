"""The factors of the chain rule multiply to the gradient, in numbers and in the length of bars."""

import numpy as np
import pytest
from matplotlib.patches import Rectangle

from logreg_core.explorers import explore_factors
from logreg_core.losses import chain, log_loss, squared_error


def bars(made):
    """The four bars of each loss, log loss first."""
    return [[artist for artist in axes.patches if isinstance(artist, Rectangle)] for axes in made.scene.figure.axes]


def sizes(row):
    """What each bar multiplies by, read from the picture: its top over its bottom."""
    return [(bar.get_y() + bar.get_height()) / bar.get_y() for bar in row]


def test_the_worked_student_shows_the_lessons_fractions():
    made = explore_factors()
    made.presets["the worked student"].click()
    assert "p = 0.75, and y = 0 happened" in repr(made)
    assert "Log loss: 4 × 0.1875 × 2 = 1.5." in repr(made)
    assert "Squared error: 1.5 × 0.1875 × 2 = 0.5625." in repr(made)
    made.set(one=True)
    assert "Log loss: (−1.333) × 0.1875 × 2 = −0.5." in repr(made)


def test_a_very_sure_mistake_is_seen_to_cancel_in_one_row_only():
    made = explore_factors()
    made.presets["very sure, z = 10"].click()
    assert "22,027 × 0.0000454 × 1 = 1." in repr(made)
    assert "2 × 0.0000454 × 1 = 0.00009079." in repr(made)
    above, below = map(sizes, bars(made))
    assert above[0] == pytest.approx(above[1], rel=1e-3), "as far down as up"
    assert above[3] == pytest.approx(1, abs=1e-3)
    assert 1 / below[3] == pytest.approx(chain(1, 0, 0, 10, loss=squared_error).product, rel=1e-9)


@pytest.mark.parametrize("values", [dict(w=1.0, b=0.5, x=2.0), dict(w=-2.0, b=1.0, x=1.5), dict(w=0.0, b=-4.0, x=-3.0)])
@pytest.mark.parametrize("label", [False, True])
def test_bars_have_the_sizes_of_the_factors_and_start_where_the_last_one_ended(values, label):
    made = explore_factors()
    made.set(**values, one=label)
    for row, loss in zip(bars(made), (log_loss, squared_error), strict=True):
        links = chain(values["x"], int(label), values["w"], values["b"], loss=loss)
        assert sizes(row) == pytest.approx([max(abs(link), 1 / abs(link)) for link in links], rel=1e-9)
        level = 1.0
        for bar, link in zip(row[:3], links, strict=False):
            ends = bar.get_y(), bar.get_y() + bar.get_height()
            assert min(abs(np.log(end / level)) for end in ends) < 1e-9
            level *= abs(link)


def test_a_student_at_zero_says_nothing_about_the_weight():
    made = explore_factors()
    made.presets["x = 0"].click()
    assert repr(made).count("× 0 = 0") == 2
