"""Look ahead, in the kernel: pictures of settings to come are exactly those of the settings, and leave no trace."""

import numpy as np
import pytest

from logreg_core import explorers
from logreg_core.live import Scene, ahead, live, menu, own, slider, stops
from tests.helpers import move, pictures, unpack


@pytest.fixture(autouse=True)
def ample(monkeypatch):
    """What is asked is drawn, whatever else this computer does."""
    for limit in ("PATIENCE", "CROWDED", "ROOM"):
        monkeypatch.setattr(ahead, limit, float("inf"))


def ask(made, name, by=1, *, skip=0, steps=2, at=None):
    """Ask as the page does; returns what the kernel sends."""
    sent, number = pictures(made), [part.name for part in made.ahead.parts].index(name)
    made.picture._receive(None, {"ahead": [number, by, skip, steps], "at": made.picture.at if at is None else at}, [])
    return sent


def dot(**more):
    """A dot that two sliders and a menu move."""
    scene = Scene(width=200, height=120)
    axes = scene.axes(0.1, 0.9, xlim=(-1, 1), ylim=(-1, 1))
    (point,) = scene.moves(*axes.plot([0], [0], "o", ms=14))

    def show(x, y, kind, function=np.asarray):
        if x > 0.95:
            raise ValueError("x is too high")
        if y > 0.45:
            scene.redraw_still()
        point.set_data([x], [function(y)])
        point.set_marker("o" if kind == "round" else "s")
        return f"A {kind} dot at {x:.2f}, {y:.2f}."

    controls = {
        "x": slider("x", 0.0, -1.0, 1.0, 0.1),
        "y": stops("y", [0.0, 0.25, 0.4, 0.5, 0.6], 0.0),
        "kind": menu("kind", ["round", "square"]),
    }
    return live(scene, lambda **values: show(**values, **more), own=more.values(), **controls)


@pytest.mark.parametrize("name", explorers.__all__)
def test_what_is_drawn_ahead_is_what_an_explorer_shows_that_goes_there(name):
    made, twin = (getattr(explorers, name)() for _ in range(2))  # the twin never looks ahead
    for one in (made, twin):
        if hasattr(one.picture, "flat"):
            one.picture.flat, one.picture.frame.last = True, one.picture.frame.draw()
    if made.picture.frame.redrew:  # the first picture
        for one in (made, twin):
            one.picture.frame.draw()
    for number, part in enumerate(made.ahead.parts):
        if not part.slides:
            continue
        by = 1 if part.on(2) else -1
        before, remembered = made.values(), dict(made.ahead.memory)
        sent = ask(made, part.name, by)
        [(message, changes)] = sent
        assert made.values() == before and dict(made.ahead.memory) == remembered
        made.ahead.back()
        assert made.picture.frame.redrew or np.array_equal(made.picture.frame.draw(), made.picture.frame.last)
        page = made.picture.frame.last.copy()
        for (key, sentence), change in zip(message["ahead"], changes, strict=True):
            value = made.ahead.parts[number].on(by)[1]
            for one in (made, twin):
                one.set(**{part.name: value})
            assert np.array_equal(unpack(change, page), twin.picture.frame.last), (part.name, value)
            assert sentence == repr(twin) == repr(made)
            assert key[:-1] == [other.state for other in made.ahead.parts][: len(key) - 1] or name == "explore_coin"


def test_pictures_ahead_are_differences_each_to_the_one_before_it():
    made = dot()
    move(made.controls["x"], 0.1)
    page = made.picture.frame.last.copy()
    [(message, changes)] = ask(made, "x", steps=3)
    assert message["base"] == message["key"] == [0.1, 0, 0, 0] and message["from"] == 1
    assert [key for key, _ in message["ahead"]] == [[0.2, 0, 0, 0], [0.3, 0, 0, 0], [0.4, 0, 0, 0]]
    for x, change in zip((0.2, 0.3, 0.4), changes, strict=True):
        fresh = dot()
        fresh.set(x=x)
        assert np.array_equal(unpack(change, page), fresh.picture.frame.last)


def test_a_picture_further_on_is_a_difference_to_the_last_one_sent():
    made = dot()
    move(made.controls["x"], 0.1)
    ask(made, "x", steps=2)
    move(made.controls["x"], 0.2)
    [(message, changes)] = ask(made, "x", skip=1, steps=2)
    assert message["base"] == [0.3, 0, 0, 0] and [key for key, _ in message["ahead"]] == [[0.4, 0, 0, 0]]
    [(message, _)] = ask(made, "x", by=-1, skip=1, steps=2)
    assert message["base"] == message["key"], "of what was never sent nothing can be left out"


