"""Notebook 04: a straight line between two points of a loss's surface, and whether it ever passes below it."""

import numpy as np

from logreg_core.data import tiny4
from logreg_core.live import Scene, Trouble, choice, explorer, live, own, slider
from logreg_core.losses import log_loss, loss_along, squared_error
from logreg_core.model import score
from logreg_core.panels import legend_above, number, style

from ._lesson import chosen
from ._sliders import bias_slider, weight_slider
from ._weight_map import WeightMap

ALONG = np.linspace(0, 1, 121)
ROUNDING = 1e-9  # of the height: a chord that passes below the surface by less does so by rounding
FAR = 20.0  # weights and biases of the lesson: scores up to 60, beyond what a rounded probability can bear
SURFACES = ("log loss", "squared error")
ENDS = {"A": (-2.0, 1.0), "B": (12.0, 8.0)}  # on both surfaces a chord above the surface: it gives nothing away


@explorer
def explore_chord(x=None, y=None, loss=None):
    """Stretch a chord between two points of a loss's surface, and look for one that passes below it.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1), or a Dataset as `x`; the lesson's four points when left out.
    loss : callable, optional
        Your own `log_loss(z, y)` of scores and labels: its surface is drawn in place of the package's.

    Returns
    -------
    Live
        A press or a drag on the map takes the end of the chord that is nearer.
    """
    data, lesson = chosen(x, y, tiny4), x is None
    mine = own(loss, None, name=getattr(loss, "__name__", "log_loss"), gives=lambda *_: ())
    losses = {"squared error": squared_error, "log loss": _of_weights(mine) if mine else log_loss}
    limits = {"w": FAR, "b": FAR} if lesson else {"w": weight_slider(data).max, "b": bias_slider(data).max}
    controls = {
        f"{name}_{end.lower()}": slider(
            f"{end}: {words}", ENDS[end][at] * limit / FAR, -limit, limit, limit / 100, colour=colour, digits=1
        )
        for end, colour in (("A", style.INK), ("B", style.GUESS))
        for at, (name, words, limit) in enumerate((("w", "weight", limits["w"]), ("b", "bias", limits["b"])))
    }
    scene = Scene(height=380)
    left, right = scene.axes(0.08, 0.45), scene.axes(0.55, 0.985)
    surface = WeightMap(scene, left, {"w": controls["w_a"], "b": controls["b_a"]})
    surface.point.set_visible(False)
    right.set(xlim=(0, 1), ylim=(0, 1), xlabel="from A to B", xticks=(0, 1), ylabel="height of the surface")
    right.set_xticklabels(["A", "B"])
    path, graph, chord, gap = scene.moves(
        *left.plot([], [], "--", color=style.INK, lw=2, zorder=4),
        *right.plot([], [], color=style.LOG_LOSS, lw=2.6, label="surface"),
        *right.plot([], [], "--", color=style.INK, lw=2, label="chord"),
        *right.plot([], [], color=style.WRONG, lw=4, label="chord below surface"),
    )
    ends = {
        end: scene.moves(
            *(
                axes.plot([], [], marker, ms=11, color=colour, mec="white", mew=1.4, zorder=6, clip_on=False)[0]
                for axes in (left, right)
            ),
            left.annotate(end, (0, 0), (0, 9), textcoords="offset points", ha="center", color=colour, weight="bold"),
        )
        for end, marker, colour in (("A", "o", style.INK), ("B", "s", style.GUESS))
    }
    legend_above(right, [graph, chord, gap], columns=3, columnspacing=1.0, handlelength=1.4)
    tallest = {}

    def show(w_a, b_a, w_b, b_b, surface_of):
        at_a, at_b = np.array([w_a, b_a]), np.array([w_b, b_b])
        way = at_a + ALONG[:, None] * (at_b - at_a)
        if surface_of not in tallest:
            heights = surface.heights(data, losses[surface_of])
            surface.draw(surface_of, heights)
            tallest[surface_of] = 1.05 * heights.max()
        surface.update(surface_of, w_a, b_a)
        if right.get_ylim()[1] != tallest[surface_of]:
            right.set_ylim(0, tallest[surface_of])
            scene.redraw_still()
        heights = loss_along(data.x, data.y, *way.T, loss=losses[surface_of])
        straight = heights[0] + ALONG * (heights[-1] - heights[0])
        below = heights - straight
        worst = below.argmax()
        path.set_data(*way.T)
        graph.set_data(ALONG, heights)
        chord.set_data(ALONG, straight)
        for end, at, place in (("A", at_a, 0), ("B", at_b, -1)):
            ends[end][0].set_data(*at[:, None])
            ends[end][1].set_data([ALONG[place]], [heights[place]])
            ends[end][2].xy = at
        sinks = below[worst] > ROUNDING * max(1.0, heights.max())
        gap.set_data(*([[ALONG[worst]] * 2, [straight[worst], heights[worst]]] if sinks else [[], []]))
        if (at_a == at_b).all():
            return "A and B are the same point. Drag one of them away."
        where = f"{surface_of[0].upper()}{surface_of[1:]}, from {number(heights[0])} at A to {number(heights[-1])} at B"
        if sinks:
            return f"The chord passes below the surface, by up to {number(below[worst])}. {where}."
        return f"This chord nowhere passes below the surface. {where}. Try other ends."

    return live(
        scene,
        show,
        own=[mine] if mine else [],
        press={left: _Hand(left, controls)},
        **controls,
        surface_of=choice("surface", SURFACES),
    )


def _of_weights(mine):
    """The reader's loss of scores and labels as one of (x, y, w, b)."""

    def loss(x, y, w, b):
        z = score(x, w, b)
        value = float(mine(z, y))
        if not np.isfinite(value):
            raise Trouble(f"Your {mine.name} is infinite where a score is {z[np.abs(z).argmax()]:.0f}: see above.")
        return value

    return loss


class _Hand:
    """The pointer takes the end of the chord that is nearer."""

    def __init__(self, axes, controls):
        self.axes, self.controls, self.end = axes, controls, "a"

    def grab(self, x, y):
        places = [[self.controls[f"{name}_{end}"].value for name in "wb"] for end in "ab"]
        a, b, here = self.axes.transData.transform([*places, (x, y)])
        self.end = "a" if np.hypot(*(a - here)) <= np.hypot(*(b - here)) else "b"

    def __call__(self, x, y):
        return {f"w_{self.end}": x, f"b_{self.end}": y}
