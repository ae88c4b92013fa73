"""Guess which coin makes a record most likely; then see its likelihood, and the logarithm that the reader wrote."""

import numpy as np

from logreg_core.data import coin
from logreg_core.live import Guess, Scene, explorer, live, own, slider
from logreg_core.losses import coin_likelihood, coin_log_likelihood
from logreg_core.panels import counted, number, style

DEPTH, ROOM = 4.0, 1.0  # nats shown below the logarithm's height at k/n, and above it
STEP = 1 / 120  # of φ: reaches a half, a third, a quarter and every tenth
GRID = np.linspace(0, 1, 401)
START = 0.7  # the guess to begin with, far from what the lesson's records say
RECORDS = {
    "1 head in 3": {"n": 3, "k": 1},
    "10 heads in 30": {"n": 30, "k": 10},
    "no heads in 3": {"n": 3, "k": 0},
    "3 heads in 3": {"n": 3, "k": 3},
}


@explorer
def explore_coin(heads=1, flips=3, log_likelihood=None):
    """Guess the chance of heads φ under which a coin's record is most probable; then reveal the likelihood.

    Parameters
    ----------
    heads, flips : int
        The record to begin with: 0 <= heads <= flips, and at least one flip.
    log_likelihood : callable, optional
        Your own `log_likelihood(phi, heads, flips)` of an array of φ. It is drawn below the likelihood, and nothing is
        covered.

    Returns
    -------
    Live
        A press or a drag moves the guess. There are never more heads than flips: the other slider follows.
    """
    record, both = coin(heads, flips).y, log_likelihood is not None
    mine = own(log_likelihood, coin_log_likelihood, name="log_likelihood")
    scene = Scene(height=440 if both else 330)
    above = scene.axes(0.1, 0.98, bottom=0.57 if both else 0.16, top=0.92, ylim=(0, 1.15))
    asked = Guess(scene, above, "your guess (φ)", 0, 1, STEP, START, digits=3)
    panels = [Curve(scene, above, "likelihood L", style.INK)]
    if both:
        asked.controls["reveal"].value = True
        below = scene.axes(0.1, 0.98, bottom=0.12, top=0.47, ylim=(-DEPTH, ROOM))
        panels.append(Curve(scene, below, "your ln L, in nats", style.LOG_LOSS))
        guessed, true = scene.moves(
            below.axvline(START, color=style.GUESS, lw=2.2, ls="--"), below.axvline(START, color=style.INK, lw=2.2)
        )
        asked.covers(true)
        above.tick_params(labelbottom=False)
    panels[-1].axes.set_xlabel("φ, the chance of heads")
    for panel in panels:
        asked.covers(*panel.moving)

    def show(n, k, guess, reveal):
        best, record = k / n, f"{counted(k, 'head')} in {counted(n, 'flip')}"
        asks = asked.update(guess, reveal, best)
        peak, here = coin_likelihood([best, guess], k, n)
        panels[0].update(coin_likelihood(GRID, k, n) / peak, 1, (guess, here / peak), number(peak))
        panels[0].star(best, 1)
        if not both:
            told = f" At the peak L = {number(peak)}, at your guess {number(here)}." if reveal else ""
            return f"{record}. {asks}{told}"
        for line, at in ((guessed, guess), (true, best)):
            line.set_xdata([at, at])
        places = np.append(GRID, [best, guess])
        possible = coin_likelihood(places, k, n) > 0  # elsewhere ln L is −∞, and no function is asked for it
        logs = np.full(len(places), -np.inf)
        logs[possible] = mine(places[possible], k, n)
        top, level = places[logs.argmax()], logs[-2]
        shape = np.where(possible, logs, np.nan)[: len(GRID)] - level
        panels[1].update(shape, 0, (guess, logs[-1] - level), number(level))
        panels[1].star(top, logs.max() - level)
        if not reveal:
            return f"{record}. {asks}"
        return (
            f"{record}: L is highest at φ = {number(best)}, your ln L at φ = {number(top)}. At φ = {number(best)} they "
            f"are {number(peak)} and {number(level)}; at your guess, {number(guess)}, they are {number(here)} and "
            f"{number(logs[-1])}."
        )

    n, k = (
        slider(name, value, least, max(30, len(record)), 1, colour=style.INK)
        for name, value, least in (("flips", len(record), 1), ("heads", int(record.sum()), 0))
    )
    return live(
        scene,
        show,
        presets={name: values | ({} if both else {"reveal": False}) for name, values in RECORDS.items()},
        follow={
            "n": lambda values: {"k": min(values["k"], values["n"])},  # fewer flips take surplus heads away,
            "k": lambda values: {"n": max(values["n"], values["k"])},  # more heads bring flips along
        },
        press={panel.axes: asked.press for panel in panels},
        own=[mine],
        n=n,
        k=k,
        **asked.controls,
    )


class Curve:
    """A curve over φ, a star on its highest point, and a mark where the guess meets it.

    Parameters
    ----------
    scene : Scene
    axes : matplotlib.axes.Axes
    name : str
        What is drawn, for the title.
    colour : str
    """

    def __init__(self, scene, axes, name, colour):
        self.axes = axes
        axes.set(xlim=(-0.02, 1.02), yticks=[], title=name)
        self.curve, self.dot, self.top, self.height = self.moving = scene.moves(
            *axes.plot([], [], color=colour, lw=2.4),
            *axes.plot([], [], "s", ms=9, color=style.GUESS, mec="white", zorder=8, clip_on=False),
            *axes.plot([], [], "*", ms=17, color=style.GOAL, mec=style.INK, zorder=7, clip_on=False),
            axes.text(-0.03, 0, "", ha="right", va="center"),
        )

    def update(self, heights, level, dot, words):
        """Draw the curve, the guess on it or an arrow at the edge beyond which it lies, and `words` at a level."""
        low, high = self.axes.get_ylim()
        self.curve.set_data(GRID, np.clip(heights, low - 99, high + 99))
        self.dot.set_data([dot[0]], [min(max(dot[1], low), high)])
        self.dot.set_marker("v" if dot[1] < low else "^" if dot[1] > high else "s")
        self.height.set(text=words, position=(-0.03, level))

    def star(self, place, height):
        """Put the star on the highest point, or at the edge below it."""
        self.top.set_data([place], [min(height, self.axes.get_ylim()[1])])
