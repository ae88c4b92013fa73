"""Points that move, with a ring around the one in hand."""

from . import style
from .scatter import MANY


class MovablePoints:
    """The points in a picture, with a ring around the one in hand.

    Parameters
    ----------
    scene : Scene
    axes : matplotlib.axes.Axes
    names : pair of str
        What the legend calls the classes.
    """

    def __init__(self, scene, axes, names):
        self.classes = scene.moves(
            *(
                axes.plot([], [], ls="", marker=marker, ms=9, mec="white", mew=0.8, color=colour, zorder=4, label=name)[
                    0
                ]
                for marker, colour, name in zip(style.CLASS_MARKERS, style.CLASS_COLOURS, names, strict=True)
            )
        )
        (self.hand,) = scene.moves(*axes.plot([], [], "o", ms=17, mfc="none", mec=style.GUESS, mew=2.2, zorder=3))

    def update(self, x, y, chosen):
        """Show features (n,) and labels (n,), and which of them is in hand."""
        for label, artist in enumerate(self.classes):
            artist.set(markersize=9 if len(x) < MANY else 5)
            artist.set_data(x[y == label], y[y == label])
        self.hand.set_data([x[chosen]], [y[chosen]])
