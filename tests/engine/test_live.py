"""The picture engine: what the page shows is what the kernel would draw from scratch, whatever came before."""

import base64
import io

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ipywidgets import Dropdown
from ipywidgets.widgets.widget import _instances
from PIL import Image
from traitlets import TraitError

from logreg_core.live import Player, Scene, explorer, live, slider, stops, switch
from logreg_core.live.frame import Frame, few_colours, pack
from logreg_core.live.runs import _shown
from tests.helpers import pictures, unpack


class Dot(Scene):
    """A dot over a still grid: the smallest scene there is."""

    def __init__(self):
        super().__init__(width=200, height=120)
        axes = self.axes(0.2, 0.9, xlim=(-1, 1), ylim=(-1, 1))
        (self.dot,) = axes.plot([0], [0], "o", ms=14)
        self.moves(self.dot)

    def update(self, x, y):
        self.dot.set_data([x], [y])
        return f"The dot is at {x:.2f}, {y:.2f}."


def place(x, y):
    """A click on the dot's axes sets both sliders; outside the axes nothing is asked."""
    return {"x": x, "y": y}


@pytest.fixture
def dot():
    scene = Dot()

    def show(x, y):
        if y > 0.95:
            raise ValueError("y is too high")
        return scene.update(x, y)

    made = live(
        scene,
        show,
        presets={"corner": {"x": 0.5, "y": 0.5}},
        press={scene.figure.axes[0]: place},
        x=slider("x", 0.0, -1.0, 1.0, 0.1),
        y=slider("y", 0.0, -1.0, 1.0, 0.1),
    )
    made.sent = pictures(made)
    return made


@given(st.integers(1, 12), st.integers(1, 12), st.integers(0, 2**32 - 1))
def test_unpacking_a_change_onto_the_old_picture_gives_the_new_one(height, width, seed):
    rng = np.random.default_rng(seed)
    old = rng.integers(0, 3, (height, width, 4), dtype=np.uint8)
    new = np.where(rng.random((height, width, 1)) < 0.3, rng.integers(0, 256, old.shape, dtype=np.uint8), old)
    assert np.array_equal(unpack(pack(new, old), old.copy()), new)


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(st.floats(-1, 1), st.floats(-1, 1)), min_size=1, max_size=5))
def test_a_page_that_laid_every_change_over_the_last_shows_what_a_fresh_drawing_shows(places):
    scene = Dot()
    frame = Frame(scene)
    frame.last = frame.draw()
    page = unpack(frame.whole(), np.zeros_like(frame.last))
    for x, y in places:
        scene.update(x, y)
        unpack(frame.advance(), page)
    fresh = Dot()
    fresh.update(*places[-1])
    assert np.array_equal(page, Frame(fresh).draw())


def test_a_change_of_the_still_part_is_drawn_after_redraw_still():
    scene = Dot()
    frame = Frame(scene)
    before = frame.last = frame.draw()
    scene.figure.axes[0].set_facecolor("yellow")
    assert np.array_equal(frame.draw(), before)
    scene.redraw_still()
    assert not np.array_equal(frame.draw(), before)


def test_the_still_part_is_drawn_once_for_each_time_it_changes():
    scene, drawn = Dot(), []
    scene.draw_still = lambda canvas: (drawn.append(scene.edition), Scene.draw_still(scene, canvas))
    frame = Frame(scene)
    for _ in range(3):
        scene.redraw_still()
        for _ in range(3):
            frame.advance()
    assert drawn == [0, 1, 2, 3]


def test_a_dense_screen_gets_more_pixels_of_the_same_picture():
    scene = Dot()
    frame = Frame(scene)
    frame.resize(2.0)
    assert frame.last.shape == (240, 400, 4)
    frame.resize(1.0)
    assert np.array_equal(frame.last, Frame(Dot()).draw())


def test_one_move_of_a_slider_sends_one_message(dot):
    dot.controls["x"].value = 0.3
    [(message, buffers)] = dot.sent
    assert message == {"at": 1, "sentence": "The dot is at 0.30, 0.00."}
    assert len(buffers) == 1


def test_a_preset_of_what_is_no_control_is_refused_by_name():
    with pytest.raises(ValueError, match="the preset 'far' sets 'prob', but the controls are x"):
        live(Scene(), lambda x: "A sentence.", presets={"far": {"prob": 1.0}}, x=slider("x", 0.0, 0.0, 1.0, 0.1))


def test_a_picture_without_a_sentence_is_refused():
    with pytest.raises(TypeError, match="show must return a sentence that says what is to be seen, got None"):
        live(Scene(), lambda x: None, x=slider("x", 0.0, 0.0, 1.0, 0.1))


def test_a_preset_of_several_controls_sends_one_message(dot):
    dot.presets["corner"].click()
    [(message, _)] = dot.sent
    assert message["sentence"] == "The dot is at 0.50, 0.50."
    dot.controls["y"].value = 0.1  # the sliders still answer afterwards
    assert len(dot.sent) == 2


