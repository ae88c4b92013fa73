"""The other explorers of notebook 04: prices add up to a mean, and the mean is a bowl over weight and bias."""

import numpy as np

from logreg_core.data import tiny4
from logreg_core.figures import BowlFigure, MeanFigure, style
from logreg_core.live import live, slider, switch
from logreg_core.losses import (
    log_loss,
    log_loss_hessian,
    log_losses,
    loss_surface,
    squared_error,
    squared_error_hessian,
)
from logreg_core.training import newton
from logreg_core.training._objective import Objective

from ._lesson import chosen
from ._sliders import bias_slider, weight_slider

LN3 = float(np.log(3))  # the weight of the lesson: the odds of the four points are 1/3, 1, 3 and 9
MAP_POINTS, LINE_POINTS = 101, 81
ROUNDING = 1e-13  # of the largest eigenvalue: a smaller one cannot be told from 0


def explore_mean(x=None, y=None):
    """Move weight and bias; watch the price of every example, their mean, and the mean's place in the bowl.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1), or a Dataset as `x`; the lesson's four points when left out.

    Returns
    -------
    Live
        A click or a drag on the map sets weight and bias.
    """
    data = chosen(x, y, tiny4)
    controls = _walking(data, x)
    w, b = _sides(controls)
    figure = MeanFigure(data, w, b, loss_surface(data.x, data.y, w, b, loss=log_loss))

    def show(w, b):
        return figure.update(w, b, log_losses(data.x, data.y, w, b))

    return live(figure, show, presets=_presets(data, x), on_point=_on_the_map(1), **controls)


def explore_bowl(x=None, y=None):
    """Move weight and bias; read how the loss bends there, in the two directions that bend least and most.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1), or a Dataset as `x`; the lesson's four points when left out.

    Returns
    -------
    Live
        A click or a drag on the map sets weight and bias. The switch asks the same of squared error.
    """
    data = chosen(x, y, tiny4)
    controls = _walking(data, x)
    w, b = _sides(controls)
    losses = {"J": (log_loss, log_loss_hessian), "M": (squared_error, squared_error_hessian)}
    figure = BowlFigure(w, b, {name: loss_surface(data.x, data.y, w, b, loss=loss)
                               for name, (loss, _) in losses.items()})
    values = {name: Objective(loss, data.x, data.y).values for name, (loss, _) in losses.items()}
    half, along = np.array([w[-1], b[-1]]), np.linspace(-1, 1, LINE_POINTS)

    def show(w, b, squared):
        name = "M" if squared else "J"
        bends, directions = np.linalg.eigh(losses[name][1](data.x, data.y, w, b))
        directions *= np.where(directions[0] < 0, -1, 1)  # from left to right on the map
        bends[np.abs(bends) < ROUNDING * np.abs(bends).max()] = 0.0
        steps = directions.T / np.abs(directions.T / half).max(axis=1, keepdims=True)  # from the middle to an edge
        lines = np.array([w, b]) + along[:, None] * steps[:, None]
        slices = np.array([values[name](line) for line in lines])
        return figure.update(name, slices[0, LINE_POINTS // 2], along, lines, slices, bends)

    presets = _presets(data, x)
    if x is None:
        presets["squared error, w = −3 ln 3"] = {"w": -3 * LN3, "b": 0.0, "squared": True}
    return live(figure, show, presets=presets, on_point=_on_the_map(0), **controls,
                squared=switch("squared error instead"))


def _walking(data, x):
    """Sliders for weight and bias; the lesson's own reach w = ln 3 exactly, and the lowest place to two digits."""
    if x is not None:
        return {"w": weight_slider(data), "b": bias_slider(data)}
    return {"w": slider("weight w", 0.0, -6 * LN3, 6 * LN3, LN3 / 40, colour=style.WEIGHT),
            "b": slider("bias b", 0.0, -6.0, 6.0, 0.02, colour=style.BIAS)}


def _sides(controls):
    """Weights and biases of the map: all that the sliders reach."""
    return tuple(np.linspace(control.min, control.max, MAP_POINTS) for control in controls.values())


def _presets(data, x):
    presets = {"w = b = 0": {"w": 0.0, "b": 0.0}}
    if x is None:
        presets |= {"w = ln 3, b = 0": {"w": LN3, "b": 0.0}, "far out": {"w": -4 * LN3, "b": 4.0}}
    if len(set(data.y)) > 1 and (fit := newton(data.x, data.y)).converged:
        presets["near the lowest"] = dict(zip("wb", fit.weights, strict=True))
    return presets


def _on_the_map(there):
    """A click sets weight and bias, on the map only."""
    return lambda place, x, y: {"w": x, "b": y} if place == there else {}
