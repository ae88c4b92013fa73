"""Where a walk stands: at the lowest point, stuck, on flat ground, or on its way."""

from typing import NamedTuple

import numpy as np

from logreg_core.training._objective import Objective
from logreg_core.training._result import FitResult

NEAR, FLAT = 0.01, 0.01  # shares of the size of the picture


class Diagnosis(NamedTuple):
    """A walk and how it stands.

    Attributes
    ----------
    path : FitResult
    state : str
        "start", "lowest", "stuck" (in a hollow that is not the lowest), "jumping", "crawling" (the last half of the
        steps brought nothing), "below" (lower than every known minimum), "away" (farther from the lowest minimum than
        the start), or "moving".
    curvatures : ndarray, shape (2,)
        Eigenvalues of the Hessian here, the smaller first.
    """

    path: FitResult
    state: str
    curvatures: np.ndarray


def diagnose(path, loss, x, y, hollows, size, steps):
    """Say how a walk stands.

    Parameters
    ----------
    path : FitResult
    loss : callable
        What was made small.
    x, y : ndarray, shape (n,)
    hollows : list of Minimum
        The known minima, the lowest first.
    size : pair of float
        Extent of the picture in w and in b: a hundredth of it counts as near.
    steps : int
        Number of steps that were asked for.

    Returns
    -------
    Diagnosis
    """
    at = np.array(path.weights)
    curvatures = np.linalg.eigvalsh(Objective(loss, x, y).around(at).hessian)
    return Diagnosis(path, _state(path, at, hollows, np.array(size), steps), curvatures)


def _state(path, at, hollows, size, steps):
    if path.steps == 0:
        return "start"
    for place, hollow in enumerate(hollows):
        if (np.abs(at - (hollow.w, hollow.b)) < NEAR * size).all() and abs(path.loss[-1] - hollow.loss) < 1e-3:
            return "stuck" if place else "lowest"
    rises = np.diff(path.loss[-10:]) > 1e-9 * path.loss[-1]
    if rises.any() or (path.steps < steps and not path.converged):
        return "jumping"
    before = np.array([np.interp(path.steps / 2, path.step, values) for values in (path.w, path.b)])
    crawling = path.steps >= 10 and (np.abs(at - before) < FLAT * size).all()
    if crawling or not hollows:
        return "crawling" if crawling else "moving"
    if path.loss[-1] < hollows[0].loss:
        return "below"
    star, start = np.array([hollows[0].w, hollows[0].b]), np.array([path.w[0], path.b[0]])
    far, near = (np.hypot(*((point - star) / size)) for point in (at, start))
    return "away" if far > near + FLAT else "moving"
