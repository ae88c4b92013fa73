"""A coin's likelihood, its logarithm, and the slopes of both."""

import numpy as np

from logreg_core.data import coin
from logreg_core.live import Scene, explorer, live, slider
from logreg_core.losses import (
    coin_likelihood,
    coin_likelihood_derivative,
    coin_log_likelihood,
    coin_log_likelihood_derivative,
)
from logreg_core.panels import counted, number, style

FOUR = coin_likelihood, coin_log_likelihood, coin_likelihood_derivative, coin_log_likelihood_derivative
TITLES = "likelihood L; dashed: φ = k/n", "its logarithm ln L, in nats", "slope of L", "slope of ln L"
DEPTH = 4.0  # nats shown below the peak of the log-likelihood
STEEP = 3.0  # nats per unit of φ and flip: the slope shown at most
LIMITS = (-0.05, 1.1), (-DEPTH, 0.4), (-1.15, 1.15), (-STEEP, STEEP)
STEP = 1 / 120  # of φ: reaches a half, a third, a quarter and every tenth
TANGENT = np.array([-0.12, 0.12])
PRESETS = {
    "H, T, T at φ = ½": {"phi": 0.5, "n": 3, "k": 1},
    "H, T, T at its peak": {"phi": 1 / 3, "n": 3, "k": 1},
    "ten times as many": {"phi": 0.5, "n": 30, "k": 10},
    "T, T, T": {"phi": 0.5, "n": 3, "k": 0},
}


@explorer
def explore_coin(heads=1, flips=3):
    """Move the chance of heads φ and the coin's record; compare L with ln L, and their slopes.

    Parameters
    ----------
    heads, flips : int
        The record to begin with: 0 <= heads <= flips, and at least one flip.

    Returns
    -------
    Live
        A click moves φ to the pointer. There are never more heads than flips: the other slider follows.
    """
    record, grid = coin(heads, flips).y, np.linspace(0, 1, 401)
    scene = Scene(height=400)
    panels = _four_axes(scene)
    hue = style.CLASS_COLOURS[1]
    peaks = scene.moves(*(axes.axvline(0, color=style.MUTED, lw=1.4, ls="--") for axes in panels))
    curves = scene.moves(
        *(
            axes.plot([], [], color=colour, lw=2.2)[0]
            for axes, colour in zip(panels, (style.INK, style.LOG_LOSS) * 2, strict=True)
        )
    )
    tangents = scene.moves(*(axes.plot([], [], color=hue, lw=1.8)[0] for axes in panels[:2]))
    dots = scene.moves(*(axes.plot([], [], "s", ms=8, color=hue, mec="white")[0] for axes in panels))
    heights = scene.moves(
        *(
            axes.text(-0.035, place, "", ha="right", va="center", color=style.INK)
            for axes, place in zip(panels[:2], (1, 0), strict=True)
        )
    )

    def show(phi, n, k):
        best = k / n
        shapes, here = [f(grid, k, n) for f in FOUR], [f(phi, k, n) for f in FOUR]
        peak = [f(best, k, n) for f in FOUR[:2]]
        # The upper halves are measured from, or in, their peak, the lower ones in the steepest slope and in flips: so
        # every coin fits into the same axes.
        zeros, units = (0, peak[1], 0, 0), (peak[0], 1, np.max(np.abs(shapes[2])), n)
        for axes_peak, curve, dot, shape, value, zero, unit in zip(
            peaks, curves, dots, shapes, here, zeros, units, strict=True
        ):
            axes_peak.set_xdata([best, best])
            curve.set_data(grid, np.clip((shape - zero) / unit, -99, 99))
            dot.set_data([phi], [np.clip((value - zero) / unit, -99, 99)])
        for tangent, dot, slope, unit in zip(tangents, dots[:2], here[2:], units[:2], strict=True):
            there = dot.get_ydata()[0] + slope / unit * TANGENT
            tangent.set_data(*((phi + TANGENT, there) if np.isfinite(slope) else ([], [])))
        for text, value in zip(heights, peak, strict=True):
            text.set_text(number(value))
        flat = abs(here[3] / n) < 1e-6  # as near to the peak as a slider can be
        slopes = ["0" if flat else number(slope) for slope in here[2:]]
        return (
            f"{counted(k, 'head')} in {counted(n, 'flip')}, φ = {number(phi)}: L = {number(here[0])}, "
            f"ln L = {number(here[1])}; slopes {slopes[0]} and {slopes[1]}. "
            f"Both peaks are at φ = {number(best)}, where L = {number(peak[0])} and ln L = {number(peak[1])}."
        )

    follow = {
        "n": lambda values: {"k": min(values["k"], values["n"])},  # fewer flips take surplus heads away,
        "k": lambda values: {"n": max(values["n"], values["k"])},
    }  # more heads than flips bring flips along
    n, k = (
        slider(name, value, least, max(30, len(record)), 1, colour=style.INK)
        for name, value, least in (("flips n", len(record), 1), ("heads k", int(record.sum()), 0))
    )
    return live(
        scene,
        show,
        presets=PRESETS,
        follow=follow,
        press={axes: lambda phi, height: {"phi": phi} for axes in panels},
        phi=slider("chance φ", 0.5, 0.0, 1.0, STEP, colour=hue, digits=3),
        n=n,
        k=k,
    )


def _four_axes(scene):
    """Above the likelihood and its logarithm, below each its slope."""
    panels = [
        scene.axes(left, right, bottom=bottom, top=top)
        for bottom, top in ((0.46, 0.93), (0.12, 0.36))
        for left, right in ((0.10, 0.50), (0.58, 0.98))
    ]
    for axes, limits, title, ticks in zip(panels, LIMITS, TITLES, ((0, 1), (0,), (0,), (0,)), strict=True):
        axes.set(xlim=(-0.02, 1.02), ylim=limits, yticks=ticks, title=title)
        axes.tick_params(labelleft=False, labelbottom=False)
    for axes in panels[2:]:
        axes.axhline(0, color=style.MUTED, lw=1)
        axes.set(xlabel="φ, the chance of heads", yticklabels=["0"])
        axes.tick_params(labelleft=True, labelbottom=True)
    panels[0].text(-0.035, 0, "0", ha="right", va="center", color=style.INK)
    return panels
