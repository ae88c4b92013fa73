"""The exercises accept what their lessons print."""

import numpy as np

from logreg_core.exercises import check


def test_rebalancing_of_09():
    assert check("09.4", -2.3026).right and check("09.4", -np.log(10)).right
    assert "must get smaller" in check("09.4", 2.3).text


def test_units_of_11():
    assert check("11.3", (2.21033 / 1.469, 0.11649 - 2.21033 / 1.469 * 2.7875)).right
    assert "at 0 hours" in check("11.3", (1.5046, 0.1165)).text
