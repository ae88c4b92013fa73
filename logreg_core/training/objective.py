"""What training makes small: the mean loss and, if wished, an L2 penalty on the weights."""

import numpy as np

from logreg_core.losses.known import EXAMPLE_OF
from logreg_core.losses.rows import gradient_function, mean_around, mean_value, mean_values, quiet

TOO_LARGE = 1e150  # weights whose squares leave the range of floats


class Objective:
    """Mean loss + (l2/2)·|w|² as a function of one vector (w…, b); the bias goes free."""

    def __init__(self, loss, x, y, l2=0.0):
        if loss not in EXAMPLE_OF:
            raise ValueError(f"loss must be log_loss or squared_error, got {loss!r}")
        self.loss, self.x, self.y = EXAMPLE_OF[loss], x, y
        self.l2 = l2 * np.append(np.ones(x.size // len(x)), 0.0)
        self.root = np.sqrt(self.l2 / 2)
        self.loss_gradient = gradient_function(self.loss, x, y)
        self.gradient = self.penalised_gradient if l2 else self.loss_gradient

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

    def around(self, at):
        """Value, gradient, Hessian and worst margin at one point."""
        here = mean_around(self.loss, self.x, self.y, *self.split(at))
        return here._replace(
            value=here.value + float(self.penalty(at)),
            gradient=here.gradient + self.l2 * at,
            hessian=here.hessian + np.diag(self.l2),
        )


def newton_step(place):
    """Newton's step −H⁻¹∇J, the shortest one where H is singular; features are brought to one size first."""
    size = np.sqrt(np.abs(np.diag(place.hessian)))
    size[size == 0] = 1.0
    return np.linalg.lstsq(place.hessian / np.outer(size, size), -place.gradient / size, rcond=None)[0] / size
