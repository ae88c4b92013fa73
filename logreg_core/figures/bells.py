"""Notebook 02: two bell curves of equal width, and the sigmoid between them."""

import numpy as np

from logreg_core.live.scene import Scene
from logreg_core.panels import style
from logreg_core.panels.words import number

WIDEST = 8.0


class BellsFigure(Scene):
    """Left how the feature is spread in each class; right the share of class 1 among all who have the same value."""

    @style.house_style
    def __init__(self):
        super().__init__(height=360)
        self.grid = np.linspace(-WIDEST, WIDEST, 400)
        left, right = self.axes(0.08, 0.48), self.axes(0.58, 0.98)
        left.set(xlim=(-WIDEST, WIDEST), ylim=(0, 0.68), xlabel="feature x", ylabel="share of everybody, per unit of x",
                 title="two groups, equally wide")
        right.set(xlim=(-WIDEST, WIDEST), ylim=(-0.05, 1.09), xlabel="feature x", ylabel="probability of class 1")
        self.bells = [left.plot([], [], color=colour, lw=2.2, ls=line)[0]
                      for colour, line in zip(style.CLASS_COLOURS, ("-", "--"), strict=True)]
        (self.share,) = right.plot([], [], color=style.INK, lw=6, alpha=0.25, label="share of class 1")
        (self.sigmoid,) = right.plot([], [], color=style.INK, lw=1.6, label="sigmoid σ(w·x + b)")
        self.middle = right.axvline(0, color=style.THRESHOLD, lw=1.4)
        right.legend(loc="lower left", bbox_to_anchor=(-0.02, 1.0), ncols=2, borderaxespad=0, handlelength=1.5)
        self.moves(*self.bells, self.middle, self.share, self.sigmoid)

    def update(self, bells, share, sigmoid, w, b, boundary):
        """Move the bells.

        Parameters
        ----------
        bells : pair of ndarray
            Density of each class times its share, on `grid`.
        share, sigmoid : ndarray
            Class 1's share of the two densities, and the sigmoid, on `grid`.
        w, b, boundary : float
            The sigmoid's weight, bias and middle; the middle is nan where w is 0.

        Returns
        -------
        str
        """
        for line, bell in zip(self.bells, bells, strict=True):
            line.set_data(self.grid, bell)
        self.share.set_data(self.grid, share)
        self.sigmoid.set_data(self.grid, sigmoid)
        self.middle.set_visible(not np.isnan(boundary))
        self.middle.set_xdata([boundary, boundary])
        apart = np.max(np.abs(share - sigmoid))
        agreement = "the curves agree to twelve digits" if apart < 1e-12 else f"the curves differ by {number(apart)}"
        return (f"The share of class 1 is the sigmoid with weight {number(w)} and bias {number(b)}: {agreement}. "
                + ("The bells lie on each other, so x tells nothing." if np.isnan(boundary)
                   else f"Half and half at x = {number(boundary)}."))
