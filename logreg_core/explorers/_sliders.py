"""Sliders for weight, bias and threshold whose ranges fit the data."""

import math

from logreg_core.live import nearest, slider
from logreg_core.model import score
from logreg_core.panels import style
from logreg_core.training import Scale

WEIGHT_STEPS = 120  # keyboard steps from zero to the end of a slider
BIAS_STEPS = 100
FINEST_BIAS = 0.2  # log-odds: where zero is far from the data, fewer steps would jump over the best curve
PLACE_STEPS = 100


def weight_slider(data, value=0.0):
    """Weight, up to about eight log-odds per standard deviation of the feature, either way."""
    limit = _round_up(8 / _spread(data))
    return _symmetric("weight w", value, limit, limit / WEIGHT_STEPS, style.WEIGHT)


def bias_slider(data, value=0.0):
    """Bias, far enough to bring a steep curve's middle into the data."""
    limit = _round_up(4 + 3 * abs(data.x.mean()) / _spread(data))
    return _symmetric("bias b", value, limit, min(limit / BIAS_STEPS, FINEST_BIAS), style.BIAS)


def first_curve(data):
    """Sliders `w` and `b` of a gentle curve to begin with: its middle is at the mean of the data.

    The bias goes with the weight that the slider shows: far from zero, the difference to the weight that was asked for
    would put the curve beside the data.
    """
    weight = weight_slider(data, gentle_weight(data))
    return {"w": weight, "b": bias_slider(data, -score(data.x.mean(), weight.value, 0))}


def near(weight, w, b, data):
    """The curve nearest to `w`, `b` that sliders reach: the bias makes up for what the step of `weight` leaves out."""
    reached = nearest(weight, w)
    return {"w": reached, "b": b + score(data.x.mean(), w - reached, 0)}


def threshold_slider(value=0.5):
    """Threshold, from 5 to 95 per cent."""
    return slider("threshold t", value, 0.05, 0.95, 0.01, colour=style.THRESHOLD)


def place_slider(name, value, low, high, colour):
    """A value of the reader's own feature, in its own unit, from `low` to `high`."""
    step = (high - low) / PLACE_STEPS
    return slider(name, float(value), float(low), float(high), step, colour=colour, digits=digits_of(step))


def digits_of(step):
    """Decimals that show every step of a slider."""
    return max(0, 1 - math.floor(math.log10(step)))


def gentle_weight(data):
    """A weight to begin with: one log-odds per standard deviation of the feature."""
    return 1 / _spread(data)


def reach(data, before=0.1, after=0.1):
    """Leftmost and rightmost feature value of a picture: the data and a margin, as shares of the data's range."""
    low, high = data.x.min(), data.x.max()
    width = (high - low) or 1.0
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
