"""Notebook 03: what a ball in a landscape looks like, flat or in space, and the words for how it stands."""

import numpy as np

from . import style
from .words import number

LOSS_NAMES = ("squared error", "log loss")
LOSS_LETTERS = ("M", "J")
LOSS_COLOURS = (style.SQUARED_ERROR, style.LOG_LOSS)
STATES = {  # what the picture says, and the ball's colour
    "start": ("at the start", style.INK),
    "lowest": ("at the lowest point", style.BIAS),
    "below": ("below every hollow, and still going", style.INK),
    "stuck": ("stuck in the wrong hollow", style.WRONG),
    "jumping": ("jumping to and fro", style.THRESHOLD),
    "crawling": ("hardly moving", style.WRONG),
    "away": ("running away from the star", style.WRONG),
    "moving": ("still on its way", style.INK),
}
FINEST = 10**-2.5  # heights are shown as log10(loss − lowest + this): hollows and plateaus both become visible


def shown_height(loss, lowest):
    """Loss values on the scale that shows deep hollows and high plateaus together."""
    return np.log10(np.maximum(loss - lowest, 0) + FINEST)


def ball_words(diagnoses):
    """One sentence for each loss: its value, how the ball stands, the slope and the curvatures under it."""
    return " ".join(
        f"{name.capitalize()} {number(there.path.loss[-1])}, {STATES[there.state][0]}: gradient "
        f"{number(there.path.gradient_norm[-1])}, curvatures {number(there.curvatures[0])} and "
        f"{number(there.curvatures[1])}." for name, there in zip(LOSS_NAMES, diagnoses, strict=True))


def walk_words(diagnoses, rate):
    """Where the balls started, and how many steps of which rate they took."""
    start = diagnoses[0].path
    steps = max(there.path.steps for there in diagnoses)
    return (f"{steps:,} {'step' if steps == 1 else 'steps'} of rate {rate:g} from w = {number(start.w[0])}, "
            f"b = {number(start.b[0])}.")
