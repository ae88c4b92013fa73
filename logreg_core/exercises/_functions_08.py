"""The functions of notebook 08, Can a straight line bend?: one to build, and one to fix."""

import numpy as np

from logreg_core.data import seedlings
from logreg_core.exercises._function import Function
from logreg_core.losses import log_loss
from logreg_core.model import decide
from logreg_core.training import newton

LEARN = 40  # rows that `judge` may train on


def expand():
    """Build: the columns x and x²."""

    def columns(*made):
        return lambda x: np.column_stack([one(x) for one in made])

    def itself(x):
        return x

    return Function(
        "expand(x)",
        oracle=columns(itself, np.square),
        inputs={
            "x = −1, 0, 1": (np.array([-1.0, 0.0, 1.0]),),
            "five numbers": (np.array([0.5, -3.0, 2.0, 10.0, 1.5]),),
            "whole numbers": (np.array([2, 5, 3, 7]),),
            "a single row": (np.array([3.0]),),
        },
        right="Two columns where there was one, and nothing else has changed: each row of your table is one try of the "
        "oven, ready for training.",
        wrong={
            "The rows lie down: your table has one row for x and one for x². One row belongs to each example: "
            "`np.column_stack` sets columns beside each other.": lambda x: np.array([x, x**2]),
            "`reshape` cuts the list of all x and then all x² into pairs, so most rows mix two examples. Set the "
            "columns beside each other with `np.column_stack`.": lambda x: np.array([x, x**2]).reshape(-1, 2),
            "All x, then all x², in one long list. Set them beside each other, with `np.column_stack`.": lambda x: (
                np.concatenate([x, x**2])
            ),
            "Both columns are right, but x comes first, then x².": columns(np.square, itself),
            "That is 2·x: the same feature in other units, and it bends nothing. The square is `x**2`.": columns(
                itself, lambda x: 2 * x
            ),
            "That is x³. The square is `x**2`.": columns(itself, lambda x: x**3),
            "That is 2 to the power x. The square is `x**2`.": columns(itself, lambda x: 2.0**x),
            "That is the square root. The square is `x**2`.": columns(itself, lambda x: np.sqrt(np.abs(x))),
            "That is |x|, which bends sharply at 0. The square is `x**2`.": columns(itself, np.abs),
            "That is 1/x. The square is `x**2`.": columns(itself, lambda x: 1 / x),
            "x² is there, but x itself has gone. Keep it as the first column.": columns(np.square),
            "x² is there, but x itself has gone. Keep it, as the first of two columns.": np.square,
            "x is there, but nothing has been made of it yet: x² is missing.": columns(itself),
            "This is x as it came. Make a second column, x².": itself,
            "Both columns are x. The second one is to be x².": columns(itself, itself),
            "Both columns are x². The first one is x.": columns(np.square, np.square),
            "The two were added up into one column, so they can no longer have a weight each.": lambda x: x + x**2,
            "Leave out the column of ones: the bias b does that already.": columns(np.ones_like, itself, np.square),
            "Leave out the last column, the ones: the bias b does that already.": columns(
                itself, np.square, np.ones_like
            ),
            "`np.vander` begins with the highest power and ends with ones. Return x, then x².": lambda x: np.vander(
                x, 3
            ),
            "One column too many: x and x² are enough.": columns(itself, np.square, lambda x: x**3),
            "That multiplies every number with every other one. Each number is multiplied with itself: "
            "`x**2`.": lambda x: np.outer(x, x),
            "That is the whole sum of squares, in every row. Each row has the square of its own x.": columns(
                itself, lambda x: np.full(len(x), x @ x)
            ),
            "The second column is squared twice.": columns(itself, lambda x: x**4),
            "That is x·|x|, which keeps the sign of x. A square is never negative.": columns(
                itself, lambda x: x * np.abs(x)
            ),
            "x was squared before it went into the first column.": columns(np.square, lambda x: x**4),
        },
        otherwise="For each number x the table has a row with x and x².",
    )


def judge():
    """Fix: the loss on held-out rows."""
    train, test, every = slice(None, LEARN), slice(LEARN, None), slice(None)

    def judged(fit, on, loss=log_loss):
        def judge(x, y, degree):
            u = x / 2 - 1
            columns = np.column_stack([u**power for power in range(1, int(degree) + 1)])
            return float(loss(columns[on], y[on], *newton(columns[fit], y[fit]).weights))

        return judge

    def summed(x, y, w, b):
        return len(y) * log_loss(x, y, w, b)

    def mistakes(x, y, w, b):
        return np.mean(decide(x, w, b) != y)

    rows, others = seedlings(4), seedlings(1, n=100)
    return Function(
        "judge(x, y, degree)",
        oracle=judged(train, test),
        inputs={
            "degree 3": (rows.x, rows.y, 3),
            "degree 6": (rows.x, rows.y, 6),
            "degree 2 and a hundred other seedlings": (others.x, others.y, 2),
        },
        within=1e-4,
        right="Now the rows that judge took no part in the fit. On them degree 4 is best, with 3 close behind, and "
        "degree 9 has J = 14.4. Whatever is fitted or chosen must not have seen the rows that judge it.",
        wrong={
            "The program is as it was: on rows that it claims not to know, degree 9 still looks best.": judged(
                every, test
            ),
            "Now the training rows judge themselves. That loss falls with every degree, whatever new rows say.": judged(
                train, train
            ),
            "The fit is right now, but all rows judge it, the 40 training rows too.": judged(train, every),
            "All rows train and all rows judge: nothing is held out any more.": judged(every, every),
            "The two parts are swapped: the first 40 rows are for training.": judged(test, train),
            "The fit now sees the held-out rows only, which then judge it.": judged(test, test),
            "Train on the first 40 rows: `[:40]` ends with row number 39, which is the fortieth.": judged(
                slice(None, LEARN - 1), test
            ),
            "One row too many for training: `[:40]` are forty rows.": judged(slice(None, LEARN + 1), test),
            "One held-out row is missing: `[40:]` begins right after the forty of `[:40]`.": judged(
                train, slice(LEARN + 1, None)
            ),
            "The first 40 rows are for training, not the last 40.": judged(slice(-LEARN, None), test),
            "That is the sum over the held-out rows. Return the mean log loss.": judged(train, test, summed),
            "That is the share of wrong decisions. Return the mean log loss, as in the program given.": judged(
                train, test, mistakes
            ),
        },
        otherwise="Only one line has to change: the one with `newton`. Which rows may it see?",
    )
