"""The controls of a walk in a landscape: which landscape, where to start, how long to walk, with what rate."""

import math

from ipywidgets import Dropdown, Layout, SelectionSlider

from logreg_core.figures import style
from logreg_core.live import Player, ladder, slider

from .grounds import RATES

LAST_STEP = 10_000_000


def walk_controls(grounds, *, rate=True):
    """Controls that begin on the first landscape; choosing another one gives the sliders its ranges.

    Parameters
    ----------
    grounds : dict of str to Ground
    rate : bool
        Whether there is a slider for the learning rate.

    Returns
    -------
    dict of str to widget
    """
    first = next(iter(grounds.values()))
    wide = Layout(flex="1 1 250px", width="auto", min_width="220px")
    controls = {"data": Dropdown(options=list(grounds), description="data", layout=wide,
                                 style={"description_width": "initial"}),
                "w": slider("start w", 0.0, -1.0, 1.0, 0.1, colour=style.WEIGHT),
                "b": slider("start b", 0.0, -1.0, 1.0, 0.1, colour=style.BIAS)}
    if rate:
        controls["rate"] = SelectionSlider(options=[(f"{known:g}", known) for known in RATES], value=first.rate,
                                           description="rate α", layout=wide, style={"description_width": "initial"})
    controls["steps"] = Player("steps", ladder(LAST_STEP), colour=style.INK)

    def fit(change):
        ground = grounds[change["new"]]
        for name, ends, value in zip("wb", ground.ends, ground.start, strict=True):
            fit_slider(controls[name], *ends, value)
        if rate:
            controls["rate"].value = ground.rate

    fit({"new": next(iter(grounds))})
    controls["data"].observe(fit, "value")
    return controls


def fit_slider(control, low, high, value):
    """Give a slider other ends, a round step (a hundredth of the range or finer), and a value."""
    power = math.floor(math.log10((high - low) / 100))
    control.min, control.max = min(low, control.min), max(high, control.max)
    control.step, control.readout_format = 10.0**power, f".{max(0, -power)}f"
    control.value = value
    control.min, control.max = low, high
