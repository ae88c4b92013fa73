"""Powers of one feature: what more and more of them do to the training loss, and to rows that took no part."""

from functools import lru_cache

import numpy as np
from numpy.polynomial.legendre import legvander

from logreg_core.data import seedlings, train_test_split
from logreg_core.live import Guess, Scene, explorer, live, slider
from logreg_core.losses import log_loss
from logreg_core.model import probability
from logreg_core.panels import MOST, class_points, counted, feature_label, legend_above, number, style
from logreg_core.training import newton

from ._lesson import chosen
from ._many import handful, telling
from ._sliders import reach

HIGHEST = 9
DEGREES = np.arange(1, HIGHEST + 1)
TALLEST = 1.2  # the largest loss shown
DRAWS = 12
LEARN = 40  # of the 240 seedlings
TEST = 0.5  # of the reader's own rows


@explorer
def explore_degree(x=None, y=None, *, learn=LEARN):
    """Guess which degree predicts rows that took no part in the training best; then see.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1), or a Dataset as `x`, half of whose rows are held out; 240 seedlings when
        left out.
    learn : int
        How many of the seedlings are for training.

    Returns
    -------
    Live
        A press or a drag in the right picture moves the guess.
    """
    data = chosen(x, y, lambda: seedlings(4))
    share = TEST if x is not None else 1 - learn / len(data.x)
    fits = lru_cache(DRAWS)(lambda draw: Powers(data, share, draw))
    first, ends = fits(0), reach(data, 0.03, 0.03)
    grid = np.linspace(*ends, 300)
    scene = Scene()
    left, right = scene.axes(0.07, 0.50), scene.axes(0.58, 0.985)
    left.set(
        xlim=ends, ylim=(-0.09, 1.09), xlabel=feature_label(data), ylabel=f"probability of “{data.label_names[1]}”"
    )
    points = scene.moves(*class_points(left, first.seen))
    legend_above(left)
    right.set(xlim=(0.5, HIGHEST + 0.5), ylim=(0, TALLEST), xticks=DEGREES, xlabel="degree", ylabel="mean log loss J")
    asked = Guess(scene, right, "your guess (degree)", 1, HIGHEST, 1, 8.0, digits=0)
    (curve,) = scene.moves(*left.plot([], [], color=style.INK, lw=2.4))
    training, held = scene.moves(
        *right.plot([], [], "s--", color=style.INK, ms=6, lw=2, label="training rows"),
        *right.plot([], [], "o-", color=style.LOG_LOSS, ms=6, lw=2, label="held-out rows"),
    )
    beyond, now = scene.moves(
        *right.plot([], [], ls="", marker="^", ms=9, color=style.LOG_LOSS, mec="white"),
        *right.plot([], [], ls="", marker="o", ms=14, mfc="none", mec=style.WEIGHT, mew=2),
    )
    asked.covers(held, beyond)
    legend_above(right)

    def show(degree, draw, guess, reveal):
        fit, guess = fits(draw), int(round(guess))
        best = int(DEGREES[fit.held.argmin()])
        asked.update(guess, reveal, best)
        for label, artist in enumerate(points):
            artist.set_data(fit.seen.x[fit.seen.y == label], fit.seen.y[fit.seen.y == label])
        curve.set_data(grid, fit.curve(grid, degree))
        training.set_data(DEGREES, fit.training)
        held.set_data(DEGREES, np.where(fit.held <= TALLEST, fit.held, np.nan))
        beyond.set_data(DEGREES[fit.held > TALLEST], np.full(np.sum(fit.held > TALLEST), 0.97 * TALLEST))
        now.set_data([degree], [fit.training[degree - 1]])
        there = (
            f"Here degree {degree} has J = {number(fit.training[degree - 1])} on "
            f"{counted(len(fit.train.y), 'training row')}"
        )
        if not reveal:
            return (
                f"Your guess: degree {guess} will have the lowest loss on held-out rows. {there}. "
                "Move your guess, then press reveal."
            )
        return (
            f"Degree {best} is best on {counted(len(fit.test.y), 'held-out row')}, J = {number(fit.held.min())}; "
            f"you guessed {guess}. {there}, {number(fit.held[degree - 1])} on held-out rows."
        )

    return live(
        scene,
        telling(show, first.train),
        press={right: asked.press},
        degree=slider("degree", 1, 1, HIGHEST, 1, colour=style.WEIGHT),
        draw=slider("draw of training rows", 0, 0, DRAWS - 1, 1),
        **asked.controls,
    )


class Powers:
    """Fits of degree 1 to 9 to some of the rows, and their losses.

    Parameters
    ----------
    data : Dataset
    share : float
        Of rows to hold out.
    draw : int
        Seed of the split.
    """

    def __init__(self, data, share, draw):
        self.train, self.test = train_test_split(data, test=share, seed=draw)
        self.seen = handful(self.train, MOST)
        low, high = self.train.x.min(), self.train.x.max()
        self.middle, self.half = (low + high) / 2, (high - low) / 2 or 1.0
        self.weights = []
        for degree in DEGREES:
            self.weights.append(fitted(self.columns(self.train.x, degree), self.train.y, self.weights))
        self.training, self.held = (
            np.array(
                [
                    log_loss(self.columns(rows.x, degree), rows.y, *weights)
                    for degree, weights in zip(DEGREES, self.weights, strict=True)
                ]
            )
            for rows in (self.train, self.test)
        )

    def columns(self, x, degree):
        """Columns that span the same curves as x, x², … do; powers themselves would drown in rounding."""
        return legvander((x - self.middle) / self.half, degree)[:, 1:]

    def curve(self, x, degree):
        """Probability at each x."""
        return probability(self.columns(x, degree), *self.weights[degree - 1])


def fitted(columns, y, before):
    """Weights and bias with the lowest loss, looked for from those of the degree before and 0 for the new power.

    So the training loss never rises. Where a curve parts the classes it has no lowest value, and the search ends early.
    """
    w, b = before[-1] if before else ([], 0.0)
    return newton(columns, y, w=np.append(w, 0.0), b=b).weights
