"""A learning rate on a logarithmic scale."""

import math

from logreg_core.live import stops
from logreg_core.panels import style

DIGITS = (1, 1.5, 2, 3, 5, 7)


def rate_slider(low, high, value, named=None):
    """A slider of learning rates in round steps, each about half as large again as the one before.

    Parameters
    ----------
    low, high : float
        About where it begins and ends.
    value : float
        Where it stands; the nearest rate is taken.
    named : dict of float to str, optional
        Further rates and what to call them.
    """
    powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    rounds = [float(f"{digit}e{power}") for power in powers for digit in DIGITS]
    names = {rate: f"{rate:g}" for rate in rounds if 0.99 * low <= rate <= 1.01 * high} | (named or {})
    known = sorted(names)
    start = min(known, key=lambda rate: abs(math.log(rate / value)))
    made = stops("rate α", known, start, colour=style.INK)
    made.options = [(names[rate], rate) for rate in known]
    made.value = start
    return made
