"""From likelihood to log loss: one bar per row, and what becomes of all bars together."""

import numpy as np

from logreg_core.data import hours
from logreg_core.figures import LikelihoodFigure
from logreg_core.live import live
from logreg_core.losses import label_probabilities, likelihood, log_loss, log_losses
from logreg_core.model import probability, score
from logreg_core.training import newton

from ._lesson import chosen
from ._sliders import bias_slider, gentle_weight, reach, weight_slider


def explore_likelihood(x=None, y=None):
    """Move weight and bias; compare the product of the probabilities, its logarithm, the sum of logarithms, and J.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1), or a Dataset as `x`; the lesson's study hours when left out.

    Returns
    -------
    Live
        A click or a drag on the left half puts the middle of the curve there, by moving the bias.
    """
    data = chosen(x, y, hours)
    figure = LikelihoodFigure(data, reach(data))

    def show(w, b):
        product = likelihood(data.x, data.y, w, b)
        with np.errstate(divide="ignore"):  # a product that has become 0
            log_product = float(np.log(product))
        return figure.update(probability(figure.grid, w, b), label_probabilities(data.x, data.y, w, b),
                             -log_losses(data.x, data.y, w, b), product, log_product, log_loss(data.x, data.y, w, b))

    def to_the_pointer(place, x, y):
        return {"b": -score(x, controls["w"].value, 0)} if place == 0 else {}

    start = gentle_weight(data)
    controls = {"w": weight_slider(data, start), "b": bias_slider(data, -score(data.x.mean(), start, 0))}
    presets = {"zero": {"w": 0.0, "b": 0.0}}
    if x is None:
        presets["steep"] = {"w": 5.0, "b": -10.0}
    fit = newton(data.x, data.y) if np.ptp(data.y) else None
    if fit and fit.converged:  # separated classes have no largest likelihood; a slider stops at its nearest step
        presets["nearly the most likely"] = {"w": float(fit.w[-1]), "b": float(fit.b[-1])}
    return live(figure, show, presets=presets, on_point=to_the_pointer, **controls)
