"""The three factors of one example's gradient, and gradients by difference quotients to hold them against.

p depends on the score z, and z on weight and bias, so a loss changes with the weight by the chain rule:
∂loss/∂w = ∂loss/∂p · ∂p/∂z · ∂z/∂w. Each factor is computed from the score, exact also where p rounds to 0 or 1.
"""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from logreg_core.inputs import as_label, as_number, as_positive, shown
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
def chain(x: float, y: int, w: float, b: float, *, loss: Callable | str = log_loss) -> Chain:
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
    side = sign(as_label(y))
    m = side * score(x, w, b)
    size = 1 + np.exp(-m) if by_margin is LOG else 2 * wrong(m)  # 1/σ(m), or 2 |p − y|
    return Chain(float(-side * size), float(log_curvature(m)), x, float(side * by_margin.slope(m) * x))


def forward_difference(f: Callable[[float], float], at: float, step: float) -> float:
    """Slope of f from one step ahead, (f(at + step) − f(at)) / step.

    Its error first shrinks like the step; below a step of about 1e−8 rounding makes it grow again.

    Parameters
    ----------
    f : callable
        A function of one number.
    at, step : float
        Where, and how far ahead; the step is above 0.

    Returns
    -------
    float
        Change of f per unit of its argument.
    """
    at, step = _checked(f, at, step)
    return (f(at + step) - f(at)) / step


def central_difference(f: Callable[[float], float], at: float, step: float) -> float:
    """Slope of f from a step to both sides, (f(at + step) − f(at − step)) / (2 step).

    Its error first shrinks like the step squared; below a step of about 1e−5 rounding makes it grow again.

    Parameters
    ----------
    f, at, step
        As in `forward_difference`.

    Returns
    -------
    float
    """
    at, step = _checked(f, at, step)
    return (f(at + step) - f(at - step)) / (2 * step)


def _checked(f, at, step):
    if not callable(f):
        raise TypeError(f"f must be a function of one number, got {shown(f)}")
    return as_number(at, "at"), as_positive(step, "step")
