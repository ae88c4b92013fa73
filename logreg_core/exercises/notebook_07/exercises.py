"""What notebook 07, How does a line learn?, asks to work out."""

import numpy as np

from logreg_core.data import hours, separable
from logreg_core.exercises.answers import Number
from logreg_core.exercises.fitted import fitted_hours
from logreg_core.exercises.lesson import Exercise, Mistake
from logreg_core.losses import log_loss_hessian
from logreg_core.training import gradient_descent, newton, smoothness


def _smoothness():
    return smoothness(hours().x)


def _table():
    x = hours().x
    table = np.column_stack([x, np.ones(len(x))])
    return np.linalg.eigvalsh(table.T @ table)


def _weight(steps, rate=1.0):
    data = separable()
    return gradient_descent(data.x, data.y, rate=rate, steps=steps, tolerance=0).weights[0]


def _newton_steps(**start):
    data = hours()
    return newton(data.x, data.y, **start).steps


_SMOOTHNESS = Exercise(
    kind=Number(),
    expected=_smoothness,
    within=5e-4,
    right="So 1/L = 0.3729 is a safe rate for these students, and nothing up to 2/L = 0.7458 ever goes uphill.",
    mistakes=(
        Mistake(
            lambda: 4 * _smoothness(),
            "That is λmax/n. The 4 is missing: the slope of the sigmoid is never more than ¼.",
        ),
        Mistake(
            lambda: 20 * _smoothness(),
            "That is λmax/4. J is a mean, so divide by the number of students as well.",
        ),
        Mistake(
            lambda: 80 * _smoothness(),
            "That is the largest eigenvalue of the table itself. Divide it by 4n.",
        ),
        Mistake(
            lambda: np.mean(hours().x ** 2) / 4,
            "That is without the column of ones: the bias walks too, and makes the bowl a little steeper.",
        ),
        Mistake(
            lambda: _table()[0] / 80,
            "That is the smallest eigenvalue, divided by 4n. The rate must suit the steepest direction: take the "
            "largest.",
        ),
        Mistake(lambda: 1 / _smoothness(), "That is 1/L, the rate. Asked is L itself.", within=0.003),
        Mistake(lambda: 2 / _smoothness(), "That is 2/L, a rate. Asked is L itself.", within=0.003),
        Mistake(
            lambda: np.linalg.eigvalsh(log_loss_hessian(hours().x, hours().y, *fitted_hours()))[-1],
            "That is the largest curvature at the lowest point. L is the largest that J can have anywhere: put ¼ in "
            "place of every p(1 − p).",
        ),
        Mistake(lambda: 2.7, "Near. Give at least four decimals: the notebook prints only two digits.", within=0.03),
    ),
    otherwise="Put a column of ones beside the hours, multiply the table by itself, take the largest eigenvalue with "
    "`np.linalg.eigvalsh`, and divide it by 4n.",
)

_SEPARABLE = Exercise(
    kind=Number(),
    expected=lambda: _weight(1000),
    within=5e-4,
    right="Already very near to ln 1000 − ln 2 = 6.2146. Ten times as many steps add about ln 10 = 2.30, again and "
    "again, for ever.",
    mistakes=(
        Mistake(lambda: np.log(1000), "That is ln 1000. The weight lags behind it by about ln 2.", within=0.003),
        Mistake(
            lambda: np.log(500),
            "That is ln 1000 − ln 2, the line that the weight comes nearer to. It is not there yet: take the steps.",
            within=0.003,
        ),
        Mistake(lambda: 6.23, "Near. Four decimals are asked for.", within=0.0001),
        Mistake(
            lambda: _weight(999),
            "Count again: that is after 999 steps. Step 0 is the start, so the 1,000th step is number 1000.",
        ),
        Mistake(lambda: _weight(1001), "Count again: that is one step too many."),
        Mistake(lambda: _weight(100), "That is after 100 steps. Ten times as many are asked for."),
        Mistake(lambda: _weight(10_000), "That is after 10,000 steps. A tenth of them is asked for."),
        Mistake(
            lambda: _weight(1000, rate=None),
            "That is with the rate 1/L, which is taken when no rate is given. Here α = 1.",
        ),
        Mistake(
            lambda: _weight(1000, rate=4.0),
            "It looks as if you had added the four votes instead of averaging them: that is a rate four times as "
            "large.",
        ),
    ),
    otherwise="Use `gradient_descent` with `rate=1`, `steps=1000` and `tolerance=0`, and read the last weight.",
)

_NEWTON = Exercise(
    kind=Number(),
    expected=_newton_steps,
    within=0.25,
    right="Five steps, where gradient descent at 1/L needs 1,906 to bring the gradient below one millionth. Each of "
    "them costs more: it needs all second derivatives and solves a system of equations.",
    mistakes=(
        Mistake(
            lambda: _newton_steps() + 1,
            "The path has six entries, and the first of them is the start. How many steps lie between them?",
        ),
        Mistake(
            lambda: 1906, "That is gradient descent at 1/L, on the raw hours.", within=0.5,
        ),
        Mistake(
            lambda: 41, "That is gradient descent at 1/L, on standardised hours.", within=0.5,
        ),
        Mistake(
            lambda: _newton_steps(w=-1.0), "That is from the start (b, w) = (0, −1). Begin at zero, as `newton` does "
            "when it is told nothing.",
        ),
        Mistake(
            lambda: 1, "One step would be enough if J were a quadratic. It only looks like one near its lowest point.",
        ),
    ),
    otherwise="Call `newton(data.x, data.y)` on the hours, and ask the path for its `steps`.",
)

EXERCISES = {"07.1": _SMOOTHNESS, "07.2": _SEPARABLE, "07.3": _NEWTON}
