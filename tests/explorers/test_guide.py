"""The teacher's guide keeps its word: its explorer runs as it stands, and every control moves it."""

import re
from pathlib import Path

import numpy as np
import pytest
from scipy.stats import norm

from logreg_core.data import challenger, dataset, hours
from logreg_core.model import sigmoid
from logreg_core.panels import style
from logreg_core.training import newton
from tests.helpers import artist, move, numbers, pictures, rows
from tools.snapshots import snapshot

GUIDE = Path(__file__).parents[2] / "docs" / "your_own_explorer.md"


@pytest.fixture(scope="module")
def guide():
    """What the code of the guide defines."""
    names = {}
    for block in re.findall(r"^```python\n(.*?)^```", GUIDE.read_text(encoding="utf-8"), re.M | re.S):
        exec(compile(block, GUIDE.name, "exec"), names)
    return names


def test_its_own_test_passes(guide):
    [test] = [thing for name, thing in guide.items() if name.startswith("test_")]
    test()


@pytest.mark.parametrize("data", [None, challenger(), dataset(*rows(400, 2e6, 1e5))], ids=["lesson", "own", "millions"])
def test_every_place_of_its_slider_sends_one_picture(guide, data):
    made = guide["explore_probit"](data)
    made.check()
    sent = pictures(made)
    for width in (0.5, 1.7, 4.0):
        move(made.controls["width"], width)
        [(message, _)] = sent
        assert message["sentence"] == repr(made)
        sent.clear()


def test_it_draws_the_normal_curve_that_scipy_knows_and_says_how_far_it_is_from_the_sigmoid(guide):
    made, (w, b) = guide["explore_probit"](), newton(hours().x, hours().y).weights
    for width in (0.5, 1.7, 4.0):
        made.set(width=width)
        x, p = artist(made.scene.figure.axes[0], color=style.WEIGHT).get_data()
        assert p == pytest.approx(norm.cdf((w * x + b) / width))
        gap, place, half = numbers(repr(made))
        gaps = np.abs(p - sigmoid(w * x + b))
        assert gap == pytest.approx(gaps.max(), rel=0.01)
        assert place == pytest.approx(x[gaps.argmax()], rel=0.01)
        assert half == pytest.approx(-b / w, rel=0.01)


def test_what_it_draws_can_be_written_down(guide):
    states = snapshot(guide["explore_probit"])
    assert list(states) == ["defaults", "preset as near as can be", "width = 0.5", "width = 2.25", "width = 4"]
    assert len({str(state["draws"]) for state in states.values()}) == len(states)


def test_it_is_as_short_as_it_promises(guide):
    [code] = re.findall(r"^@explorer\n(.*?)^explore_", GUIDE.read_text(encoding="utf-8"), re.M | re.S)
    assert len([line for line in code.splitlines() if line]) <= 26
    assert len(GUIDE.read_text(encoding="utf-8").splitlines()) <= 90, "a page"
