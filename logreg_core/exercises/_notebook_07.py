"""What notebook 07, How does a line learn?, asks to build, to fix and to work out."""

import numpy as np

from logreg_core.data import hours
from logreg_core.exercises._answers import Near, Number
from logreg_core.exercises._functions_07 import step
from logreg_core.exercises._functions_07_fix import train
from logreg_core.training import smoothness

MINUTES = 60  # in an hour


def _sharpest():
    x = MINUTES * hours().x
    n, in_minutes, in_hours = len(x), smoothness(x), smoothness(hours().x)
    table = np.column_stack([x, np.ones(n)])
    return Number(
        in_minutes,
        within=0.05,
        accept=lambda k: abs(k - in_minutes) <= 0.05 or k == round(in_minutes),  # without the ones it is 0.2 less
        right="So 1/K falls from 0.37 to 0.00011, and every safe step is more than 3,000 times as short, on the very "
        "same data.",
        wrong={
            "That is K for the hours, without any minutes in it.": Near(in_hours, 0.005),
            "That is 60 · K of the hours. K is made of squares: think of 60².": Near(MINUTES * in_hours, 0.5),
            "Close: that is 60² · K of the hours. But the column of ones is not multiplied by 60.": Near(
                MINUTES**2 * in_hours, 5.0
            ),
            "That is the largest eigenvalue over n. The 4 is missing.": Near(4 * in_minutes, 4),
            "That is the largest eigenvalue over 4. J is a mean, so divide by n too.": Near(n * in_minutes, 20),
            "That is the largest eigenvalue of the table itself. Divide it by 4n.": Near(4 * n * in_minutes, 80),
            "That is the smallest eigenvalue, divided by 4n. The rate must suit the sharpest direction: take the "
            "largest.": np.linalg.eigvalsh(table.T @ table)[0] / (4 * n),
            "That is 1/K, a rate. The question asks for K itself.": Near(1 / in_minutes, 2e-6),
            "That is 2/K, a rate. The question asks for K itself.": Near(2 / in_minutes, 2e-6),
            "Very near. The table needs a column of ones beside the minutes: without it, K is a little too small. If "
            "yours has one, round to the nearest whole number, or give one decimal.": Near(x @ x / (4 * n), 0.32),
            "Close. Round K to a whole number at most.": Near(round(in_minutes, -2), 100),
        },
        otherwise="Put a column of ones beside the minutes, multiply the table by itself, take the largest eigenvalue "
        "with `np.linalg.eigvalsh`, and divide it by 4n.",
    )


def _steps_to_20():
    needed = 2 * np.exp(20.0)
    return Number(
        needed,
        within=0.02 * needed,
        right="About a billion steps. For w = 30 it would be 21 trillion: the weight grows forever, and ever more "
        "slowly.",
        wrong={
            "That is e²⁰. The rule says e^w ≈ k/2, so k is twice that.": Near(needed / 2, 0.02 * needed),
            "The 2 stands on the other side: from e^w ≈ k/2 follows k ≈ 2 e^w.": Near(needed / 4, 0.01 * needed),
            "That is the logarithm of the answer. Which number has this logarithm?": Near(np.log(needed), 0.05),
            "That is with powers of 10. The rule has e.": Near(2e20, 1e19),
            "The weight does not grow evenly: each further unit takes e = 2.72 times as many steps.": Near(
                20 / 8.519 * 10_000, 1000
            ),
            "That is e^w ≈ k/2 with w = 2. Here w = 20.": Near(2 * np.exp(2.0), 0.1),
        },
        otherwise="Solve e^w ≈ k/2 for k, with w = 20. Within two percent is close enough.",
    )


EXERCISES = {"07.1": step, "07.2": train, "07.3": _sharpest, "07.4": _steps_to_20}
