"""A straight score becomes a curved probability."""

import numpy as np

from logreg_core.data import hours
from logreg_core.live import Scene, explorer, live
from logreg_core.losses import log_loss
from logreg_core.model import boundary, decide, logit, score, sigmoid, sigmoid_derivative
from logreg_core.panels import ProbabilityPanel, boundary_words, feature_label, number, right, style

from ._lesson import chosen
from ._sliders import first_curve, reach, threshold_slider

TALLEST_SCORE = 10.0
PRESETS = {"b = −4, w = 0.5": {"w": 0.5, "b": -4.0, "t": 0.5}, "b = −4, w = 5": {"w": 5.0, "b": -4.0, "t": 0.5}}


@explorer
def explore_sigmoid(x=None, y=None):
    """Move weight, bias and threshold; the score stays a line, the sigmoid bends it into a probability.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1), or a Dataset as `x`; the lesson's study hours when left out.

    Returns
    -------
    Live
        A click or a drag on either half puts the middle of the curve there, by moving the bias.
    """
    data = chosen(x, y, hours)
    ends = reach(data, after=0.9)
    scene = Scene()
    left, right_half = scene.axes(0.08, 0.45), scene.axes(0.55, 0.98)
    left.set(xlim=ends, ylim=(-TALLEST_SCORE, TALLEST_SCORE), xlabel=feature_label(data),
             yticks=np.linspace(-TALLEST_SCORE, TALLEST_SCORE, 5), ylabel="score z = w·x + b (log-odds)")
    left.axhline(0, color=style.MUTED, lw=1)
    (line,) = scene.moves(*left.plot([], [], color=style.INK, lw=2.2))
    level, crossing = scene.moves(left.axhline(0, color=style.THRESHOLD, lw=1.4, ls="--"),
                                  left.axvline(0, color=style.THRESHOLD, lw=1.4))
    panel = ProbabilityPanel(scene, right_half, data, ends)

    def show(w, b, t):
        z, place, wrong = score(panel.grid, w, b), boundary(w, b, t), decide(data.x, w, b, t) != data.y
        line.set_data(panel.grid, z)
        level.set_ydata([logit(t), logit(t)])
        crossing.set_visible(not np.isnan(place))
        crossing.set_xdata([place, place])
        panel.update(sigmoid(z), place, t, wrong)
        steepness = "" if np.isnan(place) else (
            f" There the curve has slope {number(w * sigmoid_derivative(logit(t)))} per {data.unit or 'unit'}.")
        return (f"{boundary_words(place, t, data.unit, ends)}{steepness} "
                f"Mean log loss {number(log_loss(data.x, data.y, w, b))}; {right(wrong)}.")

    def to_the_pointer(place, height):
        return {"b": logit(controls["t"].value) - score(place, controls["w"].value, 0)}

    controls = {**first_curve(data), "t": threshold_slider()}
    return live(scene, show, presets=PRESETS if x is None else None,
                press={left: to_the_pointer, right_half: to_the_pointer}, **controls)
