"""The way to a preset: pictures of settings in between, none of which leaves a trace; the last one is the answer."""

from functools import lru_cache

import numpy as np
import pytest

from logreg_core import explorers
from logreg_core.live import Player, Scene, ahead, film, live, menu, own, slider, stops, switch
from tests.engine.test_page import Page
from tests.helpers import move, pictures, unpack

STOPS = [0.0, 0.1, 0.25, 0.5, 0.75]
PRESETS = {
    "corner": {"x": 0.8, "y": 0.75},
    "beyond": {"x": 1.0, "y": 0.0},
    "square": {"x": 0.8, "kind": "square"},
    "hollow": {"x": 0.8, "hollow": True},
    "later": {"x": 0.8, "step": 7},
}


@pytest.fixture(autouse=True)
def ample(monkeypatch):
    """What can be drawn is drawn, whatever else this computer does."""
    monkeypatch.setattr(ahead, "CROWDED", float("inf"))
    for module in (ahead, film):
        monkeypatch.setattr(module, "PATIENCE", float("inf"))


def dot(function=None, memory=None):
    """A dot that every kind of control moves; `memory` holds the farthest place that it has been to."""
    scene, memory = Scene(width=200, height=120), {} if memory is None else memory
    axes = scene.axes(0.1, 0.9, xlim=(-1, 1), ylim=(-1, 1))
    (point,) = scene.moves(*axes.plot([0], [0], "o", ms=14))
    mine = own(function, np.asarray, name="place")

    def show(x, y, kind, hollow, step):
        memory["farthest"] = max(memory.get("farthest", 0.0), x if x < 1 else 0.0)
        if 0.85 < x < 0.95:
            raise ValueError("x is nearly too high")
        if y == 0.5:
            scene.redraw_still()
        point.set_data([x], [float(mine(y))])
        point.set(marker="o" if kind == "round" else "s", fillstyle="none" if hollow else "full")
        return f"A {kind} dot at {x:.2f}, {y:.2f} in step {step}; at most {memory['farthest']:.2f}."

    return live(
        scene,
        show,
        presets=PRESETS,
        own=[mine],
        memory=memory,
        x=slider("x", 0.0, -1.0, 1.0, 0.1),
        y=stops("y", STOPS, 0.0),
        kind=menu("kind", ["round", "square"]),
        hollow=switch("hollow"),
        step=Player("step", range(10)),
    )


def watched(made):
    """Let a page play the way to presets; returns what the kernel sends."""
    made.picture.films = True
    return pictures(made)


def shown(made, sent):
    """What a page lays together: a picture for each message. The answer is laid over the picture before the way."""
    last, page = made.picture.frame.last.copy(), made.picture.frame.last.copy()
    return [(message, unpack(change, page if "film" in message else last).copy()) for message, [change] in sent]


@lru_cache
def at(**values):
    """The picture of an explorer that went there at once."""
    fresh = dot()
    fresh.set(**values)
    return fresh.picture.frame.last


def test_the_pictures_on_the_way_are_those_of_steps_of_the_sliders():
    made, before = dot(), dot()
    sent, calls, show = watched(made), [], made.show
    made.show = lambda **values: (calls.append(values), show(**values))[1]
    made.buttons.settle({"x": 0.8, "y": 0.25}, lambda _, value: value, preset=True)
    *way, (last, end) = shown(before, sent)
    assert len(way) > 5 and np.array_equal(end, made.picture.frame.last) and np.array_equal(end, at(x=0.8, y=0.25))
    reached = [
        (x, y) for x in np.arange(9) / 10 for y in STOPS[:3] if any(np.array_equal(at(x=x, y=y), one) for _, one in way)
    ]
    assert reached == sorted(reached) and {y for _, y in reached} == {0.0, 0.1, 0.25}
    assert len(reached) == len(way), "each is the picture of a setting"
    assert len(calls) == len(way) + 1, "and none is drawn twice"
    shares = [message["film"] for message, _ in way]
    assert shares == sorted(shares) and 0 < shares[0] and shares[-1] < 1
    middle = min(range(len(way)), key=lambda i: abs(shares[i] - 0.5))
    assert np.array_equal(way[middle][1], at(x=0.4, y=0.1)), "half of the time, half of the way"
    assert last == {"at": 1, "sentence": repr(made)} and not any("sentence" in message for message, _ in way)


