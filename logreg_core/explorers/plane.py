"""A score of two features: the line where it is 0, the arrow w, and how far a point is from the line."""

import numpy as np

from logreg_core.data import two_groups
from logreg_core.live import Scene, explorer, live, slider
from logreg_core.losses import log_loss
from logreg_core.model import probability, score
from logreg_core.panels import BentPlane, chance, class_points, legend_above, number, probability_bar, style

from ._own_gradient import own_gradient

EDGE = 5.0  # of the plane, either way
SIDE = np.linspace(-EDGE, EDGE, 81)
FARTHEST = 4.5  # from 0: no arrow leaves the picture
LONGER = 3  # times: gradients are short beside the plane
CORNER = 0.35  # side of the small square that marks a right angle
PLACES = {
    "as it was": {"w1": 1.2, "w2": 0.9, "b": -1.5},
    "all three doubled": {"w1": 2.4, "w2": 1.8, "b": -3.0},
    "only b doubled": {"w1": 1.2, "w2": 0.9, "b": -3.0},
}


@explorer
def explore_plane(gradient=None):
    """Turn and stretch the arrow w, move the line z = 0, and carry a point about; its distance is drawn.

    Parameters
    ----------
    gradient : callable, optional
        Your own `table_gradient(X, y, w, b)`, returning the slopes for w (an array) and for b. Two groups of points
        then take the place of the one point, and a second arrow says where the gradient sends w.

    Returns
    -------
    Live
        A press or a drag moves the point.
    """
    scene = Scene(width=780, height=408)
    axes = scene.axes(0.22, 0.66, bottom=0.135, top=0.927, xlabel="x1", ylabel="x2")
    plane = BentPlane(scene, axes, SIDE, SIDE)
    probability_bar(scene.axes(0.70, 0.718, bottom=0.135, top=0.85), "probability")
    grid = np.stack(np.meshgrid(SIDE, SIDE), axis=-1).reshape(-1, 2)
    arrow = Arrow(scene, axes, style.WEIGHT, "w", behind=gradient is not None)
    lesson = Point(scene, axes) if gradient is None else Step(scene, axes, gradient)

    def show(w1, w2, b, **rest):
        w = np.array([w1, w2])
        said = lesson.update(w, b, **rest)
        plane.update(probability(grid, w, b).reshape(len(SIDE), -1))
        arrow.update(lesson.begin(w, b), w)
        corners = score(EDGE * np.array([[-1, -1], [-1, 1], [1, -1], [1, 1]]), w, b)
        outside = w.any() and (corners > 0).all() | (corners < 0).all()
        return said + (" The line z = 0 is outside the picture." if outside else "")

    start = PLACES["as it was"] if gradient is None else {"w1": 0.0, "w2": 0.0, "b": 0.0}
    return live(
        scene,
        show,
        presets=PLACES if gradient is None else None,
        press={axes: lambda x1, x2: {"x1": x1, "x2": x2}} if gradient is None else None,
        own=lesson.own,
        w1=slider("w1", start["w1"], -3.0, 3.0, 0.1, colour=style.WEIGHT, digits=1),
        w2=slider("w2", start["w2"], -3.0, 3.0, 0.1, colour=style.WEIGHT, digits=1),
        b=slider("bias b", start["b"], -4.0, 4.0, 0.1, colour=style.BIAS, digits=1),
        **lesson.controls,
    )


class Arrow:
    """An arrow with a name at its tip, or behind its foot where another arrow begins at the tip."""

    def __init__(self, scene, axes, colour, name, *, behind=False):
        self.behind = behind
        looks = {"angles": "xy", "scale_units": "xy", "scale": 1, "width": 0.017, "minlength": 0, "zorder": 5}
        looks |= {"edgecolor": "white", "linewidth": 0.8}
        (self.shaft,) = scene.moves(axes.quiver([0], [0], [0], [0], color=colour, label=name, **looks))
        (self.name,) = scene.moves(axes.text(0, 0, name, color=colour, fontsize=13, ha="center", va="center", zorder=6))

    def update(self, start, along):
        """Let the arrow begin at `start` (2,) and reach `along` (2,) further."""
        self.shaft.set_offsets([start])
        self.shaft.set_UVC([along[0]], [along[1]])
        length = np.linalg.norm(along)
        ahead = along / max(length, 0.1)
        self.name.set_visible(length > 0)
        self.name.set_position(start - 0.4 * ahead if self.behind else start + along + 0.4 * ahead)


