"""The loss of one example as a function of its margin: value, slope and curvature.

The margin m = (2y − 1) z is the score counted toward the right side: positive where the decision is right. With it
both labels share one formula: the right label has probability σ(m), the wrong one σ(−m). Each result is exact to its
last digits, also where p rounds to 0 or 1; e^m may overflow to infinity, which then gives exactly 0.
"""

import math
from collections.abc import Callable
from typing import NamedTuple

import numpy as np


class Loss(NamedTuple):
    """One loss: its value, its first and second derivative by the margin, and where the slope is steepest."""

    value: Callable
    slope: Callable
    curvature: Callable
    turn: float


def sign(y):
    """Return 2y − 1: the label as −1 or +1."""
    return 2 * y - 1


def wrong(m):
    """Probability given to the wrong label, σ(−m) = |p − y|."""
    return 1 / (1 + np.exp(m))


def log_value(m):
    """−ln σ(m) = ln(1 + e^(−m))."""
    return np.maximum(-m, 0) + np.log1p(np.exp(-np.abs(m)))


def log_slope(m):
    """−σ(−m); times 2y − 1 it is p − y."""
    return -1 / (1 + np.exp(m))


def log_curvature(m):
    """σ(m) σ(−m) = p(1 − p)."""
    small = np.exp(-np.abs(m))
    return small / (1 + small) ** 2


def squared_value(m):
    """σ(−m)² = (p − y)²."""
    return wrong(m) ** 2


def squared_slope(m):
    """−2 σ(−m)² σ(m), where σ(m) is e^m σ(−m)."""
    growth = np.exp(np.minimum(m, 700))
    q = 1 / (1 + growth)
    return -2 * q * q * (growth * q)


def squared_curvature(m):
    """2q p(1 − p)(2 − 3q) with q = σ(−m): negative once q passes ⅔, so squared error is not convex."""
    q = wrong(m)
    return 2 * q * log_curvature(m) * (2 - 3 * q)


LOG = Loss(log_value, log_slope, log_curvature, math.inf)
SQUARED = Loss(squared_value, squared_slope, squared_curvature, -math.log(2))
