"""What the launch says."""

import numpy as np

from logreg_core.model import sigmoid
from logreg_core.panels import chance, counted, number, shortened
from logreg_core.panels import place as at

from ._launch_parts import lines

LONGEST = 11  # characters of what deciding 1 is called, in large letters


def words(data, lesson):
    """What deciding 0 and 1 is called, and what missing a 1 is called and counted in."""
    if lesson:
        return ("fly", "wait"), ("Distress", "wait")
    names = tuple(f"“{shortened(name, LONGEST)}”" for name in data.label_names)
    return names, (f"A missed {names[1]}", "false alarm")


def whereabouts(place, where, data):
    """The place, and how far beyond the data it is."""
    beyond = max(data.x.min() - place, place - data.x.max())
    if beyond <= 0:
        return where
    edge = "below the lowest example" if place < data.x.min() else "above the highest example"
    return f"{where}, {at(beyond, data.unit)} {edge}"


def spread_words(fits, place, resampled, p):
    """What the fit says at a place, and the resampled curves."""
    if fits is not None:
        low, high = fits.band(place)
        return (
            f"the middle 95% of {counted(len(fits.w), 'resampled curve')} say {low:.2f} to {high:.2f}; the fit says "
            f"{chance(p)}."
        )
    said = sigmoid(lines(resampled, place))
    if not len(said):
        return f"the fit says {chance(p)}. Press play: resampled curves arrive one by one."
    return (
        f"the fit says {chance(p)}; {counted(len(said), 'resampled curve')} say {chance(said.min())} to "
        f"{chance(said.max())}, the newest {chance(said[-1])}."
    )


def odds_words(fits, z):
    """What the log-odds show."""
    jumps = counted(int(fits.separable.sum()), "jump")
    return (
        f"the fit has log-odds {number(z)}. The band is narrow where the data are and opens on both sides. "
        f"It leaves out {jumps}, whose log-odds are infinite."
    )


def decision_words(names, price, does, ratio, t, p):
    """The decision, and the costs that it follows from."""
    missed, coin = price
    coins = f"{ratio:,g} {coin}{'' if ratio == 1 else 's'}"
    return f"{names[does]}. {missed} costs {coins}, so {names[1]} if p is at least {number(t)}; here p = {chance(p)}."


def agreement_words(fits, place, t, names):
    """How many resampled curves would wait, or decide 1."""
    if fits is None:
        return ""
    waiting = int(np.sum(fits.probabilities(place) >= t))
    return f" Of {len(fits.w):,} resampled curves {waiting:,} say {names[1]}."
