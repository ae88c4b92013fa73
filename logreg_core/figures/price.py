"""Notebook 04: what one probability costs, by log loss and by squared error, and how steeply."""

from logreg_core.live.scene import Scene
from logreg_core.panels import style
from logreg_core.panels.words import number

HIGHEST_PRICE = 7.2
SLOPES = (0.01, 2000)
LOOKS = (("log loss", style.LOG_LOSS, "o", "-"), ("squared error", style.SQUARED_ERROR, "D", "--"))


class PriceFigure(Scene):
    """Left both losses over the probability, with tangents at one of them; right the sizes of their slopes.

    Parameters
    ----------
    p : ndarray, shape (k,)
        Probabilities, from near 0 to near 1.
    prices, steepness : array_like, shape (2, 2, k)
        Value and size of the slope at `p`: first log loss, then squared error; each for label 0, then label 1.
    crossing : pair of float
        Where the two curves of log loss meet.
    """

    @style.house_style
    def __init__(self, p, prices, steepness, crossing):
        super().__init__()
        self.p, self.prices, self.steepness = p, prices, steepness
        left, right = self.axes(0.08, 0.60), self.axes(0.71, 0.98)
        left.set(xlim=(0, 1), ylim=(0, HIGHEST_PRICE), xlabel="probability p that y = 1",
                 ylabel="price (log loss: nats)")
        right.set(xlim=(0, 1), ylim=SLOPES, yscale="log", xlabel="probability p that y = 1",
                  ylabel="size of the slope, per unit of p", title="how steep the price is")
        right.set_yticks([0.01, 0.1, 1, 10, 100, 1000], ["0.01", "0.1", "1", "10", "100", "1,000"])
        right.minorticks_off()
        left.plot(*crossing, "D", ms=8, mfc=style.PAPER, mec=style.LOG_LOSS, mew=1.8, zorder=3)
        left.text(0.10, 6.6, "−ln p, if y = 1", color=style.LOG_LOSS)
        left.text(0.90, 6.6, "−ln(1 − p), if y = 0", color=style.LOG_LOSS, ha="right")
        self.marks = []
        for (name, colour, marker, line), price, steep in zip(LOOKS, prices, steepness, strict=True):
            for axes, curves in ((left, price), (right, steep)):
                for curve in curves:
                    axes.plot(p, curve, color=colour, lw=1.2, ls=line, alpha=0.45)
            (tangent,) = left.plot([], [], color=colour, lw=1.3)
            bold = [axes.plot([], [], color=colour, lw=2.6, ls=line, label=name)[0] for axes in (left, right)]
            dots = [axes.plot([], [], marker, ms=9, color=colour, mec="white", zorder=4, clip_on=False)[0]
                    for axes in (left, right)]
            self.marks.append((tangent, bold, dots))
            self.moves(tangent, *bold, *dots)
        left.legend(handles=[bold[0] for _, bold, _ in self.marks], loc="lower left", bbox_to_anchor=(-0.02, 1.0),
                    ncols=2, borderaxespad=0)

    def update(self, p, label, prices, slopes):
        """Move the probability, or say that the other label happened.

        Parameters
        ----------
        p : float
        label : {0, 1}
            What happened.
        prices, slopes : pair of float
            Value and slope of log loss and of squared error.

        Returns
        -------
        str
        """
        for (tangent, bold, dots), price, slope, curves, steeps in zip(
                self.marks, prices, slopes, self.prices, self.steepness, strict=True):
            tangent.set_data([0, 1], [price - slope * p, price + slope * (1 - p)])
            for line, curve in zip(bold, (curves[label], steeps[label]), strict=True):
                line.set_data(self.p, curve)
            dots[0].set_data([p], [price])
            dots[1].set_data([p], [abs(slope)])
        on, off = ("−ln p", "−ln(1 − p)") if label else ("−ln(1 − p)", "−ln p")
        return (f"p = {p:.3f}, and y = {label} happened: {on} is switched on, {off} is off. "
                f"Log loss {number(prices[0])} with slope {number(slopes[0])}; "
                f"squared error {number(prices[1])} with slope {number(slopes[1])}.")
