"""Notebook 06: the factors of the chain rule multiply to the gradient, and a step can be too small."""

import numpy as np
import pytest

from logreg_core.data import hours
from logreg_core.exercises import check
from logreg_core.explorers import explore_differences, explore_factors
from logreg_core.losses import chain, log_loss, log_loss_gradient, squared_error


def sizes(row):
    """What each bar multiplies by, read from the picture: its top over its bottom."""
    return [(bar.get_y() + bar.get_height()) / bar.get_y() for bar in row.bars]


# --- three factors ------------------------------------------------------------------------------------------------


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
    above, below = map(sizes, made.scene.rows)
    assert above[0] == pytest.approx(above[1], rel=1e-3), "as far down as up"
    assert above[3] == pytest.approx(1, abs=1e-3)
    assert 1 / below[3] == pytest.approx(chain(1, 0, 0, 10, loss=squared_error).product, rel=1e-9)


@pytest.mark.parametrize("values", [dict(w=1.0, b=0.5, x=2.0), dict(w=-2.0, b=1.0, x=1.5), dict(w=0.0, b=-4.0, x=-3.0)])
@pytest.mark.parametrize("label", [False, True])
def test_bars_have_the_sizes_of_the_factors_and_start_where_the_last_one_ended(values, label):
    made = explore_factors()
    made.set(**values, one=label)
    for row, loss in zip(made.scene.rows, (log_loss, squared_error), strict=True):
        links = chain(values["x"], int(label), values["w"], values["b"], loss=loss)
        assert sizes(row) == pytest.approx([max(abs(link), 1 / abs(link)) for link in links], rel=1e-9)
        level = 1.0
        for bar, link in zip(row.bars[:3], links, strict=False):
            ends = bar.get_y(), bar.get_y() + bar.get_height()
            assert min(abs(np.log(end / level)) for end in ends) < 1e-9
            level *= abs(link)


def test_a_student_at_zero_says_nothing_about_the_weight():
    made = explore_factors()
    made.presets["x = 0"].click()
    assert repr(made).count("× 0 = 0") == 2


# --- difference quotients -----------------------------------------------------------------------------------------


def test_the_error_falls_and_rises_again():
    made = explore_differences()
    steps, errors = zip(*(line.get_data() for line in made.scene.dots[0].axes.get_lines() if len(line.get_xdata()) > 1),
                        strict=True)
    assert steps[0][0] == 0.1 and steps[0][-1] == 1e-15
    for error, order in zip(errors, (1, 2), strict=True):
        best = int(np.argmin(error))
        assert error[0] > 100 * error[best] < error[-1]
        assert np.log10(error[0] / error[3]) == pytest.approx(order, abs=0.1), "one tenth of the step"
    assert np.argmin(errors[1]) < np.argmin(errors[0]), "from both sides the best step is larger"


@pytest.mark.parametrize("step", [1e-1, 1e-5])
def test_caption_and_chords_are_the_quotients(step):
    made = explore_differences()
    made.presets[f"ε = {step:g}".replace("1e-05", "1e−5")].click()
    data = hours()
    w = 1 / data.x.std()
    b = -w * data.x.mean()
    ahead, here, back = (log_loss(data.x, data.y, w + move, b) for move in (step, 0, -step))
    quotients = [(ahead - here) / step, (ahead - back) / (2 * step)]
    exact = log_loss_gradient(data.x, data.y, w, b)[0]
    for chord, quotient in zip(made.scene.chords, quotients, strict=True):
        places, heights = chord.get_data()
        assert (heights[1] - heights[0]) / (places[1] - places[0]) == pytest.approx(quotient, rel=1e-6)
        assert f"{quotient:.8f}".replace("-", "−") in repr(made)
    assert f"The exact slope is {exact:.8f}.".replace("-", "−") in repr(made)


def test_a_click_in_the_right_picture_chooses_the_nearest_step():
    made = explore_differences()
    made.set(**made._on_point(1, 1.2e-7, 1e-5))
    assert made.values()["epsilon"] == 1e-7
    assert made._on_point(0, 1.0, 0.0) == {}


@pytest.mark.parametrize("unit, size", [(1000.0, -3), (1e-4, 4)])
def test_steps_and_axes_fit_a_feature_of_any_unit(unit, size):
    lesson, own = explore_differences(), explore_differences(hours().x * unit, hours().y)
    for made, power in ((lesson, 0), (own, size)):
        right = made.scene.dots[0].axes
        assert made.values()["epsilon"] == float(f"1e{power - 1}")
        assert right.get_xlim() == pytest.approx((3 * 10.0 ** (power - 1), 3 * 10.0 ** (power - 16)))
    ours, theirs = (made.scene.chords[1].get_data()[1] for made in (lesson, own))
    assert np.array(theirs) == pytest.approx(np.array(ours) * unit, rel=1e-4), "the same picture, in another unit"
    own.presets[[*own.presets][-1]].click()
    assert "e-" not in repr(own) and "e+" not in repr(own)


# --- exercises ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name, answer, status", [
    ("06.1", 1.5, "right"), ("06.1", -0.5, "wrong"), ("06.2", (0.075, 0.1), "right"), ("06.2", (0.1, 0.075), "wrong"),
    ("06.3", (1.0236, -0.1), "right"), ("06.3", (1.1736, 0.1), "wrong")])
def test_answers_are_judged(name, answer, status):
    assert check(name, answer).status == status
