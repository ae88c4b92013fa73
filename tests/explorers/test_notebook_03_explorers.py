"""The explorers of notebook 03: two balls, one start; a slice; a plateau."""

import re

import numpy as np
import pytest
from matplotlib.colors import to_rgb

from logreg_core.data import challenger, dataset, double_well, hours
from logreg_core.explorers import explore_landscape, explore_plateau, explore_slice, explore_surface
from logreg_core.live import Deck, slider
from logreg_core.losses import squared_error
from logreg_core.model import sigmoid
from logreg_core.panels.space import LID, Surface, seen_from
from logreg_core.training import gradient_descent

ROLLING = [explore_landscape, explore_surface]
EVERY = [*ROLLING, explore_slice, explore_plateau]
RNG = np.random.default_rng(0)
INCOME = RNG.normal(52_000, 9_000, 60)
OWN = [challenger(), dataset(INCOME, RNG.random(60) < sigmoid((INCOME - 52_000) / 9_000)),
       dataset([1, 2, 3, 4, 5, 6], [0, 0, 0, 1, 1, 1]), double_well()]


def press(made, label):
    """Press a preset."""
    [button] = [button for button in made.children[1].children if button.description == label]
    button.click()
    return repr(made)


@pytest.mark.parametrize("explore", EVERY)
@pytest.mark.parametrize("data", OWN, ids=["challenger", "thousands", "separable", "six points"])
def test_a_readers_own_data_can_be_explored(explore, data):
    made = explore(data)
    made.check()
    assert re.fullmatch(r"[^$\\]{20,300}\.", repr(made))
    assert repr(explore(data.x, data.y))


@pytest.mark.parametrize("explore", EVERY)
def test_several_features_are_refused_with_a_way_out(explore):
    with pytest.raises(ValueError, match="choose a column"):
        explore([[1, 2], [3, 4], [5, 6]], [0, 1, 1])


@pytest.mark.parametrize("explore", ROLLING)
def test_one_ball_is_stuck_and_the_other_is_not(explore):
    said = press(explore(), "trapped")
    assert said.startswith("1,000 steps of rate 4 from w = 4.00, b = 2.00. Squared error 0.299, stuck in the wrong")
    assert "Log loss 0.641, at the lowest point" in said
    assert "curvatures 0.00284 and 0.0695" in said


@pytest.mark.parametrize("explore", ROLLING)
def test_every_preset_reaches_its_start_from_every_other(explore):
    made = explore()
    labels = [button.description for button in made.children[1].children]
    once = {label: press(made, label) for label in labels}
    for label in reversed(labels):
        assert press(made, label) == once[label]
    assert "Squared error 0.228, at the lowest point" in once["from zero"]
    assert "from w = −10.0, b = 0. Squared error 0.500, hardly moving" in once["plateau"]
    assert "from w = 15.0, b = −40.0. Squared error 0.200, running away" in once["valley"]


def test_a_click_puts_the_start_there():
    made = explore_landscape()
    made.set(**made._on_point(1, -2.0, 3.0))
    assert "from w = −2.00, b = 3.00" in repr(made)


def test_a_drag_turns_the_landscape():
    made = explore_surface()
    made.set(**made._on_point(0, 0.5, -0.5))
    assert "Seen from −60°, 60° above" in repr(made)


def test_too_large_a_rate_makes_the_log_loss_ball_jump():
    made = explore_landscape()
    made.set(data="hours of study", w=0.0, b=0.0, rate=2.0, steps=10**6)
    assert "Log loss 0.441, jumping to and fro" in repr(made) or "Log loss 0.428, jumping to and fro" in repr(made)


def test_the_slice_goes_over_a_ridge_only_under_squared_error():
    made = explore_slice()
    assert "squared error 0.326, level; log loss 1.10, rising" in press(made, "the ridge")
    made.set(s=0.6)
    assert "falling; log loss" in repr(made)
    assert "squared error 0.299, level; log loss 2.60, rising" in press(made, "the other end")


def test_the_plateau_counts_the_steps_that_gradient_descent_takes():
    made = explore_plateau()
    made.set(w=-2.0)
    walked = gradient_descent(hours().x, hours().y, w=-2, rate=0.25, steps=1000, loss=squared_error)
    said = int(re.search(r"squared error (\d+) steps", repr(made))[1])
    assert said == pytest.approx(np.argmax(walked.loss <= 0.25), abs=2)
    assert "more than a trillion steps" in press(made, "w = −8")


def test_looking_turns_lengths_into_no_others():
    for turn, tilt in ((0, 0), (45, 30), (-159, 50), (180, 90)):
        rotation = seen_from(turn, tilt)
        assert np.allclose(rotation @ rotation.T, np.eye(3))
        assert np.linalg.det(rotation) == pytest.approx(1)
    assert seen_from(0, 90) @ (0, 0, 1) == pytest.approx([0, 0, 1])  # from above, heights point towards us


def test_a_ball_lies_on_the_ground_and_outside_there_is_none():
    w = b = np.linspace(0, 2, 121)
    surface = Surface(w, b, w[None, :] + 2 * b[:, None], "#000000")
    low, middle = surface.on_ground(np.array([0.0, 1.0]), np.array([0.0, 1.0]), lift=0)[:, 2]
    assert middle - low == pytest.approx(np.ptp(surface.points[..., 2]) / 2)
    assert np.isnan(surface.on_ground(np.array([2.1]), np.array([1.0]))).all()


def test_a_lid_is_grey_above_its_height_and_only_there():
    w = b = np.linspace(0, 1, 121)
    surface = Surface(w, b, np.tile(w, (121, 1)), "#ff0000", lid=0.5)
    grey = np.isclose(surface.colours, to_rgb(LID)).all(axis=-1)
    assert grey[:, 61:].all() and not grey[:, :59].any()


def test_a_deck_shows_one_slider_and_keeps_the_others_values():
    deck = Deck({"fine": slider("w", 0.5, 0.0, 1.0, 0.1), "wide": slider("w", -7.0, -10.0, 10.0, 1.0)})
    seen = []
    deck.observe(lambda change: seen.append(change.new), "value")
    deck.show("wide")
    assert deck.value == -7.0 and deck.max == 10.0
    deck.value = 8.0
    deck.show("fine")
    deck.sliders["wide"].value = 3.0  # hidden: nobody is told
    deck.value = 9.0  # beyond the end
    assert deck.value == 1.0 and seen == [-7.0, 8.0, 0.5, 1.0]
