"""How good are decisions of 0 or 1? What they get right depends on the threshold that made them."""

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from logreg_core.inputs import as_labels, as_nonnegative, as_positive

from ._costs import refuse_costs


class _Cells(NamedTuple):
    tn: int
    fp: int
    fn: int
    tp: int


class Confusion(_Cells):
    """How many examples fell into each of the four cells, in scikit-learn's order: tn, fp, fn, tp.

    It is made by name only, ``Confusion(tn=8, fp=2, fn=2, tp=8)``: four bare numbers are too easily swapped.
    """

    __slots__ = ()

    def __new__(cls, *, tn: int, fp: int, fn: int, tp: int):
        return super().__new__(cls, tn, fp, fn, tp)

    def __getnewargs_ex__(self):
        return (), self._asdict()  # copies are made by name, too


class Rates(NamedTuple):
    """Shares of right and wrong decisions; nan where nothing is there to take a share of."""

    precision: float
    recall: float
    specificity: float
    fpr: float


def confusion(y: ArrayLike, decisions: ArrayLike) -> Confusion:
    """Count hits, false alarms, misses and correct rejections.

    Parameters
    ----------
    y, decisions : array_like, shape (n,), of 0 and 1
        What happened, and what was decided.

    Returns
    -------
    Confusion
        Counts `tn` (decided 0, was 0), `fp` (decided 1, was 0), `fn` (decided 0, was 1), `tp` (decided 1, was 1), in
        scikit-learn's order.
    """
    y = as_labels(y)
    decided = as_labels(decisions, name="decisions")
    if len(decided) != len(y):
        raise ValueError(f"decisions must have the same length as y ({len(y)}), got {len(decided)}")
    ones, alarms, hits = int(y.sum()), int(decided.sum()), int(y @ decided)
    return Confusion(tn=len(y) - ones - alarms + hits, fp=alarms - hits, fn=ones - hits, tp=hits)


def accuracy(y: ArrayLike, decisions: ArrayLike) -> float:
    """Share of decisions that are right.

    Parameters
    ----------
    y, decisions
        As in `confusion`.

    Returns
    -------
    float
        From 0 to 1.
    """
    tn, fp, fn, tp = confusion(y, decisions)
    return (tp + tn) / (tp + fp + fn + tn)


def rates(y: ArrayLike, decisions: ArrayLike) -> Rates:
    """Precision, recall, specificity and false-positive rate.

    Parameters
    ----------
    y, decisions
        As in `confusion`.

    Returns
    -------
    Rates
        `precision`: of those decided 1, the share that was 1. `recall` (true-positive rate): of those that were 1,
        the share decided 1. `specificity`: of those that were 0, the share decided 0. `fpr`: of those that were 0,
        the share decided 1. A share of nothing is nan: precision, for one, when nobody is decided 1.
    """
    tn, fp, fn, tp = confusion(y, decisions)
    return Rates(_share(tp, tp + fp), _share(tp, tp + fn), _share(tn, tn + fp), _share(fp, tn + fp))


def _share(part, whole):
    return part / whole if whole else np.nan


def mean_cost(y: ArrayLike, decisions: ArrayLike, *, missed: float = 1.0, false_alarm: float = 1.0) -> float:
    """Mean cost of the decisions per example.

    Parameters
    ----------
    y, decisions : array_like, shape (n,), of 0 and 1
    missed : float
        Cost of deciding 0 where the label is 1, at least 0.
    false_alarm : float
        Cost of deciding 1 where the label is 0, at least 0. Right decisions cost nothing.

    Returns
    -------
    float
        In the unit of the costs.
    """
    cells = confusion(y, decisions)
    missed, false_alarm = as_nonnegative(missed, "missed"), as_nonnegative(false_alarm, "false_alarm")
    cost = (missed * cells.fn + false_alarm * cells.fp) / sum(cells)
    refuse_costs(cost, missed, false_alarm)
    return cost


def best_threshold(*, missed: float = 1.0, false_alarm: float = 1.0) -> float:
    """Threshold with the least expected cost, provided that the probabilities are right.

    Deciding 1 costs (1 - p) false_alarm on average, deciding 0 costs p missed. They are equal at
    t = false_alarm / (false_alarm + missed): a miss r times as costly as a false alarm asks for t = 1 / (1 + r).

    Parameters
    ----------
    missed, false_alarm : float
        The costs of `mean_cost`, both above 0.

    Returns
    -------
    float
        Between 0 and 1.

    References
    ----------
    Elkan (2001), "The foundations of cost-sensitive learning".
    """
    missed, false_alarm = as_positive(missed, "missed"), as_positive(false_alarm, "false_alarm")
    if math.isinf(false_alarm + missed):  # only their ratio counts
        missed, false_alarm = missed / 2, false_alarm / 2
    return false_alarm / (false_alarm + missed)
