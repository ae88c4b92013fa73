"""What training makes small: the mean loss and, if wished, an L2 penalty on the weights."""

from typing import NamedTuple

import numpy as np

from logreg_core.losses._blocks import (
    ROWS,
    Place,
    blocks,
    gradient_function,
    margins,
    mean_hessian,
    mean_place,
    mean_value,
    mean_values,
    quiet,
)
from logreg_core.losses._choice import as_loss
from logreg_core.losses._margin_losses import sign

TOO_LARGE = 1e150  # weights whose squares leave the range of floats
SHARP = 1e-10  # a Hessian with a weaker direction than this, beside the strongest, does not settle Newton's step


class Around(NamedTuple):
    """What an objective looks like around one point: value, gradient (d+1,), Hessian (d+1, d+1)."""

    value: float
    gradient: np.ndarray
    hessian: np.ndarray


class Objective:
    """Mean loss + (l2/2)·|w|² as a function of one vector (w…, b); the bias is not penalized.

    `l2` may also be one strength for each weight.
    """

    def __init__(self, loss, x, y, l2=0.0):
        self.loss, self.x, self.y = as_loss(loss), x, y
        self.l2 = np.append(np.broadcast_to(l2, x.size // len(x)), 0.0)
        self.root = np.sqrt(self.l2 / 2)
        self.loss_gradient = gradient_function(self.loss, x, y)
        self.gradient = self.penalised_gradient if self.l2.any() else self.loss_gradient

    def split(self, at):
        """Take (w…, b), or many of them as rows, apart into weights and biases."""
        return (at[..., :-1] if self.x.ndim == 2 else at[..., 0]), at[..., -1]

    @quiet
    def penalty(self, at):
        """The penalty at one point, or at each of many."""
        return ((at * self.root) ** 2).sum(axis=-1)

    def value(self, at):
        """Value at one point."""
        return mean_value(self.loss, self.x, self.y, *self.split(at)) + float(self.penalty(at))

    def values(self, points):
        """Values at many points, the rows of `points`."""
        return mean_values(self.loss, self.x, self.y, *self.split(points)) + self.penalty(points)

    def penalised_gradient(self, at):
        """Gradient with the penalty's share."""
        return self.loss_gradient(at) + self.l2 * at

    @quiet
    def lengths(self, points):
        """Lengths of the gradients at many points."""
        return np.array([np.sqrt(gradient @ gradient) for gradient in map(self.gradient, points)])

    def place(self, at):
        """Value, gradient and smallest margin at one point."""
        value, gradient, margin = mean_place(self.loss, self.x, self.y, *self.split(at))
        return Place(value + float(self.penalty(at)), gradient + self.l2 * at, margin)

    def hessian(self, at):
        """Hessian at one point."""
        return mean_hessian(self.loss, self.x, self.y, *self.split(at)) + np.diag(self.l2)

    def around(self, at):
        """Value, gradient and Hessian at one point."""
        place = self.place(at)
        return Around(place.value, place.gradient, self.hessian(at))

    @quiet
    def change_of_scores(self, move):
        """The largest change of a score that a step (w…, b) makes."""
        w, b = self.split(move)
        return max(float(np.abs(margins(part, s, w, b)).max()) for part, s in blocks(self.x, self.y, ROWS))


@quiet
def newton_step(gradient, hessian):
    """Newton's step −H⁻¹∇J, and whether H settles it sharply; where H is singular, the shortest such step.

    Features are brought to one size first.
    """
    size = np.sqrt(np.abs(np.diag(hessian)))
    size[size == 0] = 1.0
    step, _, _, strengths = np.linalg.lstsq(hessian / (size * size[:, None]), -gradient / size, rcond=None)
    return step / size, bool(strengths[-1] > SHARP * strengths[0])


@quiet
def careful_newton_step(objective, at):
    """Newton's step for log loss with twice the digits and ten times the work: from the rows, not from H.

    It is a least-squares problem with the rows weighted by √(p(1 − p)); H has its squares, and their rounding. Not
    finite where a row is so far on its wrong side that its weight is 0.
    """
    n = len(objective.y)
    table = np.column_stack([objective.x, np.ones(n)])
    s = sign(objective.y)
    margins = s * (table @ at)
    table *= np.sqrt(objective.loss.curvature(margins))[:, None]
    wanted = s * np.exp(-margins / 2)
    if objective.l2.any():
        table = np.vstack([table, np.diag(np.sqrt(n * objective.l2))])
        wanted = np.append(wanted, -np.sqrt(n * objective.l2) * at)
    if not np.isfinite(wanted).all():
        return np.full(len(at), np.nan)
    size = np.sqrt((table**2).sum(axis=0))
    size[size == 0] = 1.0
    return np.linalg.lstsq(table / size, wanted, rcond=1e-13)[0] / size
