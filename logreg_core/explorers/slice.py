"""The slice of notebook 03: straight from one hollow to another."""

import numpy as np

from logreg_core.data import double_well
from logreg_core.figures import SliceFigure, style
from logreg_core.live import live, slider
from logreg_core.losses import log_loss, log_loss_gradient, squared_error, squared_error_gradient
from logreg_core.training import Scale, gradient_descent, minima

from ._lesson import chosen

POINTS = 201
LOSSES = ((squared_error, squared_error_gradient), (log_loss, log_loss_gradient))


def explore_slice(x=None, y=None):
    """Walk straight from the deepest hollow of the squared error to the next one; see what log loss does on the way.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1), or a Dataset as `x`; the lesson's six points when left out. Where no
        second hollow is found, the way leads from the best weights to their opposite.

    Returns
    -------
    Live

    Raises
    ------
    ValueError
        If the best weight and bias are 0.
    """
    data = chosen(x, y, double_well)
    (w0, b0), (w1, b1), names = two_ends(data)
    way = np.linspace(0, 1, POINTS)
    figure = SliceFigure(way, [np.array([loss(data.x, data.y, w0 + s * (w1 - w0), b0 + s * (b1 - b0)) for s in way])
                               for loss, _ in LOSSES], names)

    def show(s):
        w, b = w0 + s * (w1 - w0), b0 + s * (b1 - b0)
        slopes = [np.dot(gradient(data.x, data.y, w, b), (w1 - w0, b1 - b0)) for _, gradient in LOSSES]
        return figure.update(s, w, b, [loss(data.x, data.y, w, b) for loss, _ in LOSSES], slopes)

    presets = {"deepest": {"s": 0.0}, "the ridge": {"s": 0.336}, "the other end": {"s": 1.0}}
    return live(figure, show, presets=presets if x is None else None, on_point=lambda place, s, value: {"s": s},
                s=slider("share s of the way", 0.0, 0.0, 1.0, 0.002, colour=style.INK, digits=3))


def two_ends(data):
    """The deepest hollow and the next one; without a second, the best weights found and their opposite."""
    hollows = [(hollow.w, hollow.b) for hollow in minima(data.x, data.y)]
    if len(hollows) > 1:
        return *hollows[:2], ("the deepest hollow", "the other hollow")
    first = hollows[0] if hollows else gradient_descent(data.x, data.y, loss=squared_error, standardise=True,
                                                        steps=1000).weights
    if abs(first[0]) * Scale.of(data.x).sd + abs(first[1]) < 1e-6:
        raise ValueError("there is nowhere to walk to: the feature says nothing about the labels, so the best weight "
                         "and bias are 0")
    return first, (-first[0], -first[1]), ("the best found", "its opposite")
