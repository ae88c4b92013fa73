"""Two threads: JupyterLab may run a widget's callback on one while a cell runs on another."""

import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event, Thread

import matplotlib
import numpy as np
import pytest

from logreg_core.explorers import explore_by_hand, explore_score, explore_sigmoid
from logreg_core.live import Scene, explorer, live, slider
from logreg_core.panels import style
from tests.helpers import move, pictures, unpack

OWN = {"font.size": 17.0, "axes.grid": False, "lines.linewidth": 6.0, "axes.facecolor": "yellow"}


@pytest.fixture(autouse=True)
def hasty():
    """Threads that take turns a thousand times as often, and settings of the reader's own."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(5e-6)
    with matplotlib.rc_context(OWN):
        yield
    sys.setswitchinterval(usual)


def together(*tasks):
    """Run tasks at the same time; raise what one of them raises."""
    start = Barrier(len(tasks))

    def run(task):
        start.wait()
        return task()

    with ThreadPoolExecutor(len(tasks)) as pool:
        return [done.result(timeout=60) for done in [pool.submit(run, task) for task in tasks]]


@pytest.mark.parametrize("where", ["building", "moving"])
def test_nobody_begins_to_draw_before_the_one_who_draws_has_finished(where):
    begun, ended = [], []

    def linger(place):
        """Wait a moment for somebody else to draw at the same time."""
        if where == place:
            begun.append(len(ended))
            Event().wait(0.05)
            ended.append(place)

    @explorer
    def lingering():
        scene = Scene(width=120, height=80)
        linger("building")

        def show(x):
            linger("moving")
            return "Nothing moves."

        return live(scene, show, x=slider("x", 0.0, -1.0, 1.0, 0.01))

    together(*[lambda: move(lingering().controls["x"], 0.25)] * 2)
    assert begun == list(range(len(begun))), "as many had ended as had begun before"
    assert len(ended) == {"building": 2, "moving": 4}[where]


def test_everything_is_drawn_in_the_style_of_the_house_and_the_reader_gets_the_own_settings_back():
    before, seen = dict(matplotlib.rcParams), []

    @explorer
    def watching(pause):
        scene = Scene(width=120, height=80)
        seen.append(matplotlib.rcParams["font.size"])
        Event().wait(pause)

        def show(x):
            seen.append(matplotlib.rcParams["font.size"])
            return "Nothing moves."

        return live(scene, show, x=slider("x", 0.0, -1.0, 1.0, 0.01))

    # The first to come is the first to go: without a lock the second would put back what it found, the house's style.
    together(lambda: watching(0.02), lambda: (Event().wait(0.01), watching(0.05)))
    assert seen == [style.HOUSE_STYLE[1]["font.size"]] * 4 and seen[0] != OWN["font.size"]
    assert {name: value for name, value in matplotlib.rcParams.items() if value != before[name]} == {}


def test_explorers_built_and_moved_by_two_threads_leave_the_settings_and_show_what_one_thread_shows():
    before = dict(matplotlib.rcParams)
    builds = (explore_sigmoid, explore_score, explore_by_hand)

    def work(places):
        made = [build() for build in builds]
        for one in made:
            name, control = next(iter(one.controls.items()))
            for place in places:
                move(control, round(control.min + place * (control.max - control.min), 2))
        return [one.picture.frame.last for one in made], [repr(one) for one in made]

    places = np.linspace(0.2, 0.8, 7)
    [alone] = together(lambda: work(places))
    for pixels, sentences in together(lambda: work(places), lambda: work(places[::-1][:6].tolist() + [places[-1]])):
        assert sentences == alone[1]
        assert all(np.array_equal(one, other) for one, other in zip(pixels, alone[0], strict=True))
    assert dict(matplotlib.rcParams) == before


def test_pictures_of_one_explorer_moved_by_two_threads_leave_in_order():
    made = explore_sigmoid()
    sent, page = pictures(made), np.array(made.picture.frame.last)

    def sweep(name):
        control = made.controls[name]
        for share in np.linspace(0.1, 0.9, 25):
            move(control, round(control.min + share * (control.max - control.min), 2))

    together(lambda: sweep("w"), lambda: sweep("b"))
    assert [message["at"] for message, _ in sent] == list(range(1, len(sent) + 1))
    for _, [change] in sent:
        unpack(change, page)
    assert np.array_equal(page, made.picture.frame.draw())
    assert sent[-1][0]["sentence"] == repr(made)
    last = made.values()
    made.set(w=0.0)
    made.set(**last)
    assert sent[-1][0]["sentence"] == repr(made) and np.array_equal(page, made.picture.frame.draw())


def test_an_explorer_that_is_being_drawn_is_retired_afterwards():
    scene, drawing = Scene(width=120, height=80), Event()

    def show(x):
        if x:
            drawing.set()
            Event().wait(0.05)
        return f"x is {x:.2f}."

    made = live(scene, show, x=slider("x", 0.0, -1.0, 1.0, 0.01))
    together(lambda: move(made.controls["x"], 0.25), lambda: (drawing.wait(), made.retire()))
    assert repr(made) == "x is 0.25."


def test_an_explorer_may_be_retired_while_another_thread_moves_it():
    for _ in range(4):
        made, moved = explore_score(), Event()

        def sweep(made=made, moved=moved):
            made.picture._receive(None, {"point": [0.3, 0.5], "kind": "down"}, [])
            for place in range(60):
                move(made.controls["z"], place / 10 - 3)
                made.picture._receive(None, {"point": [0.3 + place / 300, 0.5], "kind": "drag"}, [])
                moved.set()

        together(sweep, lambda made=made, moved=moved: (moved.wait(), made.retire()))
        assert made.scene is None


def test_what_a_page_still_sends_to_a_retired_explorer_is_let_pass():
    made = explore_sigmoid()
    control, button = made.controls["w"], made.presets["b = −4, w = 5"]
    last = repr(made)
    made.retire()
    sent = pictures(made)
    for message in (
        {"point": [0.3, 0.5], "kind": "down"},
        {"ask": "whole", "at": 0, "scale": 2.0},
        {"ask": "whole", "at": -1, "scale": None},
    ):
        made.picture._receive(None, message, [])
    made.picture.send_state("first")
    move(control, 2.0)
    button.click()
    made.set(w=1.0)
    made.check()
    made.retire()
    assert (repr(made), sent) == (last, [])


def test_no_thread_is_left_waiting_after_an_explorer_has_failed():
    @explorer
    def broken():
        raise ValueError("not today")

    with pytest.raises(ValueError, match="not today"):
        broken()
    done = Thread(target=explore_score, daemon=True)
    done.start()
    done.join(30)
    assert not done.is_alive()
