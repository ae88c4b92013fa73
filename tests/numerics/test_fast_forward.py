"""Long gradient descent in leaps: where the real walk would be, only sooner."""

import numpy as np
import pytest

from logreg_core.data import double_well, hours, separable
from logreg_core.explorers._steps_until import steps_until
from logreg_core.losses import log_loss, squared_error
from logreg_core.training import fast_forward, gradient_descent, standardise

STUDY = hours()
SIX = standardise(double_well().x)[0], double_well().y


@pytest.mark.parametrize(("loss", "w", "b", "rate", "steps"), [
    (squared_error, -3.0, 0.0, 0.25, 35_604), (squared_error, 15.0, -40.0, 1.0, 20_000),
    (log_loss, -10.0, 0.0, 0.25, 2_000), (log_loss, 0.0, 0.0, 1.5, 1_000), (squared_error, 2.0, 3.0, 0.05, 5_000)])
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
    ends = [np.array(fast_forward(STUDY.x, STUDY.y, w=15, b=-40, rate=1, steps=10**7, loss=squared_error,
                                  accuracy=accuracy).weights) for accuracy in (1e-2, 1e-4, 1e-6)]
    assert np.abs(ends[1] - ends[2]).max() < np.abs(ends[0] - ends[2]).max() / 5
    assert ends[2] == pytest.approx([35.3, -92.7], abs=0.05)


def test_a_walk_that_bounces_is_followed_step_by_step_and_given_up():
    path = fast_forward(STUDY.x, STUDY.y, rate=2.0, steps=10**6)
    walked = gradient_descent(STUDY.x, STUDY.y, rate=2.0, steps=path.steps, tolerance=0)
    assert path.steps < 10**6 and "too large" in path.reason
    assert sorted(path.loss[-2:]) == pytest.approx(sorted(walked.loss[-2:]))
    assert sorted(path.loss[-2:]) == pytest.approx([0.42754, 0.44083], abs=1e-5)


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


@pytest.mark.parametrize(("wrong", "words"), [({"rate": -1}, "rate"), ({"accuracy": 0}, "accuracy"),
                                              ({"steps": 1.5}, "steps"), ({"loss": abs}, "loss")])
def test_what_cannot_be_used_is_named(wrong, words):
    with pytest.raises((ValueError, TypeError), match=words):
        fast_forward(STUDY.x, STUDY.y, **wrong)
