"""Finding the weights: gradient descent, Newton's method, the perceptron, and least squares for the contrast.

Training that cannot succeed is a result, not an error: every `FitResult` says in plain language why it ended.
"""

from ._bootstrap import BootstrapFits, bootstrap
from ._fast_forward import fast_forward
from ._gradient_descent import gradient_descent
from ._inference import covariance, standard_errors
from ._least_squares import least_squares
from ._minima import Minimum, minima
from ._newton import newton
from ._perceptron import perceptron
from ._regularization_path import RegularizationPath, regularization_path
from ._result import FitResult
from ._scale import Scale, smoothness, standardise

__all__ = [
    "BootstrapFits",
    "FitResult",
    "Minimum",
    "RegularizationPath",
    "Scale",
    "bootstrap",
    "covariance",
    "fast_forward",
    "gradient_descent",
    "least_squares",
    "minima",
    "newton",
    "perceptron",
    "regularization_path",
    "smoothness",
    "standard_errors",
    "standardise",
]
