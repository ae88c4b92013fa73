"""Notebook 05: the likelihood of a coin, its logarithm, and the slopes of both."""

import numpy as np

from logreg_core.live.scene import Scene
from logreg_core.panels import style
from logreg_core.panels.words import number

DEPTH = 4.0  # nats shown below the peak of the log-likelihood
STEEP = 3.0  # nats per unit of φ and flip: the slope shown at most


class CoinFigure(Scene):
    """Left the likelihood over the chance of heads, right its logarithm; below each its slope.

    The upper halves are scaled by their peak, the lower ones by the number of flips, so that every coin fits in.
    """

    @style.house_style
    def __init__(self):
        super().__init__(height=400)
        self.grid = np.linspace(0, 1, 401)
        heads = style.CLASS_COLOURS[1]
        panels = [self.axes(left, right, bottom=bottom, top=top)
                  for bottom, top in ((0.46, 0.93), (0.12, 0.36)) for left, right in ((0.10, 0.50), (0.58, 0.98))]
        limits, marks = ((-0.05, 1.1), (-DEPTH, 0.4), (-1.15, 1.15), (-STEEP, STEEP)), ((0, 1), (0,), (0,), (0,))
        titles = ("likelihood L; dashed: φ = k/n", "its logarithm ln L, in nats", "slope of L", "slope of ln L")
        for axes, limit, mark, title in zip(panels, limits, marks, titles, strict=True):
            axes.set(xlim=(-0.02, 1.02), ylim=limit, yticks=mark, title=title)
            axes.tick_params(labelleft=False, labelbottom=False)
        for axes in panels[2:]:
            axes.axhline(0, color=style.MUTED, lw=1)
            axes.set(xlabel="φ, the chance of heads", yticklabels=["0"])
            axes.tick_params(labelleft=True, labelbottom=True)
        panels[0].text(-0.035, 0, "0", ha="right", va="center", color=style.INK)
        self.curves = [axes.plot([], [], color=colour, lw=2.2)[0]
                       for axes, colour in zip(panels, (style.INK, style.LOG_LOSS) * 2, strict=True)]
        self.peaks = [axes.axvline(0, color=style.MUTED, lw=1.4, ls="--") for axes in panels]
        self.tangents = [axes.plot([], [], color=heads, lw=1.8)[0] for axes in panels[:2]]
        self.dots = [axes.plot([], [], "s", ms=8, color=heads, mec="white")[0] for axes in panels]
        self.heights = [axes.text(-0.035, place, "", ha="right", va="center", color=style.INK)
                        for axes, place in zip(panels, (1, 0), strict=False)]
        self.moves(*self.peaks, *self.curves, *self.tangents, *self.dots, *self.heights)

    def update(self, phi, heads, flips, curves, here, peak):
        """Move the coin.

        Parameters
        ----------
        phi : float
            Chance of heads.
        heads, flips : int
        curves : four ndarrays
            Likelihood, log-likelihood, slope of each, on `grid`.
        here, peak : sequence of float
            The same four at `phi`; the first two at the best chance.

        Returns
        -------
        str
        """
        best, steepest = heads / flips, np.max(np.abs(curves[2]))
        shift, scale = np.array([0, peak[1], 0, 0]), np.array([peak[0], 1, steepest, flips])
        shown = [np.clip((np.asarray(values) - shift[i]) / scale[i], -99, 99)
                 for i, values in enumerate(curves)]
        dots = np.clip((np.asarray(here) - shift) / scale, -99, 99)
        for curve, values in zip(self.curves, shown, strict=True):
            curve.set_data(self.grid, values)
        for line in self.peaks:
            line.set_xdata([best, best])
        for dot, height in zip(self.dots, dots, strict=True):
            dot.set_data([phi], [height])
        reach = np.array([-0.12, 0.12])
        for tangent, height, slope, unit in zip(self.tangents, dots, here[2:], scale, strict=False):
            tangent.set_data(*((phi + reach, height + slope / unit * reach) if np.isfinite(slope) else ([], [])))
        flat = abs(dots[3]) < 1e-6  # as near to the peak as a slider can be
        slopes = ["0" if flat else number(slope) for slope in here[2:]]
        for text, value in zip(self.heights, peak, strict=True):
            text.set_text(number(value))
        record = f"{heads} head{'s' * (heads != 1)} in {flips} flip{'s' * (flips != 1)}"
        return (f"{record}, φ = {number(phi)}: L = {number(here[0])}, ln L = {number(here[1])}; "
                f"slopes {slopes[0]} and {slopes[1]}. "
                f"Both peaks are at φ = {number(best)}, where L = {number(peak[0])} and ln L = {number(peak[1])}.")
