"""What a model's mistakes cost: log loss and squared error, their gradients and Hessians, and the likelihood.

Every function of a model takes ``(x, y, w, b)``: features (n,) or (n, d), labels (n,) of 0 and 1, weight and bias.
Losses are means, log loss in nats per example. All are computed from scores, not from rounded probabilities, so they
stay exact however sure a model is. The likelihood of a plain coin, which has no features, is in `coin`; what a single
probability costs is in `price`; the factors of one example's gradient are in `chain`.
"""

from logreg_core.losses.chain import Chain, central_difference, chain, forward_difference
from logreg_core.losses.coin import chances, coin_likelihood, coin_log_likelihood, coin_log_slope, coin_slope
from logreg_core.losses.grid import landscape
from logreg_core.losses.likelihoods import likelihood, log_likelihood
from logreg_core.losses.log import log_loss, log_loss_gradient, log_loss_hessian, log_losses
from logreg_core.losses.price import log_price, log_price_slope, squared_price, squared_price_slope
from logreg_core.losses.squared import squared_error, squared_error_gradient, squared_error_hessian

__all__ = [
    "Chain",
    "central_difference",
    "chain",
    "chances",
    "coin_likelihood",
    "coin_log_likelihood",
    "coin_log_slope",
    "coin_slope",
    "forward_difference",
    "landscape",
    "likelihood",
    "log_likelihood",
    "log_loss",
    "log_loss_gradient",
    "log_loss_hessian",
    "log_losses",
    "log_price",
    "log_price_slope",
    "squared_error",
    "squared_error_gradient",
    "squared_error_hessian",
    "squared_price",
    "squared_price_slope",
]
