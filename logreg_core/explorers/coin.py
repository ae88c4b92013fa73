"""The coins of notebook 05: a short one, and one so long that a product of probabilities dies."""

import numpy as np

from logreg_core.data import coin
from logreg_core.figures import CoinFigure, LongCoinFigure, style
from logreg_core.live import live, slider
from logreg_core.losses import (
    coin_likelihood,
    coin_likelihood_derivative,
    coin_log_likelihood,
    coin_log_likelihood_derivative,
    flip_probabilities,
    running_likelihood,
    running_log_likelihood,
)

FOUR = coin_likelihood, coin_log_likelihood, coin_likelihood_derivative, coin_log_likelihood_derivative
MOST_FLIPS = 1200
STEP = 1 / 120  # of φ: reaches a half, a third, a quarter and every tenth


def explore_coin(heads=1, flips=3):
    """Move the chance of heads φ and the coin's record; compare L with ln L, and their slopes.

    Parameters
    ----------
    heads, flips : int
        The record to begin with: 0 <= heads <= flips, and at least one flip.

    Returns
    -------
    Live
        A click moves φ to the pointer. There are never more heads than flips: the other slider follows.
    """
    flips, heads = len(coin(heads, flips).y), int(coin(heads, flips).y.sum())
    figure = CoinFigure()

    def show(phi, n, k):
        return figure.update(phi, k, n, [f(figure.grid, k, n) for f in FOUR], [f(phi, k, n) for f in FOUR],
                             [f(k / n, k, n) for f in FOUR[:2]])

    n, k = (slider(name, value, least, max(30, flips), 1, colour=style.INK)
            for name, value, least in (("flips n", flips, 1), ("heads k", heads, 0)))
    # Before the picture moves: fewer flips take surplus heads away, and more heads than flips bring flips along.
    n.observe(lambda change: setattr(k, "value", min(k.value, change.new)), "value")
    k.observe(lambda change: setattr(n, "value", max(n.value, change.new)), "value")
    presets = {"H, T, T at φ = ½": {"phi": 0.5, "n": 3, "k": 1}, "H, T, T at its peak": {"phi": 1 / 3, "n": 3, "k": 1},
               "ten times as many": {"phi": 0.5, "n": 30, "k": 10}, "T, T, T": {"phi": 0.5, "n": 3, "k": 0}}
    return live(figure, show, presets=presets, on_point=lambda place, x, y: {"phi": x},
                phi=slider("chance φ", 0.5, 0.0, 1.0, STEP, colour=style.CLASS_COLOURS[1], digits=3), n=n, k=k)


def explore_long_coin():
    """Flip H, T, T again and again; watch the product of the probabilities die and the sum of logarithms live on."""
    record = np.tile(coin().y, MOST_FLIPS // 3)
    highest = 0.8
    figure = LongCoinFigure(MOST_FLIPS, running_log_likelihood(flip_probabilities(highest, record))[-1])

    def show(flips, phi):
        given = flip_probabilities(phi, record[:flips])
        return figure.update(running_likelihood(given), running_log_likelihood(given))

    presets = {"30 flips": {"flips": 30, "phi": 0.5}, "φ = ½, the last flip": {"flips": 1074, "phi": 0.5},
               "one more": {"flips": 1075, "phi": 0.5}, "φ = ⅓, all 1,200": {"flips": 1200, "phi": 1 / 3}}
    return live(figure, show, presets=presets, flips=slider("flips", 300, 1, MOST_FLIPS, 1, colour=style.INK),
                phi=slider("chance φ", 0.5, 0.1, highest, STEP, colour=style.CLASS_COLOURS[1], digits=3))
