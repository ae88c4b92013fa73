"""Long gradient descent in leaps: where the real walk would be, only sooner."""

import numpy as np
import pytest

from logreg_core.data import double_well, hours, separable
from logreg_core.explorers._steps_until import steps_until
from logreg_core.explorers._surfaces import RATES, lesson_or_own
from logreg_core.losses import log_loss, squared_error
from logreg_core.model import sigmoid
from logreg_core.training import fast_forward, gradient_descent, smoothness, standardise
from tests.helpers import many

STUDY = hours()
SIX = standardise(double_well().x)[0], double_well().y


@pytest.mark.parametrize(
    ("loss", "w", "b", "rate", "steps"),
    [
        (squared_error, -3.0, 0.0, 0.25, 35_604),
        (squared_error, 15.0, -40.0, 1.0, 20_000),
        (log_loss, -10.0, 0.0, 0.25, 2_000),
        (log_loss, 0.0, 0.0, 1.5, 1_000),
        (squared_error, 2.0, 3.0, 0.05, 5_000),
    ],
)
def test_leaps_end_where_the_steps_end(loss, w, b, rate, steps):
    leapt = fast_forward(STUDY.x, STUDY.y, w=w, b=b, rate=rate, steps=steps, loss=loss)
    walked = gradient_descent(STUDY.x, STUDY.y, w=w, b=b, rate=rate, steps=steps, loss=loss, tolerance=0)
    assert leapt.steps == walked.steps == steps
    assert leapt.weights == pytest.approx(walked.weights, abs=1e-3)
    assert leapt.loss[-1] == pytest.approx(walked.loss[-1], rel=1e-5)


@pytest.mark.parametrize("loss", [log_loss, squared_error])
def test_every_leap_passes_through_the_path_of_the_steps(loss):
    leapt = fast_forward(*SIX, w=4.0, b=2.0, rate=4.0, steps=686, loss=loss)
    walked = gradient_descent(*SIX, w=4.0, b=2.0, rate=4.0, steps=686, loss=loss, tolerance=0)
    assert len(leapt.step) < 60 and walked.steps == 686
    assert np.abs(leapt.w - walked.w[leapt.step]).max() < 1e-3
    assert np.abs(leapt.b - walked.b[leapt.step]).max() < 1e-3


def test_the_first_steps_are_exact():
    leapt = fast_forward(STUDY.x, STUDY.y, rate=0.3, steps=10)
    walked = gradient_descent(STUDY.x, STUDY.y, rate=0.3, steps=10)
    assert list(leapt.step) == list(range(11))
    assert np.allclose(leapt.w, walked.w, rtol=1e-12) and np.allclose(leapt.gradient_norm, walked.gradient_norm)


def test_finer_leaps_end_nearer():
    ends = [
        np.array(
            fast_forward(
                STUDY.x, STUDY.y, w=15, b=-40, rate=1, steps=10**7, loss=squared_error, accuracy=accuracy
            ).weights
        )
        for accuracy in (1e-2, 1e-4, 1e-6)
    ]
    assert np.abs(ends[1] - ends[2]).max() < np.abs(ends[0] - ends[2]).max() / 5
    assert ends[2] == pytest.approx([35.3, -92.7], abs=0.05)


def test_a_walk_between_the_same_places_ends_at_the_right_one():
    walked = gradient_descent(STUDY.x, STUDY.y, rate=2.0, steps=4001, tolerance=0)
    for steps in (10**6, 10**6 + 1, 10**12 + 1):
        path = fast_forward(STUDY.x, STUDY.y, rate=2.0, steps=steps)
        assert path.steps == steps and path.reason.startswith("the rate is too large")
        assert path.weights == pytest.approx((walked.w[4000 + steps % 2], walked.b[4000 + steps % 2]), rel=1e-9)
    assert sorted(walked.loss[-2:]) == pytest.approx([0.42754, 0.44083], abs=1e-5)


def test_a_rate_near_the_largest_that_works_is_not_called_too_large():
    """Rate 1.8 of notebook 07: it bounces for more than 2,000 steps, and arrives."""
    walked = gradient_descent(STUDY.x, STUDY.y, rate=1.8)
    assert walked.converged and walked.steps == pytest.approx(2477, abs=1)
    for steps in (100, 1000, 2000):
        assert (
            fast_forward(STUDY.x, STUDY.y, rate=1.8, steps=steps).reason
            == gradient_descent(STUDY.x, STUDY.y, rate=1.8, steps=steps, tolerance=0).reason
        )
    for accuracy in (1e-2, 1e-4):
        path = fast_forward(STUDY.x, STUDY.y, rate=1.8, accuracy=accuracy)
        assert path.steps == 10**6 and "too large" not in path.reason
        assert path.loss[-1] == pytest.approx(walked.loss[-1], abs=1e-9)


