"""The explorers of notebook 08: a finished model, and the threshold that turns it into decisions."""

from functools import cache

import numpy as np

from logreg_core.data import dataset, hours, two_groups
from logreg_core.figures import ParallelFigure, ThresholdFigure, style
from logreg_core.live import live, slider, stops
from logreg_core.metrics import accuracy, auc, best_threshold, confusion, cost_curve, mean_cost, rates, roc
from logreg_core.model import boundary, decide, logit, probability, score
from logreg_core.training import Scale, newton

from ._lesson import chosen
from ._sliders import reach

THRESHOLDS = np.linspace(0.01, 0.99, 393)
RATIOS = (0.1, 0.2, 0.5, 1, 2, 3, 4, 5, 7, 10, 15, 20, 30, 50)
GROUND_POINTS = 81


def explore_threshold(x=None, y=None):
    """Move the threshold of a finished model; watch boundary, decisions, rates, ROC point and cost follow.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1, both), or a Dataset as `x`; the lesson's study hours when left out.

    Returns
    -------
    Live
        The model is fitted once, before the first picture. A click or a drag sets the threshold: to the height in the
        left picture, to the place below the cost curve.
    """
    data = chosen(x, y, hours)
    w, b = newton(data.x, data.y).weights
    p = probability(data.x, w, b)
    figure = ThresholdFigure(data, reach(data), roc(data.y, p), auc(data.y, p), THRESHOLDS)
    figure.draw_curve(probability(figure.grid, w, b))

    @cache
    def costs(ratio):
        return [cost_curve(chances, p, THRESHOLDS, missed=ratio) for chances in (data.y, p)]

    def show(t, ratio):
        decisions, best = decide(data.x, w, b, t), best_threshold(missed=ratio)
        return figure.update(t, boundary(w, b, t), decisions != data.y, confusion(data.y, decisions),
                             rates(data.y, decisions), accuracy(data.y, decisions), ratio, best, boundary(w, b, best),
                             mean_cost(data.y, decisions, missed=ratio), *costs(ratio))

    def to_the_pointer(place, x, y):
        return {0: {"t": y}, 3: {"t": x}}.get(place)

    presets = {"t = 0.3": {"t": 0.3}, "t = 0.5": {"t": 0.5}, "t = 0.8": {"t": 0.8},
               "a miss costs five": {"t": best_threshold(missed=5), "ratio": 5}}
    if x is not None and data.y.mean() < 0.1:
        presets["a miss costs fifty"] = {"t": best_threshold(missed=50), "ratio": 50}
    return live(figure, show, presets=presets, on_point=to_the_pointer, t=_threshold(), ratio=_ratio())


def explore_parallel(x=None, y=None):
    """Move the threshold of a finished model of two features; its boundary moves parallel to itself.

    Parameters
    ----------
    x, y : array_like, shapes (n, 2) and (n,), optional
        Your own two features and labels (0 and 1, both), or a Dataset as `x`; two overlapping groups when left out.

    Returns
    -------
    Live
        A click or a drag puts the boundary under the pointer.

    Raises
    ------
    ValueError
        If the best weights are 0.
    """
    data = two_groups() if x is None and y is None else dataset(x, y)
    if data.x.shape[1:] != (2,):
        raise ValueError(f"this explorer shows two features, got shape {data.x.shape}; choose them, such as X[:, :2]")
    w, b = newton(data.x, data.y).weights
    if np.abs(w * Scale.of(data.x).sd).max() < 1e-6:
        raise ValueError("there is no boundary to move: no line tells anything about these labels, so the best weights "
                         "are 0 and everybody gets the same probability")
    sides = [np.linspace(*reach_of, GROUND_POINTS) for reach_of in map(_reach, data.x.T)]
    ground = np.stack(np.meshgrid(*sides), axis=-1).reshape(-1, 2)
    held = int(abs(w[0]) > abs(w[1]))  # the feature held at both its ends while the other one is asked for

    def line(t):
        ends = sides[held][[0, -1]]
        points = [(end, boundary(w[1 - held], score(end, w[held], b), t)) for end in ends]
        return np.array(points)[:, ::-1] if held else np.array(points)

    figure = ParallelFigure(data, sides, probability(ground, w, b).reshape(GROUND_POINTS, -1), line(0.5))

    def show(t):
        decisions = decide(data.x, w, b, t)
        return figure.update(t, line(t), logit(t), logit(t) / np.linalg.norm(w), decisions != data.y,
                             confusion(data.y, decisions), rates(data.y, decisions), accuracy(data.y, decisions))

    presets = {f"t = {t}": {"t": t} for t in (0.1, 0.5, 0.9)}
    return live(figure, show, presets=presets, t=_threshold(),
                on_point=lambda place, x, y: {"t": float(probability([[x, y]], w, b)[0])} if place == 0 else {})


def _threshold():
    return slider("threshold t", 0.5, 0.01, 0.99, 0.01, colour=style.THRESHOLD)


def _ratio():
    """What a missed example of class 1 costs, in false alarms and in steps that people name."""
    return stops("a miss, in false alarms", RATIOS, 1, colour=style.INK)


def _reach(values):
    margin = 0.1 * (np.ptp(values) or 1.0)
    return values.min() - margin, values.max() + margin
