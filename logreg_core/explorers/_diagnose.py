"""How a ball stands: at a minimum, where the surface is flat, or on its way; and the words for it."""

from typing import NamedTuple

import numpy as np

from logreg_core.live import written
from logreg_core.panels import number, style
from logreg_core.training import FitResult, Scale

from ._losses import curvatures

NEAR, FLAT = 0.01, 0.01  # shares of the size of the picture
DUST = 1e-12  # a shorter gradient is what rounding has left of 0
AT_REST = 0.01  # log-odds: no score changes by more on the way to the bottom of the bowl that the surface touches
STATES = {  # what the picture says, and the ball's colour
    "start": ("at the start", style.INK),
    "lowest": ("at the global minimum", style.BIAS),
    "below": ("below every minimum, and still going", style.INK),
    "stuck": ("stuck in a local minimum", style.WRONG),
    "jumping": ("jumping back and forth", style.THRESHOLD),
    "crawling": ("hardly moving", style.WRONG),
    "away": ("running away from the minimum", style.WRONG),
    "moving": ("still on its way", style.INK),
}


class Diagnosis(NamedTuple):
    """A walk and how it stands.

    Attributes
    ----------
    path : FitResult
    steps : int
        How many steps it is: those asked for, also where the gradient has become 0 before.
    state : str
        "start", "lowest", "stuck" (in a minimum that is not the lowest), "jumping", "crawling" (the last half of the
        steps brought nothing), "below" (lower than every known minimum), "away" (farther from the lowest minimum than
        the start), or "moving".
    curvatures : ndarray, shape (2,)
        Eigenvalues of the Hessian here, the smaller first.
    """

    path: FitResult
    steps: int
    state: str
    curvatures: np.ndarray


def diagnose(path, loss, x, y, minima, size, steps):
    """Say how a walk stands.

    Parameters
    ----------
    path : FitResult
    loss : Loss
        What was made small.
    x, y : ndarray, shape (n,)
    minima : list of Minimum
        The known ones, the lowest first.
    size : pair of float
        Extent of the picture in w and in b: a hundredth of it counts as near.
    steps : int
        Number of steps that were asked for.

    Returns
    -------
    Diagnosis
    """
    state = "start" if steps == 0 else _state(path, _at_rest(loss, x, y, *path.weights), minima, np.array(size), steps)
    return Diagnosis(path, steps if _level(path) else path.steps, state, curvatures(loss.hessian(x, y, *path.weights)))


def _state(path, rests, minima, size, steps):
    at, value = np.array(path.weights), path.loss[-1]
    for place, minimum in enumerate(minima):
        if (np.abs(at - (minimum.w, minimum.b)) < NEAR * size).all() and abs(value - minimum.loss) < 1e-3:
            return "stuck" if place else "lowest"
    if rests:  # in a minimum that the search has missed
        return "stuck" if minima and minima[0].loss < value else "lowest"
    rises = np.diff(path.loss[-10:]) > 1e-9 * value
    if rises.any() or (path.steps < steps and not _level(path)):
        return "jumping"
    before = np.array([np.interp(path.steps / 2, path.step, values) for values in (path.w, path.b)])
    crawling = steps >= 10 and (np.abs(at - before) < FLAT * size).all()
    if crawling or not minima:
        return "crawling" if crawling else "moving"
    if value < minima[0].loss:
        return "below"
    star, start = np.array([minima[0].w, minima[0].b]), np.array([path.w[0], path.b[0]])
    far, near = (np.hypot(*((point - star) / size)) for point in (at, start))
    return "away" if far > near + FLAT else "moving"


def _level(path):
    """Whether the gradient is 0 here: all further steps are taken on the spot."""
    return path.gradient_norm[-1] == 0


def _at_rest(loss, x, y, w, b):
    """Whether the surface curves upwards here, and the bottom is so near that no score would change.

    Features are standardised first, so that their unit does not matter. One that never changes leaves the bias alone.
    """
    scale = Scale.of(x)
    scaled, (w, b) = scale.apply(x), scale.into(w, b)
    gradient, hessian = np.array(loss.gradient(scaled, y, w, b)), loss.hessian(scaled, y, w, b)
    if np.ptp(x) == 0:
        return bool(abs(gradient[1]) < AT_REST * hessian[1, 1])
    if curvatures(hessian)[0] <= 0:
        return False
    step_w, step_b = np.linalg.solve(hessian, gradient)
    return bool(np.abs(step_w * scaled + step_b).max() < AT_REST)


def ball_words(losses, diagnoses):
    """For each loss its value and how the ball stands, as one sentence."""
    said = "; ".join(
        f"{loss.name} {number(there.path.loss[-1])}, {STATES[there.state][0]}"
        for loss, there in zip(losses, diagnoses, strict=True)
    )
    return f"{said[0].upper()}{said[1:]}."


def curve_words(losses, diagnoses):
    """For each loss the length of the gradient and the two curvatures under the ball."""
    return "; ".join(
        f"{loss.letter}: gradient {number(level(there.path.gradient_norm[-1]))}, curvatures "
        f"{number(there.curvatures[0])}, {number(there.curvatures[1])}"
        for loss, there in zip(losses, diagnoses, strict=True)
    )


def walk_words(diagnoses, rate):
    """Where the balls started, and how many steps of which rate they took."""
    start = diagnoses[0].path
    steps = max(there.steps for there in diagnoses)
    return (
        f"{steps:,} {'step' if steps == 1 else 'steps'} of rate {written('{:g}', rate)} from w = "
        f"{number(start.w[0])}, b = {number(start.b[0])}"
    )


def level(length):
    """The length of a gradient, 0 where only rounding is left of it."""
    return length if length > DUST else 0.0