def test_a_walk_too_rough_to_leap_is_given_up_and_says_so():
    path = fast_forward(STUDY.x, STUDY.y, rate=20, steps=10**6)
    assert not path.converged and path.steps < 10**6
    assert path.reason.startswith(f"gave up: after {path.steps:,} of 1,000,000 steps")
    assert "gradient_descent" in path.reason and "2/K = 0.7458" in path.reason


def test_it_ends_at_the_tolerance():
    path = fast_forward(STUDY.x, STUDY.y, rate=0.25, steps=10**9, tolerance=1e-6)
    assert path.converged and path.gradient_norm[-1] <= 1e-6 and path.steps < 10**5


@pytest.mark.parametrize("loss", [log_loss, squared_error])
def test_on_separable_data_the_weight_grows_for_ever(loss):
    data = separable()
    ends = [fast_forward(data.x, data.y, rate=1, steps=steps, loss=loss).weights[0] for steps in (10**3, 10**6, 10**9)]
    assert np.diff(ends).min() > 3


def test_one_class_alone_is_allowed():
    assert fast_forward([1.0], [1], w=-6, b=-3, rate=1, steps=1000).loss[-1] < 0.001


def test_steps_until_counts_like_the_walk():
    path = fast_forward(STUDY.x, STUDY.y, w=-2, rate=0.25, steps=10**6, loss=squared_error)
    walked = gradient_descent(STUDY.x, STUDY.y, w=-2, rate=0.25, steps=1000, loss=squared_error)
    for value in (0.45, 0.25, 0.2):
        needed = steps_until(path, STUDY.x, STUDY.y, value, rate=0.25, loss=squared_error)
        assert needed == pytest.approx(np.argmax(walked.loss <= value), abs=2)
    assert steps_until(path, STUDY.x, STUDY.y, 0.1, rate=0.25, loss=squared_error) is None
    assert steps_until(path, STUDY.x, STUDY.y, 0.9, rate=0.25, loss=squared_error) == 0


@pytest.mark.parametrize(
    ("wrong", "words"),
    [({"rate": -1}, "rate"), ({"accuracy": 0}, "accuracy"), ({"steps": 1.5}, "steps"), ({"loss": abs}, "loss")],
)
def test_what_cannot_be_used_is_named(wrong, words):
    with pytest.raises((ValueError, TypeError), match=words):
        fast_forward(STUDY.x, STUDY.y, **wrong)


# --- the plain loop, at random ----------------------------------------------------------------------------------------

SLOPES = {
    log_loss: lambda m: -1 / (1 + np.exp(m)),
    squared_error: lambda m: -2 * np.exp(m) / (1 + np.exp(np.minimum(m, 200))) ** 3,
}
UP_TO = {"hours of study": 1.8, "hours, from afar": 1.8}  # beyond, the walk bounces forever, and every digit counts


def plain_loop(x, y, w, b, rates, steps, loss):
    """Gradient descent as the lesson writes it, for many starts, each for its own number of steps."""
    rows = (2 * y - 1)[:, None] * np.column_stack([x, np.ones(len(x))])
    at, ends = np.column_stack([w, b]), np.empty((len(w), 2))
    with np.errstate(over="ignore", invalid="ignore"):
        for step in range(steps.max() + 1):
            ends[steps == step] = at[steps == step]
            at = at - rates[:, None] * (SLOPES[loss](np.minimum(at @ rows.T, 200)) @ rows) / len(rows)
    return ends


def scores_apart(x, ends, others):
    """The largest distance between two models, in log-odds of an example."""
    return np.abs((ends - others) @ np.column_stack([x, np.ones(len(x))]).T).max(axis=1)


@pytest.mark.parametrize("loss", [log_loss, squared_error])
@pytest.mark.parametrize("name", lesson_or_own(None, None))
def test_leaps_end_where_the_plain_loop_does_all_over_the_lessons_surfaces(name, loss):
    surface, places = lesson_or_own(None, None)[name], many(40, 4000)
    rng = np.random.default_rng(places)
    w, b = (rng.uniform(*ends, places) for ends in surface.ends)
    rates = rng.choice([rate for rate in RATES if rate <= UP_TO.get(name, surface.rate)], places)
    steps = np.rint(10 ** rng.uniform(0, np.log10(many(2000, 10_000)), places)).astype(int)
    paths = [
        fast_forward(surface.x, surface.y, w=w[k], b=b[k], rate=rates[k], steps=steps[k], loss=loss, accuracy=1e-2)
        for k in range(places)
    ]
    assert all(path.steps == count or path.gradient_norm[-1] == 0 for path, count in zip(paths, steps, strict=True))
    truth = plain_loop(surface.x, surface.y, w, b, rates, steps, loss)
    apart = scores_apart(surface.x, np.array([path.weights for path in paths]), truth)
    assert np.quantile(apart, 0.99) < 0.02
    assert (apart > 0.5).sum() <= places // 2000  # a walk that just falls off a plateau is early or late by 1 %


