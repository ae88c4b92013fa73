"""What scikit-learn's C does to a curve, and what the feature's unit then does to it."""

import numpy as np

from logreg_core.data import hours
from logreg_core.live import Scene, choice, explorer, live, stops
from logreg_core.losses import log_loss
from logreg_core.model import boundary, decide, probability
from logreg_core.panels import ProbabilityPanel, amount, legend_above, number, style
from logreg_core.training import newton

from ._lesson import chosen, without_dust
from ._many import telling
from ._sliders import reach

CS = np.logspace(-4, 4, 49)
UNITS = (("days", 1 / 24), ("hours", 1.0), ("minutes", 60.0))
SCALES = (("a 24th", 1 / 24), ("as it is", 1.0), ("60 times", 60.0))


@explorer
def explore_shrink(x=None, y=None, *, units=False):
    """Move scikit-learn's C and watch the curve; with `units`, count the same feature in other units.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1, both), or a Dataset as `x`; the lesson's study hours when left out.
    units : bool
        Whether the feature can be counted in a larger and in a smaller unit.

    Returns
    -------
    Live
    """
    data = chosen(x, y, hours)
    ends, n = reach(data), len(data.y)
    free = newton(data.x, data.y)
    best = without_dust(free.weights, data.x)
    scene = Scene(width=700, height=370)
    axes = scene.axes(0.09, 0.98, top=0.88)
    panel = ProbabilityPanel(scene, axes, data, ends)
    panel.threshold.set_visible(False)
    panel.curve.set_label("with the penalty")
    before = (
        []
        if free.separable
        else axes.plot(panel.grid, probability(panel.grid, *best), color=style.MUTED, lw=2, ls="--", label="no penalty")
    )
    legend_above(axes, [*axes.get_legend().legend_handles[:2], panel.curve, *before], columns=4, handletextpad=0.4)

    def show(C, unit=1.0):
        near = {"w": free.w[-1] / unit, "b": free.b[-1]} if free.converged else {}  # a penalty moves it little
        w, b = newton(unit * data.x, data.y, l2=1 / (n * C), **near).weights
        w, b = without_dust((unit * w, b), data.x)
        place = boundary(w, b)
        panel.update(probability(panel.grid, w, b), place, 0.5, decide(data.x, w, b) != data.y)
        loss = n * log_loss(data.x, data.y, w, b)
        weight = number(best[0])
        usual = "there is no lowest point without a penalty" if free.separable else f"without a penalty {weight}"
        counts = f", counted in {_unit(unit)}" if units else ""
        return (
            f"C = {number(C)}{counts}: weight {number(w)} per {data.unit or 'unit'}, {usual}. The losses add up to "
            f"{number(loss)}, ½w² is {number((w / unit) ** 2 / 2)}. "
            + ("No boundary." if np.isnan(place) else f"Boundary at {amount(place, data.unit, ends)}.")
        )

    named = UNITS if x is None and y is None else SCALES

    def _unit(factor):
        return next(name for name, value in named if value == factor)

    more = {"unit": choice("x is counted in" if named is UNITS else "feature", [*named[1:2], named[0], named[2]])}
    return live(
        scene,
        telling(show, data),
        presets={"C = 0.01": {"C": _near(0.01)}, "C = 1": {"C": _near(1)}, "C = 1,000": {"C": _near(1000)}},
        C=stops("C", [float(C) for C in CS], _near(1.0 if units else CS[-1]), colour=style.INK, words="{:.3g}"),
        **(more if units else {}),
    )


def _near(C):
    """The stop nearest to this C."""
    return float(CS[np.abs(np.log(CS / C)).argmin()])
