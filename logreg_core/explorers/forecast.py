"""A curve asked far below its data: guess what it says there, before it is drawn."""

import numpy as np

from logreg_core.data import challenger
from logreg_core.live import Guess, Scene, choice, explorer, live, own
from logreg_core.model import probability
from logreg_core.panels import chance, class_points, feature_label, legend_above, style
from logreg_core.panels import place as at

from ._beyond import asked_below, curve_places, shade_beyond
from ._launch_parts import usual_fit
from ._lesson import chosen
from ._many import telling

BESIDE = 0.12  # of the picture's width: the guess is a short bar at its edge, where it is asked
LAUNCH = 31  # °F: the launch asked about


@explorer
def explore_forecast(x=None, y=None, *, fit=None, added=None):
    """Guess what the fitted curve says far below its data; then see the curve.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1, both), or a Dataset as `x`; the 23 flights when left out.
    fit : callable, optional
        Your own `fit(x, y)`, returning weight and bias: the curve is drawn with it.
    added : float, optional
        Where one more example is tried, such as a flight at 50 °F: with label 0, with label 1, or left out.

    Returns
    -------
    Live
        A press or a drag moves the guess.
    """
    data, lesson = chosen(x, y, challenger), x is None
    mine = own(fit, usual_fit(data), name="fit", gives=lambda *_: (2,))
    asked_at = float(LAUNCH) if lesson else asked_below(data)
    where = at(asked_at, data.unit)
    grid = curve_places(data, asked_at)

    scene = Scene(height=370)
    axes = scene.axes(
        0.075,
        0.98,
        xlim=(grid[0], grid[-1]),
        ylim=(-0.07, 1.07),
        xlabel=feature_label(data),
        ylabel=f"probability of “{data.label_names[1]}”",
    )
    shade_beyond(axes, data, "no example is here" if not lesson else "no flight has been here")
    class_points(axes, data)
    axes.axvline(asked_at, color=style.WEIGHT, lw=1.4)
    axes.annotate(where, (asked_at, 0), xytext=(5, 0), textcoords="offset points", va="center", color=style.WEIGHT)
    legend_above(axes)
    asked = Guess(scene, axes, f"your guess (p at {where})", 0, 1, 0.01, 0.5, along="y", digits=2)
    extra, before, curve, dot = scene.moves(
        *axes.plot([], [], "D", ms=11, color=style.GUESS, mec="white", zorder=8),
        *axes.plot([], [], color=style.MUTED, lw=1.6, ls="--"),
        *axes.plot([], [], color=style.INK, lw=2.4),
        *axes.plot([], [], "o", ms=10, color=style.WEIGHT, mec="white", zorder=9),
    )
    asked.covers(curve, dot)
    for bar in (asked.guessed, asked.true):
        bar.set_xdata([0, BESIDE])

    def show(guess, reveal, flight=None):
        w, b = mine(data.x, data.y)
        if added is not None:
            before.set_data(grid, probability(grid, w, b))
            extra.set_data(*([], []) if flight is None else ([added], [flight]))
            if flight is not None:
                w, b = mine(np.append(data.x, float(added)), np.append(data.y, float(flight)))
        p = probability(asked_at, w, b)
        curve.set_data(grid, probability(grid, w, b))
        dot.set_data([asked_at], [p])
        asked.update(guess, reveal, p)
        asked.gap.set_data([], [])
        if flight is None:
            lead = "The curve"
        else:
            lead = f"With one more “{data.label_names[flight]}” at {at(float(added), data.unit)} the curve"
        if not reveal:
            return f"{lead} is covered. Your guess for {where}: {guess:.2f}. Move it up or down, then press reveal."
        return (
            f"{lead} says {chance(p)} at {where}; you guessed {guess:.2f}. The lowest of the {len(data.x):,} examples "
            f"is {at(data.x.min() - asked_at, data.unit)} away."
        )

    options = [(data.label_names[0], 0), (data.label_names[1], 1), ("left out", None)]
    more = {} if added is None else {"flight": choice(f"one more at {at(float(added), data.unit)}", options)}
    return live(scene, telling(show, data), own=[mine], press={axes: asked.press}, **more, **asked.controls)