def test_leaps_stop_in_the_valley_of_a_lesson_and_do_not_cross_it():
    """The start (33, 40) of "hours, from afar": far out, where the surface looks flat on both sides of the valley."""
    truth = plain_loop(STUDY.x, STUDY.y, [33.0], [40.0], np.array([0.02]), np.array([3200]), log_loss)[0]
    for accuracy in (1e-2, 1e-4, 1e-6):
        path = fast_forward(STUDY.x, STUDY.y, w=33, b=40, rate=0.02, steps=3200, accuracy=accuracy)
        assert path.weights == pytest.approx(truth, abs=2 * accuracy)
        assert path.loss[-1] == pytest.approx(4.081, abs=5e-3)


@pytest.mark.parametrize("seed", range(many(30, 3000)))
def test_leaps_end_where_the_plain_loop_does_on_readers_data(seed):
    rng = np.random.default_rng(seed)
    n, loss = rng.integers(2, 40), [log_loss, squared_error][seed % 2]
    x = [
        rng.normal(size=n),
        np.exp(1.5 * rng.normal(size=n)),
        rng.normal(50, 10, n),
        np.append(rng.normal(size=n - 1), 10.0 ** rng.uniform(0, 4)),
    ][rng.integers(4)]
    y = (rng.random(n) < sigmoid(rng.choice([0, 1, 5]) * (x - x.mean()) / x.std())).astype(float)
    x = standardise(x)[0] if rng.random() < 0.6 else x
    reach = rng.choice([1, 5, 50])
    w, b = reach * rng.normal(size=6) / x.std(), reach * rng.normal(size=6)
    rates = rng.choice([0.01, 0.1, 0.5, 1, 1.9], 6) / smoothness(x)
    steps = np.rint(10 ** rng.uniform(0.5, 3.3, 6)).astype(int)
    truth = plain_loop(x, y, w, b, rates, steps, loss)
    for k in range(6):
        path = fast_forward(x, y, w=w[k], b=b[k], rate=rates[k], steps=steps[k], loss=loss)
        assert path.steps == steps[k] or path.gradient_norm[-1] == 0
        assert scores_apart(x, np.array([path.weights]), truth[k])[0] < 0.05


def test_the_tiniest_steps_keep_their_digits():
    """From w = −10 squared error creeps: 10¹⁵ steps of 0.25, by three stiff solvers of the flow."""
    path = fast_forward(STUDY.x, STUDY.y, w=-10, rate=0.25, steps=10**15, loss=squared_error)
    assert path.weights == pytest.approx((-14.0630, -8.7476), abs=2e-4)
    creep = gradient_descent(STUDY.x, STUDY.y, w=-10, rate=1e-13, steps=1, loss=squared_error, tolerance=0)
    assert fast_forward(STUDY.x, STUDY.y, w=-10, rate=1e-19, steps=10**6, loss=squared_error).w[-1] == pytest.approx(
        creep.w[-1], rel=1e-12
    )


def test_it_ends_at_the_first_step_that_is_low_enough():
    for w, loss in ((-2.0, squared_error), (-3.0, log_loss)):
        walked = gradient_descent(STUDY.x, STUDY.y, w=w, rate=0.25, steps=3000, loss=loss, tolerance=0)
        for low in (walked.loss[0], 0.8 * walked.loss[0], 0.5 * walked.loss[0], walked.loss[2000]):
            path = fast_forward(STUDY.x, STUDY.y, w=w, rate=0.25, loss=loss, until=low)
            assert path.steps == pytest.approx(np.argmax(walked.loss <= low), abs=1)
            assert path.converged and path.loss[-1] <= low and "the loss is at most" in path.reason
    path = fast_forward(STUDY.x, STUDY.y, rate=0.25, until=0.1)
    assert path.steps == 10**6 and path.loss[-1] > 0.1 and "the loss is at most" not in path.reason


def test_ground_so_flat_that_the_gradient_is_zero_is_not_called_a_minimum():
    path = fast_forward(STUDY.x, STUDY.y, w=-2000, rate=0.25, loss=squared_error)
    assert (
        path.gradient_norm[-1] == 0
        and not path.converged
        and path.reason.startswith("stopped where the surface is flat")
    )


@pytest.mark.filterwarnings("error")
def test_a_rate_that_blows_the_weights_up_is_a_result():
    path = fast_forward(STUDY.x, STUDY.y, rate=1e308)
    assert np.isfinite([path.w, path.b, path.loss, path.gradient_norm]).all()
    assert path.reason.startswith(f"the rate is too large: after {path.steps:,} step")


@pytest.mark.parametrize("steps", [100, 10**6])
def test_separable_data_are_named(steps):
    path = fast_forward(separable().x, separable().y, steps=steps)
    assert path.separable and not path.converged and "separable" in path.reason
