"""What notebook 03, The squared-error trap, asks to work out."""

from functools import cache

import numpy as np

from logreg_core.data import double_well, hours
from logreg_core.exercises.answers import Number, Numbers
from logreg_core.exercises.lesson import Exercise, Mistake
from logreg_core.losses import log_loss, log_loss_hessian, squared_error_hessian
from logreg_core.training import minima


@cache
def _hollow(place):
    """One of the two hollows of the six points, the deepest first."""
    data = double_well()
    return minima(data.x, data.y)[place]


def _log_loss_there():
    """The log loss of the six points in the worse hollow of the squared error."""
    data, hollow = double_well(), _hollow(1)
    return log_loss(data.x, data.y, hollow.w, hollow.b)


def _curvatures(hessian, w=1.0, b=0.0):
    """Eigenvalues of a loss's Hessian on the hours data, the smaller first."""
    data = hours()
    return tuple(np.linalg.eigvalsh(hessian(data.x, data.y, w, b)))


_WORSE = Exercise(
    kind=Number(),
    expected=lambda: _hollow(1).loss,
    within=0.0002,
    right="Here the gradient is zero and the ground bends upward in every direction, and yet M = 0.2994 is far above "
    "the 0.2279 of the deepest hollow. Gradient descent has no way to know.",
    mistakes=(
        Mistake(lambda: _hollow(0).loss, "That is the deepest hollow. Start nearer to the other one, at w = 4, b = 2."),
        Mistake(
            _log_loss_there,
            "That is the log loss J at this place. Asked is the squared error M.",
            within=0.01,
        ),
        Mistake(
            lambda: 0.6410937699,
            "That is the lowest log loss. Tell `gradient_descent` to use `loss=squared_error`.",
            within=0.001,
        ),
        Mistake(lambda: 0.25, "That is M at w = 0, b = 0, the price of a coin. Walk on from your start."),
        Mistake(
            lambda: 6 * _hollow(1).loss,
            "That is the sum over the six points. M is the mean: divide by 6.",
            within=0.001,
        ),
        Mistake(
            lambda: 0.3254896472,
            "That is the height of the ridge between the two hollows. Where does the ball come to rest?",
        ),
        Mistake(lambda: 0.30, "Near. Let it take more steps, and give four decimals.", within=0.005),
    ),
    otherwise="Run `gradient_descent` with `loss=squared_error` from a start near the other hollow, and read the last "
    "entry of `path.loss`.",
)

_TURNING = Exercise(
    kind=Number(),
    expected=lambda: 1 / 3,
    within=0.001,
    right="With q = 1 − p the second derivative is 2p·q²·(3p − 1). It is negative as long as p is below ⅓: exactly "
    "where the model is badly wrong about this point, the ground bends downward.",
    mistakes=(
        Mistake(lambda: 0.5, "At p = ½ the sigmoid itself changes its bend. Asked is its distance to 1, squared."),
        Mistake(lambda: 2 / 3, "That is the place for label 0, where the loss is p². Here it is (1 − p)²."),
        Mistake(
            lambda: float(np.log(0.5)),
            "That is the score z = −ln 2 at this place. Asked is the probability σ(z) there.",
        ),
        Mistake(lambda: 4 / 9, "That is the loss (1 − p)² at this place. Asked is p itself.", within=0.005),
        Mistake(lambda: 0.33, "Very near. Three decimals are asked for, or a fraction.", within=0.003),
        Mistake(lambda: 100 / 3, "That is in percent. As a probability it is a hundred times smaller.", within=0.5),
    ),
    otherwise="Differentiate (1 − σ(z))² twice, with σ′ = σ(1 − σ). Which factor of the result can change its sign?",
)

_BENDS = Exercise(
    kind=Numbers(("smaller", "larger")),
    expected=lambda: _curvatures(squared_error_hessian),
    within=0.0003,
    right="Both are negative: the Hessian is negative definite, so here the ground bends downward in every direction, "
    "as it does around a hilltop, although it is not level here. One such point is enough to say that M is not convex.",
    mistakes=(
        Mistake(
            lambda: _curvatures(squared_error_hessian)[::-1],
            "The right numbers in the wrong order: −0.16 is the smaller one.",
        ),
        Mistake(
            lambda: _curvatures(log_loss_hessian),
            "Those belong to log loss, which never bends downward. Use `squared_error_hessian`.",
        ),
        Mistake(
            lambda: _curvatures(squared_error_hessian, 0.0, 1.0),
            "There w = 0 and b = 1. Asked is w = 1, b = 0; the functions take w before b.",
        ),
        Mistake(
            lambda: tuple(-value for value in _curvatures(squared_error_hessian)),
            "The sizes are right. Look at the signs: they are the point of the exercise.",
        ),
        Mistake(
            lambda: tuple(sorted(-value for value in _curvatures(squared_error_hessian))),
            "The sizes are right, but both signs are lost: they are the point of the exercise.",
        ),
        Mistake(
            lambda: tuple(np.diag(squared_error_hessian(hours().x, hours().y, 1.0, 0.0))),
            "Those are the entries on the diagonal: the bends along w and along b alone. Asked are the eigenvalues.",
        ),
        Mistake(
            lambda: tuple(20 * value for value in _curvatures(squared_error_hessian)),
            "Those belong to the sum over 20 students. M is the mean.",
            within=0.01,
        ),
    ),
    otherwise="`np.linalg.eigvalsh` gives the eigenvalues of `squared_error_hessian(data.x, data.y, 1.0, 0.0)`.",
)

EXERCISES = {"03.1": _WORSE, "03.2": _TURNING, "03.3": _BENDS}
