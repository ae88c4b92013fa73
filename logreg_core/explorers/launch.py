"""The explorers of notebook 09: look at the flights, then decide about a launch that is colder than all of them."""

from functools import cache

import numpy as np

from logreg_core.data import challenger
from logreg_core.figures import Curves, FlightsFigure, LaunchFigure, LaunchWords, style
from logreg_core.live import live, slider, stops, switch
from logreg_core.metrics import best_threshold
from logreg_core.model import logit, probability, score
from logreg_core.training import bootstrap, newton

from ._lesson import chosen
from ._sliders import place_slider, reach

COLDEST, WARMEST = 31, 81  # °F: the launch asked about, and the warmest flight
BEYOND = 0.85  # how far the picture goes beyond the data, as a share of their range
RATIOS = (0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
GRID_POINTS, SOME = 301, 60
MOST, LEAST, DRAWN = 2000, 100, 2_000_000  # resamples; fewer on large data, so that the wait stays short


def explore_flights(x=None, y=None):
    """Look at all examples or only at those of class 1, and split them where you like.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1), or a Dataset as `x`; the 23 flights when left out.

    Returns
    -------
    Live
        A click or a drag in the left picture moves the split.
    """
    data = chosen(x, y, challenger)
    low, high = reach(data)
    figure = FlightsFigure(data, (low, high))

    def show(split, hidden):
        sides = data.x < split, data.x >= split
        return figure.update(split, hidden, [int(data.y[side].sum()) for side in sides],
                             [int(side.sum()) for side in sides])

    line = (slider("split at (°F)", 67, 53, 81, 1, colour=style.THRESHOLD) if x is None else
            place_slider("split at", (low + high) / 2, low, high, style.THRESHOLD))
    return live(figure, show, on_point=lambda place, x, y: {"split": x} if place == 0 else {}, split=line,
                hidden=switch(f"only “{data.label_names[1]}”", True))


def explore_launch(x=None, y=None):
    """Ask a fit and its resamples about any value of the feature, inside the data or far beyond, and decide.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1, both), or a Dataset as `x`; the 23 flights when left out.

    Returns
    -------
    Live
        The resamples are drawn and fitted once, before the first picture: 2,000, or fewer if there are more than a
        thousand examples. A click or a drag asks about that place.
    """
    data, lesson = chosen(x, y, challenger), x is None
    fit = newton(data.x, data.y)
    w, b = fit.weights
    fits = bootstrap(data.x, data.y, resamples=int(np.clip(DRAWN // len(data.x), LEAST, MOST)))
    low, high = reach(data, BEYOND, 0.1 if lesson else BEYOND)
    grid = np.linspace(low, high, GRID_POINTS)
    band, levels = fits.band(grid), _levels(fits, grid)
    figure = LaunchFigure(data, grid, Curves(probability(grid, w, b), *band, fits.probabilities(grid).T[:SOME]),
                          Curves(score(grid, w, b), *levels, fits.scores(grid).T[:SOME]), len(fits.w),
                          int(fits.separable.sum()), fit.separable, _words(data, lesson))

    @cache
    def verdicts(t):
        return (band[0] >= t).astype(int) + (band[1] >= t)

    def show(place, ratio):
        t, p, z = best_threshold(missed=ratio), probability(place, w, b), score(place, w, b)
        deciding = np.sum(fits.probabilities(place) >= t)
        return figure.update(place, (p, *fits.band(place)), (z, *_levels(fits, place)), ratio, (t, logit(t)),
                             verdicts(t), int(deciding if p >= t else len(fits.w) - deciding))

    colour = style.WEIGHT
    if lesson:
        line = slider("temperature at launch (°F)", WARMEST, COLDEST, WARMEST, 1, colour=colour)
        presets = {f"{place} °F": {"place": place} for place in (81, 65, 53, 31)}
    else:
        line = place_slider(str(data.feature), float(np.median(data.x)), low, high, colour)
        presets = {name: {"place": float(end)} for name, end in
                   (("far below", low), ("lowest", data.x.min()), ("highest", data.x.max()), ("far above", high))}
    return live(figure, show, presets=presets, on_point=lambda place, x, y: {"place": x}, place=line,
                ratio=stops("distress costs" if lesson else "a miss, in false alarms", RATIOS, 10,
                            colour=style.THRESHOLD, words="{:,g} waits" if lesson else "{:,g}"))


def _levels(fits, x):
    """The band in log-odds."""
    return np.quantile(fits.scores(x), [0.025, 0.975], axis=-1)


def _words(data, lesson):
    if lesson:
        return LaunchWords(("fly", "wait"), "Distress costs {} waits", "Distress costs one wait",
                           ("coldest flight", "warmest flight"))
    missed = f"A missed “{data.label_names[1]}” costs "
    return LaunchWords(tuple(f"decide “{name}”" for name in data.label_names), missed + "{} false alarms",
                       missed + "one false alarm", ("lowest", "highest"))
