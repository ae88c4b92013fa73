"""What notebook 03, The squared-error trap, asks to work out."""

import numpy as np

from logreg_core.data import double_well, hours
from logreg_core.exercises._answers import Near, Number, Numbers
from logreg_core.losses import log_loss, log_loss_hessian, squared_error_hessian
from logreg_core.training import minima


def _curvatures(hessian, w=1.0, b=0.0):
    """Eigenvalues of a loss's Hessian on the hours data, the smaller first."""
    data = hours()
    return np.linalg.eigvalsh(hessian(data.x, data.y, w, b))


def _worse():
    x, y = double_well().x, double_well().y
    deepest, other = minima(x, y)
    return Number(
        other.loss,
        within=0.0002,
        right="Here the gradient is zero and the ground bends upward in every direction, and yet M = 0.2994 is far "
        "above the 0.2279 of the deepest hollow. Gradient descent has no way to know.",
        wrong={
            "That is the deepest hollow. Start nearer to the other one, at w = 4, b = 2.": deepest.loss,
            "That is the log loss J at this place. Asked is the squared error M.": Near(
                log_loss(x, y, other.w, other.b), 0.01
            ),
            "That is the lowest log loss. Tell `gradient_descent` to use `loss=squared_error`.": Near(
                0.6410937699, 0.001
            ),
            "That is M at w = 0, b = 0, the price of a coin. Walk on from your start.": 0.25,
            "That is the sum over the six points. M is the mean: divide by 6.": Near(6 * other.loss, 0.001),
            "That is the height of the ridge between the two hollows. Where does the ball come to rest?": 0.3254896472,
            "Near. Let it take more steps, and give four decimals.": Near(0.30, 0.005),
        },
        otherwise="Run `gradient_descent` with `loss=squared_error` from a start near the other hollow, and read the "
        "last entry of `path.loss`.",
    )


def _turning():
    return Number(
        1 / 3,
        within=0.001,
        right="With q = 1 − p the second derivative is 2p·q²·(3p − 1). It is negative as long as p is below ⅓: exactly "
        "where the model is badly wrong about this point, the ground bends downward.",
        wrong={
            "At p = ½ the sigmoid itself changes its bend. Asked is its distance to 1, squared.": 0.5,
            "That is the place for label 0, where the loss is p². Here it is (1 − p)².": 2 / 3,
            "That is the score z = −ln 2 at this place. Asked is the probability σ(z) there.": np.log(0.5),
            "That is the loss (1 − p)² at this place. Asked is p itself.": Near(4 / 9, 0.005),
            "Very near. Three decimals are asked for, or a fraction.": Near(0.33, 0.003),
            "That is in percent. As a probability it is a hundred times smaller.": Near(100 / 3, 0.5),
        },
        otherwise="Differentiate (1 − σ(z))² twice, with σ′ = σ(1 − σ). Which factor of the result can change its "
        "sign?",
    )


def _bends():
    bends = _curvatures(squared_error_hessian)
    diagonal = np.diag(squared_error_hessian(hours().x, hours().y, 1.0, 0.0))
    return Numbers(
        bends,
        names=("smaller", "larger"),
        within=0.0003,
        right="Both are negative: the Hessian is negative definite, so here the ground bends downward in every "
        "direction, as it does around a hilltop, although it is not level here. One such point is enough to say that M "
        "is not convex.",
        wrong={
            "The right numbers in the wrong order: −0.16 is the smaller one.": bends[::-1],
            "Those belong to log loss, which never bends downward. Use `squared_error_hessian`.": _curvatures(
                log_loss_hessian
            ),
            "There w = 0 and b = 1. Asked is w = 1, b = 0; the functions take w before b.": _curvatures(
                squared_error_hessian, 0.0, 1.0
            ),
            "The sizes are right. Look at the signs: they are the point of the exercise.": -bends,
            "The sizes are right, but both signs are lost: they are the point of the exercise.": -bends[::-1],
            "Those are the entries on the diagonal: the bends along w and along b alone. Asked are the "
            "eigenvalues.": diagonal,
            "Those belong to the sum over 20 students. M is the mean.": Near(20 * bends, 0.01),
        },
        otherwise="`np.linalg.eigvalsh` gives the eigenvalues of `squared_error_hessian(data.x, data.y, 1.0, 0.0)`.",
    )


EXERCISES = {"03.1": _worse, "03.2": _turning, "03.3": _bends}
