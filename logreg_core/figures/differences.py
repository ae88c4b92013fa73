"""Notebook 06: a slope from small steps, and how far it is from the exact one."""

import numpy as np

from logreg_core.live.scene import Scene
from logreg_core.panels import style
from logreg_core.panels.words import place

FLOOR, CEILING = 1e-13, 1.0  # of the errors, where weights are about 1
NAMES = ("from one side", "from both sides")
LOOKS = ((style.WRONG, "o", "--"), (style.BIAS, "s", "-"))


class DifferencesFigure(Scene):
    """Left the loss around one weight, under a glass that magnifies by 1/ε; right the errors for every step ε.

    Parameters
    ----------
    slope : float
        The exact slope at the weight.
    steps : ndarray, shape (m,)
        Every ε.
    errors : pair of ndarray, shape (m,)
        Distance of each quotient from the exact slope: one-sided, and from both sides.
    tall : float
        Slope that fills the left picture.
    size : int
        Power of ten that the data's weights have. Steps are counted in it, and slopes in one over it.
    """

    @style.house_style
    def __init__(self, slope, steps, errors, tall, size):
        super().__init__(height=390)
        self.slope, reach, unit = slope, np.array([-3.0, 3.0]), 10.0**size
        self.floor, self.decimals = FLOOR / unit, max(0, 8 + size)
        left, right = self.axes(0.10, 0.46, top=0.86), self.axes(0.58, 0.98, top=0.86)
        left.set(xlim=reach * 1.05, ylim=reach * 1.15 * tall, xlabel="distance from the weight, in steps ε",
                 ylabel="change of J, divided by ε")
        right.set(xscale="log", yscale="log", xlim=(0.3 * unit, 3e-16 * unit), ylim=(self.floor, CEILING / unit),
                  xlabel="step ε, smaller to the right", ylabel="distance from the exact slope")
        right.set_yticks(10.0 ** np.arange(-12, 1, 3) / unit)
        right.set_xticks(10.0 ** np.arange(-1, -16, -2) * unit)
        right.minorticks_off()
        left.plot(reach, slope * reach, color=style.MUTED, lw=1.6, label="exact slope")
        (self.curve,) = left.plot([], [], color=style.LOG_LOSS, lw=2.6, label="J")
        self.chords, self.dots = [], []
        for name, error, (colour, marker, line) in zip(NAMES, errors, LOOKS, strict=True):
            self.chords.append(left.plot([], [], marker, color=colour, lw=1.6, ls=line, ms=8, mec=style.PAPER)[0])
            right.plot(steps, np.maximum(error, self.floor), color=colour, lw=1.8, ls=line, label=name)
            self.dots.append(right.plot([], [], marker, color=colour, ms=11, mec=style.PAPER, zorder=4)[0])
        for axes in (left, right):
            axes.legend(loc="lower left", bbox_to_anchor=(-0.02, 1.0), ncols=2, borderaxespad=0)
        self.moves(self.curve, *self.chords, *self.dots)

    def update(self, epsilon, places, changes, quotients):
        """Show one step.

        Parameters
        ----------
        epsilon : float
        places, changes : ndarray, shape (k,)
            Distances from the weight in steps, and the change of the loss there divided by ε.
        quotients : pair of float
            The slope found from one side, and from both sides.

        Returns
        -------
        str
        """
        self.curve.set_data(places, changes)
        ends = [float(np.interp(place, places, changes)) for place in (-1, 0, 1)]
        self.chords[0].set_data([0, 1], ends[1:])
        self.chords[1].set_data([-1, 1], ends[::2])
        off = [abs(quotient - self.slope) for quotient in quotients]
        for dot, distance in zip(self.dots, off, strict=True):
            dot.set_data([epsilon], [max(distance, self.floor)])
        exact, one, both = (f"{slope:.{self.decimals}f}" for slope in (self.slope, *quotients))
        return (f"ε = {order(epsilon)}. The exact slope is {exact}. From one side: {one}, off by {order(off[0])}. "
                f"From both sides: {both}, off by {order(off[1])}.").replace("-", "−")


def order(value):
    """A step or an error, of which only the size matters: 2e−6 with its first digit, but 1,000 and not 1e+03."""
    return place(value, "") if value >= 1 else f"{value:.0e}".replace("-", "−").replace("e−0", "e−")
