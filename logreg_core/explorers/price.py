"""The first explorer of notebook 04: one probability, its price, and how steep the price is."""

import numpy as np

from logreg_core.figures import PriceFigure, style
from logreg_core.live import live, slider, switch
from logreg_core.losses import (
    pointwise_log_loss,
    pointwise_log_loss_derivative,
    pointwise_squared_error,
    pointwise_squared_error_derivative,
)
from logreg_core.model import sigmoid


def explore_price():
    """Say a probability, say what happened, and read the price by log loss and by squared error.

    Returns
    -------
    Live
        A click or a drag in the picture sets the probability.
    """
    p, labels = sigmoid(np.linspace(-7.3, 7.3, 300)), np.array([[0], [1]])
    figure = PriceFigure(p, [price(labels, p) for price in (pointwise_log_loss, pointwise_squared_error)],
                         [np.abs(slope(labels, p))
                          for slope in (pointwise_log_loss_derivative, pointwise_squared_error_derivative)],
                         (0.5, pointwise_log_loss(1, 0.5)))

    def show(p, zero):
        label = 0 if zero else 1
        return figure.update(p, label, (pointwise_log_loss(label, p), pointwise_squared_error(label, p)),
                             (pointwise_log_loss_derivative(label, p), pointwise_squared_error_derivative(label, p)))

    presets = {"p = 0.99": {"p": 0.99}, "p = 0.5": {"p": 0.5}, "p = 0.01": {"p": 0.01}, "p = 0.001": {"p": 0.001}}
    return live(figure, show, presets=presets, on_point=lambda place, x, y: {"p": x},
                p=slider("probability p", 0.8, 0.001, 0.999, 0.001, colour=style.INK, digits=3),
                zero=switch("y = 0 happened instead"))
