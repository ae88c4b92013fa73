"""Notebook 03: two losses as landscapes in space, and a ball in each."""

import numpy as np

from logreg_core.live.scene import Scene
from logreg_core.panels import style
from logreg_core.panels.balls import LOSS_COLOURS, LOSS_LETTERS, LOSS_NAMES, STATES, ball_words, walk_words
from logreg_core.panels.space import SpaceView, Surface
from logreg_core.panels.words import size

TOP = 0.91
BETWEEN = 8  # points of the drawn path from one recorded point to the next


class SurfaceFigure(Scene):
    """Squared error and log loss side by side in space, or one of them alone and larger."""

    @style.house_style
    def __init__(self):
        super().__init__(height=340)
        self.grounds, self.seen = {}, None
        self.panels = [SpacePanel(self, self.axes(left, left + 0.5, bottom=0.0, top=TOP), *looks)
                       for left, looks in zip((0, 0.5), zip(LOSS_NAMES, LOSS_LETTERS, LOSS_COLOURS, strict=True),
                                              strict=True)]

    def add(self, ground, w, b, losses, hollows, lids):
        """Learn one landscape.

        Parameters
        ----------
        ground, w, b, losses, hollows
            As in `LandscapeFigure.add`.
        lids : pair of float
            Where the landscape is cut off, so that what is below can be seen; infinity cuts nothing.
        """
        self.grounds[ground] = [
            (Surface(w, b, loss, colour, lid), below[:1])
            for loss, lid, below, colour in zip(losses, lids, hollows, LOSS_COLOURS, strict=True)]

    def update(self, ground, diagnoses, rate, turn, tilt, shown):
        """Show a landscape from one side, and the two walks on it.

        Parameters
        ----------
        ground : str
        diagnoses : pair of Diagnosis
        rate : float
        turn, tilt : float
            Degrees around and above.
        shown : {"both", "squared error", "log loss"}

        Returns
        -------
        str
        """
        if (ground, turn, tilt, shown) != self.seen:
            self.seen = ground, turn, tilt, shown
            for panel, (surface, lowest) in zip(self.panels, self.grounds[ground], strict=True):
                panel.look(surface, lowest, turn, tilt, shown)
            self.redraw_still()
        for panel, there in zip(self.panels, diagnoses, strict=True):
            panel.update(there)
        return f"{walk_words(diagnoses, rate)} {ball_words(diagnoses)} Seen from {size(turn)}°, {size(tilt)}° above."


class SpacePanel:
    """One landscape in space with the lowest point, the start, the path and the ball."""

    def __init__(self, scene, axes, name, letter, colour):
        self.axes, self.name, self.letter, self.place = axes, name, letter, axes.get_position()
        self.surface, self.view = None, SpaceView(axes)
        (self.star,) = axes.plot([], [], "*", ms=20, mfc="#ffd24a", mec=style.INK)
        left, words = axes.get_position().x0 + 0.02, axes.figure.text
        self.title = words(left, 0.935, name, color=colour, fontsize=12, fontweight="bold")
        self.value = words(left + 0.17, 0.935, "", fontsize=12)
        self.state = words(left, 0.88, "", fontsize=11, fontweight="bold")
        (self.halo,) = axes.plot([], [], color=style.PAPER, lw=5, alpha=0.8)
        (self.path,) = axes.plot([], [], color=style.INK, lw=2)
        (self.start,) = axes.plot([], [], "o", ms=9, mfc=style.PAPER, mec=style.INK, mew=2)
        (self.ball,) = axes.plot([], [], "o", ms=16, mec=style.PAPER, mew=2)
        scene.moves(self.value, self.state, self.halo, self.path, self.start, self.ball)

    def look(self, surface, lowest, turn, tilt, shown):
        """Turn the landscape."""
        self.surface = surface
        for artist in (self.axes, self.title, self.value, self.state, self.halo, self.path, self.start, self.ball):
            artist.set_visible(shown in ("both", self.name))
        self.axes.set_position(self.place if shown == "both" else (0, 0, 1, TOP))
        self.view.widen(self.axes)
        self.view.turn(surface, turn, tilt)
        self.star.set_data(*self._seen(np.array([hollow.w for hollow in lowest]),
                                       np.array([hollow.b for hollow in lowest])))

    def update(self, there):
        """Move the ball."""
        words, colour = STATES[there.state]
        self.value.set_text(f"{self.letter} = {there.path.loss[-1]:.4f}")
        self.state.set(text=words, color=colour)
        at = np.arange(len(there.path.w))
        fine = np.linspace(0, len(at) - 1, BETWEEN * (len(at) - 1) + 1)
        way = self._seen(np.interp(fine, at, there.path.w), np.interp(fine, at, there.path.b))
        self.halo.set_data(*way)
        self.path.set_data(*way)
        self.start.set_data(*way[:, :1])
        self.ball.set_data(*way[:, -1:])
        self.ball.set_markerfacecolor(colour)

    def _seen(self, w, b):
        return self.view.project(self.surface.on_ground(w, b)).T
