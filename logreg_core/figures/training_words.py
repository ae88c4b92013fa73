"""What a step of training looks like, in words."""

from logreg_core.panels.words import number, right, size


def epoch_words(epoch, rate, usual_rate, losses, gradient_norm, wrong):
    """Where gradient descent stands.

    Parameters
    ----------
    epoch : int
    rate, usual_rate : float
        The learning rate, and 1/L.
    losses : ndarray, shape (epoch + 1,)
    gradient_norm : float
    wrong : ndarray of bool
    """
    uphill = " This step went uphill." if epoch and losses[-1] > losses[-2] * (1 + 1e-9) else ""
    return (f"Epoch {epoch}, α = {size(rate)} (1/L = {number(usual_rate)}): J = {number(losses[-1])}, "
            f"‖∇J‖ = {number(gradient_norm)}, {right(wrong)}.{uphill}")


def correction_words(correction, done, wrong):
    """Where the perceptron stands.

    Parameters
    ----------
    correction : int
    done : bool
        Whether it has stopped.
    wrong : ndarray of bool
        Points on the wrong side, or on the line.
    """
    counted = f"{correction} correction" + "s" * (correction != 1)
    if done:
        return f"Perceptron: after {counted} every point is on its right side. It has stopped, and hears nothing more."
    return (f"Perceptron, after {counted}: {int(wrong.sum()):,} of {len(wrong):,} on the wrong side or on the line. "
            "It listens to one of them next, the ringed one.")