def test_caption_alternative_text_and_stored_text_are_one_sentence(dot):
    bundle = dot._repr_mimebundle_()
    assert bundle["text/plain"] == dot.picture.sentence == "The dot is at 0.00, 0.00."
    assert dot.picture.get_state("first")["first"]["sentence"] == dot.picture.sentence
    assert "application/vnd.jupyter.widget-view+json" in bundle
    assert Image.open(io.BytesIO(base64.b64decode(bundle["image/png"]))).size == (200, 120)


def test_a_stored_picture_has_the_paper_as_it_is_and_every_line_nearly_so(dot):
    drawn = dot.picture.frame.last[..., :3].astype(int)
    stored = np.asarray(Image.open(io.BytesIO(dot.picture.stored())).convert("RGB")).astype(int)
    paper = (drawn == drawn[0, 0]).all(axis=2)
    assert np.array_equal(stored[paper], drawn[paper])
    assert np.abs(stored - drawn)[~paper].mean() < 3
    assert (stored[~paper] != drawn[0, 0]).any()


def test_a_picture_of_paper_alone_can_be_stored():
    paper = np.full((4, 5, 4), 255, np.uint8)
    assert few_colours(paper).convert("RGB").getcolors() == [(20, (255, 255, 255))]


def test_a_new_view_gets_the_picture_as_it_is_now(dot):
    dot.controls["x"].value = 0.6
    first = dot.picture.get_state("first")["first"]
    assert first["at"] == 1
    page = unpack(first["change"], np.zeros((120, 200, 4), np.uint8))
    fresh = Dot()
    fresh.update(0.6, 0)
    assert np.array_equal(page, Frame(fresh).draw())


def test_a_view_that_is_up_to_date_is_not_sent_the_picture_again(dot):
    ask = {"ask": "whole", "at": 0, "scale": 1.0}
    dot.picture._receive(None, ask, [])
    assert dot.sent == []
    dot.picture._receive(None, ask | {"at": -1}, [])
    assert dot.sent[0][0]["pixels"] == [200, 120]


@pytest.mark.parametrize("scale", [{}, {"scale": None}, {"scale": float("nan")}, {"scale": float("inf")}, {"scale": 0}])
def test_a_page_without_a_width_spoils_nothing(dot, scale):
    dot.picture._receive(None, {"ask": "whole", "at": -1} | scale, [])
    assert dot.sent[-1][0]["pixels"] == [200, 120]
    dot.controls["x"].value = 0.3
    assert dot.sent[-1][0] == {"at": 1, "sentence": "The dot is at 0.30, 0.00."}
    assert dot.picture.frame.scale == 1.0


@pytest.mark.parametrize("asked, given", [(1e-9, 0.3), (-2.0, 0.3), (1e9, 3.0), (0.5, 0.5)])
def test_a_page_of_any_width_gets_a_picture_of_sensible_size(dot, asked, given):
    dot.picture._receive(None, {"ask": "whole", "at": 0, "scale": asked}, [])
    assert dot.sent[-1][0]["pixels"] == [round(200 * given), round(120 * given)]


def test_an_error_is_said_and_raised_and_the_next_good_value_recovers(dot):
    good = dot.picture.frame.last
    with pytest.raises(ValueError, match="y is too high"):
        dot.controls["y"].value = 1.0
    assert "y is too high" in dot.sent[-1][0]["trouble"]
    assert np.array_equal(dot.picture.frame.last, good)
    dot.controls["y"].value = 0.2
    assert dot.sent[-1][0]["sentence"] == "The dot is at 0.00, 0.20."


def test_the_first_error_is_raised_in_the_cell():
    def broken(x):
        raise ValueError("no picture")

    with pytest.raises(ValueError, match="no picture"):
        live(Dot(), broken, x=slider("x", 0.0, -1.0, 1.0, 0.1))


def test_check_finds_an_error_that_hides_at_the_end_of_a_slider(dot):
    with pytest.raises(ValueError, match="y is too high"):
        dot.check()


def test_check_tries_ends_and_options_and_leaves_the_controls_as_they_were():
    scene, seen = Dot(), []

    def show(x, size, bold):
        seen.append((x, size, bold))
        return scene.update(x, 0)

    made = live(
        scene, show, x=slider("x", 0.2, -1.0, 1.0, 0.1), size=Dropdown(options=["small", "large"]), bold=switch("bold")
    )
    made.check()
    assert {x for x, _, _ in seen} == {-1.0, 0.0, 0.2, 1.0}
    assert {size for _, size, _ in seen} == {"small", "large"}
    assert {bold for _, _, bold in seen} == {True, False}
    assert made.values() == {"x": 0.2, "size": "small", "bold": False}


def test_a_slider_is_rounded_and_an_option_taken_as_it_is():
    made = live(
        Dot(),
        lambda x, y: f"{x} and {y}.",
        x=slider("x", 0.1 + 0.2, -1.0, 1.0, 0.1),
        y=Dropdown(options=[("tiny", 1e-12), ("small", 1e-3)]),
    )
    assert made.values() == {"x": 0.3, "y": 1e-12}


