"""One change, one picture: whatever moves the controls, and however many follow, one picture and one sentence leave."""

import numpy as np
import pytest
from ipywidgets import Button

from logreg_core import explorers
from tests.helpers import click, move, pictures, unpack


@pytest.fixture(scope="module", params=explorers.__all__)
def made(request):
    return getattr(explorers, request.param)()


class Page:
    """What a page that listens from now on has been told, and what it shows."""

    def __init__(self, made, *, flat=False):
        self.made, self.sent = made, pictures(made)
        self.in_space = hasattr(made.picture, "flat") and not flat  # drawn by the page, without pixels
        if flat:
            made.picture._receive(None, {"ask": "pixels"}, [])
            made.picture.frame.last = made.picture.frame.draw()
        self.pixels = np.array(made.picture.frame.last)
        self.values = made.values()

    def hears(self):
        """One picture if a control has moved, none otherwise, and the sentence of where the controls now stand."""
        told, self.sent[:] = self.sent[:], []
        before, self.values = self.values, self.made.values()
        expected = ["at", "sentence", *["space"] * self.in_space]
        assert [sorted(message) for message, _ in told] == [expected] * (before != self.values), self.values
        for message, changes in told:
            assert message["sentence"] == repr(self.made)
            assert message.get("space") == (self.made.scene.now if self.in_space else None)
            for change in changes:
                unpack(change, self.pixels)

    def shows(self):
        """What a drawing from scratch shows: nothing is left over, and nothing still has moved unseen."""
        frame = self.made.picture.frame
        frame.still = None
        assert self.in_space or np.array_equal(self.pixels, frame.draw()), self.values


def parts(control):
    """What the reader moves of a control: most are one part, points and sketches have several, and buttons."""
    return control.children if hasattr(control, "extremes") else [control]


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
        for part in parts(control):
            if isinstance(part, Button):
                part.click()
                page.hears()
                continue
            for value in states(part):
                move(part, value)
                page.hears()
                move(part, value)  # the page repeats itself
                page.hears()
        page.shows()


def test_a_button_sends_one_picture(made):
    page = Page(made, flat=hasattr(made.picture, "flat"))
    for button in (*made.presets.values(), made.reset):
        button.click()
        page.hears()
        page.shows()
        button.click()
        page.hears()


def test_a_click_sends_one_picture_and_is_answered_once_wherever_it_lands(made):
    if not made.press:
        pytest.skip("this picture is moved by its controls only")
    page = Page(made, flat=hasattr(made.picture, "flat"))
    for axes in made.scene.figure.axes:
        for share in (0.3, 0.6):
            x, y = axes.transData.inverted().transform(axes.transAxes.transform((share, share)))
            for _ in range(2):  # the second time nothing is new
                click(made, axes, x, y)
                assert page.sent.pop() == ({"answered": True}, [])
                page.hears()
    page.shows()


def test_all_controls_at_once_send_one_picture(made):
    page = Page(made, flat=hasattr(made.picture, "flat"))
    ends = {
        name: control.extremes()[-1] if hasattr(control, "extremes") else states(control)[0]
        for name, control in made.controls.items()
    }
    made.set(**{name: value for name, value in ends.items() if name not in made.follow})
    page.hears()
    page.shows()
