"""The typeface of the pictures."""

from pathlib import Path

import matplotlib
import pytest
from matplotlib import font_manager

from logreg_core.live.drawing import drawing
from logreg_core.panels import style


@pytest.mark.parametrize("weight", ["normal", "bold"])
def test_the_typeface_of_the_pictures_comes_with_the_package(weight):
    with drawing:
        name = font_manager.findfont(font_manager.FontProperties(weight=weight), fallback_to_default=False)
        assert matplotlib.rcParams["text.hinting"] == "none"
    [entry] = [entry for entry in font_manager.fontManager.ttflist if entry.fname == name]
    assert Path(name).is_relative_to(Path(style.__file__).parent)
    assert (entry.name, entry.weight) == ("Inter", {"normal": 400, "bold": 700}[weight]), "else Matplotlib complains"
