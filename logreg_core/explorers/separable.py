"""The third explorer of notebook 07: separable classes, and what gives them a minimum."""

from functools import lru_cache

import numpy as np

from logreg_core.data import separable
from logreg_core.figures import SeparableFigure, style
from logreg_core.live import Player, ladder, live, stops, switch
from logreg_core.losses import profile_loss
from logreg_core.model import probability
from logreg_core.training import gradient_descent, newton, smoothness

from ._lesson import chosen
from ._sliders import reach

STEPS = ladder(10_000)
PENALTIES = (0.0, 0.0001, 0.001, 0.01, 0.1, 1.0)
POINTS = 241


def explore_separable(x=None, y=None):
    """Train on separable classes for ever; then flip one label, or add an L2 penalty, and see a minimum appear.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1; both must occur), or a Dataset as `x`; four points around zero when left
        out. Separable classes are welcome, others too.

    Returns
    -------
    Live
    """
    data, lesson = chosen(x, y, separable), x is None
    labels = data.y, flipped_labels(data)
    rate = 1.0 if lesson else 1 / (smoothness(data.x) + PENALTIES[-1])  # safe with the strongest penalty too

    @lru_cache(32)
    def run(flipped, l2):
        path = gradient_descent(data.x, labels[flipped], rate=rate, steps=STEPS[-1], tolerance=0, l2=l2, record=STEPS)
        fit = newton(data.x, labels[flipped], l2=l2)
        profile = profile_loss(data.x, labels[flipped], weights) + l2 / 2 * weights**2
        return path, profile, (fit.weights[0], fit.loss[-1]) if fit.converged else None

    farthest = newton(data.x, data.y)
    if not farthest.converged:
        farthest = gradient_descent(data.x, data.y, rate=rate, steps=STEPS[-1], tolerance=0, record=STEPS)
    farthest = farthest.weights[0]
    weights = np.sort(np.linspace(-0.25, 1.15, POINTS) * (farthest or 1.0))
    times = np.array([2.0, STEPS[-1]])
    figure = SeparableFigure(data, reach(data, 0.3, 0.3), weights, STEPS[-1],
                             (times, np.log(times / 2)) if lesson else None)

    def show(step, l2, flipped):
        path, profile, lowest = run(flipped, l2)
        at = int(np.searchsorted(path.step, step, side="right")) - 1
        curve = probability(figure.grid, path.w[at], path.b[at])
        return figure.update(step, at, labels[flipped], curve, path, profile, lowest)

    presets = {f"step {step:,}": {"step": step} for step in (10, 100, 1000, 10_000)}
    return live(figure, show, presets=presets, flipped=switch("flip one label"),
                l2=stops("L2 penalty λ", PENALTIES, 0.0, colour=style.INK),
                step=Player("step", STEPS, 100, interval=150, colour=style.LOG_LOSS))


def flipped_labels(data):
    """The labels with one of them flipped: the rightmost one that leaves both classes, and mixes them if possible."""
    found = None
    for place in np.argsort(-data.x, kind="stable"):
        labels = data.y.copy()
        labels[place] = 1 - labels[place]
        if np.ptp(labels):
            found = labels if found is None else found
            if newton(data.x, labels).converged:
                return labels
    return data.y if found is None else found
