"""Straight from one minimum of squared error to another: a guess, then the ups and downs of both losses."""

import numpy as np

from logreg_core.data import double_well
from logreg_core.live import Guess, Scene, explorer, live, slider
from logreg_core.losses import loss_along
from logreg_core.model import score
from logreg_core.panels import number, style
from logreg_core.training import gradient_descent, minima

from ._lesson import chosen
from ._losses import LOSSES, SQUARED

SHARES = np.linspace(-0.3, 1.3, 321)
MINIMA = ("global minimum", "local minimum")
BETWEEN = (SHARES >= 0) & (SHARES <= 1)
BEHIND = {"fc": style.PAPER, "ec": "none", "pad": 1.5}


@explorer
def explore_slice(x=None, y=None):
    """Walk straight from the global minimum of the squared error to another one: guess the highest place, then see.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1), or a Dataset as `x`; the lesson's six points when left out. Where no
        second minimum is found, the way leads from the best weights to their opposite.

    Returns
    -------
    Live
        A press or a drag in the left half moves the guess.

    Raises
    ------
    ValueError
        If the best weight and bias are 0.
    """
    data = chosen(x, y, double_well)
    first, last, names = two_ends(data)
    way = np.subtract(last, first)
    scene = Scene(height=350)
    places, balls, covered, halves = (
        [],
        [],
        [],
        [scene.axes(*ends, bottom=0.15, top=0.89) for ends in ((0.09, 0.48), (0.59, 0.98))],
    )
    highest = 0.0
    for axes, loss in zip(halves, LOSSES, strict=True):
        values = loss_along(data.x, data.y, *(first[:, None] + way[:, None] * SHARES), loss=loss.value)
        ends = np.interp((0, 1), SHARES, values)
        low, high = values[BETWEEN].min(), values[BETWEEN].max()
        margin = 0.35 * ((high - low) or 1)
        axes.set(
            xlim=SHARES[[0, -1]],
            ylim=(low - margin, high + margin),
            ylabel=f"{loss.name} {loss.letter}",
            xlabel="share of the way",
        )
        axes.set_title(loss.name, color=loss.colour, fontweight="bold")
        for at, inward, side, name in zip((0, 1), (0.012, -0.012), ("left", "right"), names, strict=True):
            axes.axvline(at, color=style.MUTED, lw=1, ls=":")
            if loss is SQUARED:  # beside the line: the ball's own stands on it at both ends
                axes.text(at + inward, low - 0.9 * margin, name.replace(" ", "\n"), ha=side, color=style.MUTED)
        axes.plot((0, 1), ends, "o", ms=8, color=loss.colour, mec=style.PAPER)
        chord = np.interp(SHARES, (0, 1), ends)
        covered += [
            *axes.plot(SHARES, values, color=loss.colour, lw=2.6),
            *axes.plot((0, 1), ends, color=style.MUTED, lw=1.2, ls="--"),
            axes.fill_between(
                SHARES, values, chord, where=BETWEEN & (values > chord), color=style.WRONG, alpha=0.15, lw=0
            ),
        ]
        places.append(axes.axvline(0, color=style.INK, lw=1.2))
        balls += axes.plot([], [], "o", ms=15, mfc=style.INK, mec=style.PAPER, mew=2)
        if loss is SQUARED:
            highest, bottom, top = float(high), low - margin, high + margin
            if names == MINIMA:
                covered.append(
                    axes.text(
                        1,
                        ends[1] + 0.35 * margin,
                        "uphill both ways",
                        ha="center",
                        color=style.WRONG,
                        bbox=BEHIND,
                        zorder=6,
                    )
                )
    step = 10.0 ** np.floor(np.log10((top - bottom) / 60))
    asked = Guess(
        scene,
        halves[0],
        "your guess, highest M",
        *(np.array([np.ceil(bottom / step), np.floor(top / step), 1]) * step),
        np.round((low_of(first, data) + 0.06 * (top - bottom)) / step) * step,
        along="y",
        digits=max(2, int(-np.log10(step))),
    )
    asked.true.set_linestyle("None")  # the curve's own top says where it is
    scene.moves(*places, *covered, *balls)
    asked.covers(*covered, *balls)

    def show(s, guess, reveal):
        w, b = first + s * way
        said = []
        for loss, place, ball in zip(LOSSES, places, balls, strict=True):
            value, slope = loss.value(data.x, data.y, w, b), np.dot(loss.gradient(data.x, data.y, w, b), way)
            place.set_xdata([s, s])
            ball.set_data([s], [value])
            direction = "level" if abs(slope) < 1e-3 else "rising" if slope > 0 else "falling"
            said.append(f"{loss.name} {number(value)}, {direction}")
        asked.update(guess, reveal, highest)
        if not reveal:
            return (
                f"Your guess: on the straight line from one end to the other, squared error climbs to {number(guess)}. "
                "Move it, then press reveal."
            )
        return (
            f"On the way squared error climbs to {number(highest)}; you guessed {number(guess)}. At {s:.3f} of the "
            f"way, w = {number(w)}, b = {number(b)}: {said[0]}; {said[1]}."
        )

    presets = {"one end": {"s": 0.0}, "on the way": {"s": 0.336}, "the other end": {"s": 1.0}}
    return live(
        scene,
        show,
        presets=presets if x is None else None,
        press={halves[0]: asked.press, halves[1]: lambda s, value: {"s": s}},
        **asked.controls,
        s=slider("share of the way", 0.0, 0.0, 1.0, 0.002, colour=style.INK, digits=3),
    )


def low_of(place, data):
    """Squared error at a weight and a bias."""
    return SQUARED.value(data.x, data.y, *place)


def two_ends(data):
    """The deepest minimum and the next one; without a second, the best weights found and their opposite."""
    ends = [np.array([minimum.w, minimum.b]) for minimum in minima(data.x, data.y)[:2]]
    names = MINIMA
    if len(ends) < 2:
        best = (
            ends[0]
            if ends
            else np.array(gradient_descent(data.x, data.y, loss=SQUARED.value, standardise=True, steps=1000).weights)
        )
        ends, names = [best, -best], ("best found", "its opposite")
    if np.abs(score(data.x, *(ends[1] - ends[0]))).max() < 1e-6:
        raise ValueError(
            "there is nowhere to walk to: the feature says nothing about the labels, so the best weight and bias are 0"
        )
    return *ends, names
