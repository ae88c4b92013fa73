"""Copy this setting: the line that the button gives shows the same again, whatever the explorer and its controls."""

import inspect
import re

import numpy as np
import pytest

from logreg_core import explorers
from logreg_core.data import dataset
from logreg_core.explorers import explore_coin, explore_sigmoid, explore_surface
from logreg_core.live.controls import extremes
from tests.helpers import move, rows

EVERY = [getattr(explorers, name) for name in explorers.__all__]
X, Y = rows(40, 3.0, 1.2)


def line(made):
    """What the button of an explorer sends to the page."""
    sent, button = [], made.buttons.row.children[-1]
    button.send = lambda message: sent.append(message["line"])
    button._handle_custom_msg({"ask": "line"}, [])
    return sent[0]


def again(made, **names):
    """What the line shows, run where only explorers and the reader's own names are known."""
    return eval(line(made), {name: getattr(explorers, name) for name in explorers.__all__} | names)


def assert_same(made, other):
    """The same setting and the same caption, but for what the reader has found on the way."""
    assert other.values() == made.values()
    said, other_said = (re.sub(r"Your lowest J: [\d.]+", "", repr(one)) for one in (made, other))
    assert other_said == said


@pytest.mark.parametrize("explore", EVERY)
def test_at_the_start_the_line_is_the_bare_call(explore):
    assert line(explore()) == f"{explore.__name__}()"


@pytest.mark.parametrize("explore", EVERY)
@pytest.mark.parametrize("seed", range(2))
def test_the_line_shows_the_same_again(explore, seed):
    rng, made = np.random.default_rng(seed), explore()
    for name, control in made.controls.items():
        if rng.random() < (0.4, 0.9)[seed]:
            choices = extremes(control)
            made.set(**{name: choices[rng.integers(len(choices))]})
    assert_same(made, again(made))
    assert not inspect.signature(explore).parameters.keys() & set(made.controls), "an argument hides a control"


@pytest.mark.parametrize("explore", EVERY)
def test_after_a_preset_the_line_shows_the_same_again(explore):
    made = explore()
    for preset in list(made.presets.values())[-2:]:
        preset.click()
    assert_same(made, again(made))


def test_only_what_differs_from_the_start_is_in_the_line():
    made = explore_sigmoid()
    made.set(w=1.5, b=-4.0)
    assert line(made) == "explore_sigmoid(w=1.5, b=-4.0)"
    assert line(explore_sigmoid(w=1.5, b=-4)) == "explore_sigmoid(w=1.5, b=-4.0)"


def test_what_the_reader_gave_is_written_as_the_reader_would():
    def mine(z):
        return 1 / (1 + np.exp(-z))

    assert line(explore_sigmoid(X, Y, mine)) == "explore_sigmoid(x, y, sigmoid=mine)"
    assert line(explore_sigmoid(dataset(X, Y), sigmoid=lambda z: z)) == "explore_sigmoid(x, sigmoid=sigmoid)"
    assert line(explore_coin(3, flips=5)) == "explore_coin(heads=3, flips=5)"
    made = explore_sigmoid(X, Y, mine)
    made.set(t=0.75)
    assert_same(made, again(made, x=X, y=Y, mine=mine))


def test_a_menu_that_brings_other_sliders_is_set_before_them():
    made = explore_surface()
    move(made.controls["data"], "hours of study")
    move(made.controls["w"], made.controls["w"].min)
    move(made.controls["data"], "six points")
    assert_same(made, again(made))


@pytest.mark.parametrize("explore", EVERY)
def test_what_no_control_can_take_is_refused_in_a_sentence(explore):
    with pytest.raises(ValueError, match="there is no control 'wrong'; there are "):
        explore(wrong=1)
    made = explore()
    for name in made.controls:
        for nonsense in ("no such", 1e99, float("nan"), None, [1, 2]):
            with pytest.raises(ValueError, match=f"^{name}.* must "):
                made.begin_at(**{name: nonsense})
    assert_same(made, explore())


def test_a_refusal_says_what_can_be_had():
    for wrong, words in {
        "w=9": r"w must be from -6 to 6, got 9",
        "w='1'": r"w must be a number, got '1'",
        "q=1": r"there is no control 'q'; there are w, b, t",
    }.items():
        with pytest.raises(ValueError, match=words):
            eval(f"explore_sigmoid({wrong})", {"explore_sigmoid": explore_sigmoid})
