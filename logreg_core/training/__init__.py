"""Finding the weights: gradient descent, Newton's method, the perceptron, and least squares for the contrast.

Training that cannot succeed is a result, not an error: every `Path` says in plain language why it ended.
"""

from logreg_core.training.bootstrap import Resamples, bootstrap
from logreg_core.training.descent import gradient_descent
from logreg_core.training.leaps import fast_forward
from logreg_core.training.least import least_squares
from logreg_core.training.minima import minima
from logreg_core.training.mistakes import perceptron
from logreg_core.training.path import Path
from logreg_core.training.scale import Scale, smoothness, standardise
from logreg_core.training.second import newton
from logreg_core.training.shrinking import Shrinking, penalty_path
from logreg_core.training.spread import covariance, standard_errors
from logreg_core.training.standing import standing
from logreg_core.training.until import steps_until

__all__ = ["Path", "Resamples", "Scale", "Shrinking", "bootstrap", "covariance", "fast_forward", "gradient_descent",
           "least_squares", "minima", "newton", "penalty_path", "perceptron", "smoothness",
           "standard_errors", "standardise", "standing", "steps_until"]
