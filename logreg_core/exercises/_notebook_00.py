"""What notebook 00, Start here, asks to work out."""

import numpy as np

from logreg_core.data import hours
from logreg_core.exercises._answers import Near, Numbers
from logreg_core.exercises._lesson import fitted_hours
from logreg_core.losses import log_loss
from logreg_core.model import boundary, probability, score, sigmoid
from logreg_core.training import newton

GUESSED = (1.0, -3.0)  # the weight and bias that the notebook begins with


def _by_hand():
    best, data = fitted_hours(), hours()
    w, b = best

    def say(number):
        return f"{number:.4f}".replace("-", "−")

    def loss(pair):
        return log_loss(data.x, data.y, *pair)

    goal = loss(best) + 0.01  # good enough by hand

    def praise(pair):
        return (
            f"J = {say(loss(pair))}. The lowest possible is {say(loss(best))}, at w = {say(w)} and b = {say(b)}. "
            "You moved w and b, looked at J, and kept what was better: training is just that, done by a program."
        )

    def direction(pair):
        ways = [
            f"a {'larger' if there > here else 'smaller'} {name}"
            for name, here, there in zip("wb", pair, best, strict=True)
            if abs(there - here) > 0.05
        ]
        return (
            f"Your pair has J = {say(loss(pair))}; it should be below {say(goal)}. The lowest J lies at "
            f"{' and '.join(ways)}. Change one of them, keep what lowers J, then change the other."
        )

    return Numbers(
        best,
        names=("w", "b"),
        within=0.0,
        largest=1e6,
        accept=lambda pair: loss(pair) < goal,
        right=praise,
        wrong={
            "With w = 0 and b = 0 everyone gets probability 0.5 and J = 0.6931: this model has not looked at the data."
            " Raise w first, so that more hours mean a higher probability.": Near((0.0, 0.0), 0.01),
            "The two numbers seem to have changed places: the weight w comes first, then the bias b.": Near(
                (b, w), 1.5
            ),
            "Look at the sign of b. With a positive b, 0 hours mean more than an even chance of passing.": Near(
                (w, -b), 0.8
            ),
            "Both signs are flipped: this model says that students fail because they study.": Near((-w, -b), 0.8),
        },
        otherwise=direction,
    )


def _two_hours():
    """Probability to pass after two hours, and the loss if the student passes."""
    w, b = fitted_hours()
    p = probability(2, w, b)

    def pair(p):
        return p, -np.log(p)

    def otherwise(given):
        if abs(given[0] - p) <= 0.005:
            return (
                "The probability is right. The loss is minus the natural logarithm of the probability given to what "
                "happened: this student passed, so `-np.log(p)`."
            )
        return (
            "First the score: z = w·2 + b. Then p = 1 / (1 + e^(−z)), a number between 0 and 1. Then the loss, −ln p."
        )

    return Numbers(
        pair(p),
        names=("p", "loss"),
        within=0.005,
        largest=1e6,
        right="About one chance in four. Passing anyway means a loss of 1.36 nats, more than three times the "
        "mean J of 0.40: this machine expected a fail, but was not sure.",
        wrong={
            "The loss counts the probability of what happened. This student passed: that is p. You took 1 − p.": (
                p,
                -np.log(1 - p),
            ),
            "The probability is right. The loss needs its minus sign: ln p is negative, −ln p is not.": (p, np.log(p)),
            "The probability is right. The loss uses the natural logarithm, `np.log`; yours is to base 10.": (
                p,
                -np.log10(p),
            ),
            "The probability is right. But 1 − p is not the loss: that is −ln p, which has no largest value.": (
                p,
                1 - p,
            ),
            "The two numbers are right, in the wrong order: `answer = (p, loss)`.": pair(p)[::-1],
            "That is the probability of failing, 1 − p, and its loss. You get the same if the minus sign in "
            "1 / (1 + e^(−z)) is lost.": pair(1 - p),
            "The bias is missing: the score is z = w·x + b.": pair(sigmoid(w * 2)),
            "Look at the sign of b: the score is w·x + b, and b itself is negative.": Near(
                pair(sigmoid(w * 2 - b)), 5e-4
            ),
            "The weight and the bias seem to have changed places.": Near(pair(probability(2, b, w)), 5e-4),
            "It looks as if 10 was raised to the power −z. The sigmoid uses e = 2.718…: `np.exp(-z)`.": pair(
                1 / (1 + 10 ** -score(2, w, b))
            ),
            "The probability is in percent. Divide by 100.": Near((100 * p, -np.log(p)), 0.5),
            "That is the guessed machine, w = 1 and b = −3. Run the cell under “Let the computer search”, and use the "
            "w and b that it finds.": pair(probability(2, *GUESSED)),
        },
        otherwise=otherwise,
    )


def _one_label():
    """J of the trained machine after one label was flipped: as it is, and trained again."""
    data, kept = hours(), fitted_hours()
    y = data.y.copy()
    y[-1] = 0
    again = newton(data.x, y).weights
    before = log_loss(data.x, data.y, *kept)
    unchanged, trained = log_loss(data.x, y, *kept), log_loss(data.x, y, *again)
    return Numbers(
        (unchanged, trained),
        names=("J_kept", "J_again"),
        within=0.001,
        largest=1e6,
        right="That one student costs the trained machine 4.2 nats, which lifts J from 0.40 to 0.61. Training again "
        "brings it down to 0.55, by a flatter curve: 14 others pay a little more, and this one pays half as much.",
        wrong={
            "Both numbers are for the old labels. Flip the last one: `y = data.y.copy()`, `y[-1] = 0`.": (
                before,
                before,
            ),
            "The first number is for the old labels. Give `log_loss` the flipped labels, `y`.": (before, trained),
            "The first number is right. For the second, train on the flipped labels: `newton(data.x, y)` gives a new w "
            "and b.": (unchanged, unchanged),
            "The second number is right. For the first, keep the w and b that were trained on the old labels.": (
                trained,
                trained,
            ),
            "The two numbers are right, in the wrong order: first the machine as it is, then trained again.": (
                trained,
                unchanged,
            ),
            "The first number is right. The second is for the new machine, old labels: give `log_loss` the flipped "
            "ones.": (unchanged, log_loss(data.x, data.y, *again)),
            "Those are sums over the 20 students. J is the mean.": Near((20 * unchanged, 20 * trained), 0.02),
            "Those are the boundaries, in hours, before and after. The question asks for J.": Near(
                (boundary(*kept), boundary(*again)), 0.01
            ),
        },
        otherwise="Flip one label: `y = data.y.copy()`, then `y[-1] = 0`. First `log_loss(data.x, y, w, b)` with the w "
        "and b that you have; then the same with the w and b that `newton(data.x, y)` finds.",
    )


EXERCISES = {"00.1": _by_hand, "00.2": _two_hours, "00.3": _one_label}
