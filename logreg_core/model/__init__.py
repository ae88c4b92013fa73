"""From features to a decision: score, probability, threshold.

One feature: `x` has shape (n,) and `w` is a number. Several: `x` has shape (n, d) and `w` has shape (d,).
A single number `x` gives a single number back. Input that cannot be used, or a result too large for a float, raises
``ValueError`` or ``TypeError`` with a sentence that names the argument.
"""

from ._score import boundary, decide, probability, score
from ._sigmoid import logit, normal_pdf, sigmoid, sigmoid_derivative
from ._softmax import softmax

__all__ = [
    "boundary",
    "decide",
    "logit",
    "normal_pdf",
    "probability",
    "score",
    "sigmoid",
    "sigmoid_derivative",
    "softmax",
]
