"""Separable classes: the weight grows forever, until a flipped label or a penalty brings a minimum."""

import numpy as np
import pytest

from logreg_core import explorers
from logreg_core.data import challenger, dataset, hours
from tests.helpers import numbers


@pytest.fixture
def growing():
    return explorers.explore_separable()


@pytest.mark.parametrize(("step", "w"), [(10, 2.103), (100, 4.018), (1000, 6.231), (10_000, 8.519)])
def test_the_weight_follows_the_logarithm_and_the_loss_falls_like_one_over_k(growing, step, w):
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
    weights, profile = max(growing.scene.figure.axes[1].lines, key=lambda line: len(line.get_xdata())).get_data()
    assert weights[np.argmin(profile)] == pytest.approx(lowest, abs=np.diff(weights)[0])


@pytest.mark.parametrize(
    "data",
    [
        hours(),
        challenger(),
        dataset([3, 2, 1, 0], [0, 0, 1, 1]),
        dataset([0, 1], [0, 1]),
        dataset([52_000, 61_000, 70_000], [0, 1, 1]),
        dataset([2, 2, 2], [0, 1, 1]),
    ],
)
def test_any_single_feature_can_grow(data):
    made = explorers.explore_separable(data)
    made.check()
    made.set(flipped=True, step=10_000)
    assert repr(made).startswith("Step 10,000")
