"""A deck is one slider out of several: each keeps its ends, and what is hidden neither moves the picture nor leaks."""

import pytest
from ipywidgets.widgets.widget import _instances

from logreg_core.live import Deck, Scene, live, menu, nearest, slider, stops
from logreg_core.live.controls import extremes, value_of
from tests.helpers import move, pictures


def sliders():
    return {"fine": slider("w", 0.5, 0.0, 1.0, 0.1), "wide": slider("w", -7.0, -10.0, 10.0, 1.0)}


def test_a_deck_begins_with_its_first_slider():
    deck = Deck(sliders())
    assert (deck.value, deck.min, deck.max, deck.step) == (0.5, 0.0, 1.0, 0.1)
    assert deck.children == (deck.sliders["fine"],)


def test_showing_another_slider_brings_its_ends_and_its_value_and_leaves_the_first_as_it_was():
    deck = Deck(sliders())
    move(deck, 0.3)
    deck.show("wide")
    assert (deck.value, deck.min, deck.max, deck.step) == (-7.0, -10.0, 10.0, 1.0)
    assert deck.children == (deck.sliders["wide"],)
    move(deck, 4.0)
    deck.show("fine")
    assert (deck.value, deck.sliders["wide"].value) == (0.3, 4.0)


def test_deck_and_shown_slider_agree_whichever_moves():
    deck = Deck(sliders())
    deck.value = 0.8
    assert deck.shown.value == 0.8
    move(deck, 0.2)
    assert deck.value == 0.2


def test_a_value_beyond_the_shown_ends_stops_at_them():
    deck, told = Deck(sliders()), []
    deck.observe(lambda change: told.append(change.new), "value")
    for asked, reached in ((4.0, 1.0), (-4.0, 0.0)):
        deck.value = asked
        assert deck.value == deck.shown.value == reached
    assert told == [1.0, 0.0], "nobody hears of a value that cannot be"
    deck.show("wide")
    deck.value = 4.0
    assert deck.value == 4.0


def test_a_hidden_slider_moves_nothing():
    deck = Deck(sliders())
    deck.sliders["wide"].value = 9.0
    assert deck.value == 0.5


def test_a_deck_of_stops_has_the_stops_of_the_slider_shown():
    deck = Deck({"slow": stops("rate", (1e-5, 2e-5, 1e-4), 2e-5), "fast": stops("rate", (0.5, 1.0), 1.0)})
    assert extremes(deck) == [1e-5, 2e-5, 1e-4] and value_of(deck) == 2e-5
    deck.value = nearest(deck, 7.0)  # from another data set's button: the nearest stop there is
    assert deck.value == 1e-4 == deck.shown.value
    deck.show("fast")
    assert extremes(deck) == [0.5, 1.0] and deck.value == 1.0
    move(deck.shown, 0.5)
    assert deck.value == 0.5
    deck.show("slow")
    assert deck.value == 1e-4


def explorer():
    scene = Scene(width=200, height=120)
    axes = scene.axes(0.2, 0.9, xlim=(-10, 10))
    (dot,) = scene.moves(*axes.plot([0], [0], "o"))
    deck = Deck(sliders())

    def show(data, w):
        dot.set_data([w], [0])
        return f"{data}: the dot is at {w:g}."

    return live(
        scene,
        show,
        follow={"data": lambda values: deck.show(values["data"])},
        data=menu("data", ["fine", "wide"]),
        w=deck,
    )


def test_a_menu_that_brings_another_slider_sends_one_picture():
    made = explorer()
    sent = pictures(made)
    move(made.controls["data"], "wide")
    assert [message["sentence"] for message, _ in sent] == ["wide: the dot is at -7."]


def test_a_menu_and_a_value_set_together_meet_the_slider_that_the_menu_brings():
    made = explorer()
    sent = pictures(made)
    made.set(w=9.0, data="wide")
    assert [message["sentence"] for message, _ in sent] == ["wide: the dot is at 9."]


@pytest.mark.parametrize("shown", ["fine", "wide"])
def test_closing_an_explorer_closes_every_slider_of_its_deck(shown):
    explorer().retire()  # what is made once for all is there now
    before = set(_instances)
    made = explorer()
    made.set(data=shown)
    made.retire()
    assert not [type(_instances[name]).__name__ for name in set(_instances) - before]
