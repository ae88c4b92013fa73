"""The bootstrap of notebook 10, Challenger: one line to build, which laws of chance judge, and a program to fix."""

import numpy as np

from logreg_core.data import challenger, hours
from logreg_core.exercises._answers import Unanswered
from logreg_core.exercises._calling import call
from logreg_core.exercises._function import Function
from logreg_core.exercises._plain import numbers
from logreg_core.training import bootstrap

SEEDS = 60
X = np.arange(10.0, 34.0, 3)  # few rows, so that each is missed now and then, and none of them always
Y = (np.arange(len(X)) % 3 == 0).astype(float)
PAIRS = dict(zip(X, Y, strict=True))

UNPAIRED = "Labels have left their flights: draw row numbers once, and use the same ones for x and for y."
UNCHANGED = "Every row comes back just as it was. Draw row numbers: `rng.integers(len(x), size=len(x))`."
PERMUTED = (
    "Every row comes exactly once, in another order, and every fit will be the same. Draw with replacement: "
    "`rng.integers(len(x), size=len(x))`."
)
REPEATED = "It draws one row and repeats it. Draw anew for each place: `size=len(x)`."
SEEDED = "Every call draws the same rows. Use the `rng` that is handed in; do not make a new one inside."
UNCONTROLLED = "It does not use `rng`: with the same generator it draws other rows. Ask `rng` for the row numbers."


def resample():
    """Build: one line of bootstrap."""
    return Resample(
        "resample(x, y, rng)",
        oracle=_drawn,
        inputs={},
        right="As many rows as there are, some of them twice or more, others not at all, and each label stays with its "
        "flight. The next picture draws with your line.",
        otherwise="",
        wrong={
            UNPAIRED: lambda x, y, rng: (_drawn(x, y, rng)[0], _drawn(x, y, rng)[1]),
            UNCHANGED: lambda x, y, rng: (x, y),
            PERMUTED: lambda x, y, rng: rng.permutation(np.column_stack([x, y])).T,
            REPEATED: lambda x, y, rng: [np.full(len(x), value[0]) for value in _drawn(x, y, rng)],
            SEEDED: lambda x, y, rng: _drawn(x, y, np.random.default_rng(0)),
            UNCONTROLLED: lambda x, y, rng: _drawn(x, y, np.random.default_rng()),
        },
    )


def spread():
    """Fix: a standard error that seems to shrink as more resamples are drawn."""
    flights, study = challenger(), hours()

    def measured(measure):
        return lambda x, y, at, draws: float(
            measure(bootstrap(x, y, resamples=int(draws)).probabilities(float(at)), int(draws), len(x))
        )

    return Function(
        "spread(x, y, at, draws)",
        oracle=measured(lambda p, draws, n: np.std(p)),
        inputs={
            "65 °F and 200 draws": (flights.x, flights.y, 65.0, 200),
            "70 °F and 600 draws": (flights.x, flights.y, 70.0, 600),
            "3 hours of study and 400 draws": (study.x, study.y, 3.0, 400),
        },
        within=6e-4,
        right="About 0.16 at 65 °F, with a hundred draws or ten thousand. The spread of the resampled probabilities "
        "is the standard error already. More draws measure it better; they do not make it smaller.",
        wrong={
            "The program is as it was: ten times the draws still make it about three times as sure.": measured(
                lambda p, draws, n: np.std(p) / np.sqrt(draws)
            ),
            "Still divided by something that grows with the draws. What are they a sample of?": measured(
                lambda p, draws, n: np.std(p) / draws
            ),
            "Divided by the root of the number of rows. But each p comes from a fit to as many rows, so their luck is "
            "in the spread already.": measured(lambda p, draws, n: np.std(p) / np.sqrt(n)),
            "That is the variance. Its square root has the units of p.": measured(lambda p, draws, n: np.var(p)),
            "That is the mean of the resampled probabilities. How far do they spread?": measured(
                lambda p, draws, n: np.mean(p)
            ),
            "Now it is multiplied where it was divided. Neither is needed.": measured(
                lambda p, draws, n: np.std(p) * np.sqrt(draws)
            ),
            "That is the whole width, from the lowest to the highest. Take the standard deviation.": measured(
                lambda p, draws, n: np.ptp(p)
            ),
            "That is half the width of the middle 95%, fair too. Here, take the standard deviation.": measured(
                lambda p, draws, n: np.diff(np.quantile(p, [0.025, 0.975]))[0] / 2
            ),
        },
        otherwise="Only one line has to change. What does the number of draws have to do with how far apart the curves "
        "are?",
    )


def _drawn(x, y, rng):
    rows = rng.integers(len(x), size=len(x))
    return x[rows], y[rows]


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
        size = f" It was tried on {len(X)} rows: draw with `rng.integers(len(x), size=len(x))`."
        return f"Your function {made.trouble}{size if 'out of bounds' in made.trouble else ''}"
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
        return UNPAIRED
    if all(x == tuple(X) for x in rows):
        return UNCHANGED
    if all(len(set(x)) == len(X) for x in rows):
        return PERMUTED
    if all(len(set(x)) == 1 for x in rows):
        return REPEATED
    if len(set(rows)) == 1:
        return SEEDED
    if rows[0] != rows[-1]:
        return UNCONTROLLED
    if missed := [place for place, one in enumerate(X) if not any(one in x for x in rows)]:
        return f"Row {missed[0]} is never drawn. `integers(n)` ends before n by itself: it gives 0 to n − 1."
    return ""
