"""The function of notebook 09 that counts: how it goes wrong, and what is said then."""

from itertools import permutations

import numpy as np

from logreg_core.data import hours
from logreg_core.exercises._function import Function
from logreg_core.exercises._lesson import fitted_hours
from logreg_core.metrics import confusion as counted
from logreg_core.model import probability

CELLS = ("tn", "fp", "fn", "tp")
MEANT = [  # orders that stand for a mistake of their own
    ("fp", "tn", "tp", "fn"),
    ("tn", "fn", "fp", "tp"),
    ("tp", "fp", "fn", "tn"),
    ("tp", "fn", "fp", "tn"),
]


def confusion():
    """Build: how many examples are in each of the four cells."""

    def of(make):
        """A mistake that starts from the right counts and the number of rows."""
        return lambda y, decided: make(*counted(y, decided), len(y))

    def in_order(order):
        return lambda y, decided: tuple(getattr(counted(y, decided), name) for name in order)

    wrong = {
        "It counts a predicted 0 as 1: `tp` needs `decided`, and `tn` needs `~decided`.": of(
            lambda tn, fp, fn, tp, n: (fp, tn, tp, fn)
        ),
        "`fp` and `fn` are swapped. A false alarm, `fp`, is predicted 1 and was 0.": in_order(("tn", "fn", "fp", "tp")),
        "`tp` and `tn` are swapped. *Positive* means: predicted 1.": in_order(("tp", "fp", "fn", "tn")),
        "0 is counted as positive here, or the four come back in reverse order. Return tn, fp, fn, tp, where "
        "positive means 1.": in_order(("tp", "fn", "fp", "tn")),
    }
    for order in permutations(CELLS):
        if order not in (CELLS, *MEANT):
            wrong[f"The four counts are right, in the order {', '.join(order)}. Return tn, fp, fn, tp."] = in_order(
                order
            )
    wrong |= {
        "The counts are right, but in a table. Return four numbers: `return tn, fp, fn, tp`.": of(
            lambda tn, fp, fn, tp, n: ((tn, fp), (fn, tp))
        ),
        "A table, and with class 1 first. Return four numbers: `return tn, fp, fn, tp`.": of(
            lambda tn, fp, fn, tp, n: ((tp, fn), (fp, tn))
        ),
        "Those are shares of all rows. Count: `np.sum`, not `np.mean`.": of(
            lambda tn, fp, fn, tp, n: (tn / n, fp / n, fn / n, tp / n)
        ),
        "Those are shares of each row of the matrix. Leave out the division.": of(
            lambda tn, fp, fn, tp, n: (tn / (tn + fp), fp / (tn + fp), fn / (fn + tp), tp / (fn + tp))
        ),
        "`len` counts every entry of an array, True or False. `np.sum` counts the True ones.": of(
            lambda tn, fp, fn, tp, n: (n, n, n, n)
        ),
        "The two mistakes are counted together, as `decided != y`. Tell them apart by what was predicted.": of(
            lambda tn, fp, fn, tp, n: (tn, fp + fn, fp + fn, tp)
        ),
        "The two kinds of being right are counted together, as `decided == y`. Tell them apart by what was "
        "predicted.": of(lambda tn, fp, fn, tp, n: (tn + tp, fp, fn, tn + tp)),
        "`decided == y` counts both kinds of being right, and `decided != y` both kinds of mistakes. Each cell has two "
        "conditions.": of(lambda tn, fp, fn, tp, n: (tn + tp, fp + fn, fp + fn, tn + tp)),
        "Those count what was predicted, or what was so, but not both at once. Each cell has two conditions: join them "
        "with `&`.": of(lambda tn, fp, fn, tp, n: (tn + fp, tp + fp, tn + fn, tp + fn)),
        "Those count what was predicted only. Each cell has two conditions: join them with `&`.": of(
            lambda tn, fp, fn, tp, n: (tn + fn, tp + fp, tn + fn, tp + fp)
        ),
        "Those count what was so only. Each cell has two conditions: join them with `&`.": of(
            lambda tn, fp, fn, tp, n: (tn + fp, tn + fp, fn + tp, fn + tp)
        ),
        "With `|` one condition is enough. Both must hold: join them with `&`.": of(
            lambda tn, fp, fn, tp, n: (n - tp, n - fn, n - fp, n - tn)
        ),
        "That is how many were right and how many wrong. Each has two kinds.": of(
            lambda tn, fp, fn, tp, n: (tn + tp, fp + fn)
        ),
        "That is the accuracy. Return the four counts behind it.": of(lambda tn, fp, fn, tp, n: (tn + tp) / n),
        "That is how many were right. Return all four counts.": of(lambda tn, fp, fn, tp, n: tn + tp),
        "Only the true positives come back. Return all four counts: `return tn, fp, fn, tp`.": of(
            lambda tn, fp, fn, tp, n: tp
        ),
        "Those are precision and recall, which come next. Return the four counts.": of(
            lambda tn, fp, fn, tp, n: (tp / (tp + fp), tp / (tp + fn))
        ),
    }
    w, b = fitted_hours()
    y = hours().y
    return Function(
        "confusion(y, decided) -> tn, fp, fn, tp",
        oracle=lambda y, decided: tuple(counted(y, decided)),
        inputs={
            "six students": (np.array([0.0, 1, 1, 0, 1, 1]), np.array([False, True, False, False, True, True])),
            "the twenty students at t = 0.3": (y, probability(hours().x, w, b) >= 0.3),
            "ten others": (np.array([1.0, 0, 0, 0, 1, 0, 0, 0, 0, 1]), np.array([True] * 3 + [False] * 6 + [True])),
            "nobody predicted 1": (np.array([1.0, 0, 0]), np.array([False] * 3)),
        },
        right="Every row is in one cell: the four add up to n. The next picture fills its matrix with your counts.",
        wrong=wrong,
        otherwise="Each cell counts the rows for which two things hold: what was predicted, and what was so.",
    )
