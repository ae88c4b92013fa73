"""Surfaces that the page draws: heights travel when data change, balls with every picture, pixels only where needed."""

import numpy as np
import pytest

from logreg_core.explorers import explore_surface
from tests.helpers import pictures


@pytest.fixture
def made():
    return explore_surface()


def test_a_step_sends_where_the_balls_are_and_no_pixels(made):
    sent = pictures(made)
    made.set(steps=10)
    [(message, buffers)] = sent
    assert set(message) == {"at", "sentence", "space"} and not buffers
    assert [len(ball["path"]) > 1 for ball in message["space"]["balls"]] == [True, True]


def test_heights_travel_only_when_other_data_are_shown(made):
    before = made.picture.surfaces
    made.set(steps=100, turn=30, tilt=20)
    assert made.picture.surfaces is before
    made.set(data="hours of study")
    assert made.picture.surfaces is not before


def test_the_heights_are_those_of_the_loss(made):
    for sent, shaped in zip(made.picture.surfaces, ("squared error", "log loss"), strict=True):
        heights = np.frombuffer(sent["heights"], dtype="<f4").reshape(sent["size"], sent["size"])
        assert sent["name"] == shaped
        assert heights.min() == pytest.approx(0, abs=1e-6) and heights.max() >= 1
        across, up, height = sent["star"]
        row, column = ((place + 1) / 2 * (sent["size"] - 1) for place in (up, across))
        assert heights[round(row), round(column)] == pytest.approx(height, abs=0.05)
        assert height < 0.05, "the star marks the lowest point"


def test_the_ball_begins_at_the_start_and_ends_where_the_words_say(made):
    made.presets["trapped"].click()
    ball, surface = made.scene.now["balls"][0], made.picture.surfaces[0]
    low, _, high = (float(words.replace("−", "-")) if i != 1 else None for i, words in enumerate(surface["w"]))
    assert ball["path"][0][0] == pytest.approx(2 * (4.0 - low) / (high - low) - 1, abs=1e-6)
    assert ball["path"][-1][0] == pytest.approx(2 * (4.90738 - low) / (high - low) - 1, abs=1e-3)
    assert ball["state"] == "stuck in a local minimum" and ball["value"] == "M = 0.2994"


def test_a_page_that_cannot_draw_in_space_gets_pixels(made):
    made.picture._receive(None, {"ask": "pixels"}, [])
    sent = pictures(made)
    made.set(steps=10)
    [(message, buffers)] = sent
    assert "space" not in message and len(buffers) == 1


def test_what_the_reader_turned_is_what_is_stored(made):
    before = made.picture.stored()
    made.picture._receive(None, {"camera": [30, 25]}, [])
    assert (made.values()["turn"], made.values()["tilt"]) == (30, 25)
    assert made.picture.stored() != before
