"""What notebook 00, Start here, asks to work out."""

import numpy as np

from logreg_core.data import hours
from logreg_core.exercises._answers import Near, Number, Numbers
from logreg_core.exercises._lesson import fitted_hours
from logreg_core.losses import log_loss
from logreg_core.model import boundary, decide, probability, score, sigmoid

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
            "With w = 0 and b = 0 everybody gets probability 0.5 and J = 0.6931: this model has not looked at the data."
            " Raise w first, so that more hours mean a higher probability.": Near((0.0, 0.0), 0.01),
            "The two numbers seem to have changed places: the weight w comes first, then the bias b.": Near(
                (b, w), 0.8
            ),
            "Look at the sign of b. A positive b gives a student with 0 hours more than an even chance to pass.": Near(
                (w, -b), 0.8
            ),
            "Both signs are turned round: this model says that students fail because they study.": Near((-w, -b), 0.8),
        },
        otherwise=direction,
    )


def _chance_to_pass(x, right):
    """The exercise that asks for the probability to pass after x hours."""
    w, b = fitted_hours()
    z, p, half = score(x, w, b), probability(x, w, b), probability(boundary(w, b), w, b)
    of_ten = 1 / (1 + 10**-z)
    return Number(
        p,
        within=0.005,
        right=right,
        wrong={
            "That is the score z = w·x + b, the log-odds. The sigmoid turns it into a probability: `sigmoid(z)`.": z,
            "That is in percent. A probability lies between 0 and 1: divide by 100.": Near(100 * p, 0.5),
            "Those are the odds, p / (1 − p) = e^z. The probability is odds / (1 + odds).": np.exp(z),
            "The bias is missing: the score is z = w·x + b.": sigmoid(w * x),
            "Look at the sign of b: the score is w·x + b, and b itself is negative.": Near(sigmoid(w * x - b), 5e-4),
            "That is the probability to fail, 1 − p. You get the same number if the minus sign in 1 / (1 + e^(−z)) is "
            "lost.": 1 - p,
            "It looks as if 10 was raised to the power −z. The sigmoid uses e = 2.718…: `np.exp(-z)`.": of_ten,
            "The weight and the bias seem to have changed places.": Near(probability(x, b, w), 1e-8),
            "That is the decision, made with a threshold of 0.5. Asked is the probability it is made from.": Near(
                decide(x, w, b), 1e-9
            ),
            "0.5 is the probability at the boundary, 2.71 hours, and only there. If your code gave it, run the cell "
            "under “Let the computer search” first: it puts the trained values into w and b.": half,
            "That is the guessed machine, w = 1 and b = −3. Run the cell under “Let the computer search”, and use the "
            "w and b that it finds.": probability(x, *GUESSED),
        },
        otherwise=f"First the score: z = w·{x} + b. Then the sigmoid: p = 1 / (1 + e^(−z)), a number between 0 and 1.",
    )


def _two_hours():
    return _chance_to_pass(
        2, "About one chance in four: of 100 students with 2 hours of study the model expects about 26 to pass."
    )


def _four_hours():
    return _chance_to_pass(
        4,
        "Two more hours raised the probability from 0.26 to 0.87. Two hours more again would add only 0.12: the curve "
        "flattens where the answer is nearly certain.",
    )


EXERCISES = {"00.1": _by_hand, "00.2": _two_hours, "00.3": _four_hours}
