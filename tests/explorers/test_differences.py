"""A slope from small steps is the quotient that it claims to be, and a step can be too small."""

import numpy as np
import pytest

from logreg_core.data import hours
from logreg_core.explorers import explore_differences
from logreg_core.losses import log_loss, log_loss_gradient
from tests.helpers import artist, click


def chords(made):
    """The line from one side, and the one from both sides."""
    return [artist(made.scene.figure.axes[0], marker=marker) for marker in "os"]


def test_the_error_falls_and_rises_again():
    made = explore_differences()
    lines = made.scene.figure.axes[1].get_lines()
    steps, errors = zip(*(line.get_data() for line in lines if len(line.get_xdata()) > 1), strict=True)
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
    for chord, quotient in zip(chords(made), quotients, strict=True):
        places, heights = chord.get_data()
        assert (heights[1] - heights[0]) / (places[1] - places[0]) == pytest.approx(quotient, rel=1e-6)
        assert f"{quotient:.8f}".replace("-", "−") in repr(made)
    assert f"The exact slope is {exact:.8f}.".replace("-", "−") in repr(made)


def test_a_click_in_the_right_picture_chooses_the_nearest_step():
    made = explore_differences()
    click(made, 1, 1.2e-7, 1e-5)
    assert made.values()["epsilon"] == 1e-7
    click(made, 0, 1.0, 0.0)
    assert made.values()["epsilon"] == 1e-7, "the left picture is for looking"


@pytest.mark.parametrize("unit, size", [(1000.0, -3), (1e-4, 4)])
def test_steps_and_axes_fit_a_feature_of_any_unit(unit, size):
    lesson, own = explore_differences(), explore_differences(hours().x * unit, hours().y)
    for made, power in ((lesson, 0), (own, size)):
        right = made.scene.figure.axes[1]
        assert made.values()["epsilon"] == float(f"1e{power - 1}")
        assert right.get_xlim() == pytest.approx((3 * 10.0 ** (power - 1), 3 * 10.0 ** (power - 16)))
    ours, theirs = (chords(made)[1].get_data()[1] for made in (lesson, own))
    assert np.array(theirs) == pytest.approx(np.array(ours) * unit, rel=1e-4), "the same picture, in another unit"
    own.presets[[*own.presets][-1]].click()
    assert "e-" not in repr(own) and "e+" not in repr(own)


@pytest.mark.filterwarnings("error")
def test_an_error_of_nothing_is_0_and_no_power_of_ten():
    made = explore_differences([1, 1, 1, 1], [0, 1, 0, 1])
    assert repr(made).endswith("From both sides: 0.00000000, off by 0.")
