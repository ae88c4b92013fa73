"""A line that learns: what is shown is what training does, by the package's steps, by the reader's, by mistakes."""

import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.colors import to_rgba
from matplotlib.quiver import Quiver

from logreg_core import explorers
from logreg_core.data import breast_cancer, challenger, dataset, hours, two_groups
from logreg_core.live import Scene
from logreg_core.losses import log_loss
from logreg_core.model import sigmoid
from logreg_core.panels import style
from logreg_core.panels.plane import half_plane, line
from logreg_core.training import gradient_descent, perceptron
from tests.helpers import artist, click, move, numbers, pictures, rows, said

GROUPS = two_groups()


@pytest.fixture
def learning():
    return explorers.explore_training()


@pytest.fixture
def correcting():
    return explorers.explore_perceptron()


def step(w, b):
    """A right step, as the lesson's solution has it."""
    p = sigmoid(GROUPS.x @ w + b)
    return w - 0.1 * GROUPS.x.T @ (p - GROUPS.y) / 40, b - 0.1 * np.mean(p - GROUPS.y)


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


@pytest.mark.parametrize("k", [0, 1, 17, 100])
def test_every_step_is_that_of_gradient_descent(learning, k):
    learning.set(k=k, reveal=True)
    path = gradient_descent(GROUPS.x, GROUPS.y, rate=0.1, steps=100, tolerance=0)
    w, b = path.w[k], path.b[k]
    assert said(learning, "J =") == pytest.approx(log_loss(GROUPS.x, GROUPS.y, w, b), rel=0.01)
    assert said(learning, "length of the gradient") == pytest.approx(path.gradient_norm[k], rel=0.01)
    assert f"{np.sum((sigmoid(GROUPS.x @ w + b) >= 0.5) == GROUPS.y)} of 40 right" in repr(learning)


def test_votes_add_up_to_the_step_that_is_taken(learning):
    learning.set(k=3)
    (arrows,) = (part for part in learning.scene.moving if isinstance(part, Quiver))
    votes = np.column_stack([arrows.U, arrows.V])
    path = gradient_descent(GROUPS.x, GROUPS.y, rate=0.1, steps=4)
    taken = path.w[4] - path.w[3]
    assert votes.sum(axis=0) / np.linalg.norm(votes.sum(axis=0)) == pytest.approx(taken / np.linalg.norm(taken))


def test_a_vote_has_the_color_of_its_class(learning):
    (arrows,) = (part for part in learning.scene.moving if isinstance(part, Quiver))
    assert np.array_equal(arrows.get_facecolor(), [to_rgba(style.CLASS_COLOURS[int(label)]) for label in GROUPS.y])


def test_the_loss_stays_covered_until_it_is_revealed(learning):
    learning.set(k=40, guess=12.0)
    curve = artist(learning.scene.figure.axes[1], color=style.LOG_LOSS, marker="None")
    assert not curve.get_visible() and "J =" not in repr(learning)
    learning.set(reveal=True)
    assert curve.get_visible() and repr(learning).startswith("Half of the drop is done by step 5; you guessed 12.")
    assert len(curve.get_xdata()) == 101, "the whole fall is the answer, wherever the player stands"


def test_half_of_the_fall_is_done_when_it_is_said_to_be():
    losses = gradient_descent(GROUPS.x, GROUPS.y, rate=0.1, steps=100, tolerance=0).loss
    middle = (losses[0] + losses[100]) / 2
    assert losses[4] > middle >= losses[5]


def test_a_press_puts_the_guess_under_the_pointer(learning):
    click(learning, 1, 8.2, 0.9)
    assert learning.values()["guess"] == 8


def test_play_slider_and_jumps_agree_and_lead_to_the_same_picture(learning):
    player = learning.controls["k"]
    for _ in range(3):
        player.jumps[1].click()
    by_jumps = repr(learning)
    player.play.value = 0
    player.play.value = 3
    assert (player.slider.value, player.value, repr(learning)) == (3, 3, by_jumps)
    player.jumps[2].click()
    assert player.play.value == player.slider.index == player.value == 13


