"""Notebook 04: how a loss bends at one point of its bowl, in the two directions that bend most and least."""

from logreg_core.live.scene import Scene
from logreg_core.panels import style
from logreg_core.panels.bowl_map import BowlMap
from logreg_core.panels.words import number

LOOKS = (("least bent", style.MUTED, "--"), ("most bent", style.INK, "-"))


class BowlFigure(Scene):
    """Left a loss over weight and bias, with two lines through the current point; right its height along them.

    Parameters
    ----------
    w, b : ndarray
        Weights and biases of the map.
    landscapes : dict of str to ndarray, shape (len(b), len(w))
        Name of a loss -> its values.
    """

    @style.house_style
    def __init__(self, w, b, landscapes):
        super().__init__()
        left, right = self.axes(0.09, 0.49), self.axes(0.59, 0.98)
        left.locator_params(axis="x", nbins=5)  # room for long numbers
        left.set_title("seen from above")
        self.map = BowlMap(self, left, w, b, landscapes)
        self.heights = {name: 1.08 * min(values.max(), 3 * values.min() + 2) for name, values in landscapes.items()}
        self.right = right
        right.set(xlim=(-1, 1), xlabel="along the line (1 = half the map)", ylabel="loss along the line")
        right.axvline(0, color=style.MUTED, lw=1)
        self.lines = [left.plot([], [], color=colour, lw=2, ls=line, zorder=4)[0] for _, colour, line in LOOKS]
        self.slices = [right.plot([], [], color=colour, lw=2.4, ls=line, label=name)[0] for name, colour, line in LOOKS]
        (self.dot,) = right.plot([], [], "o", ms=11, color=style.INK, mec="white", mew=1.5, zorder=5, clip_on=False)
        right.legend(loc="lower left", bbox_to_anchor=(-0.02, 1.0), ncols=2, borderaxespad=0)
        self.moves(*self.lines, *self.slices, self.dot)
        self._fit(next(iter(landscapes)))

    def _fit(self, name):
        if name != self.map.shown or self.right.get_ylim()[1] != self.heights[name]:
            self.right.set_ylim(0, self.heights[name])
            self.map.show(name)

    def update(self, name, height, along, lines, slices, bends):
        """Move the point, turn the two lines, and show the loss along them.

        Parameters
        ----------
        name : str
            Which of the losses.
        height : float
            Its value at the point.
        along : ndarray, shape (k,)
            Places along each line; the middle one, 0, is the point.
        lines : ndarray, shape (2, k, 2)
            Weight and bias at these places: first the direction that bends least, then the one that bends most.
        slices : ndarray, shape (2, k)
            The loss there.
        bends : pair of float
            The Hessian's eigenvalues: smallest first.

        Returns
        -------
        str
        """
        self._fit(name)
        self.map.update(*lines[0, len(along) // 2])
        for line, ground, piece, values in zip(self.lines, lines, self.slices, slices, strict=True):
            line.set_data(ground[:, 0], ground[:, 1])
            piece.set_data(along, values)
        self.dot.set_data([0], [min(height, self.heights[name])])
        low, high = bends
        if low > 0:
            said = "Both are positive: the loss bends upward in every direction."
        elif low == 0:
            said = "No bend at all along the dashed line, as far as rounding can tell."
        else:
            said = "One is negative: along the dashed line the loss bends downward here." if high > 0 else (
                "Neither is positive: the loss bends downward here.")
        return f"{name} = {height:.4f}. Eigenvalues of the Hessian: {number(low)} and {number(high)}. {said}"
