"""One far example, and what it does to a line and to a curve; every example is in the reader's hand."""

from dataclasses import replace

import numpy as np

from logreg_core.data import outlier_line
from logreg_core.inputs import as_labels
from logreg_core.live import Guess, Points, Scene, explorer, live
from logreg_core.model import boundary, decide, probability, score
from logreg_core.panels import LinePanel, MovablePoints, amount, legend_above, number, shortened, style
from logreg_core.training import least_squares, newton

from ._lesson import chosen, without_dust
from ._many import handful, telling_of
from ._sliders import digits_of, reach

FARTHEST = 4  # widths of the data that the extra example can go beyond their edge
STEPS = 120  # keyboard steps from one end of a picture to the other
LOOKS = (  # of the line and of the curve: name, colour, line, height of its mistakes above the labels, of the number
    ("line", style.SQUARED_ERROR, "--", 0.11, 0.30),
    ("curve", style.INK, "-", -0.11, 0.70),
)


@explorer
def explore_outlier(x=None, y=None):
    """Guess what one far example does to a least-squares line; then drag, flip, add or take away any example.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1; both must occur), or a Dataset as `x`; ten runners and an eleventh at
        50 weeks when left out. With your own data the extra example starts far to their right, with the label that
        the line expects there.

    Returns
    -------
    Live
        A press on an example takes it in hand: dragged sideways it moves, dragged up or down it gets the other label.
        Elsewhere in the close-up a press moves the guess. Line and curve stay covered until they are revealed.
    """
    data = handful(every := chosen(x, y, outlier_line))
    as_labels(data.y, both_classes=True)
    before = without_dust(least_squares(data.x, data.y), data.x)
    curve_before = without_dust(newton(data.x, data.y).weights, data.x)
    edge, width = data.x.max(), np.ptp(data.x) or 1.0
    low, high = (0.0, 50.0) if x is None else (data.x.min(), edge + FARTHEST * width)
    step = 0.5 if x is None else (high - low) / STEPS
    nearby = (-2.0, 12.0) if x is None else reach(data, 0.2, 0.2)
    scene = Scene(height=420)
    wide = _Half(scene, 0.08, 0.57, data, (low - 0.06 * (high - low), high + 0.06 * (high - low)), "whole range")
    near = _Half(scene, 0.60, 0.985, data, nearby, "close-up")
    axis = wide.panel.ends
    _label(wide, near, before)
    guess_step = 0.1 if x is None else (nearby[1] - nearby[0]) / STEPS
    asked = Guess(
        scene,
        near.axes,
        f"the line's boundary ({data.unit})" if data.unit else "the line's boundary",
        *nearby,
        guess_step,
        nearby[0] + 0.8 * (nearby[1] - nearby[0]),
        unit=data.unit,
        digits=1 if x is None else digits_of(guess_step),
        ends=axis,
    )
    asked.true.set(color=LOOKS[0][1], linestyle=LOOKS[0][2])
    asked.covers(*wide.answers, *near.answers)
    written = asked.covers(
        *scene.moves(
            *(
                near.axes.text(
                    0,
                    height,
                    "",
                    color=colour,
                    va="center",
                    zorder=8,
                    bbox={"fc": style.PAPER, "ec": "none", "pad": 1.5},
                )
                for _, colour, _, _, height in LOOKS
            )
        )
    )
    usual = int(before[0] >= 0)  # the label that the data lead one to expect far on the right
    eleven = replace(data, x=np.append(data.x, high), y=np.append(data.y, usual))
    points_are = "runner" if x is None else "example"
    points = Points(eleven, low, high, step, name=points_are, digits=1 if x is None else 2)
    far = points.value = points.value._replace(chosen=len(data.x))
    first, last = (amount(end, data.unit, axis) for end in (11.0 if x is None else edge, high))
    presets = {
        first: {"points": points._moved(11.0 if x is None else edge, far)},
        last: {"points": far},
        f"{last}, flipped": {"points": points._flip(far)},
    }

    def show(points, guess, reveal):
        features, labels = points.arrays
        line = without_dust(least_squares(features, labels), features)
        fit = newton(features, labels) if 0 < labels.sum() < len(labels) else None
        curve = without_dust(fit.weights, features) if fit else (0.0, 40.0 if labels[0] else -40.0)  # all but certain
        deciding = (line[0], line[1] - 0.5), curve  # either predicts 1 where w·x + b is not negative
        places = [boundary(*model) if fit else np.nan for model in deciding]
        wrong = [decide(features, *model) != labels for model in deciding]
        said = asked.update(guess, reveal, places[0])
        for half in (wide, near):
            half.update(points, line, curve, places, wrong, reveal)
        for text, place in zip(written, places, strict=True):
            _write(text, place, near.panel.ends, data.unit, reveal)
        if not reveal:
            return (
                f"{said} Without the extra {points_are}, the line has "
                f"{_where(boundary(before[0], before[1] - 0.5), data.unit, axis)}, the curve "
                f"{_where(boundary(*curve_before), data.unit, axis)}."
            )
        if fit is None:
            return "All labels are the same now: line and curve are level. Flip one to go on."
        if np.isnan(places[0]):
            said = "The line is level now: no boundary."
        line_wrong, curve_wrong = (f"{int(them.sum()):,} of {len(them):,} wrong" for them in wrong)
        return f"{said} Line: {line_wrong}. Logistic curve: " + (
            f"separable, {curve_wrong}: the steeper, the better; one steep curve is drawn."
            if fit.separable
            else f"{_where(places[1], data.unit, axis)}, {curve_wrong}, weight {number(curve[0])}."
        )

    hands = {wide.axes: points.hand(wide.axes, "points"), near.axes: _Hand(points.hand(near.axes, "points"), asked)}
    told = telling_of(points.name_hand(show), every, data)
    return live(scene, told, presets=presets, press=hands, points=points, **asked.controls)


