"""What training leaves behind: the way it went, and why it ended."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, eq=False, repr=False)
class FitResult:
    """The recorded steps of one training run, and why it ended.

    Attributes
    ----------
    w : ndarray, shape (k,) or (k, d)
        Weight, or weights, at each recorded step, per unit of the features as given; the first entry is the start, the
        last one the result.
    b : ndarray, shape (k,)
        Bias at each recorded step.
    loss : ndarray, shape (k,)
        What was made small, at each recorded step: the loss, and the L2 penalty where there is one.
    gradient_norm : ndarray, shape (k,)
        Length of its gradient (w…, b) there; for the perceptron, that of the one row which it hears.
    step : ndarray of int, shape (k,)
        Numbers of the recorded steps; 0 is the start.
    converged : bool
        Whether the run reached what it looked for.
    separable : bool
        Whether the run found that some line has every point on its right side, or on the line itself.
    reason : str
        Why the run ended, and what to do where it did not converge.
    row : ndarray of int, shape (k,), or None
        Only of a perceptron: the row that it hears at each recorded step, and that makes the next one; −1 where every
        point is on its right side.
    """

    w: np.ndarray
    b: np.ndarray
    loss: np.ndarray
    gradient_norm: np.ndarray
    step: np.ndarray
    converged: bool
    separable: bool
    reason: str
    row: np.ndarray | None = None

    @property
    def steps(self) -> int:
        """Number of steps taken."""
        return int(self.step[-1])

    @property
    def weights(self) -> tuple[float | np.ndarray, float]:
        """The last ``(w, b)``: two floats, or an array (d,) and a float."""
        w = self.w[-1]
        return (w if np.ndim(w) else float(w)), float(self.b[-1])

    def __repr__(self) -> str:
        w, b = self.weights
        steps = "1 step" if self.steps == 1 else f"{self.steps:,} steps"
        return (
            f"FitResult after {steps}: w = {np.array2string(np.asarray(w), precision=5)}, b = {b:.5g}, "
            f"loss {self.loss[-1]:.6g}\n{self.reason}"
        )
