"""The stage on which every picture of the series is built."""

import os

from matplotlib.figure import Figure
from matplotlib.text import Text

from logreg_core.panels import style

from .stack import Stack

DPI = 100


class Scene:
    """A figure whose still part is drawn once and whose moving artists are drawn on top of it.

    Parameters
    ----------
    width, height : float
        Size in layout pixels. Where LOGREG_TALL is set, as on slides, the height is at least that share of the width.

    Attributes
    ----------
    figure : matplotlib.figure.Figure
    moving : list of Artist
        Drawn again at every change, in the order of their zorder.
    edition : int
        Grows when the still part has changed and must be drawn again.
    stacks : bool
        Whether the panels go one below the other on a narrow page.
    """

    stacks = True

    def __init__(self, width=840, height=370):
        height = max(height, width * float(os.environ.get("LOGREG_TALL", 0)))
        self.figure = Figure(figsize=(width / DPI, height / DPI), dpi=DPI)
        self.moving, self.edition, self._stack = [], 0, None

    def axes(self, left, right, *, bottom=0.15, top=0.88, **settings):
        """Axes at fixed fractions of the picture, so that nothing re-flows while the picture moves."""
        return self.figure.add_axes((left, bottom, right - left, top - bottom), **settings)

    def moves(self, *artists):
        """Mark artists as moving, and return them: ``(line,) = scene.moves(*axes.plot([], []))``."""
        for artist in artists:
            artist.set_animated(True)
            self.moving.append(artist)
        return artists

    def drop(self, artist):
        """Take a moving artist away."""
        self.moving.remove(artist)
        artist.remove()

    def put_in_the_middle(self, words):
        """Write words over the panel that is nearest to the middle; returns what can be removed again."""
        panels = (axes.get_position() for axes in self.figure.axes)
        middle = min(panels, key=lambda box: abs(box.x0 + box.x1 - 1) + abs(box.y0 + box.y1 - 1))
        return self.figure.text(
            (middle.x0 + middle.x1) / 2,
            (middle.y0 + middle.y1) / 2,
            words,
            ha="center",
            va="center",
            fontsize=13,
            color=style.MUTED,
            bbox={"fc": style.PAPER, "ec": style.GRID, "pad": 9},
        )

    def redraw_still(self):
        """Say that the still part has changed."""
        self.edition += 1

    def lay_out(self, narrow, canvas):
        """Put the panels one below the other on a page `narrow` CSS pixels wide; if that is 0, as they were made."""
        if narrow:
            self._stack = self._stack or Stack(self.figure)
            self._stack.lay(narrow, canvas)
        elif self._stack:
            self._stack.spread()

    def draw_still(self, canvas):
        """Draw all but the moving artists."""
        for text in self.figure.findobj(Text):
            words = text.get_text()
            if "$" in words and r"\mathdefault" not in words:  # a reader's dollars, not an axis's power of ten
                text.set_parse_math(False)
        canvas.draw()
