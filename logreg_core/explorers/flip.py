"""Examples in the reader's hand: where does the best curve go when one of them moves, or gets the other label?"""

import numpy as np

from logreg_core.data import hours
from logreg_core.live import Guess, Points, Scene, explorer, live
from logreg_core.model import boundary, probability
from logreg_core.panels import MovablePoints, amount, feature_label, legend_above, number, shortened, style
from logreg_core.training import newton

from ._lesson import chosen
from ._many import handful, telling_of
from ._sliders import digits_of, reach

STEPS = 120  # keyboard steps from one end of the picture to the other


@explorer
def explore_flip(x=None, y=None):
    """Flip a label, or move an example, and guess where the boundary of the best curve goes.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1), or a Dataset as `x`; the lesson's study hours when left out. The example
        with the largest feature begins with the other label.

    Returns
    -------
    Live
        A press on an example takes it in hand: dragged sideways it moves, dragged up or down it gets the other label.
        Elsewhere a press or a drag moves the guess. The new curve stays covered until it is revealed.
    """
    every = chosen(x, y, hours)
    data = handful(every)
    low, high = ends = reach(every)
    step = 0.05 if x is None else (high - low) / STEPS
    grid, fit = np.linspace(low, high, 300), newton(data.x, data.y)
    before, last = boundary(*fit.weights), int(data.x.argmax())
    scene = Scene(height=360)
    axes = scene.axes(
        0.09,
        0.98,
        bottom=0.15,
        xlim=ends,
        ylim=(-0.12, 1.27),
        xlabel=feature_label(data),
        yticks=np.linspace(0, 1, 6),
        ylabel=f"probability of “{data.label_names[1]}”",
    )
    panel = MovablePoints(scene, axes, [shortened(name, 14) for name in data.label_names])
    axes.plot(grid, probability(grid, *fit.weights), color=style.MUTED, lw=1.6, ls="--", label="best curve before")
    (left,) = scene.moves(*axes.plot([], [], "x", color=style.MUTED, ms=7, mew=1.6))
    asked = Guess(
        scene,
        axes,
        f"your guess ({data.unit})" if data.unit else "your guess",
        low,
        high,
        step,
        low + 0.15 * (high - low),
        unit=data.unit,
        digits=2 if x is None else digits_of(step),
    )
    curve, edge = asked.covers(
        *scene.moves(
            *axes.plot([], [], color=style.INK, lw=2.2, label="best curve now"),
            *axes.plot([], [], ">", color=style.INK, ms=10, clip_on=False),
        )
    )
    legend_above(axes, columns=4)
    points = Points(data, low, high, step, name="student" if x is None else "example")
    presets = {"as it was": {"points": points.value}}
    if x is None:  # students worth a second look
        presets |= {
            f"{data.x[at]:g} h failed": {"points": points._flip(points.value._replace(chosen=at))} for at in (6, last)
        }
    points.value = points._flip(points.value._replace(chosen=last))

    def show(points, guess, reveal):
        now = newton(*points.arrays) if 0 < sum(points.y) < len(points.y) else None
        place = boundary(*now.weights) if now else np.nan
        panel.update(*points.arrays, points.chosen)
        left.set_data(
            *np.array(
                [one for one in zip(data.x, data.y, strict=True) if one not in zip(points.x, points.y, strict=True)]
            )
            .reshape(-1, 2)
            .T
        )
        curve.set_data(grid, probability(grid, *now.weights) if now else np.full_like(grid, points.y[0]))
        edge.set(marker="<" if place < low else ">")
        edge.set_data([min(max(place, low), high)], [0.5])
        sentence = asked.update(guess, reveal, place)
        edge.set_visible(reveal and not low <= place <= high)
        if reveal and (now is None or now.separable):
            return (
                "There is no best curve: the labels are all the same, or one boundary gets them all right. "
                "Move or flip one."
            )
        if reveal and np.isnan(place):
            return "The best curve is level now: it has no boundary. Move or flip an example to go on."
        return f"{sentence} Before the change the boundary was at {amount(before, data.unit, ends)}" + (
            f"; the weight went from {number(fit.weights[0])} to {number(now.weights[0])}." if reveal else "."
        )

    hand = _Hand(points.hand(axes, "points"), asked)
    return live(
        scene,
        telling_of(points.name_hand(show), every, data),
        presets=presets,
        press={axes: hand},
        points=points,
        **asked.controls,
    )


class _Hand:
    """The pointer takes the example that it meets; elsewhere it moves the guess."""

    def __init__(self, points, asked):
        self.points, self.asked = points, asked

    def grab(self, x, y):
        self.points.grab(x, y)

    def __call__(self, x, y):
        return self.points(x, y) or self.asked.press(x, y)
