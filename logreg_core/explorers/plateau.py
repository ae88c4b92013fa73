"""The plateau of notebook 03: how long each loss stays on it."""

import numpy as np

from logreg_core.data import hours
from logreg_core.figures import PlateauFigure, style
from logreg_core.live import live, slider
from logreg_core.losses import log_loss, squared_error
from logreg_core.training import Scale, fast_forward, smoothness

from ._lesson import chosen
from ._steps_until import steps_until

COIN = ((squared_error, 0.25), (log_loss, np.log(2)))  # each loss of a model that says ½ to everybody
STARTS, MOST, ROUGH = 17, 10**12, 1e-3


def explore_plateau(x=None, y=None):
    """Start with the wrong sign, ever farther out; count the steps until each loss is as good as a coin's.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1), or a Dataset as `x`; the lesson's study hours when left out.

    Returns
    -------
    Live
        A click in the left half starts there.
    """
    data = chosen(x, y, hours)
    rate = 0.25 if x is None else float(f"{0.7 / smoothness(data.x):.2g}")
    wrong = -8.0 if x is None else wrong_weight(data)
    starts = np.linspace(min(wrong, 0), max(wrong, 0), STARTS)
    figure = PlateauFigure(starts, np.array([[needed or np.nan for *_, needed in runs(data, w, rate)]
                                             for w in starts], dtype=float).T)

    def show(w):
        return figure.update(w, rate, runs(data, w, rate))

    step = abs(wrong) / 80
    return live(figure, show, presets={"w = −3": {"w": -3.0}, "w = −5": {"w": -5.0}, "w = −8": {"w": -8.0}}
                if x is None else None, on_point=lambda place, w, height: {} if place else {"w": w},
                w=slider("start w", 0.4 * wrong if x is not None else -3.0, starts[0], starts[-1], step,
                         colour=style.WEIGHT, digits=max(1, -int(np.floor(np.log10(step))))))


def runs(data, w, rate):
    """For each loss the step numbers, the loss as a share of the first, and the steps to a coin's loss."""
    made = []
    for loss, coin in COIN:
        path = fast_forward(data.x, data.y, w=w, rate=rate, steps=MOST, loss=loss, accuracy=ROUGH)
        made.append((path.step, path.loss / path.loss[0], steps_until(path, data.x, data.y, coin, rate=rate,
                                                                      loss=loss)))
    return made


def wrong_weight(data):
    """A weight of the wrong sign, about a dozen log-odds per standard deviation."""
    with_label = np.mean(data.x[data.y == 1]) if data.y.any() else data.x.mean()
    sign = 1 if with_label < data.x.mean() else -1
    return sign * float(f"{12 / Scale.of(data.x).sd:.1g}")
