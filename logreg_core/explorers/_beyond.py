"""A picture that goes on far beyond its data, and says so."""

import numpy as np

from logreg_core.panels import style

MARGIN = 0.08  # of the whole width, on either side
GRID_POINTS = 301
AWAY = 0.8  # how far below the data is far, as a share of their range


def asked_below(data):
    """A place far below the reader's own data, to ask a curve about."""
    return float(data.x.min() - AWAY * (np.ptp(data.x) or 1.0))


def curve_places(data, *asked):
    """Places along a picture that holds the data and the places asked about, with a margin."""
    places = np.append(data.x, asked)
    width = np.ptp(places) or 1.0
    return np.linspace(places.min() - MARGIN * width, places.max() + MARGIN * width, GRID_POINTS)


def shade_beyond(axes, data, words):
    """Shade what lies on either side of the data, and write into the wider part that nothing is known there."""
    low, high = axes.get_xlim()
    sides = [(low, data.x.min()), (data.x.max(), high)]
    for side in sides:
        axes.axvspan(*side, color=style.GRID, alpha=0.45, lw=0, zorder=0)
    wider = max(sides, key=lambda side: side[1] - side[0])
    axes.text(np.mean(wider), 0.25, words, ha="center", va="center", color=style.MUTED, zorder=1)
