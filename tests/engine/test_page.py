"""What the page's script makes of the messages, run by Node: no browser, the same code."""

import base64
import json
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import playwright
import pytest

from logreg_core.live import Scene, live, slider
from tests.helpers import move, pictures

NODE = Path(playwright.__file__).parent / "driver" / ("node.exe" if sys.platform == "win32" else "node")
HARNESS = Path(__file__).with_name("page.mjs")


class Page:
    """A page that shows one picture of `made`."""

    def __init__(self, made, script):
        self.made, self.kernel = made, pictures(made)
        first = made.picture.get_state("first")["first"]
        parts = [
            [*told, part.state, getattr(part.widget, "step", None)]
            for told, part in zip(made.picture.parts, made.ahead.parts, strict=True)
        ]
        command = [NODE, HARNESS, script.as_uri(), *map(json.dumps, (made.picture.size, made.picture.reach, parts))]
        self.node = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")
        self._write(first | {"change": text(first["change"])})
        self._read()

    def happens(self, *events):
        """Let things happen at once, then see what the page shows and asks."""
        self._write(events)
        self._read()
        return self

    def hears(self, *messages):
        """The kernel's messages arrive."""
        return self.happens(*(("told", (message, [text(part) for part in parts])) for message, parts in messages))

    def answered(self):
        """The kernel answers what the page has just asked, and the page hears it."""
        self.kernel.clear()
        for message in self.sent:
            self.made.picture._receive(None, message, [])
        return self.hears(*self.kernel)

    def moved(self, *values):
        """What the kernel says when x goes to these values, one after the other."""
        self.kernel.clear()
        for value in values:
            move(self.made.controls["x"], value)
        return list(self.kernel)

    def shows_the_newest(self):
        return np.array_equal(self.pixels, self.made.picture.frame.last) and self.caption == repr(self.made)

    def _write(self, value):
        self.node.stdin.write(json.dumps(value) + "\n")
        self.node.stdin.flush()

    def _read(self):
        seen = SimpleNamespace(**json.loads(self.node.stdout.readline()))
        self.pixels = np.frombuffer(base64.b64decode(seen.pixels), np.uint8).reshape(seen.height, seen.width, 4)
        self.sent, self.caption, self.label, self.trouble = seen.sent, seen.caption, seen.label, seen.trouble
        self.spoken, self.listening = seen.spoken, seen.listening


def text(part):
    return base64.b64encode(part).decode()


def dot():
    """A dot that a slider moves over a grid, and that a click moves too."""
    scene = Scene(width=200, height=120)
    axes = scene.axes(0.1, 0.9, xlim=(-1, 1), ylim=(-1, 1))
    axes.grid()
    (point,) = scene.moves(*axes.plot([0], [0], "o", ms=14))

    def show(x):
        if x > 0.95:
            raise ValueError("x is too high")
        point.set_data([x], [x])
        return f"The dot is at {x:.2f}."

    return live(scene, show, press={axes: lambda x, y: {"x": x}}, x=slider("x", 0.0, -1.0, 1.0, 0.05))


@pytest.fixture
def page(tmp_path):
    made = dot()
    script = tmp_path / "picture.mjs"
    script.write_text(made.picture._esm, encoding="utf-8")
    page = Page(made, script)
    yield page
    page.node.stdin.close()
    assert page.node.wait(10) == 0


@pytest.fixture
def wide(page):
    """A page that has its place: a pixel for each pixel of the screen."""
    page.happens(("width", 200))
    return page.answered()


def test_a_new_page_shows_the_picture_before_anything_moves(page):
    assert page.shows_the_newest() and page.sent == []
    assert page.label == "The dot is at 0.00."


def test_every_change_laid_over_the_last_gives_the_kernels_picture(page):
    for value in (0.3, -1.0, -0.95, 0.9, 0.0):
        assert page.hears(*page.moved(value)).shows_the_newest()
        assert page.label == page.caption
    assert page.sent == []


def test_changes_that_arrive_at_once_are_drawn_in_order(page):
    assert page.hears(*page.moved(*np.linspace(-0.9, 0.9, 30).round(2))).shows_the_newest()
    assert page.sent == []


def test_a_change_that_says_nothing_new_leaves_the_picture_and_says_its_sentence(page):
    page.hears(({"at": 1, "sentence": "Nothing moved."}, [page.made.picture.frame.advance()]))
    assert np.array_equal(page.pixels, page.made.picture.frame.last) and page.caption == "Nothing moved."


