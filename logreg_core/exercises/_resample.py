"""An exercise about chance: a function that draws rows is judged by what must hold for every draw."""

import numpy as np

from ._answers import Unanswered
from ._calling import call
from ._function import Function
from ._plain import numbers

SEEDS = 60
X = np.arange(10.0, 34.0, 3)  # few rows, so that each is missed now and then, and none of them always
Y = (np.arange(len(X)) % 3 == 0).astype(float)
PAIRS = dict(zip(X, Y, strict=True))


class Resample(Function):
    """`resample(x, y, rng)`, which draws as many rows as there are, with replacement."""

    def read(self, answer):
        """What came of calling the reader's function once for each seed, and once more with the first."""
        if answer is ...:
            raise Unanswered(f"Write `{self.name}` above, then run both cells.")
        self._refuse(answer)
        calls = [call(answer, {"x": X, "y": Y, "rng": np.random.default_rng(seed)}) for seed in [*range(SEEDS), 0]]
        if any(each.value is ... or "ellipsis" in each.trouble for each in calls) or not any(
            each.value is not None or each.trouble or each.printed for each in calls
        ):
            raise Unanswered(f"Write the body of `{self.name}` above, then run both cells.")
        return calls

    def judge(self, calls):
        """The status and the sentence: that of the first law which is broken."""
        hint = next((hint for each in calls if (hint := _one_draw(each))), "") or _many_draws(
            [each.value for each in calls]
        )
        return ("wrong", hint) if hint else ("right", self.right)


def _one_draw(made):
    """What is wrong with a draw by itself."""
    if made.trouble:
        return f"Your function {made.trouble}"
    if made.value is None:
        return f"Your function returns None. Write `return`{' in place of `print`' if made.printed else ''}."
    if made.changed:
        return f"It changes `{made.changed[0]}`, which belongs to whoever calls it. Draw into a new array: `x[rows]`."
    if not isinstance(made.value, tuple) or len(made.value) != 2:
        return _odd_shape(made.value)
    x, y = made.value
    if not isinstance(x, tuple) or not isinstance(y, tuple):
        return "It draws a single row. As many are needed as there are: `size=len(x)`."
    if len(x) != len(y):
        return f"It returns {len(x)} features and {len(y)} labels: draw row numbers once, and use them for both."
    if len(x) != len(X):
        return f"It draws {len(x)} rows out of {len(X)}. A resample is as large as the data: `size=len(x)`."
    if set(numbers(x)) <= set(Y) and set(numbers(y)) <= set(X):
        return "The labels come first. Return the features, then the labels."
    if set(numbers(x)) <= set(range(len(X))):
        return "These are the row numbers. The flights in these rows are `x[rows]` and `y[rows]`."
    if not set(numbers(x)) <= set(X):
        return "It returns features that are not in x. Draw rows that are there: `rng.integers(len(x), size=len(x))`."
    if not set(numbers(y)) <= set(Y):
        return "It returns labels that are not in y: use the same row numbers as for x, `y[rows]`."
    return ""


def _odd_shape(value):
    """What is returned in place of two arrays."""
    if isinstance(value, tuple) and len(value) == len(X):
        if all(isinstance(row, tuple) for row in value):
            return "It returns a table of pairs. Return two arrays, the features and the labels."
        if set(numbers(value)) <= set(X):
            return "The labels are missing. Return `x[rows], y[rows]`."
        return "These are the row numbers. Return the flights in these rows: `x[rows], y[rows]`."
    return "Two arrays should come back: the features and the labels of the rows drawn, `x[rows], y[rows]`."


def _many_draws(draws):
    """What is wrong with the draws together."""
    rows = [x for x, _ in draws]
    if any(PAIRS[one] != label for x, y in draws for one, label in zip(x, y, strict=True)):
        return "Labels have left their flights: draw row numbers once, and use the same ones for x and for y."
    if all(x == tuple(X) for x in rows):
        return "Every row comes back just as it was. Draw row numbers: `rng.integers(len(x), size=len(x))`."
    if all(len(set(x)) == len(X) for x in rows):
        return (
            "Every row comes exactly once, in another order, and every fit will be the same. Draw with replacement: "
            "`rng.integers(len(x), size=len(x))`."
        )
    if all(len(set(x)) == 1 for x in rows):
        return "It draws one row and repeats it. Draw anew for each place: `size=len(x)`."
    if len(set(rows)) == 1:
        return "Every call draws the same rows. Use the `rng` that is handed in; do not make a new one inside."
    if rows[0] != rows[-1]:
        return "It does not use `rng`: with the same generator it draws other rows. Ask `rng` for the row numbers."
    if missed := [place for place, one in enumerate(X) if not any(one in x for x in rows)]:
        return f"Row {missed[0]} is never drawn. `integers(n)` ends before n by itself: it gives 0 to n − 1."
    return ""
