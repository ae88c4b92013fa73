"""A height across a picture of losses, with its number beside it."""


class Level:
    """A line across the losses, and its number beside them: at their edge, with an arrow, where the line is above.

    Parameters
    ----------
    scene : Scene
    axes : matplotlib.axes.Axes
        With its limits.
    colour, dashes, weight : str
        Of the line, of its strokes and of the number's letters.
    """

    def __init__(self, scene, axes, colour, dashes, weight="normal"):
        self.highest = axes.get_ylim()[1]
        self.line, self.word = scene.moves(
            axes.axhline(0, color=colour, lw=2, ls=dashes),
            axes.text(1.015, 0, "", transform=axes.get_yaxis_transform(), color=colour, va="center", fontweight=weight),
        )

    def update(self, height, words, *, visible=True, at_least=0):
        """Move the line; its words stand no lower than `at_least`, so that they cover no others."""
        self.line.set_ydata([height, height])
        over = height > self.highest
        self.line.set_visible(visible and not over)
        self.word.set_visible(visible)
        self.word.set(y=min(max(height, at_least), self.highest), text=f"↑ {words}" if over else words)