def test_what_was_foretold_and_comes_true_is_not_sent_again():
    made = dot()
    move(made.controls["x"], 0.1)
    ask(made, "x", steps=1)
    sent = pictures(made)
    move(made.controls["x"], 0.2)
    [(message, changes)] = sent
    assert changes == [] and message["known"] == message["key"] == [0.2, 0, 0, 0]
    fresh = dot()
    fresh.set(x=0.2)
    assert np.array_equal(made.picture.frame.last, fresh.picture.frame.last)


def test_nothing_is_drawn_ahead_once_the_reader_has_gone_on():
    made = dot()
    move(made.controls["x"], 0.1)
    assert ask(made, "x", at=0) == []
    assert len(ask(made, "x")) == 1


def test_a_menu_is_not_looked_along():
    made = dot()
    move(made.controls["x"], 0.1)
    assert ask(made, "kind")[0][0]["ahead"] == []


def test_beyond_the_end_there_is_nothing():
    made = dot()
    move(made.controls["x"], -0.9)
    assert [key[0] for key, _ in ask(made, "x", by=-1, steps=3)[0][0]["ahead"]] == [-1.0]
    move(made.controls["y"], 0.25)
    assert [key[1] for key, _ in ask(made, "y", by=-1, steps=3)[0][0]["ahead"]] == [0]


def test_a_still_part_is_not_redrawn_ahead():
    made = dot()
    move(made.controls["y"], 0.25)
    assert [key[1] for key, _ in ask(made, "y", steps=3)[0][0]["ahead"]] == [2]
    move(made.controls["y"], 0.5)
    assert ask(made, "y")[0][0]["ahead"] == [], "the last picture redrew it, so the next one may"
    fresh = dot()
    fresh.set(y=0.5)
    made.ahead.back()
    assert np.array_equal(made.picture.frame.draw(), fresh.picture.frame.last)


def test_an_error_ahead_is_not_said_before_the_reader_gets_there():
    made = dot()
    move(made.controls["x"], 0.8)
    [(message, changes)] = ask(made, "x", steps=3)
    assert [key[0] for key, _ in message["ahead"]] == [0.9] and len(changes) == 1
    assert repr(made) == "A round dot at 0.80, 0.00."


@pytest.mark.parametrize("limit", ["PATIENCE", "CROWDED", "ROOM"])
def test_what_takes_long_or_much_is_not_drawn_ahead(limit, monkeypatch):
    monkeypatch.setattr(ahead, limit, 0)
    made = dot()
    move(made.controls["x"], 0.1)
    assert ask(made, "x")[0][0]["ahead"] == []


def test_a_function_of_the_reader_is_asked_ahead_only_if_it_is_quick(monkeypatch):
    asked = []

    def mine(y):
        asked.append(y)
        return y

    made = dot(function=own(mine, np.asarray, name="mine"))
    move(made.controls["x"], 0.1)
    monkeypatch.setattr(ahead, "OWN", float("inf"))
    assert len(ask(made, "x")[0][0]["ahead"]) == 2
    sent = pictures(made)
    move(made.controls["x"], 0.2)
    assert "known" not in sent[0][0], "it may answer otherwise the second time"
    monkeypatch.setattr(ahead, "OWN", -1)
    asked.clear()
    assert ask(made, "x")[0][0]["ahead"] == [] and asked == []


def test_what_show_remembers_is_as_if_nobody_had_looked_ahead():
    scene, best = Scene(width=100, height=60), {"x": 0.0}
    (line,) = scene.moves(scene.axes(0.1, 0.9, xlim=(-1, 1)).axvline(0))

    def show(x):
        best["x"] = max(best["x"], x)
        line.set_xdata([best["x"]] * 2)
        return f"Highest so far: {best['x']:.1f}."

    made = live(scene, show, memory=best, x=slider("x", 0.0, -1.0, 1.0, 0.1))
    move(made.controls["x"], 0.1)
    [(message, _)] = ask(made, "x")
    assert [sentence for _, sentence in message["ahead"]] == ["Highest so far: 0.2.", "Highest so far: 0.3."]
    assert best == {"x": 0.1}
    move(made.controls["x"], 0.2)
    [(message, _)] = ask(made, "x", by=-1, steps=1)
    [(key, sentence)] = message["ahead"]
    assert sentence == "Highest so far: 0.2." and key == [0.1, 2], "not the 0.1 that was seen before"


def test_a_page_that_never_asked_hears_of_no_keys():
    made = dot()
    sent = pictures(made)
    move(made.controls["x"], 0.1)
    assert "key" not in sent[0][0]
    ask(made, "x")
    sent = pictures(made)
    move(made.controls["x"], 0.3)
    assert sent[0][0]["key"] == [0.3, 0, 0, 0]


def test_two_pages_of_one_explorer_have_it_drawn_once():
    made = dot()
    move(made.controls["x"], 0.1)
    assert len(ask(made, "x")) == 1
    assert ask(made, "x") == []