def test_a_move_of_the_player_sends_one_picture(learning):
    sent = pictures(learning)
    learning.controls["k"].play.value = 7
    learning.controls["k"].jumps[1].click()
    assert [message["sentence"][:7] for message, _ in sent] == ["Step 7:", "Step 8:"]


def test_moving_the_step_trains_nothing_anew(learning, monkeypatch):
    monkeypatch.setattr("logreg_core.explorers.training.gradient_descent", None)
    learning.set(k=60)
    assert repr(learning).startswith("Step 60")


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
    for explore in (explorers.explore_training, explorers.explore_perceptron):
        made = explore(data)
        made.check()
    made = explorers.explore_training(data)
    made.set(k=100, reveal=True)
    assert f"of {len(data.y):,} right" in repr(made)


@pytest.mark.parametrize("explore", [explorers.explore_training, explorers.explore_perceptron])
def test_other_numbers_of_features_are_refused_with_a_way_out(explore):
    with pytest.raises(ValueError, match=r"two features, got 1.*explore_rates"):
        explore(hours())
    with pytest.raises(ValueError, match=r"two features, got 3.*X\[:, :2\]"):
        explore(np.eye(3), [0, 1, 1])


# --- the reader's own step --------------------------------------------------------------------------------------


def test_a_right_step_stands_where_the_package_stands():
    made = explorers.explore_training(step=step)
    path = gradient_descent(GROUPS.x, GROUPS.y, rate=0.1, steps=100)
    for k in (0, 1, 50, 100):
        made.set(k=k)
        assert "The package agrees." in repr(made)
        ball = artist(made.scene.figure.axes[2], marker="o")
        assert np.ravel(ball.get_data()) == pytest.approx(path.w[k])
        assert said(made, "J =") == pytest.approx(path.loss[k], rel=0.01)


