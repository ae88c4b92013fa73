"""How good are the decisions, and how good are the probabilities behind them?"""

from ._calibration_band import calibration_band
from ._costs import cost_curve
from ._decisions import Confusion, Rates, accuracy, best_threshold, confusion, mean_cost, rates
from ._probabilities import Calibration, Roc, auc, calibration, roc

__all__ = [
    "Calibration",
    "Confusion",
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
    "rates",
    "roc",
]
