"""Notebook 03: two losses as landscapes seen from above, and a ball in each."""

import numpy as np
from matplotlib.colors import LinearSegmentedColormap

from logreg_core.live.scene import Scene
from logreg_core.panels import style
from logreg_core.panels.balls import (
    LOSS_COLOURS,
    LOSS_LETTERS,
    LOSS_NAMES,
    STATES,
    ball_words,
    shown_height,
    walk_words,
)

LEVELS = 24


class LandscapeFigure(Scene):
    """Left squared error, right log loss over the same weights and biases; the same start in both."""

    @style.house_style
    def __init__(self):
        super().__init__(height=380)
        self.grounds, self.shown = {}, None
        self.panels = [Panel(self, self.axes(left, left + 0.41, bottom=0.13, top=0.84), *looks)
                       for left, looks in zip((0.08, 0.58), zip(LOSS_NAMES, LOSS_LETTERS, LOSS_COLOURS, strict=True),
                                              strict=True)]
        self.figure.text(0.99, 0.918, "○ start   ★ deepest", ha="right")

    @style.house_style
    def add(self, ground, w, b, losses, hollows):
        """Draw one landscape, once; it stays hidden until `update` names it.

        Parameters
        ----------
        ground : str
        w, b : ndarray, shapes (k,) and (m,)
        losses : pair of ndarray, shape (m, k)
            Squared error and log loss.
        hollows : pair of list of Minimum
            The minima of each, the lowest first.
        """
        self.grounds[ground] = (w, b), [
            panel.terrain(w, b, *what) for panel, what in zip(self.panels, zip(losses, hollows, strict=True),
                                                              strict=True)]

    def update(self, ground, diagnoses, rate):
        """Show a landscape, and the two walks on it.

        Parameters
        ----------
        ground : str
            One that was added.
        diagnoses : pair of Diagnosis
            The walk under squared error, and that under log loss.
        rate : float

        Returns
        -------
        str
        """
        if ground != self.shown:
            self._change_ground(ground)
        for panel, there in zip(self.panels, diagnoses, strict=True):
            panel.update(there)
        return f"{walk_words(diagnoses, rate)} {ball_words(diagnoses)}"

    def _change_ground(self, ground):
        for name, (_, terrains) in self.grounds.items():
            for terrain in terrains:
                for artist in terrain:
                    artist.set_visible(name == ground)
        (w, b), _ = self.grounds[ground]
        for panel in self.panels:
            panel.axes.set(xlim=(w[0], w[-1]), ylim=(b[0], b[-1]))
        self.shown = ground
        self.redraw_still()


class Panel:
    """One landscape from above: contours, the lowest point, the start, the path and the ball."""

    def __init__(self, scene, axes, name, letter, colour):
        self.axes, self.letter, self.colour = axes, letter, colour
        axes.set_xlabel("weight w")
        axes.set_ylabel("bias b", labelpad=0)
        axes.grid(False)
        axes.text(0, 1.11, name, transform=axes.transAxes, color=colour, fontsize=12, fontweight="bold")
        self.value = axes.text(0.032 * len(name), 1.11, "", transform=axes.transAxes, fontsize=12)
        self.state = axes.text(0, 1.025, "", transform=axes.transAxes, fontsize=11, fontweight="bold")
        (self.halo,) = axes.plot([], [], color=style.PAPER, lw=5, alpha=0.8)
        (self.path,) = axes.plot([], [], color=style.INK, lw=2)
        (self.start,) = axes.plot([], [], "o", ms=9, mfc=style.PAPER, mec=style.INK, mew=2)
        (self.ball,) = axes.plot([], [], "o", ms=16, mec=style.PAPER, mew=2)
        scene.moves(self.state, self.value, self.halo, self.path, self.start, self.ball)

    def terrain(self, w, b, loss, hollows):
        """The artists of one landscape, all hidden."""
        height = shown_height(loss, loss.min())
        levels = np.linspace(height.min(), height.max(), LEVELS + 1)
        shades = LinearSegmentedColormap.from_list("", [style.PAPER, self.colour])
        artists = [self.axes.contourf(w, b, height, levels, cmap=shades, alpha=0.75),
                   self.axes.contour(w, b, height, levels, colors=[self.colour], linewidths=0.6, linestyles="solid")]
        if hollows:
            artists += self.axes.plot(hollows[0].w, hollows[0].b, "*", ms=20, mfc="#ffd24a", mec=style.INK)
        for artist in artists:
            artist.set_visible(False)
        return artists

    def update(self, there):
        """Move the ball."""
        words, colour = STATES[there.state]
        self.state.set(text=words, color=colour)
        self.value.set_text(f"{self.letter} = {there.path.loss[-1]:.4f}")
        self.halo.set_data(there.path.w, there.path.b)
        self.path.set_data(there.path.w, there.path.b)
        self.start.set_data(there.path.w[:1], there.path.b[:1])
        self.ball.set_data(there.path.w[-1:], there.path.b[-1:])
        self.ball.set_markerfacecolor(colour)
