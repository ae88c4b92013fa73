"""What training makes small: the mean loss and, if wished, an L2 penalty on the weights."""

from functools import cached_property

import numpy as np

from logreg_core.losses._blocks import ROWS, blocks, gradient_function, margins, mean_value, mean_values, quiet
from logreg_core.losses._choice import as_loss
from logreg_core.losses._margin_losses import sign
from logreg_core.losses._places import mean_place

TOO_LARGE = 1e150  # weights whose squares leave the range of floats
SHARP = 1e-10  # a Hessian with a weaker direction than this, beside the strongest, does not settle Newton's step


class Objective:
    """Mean loss + (l2/2)·|w|² as a function of one vector (w…, b); the bias is not penalized.

    `l2` may also be one strength for each weight.
    """

    def __init__(self, loss, x, y, l2=0.0):
        self.loss, self.x, self.y = as_loss(loss), x, y
        self.l2 = np.append(np.broadcast_to(l2, x.size // len(x)), 0.0)
        self.root = np.sqrt(self.l2 / 2)
        self.penalised = bool(self.l2.any())

    @cached_property
    def gradient(self):
        """The gradient as a function of one point, made ready when it is first asked for."""
        gradient = gradient_function(self.loss, self.x, self.y)
        return (lambda at: gradient(at) + self.l2 * at) if self.penalised else gradient

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

    @quiet
    def lengths(self, points):
        """Lengths of the gradients at many points."""
        return np.array([np.sqrt(gradient @ gradient) for gradient in map(self.gradient, points)])

    def place(self, at, *, curved=False):
        """Value, gradient, smallest margin and, if asked for, Hessian at one point."""
        place = mean_place(self.loss, self.x, self.y, *self.split(at), curved=curved)
        if not self.penalised:
            return place
        return place._replace(
            value=place.value + float(self.penalty(at)),
            gradient=place.gradient + self.l2 * at,
            hessian=place.hessian + np.diag(self.l2) if curved else None,
        )

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
