"""What notebook 07, How does a line learn?, asks to work out."""

import numpy as np

from logreg_core.data import hours, separable
from logreg_core.exercises._answers import Near, Number
from logreg_core.exercises._lesson import fitted_hours
from logreg_core.losses import log_loss_hessian
from logreg_core.training import gradient_descent, newton, smoothness


def _weight(steps, rate=1.0):
    """The weight of the separable points after so many steps of gradient descent."""
    data = separable()
    return gradient_descent(data.x, data.y, rate=rate, steps=steps, tolerance=0).weights[0]


def _smoothness():
    x, y = hours().x, hours().y
    largest, without_ones = smoothness(x), np.mean(x**2) / 4
    table = np.column_stack([x, np.ones(len(x))])
    return Number(
        largest,
        within=5e-4,
        right="So 1/L = 0.3729 is a safe rate for these students, and nothing up to 2/L = 0.7458 ever goes uphill.",
        wrong={
            "That is λmax/n. The 4 is missing: the slope of the sigmoid is never more than ¼.": 4 * largest,
            "That is λmax/4. J is a mean, so divide by the number of students as well.": 20 * largest,
            "That is the largest eigenvalue of the table itself. Divide it by 4n.": 80 * largest,
            "That is without the column of ones: the bias walks too, and makes the bowl a little "
            "steeper.": without_ones,
            "That is the smallest eigenvalue, divided by 4n. The rate must suit the steepest direction: take the "
            "largest.": np.linalg.eigvalsh(table.T @ table)[0] / 80,
            "That is 1/L, the rate. Asked is L itself.": Near(1 / largest, 0.003),
            "That is 2/L, a rate. Asked is L itself.": Near(2 / largest, 0.003),
            "That is the largest curvature at the lowest point. L is the largest that J can have anywhere: put ¼ in "
            "place of every p(1 − p).": np.linalg.eigvalsh(log_loss_hessian(x, y, *fitted_hours()))[-1],
            "Near. Give at least four decimals: the notebook prints only two digits.": Near(2.7, 0.03),
        },
        otherwise="Put a column of ones beside the hours, multiply the table by itself, take the largest eigenvalue "
        "with `np.linalg.eigvalsh`, and divide it by 4n.",
    )


def _separable():
    one_less = _weight(999)
    return Number(
        _weight(1000),
        within=5e-4,
        right="Already very near to ln 1000 − ln 2 = 6.2146. Ten times as many steps add about ln 10 = 2.30, again and "
        "again, for ever.",
        wrong={
            "That is ln 1000. The weight lags behind it by about ln 2.": Near(np.log(1000), 0.003),
            "That is ln 1000 − ln 2, the line that the weight comes nearer to. It is not "
            "there yet: take the steps.": Near(np.log(500), 0.003),
            "Near. Four decimals are asked for.": Near(6.23, 0.0001),
            "Count again: that is after 999 steps. Step 0 is the start, so the 1,000th step is number 1000.": one_less,
            "Count again: that is one step too many.": _weight(1001),
            "That is after 100 steps. Ten times as many are asked for.": _weight(100),
            "That is after 10,000 steps. A tenth of them is asked for.": _weight(10_000),
            "That is with the rate 1/L, which is taken when no rate is given. Here α = 1.": _weight(1000, rate=None),
            "It looks as if you had added the four votes instead of averaging them: that is a"
            " rate four times as large.": _weight(1000, rate=4.0),
        },
        otherwise="Use `gradient_descent` with `rate=1`, `steps=1000` and `tolerance=0`, and read the last weight.",
    )


def _newton():
    x, y = hours().x, hours().y
    steps = newton(x, y).steps
    return Number(
        steps,
        within=0.25,
        right="Five steps, where gradient descent at 1/L needs 1,906 to bring the gradient below one millionth. Each of"
        " them costs more: it needs all second derivatives and solves a system of equations.",
        wrong={
            "The path has six entries, and the first of them is the start. How many steps lie between them?": steps + 1,
            "That is gradient descent at 1/L, on the raw hours.": Near(1906, 0.5),
            "That is gradient descent at 1/L, on standardised hours.": Near(41, 0.5),
            "That is from the start (b, w) = (0, −1). Begin at zero, as `newton` does when it is told nothing.": newton(
                x, y, w=-1.0
            ).steps,
            "One step would be enough if J were a quadratic. It only looks like one near its lowest point.": 1,
        },
        otherwise="Call `newton(data.x, data.y)` on the hours, and ask the path for its `steps`.",
    )


EXERCISES = {"07.1": _smoothness, "07.2": _separable, "07.3": _newton}
