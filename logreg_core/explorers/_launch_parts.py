"""What the launch is drawn with: resampled curves, one view of them, and the verdict above."""

import numpy as np

from logreg_core.live import Trouble
from logreg_core.panels import style
from logreg_core.training import newton

SEED, TRIES = 0, 100
LEVEL = (0.025, 0.975)  # the middle 95 %
STRIP = 1.1  # height of the strip of decisions above the curve
OPEN = "#c6ccd5"  # a strip that dark letters can be read on
LOOKS = ((style.CLASS_COLOURS[0], "white"), (OPEN, style.INK), (style.CLASS_COLOURS[1], "white"))  # 0, open, 1
NARROW = 0.09  # of the picture: a shorter piece of the strip has no room for its word


def newton_weights(x, y):
    """Weight and bias at the lowest mean log loss."""
    return newton(x, y).weights


def usual_fit(data):
    """`newton_weights`, which knows the answer for these data already: it is asked at every move."""
    best = newton_weights(data.x, data.y)
    return lambda x, y: best if x is data.x and y is data.y else newton_weights(x, y)


def drawn_rows(x, y, rng):
    """As many rows as there are, drawn with replacement."""
    rows = rng.integers(len(x), size=len(x))
    return x[rows], y[rows]


class Resamples:
    """Weights of curves fitted to drawn rows, made when they are first asked for; the first k are always the same.

    Parameters
    ----------
    data : Dataset
    fit, resample : callable
        `fit(x, y)` and `resample(x, y, rng)`. Rows of one class only have no curve, and are drawn again.
    """

    def __init__(self, data, fit, resample):
        self.data, self.fit, self.resample = data, fit, resample
        self.rng, self.weights = np.random.default_rng(SEED), []

    def first(self, count):
        """Weights (count,) and biases (count,)."""
        while len(self.weights) < count:
            self.weights.append(self._next())
        return np.array(self.weights[:count]).reshape(count, 2).T

    def _next(self):
        for _ in range(TRIES):
            x, y = self.resample(self.data.x, self.data.y, self.rng)
            if len(set(y)) > 1:
                break
        try:
            return self.fit(x, y)
        except ValueError as problem:
            raise Trouble(f"No curve can be fitted to what resample returns: {problem}.") from None


def lines(weights, x):
    """Scores of weights (k,) and biases (k,) at x, a number or (m,): shape (k,) or (k, m)."""
    w, b = weights
    return np.add.outer(b, 0 * x) + np.multiply.outer(w, x)


def levels(fits, x):
    """The middle 95% of the log-odds at x (m,) or a number; a step has none, unless all are steps."""
    settled = ~fits.separable if not fits.separable.all() else slice(None)
    return np.quantile(fits.scores(x)[..., settled], LEVEL, axis=-1)


class View:
    """The fit, some resampled curves, the middle of many, and one place where they are asked."""

    def __init__(self, scene, axes, grid):
        self.axes, self.grid = axes, grid
        self.place, self.some, self.newest, self.fit, self.bar, self.dot = self.artists = scene.moves(
            axes.axvline(0, color=style.WEIGHT, lw=1.2),
            *axes.plot([], [], color=style.LOG_LOSS, lw=1, alpha=0.45),
            *axes.plot([], [], color=style.LOG_LOSS, lw=2),
            *axes.plot([], [], color=style.INK, lw=2.6),
            *axes.plot([], [], color=style.LOG_LOSS, lw=6, alpha=0.6, solid_capstyle="butt"),
            *axes.plot([], [], "o", ms=10, color=style.WEIGHT, mec="white", zorder=5),
        )
        self.some.set_label("resampled curves")
        self.named = [self.some]  # for a legend

    def band(self, scene, low, high):
        """Draw the middle of many curves (m,), (m,) along the grid."""
        (band,) = scene.moves(
            self.axes.fill_between(self.grid, low, high, color=style.LOG_LOSS, alpha=0.16, lw=0, zorder=1)
        )
        band.set_label("95% of them")
        self.artists += (band,)
        self.named.append(band)

    def show(self, visible):
        """Show this view, or hide it."""
        for artist in (self.axes, *self.artists):
            artist.set_visible(visible)

    def update(self, place, fit, curves, middle=None, *, newest=False):
        """Draw the fit (m,) and curves (k, m) along the grid, and ask at a place.

        `middle` is what many curves say there, low and high.
        """
        joined = np.column_stack([curves, np.full(len(curves), np.nan)]).ravel()  # one line, broken after each curve
        self.some.set_data(np.tile(np.append(self.grid, np.nan), len(curves)), joined)
        self.newest.set_data(*((self.grid, curves[-1]) if newest and len(curves) else ([], [])))
        self.fit.set_data(self.grid, fit)
        self.place.set_xdata([place, place])
        self.bar.set_data(*(([place, place], middle) if middle is not None else ([], [])))
        self.dot.set_data([place], [np.interp(place, self.grid, fit)])


class Verdict:
    """What to do at one place, in large letters, and along the whole picture, in a strip that says it in words."""

    def __init__(self, scene, axes, grid, words):
        self.grid, self.words = grid, words
        self.strips = scene.moves(
            *(axes.plot([], [], color=fill, lw=13, solid_capstyle="butt", zorder=2)[0] for fill, _ in LOOKS)
        )
        self.names = scene.moves(
            *(axes.text(0, STRIP, "", color=ink, ha="center", va="center", zorder=6) for _, ink in LOOKS)
        )
        self.threshold, self.rule, self.large = scene.moves(
            axes.axhline(0, color=style.THRESHOLD, lw=1.4, ls="--"),
            axes.text(
                0.07,
                0,
                f"above this line: {words[1]}",
                transform=axes.get_yaxis_transform(),
                va="bottom",
                color=style.THRESHOLD,
            ),
            axes.text(1, 1.03, "", transform=axes.transAxes, ha="right", va="bottom", fontsize=21, fontweight="bold"),
        )

    def update(self, kinds, t, decided, where):
        """Say 0, 1 (open) or 2 at each place of the grid, the threshold, and the decision at the place asked."""
        width = self.grid[-1] - self.grid[0]
        for kind, (strip, name, word) in enumerate(
            zip(self.strips, self.names, (self.words[0], "open", self.words[1]), strict=True)
        ):
            strip.set_data(self.grid, np.where(kinds == kind, STRIP, np.nan))
            places = longest(self.grid, kinds == kind)
            name.set_text(word if len(places) and np.ptp(places) > NARROW * width else "")
            name.set_x(places.mean() if len(places) else self.grid[0])
        self.threshold.set_ydata([t, t])
        self.rule.set(y=t, va="bottom" if t < 0.9 else "top")
        self.large.set(text=f"{where}: {self.words[decided]}", color=style.CLASS_COLOURS[decided])


def longest(places, chosen):
    """The longest run of chosen places."""
    runs = np.split(places, np.flatnonzero(np.diff(chosen)) + 1)
    kept = np.split(chosen, np.flatnonzero(np.diff(chosen)) + 1)
    return max((run for run, keep in zip(runs, kept, strict=True) if keep[0]), key=len, default=places[:0])
