"""The first explorer of notebook 04: one probability, its price, and how steep the price is."""

import numpy as np

from logreg_core.figures import PriceFigure, style
from logreg_core.live import live, slider, switch
from logreg_core.losses import log_price, log_price_slope, squared_price, squared_price_slope
from logreg_core.model import sigmoid


def explore_price():
    """Say a probability, say what happened, and read the price by log loss and by squared error.

    Returns
    -------
    Live
        A click or a drag in the picture sets the probability.
    """
    p, labels = sigmoid(np.linspace(-7.3, 7.3, 300)), np.array([[0], [1]])
    figure = PriceFigure(p, [price(p, labels) for price in (log_price, squared_price)],
                         [np.abs(slope(p, labels)) for slope in (log_price_slope, squared_price_slope)],
                         (0.5, log_price(0.5, 1)))

    def show(p, zero):
        label = 0 if zero else 1
        return figure.update(p, label, (log_price(p, label), squared_price(p, label)),
                             (log_price_slope(p, label), squared_price_slope(p, label)))

    presets = {"p = 0.99": {"p": 0.99}, "p = 0.5": {"p": 0.5}, "p = 0.01": {"p": 0.01}, "p = 0.001": {"p": 0.001}}
    return live(figure, show, presets=presets, on_point=lambda place, x, y: {"p": x},
                p=slider("probability p", 0.8, 0.001, 0.999, 0.001, colour=style.INK, digits=3),
                zero=switch("y = 0 happened instead"))
