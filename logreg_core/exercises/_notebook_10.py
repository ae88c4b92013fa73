"""What notebook 10, Challenger, asks to build and to fix: the pipeline from two lists to a decision."""

from logreg_core.exercises._bootstrap_10 import resample, spread
from logreg_core.exercises._functions_10 import decide, fit

EXERCISES = {"10.1": fit, "10.2": resample, "10.3": spread, "10.4": decide}
