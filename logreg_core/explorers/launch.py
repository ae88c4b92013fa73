"""A fitted curve and its resamples, far beyond the data, and the decision that somebody must make."""

from functools import cache

import numpy as np

from logreg_core.data import challenger
from logreg_core.live import Scene, explorer, live, slider, stops
from logreg_core.metrics import best_threshold
from logreg_core.model import logit, probability, score
from logreg_core.panels import chance, class_points, feature_label, legend_above, number, shortened, style
from logreg_core.panels import place as at
from logreg_core.training import bootstrap, newton

from ._lesson import chosen
from ._sliders import place_slider, reach

COLDEST, WARMEST = 31, 81  # °F: the launch asked about, and the warmest flight
BEYOND = 0.85  # how far the picture goes beyond the data, as a share of their range
RATIOS = (0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
GRID_POINTS, SOME = 301, 10
MOST, LEAST, DRAWN = 20_000, 100, 2_000_000  # resamples; fewer on large data, so that the wait stays short
SHORT = 11  # characters of a name in a legend: five of them stand side by side
STRIP = 1.1  # height of the strip of decisions above the curve
VERDICTS = ((style.CLASS_COLOURS[0], "-"), (style.MUTED, ":"), (style.CLASS_COLOURS[1], "-"))  # 0, open, 1


@explorer
def explore_launch(x=None, y=None):
    """Ask a fit and its resamples about any value of the feature, inside the data or far beyond, and decide.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1, both), or a Dataset as `x`; the 23 flights when left out.

    Returns
    -------
    Live
        The resamples are drawn and fitted once, before the first picture: 20,000, or fewer if there are more than
        a hundred examples. A click or a drag asks about that place.
    """
    data, lesson = chosen(x, y, challenger), x is None
    fit = newton(data.x, data.y)
    (w, b), ends = fit.weights, (data.x.min(), data.x.max())
    fits = bootstrap(data.x, data.y, resamples=int(np.clip(DRAWN // len(data.x), LEAST, MOST)))
    low, high = reach(data, BEYOND, 0.1 if lesson else BEYOND)
    grid = np.linspace(low, high, GRID_POINTS)
    band = fits.band(grid)
    note = "The classes are separable, so no curve is the best. " if fit.separable else ""
    decisions, (zero, one), (missed, coin), edges = _words(data, lesson)

    scene = Scene(height=380)
    curve, line = sides = scene.axes(0.075, 0.62, bottom=0.14), scene.axes(0.715, 0.985, bottom=0.14)
    scores = score(grid, w, b)
    middle, half = (scores[0] + scores[-1]) / 2, max(4.0, 0.8 * abs(np.ptp(scores)))
    curve.set(
        xlim=(low, high),
        ylim=(-0.07, 1.16),
        xlabel=feature_label(data),
        yticks=np.linspace(0, 1, 6),
        ylabel=f"probability of “{data.label_names[1]}”",
    )
    line.set(
        xlim=(low, high),
        ylim=(middle - half, middle + half),
        xlabel=feature_label(data),
        ylabel="the same in log-odds, without steps",
    )
    curve.locator_params(axis="x", nbins=7)
    line.locator_params(axis="x", nbins=4)
    strips = scene.moves(
        *(
            curve.plot([], [], color=colour, lw=7, ls=dashes, solid_capstyle="butt", dash_capstyle="butt", label=name)[
                0
            ]
            for (colour, dashes), name in zip(VERDICTS, (zero, "open", one), strict=True)
        )
    )
    left = _Side(scene, curve, grid, ends, probability(grid, w, b), band, fits.probabilities(grid))
    levels = _levels(fits, grid)
    right = _Side(scene, line, grid, ends, scores, _middle(levels), levels)
    left.band.set_label(f"95 % of {len(fits.w):,} fits ({int(fits.separable.sum()):,} are steps)")
    points = class_points(curve, data, names=[shortened(name, SHORT) for name in data.label_names])
    _name_edges(curve, ends, (low, high), edges, data.unit)
    spacing = {"columns": 3, "handletextpad": 0.4, "columnspacing": 1.1, "handlelength": 1.3}
    legend_above(curve, [left.band, *points], indent=-0.1, **spacing)
    legend_above(line, strips, indent=1.04, side="right", **spacing)

    @cache
    def verdicts(t):
        """Along the grid: 0, 2 for label 1, and 1 where the band has room for both."""
        return (band[0] >= t).astype(int) + (band[1] >= t)

    def show(place, ratio):
        t, p, (least, most) = best_threshold(missed=ratio), probability(place, w, b), fits.band(place)
        for kind, strip in enumerate(strips):
            strip.set_data(grid, np.where(verdicts(t) == kind, STRIP, np.nan))
        left.update(place, p, (least, most), t)
        right.update(place, score(place, w, b), _middle(_levels(fits, place)), logit(t))
        deciding = int(np.sum(fits.probabilities(place) >= t))
        agreeing = deciding if p >= t else len(fits.w) - deciding
        undecided = "open; the fit says " if least < t <= most else ""
        price = f"{ratio:,g} {coin}s" if ratio != 1 else f"one {coin}"
        return (
            f"{note}{_whereabouts(place, ends, data.unit, edges)}: p = {chance(p)}; 95 % of the resampled fits say "
            f"{chance(least)} to {chance(most)}. {missed} costs {price}: {decisions[1]} from p = {number(t)} on. "
            f"Here: {undecided}{decisions[int(p >= t)]}, as {agreeing:,} of {len(fits.w):,} resampled fits do."
        )

    if lesson:
        control = slider("temperature at launch (°F)", WARMEST, COLDEST, WARMEST, 1, colour=style.WEIGHT)
        presets = {f"{place} °F": {"place": place} for place in (81, 65, 53, 31)}
    else:
        control = place_slider(str(data.feature), float(np.median(data.x)), low, high, style.WEIGHT)
        presets = {
            name: {"place": float(end)}
            for name, end in (("far below", low), ("lowest", ends[0]), ("highest", ends[1]), ("far above", high))
        }
    return live(
        scene,
        show,
        presets=presets,
        press={axes: lambda place, height: {"place": place} for axes in sides},
        place=control,
        ratio=stops(
            "distress costs" if lesson else "a miss, in false alarms",
            RATIOS,
            10,
            colour=style.THRESHOLD,
            words="{:,g} waits" if lesson else "{:,g}",
        ),
    )


def _words(data, lesson):
    """What deciding 0 and 1 mean, in full and in a legend; who is missed, at which coin; the outermost examples."""
    if lesson:
        return ("fly", "wait"), ("fly", "wait"), ("Distress", "wait"), ("coldest flight", "warmest flight")
    return (
        tuple(f"decide “{name}”" for name in data.label_names),
        tuple(f"“{shortened(name, SHORT)}”" for name in data.label_names),
        (f"A missed “{data.label_names[1]}”", "false alarm"),
        ("lowest", "highest"),
    )


def _levels(fits, x):
    """The log-odds of the resampled fits that have some: those of a step have no end. If all are steps, of all."""
    return fits.scores(x)[..., ~fits.separable] if not fits.separable.all() else fits.scores(x)


def _middle(levels):
    """The middle 95 % of them."""
    return np.quantile(levels, [0.025, 0.975], axis=-1)


class _Side:
    """The fit, some of its resamples, the middle of all of them, and one place where they are asked."""

    def __init__(self, scene, axes, grid, ends, fit, band, resampled):
        self.band = axes.fill_between(grid, *band, color=style.LOG_LOSS, alpha=0.16, lw=0)
        axes.plot(grid, resampled[:, :SOME], color=style.LOG_LOSS, lw=0.6, alpha=0.3)
        axes.plot(grid, fit, color=style.INK, lw=2.2)
        for side in ((grid[0], ends[0]), (ends[1], grid[-1])):
            axes.axvspan(*side, fc="none", ec=style.MUTED, hatch="///", alpha=0.22, lw=0)
        for end in ends:
            axes.axvline(end, color=style.MUTED, lw=1.2, ls="--")
        self.threshold, self.place, self.bar, self.dot = scene.moves(
            axes.axhline(0, color=style.THRESHOLD, lw=1.4, ls="--"),
            axes.axvline(0, color=style.WEIGHT, lw=1.2),
            *axes.plot([], [], color=style.LOG_LOSS, lw=5, alpha=0.75),
            *axes.plot([], [], "o", ms=10, color=style.WEIGHT, mec="white", zorder=5),
        )

    def update(self, place, value, band, threshold):
        """Ask about another place, or decide from another threshold on."""
        self.threshold.set_ydata([threshold, threshold])
        self.place.set_xdata([place, place])
        self.bar.set_data([place, place], band)
        self.dot.set_data([place], [value])


def _name_edges(axes, ends, reach, names, unit):
    """Name the lowest and the highest example, where there is room beside them."""
    width = reach[1] - reach[0]
    for end, far, name, shift, side in zip(ends, reach, names, (-1, 1), ("right", "left"), strict=True):
        if abs(end - far) > 0.15 * width:
            axes.text(
                end + shift * 0.008 * width,
                0.2,
                f"{name}\n{at(end, unit, ends)}",
                ha=side,
                va="bottom",
                color=style.MUTED,
                bbox={"fc": style.PAPER, "ec": "none", "pad": 1, "alpha": 0.8},
            )


def _whereabouts(place, ends, unit, edges):
    """The place, and how far beyond the data it is."""
    beyond = max(ends[0] - place, place - ends[1])
    if beyond <= 0:
        return at(place, unit, ends)
    side, edge = ("below", edges[0]) if place < ends[0] else ("above", edges[1])
    return f"{at(place, unit, ends)}, extrapolated: {at(beyond, unit)} {side} the {edge}"
