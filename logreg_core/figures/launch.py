"""Notebook 09: a fitted curve and its resamples, far beyond the data, and the decision that somebody must make."""

from typing import NamedTuple

import numpy as np

from logreg_core.live.scene import Scene
from logreg_core.panels import style
from logreg_core.panels.scatter import feature_label
from logreg_core.panels.words import place

from .launch_words import place_words

STRIP = 1.1  # height of the strip of decisions above the curve
LOOKS = ((style.CLASS_COLOURS[0], "-"), (style.MUTED, ":"), (style.CLASS_COLOURS[1], "-"))


class Curves(NamedTuple):
    """A fit and its resamples on one scale, each array (m,) along the grid; `some` is (j, m)."""

    fit: np.ndarray
    low: np.ndarray
    high: np.ndarray
    some: np.ndarray


class LaunchFigure(Scene):
    """Left the probability, right its log-odds: fit, resampled fits, and the middle 95 % of them.

    Parameters
    ----------
    data : Dataset
        One feature.
    grid : ndarray, shape (m,)
        Feature values at which curves are given.
    probabilities, scores : Curves
    resamples, steps : int
        How many fits there are, and how many of them have no best curve but a step.
    separable : bool
        Whether that is so for the data themselves.
    words : LaunchWords
    """

    @style.house_style
    def __init__(self, data, grid, probabilities, scores, resamples, steps, separable, words):
        super().__init__(height=380)
        self.data, self.grid, self.resamples, self.words = data, grid, resamples, words
        self.note = "The classes are separable, so no curve is the best. " if separable else ""
        self.ends = data.x.min(), data.x.max()
        left, right = self.sides = self.axes(0.075, 0.62, bottom=0.14), self.axes(0.715, 0.985, bottom=0.14)
        reach = grid[0], grid[-1]
        left.set(xlim=reach, ylim=(-0.07, 1.16), xlabel=feature_label(data), yticks=np.linspace(0, 1, 6),
                 ylabel=f"probability of “{data.label_names[1]}”")
        middle, half = (scores.fit[0] + scores.fit[-1]) / 2, max(4.0, 0.8 * abs(np.ptp(scores.fit)))
        right.set(xlim=reach, ylim=(middle - half, middle + half), xlabel=feature_label(data),
                  ylabel="the same in log-odds")
        for axes, ticks in zip(self.sides, (7, 4), strict=True):
            axes.locator_params(axis="x", nbins=ticks)
        for axes, curves in zip(self.sides, (probabilities, scores), strict=True):
            axes.fill_between(grid, curves.low, curves.high, color=style.LOG_LOSS, alpha=0.16, lw=0,
                              label=f"95 % of {resamples:,} fits ({steps:,} are steps)")
            axes.plot(grid, curves.some.T, color=style.LOG_LOSS, lw=0.6, alpha=0.3)
            axes.plot(grid, curves.fit, color=style.INK, lw=2.2)
            for side in ((reach[0], self.ends[0]), (self.ends[1], reach[1])):
                axes.axvspan(*side, fc="none", ec=style.MUTED, hatch="///", alpha=0.22, lw=0)
            for end in self.ends:
                axes.axvline(end, color=style.MUTED, lw=1.2, ls="--")
        for label in (0, 1):
            left.plot(data.x[data.y == label], data.y[data.y == label], ls="", ms=7 if len(data.x) < 200 else 4,
                      marker=style.CLASS_MARKERS[label], mec="white", mew=0.6, color=style.CLASS_COLOURS[label],
                      label=data.label_names[label])
        self._name_the_edges(left, reach)
        self._build_the_moving_parts(left, right)
        for axes, side, indent, handles in ((left, "left", -0.1, left.get_legend_handles_labels()[0][:3]),
                                            (right, "right", 1.04, self.verdicts)):
            axes.legend(handles=handles, loc=f"lower {side}", bbox_to_anchor=(indent, 1.0), ncols=3, borderaxespad=0,
                        handletextpad=0.4, columnspacing=1.1, handlelength=1.3)

    def _name_the_edges(self, axes, reach):
        margin = 0.008 * (reach[1] - reach[0])
        for end, name, shift, side in zip(self.ends, self.words.edges, (-margin, margin), ("right", "left"),
                                          strict=True):
            room = abs(end - (reach[0] if side == "right" else reach[1])) / (reach[1] - reach[0])
            if room > 0.15:
                axes.text(end + shift, 0.2, f"{name}\n{place(end, self.data.unit)}", ha=side, va="bottom",
                          color=style.MUTED, bbox={"fc": style.PAPER, "ec": "none", "pad": 1, "alpha": 0.8})

    def _build_the_moving_parts(self, left, right):
        self.verdicts = [left.plot([], [], color=colour, lw=7, ls=line, solid_capstyle="butt", dash_capstyle="butt",
                                   label=name.removeprefix("decide "))[0]
                         for (colour, line), name in zip(LOOKS, (self.words.decisions[0], "open",
                                                                 self.words.decisions[1]), strict=True)]
        self.levels = [axes.axhline(0, color=style.THRESHOLD, lw=1.4, ls="--") for axes in self.sides]
        self.places = [axes.axvline(0, color=style.WEIGHT, lw=1.2) for axes in self.sides]
        self.bars = [axes.plot([], [], color=style.LOG_LOSS, lw=5, alpha=0.75)[0] for axes in self.sides]
        self.dots = [axes.plot([], [], "o", ms=10, color=style.WEIGHT, mec="white", zorder=5)[0]
                     for axes in self.sides]
        self.moves(*self.verdicts, *self.levels, *self.places, *self.bars, *self.dots)

    def update(self, at, ps, zs, ratio, threshold, verdicts, agreeing):
        """Ask about another place, or change what a missed 1 costs.

        Parameters
        ----------
        at : float
            The feature value asked about.
        ps, zs : tuple of float
            Probability and log-odds there: by the fit, and the ends of the middle 95 % of the resamples.
        ratio : float
            How many false alarms a missed 1 costs.
        threshold : pair of float
            The probability from which on 1 is decided, and its log-odds.
        verdicts : ndarray of int, shape (m,)
            Decision along the grid: 0, 2 for label 1, and 1 where the band has room for both.
        agreeing : int
            How many resamples decide at this place as the fit does.

        Returns
        -------
        str
        """
        for kind, line in enumerate(self.verdicts):
            line.set_data(self.grid, np.where(verdicts == kind, STRIP, np.nan))
        for level, line, bar, dot, height, (value, low, high) in zip(
                self.levels, self.places, self.bars, self.dots, threshold, (ps, zs), strict=True):
            level.set_ydata([height, height])
            line.set_xdata([at, at])
            bar.set_data([at, at], [low, high])
            dot.set_data([at], [value])
        return self.note + self.words.sentence(place_words(at, self.ends, self.data.unit, self.words.edges), ps, ratio,
                                               threshold[0], agreeing, self.resamples)
