"""Notebook 04: the price of one probability, drawn by the reader first, then by log loss."""

import numpy as np

from logreg_core.inputs import as_label
from logreg_core.live import Scene, Sketch, explorer, live, slider
from logreg_core.losses import (
    pointwise_log_loss,
    pointwise_log_loss_derivative,
    pointwise_squared_error,
    pointwise_squared_error_derivative,
)
from logreg_core.model import sigmoid
from logreg_core.panels import legend_above, number, style

HIGHEST_PRICE = 7.2  # above −ln 0.001, the highest that the slider reaches
KNOTS = np.array([0.01, 0.05, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 0.99])
GRID = sigmoid(np.linspace(-7.3, 7.3, 300))  # close together where the price is steep
GIVEN = (0.99, 0.5, 0.01, 0.001)  # what the buttons give to what happened
HAPPENED = ("She failed", "She passed")


@explorer
def explore_price(y=1):
    """Draw what a probability should cost; then read the price by log loss and by squared error.

    Parameters
    ----------
    y : {1, 0}
        What happened: she passed, or she failed.

    Returns
    -------
    Live
        A drag in the picture draws the reader's curve; once log loss is revealed, it sets the probability.
    """
    label = int(as_label(y))
    given, knots = (GIVEN, KNOTS) if label else (tuple(1 - q for q in GIVEN), 1 - KNOTS[::-1])
    scene = Scene(height=390)
    axes = scene.axes(0.08, 0.98)
    axes.set(xlim=(0, 1), ylim=(0, HIGHEST_PRICE), xlabel="probability p that she passes", ylabel="price")
    asked = Sketch(scene, axes, knots, 0, 7, 0.1, 3.0, name="its price")
    truth = pointwise_log_loss(label, GRID)
    asked.true.set(color=style.LOG_LOSS, lw=2.6, label="log loss")
    (squared,) = axes.plot(
        GRID, pointwise_squared_error(label, GRID), "--", color=style.SQUARED_ERROR, lw=2.4, label="squared error"
    )
    log_dot, log_tangent, squared_tangent = asked.covers(
        *scene.moves(
            *axes.plot([], [], "o", ms=8, color=style.LOG_LOSS, mec="white", zorder=8, clip_on=False),
            *axes.plot([], [], color=style.LOG_LOSS, lw=1.2),
            *axes.plot([], [], color=style.SQUARED_ERROR, lw=1.2),
        )
    )
    (squared_dot,) = scene.moves(  # open, so that the dot is seen where both cost nearly nothing
        *axes.plot([], [], "D", ms=12, mfc="none", mec=style.SQUARED_ERROR, mew=2.2, zorder=7, clip_on=False)
    )
    legend_above(axes, [squared, asked.true])

    def show(p, place, sketch, reveal):
        words = asked.update(place, sketch, reveal, GRID, truth)
        price, slope = pointwise_log_loss(label, p), pointwise_log_loss_derivative(label, p)
        other, flatter = pointwise_squared_error(label, p), pointwise_squared_error_derivative(label, p)
        log_dot.set_data([p], [price])
        squared_dot.set_data([p], [other])
        log_tangent.set_data([0, 1], [price - slope * p, price + slope * (1 - p)])
        squared_tangent.set_data([0, 1], [other - flatter * p, other + flatter * (1 - p)])
        if not reveal:
            return words
        return (
            f"{HAPPENED[label]}, and p was {p:.3f}: log loss {number(price)}, with slope {number(slope)}; squared "
            f"error {number(other)}, with slope {number(flatter)}. {words}"
        )

    controls = {
        "p": slider("probability p", 0.8 if label else 0.2, 0.001, 0.999, 0.001, colour=style.INK, digits=3),
        **asked.controls,
    }
    return live(scene, show, presets={f"p = {p:g}": {"p": p} for p in given}, press={axes: _Hand(asked)}, **controls)


class _Hand:
    """The pointer draws the reader's curve; once the true one is to be seen, it sets the probability."""

    def __init__(self, asked):
        self.asked = asked

    def grab(self, x, y):
        self.asked.grab(x, y)

    def __call__(self, x, y):
        return {"p": x} if self.asked.controls["reveal"].value else self.asked(x, y)
