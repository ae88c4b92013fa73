"""Look ahead, in the page: what it shows while it waits, and that it comes to rest on the kernel's picture."""

import numpy as np
import pytest

from logreg_core.live import Scene, ahead, live, slider
from tests.engine.test_page import Page
from tests.helpers import numbers

FRESH = {}
SCALE = 1.0001  # what a page asks for that is as wide as the scene


def dot():
    """A dot that two sliders move, or a press."""
    scene = Scene(width=100, height=60)
    axes = scene.axes(0.1, 0.9, xlim=(-1, 1), ylim=(-1, 1))
    (point,) = scene.moves(*axes.plot([0], [0], "o", ms=14))

    def show(x, y):
        if x > 0.95:
            raise ValueError("x is too high")
        point.set_data([x], [y])
        return f"The dot is at {x:.2f}, {y:.2f}."

    sliders = {name: slider(name, 0.0, -1.0, 1.0, 0.1) for name in "xy"}
    return live(scene, show, press={axes: lambda x, y: {"x": x, "y": y}}, **sliders)


def fresh(x=0.0, y=0.0):
    """What a kernel shows that has never shown anything else."""
    if (x, y) not in FRESH:
        made = dot()
        made.picture.frame.resize(SCALE)
        made.set(x=x, y=y)
        FRESH[x, y] = made.picture.frame.last, repr(made)
    return FRESH[x, y]


class Far(Page):
    """A page whose kernel is far away: what either says is on its way until it is let through."""

    def __init__(self, made, script):
        super().__init__(made, script)
        self.inbox, self.outbox = [], []
        self.flying, self.held = set(), {}  # sliders whose change is on its way, and what they will say then

    def hand(self, name, value):
        """The reader moves a slider; as in the page, its next change waits until the kernel has heard the last."""
        self.happens(("hand", (self.made.controls[name].model_id, value)))
        self._collect()
        if name in self.flying:
            self.held[name] = value
        else:
            self._sends(name, value)
        return self

    def press(self, left, top):
        self.happens(("pointer", ("down", 10 + 200 * left, 20 + 120 * top, 1)), ("up", None))
        self._collect()

    def kernel_hears(self):
        """The kernel handles one message."""
        kind, what = self.inbox.pop(0)
        self.kernel.clear()
        before = self.made.values()
        if kind == "ask":
            self.made.picture._receive(None, what, [])
        else:
            try:
                self.made.controls[kind].set_state({"value": what})
            except ValueError:
                pass  # said below the picture
        changed = [
            (name, value) for name, value in self.made.values().items() if value != before[name] and name != kind
        ]
        self.outbox += [("set", one) for one in changed] + [("told", one) for one in self.kernel] + [("heard", kind)]

    def page_hears(self):
        """One message of the kernel arrives."""
        kind, what = self.outbox.pop(0)
        if kind == "set":
            self.happens(("set", (self.made.controls[what[0]].model_id, what[1])))
        elif kind == "told":
            self.hears(what)
        elif what in self.flying:
            self.flying.remove(what)
            if what in self.held:
                self._sends(what, self.held.pop(what))
        if kind != "heard":
            self._collect()

    def all_arrives(self):
        while self.inbox or self.outbox:
            self.page_hears() if self.outbox else self.kernel_hears()
        return self

    def shows(self, **values):
        picture, sentence = fresh(**values)
        return np.array_equal(self.pixels, picture) and self.caption == sentence == self.label

    def _sends(self, name, value):
        self.flying.add(name)
        self.inbox.append((name, value))

    def _collect(self):
        self.inbox += [("ask", message) for message in self.sent]


@pytest.fixture
def far(tmp_path, monkeypatch):
    for limit in ("PATIENCE", "CROWDED"):  # whatever else this computer does
        monkeypatch.setattr(ahead, limit, float("inf"))
    made = dot()
    script = tmp_path / "picture.mjs"
    script.write_text(made.picture._esm, encoding="utf-8")
    page = Far(made, script)
    page.happens(("width", 100))
    page.answered()
    yield page
    page.node.stdin.close()
    assert page.node.wait(10) == 0


def asked(page):
    return [message for kind, message in page.inbox if kind == "ask"]


def test_once_all_is_answered_the_page_asks_for_the_next_step(far):
    far.hand("x", 0.1)
    assert asked(far) == []
    while not asked(far):
        far.page_hears() if far.outbox else far.kernel_hears()
    assert far.shows(x=0.1)
    assert [(message["ahead"][:3], message["at"]) for message in asked(far)] == [([0, 1, 0], 1)]


def test_the_next_step_is_shown_before_the_kernel_hears_of_it(far):
    far.hand("x", 0.1).all_arrives()
    assert far.hand("x", 0.2).shows(x=0.2) and far.made.values()["x"] == 0.1
    assert far.all_arrives().shows(x=0.2) and far.shows_the_newest()


def test_a_slider_of_the_page_may_be_off_by_the_dust_of_its_additions(far):
    far.hand("x", 0.1).all_arrives().hand("x", 0.2).all_arrives()
    assert far.hand("x", 0.1 + 0.2).shows(x=0.3)


