"""Learning rates side by side: where each one leads, and where on the scale of all rates it stops to arrive."""

import numpy as np
import pytest

from logreg_core import explorers
from logreg_core.data import challenger, dataset, double_well, hours
from logreg_core.training import newton, smoothness
from tests.helpers import numbers, rows


@pytest.fixture
def racing():
    return explorers.explore_rates()


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


@pytest.mark.parametrize(
    "data", [challenger(), double_well(), dataset(*rows(60, 52_000, 9_000)), dataset(*rows(2_000, 0.002, 0.0004))]
)
def test_rates_find_their_own_scale(data):
    made = explorers.explore_rates(data)
    made.check()
    assert made.controls["rate"].options[0][1] < 1 / smoothness(data.x) < made.controls["rate"].options[-1][1]


def test_separable_classes_are_sent_to_their_own_explorer():
    with pytest.raises(ValueError, match="explore_separable"):
        explorers.explore_rates([1, 2, 3, 4], [0, 0, 1, 1])


@pytest.mark.parametrize(
    ("x", "y", "words"),
    [
        (np.arange(1, 7) * 1e-6, [0, 0, 1, 0, 1, 1], "it does not leave the start"),
        ([1, 2, 1, 2], [0, 0, 1, 1], "it is at the lowest point from the start"),
    ],
)
def test_only_a_run_that_is_at_the_lowest_loss_is_said_to_arrive(x, y, words):
    lowest = newton(x, y).loss[-1]
    made = explorers.explore_rates(x, y)
    made.set(step=1000)
    there = numbers(repr(made).split("Yours")[1])[1] == pytest.approx(lowest, abs=1e-4)
    assert there == ("arrives" in repr(made) or "lowest point" in repr(made))
    assert words in repr(made)


def test_rates_of_a_large_unit_are_written_as_in_the_captions():
    made = explorers.explore_rates(*rows(60, 52_000, 9_000))
    names = [name for name, _ in made.controls["rate"].options]
    assert any("e−" in name for name in names) and not any("e-" in name for name in names)
    assert {"1/L", "2/λmax(H*)"} < set(names)


@pytest.mark.parametrize("size", [1e-6, 1.0, 1e12])
def test_the_landscape_fits_the_weights_of_any_unit(size):
    x, y = rows(60, 2, 1)
    made = explorers.explore_rates(x * size, y)
    ends = np.array(made.scene.figure.axes[0].get_xlim()) * size
    assert ends[0] < 0 < newton(x, y).weights[0] < ends[1] < 20
