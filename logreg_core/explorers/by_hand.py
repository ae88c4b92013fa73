"""The curve by hand, and the price that each example pays for it."""

import numpy as np

from logreg_core.data import hours
from logreg_core.live import Scene, explorer, live, switch
from logreg_core.losses import log_loss, log_losses
from logreg_core.model import boundary, decide, probability
from logreg_core.panels import BarsPanel, ProbabilityPanel, boundary_words, right, shortened, style
from logreg_core.training import newton

from ._lesson import chosen
from ._sliders import bias_slider, reach, threshold_slider, weight_slider

HIGHEST_PRICE = 4.0


@explorer
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
    order, count, ends = np.argsort(data.x, kind="stable"), len(data.x), reach(data)
    best_w, best_b = newton(data.x, data.y).weights
    scene = Scene()
    left, prices = scene.axes(0.08, 0.52), scene.axes(0.60, 0.98)
    panel = ProbabilityPanel(scene, left, data, ends)
    best_curve, best_loss = probability(panel.grid, best_w, best_b), log_loss(data.x, data.y, best_w, best_b)
    prices.set(xlim=(-0.7, count - 0.3), ylim=(0, HIGHEST_PRICE), xticks=[], ylabel="log loss (nats)",
               title="what each one pays")
    prices.set_xlabel(f"one bar per example, by {shortened(data.feature, 22)}", labelpad=8)
    (best,) = scene.moves(*left.plot(panel.grid, best_curve, color=style.BIAS, lw=2.2, ls=":"))
    bars = BarsPanel(scene, prices, np.arange(count), data.y[order], HIGHEST_PRICE,
                     width=max(1.0, min(10.0, 200 / count)))
    mean_line, mean_text = scene.moves(
        prices.axhline(0, color=style.LOG_LOSS, lw=2),
        prices.text(count - 0.5, 0, "", color=style.LOG_LOSS, ha="right", va="bottom", fontsize=11, fontweight="bold",
                    bbox={"fc": style.PAPER, "ec": "none", "alpha": 0.8, "pad": 1}))

    def show(w, b, t, reveal):
        place, wrong, losses = boundary(w, b, t), decide(data.x, w, b, t) != data.y, log_losses(data.x, data.y, w, b)
        panel.update(probability(panel.grid, w, b), place, t, wrong)
        bars.update(losses[order])
        mean = losses.mean()
        mean_line.set_ydata([mean, mean])
        mean_text.set(y=min(mean, 0.9 * HIGHEST_PRICE), text=f"mean J = {mean:.4f}")
        best.set_visible(reveal)
        return (f"Mean log loss J = {mean:.4f}; {right(wrong)}. {boundary_words(place, t, data.unit, ends)}"
                + (f" The dotted curve is the best there is: J = {best_loss:.4f}." if reveal else ""))

    presets = {"zero": {"w": 0.0, "b": 0.0, "t": 0.5}}
    if x is None:  # a setting worth seeing on the lesson's data
        presets["steep"] = {"w": 5.0, "b": -10.0, "t": 0.5}
    return live(scene, show, presets=presets, w=weight_slider(data), b=bias_slider(data), t=threshold_slider(),
                reveal=switch("show the best curve"))
