"""Log loss: the price of being confidently wrong."""

from logreg_core.model import score

from ._blocks import checked, mean_gradient, mean_hessian, mean_value
from ._margin_losses import LOG, sign


def log_loss(x, y, w, b):
    """Mean log loss of the model σ(w·x + b), also called cross-entropy.

    The mean of −ln p where y = 1 and −ln(1 − p) where y = 0, computed as ln(1 + e^z) − y z without overflow.

    Parameters
    ----------
    x : array_like, shape (n,) or (n, d)
    y : array_like, shape (n,), of 0 and 1
    w : float or array_like, shape (d,)
        Log-odds per unit of each feature.
    b : float
        Log-odds at the origin.

    Returns
    -------
    float
        Nats per example; 0 or above, without upper limit.

    References
    ----------
    Maechler (2012), "Accurately computing log(1 − exp(−|a|))".
    """
    return mean_value(LOG, *checked(x, y, w, b))


def log_losses(x, y, w, b):
    """Log loss of each example: −ln of the probability that the model gave to the label that happened.

    Parameters
    ----------
    x, y, w, b
        As in `log_loss`.

    Returns
    -------
    ndarray, shape (n,)
        Nats; their mean is `log_loss`.
    """
    x, y, w, b = checked(x, y, w, b)
    return LOG.value(sign(y) * score(x, w, b))


def log_loss_gradient(x, y, w, b):
    """Gradient of the mean log loss: Xᵀ(p − y)/n for the weights, mean(p − y) for the bias.

    Parameters
    ----------
    x, y, w, b
        As in `log_loss`.

    Returns
    -------
    dw : float or ndarray, shape (d,)
        Nats per unit of each weight.
    db : float
        Nats per unit of bias.
    """
    return mean_gradient(LOG, *checked(x, y, w, b))


def log_loss_hessian(x, y, w, b):
    """Hessian of the mean log loss: X̃ᵀ S X̃ / n with S = diag(p(1 − p)) and X̃ = (X, 1).

    It has no negative eigenvalue anywhere, so log loss is convex.

    Parameters
    ----------
    x, y, w, b
        As in `log_loss`.

    Returns
    -------
    ndarray, shape (d + 1, d + 1)
        In the order (w…, b).
    """
    return mean_hessian(LOG, *checked(x, y, w, b))