def test_the_controls_never_stand_in_between():
    made = dot()
    watched(made)
    seen = []
    made.controls["x"].observe(lambda change: seen.append(change.new), "value")
    made.presets["corner"].click()
    assert seen == [0.8] and made.values() == {"x": 0.8, "y": 0.75, "kind": "round", "hollow": False, "step": 0}


def test_reset_goes_back_on_the_same_way():
    made = dot()
    made.set(x=0.8)
    sent = watched(made)
    made.reset.click()
    assert [message["film"] for message, _ in sent[:-1]] and np.array_equal(made.picture.frame.last, at(x=0.0))


def test_what_is_remembered_is_not_of_the_way():
    memory = {}
    made = dot(memory=memory)
    made.set(x=-0.8)
    watched(made)
    made.presets["beyond"].click()
    assert memory == {"farthest": 0.0}


@pytest.mark.parametrize("label", ["square", "hollow", "later"])
def test_a_preset_that_changes_more_than_sliders_jumps(label):
    made = dot()
    sent = watched(made)
    made.presets[label].click()
    assert [message["at"] for message, _ in sent] == [1]


def test_whoever_has_no_page_that_plays_it_gets_one_picture():
    made = dot()
    sent = pictures(made)
    made.presets["corner"].click()
    assert [message["at"] for message, _ in sent] == [1]
    made.picture._receive(None, {"ask": "whole", "at": 1, "scale": 1.0, "films": True}, [])
    assert made.picture.films
    made.picture._receive(None, {"ask": "whole", "at": 1, "scale": 1.0, "films": False}, [])
    sent.clear()
    made.reset.click()
    assert [message["at"] for message, _ in sent] == [2]


def test_what_python_or_the_hand_sets_jumps():
    made = dot()
    sent = watched(made)
    made.set(x=0.8)
    made.begin_at(x=-0.8)
    move(made.controls["x"], 0.3)
    assert [message["at"] for message, _ in sent] == [1, 2, 3]


def test_the_way_ends_where_a_still_part_is_redrawn():
    made = dot()
    sent = watched(made)
    made.presets["corner"].click()
    *way, (_, end) = shown(dot(), sent)
    assert way and np.array_equal(end, at(x=0.8, y=0.75))
    assert not any(np.array_equal(one, at(x=0.6, y=0.5)) for _, one in way)


def test_an_error_on_the_way_is_not_said():
    memory = {}
    made = dot(memory=memory)
    made.set(x=0.6)
    sent = watched(made)
    made.presets["beyond"].click()
    *way, (message, _) = sent
    assert len(way) == 2 and message == {"at": 2, "sentence": repr(made)}
    assert np.array_equal(made.picture.frame.last, at(x=1.0)) and memory == {"farthest": 0.6}


@pytest.mark.parametrize(("limit", "few"), [("PATIENCE", 1e-9), ("ROOM", 1)])
def test_a_picture_that_is_slow_or_large_jumps(limit, few, monkeypatch):
    made = dot()
    made.set(x=-0.1)
    sent = watched(made)
    monkeypatch.setattr(film, limit, few)
    made.presets["corner"].click()
    assert [message["at"] for message, _ in sent] == [2]


def test_a_function_of_the_reader_that_is_slow_jumps(monkeypatch):
    made = dot(function=lambda y: y)
    made.set(x=-0.1)
    sent = watched(made)
    monkeypatch.setattr(ahead, "OWN", 0.0)
    made.presets["corner"].click()
    assert [message["at"] for message, _ in sent] == [2]


@pytest.mark.parametrize("name", explorers.__all__)
def test_the_way_of_every_explorer_is_of_settings_that_its_reader_can_make(name, monkeypatch):
    monkeypatch.setattr(film, "MOST", 4)
    monkeypatch.setattr(film, "FEWEST", 1)
    monkeypatch.setattr(film, "ROOM", float("inf"))
    made, twin = (getattr(explorers, name)() for _ in range(2))  # the twin never makes a film
    made.picture.films, seen = True, []
    drawn = made.ahead.pictures
    made.ahead.pictures = lambda *given: ((seen.append(one), both)[1] for both in drawn(*given) for one in both[:1])
    for label in [*made.presets, "reset"]:
        remembered = dict(made.ahead.memory)
        (made.presets | {"reset": made.reset})[label].click()
        for values, sentence, pixels in [
            *((one.values, one.sentence, one.pixels) for one in seen),
            (made.values(), repr(made), made.picture.frame.last),
        ]:
            twin.ahead._recall(remembered)
            twin.set(**values)
            assert twin.values() == values, "what follows, follows"
            assert repr(twin) == sentence, (label, values)
            assert hasattr(twin.picture, "flat") or np.array_equal(twin.picture.frame.last, pixels), (label, values)
        assert dict(made.ahead.memory) == dict(twin.ahead.memory)
        seen.clear()


