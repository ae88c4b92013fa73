"""Explorers: every control does what its name says, for the lesson's data and for a reader's own."""

import re

import matplotlib
import numpy as np
import pytest

from logreg_core import explorers
from logreg_core.data import challenger, dataset
from logreg_core.live.drawing import drawing
from tests.helpers import click, numbers, rows

EVERY = [getattr(explorers, name) for name in explorers.__all__]
WITH_DATA = [explorers.explore_by_hand, explorers.explore_sigmoid]


@pytest.mark.parametrize("explore", EVERY)
def test_every_control_can_be_moved_to_its_ends(explore):
    explore().check()


@pytest.mark.parametrize("explore", EVERY)
def test_every_picture_is_said_in_a_sentence_that_needs_no_mathematics_font(explore):
    made = explore()
    assert re.fullmatch(r"[^$\\]{20,300}\.", repr(made))


def written(axes):
    """What is written at the axes, in their titles and in their legend, and is to be seen."""
    ends = {axes.xaxis: axes.get_xlim(), axes.yaxis: axes.get_ylim()}
    ticks = [
        tick.label1
        for axis, (low, high) in ends.items()
        for tick in axis.get_major_ticks()
        if min(low, high) <= tick.get_loc() <= max(low, high)
    ]
    titles = [axes.title, axes._left_title, axes._right_title, axes.xaxis.label, axes.yaxis.label]
    legend = [] if axes.get_legend() is None else axes.get_legend().get_texts()
    texts = [*titles, *ticks, *legend, *axes.texts]
    return [text for text in texts if axes.get_visible() and text.get_visible() and text.get_text().strip()]


@pytest.mark.parametrize("narrow", [0, 332], ids=["wide", "narrow"])
@pytest.mark.parametrize("explore", EVERY)
def test_no_word_at_an_axis_or_in_a_legend_is_cut_off_at_the_edge(explore, narrow):
    made, cut = explore(), []
    made.picture.frame.resize(1.0, narrow)
    with drawing:
        picture = made.scene.figure.bbox
        for text in [text for axes in made.scene.figure.axes for text in written(axes)] + made.scene.figure.texts:
            box = text.get_window_extent()
            out = max(-box.x0, -box.y0, box.x1 - picture.x1, box.y1 - picture.y1)
            cut += [(text.get_text(), round(out, 1))] if out > 0.5 and text.get_visible() else []
    assert cut == []


@pytest.mark.parametrize("explore", EVERY)
def test_stacked_panels_keep_out_of_each_others_way(explore):
    made = explore()
    made.picture.frame.resize(1.0, 332)
    figure = made.scene.figure
    with drawing:
        words = [(axes, text, text.get_window_extent()) for axes in figure.axes for text in written(axes)]
        mixed = [
            (text.get_text(), other.get_text())
            for at, (axes, text, box) in enumerate(words)
            for others, other, beside in words[at + 1 :]
            if not np.allclose(axes.bbox.bounds, others.bbox.bounds) and box.overlaps(beside)
        ]
    assert mixed == []


def test_letters_keep_their_size_on_a_narrow_page_and_a_press_finds_its_place():
    made = explorers.explore_roll()
    wide = made.picture.reach
    made.picture._receive(None, {"ask": "whole", "at": 0, "scale": 332 / made.picture.size[0], "narrow": 332}, [])
    assert made.picture.frame.last.shape[1] == 332
    assert made.scene.figure.dpi / 72 >= 1, "a letter of 11 points is at least 11 pixels high"
    assert made.picture.reach != wide
    for axes, box in zip(made.press, made.picture.reach, strict=True):
        left, bottom = made.scene.figure.transFigure.inverted().transform(axes.transAxes.transform((0.5, 0.5)))
        assert box[0] < left < box[2] and box[1] < 1 - bottom < box[3]
    click(made, 0, 8, -2)
    assert (made.values()["guess_x"], made.values()["guess_y"]) == pytest.approx((8, -2), abs=0.1)


@pytest.mark.parametrize("explore", EVERY)
def test_a_page_that_becomes_wide_again_shows_the_same_picture(explore):
    made = explore()
    before = made.picture.frame.draw()
    made.picture.frame.resize(1.0, 332)
    made.picture.frame.resize(1.0)
    assert np.array_equal(made.picture.frame.last, before)


@pytest.mark.parametrize("explore", WITH_DATA)
@pytest.mark.parametrize(
    "data",
    [
        challenger(),
        dataset(*rows(60, 52_000, 9_000), feature="income", unit="€"),
        dataset(*rows(5_000, 0.002, 0.0004)),
        dataset(*rows(40, 2e12, 1e12)),
        dataset([1, 2, 3, 4, 5, 6], [0, 0, 0, 1, 1, 1]),
    ],
    ids=["challenger", "thousands", "5000 rows of thousandths", "billions", "separable"],
)
def test_a_readers_own_data_set_the_sliders_and_the_axes(explore, data):
    made = explore(data)
    made.check()
    control = made.controls["w"]
    control.value = control.min + 7 * control.step
    assert made.values()["w"] == pytest.approx(control.value, rel=1e-9, abs=control.step / 1e6)
    left, right = (
        made.scene.figure.axes[-1].get_xlim()
        if explore is explorers.explore_sigmoid
        else (made.scene.figure.axes[0].get_xlim())
    )
    assert left < data.x.min() and data.x.max() < right


@pytest.mark.parametrize("explore", WITH_DATA)
def test_own_data_may_be_given_as_two_lists(explore):
    assert repr(explore([1, 2, 3, 4], [0, 1, 0, 1]))


@pytest.mark.parametrize("explore", WITH_DATA)
def test_several_features_are_refused_with_a_way_out(explore):
    with pytest.raises(ValueError, match="choose a column"):
        explore([[1, 2], [3, 4], [5, 6]], [0, 1, 1])


def test_the_best_curve_stays_hidden_until_asked_for():
    made = explorers.explore_by_hand()
    assert "0.4015" not in repr(made)
    made.set(reveal=True)
    assert "J = 0.4015" in repr(made)


def test_a_steep_guess_is_right_more_often_than_a_coin_and_still_pays_more():
    made = explorers.explore_by_hand()
    made.presets["zero"].click()
    assert repr(made).startswith("Mean log loss J = 0.6931; 10 of 20 right.")
    made.presets["steep"].click()
    assert repr(made).startswith("Mean log loss J = 0.8961; 15 of 20 right.")


def test_the_threshold_moves_no_price():
    made = explorers.explore_by_hand()
    made.set(w=1.5, b=-4.1)
    before = numbers(repr(made))[0]
    made.set(t=0.9)
    assert numbers(repr(made))[0] == before


@pytest.mark.parametrize("name", ["explore_sigmoid", "explore_threshold", "explore_surface"])
def test_the_readers_own_matplotlib_settings_change_no_pixel(name):
    usual = getattr(explorers, name)().picture.frame.last
    with matplotlib.rc_context({"font.size": 20, "axes.grid": False, "lines.linewidth": 6, "xtick.major.size": 12}):
        assert np.array_equal(getattr(explorers, name)().picture.frame.last, usual)