class _Half:
    """The examples, both models, their boundaries and their mistakes."""

    def __init__(self, scene, left, right, data, ends, title):
        self.axes = scene.axes(left, right, top=0.80)
        self.panel = LinePanel(self.axes, data, ends, still=False)
        self.points = MovablePoints(scene, self.axes, [shortened(name, 14) for name in data.label_names])
        self.edges = [self.axes.axvline(0, color=colour, lw=1.4, ls=line) for _, colour, line, *_ in LOOKS]
        self.mistakes = [
            self.axes.plot([], [], "x", color=colour, ms=9, mew=2.4, zorder=6, label=f"{name}'s mistakes")[0]
            for name, colour, *_ in LOOKS
        ]
        self.answers = scene.moves(self.panel.line, self.panel.curve, *self.edges, *self.mistakes)
        self.axes.set_title(title, loc="left", fontsize="medium", fontweight="bold", pad=4)

    def update(self, points, line, curve, places, wrong, reveal):
        """Move the examples, and both models, each a pair of numbers; `wrong` are masks (n,)."""
        x, y = points.arrays
        self.points.update(x, y, points.chosen)
        self.panel.update(score(self.panel.ends, *line), probability(self.panel.grid, *curve))
        for edge, marks, place, them, (*_, above, _) in zip(
            self.edges, self.mistakes, places, wrong, LOOKS, strict=True
        ):
            edge.set_visible(bool(reveal and self.panel.ends[0] <= place <= self.panel.ends[1]))
            edge.set_xdata([place, place])
            marks.set_data(x[them], y[them] + above)


def _label(wide, near, before):
    """Axes, legends, the line before the extra example came, and a frame around what the close-up shows."""
    wide.axes.set(ylabel="label, and output of each model")
    wide.axes.axvspan(*near.panel.ends, fc="none", ec=style.MUTED, lw=1.2, ls=":")
    wide.axes.locator_params(axis="x", nbins=6)  # room for long numbers
    near.axes.locator_params(axis="x", nbins=7)
    near.axes.tick_params(labelleft=False)
    (old,) = near.axes.plot(
        near.panel.ends,
        score(near.panel.ends, *before),
        color=style.SQUARED_ERROR,
        lw=1.2,
        ls=":",
        label="line without the extra one",
    )
    spacing = {"handletextpad": 0.4, "columnspacing": 1.2, "labelspacing": 0.3, "height": 1.07}
    legend_above(wide.axes, [*wide.points.classes, near.panel.line, old], columns=2, **spacing)
    legend_above(
        near.axes, [near.mistakes[0], near.mistakes[1], near.panel.curve], columns=2, markerscale=0.75, **spacing
    )


class _Hand:
    """The pointer takes the example that it meets; elsewhere it moves the guess."""

    def __init__(self, points, asked):
        self.points, self.asked = points, asked

    def grab(self, x, y):
        self.points.grab(x, y)

    def __call__(self, x, y):
        return self.points(x, y) or self.asked.press(x, y)


def _write(text, place, ends, unit, reveal):
    """Write a place beside its boundary; at the edge, with an arrow, where it is out of the picture."""
    low, high = ends
    text.set_visible(bool(reveal and not np.isnan(place)))
    beside = -1 if place > low + 0.6 * (high - low) else 1
    words = amount(place, unit, ends) if not np.isnan(place) else ""
    words = f"← {words}" if place < low else f"{words} →" if place > high else words
    text.set(
        x=min(max(place, low), high) + beside * 0.015 * (high - low), ha="left" if beside > 0 else "right", text=words
    )


def _where(boundary, unit, axis):
    return "no boundary" if np.isnan(boundary) else f"boundary {amount(boundary, unit, axis)}"
