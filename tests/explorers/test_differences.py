"""A slope from small steps is the quotient that it claims to be, and a step can be too small."""

import numpy as np
import pytest

from logreg_core.data import challenger, hours, tiny4
from logreg_core.explorers import explore_differences
from logreg_core.losses import log_loss, log_loss_gradient
from tests.helpers import artist, click


def chords(made):
    """The line from one side, and the one from both sides."""
    return [artist(made.scene.figure.axes[0], marker=marker) for marker in "os"]


def errors_of(made):
    """Powers of the steps and the errors of both quotients, from one side first."""
    axes = made.scene.figure.axes[1]
    return zip(*(artist(axes, label=f"from {sides}").get_data() for sides in ("one side", "both sides")), strict=True)


def test_the_error_falls_and_rises_again():
    steps, errors = errors_of(explore_differences())
    assert steps[0][0] == 1 and steps[0][-1] == 15
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
    assert f"The formula says {exact:.8f};".replace("-", "−") in repr(made)


def test_the_guess_is_called_a_power_of_ten_only_where_its_number_is_that_power():
    lesson, own = explore_differences(), explore_differences(1000 * hours().x, hours().y)
    assert "Your guess for the best step: 1e−13" in repr(lesson)
    assert lesson.controls["guess"].description == "your guess, 10 to the power of minus"
    assert "Your guess for the best step: 1e−16" in repr(own)
    assert "power" not in own.controls["guess"].description


def test_a_click_in_the_right_picture_moves_the_guess_and_then_the_step():
    made = explore_differences()
    click(made, 1, 7.1, 1e-5)
    assert made.values()["guess"] == 7 and made.values()["epsilon"] == 0.1
    made.set(reveal=True)
    click(made, 1, 6.9, 1e-5)
    assert made.values()["guess"] == 7 and made.values()["epsilon"] == 1e-7
    click(made, 0, 1.0, 0.0)
    assert made.values()["epsilon"] == 1e-7, "the left picture is for looking"


def test_the_errors_are_covered_until_they_are_revealed():
    made = explore_differences()
    axes = made.scene.figure.axes[1]
    covered = [artist(axes, label=f"from {sides}") for sides in ("one side", "both sides")]
    assert not any(line.get_visible() for line in covered) and "near 1e−5" not in repr(made)
    made.set(guess=8, reveal=True)
    assert all(line.get_visible() for line in covered)
    assert repr(made).startswith("You guessed 1e−8; from both sides the best step is near 1e−5.")


def test_the_best_step_that_is_said_is_among_the_best_that_are_measured():
    for data in (hours(), challenger(), tiny4()):
        made = explore_differences(data)
        _, errors = errors_of(made)
        made.set(reveal=True)
        best = made.scene.figure.axes[1].lines[1].get_xdata()[0]  # the solid line of the guess
        powers = np.arange(1, 16)
        around = [slice(max(0, 3 * power - 4), 3 * power - 1) for power in powers]  # three steps for each power
        worst = [np.max(np.array(errors[1])[some]) for some in around]
        assert abs(best - powers[np.argmin(worst)]) <= 1


def mine(x, y, w, b):
    error = 1 / (1 + np.exp(-(w * x + b))) - y
    return np.mean(error * x), np.mean(error)


def test_a_readers_gradient_is_what_the_quotients_are_held_against():
    made, usual = explore_differences(gradient=mine), explore_differences()
    assert repr(made).replace("Your gradient", "The formula") == repr(usual)
    assert errors_of(made) is not None and "meet" not in repr(made)
    wrong = explore_differences(gradient=lambda x, y, w, b: mine(x, y, w, -b))
    wrong.set(epsilon=1e-5)
    assert "However small the step, they do not meet." in repr(wrong)
    _, errors = errors_of(wrong)
    assert min(map(min, errors)) > 0.1
    data = hours()
    w = 1 / data.x.std()
    line = artist(wrong.scene.figure.axes[0], label="slope by your gradient")
    (_, right), (_, height) = line.get_data()
    assert height / right == pytest.approx(mine(data.x, data.y, w, w * data.x.mean())[0])


@pytest.mark.parametrize(
    ("gradient", "words"),
    [
        (lambda x, y, w, b: (mine(x, y, w, b)[0], 7.0), "for b the slope is −0.0032, not 7.0000"),
        (lambda x, y, w, b: None, "Write <lambda> in the cell above"),
        (lambda x, y, w, b: mine(x, y, w, b)[0], "returns one number, but here 2 numbers are needed"),
        (lambda x, y, w, b: (x, y), "returns 40 numbers, but here 2 numbers are needed"),
        (lambda x, y, w, b: 1 / 0, "stops"),
    ],
)
def test_a_gradient_that_does_not_work_is_told_in_words(gradient, words):
    assert words in repr(explore_differences(gradient=gradient))


def test_what_is_no_function_is_refused():
    with pytest.raises(TypeError, match="must be a function, got float"):
        explore_differences(gradient=0.5)


@pytest.mark.parametrize("unit, size", [(1000.0, -3), (1e-4, 4)])
def test_steps_and_axes_fit_a_feature_of_any_unit(unit, size):
    lesson, own = explore_differences(), explore_differences(hours().x * unit, hours().y)
    for made, power in ((lesson, 0), (own, size)):
        right = made.scene.figure.axes[1]
        assert made.values()["epsilon"] == float(f"1e{power - 1}")
        ticks = [text.get_text() for text in right.get_xticklabels()]
        assert f"10^{{{power - 1}}}" in ticks[0] and f"10^{{{power - 15}}}" in ticks[-1]
    ours, theirs = (chords(made)[1].get_data()[1] for made in (lesson, own))
    assert np.array(theirs) == pytest.approx(np.array(ours) * unit, rel=1e-4), "the same picture, in another unit"
    own.presets[[*own.presets][-1]].click()
    assert "e-" not in repr(own) and "e+" not in repr(own)


@pytest.mark.filterwarnings("error")
def test_a_feature_that_never_changes_has_a_slope_of_0():
    made = explore_differences([1, 1, 1, 1], [0, 1, 0, 1])
    assert "The formula says 0.00000000; for ε = 1e−1 one side says 0.01249480, both sides say 0.00000000." in repr(
        made
    )
