"""A player counts, plays and pauses: its parts agree, its buttons do what they say, and nothing plays past a choice."""

import pytest

from logreg_core.live import Player, Scene, ladder, live, menu, slider
from tests.helpers import move, pictures


@pytest.fixture
def playing():
    """An explorer whose player the reader has just started, at step 3."""
    scene = Scene(width=200, height=120)
    axes = scene.axes(0.2, 0.9, xlim=(0, 11), ylim=(0, 11))
    (dot,) = scene.moves(*axes.plot([0], [0], "o"))

    def show(step, data, size):
        dot.set_data([step], [size])
        return f"{data}: step {step}, size {size:g}."

    made = live(
        scene,
        show,
        presets={"the seventh": {"step": 7}, "large": {"size": 9.0}},
        follow={"data": lambda values: {"size": 2.0}},
        press={axes: lambda x, y: {"size": y}},
        step=Player("step", range(11)),
        data=menu("data", ["one", "other"]),
        size=slider("size", 1.0, 0.0, 10.0, 0.1),
    )
    made.controls["step"].play.set_state({"playing": True, "value": 3})
    made.sent = pictures(made)
    return made


def sentences(made):
    return [message["sentence"] for message, _ in made.sent]


def tick(made, index):
    """What the page's player says at every step."""
    made.controls["step"].play.set_state({"value": index})


@pytest.mark.parametrize("preset, words", [("the seventh", "one: step 7, size 1."), ("large", "one: step 3, size 9.")])
def test_a_preset_pauses_in_its_one_picture(playing, preset, words):
    playing.presets[preset].click()
    assert not playing.controls["step"].play.playing
    assert sentences(playing) == [words]


def test_other_data_pause_in_their_one_picture(playing):
    move(playing.controls["data"], "other")
    assert not playing.controls["step"].play.playing
    assert sentences(playing) == ["other: step 3, size 2."]


def test_a_slider_moves_while_the_steps_play_on(playing):
    move(playing.controls["size"], 4.0)
    tick(playing, 4)
    assert playing.controls["step"].play.playing
    assert sentences(playing) == ["one: step 3, size 4.", "one: step 4, size 4."]


def test_a_tick_that_was_on_its_way_does_not_play_past_a_preset(playing):
    playing.presets["the seventh"].click()
    play, sent = playing.controls["step"].play, []
    play.send_state = sent.append
    tick(playing, 4)
    assert sentences(playing) == ["one: step 7, size 1."]
    assert play.value == playing.controls["step"].value == 7
    assert sent == ["value"], "the page is told where we stand"


def test_after_a_pause_by_a_preset_the_reader_can_play_again_or_stop(playing):
    playing.presets["the seventh"].click()
    playing.controls["step"].play.set_state({"playing": True})
    tick(playing, 8)
    assert playing.controls["step"].value == 8
    playing.controls["step"].play.set_state({"playing": False})
    tick(playing, 0)  # the stop button goes back to the beginning
    assert playing.controls["step"].value == 0


def test_the_last_tick_counts_also_when_it_comes_with_the_pause_that_follows(playing):
    playing.controls["step"].play.set_state({"value": 10, "playing": False})
    assert playing.controls["step"].value == 10


def test_a_button_says_plus_one_only_where_it_goes_one_on():
    player = Player("epoch", range(101), jumps=(-1, 1, 25))
    assert [button.description for button in player.jumps] == ["−1", "+1", "+25"]
    for button in player.jumps:
        player.value = 40
        button.click()
        assert player.value - 40 == int(button.description.replace("−", "-"))


def test_on_a_ladder_the_buttons_go_to_the_number_before_and_to_the_next():
    player = Player("step", ladder(10_000), 1000)
    back, on = player.jumps
    assert (back.description, on.description) == ("‹", "›")
    assert (back.tooltip, on.tooltip) == ("step: previous", "step: next")
    on.click()
    assert player.value == 1200
    back.click(), back.click()
    assert player.value == 800
    player.value = 0
    back.click()
    assert player.value == 0
