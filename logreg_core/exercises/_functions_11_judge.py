"""The judge that notebook 11, scikit-learn, asks to fix: coins that can be predicted."""

import numpy as np

from logreg_core.exercises._function import Function
from logreg_core.training import newton

BEST = 20  # features that `judge` keeps


def coins(n=60, features=2000, seed=0):
    """Columns of noise, and labels by the toss of a coin: nothing can be learned from them."""
    random = np.random.default_rng(seed)
    return random.normal(size=(n, features)), random.integers(0, 2, n)


def share_right(choose, train, test, best=BEST, ranked=None):
    """A judge that chooses its features on the rows `choose`, fits on `train` and counts on `test`: halves of n."""

    def judge(X, y):
        half = len(y) // 2
        rows = {"first": slice(half), "last": slice(half, None), "all": slice(None)}
        chosen, fit, judged = rows[choose], rows[train], rows[test]
        one, zero = (X[chosen][y[chosen] == label] for label in (1, 0))
        apart = one.sum(axis=0) / max(1, len(one)) - zero.sum(axis=0) / max(1, len(zero))
        keep = (ranked or (lambda apart: np.argsort(np.abs(apart))[-best:]))(apart)
        w, b = newton(X[fit][:, keep], y[fit], l2=1 / len(y[fit])).weights
        return float(np.mean((X[judged][:, keep] @ w + b > 0) == y[judged]))

    return judge


def judge():
    """Fix: the features were chosen with the help of the rows that judge them."""
    return Function(
        "judge(X, y)",
        oracle=share_right("first", "first", "last"),
        inputs={
            "sixty tosses": coins(),
            "sixty other tosses": coins(seed=1),
            "a hundred tosses": coins(100, 300, 11),
            "eighty tosses": coins(80, 500, 8),
        },
        within=0.021,  # one row in fifty, which a solver that stops early may see otherwise
        right="Choosing features is learning too: what chooses must not see the rows that judge. Over 200 seeds the "
        "wrong program is right in 90% of the tosses on average, yours in 51%.",
        wrong={
            "The program is as it was: it still predicts coins. Go line by line: which rows does it see?": share_right(
                "all", "first", "last"
            ),
            "The features are now chosen on the held-out rows, which is worse still: they judge.": share_right(
                "last", "first", "last"
            ),
            "The features are chosen correctly, but then the training rows judge themselves.": share_right(
                "first", "first", "first"
            ),
            "The features are chosen correctly, but all rows judge, the training rows too.": share_right(
                "first", "first", "all"
            ),
            "The features are chosen correctly, but the fit now sees all rows.": share_right("first", "all", "last"),
            "All rows choose, all rows train, and the last half judges.": share_right("all", "all", "last"),
            "Nothing is held out: all rows choose, train and judge.": share_right("all", "all", "all"),
            "All rows choose, and the training rows judge themselves.": share_right("all", "first", "first"),
            "The two halves are swapped: the first half is for training.": share_right("last", "last", "first"),
            "The fit sees the held-out half only, which then judges it.": share_right("first", "last", "last"),
            "The choice is made on the right rows, but it keeps the 20 worst features: `[-20:]` are the largest "
            "distances.": share_right("first", "first", "last", ranked=lambda apart: np.argsort(np.abs(apart))[:BEST]),
            "Without `np.abs` only features that are larger for label 1 count.": share_right(
                "first", "first", "last", ranked=lambda apart: np.argsort(apart)[-BEST:]
            ),
            "The first 20 features instead of the best 20. Choose them, on the training rows.": share_right(
                "first", "first", "last", ranked=lambda apart: np.arange(BEST)
            ),
        },
        otherwise="Two lines learn something from the data: the one with `apart` and the one with `fit`. Which rows "
        "may they see?",
    )
