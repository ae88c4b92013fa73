"""Notebook 05: a product that grows too small for a float64, and the sum of logarithms that does not."""

import numpy as np

from logreg_core.live.scene import Scene
from logreg_core.panels import style
from logreg_core.panels.words import number

LOWEST = -370  # power of ten at the lower end of the left axis
SMALLEST = np.log10(5e-324)


class LongCoinFigure(Scene):
    """Left the running product on a logarithmic axis, down to where float64 ends; right the running sum.

    Parameters
    ----------
    most : int
        Flips at the right end.
    depth : float
        Lower end of the sum's axis, nats.
    """

    @style.house_style
    def __init__(self, most, depth):
        super().__init__(height=360)
        left, right = self.axes(0.09, 0.49), self.axes(0.57, 0.97)
        left.set(xlim=(0, most), ylim=(LOWEST, 12), xlabel="flips", title="the product L, as float64 keeps it",
                 yticks=(0, -100, -200, -300, LOWEST), yticklabels=("1", "1e−100", "1e−200", "1e−300", "0"))
        left.axhspan(LOWEST, SMALLEST, color=style.GRID)
        left.text(most / 60, (LOWEST + SMALLEST) / 2, "2.5e−324 or less: stored as 0", va="center", color=style.INK)
        right.set(xlim=(0, most), ylim=(depth, -depth / 30), xlabel="flips", title="the sum ln L, in nats")
        (self.product,) = left.plot([], [], color=style.INK, lw=2.4)
        (self.nothing,) = left.plot([], [], color=style.WRONG, lw=4, clip_on=False, solid_capstyle="butt")
        (self.end,) = left.plot([], [], "X", ms=10, color=style.WRONG, mec="white", clip_on=False)
        (self.sum,) = right.plot([], [], color=style.LOG_LOSS, lw=2.4)
        self.dots = [axes.plot([], [], "o", ms=9, color=colour, mec="white", clip_on=False)[0]
                     for axes, colour in ((left, style.INK), (right, style.LOG_LOSS))]
        self.moves(self.product, self.nothing, self.end, self.sum, *self.dots)

    def update(self, products, sums):
        """Move the coin.

        Parameters
        ----------
        products, sums : ndarray, shape (n,)
            After one, two, three, … flips: the product of the probabilities, and the sum of their logarithms.

        Returns
        -------
        str
        """
        flips, alive = np.arange(1, len(products) + 1), products > 0
        heights = np.log10(products, where=alive, out=np.full(len(products), float(LOWEST)))
        self.product.set_data(flips[alive], heights[alive])
        self.nothing.set_data(flips[~alive], heights[~alive])
        self.end.set_data(flips[~alive][:1], heights[~alive][:1])
        self.sum.set_data(flips, sums)
        for dot, height in zip(self.dots, (heights[-1], sums[-1]), strict=True):
            dot.set_data(flips[-1:], [height])
        self.dots[0].set_visible(bool(alive[-1]))
        total = f"{sums[-1]:,.1f}".replace("-", "−")
        product = (f"the product is {number(products[-1])}" if alive[-1]
                   else f"the product is exactly 0, and has been since flip {flips[~alive][0]:,}")
        return f"After {len(products):,} flips {product}; the sum of the logarithms is {total}."
