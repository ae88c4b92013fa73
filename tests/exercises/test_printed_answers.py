"""The exercises accept what their lessons print."""

import numpy as np

from logreg_core.data import hours
from logreg_core.exercises import check
from logreg_core.model import boundary, probability
from logreg_core.training import newton

W, B = newton(hours().x, hours().y).weights


def test_decisions_of_09():
    assert check("09.1", 3.63).right and check("09.1", boundary(W, B, 0.8)).right
    assert check("09.2", np.mean(probability(hours().x, W, B)[hours().y == 1] >= 0.3)).right
    assert check("09.3", 1 / 6).right and check("09.3", 0.17).right
    assert "false alarm costs five times" in check("09.3", 5 / 6).text
    assert "precision" in check("09.2", 0.75).text


def test_units_and_calibration_of_11():
    assert check("11.1", 5).right and "n is needed" in check("11.1", 100).text
    assert check("11.2", (2.21033 / 1.469, 0.11649 - 2.21033 / 1.469 * 2.7875)).right
    assert "at 0 hours" in check("11.2", (1.5046, 0.1165)).text
    assert check("11.3", 0.881).right and "σ(3)" in check("11.3", 0.9526).text