class Point:
    """A point and its way to the line."""

    own = ()

    def __init__(self, scene, axes):
        self.corner, self.way, self.point = scene.moves(
            *axes.plot([], [], color=style.INK, lw=1.2, zorder=3),
            *axes.plot([], [], color=style.GUESS, lw=3, zorder=4, label="distance"),
            *axes.plot([], [], "D", ms=10, color=style.INK, mec="white", zorder=6, label="a point"),
        )
        (self.length,) = scene.moves(
            axes.text(
                0,
                0,
                "",
                color=style.GUESS,
                zorder=6,
                ha="center",
                va="center",
                bbox={"fc": style.PAPER, "ec": "none", "pad": 1.5},
            )
        )
        (line,) = axes.plot([], [], color=style.THRESHOLD, lw=2.4, label="line z = 0")
        legend_above(axes, [line, self.way, self.point], columns=3)
        self.controls = {
            name: slider(f"{name} of the point", at, -EDGE, EDGE, 0.1, digits=1)
            for name, at in (("x1", 3.0), ("x2", 1.0))
        }

    def begin(self, w, b):
        """Where the arrow w stands: on the line, where that is nearest to 0, or as near to it as the arrow has room."""
        length = np.linalg.norm(w)
        return w / length * np.clip(-b / length, -FARTHEST, FARTHEST - length) if length else np.zeros(2)

    def update(self, w, b, x1, x2):
        at, z, length = np.array([x1, x2]), score(np.array([[x1, x2]]), w, b)[0], np.linalg.norm(w)
        self.point.set_data([x1], [x2])
        self.length.set_visible(length > 0)
        if not length:
            for line in (self.corner, self.way):
                line.set_data([], [])
            return f"w = (0, 0): every point has the score b = {number(b)}, and there is no line."
        ahead = w / length
        foot, below = -b / length * ahead, at - z / length * ahead
        up, aside = CORNER * ahead, CORNER * np.array([-ahead[1], ahead[0]])
        self.corner.set_data(*np.transpose([foot + up, foot + up + aside, foot + aside]))
        self.way.set_data(*np.transpose([at, below]))
        beside = np.clip((at + below) / 2 - 1.8 * aside, -0.85 * EDGE, 0.85 * EDGE)
        self.length.set(text=number(abs(z) / length), position=beside)
        return (
            f"The point is {number(abs(z) / length)} away from the line: its score is z = {number(z)}, and the arrow "
            f"has length ‖w‖ = {number(length)}. p = {chance(probability(at[None], w, b)[0])}."
        )


class Step:
    """Two groups of points, and where the gradient sends w."""

    controls = {}

    def __init__(self, scene, axes, gradient):
        self.data = two_groups()
        self.slopes = own_gradient(gradient, self.data.x, self.data.y)
        self.own = [self.slopes]
        points = class_points(
            axes, self.data, names=["label 0", "label 1"], size=5
        )  # these are seen before all is built
        self.arrow = Arrow(scene, axes, style.GUESS, f"−{LONGER}∇")
        scene.moves(*class_points(axes, self.data, size=5))  # and these above the colors
        legend_above(axes, points, columns=3)

    def begin(self, w, b):
        """The arrow w begins at 0: the picture is also the plane of the two weights."""
        return np.zeros(2)

    def update(self, w, b):
        step = -self.slopes(w, b)
        self.arrow.update(w, LONGER * step[:-1])
        size = np.linalg.norm(step)
        return (
            f"J = {log_loss(self.data.x, self.data.y, w, b):.4f}. Your gradient sends w1 by {number(step[0])}, w2 by "
            f"{number(step[1])} and b by {number(step[2])}; its length is {number(size)}."
        )