@given(st.floats(-0.99, 0.99), st.floats(-0.9, 0.9))
@settings(max_examples=10, deadline=None)
def test_a_click_moves_the_sliders_to_the_place_clicked(x, y):
    scene = Dot()
    made = live(
        scene,
        scene.update,
        press={scene.figure.axes[0]: place},
        x=slider("x", 0.0, -1.0, 1.0, 0.1),
        y=slider("y", 0.0, -1.0, 1.0, 0.1),
    )
    left, bottom = scene.figure.transFigure.inverted().transform(scene.figure.axes[0].transData.transform((x, y)))
    made.picture._receive(None, {"point": [left, 1 - bottom], "kind": "down"}, [])
    assert made.controls["x"].value == pytest.approx(x, abs=0.051)
    assert made.controls["y"].value == pytest.approx(y, abs=0.051)


def test_a_click_beside_the_axes_moves_nothing(dot):
    dot.picture._receive(None, {"point": [0.01, 0.5], "kind": "down"}, [])
    assert dot.values() == {"x": 0.0, "y": 0.0}


def test_running_a_cell_again_closes_what_it_showed_before(monkeypatch):
    class Shell:
        run = "first"

        def get_parent(self):
            return {"metadata": {"cellId": "cell"}, "header": {"msg_id": self.run}}

    shell = Shell()
    monkeypatch.setattr("logreg_core.live.runs.get_ipython", lambda: shell)
    shared = slider("x", 0.0, -1.0, 1.0, 0.1)  # made in another cell

    def run(name):
        shell.run, scene = name, Dot()
        return live(scene, lambda x: scene.update(x, 0), x=shared)

    try:
        first, beside = run("first"), run("first")
        assert first.scene is not None and beside.scene is not None
        again = run("second")
        assert first.scene is None and beside.scene is None
        assert repr(first) == "The dot is at 0.00, 0.00."  # all that is left of it
        drawn = pictures(again)
        shared.value = 0.5
        assert len(drawn) == 1
        count = len(_instances)
        run("third"), run("fourth")
        assert len(_instances) == count
    finally:
        _shown.pop("cell", None)


def test_play_slider_and_buttons_are_one_step_number():
    scene, seen = Dot(), []

    def show(step):
        seen.append(step)
        return scene.update(step / 100, 0)

    made = live(scene, show, step=Player("step", range(11), jumps=(1, 5)))
    player = made.controls["step"]
    player.play.value = 2
    player.slider.value = 3
    player.jumps[1].click()
    assert seen == [0, 2, 3, 8]
    player.jumps[1].click()
    assert player.play.value == player.slider.value == player.value == 10
    made.check()
    assert player.value == 10


def test_an_unknown_control_is_named_and_a_refused_value_leaves_picture_and_controls_in_step():
    scene = Dot()
    made = live(scene, scene.update, x=slider("x", 0.0, -1.0, 1.0, 0.1), y=stops("y", [0.0, 0.5], 0.0))
    with pytest.raises(ValueError, match="there is no control 'z'; there are x, y"):
        made.set(x=0.5, z=1)
    assert made.values() == {"x": 0.0, "y": 0.0}
    with pytest.raises(TraitError):
        made.set(x=0.5, y=0.123)
    assert repr(made) == scene.update(**made.values())


def test_a_button_sets_what_the_sliders_steps_can_reach():
    scene = Dot()
    made = live(
        scene,
        scene.update,
        presets={"third": {"x": 1 / 3, "y": -5.0}},
        x=slider("x", 0.0, -1.0, 1.0, 0.1),
        y=slider("y", 0.0, -1.0, 1.0, 0.1),
    )
    made.presets["third"].click()
    assert made.values() == {"x": 0.3, "y": -1.0}


def test_an_explorer_begins_where_it_is_told_to_and_reset_goes_back_there():
    @explorer
    def explore_dot(size=1):
        scene = Dot()
        return live(scene, scene.update, x=slider("x", 0.0, -1.0, 1.0, 0.1), y=slider("y", 0.0, -1.0, 1.0, 0.1))

    made = explore_dot(x=0.5)
    assert made.values() == {"x": 0.5, "y": 0.0} and repr(made) == "The dot is at 0.50, 0.00."
    made.set(x=-1.0, y=1.0)
    made.reset.click()
    assert made.values() == {"x": 0.5, "y": 0.0}
    with pytest.raises(ValueError, match="there is no control 'w'; there are x, y"):
        explore_dot(w=1)


def test_the_button_of_the_setting_that_is_shown_looks_pressed(dot):
    button = dot.presets["corner"]
    assert "mod-active" not in button._dom_classes
    button.click()
    assert "mod-active" in button._dom_classes
    dot.controls["x"].value = 0.2
    assert "mod-active" not in button._dom_classes
