"""Notebook 07: a line that learns, its loss, and its way through the landscape."""

from matplotlib.lines import Line2D

from logreg_core.live.scene import Scene
from logreg_core.panels import style
from logreg_core.panels.plane import Plane
from logreg_core.panels.words import number

LEVELS = 12
TALLEST_LOSS = 1.05
VOTE = Line2D([], [], ls="", marker=r"$\rightarrow$", ms=15, color=style.INK, label="a point’s vote")


class TrainingFigure(Scene):
    """Left the plane with the line; in the middle the landscape with the path; right the loss, step after step.

    Parameters
    ----------
    levels : ndarray
        Scores at which the colour of the plane changes.
    last : int
        Number of the last step.
    """

    @style.house_style
    def __init__(self, levels, last):
        super().__init__(height=370)
        plane, middle, right = (self.axes(*sides, bottom=0.135, top=0.81)
                                for sides in ((0.092, 0.425), (0.505, 0.75), (0.81, 0.985)))
        self.last, self.terrain, self.laid_out = last, [], None
        self.plane, self.middle, self.right = Plane(self, plane, levels), middle, right
        middle.set_title("lowest J for these weights")
        middle.grid(False)
        (self.way,) = middle.plot([], [], ".-", color=style.INK, lw=1.4, ms=4, zorder=4)
        (self.ball,) = middle.plot([], [], "o", ms=10, color=style.INK, mec="white", mew=1.5, zorder=6)
        (self.you,) = middle.plot([], [], "D", ms=8, mfc="white", mec=style.WEIGHT, mew=2, zorder=5)
        right.set(xlim=(0, last), ylim=(0, TALLEST_LOSS))
        (self.curve,) = right.plot([], [], color=style.LOG_LOSS, lw=2)
        (self.now,) = right.plot([], [], "o", ms=9, color=style.LOG_LOSS, mec="white", clip_on=False)
        self.your_loss = right.axhline(0, color=style.WEIGHT, lw=1.6, ls="--")
        self.moves(self.way, self.ball, self.you, self.curve, self.now, self.your_loss)

    @style.house_style
    def lay_out(self, name, data, features, ends, weights, landscape, standardised, perceptron):
        """Draw the still part for other data, other features or another algorithm.

        Parameters
        ----------
        name : hashable
            What is shown; nothing happens if it is shown already.
        data : Dataset
        features : pair of str
        ends : ndarray, shape (2, 2)
            Ends of the plane's axes.
        weights : pair of ndarray
            Weights along the two axes of the landscape.
        landscape : ndarray
            Lowest loss for each pair of them.
        standardised : bool
            Whether the weights are those of standardised features.
        perceptron : bool
            Whether the loss is a share of mistakes.
        """
        if name == self.laid_out:
            return
        self.laid_out = name
        self.plane.lay_out(data, features, ends)
        for artist in self.terrain:
            artist.remove()
        low, high = landscape.min(), landscape.max()
        levels = [low + (high - low) * (place / LEVELS) ** 2.5 for place in range(1, LEVELS + 1)]
        self.terrain = [self.middle.contourf(*weights, landscape, [low, *levels], cmap="Purples", alpha=0.55,
                                             extend="both"),
                        self.middle.contour(*weights, landscape, levels, colors=style.MUTED, linewidths=0.8)]
        names = [f"weight of {'standardised ' * standardised}{feature}" for feature in features]
        self.middle.set(xlim=weights[0][[0, -1]], ylim=weights[1][[0, -1]], xlabel=names[0], ylabel=names[1])
        self.middle.locator_params(nbins=5)
        self.right.set(title="share wrong" if perceptron else "mean log loss J",
                       xlabel="correction" if perceptron else "epoch")
        plane = self.plane
        plane.axes.legend(handles=[*plane.points, plane.boundary, plane.yours, VOTE], ncols=5, loc="lower left",
                          bbox_to_anchor=(-0.04, 1.1), borderaxespad=0, handletextpad=0.4, columnspacing=1.4)
        self.redraw_still()

    def update(self, model, threshold_score, votes, heard, way, losses, yours, words, *, sharp):
        """Move line, ball and curve to the present step.

        Parameters
        ----------
        model, yours : tuple
            Weights and bias in the units of the plane; those of the reader are followed by the place (2,) of their
            weights in the landscape and by their loss.
        threshold_score : float
        votes : ndarray, shape (n, 2)
        heard : int or None
        way : ndarray, shape (k + 1, 2)
            Weights from the start to the present step, as the landscape counts them.
        losses : ndarray, shape (k + 1,)
        words : str
            What is to be said about the step itself.
        sharp : bool
            Whether there are only two sides, without probabilities.

        Returns
        -------
        str
        """
        w, b, place, loss = yours
        self.plane.update(*model, threshold_score, votes, heard, (w, b), sharp=sharp)
        self.way.set_data(*way.T)
        self.ball.set_data(*way[-1:].T)
        self.you.set_data([place[0]], [place[1]])
        self.curve.set_data(range(len(losses)), losses)
        self.now.set_data([len(losses) - 1], [min(losses[-1], TALLEST_LOSS)])
        self.your_loss.set_ydata([loss, loss])
        what, lead = ("share wrong", "") if sharp else ("J", ", and you lead" if loss < losses[-1] else "")
        return f"{words} Your line: {what} = {number(loss)}{lead}."