def test_the_ball_is_on_the_surface_at_its_own_bias():
    made = explorers.explore_training(step=lambda w, b: (w + 0.02, b + 0.1))
    for k in (0, 30):
        made.set(k=k)
        axes = made.scene.figure.axes[2]
        lines = [part for part in axes.collections if not part.filled]
        (heights,) = lines
        level, path = next(
            (level, path) for level, path in zip(heights.levels, heights.get_paths(), strict=True) if len(path)
        )
        at = path.vertices[len(path.vertices) // 2]
        assert log_loss(GROUPS.x, GROUPS.y, at, 0.1 * k) == pytest.approx(level, rel=0.02)


def test_a_step_uphill_climbs_and_the_ball_ends_at_the_edge_as_an_arrow():
    made = explorers.explore_training(
        step=lambda w, b: tuple(2 * old - new for old, new in zip((w, b), step(w, b), strict=True))
    )
    made.set(k=60)
    assert "This step went uphill." in repr(made) and "The package has J = 0.304 here" in repr(made)
    axes = made.scene.figure.axes[2]
    ball = artist(axes, markersize=12)
    assert ball.get_marker() in "<>^v"
    (left, right), [x] = axes.get_xlim(), ball.get_xdata()
    assert left <= x <= right


def unbuilt(w, b):
    """The two weights and the bias after one step of gradient descent."""
    ...


def late_nan(w, b):
    return (w + 0.1, b) if w[0] < 0.25 else (w * np.nan, b)


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize(
    ("mine", "words"),
    [
        (unbuilt, "Write step in the cell above, run it, and then run this cell again."),
        (lambda w, b: None if w.any() else print(w), "Your step returns nothing. Does it end with `return`?"),
        (lambda w, b: w - 0.1, "Your step must return two things, the new w and the new b"),
        (lambda w, b: np.append(w, b), "Your step must return two things"),
        (lambda w, b: (b, w), "returns a w of shape (), but it got one of shape (2,): one weight for each feature."),
        (lambda w, b: (w, w), "returns a b of shape (2,), but it got one of shape (): b is one number."),
        (lambda w, b: (GROUPS.x @ w, b), "returns a w of shape (40,)"),
        (lambda w, b: ("w", b), "The new w that your step returns is not made of numbers."),
        (lambda w, b: (w, b + np.nan), "Your step gives nan, which means “not a number”."),
        (late_nan, "gives nan, which means “not a number”. It happened in step 4."),
        (lambda w, b: (w + 1.2e308, b), "infinite numbers. It happened in step 2."),
        (lambda w, b: (w / 0.0, 1 / 0), "ZeroDivisionError"),
        (lambda w, b: (w - GROUPS.x * GROUPS.y, b), "stops with ValueError"),
        (lambda w: w, "stops with TypeError"),
    ],
)
def test_a_step_that_cannot_be_walked_is_told_why(mine, words):
    made = explorers.explore_training(step=mine)
    assert words in repr(made)
    sent = pictures(made)
    made.set(k=5)
    assert words in sent[-1][0]["trouble"]


def test_a_slow_step_is_named_and_walks_as_far_as_patience_goes(monkeypatch):
    monkeypatch.setattr("logreg_core.explorers._own_step.PATIENCE", 0.4)

    def slow(w, b):
        time.sleep(0.1)
        return step(w, b)

    made = explorers.explore_training(step=slow)
    assert "of 100 steps in" in repr(made) and "whole arrays instead of loops are faster" in repr(made)
    made.set(k=100)
    assert 3 <= said(made, "taken") <= 5


def test_before_there_is_a_step_the_data_are_seen():
    axes = explorers.explore_training(step=unbuilt).scene.figure.axes[0]
    still = [some for some in axes.lines if not some.get_animated() and len(some.get_xdata())]
    assert sum(len(some.get_xdata()) for some in still) == 40


def test_what_is_no_function_is_refused():
    with pytest.raises(TypeError, match="step must be a function"):
        explorers.explore_training(step=(1.0, 2.0))


def test_the_readers_step_gets_copies_and_no_picture_of_its_own():
    def greedy(w, b):
        w += 0.01
        return w, b

    made = explorers.explore_training(step=greedy)
    made.set(k=10)
    assert np.ravel(artist(made.scene.figure.axes[2], marker="o").get_data()) == pytest.approx([0.1, 0.1])


# --- the perceptron ---------------------------------------------------------------------------------------------


def test_the_perceptron_stops_on_separable_groups_and_never_on_overlapping_ones(correcting):
    correcting.set(data="separable", correction=100)
    assert repr(correcting) == "After 1 correction every point is on the right side. The perceptron has stopped."
    correcting.set(data="overlapping")
    correcting.set(correction=100)
    assert "After 100 corrections" in repr(correcting) and "stopped" not in repr(correcting)
    ring = artist(correcting.scene.figure.axes[0], markeredgecolor=style.WRONG)
    assert ("the ringed one" in repr(correcting)) == (len(ring.get_xdata()) == 1), "no word of a ring that is not there"


@pytest.mark.parametrize("correction", [0, 1, 30])
def test_the_ringed_point_is_the_one_that_the_perceptron_hears_next(correcting, correction):
    correcting.set(correction=correction)
    path = perceptron(GROUPS.x, GROUPS.y, steps=100)
    heard = np.array(artist(correcting.scene.figure.axes[0], markeredgecolor=style.WRONG).get_data()).ravel()
    label = GROUPS.y[(GROUPS.x == heard).all(axis=1)]
    assert path.w[correction + 1] - path.w[correction] == pytest.approx((2 * label - 1) * heard)
    assert numbers(repr(correcting))[1] == pytest.approx(40 * path.loss[correction])
    (arrows,) = (part for part in correcting.scene.moving if isinstance(part, Quiver))
    assert np.count_nonzero(np.hypot(arrows.U, arrows.V)) == 1, "nobody else votes"


def test_other_data_begin_anew_and_send_one_picture(correcting):
    correcting.set(correction=20)
    sent = pictures(correcting)
    move(correcting.controls["data"], "separable")
    assert [message["sentence"] for message, _ in sent] == [repr(correcting)]
    assert repr(correcting).startswith("After 0 corrections: 40 of 40")
