"""Three classes and two neurons: what is moved, built or guessed is what is drawn, and the numbers hold elsewhere."""

import numpy as np
import pytest
import scipy.special
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.image import AxesImage
from sklearn.linear_model import LogisticRegression

from logreg_core import explorers
from logreg_core.data import way_to_school, xor
from logreg_core.explorers._neurons import Network, neuron_line, start, trained
from logreg_core.explorers.three_classes import BIASES, WEIGHTS
from logreg_core.explorers.two_neurons import SOLUTIONS
from logreg_core.panels import style
from tests.helpers import artist, click, pictures, said

PUPILS, CORNERS = way_to_school(), xor()


# --- three classes ----------------------------------------------------------------------------------------------


def test_the_lessons_weights_are_those_of_another_program():
    model = LogisticRegression(C=np.inf, tol=1e-10, max_iter=100_000).fit(PUPILS.x, PUPILS.y)
    assert (model.coef_ - model.coef_[2]).round(2) == pytest.approx(WEIGHTS, abs=0.011)
    assert (model.intercept_ - model.intercept_[2]).round(1) == pytest.approx(list(BIASES.values()), abs=0.051)


@pytest.mark.parametrize("biases", [(0, 0, 0), (2.7, 2.1, 0), (2, 3, 2)])
def test_bars_and_loss_are_those_of_scipys_softmax(biases):
    made = explorers.explore_three_classes()
    made.set(**dict(zip(BIASES, map(float, biases), strict=True)), factor=1.5, x1=2.0, x2=1.5)
    p = scipy.special.softmax(1.5 * (WEIGHTS @ [2.0, 1.5] + biases))
    for name, share in zip(PUPILS.label_names, p, strict=True):
        assert said(made, name) == pytest.approx(share, abs=6e-4)
    every = scipy.special.softmax(1.5 * (PUPILS.x @ WEIGHTS.T + biases), axis=1)
    assert said(made, "J =") == pytest.approx(-np.log(every[np.arange(60), PUPILS.y]).mean(), rel=5e-3)
    bars = made.scene.figure.axes[1].patches
    assert [bar.get_width() for bar in bars] == pytest.approx(p, abs=1e-9)


def test_equal_biases_change_nothing_and_no_factor_leaves_thirds():
    made = explorers.explore_three_classes()
    before = repr(made)
    made.set(foot=4.0, bike=4.0, bus=4.0)
    assert repr(made) == before
    made.presets["nobody knows"].click()
    assert "on foot 0.333 · by bike 0.333 · by bus 0.333" in repr(made) and said(made, "J =") == 1.10


def mine(scores):
    parts = np.exp(scores - scores.max(axis=1, keepdims=True))
    return parts / parts.sum(axis=1, keepdims=True)


def test_a_thousand_added_to_every_score_changes_no_colour_of_the_plane_and_no_number():
    made = explorers.explore_three_classes(softmax=mine)
    [image] = [part for part in made.scene.moving if isinstance(part, AxesImage)]
    before, words = np.array(image.get_array()), repr(made)
    for far in (-1000, 10, 1000):
        made.set(add=far)
        assert repr(made).partition("added to every score, ")[2] == words
        assert np.allclose(image.get_array(), before, atol=1e-9)


def unbuilt(scores):
    """Probabilities."""
    ...


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize(
    ("softmax", "values", "words"),
    [
        (unbuilt, {}, "Write softmax in the cell above"),
        (lambda s: np.exp(s) / np.exp(s).sum(axis=0), {}, "Together 3.00, and it should be 1."),
        (lambda s: mine(s)[:, 1:], {}, "but here a table of 6,561 × 3 are needed"),
        (lambda s: np.exp(s) / np.exp(s).sum(axis=1, keepdims=True), {"add": 1000}, "gives nan"),
        (lambda s: -mine(s), {}, "Together −1.00"),
        (print, {}, "returns nothing"),
    ],
    ids=["unbuilt", "columns", "a class less", "overflow", "negative", "prints"],
)
def test_a_softmax_with_a_mistake_is_told_or_seen(softmax, values, words):
    made = explorers.explore_three_classes(softmax=softmax)
    sent = pictures(made)
    made.set(**values)
    assert words in (sent[-1][0]["trouble"] if sent else repr(made))


def test_the_pupils_are_there_before_softmax_is():
    made = explorers.explore_three_classes(softmax=unbuilt)
    colours = {tuple(pixel) for pixel in made.picture.frame.last[..., :3].reshape(-1, 3).tolist()}
    assert {tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5)) for colour in style.THREE_COLOURS} <= colours


def test_a_press_moves_the_pupil():
    made = explorers.explore_three_classes()
    click(made, 0, 4.0, 3.0)
    assert (made.values()["x1"], made.values()["x2"]) == (4.0, 3.0)
    assert repr(made).startswith("4 km and 3 mm of rain:")


def test_three_classes_have_three_marks_and_three_colours():
    assert len(set(style.THREE_COLOURS)) == len(set(style.THREE_MARKERS)) == 3
    assert style.THREE_COLOURS[:2] == style.CLASS_COLOURS


# --- two neurons ------------------------------------------------------------------------------------------------


