"""A straight line, the package's or the reader's, and a logistic curve through the same labels."""

import numpy as np

from logreg_core.data import hours
from logreg_core.live import Scene, explorer, live, own, slider
from logreg_core.model import boundary, probability, score
from logreg_core.panels import LinePanel, amount, legend_above, number, style
from logreg_core.training import least_squares, newton

from ._lesson import chosen, without_dust
from ._many import telling
from ._sliders import digits_of, reach

STEPS = 80  # keyboard steps from one end of the picture to the other


@explorer
def explore_line(x=None, y=None, fit=None):
    """Ask a least-squares line and a logistic curve about any value of the feature.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1), or a Dataset as `x`; the lesson's study hours when left out.
    fit : callable, optional
        Your own `least_squares(x, y)`, returning slope and intercept: the line is drawn with it.

    Returns
    -------
    Live
        A click or a drag in the picture asks about that place.
    """
    data = chosen(x, y, hours)
    low, high = ends = (0.0, 8.0) if x is None else reach(data, 0.5, 0.5)
    mine = own(fit, least_squares, name=getattr(fit, "__name__", "least_squares"), gives=lambda *_: (2,))
    logistic, best = (newton(data.x, data.y), least_squares(data.x, data.y))
    w, b = without_dust(logistic.weights, data.x)
    note = " The classes are separable: no curve is best, this is a steep one." if logistic.separable else ""

    scene = Scene(height=350)
    axes = scene.axes(0.08, 0.98)
    panel = LinePanel(axes, data, ends)
    outputs = score(ends, *without_dust(best, data.x))
    panel.update(outputs, probability(panel.grid, w, b))
    lowest, highest = axes.get_ylim()
    floor, ceiling = min(lowest, outputs.min() - 0.1), max(highest, outputs.max() + 0.1)
    axes.set(ylabel=f"output for “{data.label_names[1]}”", ylim=(floor, ceiling))
    axes.text(0.01, 0.97, "above 1: not a probability", transform=axes.transAxes, va="top", color=style.MUTED)
    axes.text(0.99, 0.04, "below 0: not a probability", transform=axes.transAxes, ha="right", color=style.MUTED)
    legend_above(axes, columns=4, indent=-0.01)
    _, leaves, asked, on_line, on_curve = scene.moves(
        panel.line,
        *axes.plot([], [], "x", color=style.SQUARED_ERROR, ms=9, mew=2),
        axes.axvline(0, color=style.MUTED, lw=1.2),
        *axes.plot([], [], "D", ms=9, color=style.SQUARED_ERROR, mec="white"),
        *axes.plot([], [], "o", ms=10, color=style.INK, mec="white"),
    )

    def show(place):
        slope, intercept = without_dust(mine(data.x, data.y), data.x)
        crossings = boundary(slope, intercept), boundary(slope, intercept - 1)  # where the line is 0, and where 1
        output, p = score(place, slope, intercept), probability(place, w, b)
        panel.line.set_ydata(score(panel.ends, slope, intercept))
        leaves.set_data(crossings, (0, 1))
        asked.set_xdata([place, place])
        on_line.set_data([place], [min(max(output, floor), ceiling)])
        on_line.set(marker="v" if output < floor else "^" if output > ceiling else "D", clip_on=False)
        on_curve.set_data([place], [p])
        return (
            f"At {amount(place, data.unit, ends)} the line says {_output(output)}. "
            f"The curve says {_chance(p, probability(place, -w, -b))}."
            f"{_between(crossings, ends, data.unit)}{note}"
        )

    step = (high - low) / STEPS
    return live(
        scene,
        telling(show, data),
        own=[mine],
        press={axes: lambda place, height: {"place": place}},
        place=slider(
            data.feature,
            low + 0.75 * STEPS * step,
            low,
            high,
            step,
            colour=style.CLASS_COLOURS[1],
            digits=1 if x is None else digits_of(step),
        ),
    )


def _between(crossings, ends, unit):
    """Where the line could be a probability, as a sentence; a level line always could."""
    low, high = sorted(0.0 if abs(place) < 1e-9 * np.ptp(ends) else place for place in crossings)
    if np.isnan(low):
        return ""
    return f" The line stays between 0 and 1 only from {amount(low, unit, ends)} to {amount(high, unit, ends)}."


def _output(output):
    """The height of the line; what is hardly above 1 is not rounded to it."""
    if -1e-9 <= output <= 1 + 1e-9:
        return number(min(max(output, 0), 1))
    return f"{f'1 + {number(output - 1)}' if 1 < output < 1.005 else number(output)}, which cannot be a probability"


def _chance(p, remainder):
    """A probability that is never rounded to certainty; `remainder` is what is missing to 1."""
    if 0 in (p, remainder):  # too near for a float
        return "nearly 1" if p else "nearly 0"
    return number(p) if p < 0.999 else f"1 − {number(remainder)}"
