"""Bars and points of the calibration curve count every row once."""

import re

import numpy as np
import pytest

from logreg_core.data import dataset, hours, two_groups
from logreg_core.explorers import explore_calibration, explore_penalty
from tests.helpers import artist


def bars_of(made):
    """How many rows each bin has, as a picture."""
    [bars] = [bars for bars in made.scene.figure.axes[1].collections if bars in made.scene.moving]
    return bars


@pytest.mark.parametrize(
    "data", [hours(), two_groups(), two_groups(n=500), dataset([1, 2, 3, 4, 5, 6], [0, 0, 0, 1, 1, 1])], ids=repr
)
@pytest.mark.parametrize("explore", [explore_penalty, explore_calibration])
def test_any_number_of_own_features_is_welcome(explore, data):
    made = explore(data)
    made.check()
    assert 20 <= len(repr(made)) <= 300
    assert ("feature" in made.controls) == (data.x.ndim == 2 and explore is explore_penalty)


def test_the_curve_shows_every_row_once_whatever_the_bins():
    made = explore_calibration()
    bars = bars_of(made)
    for bins in (2, 7, 20):
        for seen, rows in ((False, 171), (True, 398)):
            made.set(bins=bins, seen=seen)
            assert f"{rows} {'training' if seen else 'test'} rows" in repr(made)
            heights = [path.vertices[:, 1].max() for path in bars.get_paths()]
            assert sum(heights) == rows
            widths = [np.ptp(path.vertices[:, 0]) for path in bars.get_paths()]
            assert widths == pytest.approx([1 / bins] * len(widths))


def test_bars_stand_where_their_points_are():
    made = explore_calibration(two_groups(n=500))
    bars, left = bars_of(made), made.scene.figure.axes[0]
    points = [artist(left, label=name) for name in ("bin", "below 5 rows")]
    for bins in range(2, 21):
        made.set(bins=bins)
        middles = sorted(np.concatenate([one.get_xdata() for one in points]))
        for path, middle in zip(bars.get_paths(), middles, strict=True):
            assert path.vertices[:, 0].min() - 1e-12 <= middle <= path.vertices[:, 0].max() + 1e-12


def test_open_points_stand_for_few_rows_and_every_point_for_its_bin():
    made = explore_calibration()
    left = made.scene.figure.axes[0]
    sure, unsure = (artist(left, label=name) for name in ("bin", "below 5 rows"))
    heights = [path.vertices[:, 1].max() for path in bars_of(made).get_paths()]
    assert len(sure.get_xdata()) == sum(height >= 5 for height in heights)
    assert len(unsure.get_xdata()) == sum(height < 5 for height in heights) > 0


def test_one_bin_and_one_row_are_one():
    made = explore_calibration([1, 2, 3, 4], [0, 1, 0, 1])
    assert re.search(
        r"1 test row: .* 1 bin has rows; what happened there lies (within|outside) the range of luck\. "
        r"1 holds fewer than 5 rows\.$",
        repr(made),
    )
