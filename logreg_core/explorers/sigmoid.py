"""A straight score becomes a curved probability, by the package's sigmoid or by the reader's."""

import numpy as np

from logreg_core.data import hours
from logreg_core.live import Scene, explorer, live, own
from logreg_core.losses import log_loss
from logreg_core.model import boundary, decide, logit, score, sigmoid_derivative
from logreg_core.model import sigmoid as usual
from logreg_core.panels import ProbabilityPanel, amount, boundary_words, legend_above, number, right, style

from ._lesson import chosen
from ._many import telling
from ._sliders import first_curve, reach, threshold_slider

TALLEST_SCORE = 10.0
HALF_TANGENT = 0.2, 0.45  # of the picture's width, and of probability: whichever is reached first
PRESETS = {"b = −4, w = 0.5": {"w": 0.5, "b": -4.0, "t": 0.5}, "b = −4, w = 5": {"w": 5.0, "b": -4.0, "t": 0.5}}


@explorer
def explore_sigmoid(x=None, y=None, sigmoid=None):
    """Move weight, bias and threshold; the score stays a line, the sigmoid bends it into a probability.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1), or a Dataset as `x`; the lesson's study hours when left out.
    sigmoid : callable, optional
        Your own function of an array of scores: the curve is drawn with it. Boundary, tangent and loss are the
        package's.

    Returns
    -------
    Live
        A click or a drag on either panel puts the middle of the curve there, by moving the bias.
    """
    data = chosen(x, y, hours)
    ends, curve = reach(data, after=0.9), own(sigmoid, usual, name=getattr(sigmoid, "__name__", "sigmoid"))
    scene = Scene(height=430)
    above, below = scene.axes(0.08, 0.98, bottom=0.69, top=0.93), scene.axes(0.08, 0.98, bottom=0.12, top=0.6)
    above.set(
        xlim=ends,
        ylim=(-TALLEST_SCORE, TALLEST_SCORE),
        yticks=(-TALLEST_SCORE, 0, TALLEST_SCORE),
        ylabel="score z",
        title="z = w·x + b",
    )
    above.axhline(0, color=style.MUTED, lw=1)
    (line,) = scene.moves(*above.plot([], [], color=style.INK, lw=2.2))
    level, crossing = scene.moves(
        above.axhline(0, color=style.THRESHOLD, lw=1.4, ls="--"), above.axvline(0, color=style.THRESHOLD, lw=1.4)
    )
    panel = ProbabilityPanel(scene, below, data, ends)
    above.set_xticks(below.get_xticks(), [])
    above.set_xlim(ends)
    tangent, beyond = scene.moves(
        *below.plot([], [], color=style.WEIGHT, lw=2, label="tangent"),
        below.text(
            0,
            0,
            "",
            color=style.THRESHOLD,
            va="bottom",
            transform=below.get_yaxis_transform(),
            bbox={"fc": style.PAPER, "ec": "none", "pad": 1},
        ),
    )

    legend_above(below, columns=4, handletextpad=0.2, columnspacing=1.2)

    def show(w, b, t):
        z, place, wrong = score(panel.grid, w, b), boundary(w, b, t), decide(data.x, w, b, t) != data.y
        p, slope = curve(z), w * sigmoid_derivative(logit(t))
        inside = ends[0] <= place <= ends[1]
        line.set_data(panel.grid, z)
        level.set_ydata([logit(t), logit(t)])
        crossing.set_visible(inside)
        crossing.set_xdata([place, place])
        panel.update(p, place, t, wrong)
        half = min(HALF_TANGENT[0] * np.ptp(ends), HALF_TANGENT[1] / max(abs(slope), 1e-300))
        either_side = np.array([-half, half]) if inside else np.array([])
        tangent.set_data(place + either_side, t + slope * either_side)
        beyond.set_visible(not inside and not np.isnan(place))
        far, right_side = amount(place, data.unit, ends), place > ends[1]
        beyond.set(
            text=f"{far} →" if right_side else f"← {far}",
            ha="right" if right_side else "left",
            position=(0.99 if right_side else 0.01, t + 0.03),
        )
        steepness = (
            "" if np.isnan(place) else (f" The tangent there has slope {number(slope)} per {data.unit or 'unit'}.")
        )
        return (
            f"{boundary_words(place, t, data.unit, ends)}{steepness} "
            f"Mean log loss {number(log_loss(data.x, data.y, w, b))}; {right(wrong)}."
        )

    def to_the_pointer(place, height):
        return {"b": logit(controls["t"].value) - score(place, controls["w"].value, 0)}

    controls = {**first_curve(data), "t": threshold_slider()}
    return live(
        scene,
        telling(show, data),
        presets=PRESETS if x is None else None,
        own=[curve],
        press={above: to_the_pointer, below: to_the_pointer},
        **controls,
    )
