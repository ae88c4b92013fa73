"""The controls of a walk in a landscape: which landscape, where to start, how long to walk, with what rate."""

import math

from logreg_core.live import Deck, Player, ladder, menu, slider, stops
from logreg_core.panels import style

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
    controls = {"data": menu("data", list(grounds)), "w": start_deck(grounds, 0, "start w", style.WEIGHT),
                "b": start_deck(grounds, 1, "start b", style.BIAS)}
    if rate:
        controls["rate"] = stops("rate α", RATES, first.rate, colour=style.INK)
    controls["steps"] = Player("steps", ladder(LAST_STEP), steps, colour=style.INK)
    controls["steps"].layout.margin = "0 12px 0 0"

    def change_ground(change):
        for name in "wb":
            controls[name].show(change["new"])
        if rate:
            controls["rate"].value = grounds[change["new"]].rate

    controls["data"].observe(change_ground, "value")
    return controls


def start_deck(grounds, place, name, colour):
    """A slider for each landscape's weight (place 0) or bias (1), in round steps: a hundredth of the range or finer."""
    sliders = {}
    for label, ground in grounds.items():
        low, high = ground.ends[place]
        power = math.floor(math.log10((high - low) / 100))
        sliders[label] = slider(name, ground.start[place], low, high, 10.0**power, colour=colour,
                                digits=max(0, -power))
    return Deck(sliders)
