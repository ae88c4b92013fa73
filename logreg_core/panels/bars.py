"""One upright bar for each example; what is taller than the picture gets an arrow at its edge, and its height there."""

import numpy as np

from . import style

WRITTEN, ROOM = 12, 33  # how many heights are written at most, and the layout pixels that each of them needs


class BarsPanel:
    """Bars at the places of their examples, side by side where these are the same, and cut off at `highest`.

    Parameters
    ----------
    scene : Scene
    axes : matplotlib.axes.Axes
        With its limits along x.
    places : ndarray, shape (n,)
    labels : ndarray, shape (n,)
        0 or 1: each bar has the colour of its class.
    highest : float
        Upper end of the axis.
    width : float
        Of a bar, in points.

    Attributes
    ----------
    places : ndarray, shape (n,)
        Where each bar stands.
    """

    def __init__(self, scene, axes, places, labels, highest, *, width):
        self.highest, pixel = highest, np.ptp(axes.get_xlim()) / axes.bbox.width  # a pixel in the unit of the axis
        self.room = ROOM * pixel
        self.places = side_by_side(places, 1.15 * width * axes.figure.dpi / 72 * pixel)
        self.bars, self.taller, *self.heights = scene.moves(
            axes.vlines(self.places, 0, 0, colors=[style.CLASS_COLOURS[int(label)] for label in labels], lw=width),
            *axes.plot([], [], "^", color=style.WRONG, ms=6, clip_on=False),
            *(
                axes.annotate(
                    "",
                    (0, highest),
                    xytext=(0, 5),
                    textcoords="offset points",
                    ha="center",
                    fontsize=8.5,
                    color=style.WRONG,
                )
                for _ in range(WRITTEN)
            ),
        )

    def update(self, heights):
        """Show the heights (n,)."""
        lift(self.bars, np.minimum(heights, self.highest))
        over = np.flatnonzero(heights > self.highest)
        self.taller.set_data(self.places[over], np.full(len(over), self.highest))
        written = []
        for bar in over[np.argsort(-heights[over], kind="stable")]:  # the tallest has its height written first
            if len(written) < WRITTEN and all(
                abs(self.places[bar] - self.places[other]) > self.room for other in written
            ):
                written.append(bar)
        for text, bar in zip(self.heights, written, strict=False):
            text.xy = (self.places[bar], self.highest)
            text.set_text(f"{heights[bar]:.1f}")
        for place, text in enumerate(self.heights):
            text.set_visible(place < len(written))


def lift(bars, tops):
    """Move the upper ends of upright lines, in place: to make hundreds of new lines takes longer than to draw them."""
    for path, top in zip(bars.get_paths(), tops.tolist(), strict=True):
        path.vertices[1, 1] = top
    bars.stale = True


def side_by_side(places, width):
    """Places (n,) moved apart where they are the same, by `width` or by what the next place leaves them."""
    values, which, counts = np.unique(np.asarray(places, dtype=float), return_inverse=True, return_counts=True)
    gap = np.diff(values).min(initial=np.inf)
    order = np.argsort(which, kind="stable")
    rank = np.empty(len(which))  # of a place among those that are the same
    rank[order] = np.arange(len(which)) - np.repeat(np.cumsum(counts) - counts, counts)
    return places + (rank - (counts[which] - 1) / 2) * np.minimum(width, gap / counts[which])
