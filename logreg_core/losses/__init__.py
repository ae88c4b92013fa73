"""What a model's mistakes cost: log loss and squared error, their gradients and Hessians, and the likelihood.

Every function of a model takes ``(x, y, w, b)``: features (n,) or (n, d), labels (n,) of 0 and 1, weight and bias.
Losses are means, log loss in nats per example. All are computed from scores, not from rounded probabilities, so they
stay exact however sure a model is. `coin_likelihood` and its kin belong to a plain coin, which has no features;
`pointwise_log_loss` and its kin take a probability instead of a model; `chain` takes one example's gradient apart.

A probability may be exactly 0 or 1. Where it rules out what happened, its log loss is infinite, its log-likelihood
minus infinity and its likelihood 0, without a warning. Input that cannot be used, or a score too large for a float,
raises ``ValueError`` or ``TypeError`` with a sentence that names the argument.
"""

from ._chain import Chain, central_difference, chain, forward_difference
from ._coin import (
    coin_likelihood,
    coin_likelihood_derivative,
    coin_log_likelihood,
    coin_log_likelihood_derivative,
    flip_probabilities,
    label_probabilities,
    running_likelihood,
    running_log_likelihood,
)
from ._likelihoods import likelihood, log_likelihood
from ._log_loss import baseline_log_loss, log_loss, log_loss_gradient, log_loss_hessian, log_losses
from ._pointwise import (
    pointwise_log_loss,
    pointwise_log_loss_derivative,
    pointwise_squared_error,
    pointwise_squared_error_derivative,
)
from ._profile import profile_loss
from ._squared_error import squared_error, squared_error_gradient, squared_error_hessian
from ._surface import loss_along, loss_surface

__all__ = [
    "Chain",
    "baseline_log_loss",
    "central_difference",
    "chain",
    "coin_likelihood",
    "coin_likelihood_derivative",
    "coin_log_likelihood",
    "coin_log_likelihood_derivative",
    "flip_probabilities",
    "forward_difference",
    "label_probabilities",
    "likelihood",
    "log_likelihood",
    "log_loss",
    "log_loss_gradient",
    "log_loss_hessian",
    "log_losses",
    "loss_along",
    "loss_surface",
    "pointwise_log_loss",
    "pointwise_log_loss_derivative",
    "pointwise_squared_error",
    "pointwise_squared_error_derivative",
    "profile_loss",
    "running_likelihood",
    "running_log_likelihood",
    "squared_error",
    "squared_error_gradient",
    "squared_error_hessian",
]
