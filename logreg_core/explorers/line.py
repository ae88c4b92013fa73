"""The explorers of notebook 01."""

import numpy as np

from logreg_core.data import hours, outlier_line
from logreg_core.figures import LineFigure, OutlierFigure, style
from logreg_core.live import live, slider, switch
from logreg_core.model import boundary, decide, probability, score
from logreg_core.panels.words import place as at
from logreg_core.training import least_squares, newton

from ._lesson import chosen
from ._sliders import digits_of, reach

FARTHEST = 4  # widths of the data that the extra point can go beyond their edge
STEPS = 80  # keyboard steps on the way there


def explore_line(x=None, y=None):
    """Ask a least-squares line and a logistic curve about any value of the feature.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1), or a Dataset as `x`; the lesson's study hours when left out.

    Returns
    -------
    Live
        A click or a drag in the picture asks about that place.
    """
    data = chosen(x, y, hours)
    low, high = (0.0, 8.0) if x is None else reach(data, 0.5, 0.5)
    (slope, height), fit = least_squares(data.x, data.y), newton(data.x, data.y)
    w, b = fit.weights
    crossings = boundary(slope, height), boundary(slope, height - 1)  # where slope · x + height is 0, and where 1
    figure = LineFigure(data, (low, high), crossings, fit.separable)
    figure.draw_models(score([low, high], slope, height), probability(figure.grid, w, b))

    def show(place):
        return figure.update(place, score(place, slope, height), probability(place, w, b), probability(place, -w, -b))

    step = (high - low) / STEPS
    return live(figure, show, on_point=lambda place, x, y: {"place": x},
                place=slider(data.feature, low + 0.75 * STEPS * step, low, high, step, colour=style.CLASS_COLOURS[1],
                             digits=1 if x is None else digits_of(step)))


def explore_outlier(x=None, y=None):
    """Drag one extra point far out, or flip its label; a least-squares line and a logistic curve follow.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1; both must occur), or a Dataset as `x`; ten points with an eleventh at
        11 to 50 when left out. With your own data the extra point starts at their right edge, with the label that
        the line expects there.

    Returns
    -------
    Live
        Press or drag in the left half: the extra point goes there. Above ½ its label is 1, below 0.
    """
    data = chosen(x, y, outlier_line)
    before = least_squares(data.x, data.y)
    usual = int(before[0] >= 0)  # the label that the data lead one to expect far on the right
    edge, width = data.x.max(), np.ptp(data.x) or 1.0
    low, high, step = (11.0, 50.0, 0.5) if x is None else (edge, edge + FARTHEST * width, FARTHEST * width / STEPS)
    figure = OutlierFigure(data, (data.x.min() - 0.4 * width, high + 0.3 * width), reach(data, 0.2, 0.2))
    figure.draw_before(score(figure.ends[1], *before))

    def show(place, flipped):
        label = 1 - usual if flipped else usual
        features, labels = np.append(data.x, place), np.append(data.y, label)
        slope, height = least_squares(features, labels)
        fit = newton(features, labels)
        middle = height - 0.5  # the line decides for 1 where slope · x + height − ½ is not negative
        return figure.update(
            (place, label), [score(ends, slope, height) for ends in figure.ends],
            [probability(grid, *fit.weights) for grid in figure.grids],
            (boundary(slope, middle), boundary(*fit.weights)),
            (decide(features, slope, middle) != labels, decide(features, *fit.weights) != labels),
            fit.weights[0], fit.separable)

    def to_the_pointer(half, x, y):
        return {"place": x, "flipped": (y >= 0.5) != bool(usual)} if half == 0 else None

    near, far = (f"x = {at(end, '')}" for end in (low, high))
    presets = {near: {"place": low, "flipped": False}, far: {"place": high, "flipped": False},
               f"{far}, flipped": {"place": high, "flipped": True}}
    return live(figure, show, presets=presets, on_point=to_the_pointer,
                place=slider("extra point at", low, low, high, step, colour=style.CLASS_COLOURS[1],
                             digits=1 if x is None else digits_of(step)),
                flipped=switch("flip its label"))
