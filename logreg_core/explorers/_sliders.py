"""Sliders for weight, bias and threshold whose ranges fit the data."""

import math

import numpy as np

from logreg_core.live import nearest, slider, stops
from logreg_core.model import logit, score
from logreg_core.panels import style
from logreg_core.training import Scale

WEIGHT_STEPS = 120  # keyboard steps from zero to the end of a slider
BIAS_STEPS = 100
FINEST_BIAS = 0.2  # log-odds: where zero is far from the data, fewer steps would jump over the best curve
PLACE_STEPS = 100
FLAT = 0.05  # probability: below it, and as near to 1, a curve that is dragged would jump far at every pixel
RATE_DIGITS = (1, 1.5, 2, 3, 5, 7)


def weight_slider(data, value=0.0):
    """Weight, up to about eight log-odds per standard deviation of the feature, either way."""
    limit = _round_up(8 / _spread(data))
    return _symmetric("weight w", value, limit, limit / WEIGHT_STEPS, style.WEIGHT)


def bias_slider(data, value=0.0, *, far=1):
    """Bias, far enough to bring a steep curve's middle into the data, or `far` times as far in the same steps."""
    limit = _round_up(4 + 3 * abs(data.x.mean()) / _spread(data))
    return _symmetric("bias b", value, far * limit, min(limit / BIAS_STEPS, FINEST_BIAS), style.BIAS)


def first_curve(data):
    """Sliders `w` and `b` of a gentle curve to begin with: its middle is at the mean of the data.

    The bias goes with the weight that the slider shows: far from zero, the difference to the weight that was asked for
    would put the curve beside the data.
    """
    weight = weight_slider(data, gentle_weight(data))
    return {"w": weight, "b": bias_slider(data, -score(data.x.mean(), weight.value, 0))}


def curve_to_drag(data):
    """Sliders `w` and `b` of a gentle curve that is plainly not yet right; `b` lets a steep one be dragged far."""
    weight = weight_slider(data, gentle_weight(data))
    return {"w": weight, "b": bias_slider(data, -score(data.x.mean() + 0.8 * _spread(data), weight.value, 0), far=2)}


def bias_through(place, height, w):
    """The bias of the curve that goes through a place in the picture; beyond its flat ends, through their beginning."""
    return logit(min(max(height, FLAT), 1 - FLAT)) - score(place, w, 0)


def near(weight, w, b, data):
    """The curve nearest to `w`, `b` that sliders reach: the bias makes up for what the step of `weight` leaves out."""
    reached = nearest(weight, w)
    return {"w": reached, "b": b + score(data.x.mean(), w - reached, 0)}


def threshold_slider(low=0.05):
    """Threshold, from `low` to 1 − `low`."""
    return slider("threshold t", 0.5, low, 1 - low, 0.01, colour=style.THRESHOLD)


def place_slider(name, value, low, high, colour):
    """A value of the reader's own feature, in its own unit, from `low` to `high`."""
    step = (high - low) / PLACE_STEPS
    return slider(name, float(value), float(low), float(high), step, colour=colour, digits=digits_of(step))


def round_slider(name, value, low, high, *, colour):
    """A slider in round steps: a hundredth of its range or finer, and a power of ten."""
    power = math.floor(math.log10((high - low) / 100))
    return slider(name, value, low, high, 10.0**power, colour=colour, digits=max(0, -power))


def round_rates(low, high):
    """Learning rates from about `low` to about `high`, each about half as large again as the one before."""
    powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    rounds = [float(f"{digit}e{power}") for power in powers for digit in RATE_DIGITS]
    return [rate for rate in rounds if 0.99 * low <= rate <= 1.01 * high]


def rate_slider(low, high, value, named=None, *, name="rate α", colour=style.INK):
    """A slider of learning rates in round steps.

    Parameters
    ----------
    low, high : float
        About where it begins and ends.
    value : float
        Where it stands; the nearest rate is taken.
    named : dict of float to str, optional
        Further rates and what to call them.
    name, colour : str
    """
    named = named or {}
    rates = sorted({*round_rates(low, high), *named})
    start = min(rates, key=lambda rate: abs(math.log(rate / value)))
    return stops(name, rates, start, colour=colour, named=named)


def digits_of(step):
    """Decimals that show every step of a slider."""
    return max(0, 1 - math.floor(math.log10(step)))


def gentle_weight(data):
    """A weight to begin with: one log-odds per standard deviation of the feature."""
    return 1 / _spread(data)


def reach(data, before=0.1, after=0.1):
    """Lowest and highest feature value of a picture: the data and a margin, as shares of the data's range.

    Of several features, an array of the lowest and one of the highest.
    """
    low, high = data.x.min(axis=0), data.x.max(axis=0)
    width = np.where(high > low, high - low, 1.0)
    return low - before * width, high + after * width


def _symmetric(name, value, limit, step, colour):
    digits = max(1, -math.floor(math.log10(step)))
    return slider(name, round(value / step) * step, -limit, limit, step, colour=colour, digits=digits)


def _spread(data):
    return float(Scale.of(data.x).sd)


def _round_up(value):
    """The next number with one significant digit."""
    unit = 10.0 ** math.floor(math.log10(value))
    return math.ceil(value / unit) * unit
