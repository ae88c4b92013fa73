"""Look before you fit: all the examples, or only those of class 1, and what a split shows of either."""

import numpy as np

from logreg_core.data import challenger
from logreg_core.live import Scene, explorer, live, slider, switch
from logreg_core.panels import MOST, class_points, feature_label, legend_above, shortened, style
from logreg_core.panels import place as at

from ._lesson import chosen
from ._many import handful, telling
from ._sliders import place_slider, reach

ROOM = 0.75  # of the height between the two rows: how high equal examples may be stacked
HIGHEST_STEP = 0.09


@explorer
def explore_flights(x=None, y=None):
    """Look at all examples or only at those of class 1, and split them where you like.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1), or a Dataset as `x`; the 23 flights when left out.

    Returns
    -------
    Live
        A click or a drag in the left picture moves the split.
    """
    data = chosen(x, y, challenger)
    low, high = reach(data)
    name = data.label_names[1]
    scene = Scene(height=350)
    left, right = scene.axes(0.09, 0.64), scene.axes(0.73, 0.98)
    left.set(xlim=(low, high), ylim=(-0.4, 1.9), yticks=(0, 1), xlabel=feature_label(data))
    left.set_yticklabels([shortened(label, 14) for label in data.label_names], rotation=90, va="center")
    left.grid(False)
    seen = handful(data, MOST)
    zeros, _ = class_points(left, seen, seen.y + stacked(seen.x, seen.y), size=8)
    legend_above(left, handletextpad=0.2)
    right.set(xlim=(-0.6, 1.6), ylim=(0, 1.12), xticks=(0, 1), yticks=(0, 0.5, 1), ylabel=f"share “{name}”")
    right.set_xticklabels(("below", "at or above"))
    right.grid(False, axis="x")
    _, line = scene.moves(zeros, left.axvline(low, color=style.THRESHOLD, lw=1.4))
    bars = scene.moves(*right.bar((0, 1), (0, 0), width=0.6, color=style.CLASS_COLOURS[1], alpha=0.55))
    counts = scene.moves(*(right.text(side, 0, "", ha="center", va="bottom", fontsize=11) for side in (0, 1)))

    def show(split, hidden):
        zeros.set_visible(not hidden)
        line.set_xdata([split, split])
        sides = data.x < split, data.x >= split
        (ones, rest), (below, above) = (
            [int(values[side].sum()) for side in sides] for values in (data.y, np.ones(len(data.y)))
        )
        for bar, text, one, total in zip(bars, counts, (ones, rest), (below, above), strict=True):
            share = 0 if hidden or not total else one / total
            bar.set_height(share)
            text.set(y=share + 0.015, text=f"{one:,} of {'?' if hidden else f'{total:,}'}")
        where = at(split, data.unit, (low, high))
        if hidden:
            return (
                f"Only the examples “{name}”: {ones:,} below {where}, {rest:,} at or above it. "
                "Of how many? This picture cannot say."
            )
        return f"Below {where}: {ones:,} of {below:,} “{name}”. At or above: {rest:,} of {above:,}."

    control = (
        slider("split at (°F)", 67, 53, 81, 1, colour=style.THRESHOLD)
        if x is None
        else place_slider("split at", (low + high) / 2, low, high, style.THRESHOLD)
    )
    return live(
        scene,
        telling(show, data),
        press={left: lambda place, height: {"split": place}},
        split=control,
        hidden=switch(f"only “{name}”", True),
    )


def stacked(x, y):
    """How far each point is raised, so that equal ones stand on each other."""
    order = np.lexsort((y, x))
    new = np.append(True, np.diff(x[order]) + np.abs(np.diff(y[order])) > 0)
    level = np.arange(len(x)) - np.maximum.accumulate(np.where(new, np.arange(len(x)), 0))
    raised = np.empty(len(x))
    raised[order] = level * min(HIGHEST_STEP, ROOM / max(1, level.max()))
    return raised