@given(st.integers(0, 10_000))
def test_the_slopes_of_all_nine_numbers_are_those_of_difference_quotients(seed):
    network = start(seed)
    network = Network(network.w, np.array([0.3, -0.2]), network.v, 0.1)
    slopes, step = network.gradient(CORNERS.x, CORNERS.y), 1e-5
    for name, exact in (("w", slopes.w), ("b", slopes.b), ("v", slopes.v), ("c", slopes.c)):
        for place in np.ndindex(np.shape(exact)):
            losses = []
            for sign in (1, -1):
                moved = {part: np.array(getattr(network, part), dtype=float) for part in "wbvc"}
                moved[name][place] += sign * step
                losses.append(Network(**moved | {"c": float(moved["c"])}).loss(CORNERS.x, CORNERS.y))
            assert (losses[0] - losses[1]) / (2 * step) == pytest.approx(np.asarray(exact)[place], abs=1e-7)


def test_the_output_by_hand_is_logistic_regression_on_what_the_neurons_say():
    made = explorers.explore_two_neurons(solutions=True)
    made.presets["two corners"].click()
    h = 1 / (1 + np.exp(-(CORNERS.x @ np.array([(1.5, 1.5), (-1.5, -1.5)]).T - 3)))
    model = LogisticRegression(C=1 / (60 * 1e-3), tol=1e-10, max_iter=10_000).fit(h, CORNERS.y)
    assert said(made, "z =") == pytest.approx(model.intercept_[0], rel=5e-3)
    assert f"+ {model.coef_[0, 0]:.3g} h1 + {model.coef_[0, 1]:.3g} h2" in repr(made)
    assert repr(made).startswith("59 of 60 right")


def test_before_the_reader_has_tried_nothing_solves_it():
    made = explorers.explore_two_neurons()
    assert not made.presets and said(made, "J =") == 0.693
    assert set(explorers.explore_two_neurons(solutions=True).presets) == set(SOLUTIONS)


def test_a_press_takes_the_nearest_line_along_in_its_own_direction():
    made = explorers.explore_two_neurons()
    click(made, 0, 2.0, 0.5)  # nearer to the level line of neuron 2
    assert made.values()["b"] == pytest.approx(-0.5) and made.values()["a"] == 0
    click(made, 0, 1.0, 4.0)
    assert made.values()["a"] == pytest.approx(-1.0)


@pytest.mark.parametrize("w, b", [((1.0, 2.0), 0.5), ((-3.0, 0.1), 4.0)])
def test_a_neurons_line_is_where_it_says_one_half_and_its_foot_where_it_says_more(w, b):
    ends, foot = neuron_line(np.array(w), b)
    assert ends @ w + b == pytest.approx([0, 0], abs=1e-9)
    assert foot[1] @ w + b > 0


def test_a_neuron_without_weights_has_no_line():
    assert all(len(part) == 0 for part in neuron_line(np.zeros(2), 1.0))
    made = explorers.explore_two_neurons()
    made.set(u1=0.0, u2=0.0, v1=0.0, v2=0.0)
    assert "30 of 60 right, J = 0.693" in repr(made)


# --- what the lesson says of learning ---------------------------------------------------------------------------


def test_starts_end_where_the_lesson_says():
    losses = np.array([trained(seed)[-1].loss(CORNERS.x, CORNERS.y) for seed in range(16)])
    assert np.flatnonzero(losses > 0.35).tolist() == [10, 11, 13, 14, 15]
    assert losses[losses < 0.35].max() < 0.10 and losses[10] == pytest.approx(0.355, abs=5e-4)


def test_the_trapped_run_tells_two_clouds_apart_and_gives_the_others_one_half():
    p = trained(10)[-1].probability(CORNERS.x)
    clouds = [p[at::4] for at in range(4)]
    assert clouds[0].min() > 0.85 and clouds[3].max() < 0.1
    assert all(abs(cloud - 0.5).max() < 0.05 for cloud in clouds[1:3])


def test_from_zero_the_neurons_stay_twins():
    network = Network(np.zeros((2, 2)), np.zeros(2), np.zeros(2), 0.0)
    twins = Network(np.array([(0.5, -0.3)] * 2), np.zeros(2), np.array([0.7, 0.7]), 0.0)
    for _ in range(200):
        network = network.moved(-1.0, network.gradient(CORNERS.x, CORNERS.y))
        twins = twins.moved(-1.0, twins.gradient(CORNERS.x, CORNERS.y))
    for each in (network, twins):
        assert np.array_equal(each.w[0], each.w[1]) and each.v[0] == each.v[1]


def test_the_learning_picture_shows_the_step_of_its_start():
    made = explorers.explore_learning_neurons()
    made.set(start=3, step=400)
    network = trained(3, 400)[-1]
    assert said(made, "J =") == pytest.approx(network.loss(CORNERS.x, CORNERS.y), rel=5e-3)


# --- swap -------------------------------------------------------------------------------------------------------


def test_the_way_between_the_swapped_networks_stays_covered():
    made = explorers.explore_swap()
    curve = artist(made.scene.figure.axes[1], label="J on the way")
    assert not curve.get_visible() and "2.75" not in repr(made) and "0.0522" in repr(made)
    made.set(way=0.5)
    assert "2.75" not in repr(made)
    made.set(reveal=True, guess=0.05)
    assert curve.get_visible() and repr(made).startswith("You guessed 0.0500; it is 2.75: 2.70 too low.")


def test_the_ends_are_one_network_and_the_middle_has_twins():
    first = trained(0)[-1]
    middle = first.moved(0.5, first.swapped.moved(-1.0, first))
    assert first.swapped.loss(CORNERS.x, CORNERS.y) == pytest.approx(first.loss(CORNERS.x, CORNERS.y), rel=1e-12)
    assert middle.w[0] == pytest.approx(middle.w[1]) and middle.loss(CORNERS.x, CORNERS.y) == pytest.approx(
        2.75, abs=0.005
    )
