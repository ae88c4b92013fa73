"""A coin flipped so often that the product of its probabilities dies, while the sum of their logarithms lives on."""

import numpy as np

from logreg_core.data import coin
from logreg_core.live import Scene, explorer, live, slider
from logreg_core.losses import flip_probabilities, running_likelihood, running_log_likelihood
from logreg_core.panels import minus, number, style

MOST_FLIPS = 1200
STEP = 1 / 120  # of φ: reaches a half, a third, a quarter and every tenth
HIGHEST = 0.8
BOTTOM = -370  # power of ten at the lower end of the left axis
SMALLEST = np.log10(5e-324)  # below it float64 has only 0
PRESETS = {
    "30 flips": {"flips": 30, "phi": 0.5},
    "φ = ½, the last flip": {"flips": 1074, "phi": 0.5},
    "one more": {"flips": 1075, "phi": 0.5},
    "φ = ⅓, all 1,200": {"flips": 1200, "phi": 1 / 3},
}


@explorer
def explore_long_coin():
    """Flip H, T, T again and again; watch the product of the probabilities die and the sum of logarithms live on."""
    record = np.tile(coin().y, MOST_FLIPS // 3)
    deepest = running_log_likelihood(flip_probabilities(HIGHEST, record))[-1]
    scene = Scene(height=360)
    left, right = scene.axes(0.09, 0.49), scene.axes(0.57, 0.97)
    left.set(
        xlim=(0, MOST_FLIPS),
        ylim=(BOTTOM, 12),
        xlabel="flips",
        title="the product L, as float64 keeps it",
        yticks=(0, -100, -200, -300, BOTTOM),
        yticklabels=("1", "1e−100", "1e−200", "1e−300", "0"),
    )
    left.axhspan(BOTTOM, SMALLEST, color=style.GRID)
    left.text(MOST_FLIPS / 60, (BOTTOM + SMALLEST) / 2, "2.5e−324 or less: stored as 0", va="center", color=style.INK)
    right.set(xlim=(0, MOST_FLIPS), ylim=(deepest, -deepest / 30), xlabel="flips", title="the sum ln L, in nats")
    product, nothing, death, total, product_dot, total_dot = scene.moves(
        *left.plot([], [], color=style.INK, lw=2.4),
        *left.plot([], [], color=style.WRONG, lw=4, clip_on=False, solid_capstyle="butt"),
        *left.plot([], [], "X", ms=10, color=style.WRONG, mec="white", clip_on=False),
        *right.plot([], [], color=style.LOG_LOSS, lw=2.4),
        *(
            axes.plot([], [], "o", ms=9, color=colour, mec="white", clip_on=False)[0]
            for axes, colour in ((left, style.INK), (right, style.LOG_LOSS))
        ),
    )

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
        outcome = (
            f"the product is {number(products[-1])}"
            if alive[-1]
            else f"the product is exactly 0, and has been since flip {count[~alive][0]:,}"
        )
        return f"After {flips:,} flips {outcome}; the sum of the logarithms is {minus(f'{sums[-1]:,.1f}')}."

    return live(
        scene,
        show,
        presets=PRESETS,
        flips=slider("flips", 300, 1, MOST_FLIPS, 1, colour=style.INK),
        phi=slider("chance φ", 0.5, 0.1, HIGHEST, STEP, colour=style.CLASS_COLOURS[1], digits=3),
    )
