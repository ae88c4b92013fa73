"""One far point, and what it does to a line and to a curve."""

import numpy as np

from logreg_core.data import outlier_line
from logreg_core.inputs import as_labels
from logreg_core.live import Scene, explorer, live, slider, switch
from logreg_core.model import boundary, decide, probability, score
from logreg_core.panels import LinePanel, amount, legend_above, number, shortened, style, wrong_rings
from logreg_core.panels import place as at
from logreg_core.training import least_squares, newton

from ._lesson import chosen, without_dust
from ._sliders import digits_of, reach

FARTHEST = 4  # widths of the data that the extra point can go beyond their edge
STEPS = 80  # keyboard steps on the way there
LOOKS = (  # of the line and of the curve: colour, line, marker and size of the rings, height of the number
    (style.SQUARED_ERROR, "--", "D", 15, 0.30), (style.INK, "-", "o", 12, 0.68))


@explorer
def explore_outlier(x=None, y=None):
    """Drag one extra point far out, or flip its label; a least-squares line and a logistic curve follow.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1; both must occur), or a Dataset as `x`; ten points with an eleventh at
        11 to 50 when left out. With your own data the extra point starts at their right edge, with the label that
        the line expects there.

    Returns
    -------
    Live
        Press or drag in the left half: the extra point goes there. Above ½ its label is 1, below 0.
    """
    data = chosen(x, y, outlier_line)
    as_labels(data.y, both_classes=True)
    before = without_dust(least_squares(data.x, data.y), data.x)
    usual = int(before[0] >= 0)  # the label that the data lead one to expect far on the right
    edge, width = data.x.max(), np.ptp(data.x) or 1.0
    low, high, step = (11.0, 50.0, 0.5) if x is None else (edge, edge + FARTHEST * width, FARTHEST * width / STEPS)
    scene = Scene(height=385)
    wide = _Half(scene, 0.075, 0.57, data, (data.x.min() - 0.4 * width, high + 0.3 * width))
    near = _Half(scene, 0.60, 0.985, data, reach(data, 0.2, 0.2))
    axis = wide.panel.ends
    _label(wide, near)
    near.axes.plot(near.panel.ends, score(near.panel.ends, *before), color=style.SQUARED_ERROR, lw=1.2, ls=":")
    written = scene.moves(*(near.axes.text(0, height, "", color=colour, va="center",
                                           bbox={"fc": style.PAPER, "ec": "none", "pad": 1.5})
                            for colour, *_, height in LOOKS))

    def show(place, flipped):
        label = 1 - usual if flipped else usual
        features, labels = np.append(data.x, place), np.append(data.y, label)
        line, fit = without_dust(least_squares(features, labels), features), newton(features, labels)
        curve = without_dust(fit.weights, features)
        deciding = (line[0], line[1] - 0.5), curve  # either says 1 where w·x + b is not negative
        boundaries = [boundary(*model) for model in deciding]
        wrong = [decide(features, *model) != labels for model in deciding]
        for half in (wide, near):
            half.update(line, curve, place, label, boundaries, [(features[them], labels[them]) for them in wrong])
        for text, middle in zip(written, boundaries, strict=True):
            _write(text, middle, near.panel.ends, data.unit)
        line_at, curve_at = (_where(middle, data.unit, axis) for middle in boundaries)
        line_wrong, curve_wrong = (f"{int(them.sum()):,} of {len(them):,} wrong" for them in wrong)
        return (f"Extra point at {amount(place, data.unit, axis)}, label {data.label_names[label]}. "
                f"Least-squares line: {line_at}, {line_wrong}. Logistic curve: " + (
                    f"separable, {curve_wrong}: an ever steeper curve fits ever better, none is best; one of them is "
                    "drawn." if fit.separable else f"{curve_at}, {curve_wrong}, weight {number(curve[0])}."))

    first, last = (f"x = {at(end, '', axis)}" for end in (low, high))
    presets = {first: {"place": low, "flipped": False}, last: {"place": high, "flipped": False},
               f"{last}, flipped": {"place": high, "flipped": True}}
    return live(scene, show, presets=presets,
                press={wide.axes: lambda place, height: {"place": place, "flipped": (height >= 0.5) != bool(usual)}},
                place=slider("extra point at", low, low, high, step, colour=style.CLASS_COLOURS[1],
                             digits=1 if x is None else digits_of(step)),
                flipped=switch("flip its label"))


class _Half:
    """The data and the extra point, both models, their boundaries and their mistakes."""

    def __init__(self, scene, left, right, data, ends):
        self.axes = scene.axes(left, right, top=0.86)
        self.panel = LinePanel(self.axes, data, ends)
        self.extra = [self.axes.plot([], [], marker, color=colour, ms=11, mew=1.6, mec=style.INK, zorder=5)[0]
                      for marker, colour in zip(style.CLASS_MARKERS, style.CLASS_COLOURS, strict=True)]
        self.boundaries = [self.axes.axvline(0, color=colour, lw=1.4, ls=line) for colour, line, *_ in LOOKS]
        self.rings = [wrong_rings(self.axes, len(data.x), marker=marker, colour=colour, size=size, edge=1.6, zorder=6,
                                  label="its mistakes") for colour, _, marker, size, _ in LOOKS]
        scene.moves(self.panel.line, self.panel.curve, *self.extra, *self.boundaries, *self.rings)

    def update(self, line, curve, extra, label, boundaries, wrong):
        """Move the extra point and both models, each a pair of numbers; `wrong` are examples, a pair of arrays each."""
        self.panel.update(score(self.panel.ends, *line), probability(self.panel.grid, *curve))
        self.extra[label].set_data([extra], [label])
        self.extra[1 - label].set_data([], [])
        for edge, rings, place, examples in zip(self.boundaries, self.rings, boundaries, wrong, strict=True):
            rings.set_data(*examples)
            edge.set_visible(bool(self.panel.ends[0] <= place <= self.panel.ends[1]))
            edge.set_xdata([place, place])


def _label(wide, near):
    """Axes and legends."""
    wide.axes.set(ylabel="label, and output of each model")
    wide.axes.text(0.98, 0.05, "press or drag here", transform=wide.axes.transAxes, ha="right", color=style.MUTED)
    wide.axes.locator_params(axis="x", nbins=6)  # room for long numbers
    near.axes.locator_params(axis="x", nbins=7)
    near.axes.tick_params(labelleft=False)
    (outlined,) = wide.axes.plot([], [], "s", color="none", mec=style.INK, ms=10, mew=1.6, label="extra point")
    spacing = {"handletextpad": 0.4, "columnspacing": 1.2, "labelspacing": 0.3}
    for points in wide.panel.points:
        points.set_label(shortened(points.get_label(), 12))
    legend_above(wide.axes, [*wide.panel.points, outlined], columns=3, **spacing)
    legend_above(near.axes, [near.panel.line, near.rings[0], near.panel.curve, near.rings[1]], markerscale=0.75,
                 **spacing)


def _write(text, place, ends, unit):
    """Write a place beside its line, on the side where there is room; nothing where it is out of the picture."""
    low, high = ends
    text.set_visible(bool(low <= place <= high))
    beside = -1 if place > low + 0.75 * (high - low) else 1
    text.set(x=place + beside * 0.015 * (high - low), ha="left" if beside > 0 else "right",
             text=amount(place, unit, ends))


def _where(boundary, unit, axis):
    return "no boundary" if np.isnan(boundary) else f"boundary {amount(boundary, unit, axis)}"