def test_a_change_from_the_past_changes_nothing_and_asks_nothing(page):
    old, new = page.moved(0.3, 0.6)
    assert page.hears(old, new).shows_the_newest()
    assert page.hears(old).shows_the_newest() and page.sent == []


def test_a_lost_change_is_noticed_and_the_whole_picture_asked_for_and_shown(wide):
    before = wide.pixels
    _, later, last = wide.moved(0.3, 0.6, -0.3)
    wide.hears(later)
    assert np.array_equal(wide.pixels, before) and wide.caption == "The dot is at 0.00.", "half a picture is none"
    assert [(message["ask"], message["at"]) for message in wide.sent] == [("whole", 0)]
    asked = wide.sent
    wide.hears(last)
    assert np.array_equal(wide.pixels, before)
    wide.sent = asked
    assert wide.answered().shows_the_newest()
    assert wide.hears(*wide.moved(0.1)).shows_the_newest() and wide.sent == []


def test_a_broken_change_is_not_drawn_and_the_whole_picture_asked_for(wide):
    [(message, [change])] = wide.moved(0.3)
    wide.hears((message, [change[:-9]]))
    assert wide.caption == "The dot is at 0.00." and wide.sent[0]["ask"] == "whole"
    assert wide.answered().shows_the_newest()
    assert wide.hears(*wide.moved(0.5)).shows_the_newest()


def test_a_wider_page_gets_more_pixels_and_goes_on_from_there(page):
    page.happens(("width", 300))
    [ask] = page.sent
    assert ask["scale"] == pytest.approx(1.5, abs=1e-3)
    assert page.answered().shows_the_newest()
    assert page.pixels.shape == (180, 300, 4)
    assert page.hears(*page.moved(0.5, -0.5)).shows_the_newest()
    assert page.happens(("width", 300)).sent == [], "of the same width once more"


def test_a_page_that_is_not_to_be_seen_asks_for_nothing(page):
    assert page.happens(("width", 0), ("hidden", True), ("hidden", False)).sent == []
    page.happens(("width", 240), ("hidden", True))
    assert [message["scale"] for message in page.sent] == [pytest.approx(1.2, abs=1e-3)]
    assert [message["ask"] for message in page.happens(("hidden", False)).sent] == ["whole"]


def test_trouble_is_said_below_the_last_good_picture_until_the_next(wide):
    with pytest.raises(ValueError, match="too high"):
        wide.moved(1.0)
    wide.hears(*wide.kernel)
    assert wide.trouble and "x is too high" in wide.caption and wide.label == "The dot is at 0.00."
    assert np.array_equal(wide.pixels, wide.made.picture.frame.last)
    assert wide.hears(*wide.moved(0.5)).shows_the_newest() and not wide.trouble


def test_a_drag_waits_for_its_answer_and_then_sends_the_newest_place_only(wide):
    wide.happens(("pointer", ("down", 110, 80, 1)), *(("pointer", ("move", 110 + i, 80, 1)) for i in range(1, 41)))
    assert [message["point"] for message in wide.sent] == [[0.5, 0.5]]
    wide.answered()
    assert [message["point"] for message in wide.sent] == [[0.7, 0.5]]
    assert wide.answered().shows_the_newest() and wide.made.values() == {"x": 0.5}
    assert wide.sent == []
    wide.happens(("pointer", ("move", 0, 80, 1)))
    assert [message["point"] for message in wide.sent] == [[-0.05, 0.5]], "a drag goes on beyond the picture's edge"
    wide.answered()
    assert wide.happens(("up", None), ("pointer", ("move", 60, 80, 0))).sent == [], "the pointer has been let go"


def test_a_press_beside_what_can_be_pressed_sends_nothing(wide):
    assert wide.happens(("pointer", ("down", 15, 80, 1)), ("pointer", ("move", 110, 80, 1))).sent == []


def test_a_screen_reader_hears_the_last_sentence_once_the_hand_rests(page):
    page.hears(*page.moved(0.1, 0.2, 0.3))
    assert page.spoken == ""
    assert page.happens(("wait", 700)).spoken == "The dot is at 0.30."


def test_a_page_that_leaves_takes_its_listeners_along(page):
    assert page.listening > 0
    assert page.happens(("leave", None)).listening == 0
