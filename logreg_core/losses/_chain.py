"""The three factors of one example's gradient, and gradients by difference quotients to hold them against.

p depends on the score z, and z on weight and bias, so a loss changes with the weight by the chain rule:
∂loss/∂w = ∂loss/∂p · ∂p/∂z · ∂z/∂w. Each factor is computed from the score, exact also where p rounds to 0 or 1.
"""

from typing import NamedTuple

import numpy as np

from logreg_core.inputs import as_labels, as_number
from logreg_core.model import score

from ._blocks import quiet
from ._choice import as_loss
from ._log_loss import log_loss
from ._margin_losses import LOG, log_curvature, sign, wrong


class Chain(NamedTuple):
    """The factors ∂loss/∂p, ∂p/∂z and ∂z/∂w of one example, and their product ∂loss/∂w."""

    loss_by_p: float
    p_by_z: float
    z_by_w: float
    product: float


@quiet
def chain(x, y, w, b, *, loss=log_loss):
    """Take the gradient of one example's loss apart into the factors of the chain rule.

    Parameters
    ----------
    x, w, b : number
        One feature value, the weight and the bias.
    y : 0 or 1
    loss : {log_loss, squared_error} or its name
        Whose gradient.

    Returns
    -------
    Chain
        For the bias instead of the weight the last factor is ∂z/∂b = 1, and the product is `product` with x = 1.
        Beyond a score of ±709 the first factor of log loss may be larger than any float, and infinite; the product
        stays right.

    Raises
    ------
    ValueError
        For another loss, or a label other than 0 and 1.
    """
    by_margin, x = as_loss(loss), as_number(x, "x")
    side = sign(float(as_labels([y], 1)[0]))
    m = side * score(x, w, b)
    size = 1 + np.exp(-m) if by_margin is LOG else 2 * wrong(m)  # 1/σ(m), or 2 |p − y|
    return Chain(float(-side * size), float(log_curvature(m)), x, float(side * by_margin.slope(m) * x))


def forward_difference(f, at, step):
    """(f(at + step) − f(at)) / step: the slope from one step ahead. Its error shrinks like the step, then grows."""
    return (f(at + step) - f(at)) / step


def central_difference(f, at, step):
    """(f(at + step) − f(at − step)) / (2 step): from both sides, so its error first shrinks like the step squared."""
    return (f(at + step) - f(at - step)) / (2 * step)
