"""A ball on the surface that it really walks: the loss over both weights, at the bias that the ball has now."""

import numpy as np

from logreg_core.panels import loss_contours, style

GRID = 37
HEIGHTS = np.linspace(1 / 12, 1, 12) ** 2.5
DRAWN = 400  # rows that shape the surface; of more data every second, third, … row does
EDGES = {(-1, 0): "<", (1, 0): ">", (0, -1): "v", (0, 1): "^"}


class SlicePanel:
    """The loss over the two weights at one bias, drawn anew whenever the bias has changed, and a ball on it.

    Parameters
    ----------
    scene : Scene
    axes : matplotlib.axes.Axes
    data : Dataset
        Two features.
    goal : ndarray, shape (2,)
        Weights that must be seen, besides zero.
    """

    def __init__(self, scene, axes, data, goal):
        self.scene, self.axes, self.surface = scene, axes, []
        every = -(-len(data.y) // DRAWN)
        self.x, self.y = data.x[::every], data.y[::every]
        widest = np.abs(goal).max() or 1.0
        low, high = np.minimum(goal, 0), np.maximum(goal, 0)
        margin = 0.35 * np.maximum(high - low, 0.3 * widest)
        self.sides = np.linspace(low - margin, high + margin, GRID).T
        names = data.feature
        axes.set(xlim=self.sides[0, [0, -1]], ylim=self.sides[1, [0, -1]])
        axes.set(xlabel=f"weight of {names[0]}", ylabel=f"weight of {names[1]}", title="J at the ball’s own bias")
        axes.locator_params(nbins=5)
        axes.grid(False)
        self.way, self.ball = scene.moves(
            *axes.plot([], [], ".-", color=style.INK, lw=1.4, ms=4, zorder=4),
            *axes.plot([], [], "o", ms=12, color=style.INK, mec="white", mew=1.5, zorder=6, clip_on=False),
        )

    def update(self, w, b):
        """Go to the last of the places w (k, 2); b is the bias there."""
        across, up = self.sides
        for artist in self.surface:
            self.scene.drop(artist)
        z = np.stack(np.meshgrid(across, up), axis=-1) @ self.x.T + b  # the score of every row, for every pair
        losses = np.mean(np.logaddexp(0, z) - self.y * z, axis=-1)
        self.surface = self.scene.moves(*loss_contours(self.axes, across, up, losses, HEIGHTS))
        self.way.set_data(*w.T)
        inside = np.clip(w[-1], self.sides[:, 0], self.sides[:, -1])
        self.ball.set_data(*inside[:, None])
        beyond = np.sign(w[-1] - inside).astype(int)
        self.ball.set_marker("o" if not beyond.any() else EDGES[(beyond[0], 0) if beyond[0] else (0, beyond[1])])
