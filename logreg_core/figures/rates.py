"""Notebook 07: several learning rates side by side, and where on the scale of all rates they lie."""

import numpy as np

from logreg_core.live.scene import Scene
from logreg_core.panels import style
from logreg_core.panels.words import number, size

YOURS = style.WEIGHT
LEVELS = 10


class RatesFigure(Scene):
    """A column for each rate: its way through the landscape and its loss. At the bottom, all rates on a scale.

    Parameters
    ----------
    sides : pair of ndarray
        Weights and biases of the landscape.
    landscape : ndarray, shape (len(b), len(w))
    lowest : tuple of float
        Weight, bias and loss of the lowest point.
    rates : dict of float to str
        The rates that stand still, each with the title of its column. One more column is the reader's.
    marks : dict of float to str
        Places worth knowing on the scale of rates.
    scale : tuple of float
        Smallest and largest rate of the scale.
    tallest : float
        Largest loss shown.
    last : int
        Number of the last step.
    """

    @style.house_style
    def __init__(self, sides, landscape, lowest, rates, marks, scale, tallest, last):
        super().__init__(height=400)
        (w, b), floor = sides, lowest[2]
        self.columns, self.rates = [], list(rates)
        count, left, gap = len(rates) + 1, 0.075, 0.012
        width = (0.99 - left - gap * (count - 1)) / count
        low, high = landscape.min(), landscape.max()
        levels = low + (high - low) * np.linspace(0.1, 1, LEVELS) ** 3
        for place, title in enumerate([*rates.values(), "yours"]):
            start = left + place * (width + gap)
            above, below = (self.axes(start, start + width, bottom=bottom, top=top)
                            for bottom, top in ((0.615, 0.925), (0.265, 0.525)))
            colour = YOURS if place == len(rates) else style.INK
            above.contourf(w, b, landscape, [low, *levels], cmap="Purples", alpha=0.55, extend="both")
            above.plot(*lowest[:2], "+", color=style.LOG_LOSS, ms=11, mew=2)
            above.grid(False)
            above.set(xlim=w[[0, -1]], ylim=b[[0, -1]])
            above.set_title(title, color=colour)
            below.set(xlim=(0.9, last), xscale="log", ylim=(floor - 0.08 * (tallest - floor), tallest))
            below.minorticks_off()
            below.set_xticks([1, 10, 100], ["1", "10", "100"])
            below.axhline(floor, color=style.MUTED, lw=1)
            for axes in (above, below):
                axes.tick_params(labelleft=place == 0)
                axes.locator_params(axis="y", nbins=4)
            above.locator_params(axis="x", nbins=4)
            if place == 0:
                above.set_ylabel("bias b")
                below.set_ylabel("J")
            self.columns.append(Column(self, above, below, colour))
        for height, name in ((0.565, "weight w"), (0.215, "step")):
            self.figure.text(0.005, height, name)
        self._draw_scale(left, scale, marks)

    def _draw_scale(self, left, scale, marks):
        axes = self.axes(left, 0.99, bottom=0.075, top=0.125)
        axes.set(xscale="log", xlim=scale, ylim=(0, 1), yticks=[])
        axes.minorticks_off()
        axes.spines["left"].set_visible(False)
        axes.set_ylabel("all α", rotation=0, ha="right", va="center")
        for rate, words in marks.items():
            axes.axvline(rate, color=style.THRESHOLD, lw=2)
            axes.text(rate, 1.15, words, color=style.THRESHOLD, ha="right" if words == "2/L" else "center")
        axes.plot(self.rates, [0.5] * len(self.rates), "o", ms=9, color=style.INK, mec="white", clip_on=False)
        (self.yours,) = axes.plot([], [], "D", ms=9, color=YOURS, mec="white", clip_on=False, zorder=5)
        self.moves(self.yours)

    def update(self, step, paths, rate, taken, arrived, uphill):
        """Go to a step of all runs.

        Parameters
        ----------
        step : int
        paths : list of FitResult
            One for each column, all steps recorded.
        rate : float
            The reader's.
        taken : int
            Number of steps that the reader's run took.
        arrived : bool
            Whether it has arrived then.
        uphill : int
            How many of its steps go uphill.

        Returns
        -------
        str
        """
        losses = [column.update(step, path) for column, path in zip(self.columns, paths, strict=True)]
        self.yours.set_data([rate], [0.5])
        gaps = ", ".join(f"{loss:.4f} at α = {size(known)}" for loss, known in zip(losses, self.rates, strict=False))
        fate = f"{'arrives' if arrived else 'is not there yet'} after {taken:,} steps"
        return (f"Step {step:,}: J is {gaps}. Yours, α = {number(rate)}: J = {losses[-1]:.4f}; it {fate}, "
                f"{uphill:,} of them uphill.")


class Column:
    """One rate's way and loss."""

    def __init__(self, scene, above, below, colour):
        (self.way,) = above.plot([], [], "-", color=colour, lw=1.2)
        (self.ball,) = above.plot([], [], "o", color=colour, ms=8, mec="white", zorder=5)
        (self.curve,) = below.plot([], [], color=colour, lw=1.6)
        (self.now,) = below.plot([], [], "o", color=colour, ms=7, mec="white", zorder=5)
        scene.moves(self.way, self.ball, self.curve, self.now)

    def update(self, step, path):
        """Go to a step; returns the loss there."""
        at = min(step, path.steps)
        self.way.set_data(path.w[:at + 1], path.b[:at + 1])
        self.ball.set_data(path.w[at:at + 1], path.b[at:at + 1])
        self.curve.set_data(path.step[1:at + 1], path.loss[1:at + 1])
        self.now.set_data([max(at, 1)], path.loss[at:at + 1])
        return path.loss[at]
