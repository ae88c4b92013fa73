"""The program that notebook 07, How does a line learn?, asks to fix: training whose loss falls, and then climbs."""

import numpy as np

from logreg_core.data import two_groups
from logreg_core.exercises._function import Function
from logreg_core.model import sigmoid


def _trained(frozen=False, start=np.zeros, sign=1, share=1.0, given=None, more=0, bias=True):
    """A training program, right but for what is said."""

    def train(x, y, rate, steps):
        steps = given or steps + more
        w, b, n = start(x.shape[1]), 0.0, len(y)
        p = sigmoid(x @ w + b)
        for _ in range(int(steps)):
            p = p if frozen else sigmoid(x @ w + b)
            w, b = w - sign * share * rate * (x.T @ (p - y)) / n, b - bias * sign * share * rate * np.mean(p - y)
        return w, b

    return train


def _late(x, y, rate, steps):
    """p is computed after the step, so every step is taken with the p before the last one."""
    w, b, p = np.zeros(x.shape[1]), 0.0, np.full(len(y), 0.5)
    for _ in range(int(steps)):
        new = sigmoid(x @ w + b)
        w, b = w - rate * x.T @ (p - y) / len(y), b - rate * np.mean(p - y)
        p = new
    return w, b


def _in_turn(x, y, rate, steps):
    """b moves with a p that knows the new w."""
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(int(steps)):
        w = w - rate * x.T @ (sigmoid(x @ w + b) - y) / len(y)
        b = b - rate * np.mean(sigmoid(x @ w + b) - y)
    return w, b


def _only_last(x, y, rate, steps):
    """One step, whatever `steps` says: the places before it are forgotten."""
    return _trained(given=1)(x, y, rate, steps)


def train():
    """Fix: the program that computes its probabilities once, before the loop."""
    few, other = two_groups(1), two_groups(2, n=60)
    return Function(
        "train(x, y, rate, steps) -> w, b",
        oracle=_trained(),
        inputs={
            "5 steps": (few.x, few.y, 0.1, 5),
            "40 steps": (few.x, few.y, 0.3, 40),
            "60 other points": (other.x, other.y, 0.2, 25),
        },
        right="Now every step looks at the line as it is. A vote is what is still missing, so votes shrink as the line "
        "learns; with the old p they never did.",
        wrong={
            "The program is as it was: its steps are all alike, so it goes past the lowest point and on.": _trained(
                frozen=True
            ),
            "A smaller rate only puts off the climb: the steps are still all alike. What should change from step to "
            "step, and does not?": _trained(frozen=True, share=0.1),
            "Half the rate only puts off the climb: the steps are still all alike. What should change from step to "
            "step, and does not?": _trained(frozen=True, share=0.5),
            "With a plus it runs the other way, uphill from the start. The sign was right.": _trained(
                frozen=True, sign=-1
            ),
            "p is computed in every step now, but the sign has been turned: that goes uphill.": _trained(sign=-1),
            "It stops after five steps, however many are asked for. That hides the climb; it does not fix it.": (
                _trained(frozen=True, given=5)
            ),
            "p now comes one step late. Compute it first in the loop, before the slopes.": _late,
            "That takes one step, whatever `steps` says. Is `return` inside the loop, or the start?": _only_last,
            "That is one step too many.": _trained(more=1),
            "That is one step too few.": _trained(more=-1),
            "b never moves.": _trained(bias=False),
            "The start has changed. It was zero, and that was right.": _trained(start=np.ones),
            "p is computed twice in a step: w has moved before the slope for b was taken. Compute both slopes "
            "first.": _in_turn,
        },
        otherwise="Only one line has to move. Follow p through the loop: when is it computed?",
    )
