"""Notebook 00: the curve by hand, and the price that each example pays for it."""

import numpy as np

from . import style
from .probability import ProbabilityPanel, boundary_words
from .scene import Scene
from .words import right

HIGHEST_PRICE = 4.0


class PricesFigure(Scene):
    """Left the probability curve; right one bar per example: its log loss, with the mean as a line.

    Parameters
    ----------
    data : Dataset
        One feature; the bars stand in the order of the feature.
    reach : tuple of float
        Leftmost and rightmost feature value shown.
    """

    @style.house_style
    def __init__(self, data, reach):
        super().__init__()
        self.unit, self.order = data.unit, np.argsort(data.x, kind="stable")
        left, bars = self.axes(0.08, 0.52), self.axes(0.60, 0.98)
        self.panel = ProbabilityPanel(self, left, data, reach)
        (self.best,) = left.plot([], [], color=style.BIAS, lw=2.2, ls=":")
        count = len(data.x)
        bars.set(xlim=(-0.7, count - 0.3), ylim=(0, HIGHEST_PRICE), xticks=[], ylabel="log loss (nats)",
                 title="what each one pays")
        bars.set_xlabel(f"one bar per example, by {data.feature}", labelpad=8)
        colours = [style.CLASS_COLOURS[int(label)] for label in data.y[self.order]]
        self.bars = bars.vlines(np.arange(count), 0, 0, colors=colours, lw=max(1.0, min(10.0, 200 / count)))
        (self.taller,) = bars.plot([], [], "^", color=style.WRONG, ms=6, clip_on=False)
        self.mean = bars.axhline(0, color=style.LOG_LOSS, lw=2)
        self.mean_text = bars.text(count - 0.5, 0, "", color=style.LOG_LOSS, ha="right", va="bottom", fontsize=11,
                                   fontweight="bold", bbox={"fc": style.PAPER, "ec": "none", "alpha": 0.8, "pad": 1})
        self.moves(self.best, self.bars, self.taller, self.mean, self.mean_text)

    @property
    def grid(self):
        """Feature values at which the curve is drawn."""
        return self.panel.grid

    def update(self, curve, boundary, threshold, wrong, prices, best=None):
        """Move the curve and the bars.

        Parameters
        ----------
        curve : ndarray
            Probability at each value of `grid`.
        boundary, threshold : float
        wrong : ndarray of bool
        prices : ndarray, shape (n,)
            Log loss of each example, nats.
        best : tuple of (ndarray, float), optional
            The best curve on `grid` and its mean log loss, shown when given.

        Returns
        -------
        str
        """
        self.panel.update(curve, boundary, threshold, wrong)
        heights = np.minimum(prices[self.order], HIGHEST_PRICE)
        self.bars.set_segments([[(place, 0), (place, height)] for place, height in enumerate(heights)])
        over = np.flatnonzero(prices[self.order] > HIGHEST_PRICE)
        self.taller.set_data(over, np.full(len(over), HIGHEST_PRICE))
        mean = prices.mean()
        self.mean.set_ydata([mean, mean])
        self.mean_text.set(y=min(mean, 0.9 * HIGHEST_PRICE), text=f"mean J = {mean:.4f}")
        self.best.set_data(*((self.grid, best[0]) if best else ([], [])))
        return (f"Mean log loss J = {mean:.4f}; {right(wrong)}. {boundary_words(boundary, threshold, self.unit)}"
                + (f" The dotted curve is the best there is: J = {best[1]:.4f}." if best else ""))
