"""One place for every check of what a reader hands in.

Each function returns the checked value, ready for use, or raises ``ValueError`` or ``TypeError`` with a sentence
that begins with the argument's name and says what is needed, what was given and where. Lists, tuples, booleans,
integers, float32 arrays and pandas columns are all welcome: what comes back is float64.
"""

from ._entries import as_finite, as_numbers, require, shown, where
from ._rows import as_features, as_labels, as_pair, as_probabilities, as_weights, refuse_scores
from ._single import as_count, as_label, as_nonnegative, as_number, as_positive, as_share, as_threshold

__all__ = [
    "as_count",
    "as_features",
    "as_finite",
    "as_label",
    "as_labels",
    "as_nonnegative",
    "as_number",
    "as_numbers",
    "as_pair",
    "as_positive",
    "as_probabilities",
    "as_share",
    "as_threshold",
    "as_weights",
    "refuse_scores",
    "require",
    "shown",
    "where",
]
