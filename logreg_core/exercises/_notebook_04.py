"""What notebook 04, Log loss, asks to build, to fix and to work out."""

import numpy as np

from logreg_core.data import tiny4
from logreg_core.exercises._answers import Near, Number
from logreg_core.exercises._functions_04 import build
from logreg_core.exercises._program_04 import fix
from logreg_core.model import probability

LN3 = float(np.log(3))


def _break_even():
    truth = 100 * np.log(0.99 / 0.9) / (np.log(0.99 / 0.9) + np.log(10))  # 3.97: where both pay the same
    return Number(
        4.0,
        within=0.0,
        right="With 3 failures the bold one pays 14.8 against 17.1, with 4 it is 19.4 against 19.3. It says “99%”, "
        "so it expects one failure, and it cannot afford four.",
        wrong={
            "The two pay the same at 3.97. Failures come in whole numbers: which is the first one too many?": Near(
                truth, 0.1
            ),
            "With 3 failures the bold one still pays less: 14.8 against 17.1.": 3.0,
            "With 2 failures the bold one still pays less: 10.2 against 14.9.": 2.0,
            "One failure is what “99%” expects. With it the bold one pays 5.6, the other 12.7.": 1.0,
            "Without a failure the bold one pays a tenth of the other: 1.0 against 10.5.": 0.0,
            "Very near, but the bold one pays more even before that.": 5.0,
            "With 10 failures “90%” is just right, but the bold one pays more long before that.": Near(10.0, 1.1),
            "That many passes cost as much as one failure. The question is about 100 people.": Near(
                np.log(0.01) / np.log(0.99), 1.0
            ),
            "With 50 failures the bold one surely pays more. Where does that begin?": 50.0,
            "That is a share. How many of the 100 is it?": Near(0.04, 0.005),
        },
        otherwise="The bold one pays −ln .99 for each pass and −ln .01 for each failure, the other −ln .9 and −ln .1. "
        "Add up both. What is the first number of failures for which the bold one pays more?",
    )


def _bend():
    x, y = tiny4().x, tiny4().y
    p = probability(x, LN3, 0.0)
    s, way = p * (1 - p), x + 1
    bend = np.mean(s * way**2)
    return Number(
        bend,
        within=6e-4,  # 0.4525 lies in the middle: NumPy rounds it to 0.452, a pencil to 0.453
        right="No term of that mean is negative, and none can be, whatever w, b and the direction. That is the whole "
        "proof: a loss that bends downward nowhere is convex.",
        wrong={
            "That is the sum of the four. J is a mean: divide by 4.": 4 * bend,
            "Square the u·x + v: once for the slope, once more for the change of the slope.": np.mean(s * way),
            "That squares p·(1 − p) too. Only u·x + v is squared.": np.mean((s * way) ** 2),
            "That is the mean of p·(1 − p) times a squared mean. First multiply, example by example.": s.mean()
            * way.mean() ** 2,
            "The mean was squared. First square, then take the mean.": np.mean(s * way) ** 2,
            "p·(1 − p) is missing: how much does each price bend over its own score?": np.mean(way**2),
            "That has p in place of p·(1 − p).": np.mean(p * way**2),
            "That has 1 − p in place of p·(1 − p).": np.mean((1 - p) * way**2),
            "p − y is the slope of a price. Its bend is p·(1 − p).": np.mean((p - y) * way**2),
            "v is missing: with each step the bias grows as well.": np.mean(s * x**2),
            "That is the direction u = 1, v = −1: the bias grows too.": np.mean(s * (x - 1) ** 2),
            "That is x² + 1 in place of (x + 1)².": np.mean(s * (x**2 + 1)),
            "That is the mean of p·(1 − p) alone: the bend if only the bias moves.": s.mean(),
            "That is the slope of J in this direction. The bend is how the slope changes.": np.mean((p - y) * way),
            "That is with w = 3. Here w = ln 3, so p is ¼, ½, ¾ and 9/10.": np.mean(
                probability(x, 3.0, 0.0) * (1 - probability(x, 3.0, 0.0)) * way**2
            ),
            "That is for w = b = 0, where every p·(1 − p) is ¼. Here p is ¼, ½, ¾ and 9/10.": np.mean(way**2) / 4,
            "Right, but rounded too far. Give three decimals.": Near(0.45, 0.004),
        },
        otherwise="Four terms p·(1 − p)·(u·x + v)², with u = v = 1 and p = ¼, ½, ¾, 9/10; then their mean.",
    )


EXERCISES = {"04.1": _break_even, "04.2": fix, "04.3": build, "04.4": _bend}
