"""The first explorer of notebook 06: one example's gradient, factor by factor."""

import math

from logreg_core.figures import FactorsFigure, style
from logreg_core.live import live, slider, stops, switch
from logreg_core.losses import chain, log_loss, squared_error
from logreg_core.model import probability, score

LN3 = math.log(3)  # with it the example of the lesson has p = ¾
WEIGHTS, BIASES = (tuple(sorted({*(tenth / 10 for tenth in range(-end, end + 1)), -LN3, LN3})) for end in (50, 100))
PRESETS = {
    "the worked student": {"w": LN3, "b": -LN3, "x": 2.0},
    "unsure, z = 0": {"w": 1.0, "b": -2.0, "x": 2.0},
    "sure, z = 5": {"w": 1.5, "b": 2.0, "x": 2.0},
    "very sure, z = 10": {"w": 0.0, "b": 10.0, "x": 1.0},
    "x = 0": {"x": 0.0},
}


def explore_factors():
    """Move one example's score and feature, or change its label; watch the three factors and their product.

    Returns
    -------
    Live
    """
    figure = FactorsFigure()

    def show(w, b, x, one):
        y = 1 if one else 0
        chains = (chain(x, y, w, b, loss=loss) for loss in (log_loss, squared_error))
        return figure.update(score(x, w, b), probability(x, w, b), y, *chains)

    return live(figure, show, presets=PRESETS, w=stops("weight w", WEIGHTS, LN3, colour=style.WEIGHT, words="{:.4g}"),
                b=stops("bias b", BIASES, -LN3, colour=style.BIAS, words="{:.4g}"),
                x=slider("feature x", 2.0, -3.0, 5.0, 0.5, colour=style.INK, digits=1),
                one=switch("y = 1 happened instead"))
