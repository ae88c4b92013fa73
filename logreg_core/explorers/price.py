"""One probability, its price by log loss and by squared error, and how steep the price is."""

import numpy as np

from logreg_core.live import Scene, explorer, live, slider, switch
from logreg_core.losses import (
    pointwise_log_loss,
    pointwise_log_loss_derivative,
    pointwise_squared_error,
    pointwise_squared_error_derivative,
)
from logreg_core.model import sigmoid
from logreg_core.panels import legend_above, number, style

HIGHEST_PRICE = 7.2
SLOPES = (0.01, 2000)
LOSSES = (  # name, colour, marker, line, the loss, its derivative
    ("log loss", style.LOG_LOSS, "o", "-", pointwise_log_loss, pointwise_log_loss_derivative),
    ("squared error", style.SQUARED_ERROR, "D", "--", pointwise_squared_error, pointwise_squared_error_derivative),
)
PRESETS = {f"p = {p}": {"p": p} for p in (0.99, 0.5, 0.01, 0.001)}


@explorer
def explore_price():
    """Say a probability, say what happened, and read the price by log loss and by squared error.

    Returns
    -------
    Live
        A click or a drag in the picture sets the probability.
    """
    scene = Scene()
    left, right = scene.axes(0.08, 0.60), scene.axes(0.71, 0.98)
    left.set(xlim=(0, 1), ylim=(0, HIGHEST_PRICE), xlabel="probability p that y = 1", ylabel="price (log loss: nats)")
    right.set(
        xlim=(0, 1),
        ylim=SLOPES,
        yscale="log",
        xlabel="probability p that y = 1",
        ylabel="size of the slope, per unit of p",
        title="how steep the price is",
    )
    right.set_yticks([0.01, 0.1, 1, 10, 100, 1000], ["0.01", "0.1", "1", "10", "100", "1,000"])
    right.minorticks_off()
    left.plot(0.5, pointwise_log_loss(1, 0.5), "D", ms=8, mfc=style.PAPER, mec=style.LOG_LOSS, mew=1.8, zorder=3)
    left.text(0.10, 6.6, "−ln p, if y = 1", color=style.LOG_LOSS)
    left.text(0.90, 6.6, "−ln(1 − p), if y = 0", color=style.LOG_LOSS, ha="right")
    prices = [_Price(scene, left, right, *loss) for loss in LOSSES]
    legend_above(left, [price.bold for price in prices])

    def show(p, zero):
        label = 0 if zero else 1
        (log_loss, log_slope), (squared, squared_slope) = (price.update(label, p) for price in prices)
        on, off = ("−ln p", "−ln(1 − p)") if label else ("−ln(1 − p)", "−ln p")
        return (
            f"p = {p:.3f}, and y = {label} happened: {on} is switched on, {off} is off. "
            f"Log loss {number(log_loss)} with slope {number(log_slope)}; "
            f"squared error {number(squared)} with slope {number(squared_slope)}."
        )

    return live(
        scene,
        show,
        presets=PRESETS,
        press={axes: lambda p, height: {"p": p} for axes in (left, right)},
        p=slider("probability p", 0.8, 0.001, 0.999, 0.001, colour=style.INK, digits=3),
        zero=switch("y = 0 happened instead"),
    )


class _Price:
    """One loss: left over the probability, with a tangent; right the size of its slope."""

    def __init__(self, scene, left, right, name, colour, marker, line, loss, slope):
        self.loss, self.slope, self.p = loss, slope, sigmoid(np.linspace(-7.3, 7.3, 300))
        self.curves = [(loss(label, self.p), np.abs(slope(label, self.p))) for label in (0, 1)]
        for axes, *both in zip((left, right), *self.curves, strict=True):
            for curve in both:
                axes.plot(self.p, curve, color=colour, lw=1.2, ls=line, alpha=0.45)
        self.tangent, self.bold, self.steep, self.price, self.steepness = scene.moves(
            *left.plot([], [], color=colour, lw=1.3),
            *(axes.plot([], [], color=colour, lw=2.6, ls=line, label=name)[0] for axes in (left, right)),
            *(
                axes.plot([], [], marker, ms=9, color=colour, mec="white", zorder=4, clip_on=False)[0]
                for axes in (left, right)
            ),
        )

    def update(self, label, p):
        """Say what happened, and which probability it was given; return the price and its slope."""
        price, slope = self.loss(label, p), self.slope(label, p)
        self.tangent.set_data([0, 1], [price - slope * p, price + slope * (1 - p)])
        for line, curve in zip((self.bold, self.steep), self.curves[label], strict=True):
            line.set_data(self.p, curve)
        self.price.set_data([p], [price])
        self.steepness.set_data([p], [abs(slope)])
        return price, slope