@pytest.fixture
def opened(tmp_path):
    """Opens a page of a dot, on which the way takes so many milliseconds."""
    pages = []

    def opened(way):
        made = dot()
        script = tmp_path / f"{way}.mjs"
        text = made.picture._esm
        assert text.count("WAY = 350;") == 1
        script.write_text(text.replace("WAY = 350;", f"WAY = {way};"), encoding="utf-8")
        pages.append(Page(made, script))
        return pages[-1].happens(("width", 200)).answered()

    yield opened
    for page in pages:
        page.node.stdin.close()
        assert page.node.wait(10) == 0


HOUR = 3_600_000


def pressed(page, label="corner"):
    """What the kernel says to a preset."""
    page.kernel.clear()
    page.made.presets[label].click()
    return list(page.kernel)


def of_the_size(page, **values):
    fresh = dot()
    fresh.picture.frame.resize(page.made.picture.frame.scale)
    fresh.set(**values)
    return fresh.picture.frame.last


def test_the_page_shows_the_first_picture_at_once_and_the_rest_when_its_time_has_come(opened):
    page = opened(HOUR)
    before = page.caption
    page.hears(*pressed(page))
    assert np.array_equal(page.pixels, of_the_size(page, x=0.1)) and page.caption == page.label == before


def test_the_page_comes_to_rest_on_the_kernels_picture_and_says_one_sentence(opened):
    page = opened(50)
    page.hears(*pressed(page)).happens(("wait", 200))
    assert page.shows_the_newest() and page.sent == []
    assert page.happens(("wait", 700)).spoken == repr(page.made)
    assert page.hears(*page.moved(0.3)).shows_the_newest()


def test_a_change_on_the_way_is_shown_at_once(opened):
    page = opened(HOUR)
    page.hears(*pressed(page), *page.moved(0.3))
    assert page.shows_the_newest() and page.sent == []
    page.hears(*pressed(page, "beyond"))
    assert not page.shows_the_newest()
    assert page.hears(*page.moved(0.5)).shows_the_newest() and page.sent == []


def test_a_second_preset_goes_on_from_the_first_ones_end(opened):
    page = opened(50)
    page.hears(*pressed(page), *pressed(page, "beyond")).happens(("wait", 200))
    assert page.shows_the_newest() and page.sent == []


def test_a_new_size_on_the_way_shows_the_kernels_picture(opened):
    page = opened(HOUR)
    page.hears(*pressed(page)).happens(("width", 300))
    assert page.answered().shows_the_newest()
    page.hears(*page.moved(-0.5))
    *way, _ = pressed(page)
    assert not page.hears(*way).happens(("width", 250)).shows_the_newest()
    assert page.answered().shows_the_newest(), "also if the answer was lost"
    assert page.hears(*page.moved(0.3)).shows_the_newest()


def test_trouble_on_the_way_is_said_below_the_last_good_picture(opened):
    page = opened(HOUR)
    *way, _ = pressed(page)
    page.hears(*way, ({"trouble": "This cannot be drawn."}, []))
    assert page.trouble and np.array_equal(page.pixels, of_the_size(page, x=0.0))


def test_a_reader_who_wants_no_motion_sees_one_picture(opened):
    page = opened(HOUR)
    way = pressed(page)
    assert page.happens(("calm", True)).hears(*way).shows_the_newest(), "also if it was drawn before that was known"
    page.happens(("width", 220)).answered()
    assert page.hears(*pressed(page, "beyond")).shows_the_newest()
    assert len(page.kernel) == 1, "and the kernel draws but one"


def test_a_page_that_has_missed_a_picture_plays_no_way_from_it(opened):
    page = opened(HOUR)
    page.moved(0.3)
    before = page.pixels
    page.hears(*pressed(page)[:-1])
    assert np.array_equal(page.pixels, before)
