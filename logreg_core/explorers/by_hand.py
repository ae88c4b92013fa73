"""The explorer of notebook 00."""

from logreg_core.data import hours
from logreg_core.figures import PricesFigure
from logreg_core.live import live, switch
from logreg_core.losses import log_loss, log_losses
from logreg_core.model import boundary, decide, probability
from logreg_core.training import newton

from .lesson_data import chosen
from .sliders import bias_slider, reach, threshold_slider, weight_slider


def explore_by_hand(x=None, y=None):
    """Search the best curve by hand: weight, bias and threshold, and what each example pays.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1), or a Dataset as `x`; the lesson's study hours when left out.

    Returns
    -------
    Live
        The best curve stays hidden until the reader asks for it.
    """
    data = chosen(x, y, hours)
    figure = PricesFigure(data, reach(data))
    fit = newton(data.x, data.y)
    best = probability(figure.grid, fit.w[-1], fit.b[-1]), log_loss(data.x, data.y, fit.w[-1], fit.b[-1])

    def show(w, b, t, reveal):
        return figure.update(probability(figure.grid, w, b), boundary(w, b, t), t, decide(data.x, w, b, t) != data.y,
                             log_losses(data.x, data.y, w, b), best if reveal else None)

    presets = {"zero": {"w": 0.0, "b": 0.0, "t": 0.5}}
    if x is None:  # a setting worth seeing on the lesson's data
        presets["steep"] = {"w": 5.0, "b": -10.0, "t": 0.5}
    return live(figure, show, presets=presets, w=weight_slider(data), b=bias_slider(data), t=threshold_slider(),
                reveal=switch("show the best curve"))
