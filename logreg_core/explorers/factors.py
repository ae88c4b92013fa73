"""One example's slope for the weight, factor by factor, for log loss and for squared error: guess it, then see it."""

import math

from logreg_core.live import Guess, Scene, explorer, live, slider, stops, switch
from logreg_core.losses import chain, log_loss, squared_error
from logreg_core.model import sigmoid
from logreg_core.panels import minus, number, style

FLOOR, CEILING = 1e-5, 3e6  # of the factors: the smallest one drawn is 0.0000454, the largest 22,027
TICKS = [1e-4, 1e-2, 1, 1e2, 1e4], ["1/10,000", "1/100", "1", "100", "10,000"]
WIDE = 0.5  # of a bar, where one factor has width 1
LEVEL = -0.3  # of the arrow: below the guess and above its own number
PAD = 8  # points below the titles: the guess's own name stands a little above the axes
STEEPEST = 5.0  # slopes, either way: no example has a larger x
LN3 = math.log(3)  # with this score the student of the lesson has p = ¾
SCORES = tuple(sorted({*(half / 2 for half in range(-20, 21)), -LN3, LN3}))
PRESETS = {
    "the first student": {"z": LN3, "x": 2.0},
    "unsure, z = 0": {"z": 0.0, "x": 2.0},
    "sure, z = 5": {"z": 5.0, "x": 2.0},
    "very sure, z = 10": {"z": 10.0, "x": 1.0},
    "x = 0": {"x": 0.0},
}


@explorer
def explore_factors():
    """Guess how strongly one example pulls at the weight; see three factors, and their product under both losses.

    Returns
    -------
    Live
        A press or a drag in the upper right picture moves the guess.
    """
    scene = Scene(height=400)
    rows = (
        Row(scene, "log loss J", "J", style.LOG_LOSS, 0.60, 0.92),
        Row(scene, "squared error M", "M", style.SQUARED_ERROR, 0.12, 0.44),
    )
    asked = Guess(scene, rows[0].right, "your guess (slope of J)", -STEEPEST, STEEPEST, 0.1, -3.0, digits=1)
    for row in rows:
        asked.covers(*row.answer)

    def show(z, x, one, guess, reveal):
        y = int(one)
        chains = [chain(x, y, 0.0, z, loss=loss) for loss in (log_loss, squared_error)]
        for row, links in zip(rows, chains, strict=True):
            row.update(links)
        judged = asked.update(guess, reveal, chains[0].product)
        p = f"1 − p = {factor(sigmoid(-z))}" if z > 6 else f"p = {factor(sigmoid(z))}"
        where = f"{minus(f'z = {z:.3g}')}, {p}, y = {y}."
        if not reveal:
            return f"{judged} {where}"
        log_words, squared_words = map(product, chains)
        return f"{judged} Log loss: {log_words}. Squared error: {squared_words}. {where}"

    return live(
        scene,
        show,
        presets=PRESETS,
        press={rows[0].right: asked.press},
        z=stops("score z", SCORES, 10.0, colour=style.INK, words="{:.4g}"),
        x=slider("feature x", 1.0, -3.0, 5.0, 0.5, colour=style.WEIGHT, digits=1),
        one=switch("y = 1 happened instead"),
        **asked.controls,
    )


class Row:
    """One loss: three factors as bars from one floor, sizes on a logarithmic axis; their product as a plain arrow."""

    def __init__(self, scene, title, letter, colour, bottom, top):
        left, self.right = (
            scene.axes(0.10, 0.56, bottom=bottom, top=top),
            scene.axes(0.64, 0.98, bottom=bottom, top=top),
        )
        left.set(xlim=(-0.5, 2.5), yscale="log", ylim=(FLOOR, CEILING), xticks=range(3))
        left.set_xticklabels((f"∂{letter}/∂p", "∂p/∂z", "∂z/∂w = x"))
        left.set_yticks(*TICKS)
        left.minorticks_off()
        left.grid(False, axis="x")
        left.tick_params(axis="x", length=0)
        left.set_title(f"{title}: three factors", color=colour, fontweight="bold", pad=PAD)
        for place in (0.5, 1.5):
            left.text(place, -0.11, "×", ha="center", va="center", fontsize=13, transform=left.get_xaxis_transform())
        self.right.set(xlim=(-1.1 * STEEPEST, 1.1 * STEEPEST), ylim=(-1, 1), yticks=[], xticks=range(-4, 5, 2))
        self.right.set_title(f"their product, ∂{letter}/∂w", color=colour, fontweight="bold", pad=PAD)
        self.right.axvline(0, color=style.MUTED, lw=1)
        colours = (colour, style.INK, style.WEIGHT)
        self.bars = scene.moves(*left.bar(range(3), [0] * 3, WIDE, FLOOR, color=colours, alpha=0.55))
        paper = {"fc": style.PAPER, "ec": "none", "pad": 1.5}
        self.sizes = scene.moves(
            *(left.text(at, 1, "", ha="center", va="bottom", fontsize=11, bbox=paper) for at in range(3))
        )
        self.answer = scene.moves(
            *self.right.plot([], [], color=colour, lw=5, solid_capstyle="butt", zorder=4),
            *self.right.plot([], [], marker="o", ms=9, color=colour, mec="white", zorder=5),
            self.right.text(0, -0.86, "", ha="center", fontsize=11, bbox=paper, zorder=8),
        )

    def update(self, links):
        """Show the factors of a chain and their product."""
        for at, (bar, text, value) in enumerate(zip(self.bars, self.sizes, links, strict=False)):
            size = max(abs(value), FLOOR)
            bar.set_height(size - FLOOR)
            text.set(text=factor(value), position=(at, 2.2 * size))
        shaft, head, text = self.answer
        shaft.set_data([0, links.product], [LEVEL, LEVEL])
        head.set_data([links.product], [LEVEL])
        head.set_marker("o" if abs(links.product) < 0.2 else ">" if links.product > 0 else "<")
        text.set(text=factor(links.product), x=links.product)


def factor(value):
    """A factor written out, without powers of ten where they can be avoided: 22,027 and 0.0000454."""
    if value == 0 or not 1e-7 <= abs(value) < 1e7:
        return number(value)
    decimals = max(0, 3 - math.floor(math.log10(abs(value))))
    text = f"{value:,.{decimals}f}"
    return minus(text.rstrip("0").rstrip(".") if "." in text else text)


def product(links):
    """The multiplication as a line of text."""
    return " × ".join(factor(link) if link >= 0 else f"({factor(link)})" for link in links[:3]) + (
        f" = {factor(links.product)}"
    )
