"""How good are the decisions, and how good are the probabilities behind them?

What happened comes first: ``(y, decisions)`` and ``(y, p)``, as in scikit-learn. Input that cannot be used raises
``ValueError`` or ``TypeError`` with a sentence that names the argument.
"""

from ._calibration_band import calibration_band
from ._costs import cost_curve
from ._decisions import Confusion, Rates, accuracy, best_threshold, confusion, mean_cost, rates
from ._probabilities import Calibration, PrecisionRecall, Roc, auc, calibration, precision_recall, roc

__all__ = [
    "Calibration",
    "Confusion",
    "PrecisionRecall",
    "Rates",
    "Roc",
    "accuracy",
    "auc",
    "best_threshold",
    "calibration",
    "calibration_band",
    "confusion",
    "cost_curve",
    "mean_cost",
    "precision_recall",
    "rates",
    "roc",
]
