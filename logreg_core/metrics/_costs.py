"""What thresholds cost: on examples whose labels are known, and as the probabilities themselves promise."""

import numpy as np
from numpy.typing import ArrayLike

from logreg_core.inputs import as_nonnegative, as_probabilities


def cost_curve(
    chances: ArrayLike, p: ArrayLike, thresholds: ArrayLike, *, missed: float = 1.0, false_alarm: float = 1.0
) -> np.ndarray:
    """Mean cost of deciding 1 where p reaches the threshold, for many thresholds.

    Parameters
    ----------
    chances : array_like, shape (n,)
        Chance of label 1 in each row. The labels themselves give the cost on these examples; `p` gives the cost that
        the model expects, which is right on average if its probabilities are.
    p : array_like, shape (n,)
        Probability that decides, between 0 and 1.
    thresholds : array_like, shape (k,)
        From 0 to 1.
    missed, false_alarm : float
        Costs of deciding 0 where the label is 1, and 1 where it is 0; at least 0. Right decisions cost nothing.

    Returns
    -------
    ndarray, shape (k,)
        Cost per example.
    """
    p = as_probabilities(p, listed=True)
    chances = as_probabilities(chances, "chances", n=len(p))
    missed, false_alarm = as_nonnegative(missed, "missed"), as_nonnegative(false_alarm, "false_alarm")
    rising = np.argsort(p, kind="stable")
    hits, misses = chances[rising], np.append(0, np.cumsum(chances[rising]))
    alarms = np.append(np.cumsum((1 - hits)[::-1])[::-1], 0)
    thresholds = as_probabilities(thresholds, "thresholds", listed=True)
    first = np.searchsorted(p[rising], thresholds)  # from here on p >= threshold
    with np.errstate(over="ignore", under="ignore"):
        costs = (missed * misses[first] + false_alarm * alarms[first]) / len(p)
    refuse_costs(costs.max(), missed, false_alarm)
    return costs


def refuse_costs(highest, missed, false_alarm):
    """Raise where costs are so high that their sum leaves the range of floats."""
    if not np.isfinite(highest):
        name, cost = max(("missed", missed), ("false_alarm", false_alarm), key=lambda pair: pair[1])
        raise ValueError(f"{name} must be smaller: with {cost:g} the sum of the costs is too large for a float")
