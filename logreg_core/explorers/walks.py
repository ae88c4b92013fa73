"""The controls of a walk in a landscape: which landscape, where to start, how long to walk, with what rate."""

import math

from logreg_core.figures import style
from logreg_core.live import Player, ladder, menu, slider, stops

from .grounds import RATES

LAST_STEP = 10_000_000


def walk_controls(grounds, *, rate=True, steps=0):
    """Controls that begin on the first landscape; choosing another one gives the sliders its ranges.

    Parameters
    ----------
    grounds : dict of str to Ground
    rate : bool
        Whether there is a slider for the learning rate.
    steps : int
        Number of steps to begin with.

    Returns
    -------
    dict of str to widget
    """
    first = next(iter(grounds.values()))
    controls = {"data": menu("data", list(grounds)),
                "w": slider("start w", 0.0, -1.0, 1.0, 0.1, colour=style.WEIGHT),
                "b": slider("start b", 0.0, -1.0, 1.0, 0.1, colour=style.BIAS)}
    if rate:
        controls["rate"] = stops("rate α", RATES, first.rate)
    controls["steps"] = Player("steps", ladder(LAST_STEP), steps, colour=style.INK)

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
