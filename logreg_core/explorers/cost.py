"""What each threshold costs: guessed first, and then with the threshold that the reader works out."""

from functools import cache

import numpy as np

from logreg_core.data import hours
from logreg_core.live import Guess, Scene, Trouble, explorer, live, own, stops
from logreg_core.metrics import best_threshold, cost_curve
from logreg_core.metrics import confusion as usual
from logreg_core.model import boundary, decide, probability
from logreg_core.panels import ProbabilityPanel, counted, legend_above, number, style
from logreg_core.training import newton

from ._lesson import chosen
from ._many import telling
from ._sliders import reach

THRESHOLDS = np.linspace(0.01, 0.99, 99)
RATIOS = (0.1, 0.2, 0.5, 1, 2, 3, 4, 5, 7, 10, 15, 20, 30, 50)  # what people may say that a miss costs, in false alarms
# Round heights for the cost axis.
HEIGHTS = tuple(size * 10**power for power in range(-3, 4) for size in (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8))


@explorer
def explore_cost(x=None, y=None, *, confusion=None, threshold=None):
    """Guess the threshold that costs least; or let your own functions choose it and count the mistakes.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1, both), or a Dataset as `x`; the lesson's study hours when left out.
    confusion : callable, optional
        Your own `confusion(y, decided)`, which counts tn, fp, fn, tp; the package's when left out.
    threshold : callable, optional
        Your own `threshold(missed, false_alarm)`. With it there is nothing left to guess.

    Returns
    -------
    Live
        A press or a drag moves the guess: to the height in the left picture, to the place in the right one.
    """
    data = chosen(x, y, hours)
    counting = own(confusion, usual, name="confusion", gives=lambda *_: (4,))
    choosing = own(threshold, None, name="threshold", gives=lambda *_: ())
    w, b = newton(data.x, data.y).weights
    p = probability(data.x, w, b)
    ranked = np.sort(p)  # sorted once: costs on average need only these
    scene = Scene(width=840, height=390)
    left, right = scene.axes(0.075, 0.47, bottom=0.14, top=0.89), scene.axes(0.57, 0.97, bottom=0.14, top=0.89)
    panel = ProbabilityPanel(scene, left, data, reach(data))
    curve = probability(panel.grid, w, b)
    costs = CostPanel(scene, right, len(data.y), "yours" if choosing else None)
    asked = None
    if choosing is None:
        asked = Guess(scene, right, "your guess (threshold t)", 0.01, 0.99, 0.01, 0.8, digits=2)
        asked.covers(*costs.moving)

    def mistakes(t):
        """False alarms and misses."""
        _, alarms, misses, _ = counting(data.y, p >= t)
        return np.array([alarms, misses], dtype=float)

    @cache
    def mistakes_everywhere():
        """False alarms and misses at every threshold; kept once the reader's function has counted them."""
        return np.array([mistakes(t) for t in THRESHOLDS])

    def show(ratio, guess=None, reveal=True):
        t = guess if asked else chosen_by(choosing, ratio)
        best, prices = best_threshold(missed=ratio), np.array([1, ratio]) / len(data.y)
        paid = mistakes_everywhere() @ prices
        average = cost_curve(ranked, ranked, THRESHOLDS, missed=ratio)
        panel.update(curve, boundary(w, b, t), t, decide(data.x, w, b, t) != data.y)
        mine, least = cost_curve(ranked, ranked, [t, best], missed=ratio)
        here, there = mistakes(t) @ prices, mistakes(best) @ prices
        costs.update(paid, average, t, (here, mine))
        price = f"A miss costs {counted(ratio, 'false alarm') if ratio >= 1 else f'{ratio:g} false alarms'}"
        if asked:
            said = asked.update(guess, reveal, best)
            if not reveal:
                return f"{price}. {said}"
            return (
                f"{price}: on average over many, t = {number(best)} costs least, {number(least)} each; your "
                f"{number(t)} costs {number(mine)}. On these {len(data.y):,}: {number(there)} against {number(here)}."
            )
        return (
            f"{price}, and your function says t = {number(t)}: {number(mine)} each on average over many, where "
            f"{number(least)} is the lowest. On these {len(data.y):,} it costs {number(here)}; the lowest is "
            f"{number(paid.min())}, at t = {number(THRESHOLDS[paid.argmin()])}."
        )

    return live(
        scene,
        telling(show, data),
        own=[counting, choosing],
        ratio=stops("a miss, in false alarms", RATIOS, 5, colour=style.INK),
        press={left: lambda place, height: {"guess": height}, right: asked.press} if asked else None,
        **(asked.controls if asked else {}),
    )


def chosen_by(choosing, ratio):
    """The threshold that the reader's function gives."""
    t = float(choosing(float(ratio), 1.0))
    if not 0 < t < 1:
        raise Trouble(f"Your threshold gives {number(t)} for a miss of {ratio:g}: it must lie between 0 and 1.")
    return t


class CostPanel:
    """Mean cost at every threshold, as shares of a round height that is written beside the axis."""

    def __init__(self, scene, axes, count, name):
        axes.set(xlim=(0, 1), ylim=(0, 1), xticks=(0, 0.25, 0.5, 0.75, 1), yticks=(0, 0.5, 1), xlabel="threshold t")
        axes.set_yticklabels(("0", "", ""))
        axes.set_ylabel("mean cost (false alarms)", labelpad=18)
        self.moving = self.average, self.paid, self.height, *_ = scene.moves(
            *axes.plot([], [], color=style.LOG_LOSS, lw=2.2, ls="--", label="average over many"),
            *axes.plot([], [], color=style.INK, lw=2.2, label=f"these {count:,}"),
            axes.text(-0.02, 1, "", ha="right", va="center", transform=axes.transAxes),
            *axes.plot([], [], "o", ms=9, color=style.GUESS, mec="white", clip_on=False, zorder=8),
        )
        self.points = self.moving[-1]
        self.here = scene.moves(axes.axvline(0.5, color=style.THRESHOLD, lw=2, label=name or ""))[0] if name else None
        legend_above(
            axes,
            [self.paid, self.average, *([self.here] if name else [])],
            columns=3,
            columnspacing=0.9,
            handlelength=1.4,
            handletextpad=0.4,
        )

    def update(self, paid, average, t, at):
        """Show both costs (k,), and at the threshold `t` both of its own."""
        highest = max(paid.max(), average.max())
        top = next(height for height in HEIGHTS if height >= highest or height == HEIGHTS[-1])
        self.height.set_text(f"{top:g}")
        self.paid.set_data(THRESHOLDS, paid / top)
        self.average.set_data(THRESHOLDS, average / top)
        self.points.set_data([t, t], np.array(at) / top)
        if self.here:
            self.here.set_xdata([t, t])
