"""What every explorer draws is what was looked at and stored: no curve on its head, no ring around the wrong point.

After a change that is meant, `python -m tools.snapshots` takes the files anew; read their diff like code.
"""

import pytest

from logreg_core import explorers
from tools.snapshots import FOLDER, read, same, snapshot


@pytest.mark.parametrize("name", explorers.__all__)
def test_a_picture_draws_and_says_what_was_stored(name):
    stored, now = read(name), snapshot(getattr(explorers, name))
    assert list(now) == list(stored), "other presets or controls"
    for state, there in stored.items():
        here = now[state]
        assert same(there["says"], here["says"]), state
        missing = [line for line in there["draws"] if not any(same(line, other) for other in here["draws"])]
        new = [line for line in here["draws"] if not any(same(line, other) for other in there["draws"])]
        assert (missing, new) == ([], []), state
        assert len(here["draws"]) == len(there["draws"]), state
        assert here.get("leaves out") == there.get("leaves out"), state


def test_every_snapshot_belongs_to_an_explorer():
    assert {path.stem for path in FOLDER.glob("*.json")} == set(explorers.__all__)


def test_numbers_a_thousandth_apart_are_the_same_and_a_hundredth_apart_are_not():
    assert same("x 0, 1.639, 3.311", "x 0, 1.64, 3.311")
    assert not same("x 0, 1.639, 3.311", "x 0, 1.66, 3.311")
    assert not same("marker o 7 at 1", "marker s 7 at 1")
