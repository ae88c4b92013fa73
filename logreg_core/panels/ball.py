"""A ball that rolls over a loss: where it began, its way, where it is, and how it stands in words."""

import numpy as np

from . import style

FINE = 2000  # places along a side that can be told apart: what falls between them is not seen


class BallPanel:
    """The start, the way and the ball on one pair of axes, and three words above them: which loss, its value, how the
    ball stands.

    Parameters
    ----------
    scene : Scene
    axes : matplotlib.axes.Axes
    loss : object
        With a `name`, a `letter` and a `colour`.
    write : callable
        Puts a text at a place: `figure.text`, or `axes.text` with a transform.
    places : three pairs of float
        Of the name, of the value and of how the ball stands.
    """

    def __init__(self, scene, axes, loss, write, places):
        self.letter, self.axes = loss.letter, axes
        name_at, value_at, state_at = places
        self.name = write(*name_at, loss.name, color=loss.colour, fontsize=12, fontweight="bold")
        self.value = write(*value_at, "", fontsize=12)
        self.state = write(*state_at, "", fontsize=11, fontweight="bold")
        (self.halo,) = axes.plot([], [], color=style.PAPER, lw=5, alpha=0.8)
        (self.way,) = axes.plot([], [], color=style.INK, lw=2)
        (self.start,) = axes.plot([], [], "o", ms=9, mfc=style.PAPER, mec=style.INK, mew=2)
        (self.ball,) = axes.plot([], [], "o", ms=16, mec=style.PAPER, mew=2)
        scene.moves(self.value, self.state, self.halo, self.way, self.start, self.ball)

    def update(self, way, value, state, colour):
        """Move the ball.

        Parameters
        ----------
        way : pair of ndarray, shape (k,)
            Where the ball has been, across and up; the last place is where it is now.
        value : float
            The loss there.
        state, colour : str
            How it stands, and the colour that says so.
        """
        across, up = way
        self.value.set_text(f"{self.letter} = {value:.4f}")
        self.state.set(text=state, color=colour)
        seen = self._told_apart(across, up)
        self.halo.set_data(across[seen], up[seen])
        self.way.set_data(across[seen], up[seen])
        self.start.set_data(across[:1], up[:1])
        self.ball.set_data(across[-1:], up[-1:])
        self.ball.set_markerfacecolor(colour)

    def _told_apart(self, across, up):
        """Which places of a way differ visibly from the next, and the last: a ball at rest adds none."""
        grid = [np.ptp(ends) / FINE for ends in (self.axes.get_xlim(), self.axes.get_ylim())]
        cells = np.round(np.column_stack([across, up]) / grid)
        return np.append((cells[1:] != cells[:-1]).any(axis=1), True)

    def set_visible(self, visible):
        """Show or hide all of it."""
        for artist in (self.name, self.value, self.state, self.halo, self.way, self.start, self.ball):
            artist.set_visible(visible)
