"""How good are the decisions, and how good are the probabilities behind them?"""

from .costs import cost_curve
from .decisions import Confusion, Rates, accuracy, best_threshold, confusion, expected_cost, rates
from .luck import calibration_luck
from .probabilities import Calibration, Roc, auc, calibration, roc

__all__ = [
    "Calibration",
    "Confusion",
    "Rates",
    "Roc",
    "accuracy",
    "auc",
    "best_threshold",
    "calibration",
    "calibration_luck",
    "confusion",
    "cost_curve",
    "expected_cost",
    "rates",
    "roc",
]