def test_the_answer_to_an_earlier_step_does_not_take_the_picture_back(far):
    far.hand("x", 0.1).all_arrives()
    far.happens(("wait", 5))
    far.hand("x", 0.2)
    far.kernel_hears()
    far.hand("x", 0.1)  # the way back, seen before
    assert far.shows(x=0.1)
    far.page_hears()
    assert far.shows(x=0.1), "the kernel has just said 0.2"
    assert far.all_arrives().shows(x=0.1) and far.shows_the_newest()


def test_another_setting_than_the_one_drawn_ahead_is_left_to_the_kernel(far):
    far.hand("x", 0.1).all_arrives()
    assert far.hand("x", 0.3).shows(x=0.1)
    assert far.all_arrives().shows(x=0.3)
    far.hand("y", -0.1)  # another slider has moved too
    assert far.shows(x=0.3)
    assert far.hand("x", 0.4).shows(x=0.3)
    assert far.all_arrives().shows(x=0.4, y=-0.1) and far.shows_the_newest()


def test_the_way_back_is_known(far):
    for x in (0.1, 0.2, 0.3, 0.4):
        far.hand("x", x).all_arrives()
    for x in (0.3, 0.2, 0.1, 0.0):
        assert far.hand("x", x).shows(x=x)
        assert far.all_arrives().shows(x=x) and far.shows_the_newest()


def test_a_page_keeps_a_few_pictures_only(far):
    far.hand("x", 0.1).all_arrives()
    for step in range(28):
        far.hand("y", round(-0.9 + 0.05 * step, 2)).all_arrives()
    assert far.hand("y", 0.0).all_arrives().hand("x", 0.0).all_arrives().shows()
    far.hand("y", -0.9)
    assert far.shows(), "seen long ago"
    assert far.all_arrives().shows(y=-0.9)


def test_pictures_ahead_of_another_picture_than_the_shown_one_are_not_kept(far):
    far.hand("x", 0.1)
    while not asked(far):
        far.page_hears() if far.outbox else far.kernel_hears()
    far.outbox.clear()
    far.kernel_hears()
    [late] = [message for kind, message in far.outbox if kind == "told"]
    far.outbox.clear()
    far.flying.clear()
    far.hand("y", 0.5).all_arrives()
    far.hears(late)
    assert far.shows(x=0.1, y=0.5)
    assert far.hand("y", 0.0).all_arrives().shows(x=0.1)
    assert far.hears(late).hand("x", 0.2) and far.all_arrives().shows(x=0.2) and far.shows_the_newest()


def test_a_value_that_the_kernel_sets_shows_nothing_before_its_picture(far):
    far.hand("x", 0.1).all_arrives()
    far.happens(("set", (far.made.controls["x"].model_id, 0.2)))
    assert far.shows(x=0.1)


def test_after_a_press_only_the_kernel_knows(far):
    far.hand("x", 0.1).all_arrives()
    far.press(0.5, 0.4)
    assert far.hand("x", 0.2).shows(x=0.1)
    assert far.all_arrives().shows_the_newest()


def test_where_the_kernel_fails_its_last_picture_stands_again(far):
    for x in (0.7, 0.8, 0.9):
        far.hand("x", x).all_arrives()
    far.hand("x", 0.8)
    assert far.shows(x=0.8)
    far.hand("x", 1.0)
    far.all_arrives()
    assert far.trouble and "x is too high" in far.caption
    assert np.array_equal(far.pixels, far.made.picture.frame.last)
    assert far.hand("x", 0.9).all_arrives().shows(x=0.9) and not far.trouble


def test_a_view_that_has_not_seen_what_was_foretold_asks_for_the_whole(far):
    far.hand("x", 0.1).all_arrives()
    far.made.picture._receive(None, {"ahead": [0, 1, 0, 1], "at": 1}, [])  # answered to another view
    far.inbox.clear()
    far.made.ahead.foreseen = [far.made.ahead.foreseen[-1]._replace(key=[0.2, 0.0, 7])]
    far.made.ahead.hidden = 7
    far.made.ahead.seen = []
    far.hand("x", 0.2)
    assert far.all_arrives().shows(x=0.2) and far.shows_the_newest()


@pytest.mark.parametrize("seed", range(12))
def test_whatever_comes_in_whatever_order_the_page_rests_on_the_kernels_picture(far, seed):
    rng, at = np.random.default_rng(seed), {"x": 0, "y": 0}
    for _ in range(80):
        what = rng.choice(["hand", "press", "kernel", "page"], p=[0.35, 0.02, 0.31, 0.32])
        if what == "hand":
            name = rng.choice(["x", "y"], p=[0.8, 0.2])
            at[name] = int(np.clip(at[name] + rng.choice([-1, 1, 1, 1, 2]), -9, 9))
            far.hand(name, at[name] / 10)
        elif what == "press":
            far.press(*rng.uniform(0.2, 0.8, 2).round(1))
        elif what == "kernel" and far.inbox:
            far.kernel_hears()
        elif what == "page" and far.outbox:
            far.page_hears()
        x, y = numbers(far.caption)
        assert far.shows(x=x, y=y), "sentence and picture belong together, whichever setting it is"
    assert far.all_arrives().shows_the_newest()
