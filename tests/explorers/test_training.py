"""A line that learns: what is shown is what training does, and the controls agree with themselves."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.quiver import Quiver

from logreg_core import explorers
from logreg_core.data import breast_cancer, challenger, dataset, hours, two_groups
from logreg_core.live import Scene
from logreg_core.losses import log_loss
from logreg_core.model import sigmoid
from logreg_core.panels import style
from logreg_core.panels.plane import half_plane, line
from logreg_core.training import gradient_descent, perceptron, standardise
from tests.helpers import artist, click, move, numbers, pictures, rows


@pytest.fixture
def learning():
    made = explorers.explore_training()
    made.presets["from the start"].click()
    return made


# --- the plane --------------------------------------------------------------------------------------------------


@given(st.floats(-5, 5), st.floats(-5, 5), st.floats(-9, 9), st.floats(-3, 3), st.integers(0, 10**6))
@settings(deadline=None, max_examples=25)
def test_a_half_plane_holds_exactly_the_places_whose_score_reaches_the_level(w1, w2, b, level, seed):
    axes = Scene().axes(0.1, 0.9)
    axes.set(xlim=(-3, 5), ylim=(10, 90))
    corners = half_plane(axes, (w1, w2), b, level)
    share = np.random.default_rng(seed).random((50, 2))
    excess = (share * (8, 80) + (-3, 10)) @ (w1, w2) + b - level
    edges = np.roll(corners, -1, axis=0) - corners
    turn = edges[:, 0] * (share[:, None, 1] - corners[:, 1]) - edges[:, 1] * (share[:, None, 0] - corners[:, 0])
    inside = (turn >= 0).all(axis=1) | (turn <= 0).all(axis=1) if corners.any() else np.zeros(50, dtype=bool)
    clear = np.abs(excess) > 1e-6 * (1 + np.abs(b))
    assert (inside == (excess > 0))[clear].all()


def test_without_a_slope_there_is_no_line():
    assert line(Scene().axes(0.1, 0.9), (0.0, 0.0), 1.0, 0.0) is None


# --- the line that learns ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("epoch", [0, 1, 17, 100])
@pytest.mark.parametrize("standardised", [False, True])
def test_every_epoch_is_that_of_gradient_descent(learning, epoch, standardised):
    data = two_groups()
    learning.set(data="overlapping", epoch=epoch, rate=0.5, standardised=standardised)
    path = gradient_descent(data.x, data.y, rate=0.5, steps=100, tolerance=0, standardise=standardised)
    w, b = path.w[epoch], path.b[epoch]
    x = standardise(data.x)[0] if standardised else data.x  # the picture's gradient is that of the features it walks in
    walked = gradient_descent(x, data.y, rate=0.5, steps=epoch, tolerance=0)
    said = numbers(repr(learning))
    assert said[0] == epoch and said[1] == 0.5
    assert said[4] == pytest.approx(log_loss(data.x, data.y, w, b), rel=0.01)
    assert said[5] == pytest.approx(walked.gradient_norm[-1], rel=0.01)
    assert said[6] == np.sum((sigmoid(data.x @ w + b) >= 0.5) == data.y)


def test_votes_add_up_to_the_step_that_is_taken(learning):
    data = two_groups()
    learning.set(epoch=3, rate=0.5)
    (arrows,) = (part for part in learning.scene.moving if isinstance(part, Quiver))
    votes = np.column_stack([arrows.U, arrows.V])
    path = gradient_descent(data.x, data.y, rate=0.5, steps=4)
    step = path.w[4] - path.w[3]
    assert votes.sum(axis=0) / np.linalg.norm(votes.sum(axis=0)) == pytest.approx(step / np.linalg.norm(step))


def test_early_it_moves_much_later_little(learning):
    way = []
    for epoch in (0, 1, 50, 51):
        learning.set(epoch=epoch, rate=0.7)
        way.append(np.array(artist(learning.scene.figure.axes[1], marker="o").get_data()).ravel())
    assert np.linalg.norm(way[1] - way[0]) > 100 * np.linalg.norm(way[3] - way[2])


def test_play_slider_and_jumps_agree_and_lead_to_the_same_picture(learning):
    player = learning.controls["epoch"]
    for _ in range(3):
        player.jumps[1].click()
    by_jumps = repr(learning)
    player.play.value = 0
    player.play.value = 15
    assert (player.slider.value, player.value, repr(learning)) == (15, 15, by_jumps)
    player.jumps[2].click()
    assert player.play.value == player.slider.index == player.value == 40


def test_a_move_of_the_player_sends_one_picture(learning):
    sent = pictures(learning)
    learning.controls["epoch"].play.value = 7
    learning.controls["epoch"].jumps[0].click()
    assert [message["sentence"][:8] for message, _ in sent] == ["Epoch 7,", "Epoch 8,"]


def test_moving_the_epoch_trains_nothing_anew(learning, monkeypatch):
    learning.set(epoch=5)
    monkeypatch.setattr("logreg_core.explorers._groups.gradient_descent", None)
    learning.set(epoch=60, t=0.3, w1=1.0)
    assert repr(learning).startswith("Epoch 60")


def test_the_perceptron_stops_on_separable_groups_and_never_on_overlapping_ones(learning):
    learning.presets["perceptron, separable"].click()
    assert "after 1 correction every point is on its right side" in repr(learning)
    learning.set(data="overlapping")
    assert "after 100 corrections" in repr(learning) and "stopped" not in repr(learning)
    ring = artist(learning.scene.figure.axes[0], markeredgecolor=style.WRONG)
    assert ("the ringed one" in repr(learning)) == (len(ring.get_xdata()) == 1), "no word of a ring that is not there"


@pytest.mark.parametrize("correction", [0, 1, 30])
def test_the_ringed_point_is_the_one_that_the_perceptron_hears_next(learning, correction):
    data = two_groups()
    learning.set(data="overlapping", mistakes_only=True, rate=0.5, epoch=correction)
    path = perceptron(data.x, data.y, rate=0.5, steps=100)
    heard = np.array(artist(learning.scene.figure.axes[0], markeredgecolor=style.WRONG).get_data()).ravel()
    label = data.y[(data.x == heard).all(axis=1)]
    assert path.w[correction + 1] - path.w[correction] == pytest.approx(0.5 * (2 * label - 1) * heard)
    assert numbers(repr(learning))[1] == pytest.approx(40 * path.loss[correction])


def test_standardising_saves_the_run_in_other_units(learning):
    learning.presets["too large"].click()
    jumping = numbers(repr(learning))[5]
    learning.presets["the same, standardised"].click()
    assert numbers(repr(learning))[5] < jumping / 5


def test_a_click_in_the_landscape_sets_the_readers_weights_in_the_units_of_the_sliders(learning):
    data, landscape = two_groups(), learning.scene.figure.axes[1]
    for standardised in (False, True):
        learning.set(standardised=standardised)
        learning.set(**learning.press[landscape](0.5, 0.4))
        sd = data.x.std(axis=0) if standardised else np.ones(2)
        yours = np.array([learning.controls["w1"].value, learning.controls["w2"].value])
        assert yours == pytest.approx([0.5, 0.4] / sd)
        assert np.array(artist(landscape, marker="D").get_data()).ravel() == pytest.approx([0.5, 0.4])
        assert numbers(repr(learning))[-1] == pytest.approx(log_loss(data.x, data.y, yours, 0.0), rel=0.01)


def test_a_click_sends_one_picture_and_moves_no_slider_between_its_steps(learning):
    sent = pictures(learning)
    click(learning, 1, 0.512, 0.404)
    assert [message["at"] for message, _ in sent if "at" in message] == [learning.picture.at]
    assert (learning.values()["w1"], learning.values()["w2"]) == (0.51, 0.4)


def test_a_change_of_data_sends_one_picture_and_brings_the_sliders_of_those_data(learning):
    sent, ends = pictures(learning), {}
    for data in ("other units", "overlapping", "separable", "other units"):
        move(learning.controls["data"], data)
        [(message, _)] = sent
        assert message["sentence"] == repr(learning)
        sent.clear()
        for name in ("w1", "w2", "b"):
            slider = learning.controls[name].shown
            assert slider.value == learning.values()[name] == 0
            now = ends.setdefault((data, name), (slider, slider.min, slider.max, slider.step))
            assert now == (slider, slider.min, slider.max, slider.step), "its ends never move under the page"
    assert ends["overlapping", "w2"][2] > 5 * ends["other units", "w2"][2], "a tenth of the unit, ten times the weight"


def test_what_the_page_still_says_of_the_slider_before_moves_nothing(learning):
    before = learning.controls["w2"].shown
    move(learning.controls["data"], "other units")
    said, sent = repr(learning), pictures(learning)
    before.set_state({"value": 0.3})
    assert (sent, repr(learning), learning.values()["w2"]) == ([], said, 0.0)


def test_each_data_set_keeps_the_readers_line(learning):
    learning.set(w1=0.5, b=-0.2)
    learning.set(data="separable")
    assert (learning.values()["w1"], learning.values()["b"]) == (0, 0)
    learning.set(data="overlapping")
    assert (learning.values()["w1"], learning.values()["b"]) == (0.5, -0.2)


@pytest.mark.parametrize(
    "name", ["from the start", "small steps", "too large", "the same, standardised", "perceptron, separable"]
)
def test_a_preset_sends_one_picture(name):
    made = explorers.explore_training()
    sent = pictures(made)
    made.presets[name].click()
    assert [message["sentence"] for message, _ in sent] == [repr(made)]


def test_whoever_is_lower_leads(learning):
    learning.set(epoch=0, w1=1.0, w2=1.0)
    assert repr(learning).endswith("and you lead.")
    learning.set(epoch=100)
    assert "you lead" not in repr(learning)


def test_zero_can_be_reached_by_every_slider_of_the_reader(learning):
    for data in ("overlapping", "separable", "other units"):
        learning.set(data=data)
        for name in ("w1", "w2", "b"):
            control = learning.controls[name]
            assert (control.value - control.min) / control.step == pytest.approx(
                round((control.value - control.min) / control.step), abs=1e-6
            )


@pytest.mark.parametrize(
    "data",
    [
        two_groups(n=1000),
        two_groups(seed=3, separable=True, n=10),
        dataset(
            np.column_stack([rows(60, 52_000, 9_000)[0], rows(60, 0.002, 0.0004, 1)[0]]),
            rows(60, 52_000, 9_000)[1],
            feature="income",
            unit="€",
        ),
        dataset(np.column_stack([challenger().x, np.ones(23)]), challenger().y),
        dataset([[0, 0], [1, 1]], [0, 1]),
        dataset(breast_cancer().x[:, :2], breast_cancer().y, label_names=("malignant", "benign")),
    ],
    ids=[
        "1000 rows",
        "10 separable",
        "thousands and thousandths",
        "a feature that never changes",
        "two rows",
        "breast cancer",
    ],
)
def test_a_readers_own_two_features_can_be_played(data):
    made = explorers.explore_training(data)
    made.check()
    made.set(epoch=100, standardised=True)
    assert f"of {len(data.y):,} right" in repr(made)


def test_other_numbers_of_features_are_refused_with_a_way_out():
    with pytest.raises(ValueError, match=r"two features, got 1.*explore_rates"):
        explorers.explore_training(hours())
    with pytest.raises(ValueError, match=r"two features, got 3.*X\[:, :2\]"):
        explorers.explore_training(np.eye(3), [0, 1, 1])
