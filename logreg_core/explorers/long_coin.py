"""A coin flipped so often that the product of its probabilities dies, while the sum of their logarithms lives on."""

import numpy as np

from logreg_core.data import coin
from logreg_core.live import Player, Scene, explorer, live, slider
from logreg_core.losses import flip_probabilities, running_likelihood, running_log_likelihood
from logreg_core.panels import minus, number, style

FEWEST, START, MOST = 1000, 1060, 1200  # flips shown: float64 gives up among them
STEP = 1 / 120  # of φ: reaches a half, a third, a quarter and every tenth
LOWEST, HIGHEST = 0.15, 0.55  # chances whose product dies in this window
BOTTOM = -336  # power of ten at the lower end of the left axis
SMALLEST = np.log10(5e-324) - np.log10(2)  # half of the smallest float64: there and below it is only 0
TOP = -270
PRESETS = {
    "φ = ½": {"flips": START, "phi": 0.5},
    "the last flip": {"flips": 1074, "phi": 0.5},
    "one more": {"flips": 1075, "phi": 0.5},
    "φ = ⅓, all 1,200": {"flips": MOST, "phi": 1 / 3},
}


@explorer
def explore_long_coin():
    """Flip H, T, T again and again; watch the product of the probabilities die and the sum of logarithms live on."""
    record = np.tile(coin().y, MOST // 3)
    sums = [running_log_likelihood(flip_probabilities(phi, record)) for phi in (LOWEST, 1 / 3)]
    scene = Scene(height=350)
    left, right = scene.axes(0.09, 0.49), scene.axes(0.57, 0.97)
    left.set(
        ylim=(BOTTOM, TOP),
        title="the product L, as float64 keeps it",
        yticks=(-280, -300, -320, BOTTOM),
        yticklabels=("1e−280", "1e−300", "1e−320", "0"),
    )
    left.axhspan(BOTTOM, SMALLEST, color=style.GRID)
    right.set(ylim=(1.03 * sums[0][-1], 0.97 * sums[1][FEWEST]), title="the sum ln L, in nats")
    for axes in (left, right):
        axes.set(xlim=(FEWEST, MOST), xlabel="flips", xticks=range(FEWEST, MOST + 1, 50))
        axes.xaxis.set_major_formatter("{x:,.0f}")
    product, nothing, death, total, product_dot, total_dot, product_word, total_word = scene.moves(
        *left.plot([], [], color=style.INK, lw=2.4),
        *left.plot([], [], color=style.WRONG, lw=4, clip_on=False, solid_capstyle="butt"),
        *left.plot([], [], "X", ms=10, color=style.WRONG, mec="white", clip_on=False),
        *right.plot([], [], color=style.LOG_LOSS, lw=2.4),
        *(
            axes.plot([], [], "o", ms=9, color=colour, mec="white", clip_on=False)[0]
            for axes, colour in ((left, style.INK), (right, style.LOG_LOSS))
        ),
        *(
            axes.text(0.97, 0.93, "", ha="right", va="top", fontsize=15, transform=axes.transAxes)
            for axes in (left, right)
        ),
    )
    left.text(MOST - 5, (BOTTOM + SMALLEST) / 2, "too small: only 0", ha="right", va="center", color=style.INK)

    def show(flips, phi):
        given = flip_probabilities(phi, record[:flips])
        products, sums, count = running_likelihood(given), running_log_likelihood(given), np.arange(1, flips + 1)
        alive = products > 0
        heights = np.log10(products, where=alive, out=np.full(flips, float(BOTTOM)))
        product.set_data(count[alive], heights[alive])
        nothing.set_data(count[~alive], heights[~alive])
        death.set_data(count[~alive][:1], heights[~alive][:1])
        total.set_data(count, sums)
        product_dot.set_data([flips], [heights[-1]])
        product_dot.set_visible(bool(alive[-1]))
        total_dot.set_data([flips], [sums[-1]])
        product_word.set(text=number(products[-1]), color=style.INK if alive[-1] else style.WRONG)
        total_word.set_text(minus(f"{sums[-1]:,.1f}"))
        outcome = (
            f"the product is {number(products[-1])}"
            if alive[-1]
            else f"the product is exactly 0, and has been since flip {count[~alive][0]:,}"
        )
        return f"After {flips:,} flips {outcome}; the sum of the logarithms is {minus(f'{sums[-1]:,.1f}')}."

    player = Player("flips", list(range(FEWEST, MOST + 1)), START, colour=style.INK)
    player.layout.margin = "0 12px 0 0"
    return live(
        scene,
        show,
        presets=PRESETS,
        flips=player,
        phi=slider("chance φ", 0.5, LOWEST, HIGHEST, STEP, colour=style.CLASS_COLOURS[1], digits=3),
    )
