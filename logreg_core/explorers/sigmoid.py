"""The explorers of notebook 02."""

import numpy as np

from logreg_core.data import hours
from logreg_core.figures import ScoreFigure, SigmoidFigure, style
from logreg_core.live import live, slider
from logreg_core.losses import log_loss
from logreg_core.model import boundary, decide, logit, score, sigmoid, sigmoid_derivative

from .lesson_data import chosen
from .sliders import bias_slider, gentle_weight, reach, threshold_slider, weight_slider


def explore_sigmoid(x=None, y=None):
    """Move weight, bias and threshold; the score stays a line, the sigmoid bends it into a probability.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1), or a Dataset as `x`; the lesson's study hours when left out.

    Returns
    -------
    Live
        A click or a drag on either half puts the middle of the curve there, by moving the bias.
    """
    data = chosen(x, y, hours)
    figure = SigmoidFigure(data, reach(data, after=0.9))

    def show(w, b, t):
        z = score(figure.grid, w, b)
        return figure.update(z, sigmoid(z), boundary(w, b, t), logit(t), t, w * sigmoid_derivative(logit(t)),
                             decide(data.x, w, b, t) != data.y, log_loss(data.x, data.y, w, b))

    def to_the_pointer(place, x, y):
        return {"b": logit(controls["t"].value) - score(x, controls["w"].value, 0)}

    start = gentle_weight(data)
    controls = {"w": weight_slider(data, start), "b": bias_slider(data, -score(data.x.mean(), start, 0)),
                "t": threshold_slider()}
    presets = {"b = −4, w = 0.5": {"w": 0.5, "b": -4.0, "t": 0.5}, "b = −4, w = 5": {"w": 5.0, "b": -4.0, "t": 0.5}}
    return live(figure, show, presets=presets if x is None else None, on_point=to_the_pointer, **controls)


def explore_score():
    """Move one score; read its probability, its odds, its slope and its mirror image."""
    scores = np.linspace(-8, 8, 400)
    figure = ScoreFigure(scores, sigmoid(scores), np.exp(scores))

    def show(z):
        return figure.update(z, sigmoid(z), sigmoid(-z), sigmoid_derivative(z), np.exp(z), np.exp(z + 1))

    presets = {"z = 0": {"z": 0.0}, "p = 0.92": {"z": round(logit(0.92), 2)}, "z = −4": {"z": -4.0}}
    return live(figure, show, presets=presets, on_point=lambda place, x, y: {"z": x},
                z=slider("score z", 1.0, -7.0, 7.0, 0.01, colour=style.CLASS_COLOURS[1]))
