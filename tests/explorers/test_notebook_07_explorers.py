"""The explorers of notebook 07: what they show is what training does, and their controls agree with themselves."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import minimize_scalar

from logreg_core import explorers
from logreg_core.data import breast_cancer, challenger, dataset, double_well, hours, two_groups
from logreg_core.figures import TrainingFigure
from logreg_core.losses import log_loss, profile_loss
from logreg_core.model import sigmoid
from logreg_core.panels.half_planes import half_plane, line
from logreg_core.training import gradient_descent, perceptron, smoothness
from tests.helpers import numbers, rows


@pytest.fixture
def learning():
    made = explorers.explore_training()
    made.presets["from the start"].click()
    return made


@pytest.fixture
def racing():
    return explorers.explore_rates()


@pytest.fixture
def growing():
    return explorers.explore_separable()


# --- the lowest loss for given weights --------------------------------------------------------------------------


@settings(deadline=None, max_examples=50)
@given(st.integers(0, 10**6), st.integers(1, 2), st.floats(0.1, 30))
def test_the_best_bias_is_the_one_an_independent_search_finds(seed, features, size):
    rng = np.random.default_rng(seed)
    x = rng.normal(1.0, 2.0, (12, features)) if features > 1 else rng.normal(1.0, 2.0, 12)
    y = np.arange(12) % 3 == 0
    w = rng.normal(0, size, (3, features)) if features > 1 else rng.normal(0, size, 3)
    for weight, loss in zip(w, profile_loss(x, y, w), strict=True):
        def of_bias(b, weight=weight):
            return log_loss(x, y, weight, b)

        reach = 2 + np.abs(x @ weight if features > 1 else x * weight).max()
        found = minimize_scalar(of_bias, bounds=(-reach, reach), options={"xatol": 1e-10})
        assert loss == pytest.approx(found.fun, rel=1e-6, abs=1e-9)
        assert loss <= found.fun + 1e-12


@pytest.mark.parametrize("w", [[[1.0, 2.0]], [1.0]])
def test_weights_that_do_not_fit_the_features_are_refused(w):
    x = hours().x if np.ndim(w) == 2 else two_groups().x
    with pytest.raises(ValueError, match="one weight for each column"):
        profile_loss(x, np.arange(len(x)) % 2, w)


# --- the plane --------------------------------------------------------------------------------------------------


@given(st.floats(-5, 5), st.floats(-5, 5), st.floats(-9, 9), st.floats(-3, 3), st.integers(0, 10**6))
@settings(deadline=None, max_examples=25)
def test_a_half_plane_holds_exactly_the_places_whose_score_reaches_the_level(w1, w2, b, level, seed):
    axes = TrainingFigure(np.zeros(1), 1).plane.axes
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
    assert line(TrainingFigure(np.zeros(1), 1).plane.axes, (0.0, 0.0), 1.0, 0.0) is None


# --- the line that learns ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("epoch", [0, 1, 17, 100])
@pytest.mark.parametrize("standardised", [False, True])
def test_every_epoch_is_that_of_gradient_descent(learning, epoch, standardised):
    data = two_groups()
    learning.set(data="overlapping", epoch=epoch, rate=0.5, standardised=standardised)
    path = gradient_descent(data.x, data.y, rate=0.5, steps=100, tolerance=0, standardise=standardised)
    w, b = path.w[epoch], path.b[epoch]
    said = numbers(repr(learning))
    assert said[0] == epoch and said[1] == 0.5
    assert said[4] == pytest.approx(log_loss(data.x, data.y, w, b), rel=0.01)
    assert said[5] == pytest.approx(path.gradient_norm[epoch], rel=0.01)
    assert said[6] == np.sum((sigmoid(data.x @ w + b) >= 0.5) == data.y)


def test_votes_add_up_to_the_step_that_is_taken(learning):
    data = two_groups()
    learning.set(epoch=3, rate=0.5)
    arrows = learning.scene.plane.arrows
    votes = np.column_stack([arrows.U, arrows.V])
    path = gradient_descent(data.x, data.y, rate=0.5, steps=4)
    step = path.w[4] - path.w[3]
    assert votes.sum(axis=0) / np.linalg.norm(votes.sum(axis=0)) == pytest.approx(step / np.linalg.norm(step))


def test_early_it_moves_much_later_little(learning):
    way = []
    for epoch in (0, 1, 50, 51):
        learning.set(epoch=epoch, rate=0.7)
        way.append(np.array(learning.scene.ball.get_data()).ravel())
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
    sent = []
    learning.picture.send = lambda message, buffers=(): sent.append(message)
    learning.controls["epoch"].play.value = 7
    learning.controls["epoch"].jumps[0].click()
    assert [message["sentence"][:8] for message in sent] == ["Epoch 7,", "Epoch 8,"]


def test_moving_the_epoch_trains_nothing_anew(learning, monkeypatch):
    learning.set(epoch=5)
    monkeypatch.setattr("logreg_core.explorers.groups.gradient_descent", None)
    learning.set(epoch=60, t=0.3, w1=1.0)
    assert repr(learning).startswith("Epoch 60")


def test_the_perceptron_stops_on_separable_groups_and_never_on_overlapping_ones(learning):
    learning.presets["perceptron, separable"].click()
    assert "after 1 correction every point is on its right side" in repr(learning)
    learning.set(data="overlapping")
    assert "after 100 corrections" in repr(learning) and "stopped" not in repr(learning)


@pytest.mark.parametrize("correction", [0, 1, 30])
def test_the_ringed_point_is_the_one_that_the_perceptron_hears_next(learning, correction):
    data = two_groups()
    learning.set(data="overlapping", mistakes_only=True, rate=0.5, epoch=correction)
    path = perceptron(data.x, data.y, rate=0.5, steps=100)
    heard = np.array(learning.scene.plane.heard.get_data()).ravel()
    label = data.y[(data.x == heard).all(axis=1)]
    assert path.w[correction + 1] - path.w[correction] == pytest.approx(0.5 * (2 * label - 1) * heard)
    assert numbers(repr(learning))[1] == pytest.approx(40 * path.loss[correction])


def test_standardising_saves_the_run_in_other_units(learning):
    learning.presets["too large"].click()
    jumping = numbers(repr(learning))[5]
    learning.presets["the same, standardised"].click()
    assert numbers(repr(learning))[5] < jumping / 5


def test_a_click_in_the_landscape_sets_the_readers_weights_in_the_units_of_the_sliders(learning):
    data = two_groups()
    for standardised in (False, True):
        learning.set(standardised=standardised)
        learning.set(**learning._on_point(1, 0.5, 0.4))
        sd = data.x.std(axis=0) if standardised else np.ones(2)
        yours = np.array([learning.controls["w1"].value, learning.controls["w2"].value])
        assert yours == pytest.approx([0.5, 0.4] / sd)
        assert np.array(learning.scene.you.get_data()).ravel() == pytest.approx([0.5, 0.4])
        assert numbers(repr(learning))[-1] == pytest.approx(log_loss(data.x, data.y, yours, 0.0), rel=0.01)


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
                round((control.value - control.min) / control.step), abs=1e-6)


@pytest.mark.parametrize("data", [
    two_groups(n=1000), two_groups(seed=3, separable=True, n=10),
    dataset(np.column_stack([rows(60, 52_000, 9_000)[0], rows(60, 0.002, 0.0004, 1)[0]]), rows(60, 52_000, 9_000)[1],
        feature="income", unit="€"),
    dataset(np.column_stack([challenger().x, np.ones(23)]), challenger().y),
    dataset([[0, 0], [1, 1]], [0, 1]),
    dataset(breast_cancer().x[:, :2], breast_cancer().y, label_names=("malignant", "benign")),
], ids=["1000 rows", "10 separable", "thousands and thousandths", "a feature that never changes", "two rows",
        "breast cancer"])
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


# --- learning rates ---------------------------------------------------------------------------------------------


def test_the_marks_are_those_of_the_lesson(racing):
    x = hours().x
    options = {name: rate for name, rate in racing.controls["rate"].options}
    assert options["1/L"] == pytest.approx(0.372892, abs=1e-6) == 1 / smoothness(x)
    assert options["2/λmax(H*)"] == pytest.approx(1.8038, abs=5e-5)


@pytest.mark.parametrize(("rate", "steps", "uphill"), [(1.0, 707, 4), (1.5, 456, 20), (1.8, 2477, 233)])
def test_rates_above_two_over_l_arrive_all_the_same(racing, rate, steps, uphill):
    racing.set(rate=rate)
    assert f"it arrives after {steps:,} steps, {uphill} of them uphill." in repr(racing)


def test_at_rate_2_two_losses_alternate_for_ever(racing):
    seen = []
    for step in (997, 998, 999, 1000):
        racing.set(step=step)
        seen.append(numbers(repr(racing).split("Yours")[0])[-2])
    assert sorted(seen) == [0.4275, 0.4275, 0.4408, 0.4408] and seen[:2] == seen[2:]


def test_just_above_the_real_limit_nothing_arrives_and_just_below_it_does(racing):
    racing.set(rate=racing.controls["rate"].options[-1][1])
    assert "is not there yet after 3,000 steps" in repr(racing)
    racing.presets["yours at 1.8"].click()
    assert "arrives after 2,477 steps" in repr(racing)


@pytest.mark.parametrize("data", [challenger(), double_well(), dataset(*rows(60, 52_000, 9_000)),
                                  dataset(*rows(2_000, 0.002, 0.0004))])
def test_rates_find_their_own_scale(data):
    made = explorers.explore_rates(data)
    made.check()
    assert made.controls["rate"].options[0][1] < 1 / smoothness(data.x) < made.controls["rate"].options[-1][1]


def test_separable_classes_are_sent_to_their_own_explorer():
    with pytest.raises(ValueError, match="explore_separable"):
        explorers.explore_rates([1, 2, 3, 4], [0, 0, 1, 1])


# --- separable --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("step", "w"), [(10, 2.103), (100, 4.018), (1000, 6.231), (10_000, 8.519)])
def test_the_weight_follows_the_logarithm_and_the_loss_falls_like_one_over_t(growing, step, w):
    growing.presets[f"step {step:,}"].click()
    said = numbers(repr(growing))
    assert said[1] == pytest.approx(w, abs=6e-4)
    assert said[-2] == pytest.approx(w - np.log(step), abs=6e-4)
    assert said[-1] == pytest.approx(step * np.mean(np.logaddexp(0, -w * np.array([1, 1, 2, 2]))), abs=2e-3)


@pytest.mark.parametrize(("setting", "lowest"), [({"flipped": True}, 0.6073), ({"l2": 0.01}, 2.9023)])
def test_a_flipped_label_and_a_penalty_bring_a_minimum_where_training_arrives(growing, setting, lowest):
    growing.set(step=10_000)
    assert "there is no minimum" in repr(growing)
    growing.set(**setting)
    said = numbers(repr(growing))
    assert "There is a minimum" in repr(growing)
    assert said[1] == said[3] == lowest
    weights, profile = growing.scene.slope.get_data()
    assert weights[np.argmin(profile)] == pytest.approx(lowest, abs=np.diff(weights)[0])


@pytest.mark.parametrize("data", [hours(), challenger(), dataset([3, 2, 1, 0], [0, 0, 1, 1]), dataset([0, 1], [0, 1]),
                                  dataset([52_000, 61_000, 70_000], [0, 1, 1]), dataset([2, 2, 2], [0, 1, 1])])
def test_any_single_feature_can_grow(data):
    made = explorers.explore_separable(data)
    made.check()
    made.set(flipped=True, step=10_000)
    assert repr(made).startswith("Step 10,000")
