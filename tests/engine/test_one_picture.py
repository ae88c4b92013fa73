"""One change, one picture: whatever moves the controls, and however many follow, one picture and one sentence leave."""

import numpy as np
import pytest

from logreg_core import explorers
from tests.helpers import click, move, pictures, unpack


@pytest.fixture(scope="module", params=explorers.__all__)
def made(request):
    return getattr(explorers, request.param)()


class Page:
    """What a page that listens from now on has been told, and what it shows."""

    def __init__(self, made):
        self.made, self.sent = made, pictures(made)
        self.pixels = np.array(made.picture.frame.last)
        self.values = made.values()

    def hears(self):
        """One picture if a control has moved, none otherwise, and the sentence of where the controls now stand."""
        told, self.sent[:] = self.sent[:], []
        before, self.values = self.values, self.made.values()
        assert [sorted(message) for message, _ in told] == [["at", "sentence"]] * (before != self.values), self.values
        for message, [change] in told:
            assert message["sentence"] == repr(self.made)
            unpack(change, self.pixels)

    def shows(self):
        """What a drawing from scratch shows: nothing is left over, and nothing still has moved unseen."""
        frame = self.made.picture.frame
        frame.still = None
        assert np.array_equal(self.pixels, frame.draw()), self.values


def states(control):
    """Values that the page can send: every option, or both ends and a place between, or on and off."""
    if hasattr(control, "numbers"):
        control = control.slider
    if hasattr(control, "options"):
        options = [value for _, value in control._options_full]
        return options if len(options) < 8 else [options[-1], options[len(options) // 3], options[0]]
    if hasattr(control, "min"):
        between = control.min + control.step * round(0.3 * (control.max - control.min) / control.step)
        return [control.max, type(control.value)(between), control.min]
    return [True, False]


def test_a_move_of_any_control_sends_one_picture(made):
    page = Page(made)
    for control in made.controls.values():
        for value in states(control):
            move(control, value)
            page.hears()
            move(control, value)  # the page repeats itself
            page.hears()
        page.shows()


def test_a_button_sends_one_picture(made):
    page = Page(made)
    for button in (*made.presets.values(), made.reset):
        button.click()
        page.hears()
        page.shows()
        button.click()
        page.hears()


def test_a_click_sends_one_picture_and_is_answered_once_wherever_it_lands(made):
    if not made.press:
        pytest.skip("this picture is moved by its controls only")
    page = Page(made)
    for axes in made.scene.figure.axes:
        for share in (0.3, 0.6):
            x, y = axes.transData.inverted().transform(axes.transAxes.transform((share, share)))
            for _ in range(2):  # the second time nothing is new
                click(made, axes, x, y)
                assert page.sent.pop() == ({"answered": True}, [])
                page.hears()
    page.shows()


def test_all_controls_at_once_send_one_picture(made):
    page = Page(made)
    ends = {name: states(control)[0] for name, control in made.controls.items()}
    made.set(**{name: value for name, value in ends.items() if name not in made.follow})
    page.hears()
    page.shows()
