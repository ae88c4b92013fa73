"""The model that fits the hours of study best, which many exercises ask about."""

from functools import cache

from logreg_core.data import hours
from logreg_core.training import newton


@cache
def fitted_hours():
    """Weight and bias with the least mean log loss on the hours data."""
    data = hours()
    path = newton(data.x, data.y)
    return float(path.w[-1]), float(path.b[-1])
