"""Two learning rates race: where each one leads, and which of all rates arrives first."""

import numpy as np
import pytest

from logreg_core import explorers
from logreg_core.data import challenger, dataset, double_well, hours
from logreg_core.panels import style
from logreg_core.training import gradient_descent, newton, smoothness
from tests.helpers import artist, click, numbers, rows, said


@pytest.fixture
def racing():
    return explorers.explore_rates()


def test_the_safe_rate_has_its_name_on_both_sliders(racing):
    for name in ("one", "two"):
        options = dict(racing.controls[name].options)
        assert options["1/K"] == pytest.approx(0.372892, abs=1e-6) == 1 / smoothness(hours().x)


@pytest.mark.parametrize(("rate", "steps", "uphill"), [(1.0, 707, 4), (1.5, 456, 20), (1.8, 2477, 233)])
def test_rates_above_two_over_k_arrive_all_the_same(racing, rate, steps, uphill):
    racing.set(two=rate, reveal=True)
    assert f"α = {rate:g} takes {steps:,} steps, {uphill} uphill." in repr(racing)


def test_at_rate_2_two_losses_alternate_for_ever(racing):
    seen = []
    for step in (997, 998, 999, 1000):
        racing.set(step=step, two=2.0)
        seen.append(numbers(repr(racing))[3])
    assert sorted(seen) == [0.4275, 0.4275, 0.4408, 0.4408] and seen[:2] == seen[2:]
    racing.set(reveal=True)
    assert "α = 2 is not there after 3,000 steps" in repr(racing)


def test_the_answer_stays_covered_until_it_is_revealed(racing):
    scale = racing.scene.figure.axes[2]
    answers = [artist(scale, color=style.LOG_LOSS), artist(scale, color=style.WRONG)]
    racing.set(step=1000, two=1.5)
    assert not any(answer.get_visible() for answer in answers) and "First to arrive" not in repr(racing)
    racing.set(reveal=True)
    assert all(answer.get_visible() for answer in answers)
    assert answers[1].get_xdata()[0] == pytest.approx(1.8038, abs=5e-5)


def test_the_fastest_rate_is_the_fastest_of_a_fine_search(racing):
    racing.set(reveal=True)
    data, said_best, said_steps = hours(), said(racing, "about α ="), numbers(repr(racing))[1]
    steps = {rate: gradient_descent(data.x, data.y, rate=rate, steps=3000) for rate in np.arange(0.4, 1.9, 0.01)}
    arrived = {rate: run.steps for rate, run in steps.items() if run.converged}
    best = min(arrived, key=arrived.get)
    assert said_best == pytest.approx(best, abs=0.05) and 1.7 < best < 1.8
    assert said_steps <= 1.15 * arrived[best]


def test_both_runs_are_those_of_gradient_descent(racing):
    racing.set(step=20, one=0.2, two=1.0)
    for axes, place in ((racing.scene.figure.axes[0], "w"), (racing.scene.figure.axes[1], None)):
        for rate, color, mark in ((0.2, style.INK, "o"), (1.0, style.WEIGHT, "s")):
            run = gradient_descent(hours().x, hours().y, rate=rate, steps=20)
            shown = np.ravel(artist(axes, color=color, marker=mark).get_data())
            assert shown == pytest.approx((run.w[20], run.b[20]) if place else (20, run.loss[20]))


def test_both_runs_are_told_apart_without_color(racing):
    for axes in racing.scene.figure.axes[:2]:
        looks = [
            {(line.get_linestyle(), line.get_marker()) for line in axes.lines if line.get_color() == color}
            for color in (style.INK, style.WEIGHT)
        ]
        assert looks[0] and not looks[0] & looks[1]


def test_a_press_on_the_scale_moves_purple_to_the_nearest_rate(racing):
    click(racing, 2, 1.4, 100)
    assert racing.values()["two"] == 1.5


def test_a_ball_beyond_the_edge_stands_at_the_edge(racing):
    across = racing.scene.figure.axes[0]
    for step in range(0, 30):
        racing.set(step=step, two=racing.controls["two"].options[-1][1])
        [[x], [y]] = max(
            across.lines, key=lambda one: (one.get_color() == style.WEIGHT, one.get_markersize())
        ).get_data()
        assert across.get_xlim()[0] <= x <= across.get_xlim()[1]
        assert across.get_ylim()[0] <= y <= across.get_ylim()[1]


@pytest.mark.parametrize(
    "data", [challenger(), double_well(), dataset(*rows(60, 52_000, 9_000)), dataset(*rows(2_000, 0.002, 0.0004))]
)
def test_rates_find_their_own_scale(data):
    made = explorers.explore_rates(data)
    made.check()
    assert made.controls["two"].options[0][1] < 1 / smoothness(data.x) < made.controls["two"].options[-1][1]


def test_separable_classes_are_sent_to_their_own_explorer():
    with pytest.raises(ValueError, match="explore_separable"):
        explorers.explore_rates([1, 2, 3, 4], [0, 0, 1, 1])


@pytest.mark.parametrize(
    ("x", "y", "words"),
    [
        (np.arange(1, 7) * 1e-6, [0, 0, 1, 0, 1, 1], "does not leave the start"),
        ([1, 2, 1, 2], [0, 0, 1, 1], "begins at the lowest point"),
    ],
)
def test_only_a_run_that_is_at_the_lowest_loss_is_said_to_arrive(x, y, words):
    lowest = newton(x, y).loss[-1]
    made = explorers.explore_rates(x, y)
    made.set(step=1000, reveal=True)
    there = said(made, "Step 1,000: J =") == pytest.approx(lowest, abs=1e-4)
    assert there == ("begins at the lowest point" in repr(made))
    assert words in repr(made)


def test_rates_of_a_large_unit_are_written_as_in_the_captions():
    made = explorers.explore_rates(*rows(60, 52_000, 9_000))
    names = [name for name, _ in made.controls["two"].options]
    assert any("e−" in name for name in names) and not any("e-" in name for name in names)
    assert "1/K" in names


@pytest.mark.parametrize("size", [1e-6, 1.0, 1e12])
def test_the_surface_fits_the_weights_of_any_unit(size):
    x, y = rows(60, 2, 1)
    made = explorers.explore_rates(x * size, y)
    ends = np.array(made.scene.figure.axes[0].get_xlim()) * size
    assert ends[0] < 0 < newton(x, y).weights[0] < ends[1] < 20
