"""What notebook 00, Start here, asks to work out."""

import numpy as np

from logreg_core.data import hours
from logreg_core.exercises.answers import Number, Numbers
from logreg_core.exercises.fitted import fitted_hours
from logreg_core.exercises.lesson import Exercise, Mistake, say
from logreg_core.losses import log_loss
from logreg_core.model import boundary, decide, probability, score, sigmoid


def _loss(w, b):
    data = hours()
    return log_loss(data.x, data.y, w, b)


def _goal():
    """By hand is good enough within 0.01 of the best mean log loss there is."""
    return _loss(*fitted_hours()) + 0.01


def _praise(pair):
    w, b = fitted_hours()
    return (
        f"J = {say(_loss(*pair))}. The lowest possible is {say(_loss(w, b))}, at w = {say(w)} and b = {say(b)}. "
        "You moved w and b, looked at J, and kept what was better: training is just that, done by a program."
    )


def _direction(pair):
    best = fitted_hours()
    ways = [
        f"a {'larger' if goal > value else 'smaller'} {name}"
        for name, value, goal in zip("wb", pair, best, strict=True)
        if abs(goal - value) > 0.05
    ]
    return (
        f"Your pair has J = {say(_loss(*pair))}; it should be below {say(_goal())}. "
        f"The lowest J lies at {' and '.join(ways)}. Change one of them, keep what lowers J, then change the other."
    )


_BY_HAND = Exercise(
    kind=Numbers(("w", "b")),
    expected=fitted_hours,
    within=0.0,
    accept=lambda pair: _loss(*pair) < _goal(),
    right=_praise,
    mistakes=(
        Mistake(
            lambda: (0.0, 0.0),
            "With w = 0 and b = 0 everybody gets probability 0.5 and J = 0.6931: this model has not looked at the "
            "data. Raise w first, so that more hours mean a higher probability.",
            within=0.01,
        ),
        Mistake(
            lambda: fitted_hours()[::-1],
            "The two numbers seem to have changed places: the weight w comes first, then the bias b.",
            within=0.8,
        ),
        Mistake(
            lambda: (fitted_hours()[0], -fitted_hours()[1]),
            "Look at the sign of b. A positive b gives a student with 0 hours more than an even chance to pass.",
            within=0.8,
        ),
        Mistake(
            lambda: (-fitted_hours()[0], -fitted_hours()[1]),
            "Both signs are turned round: this model says that students fail because they study.",
            within=0.8,
        ),
    ),
    otherwise=_direction,
)


_GUESSED = (1.0, -3.0)  # the weight and bias that the notebook begins with


def _chance_to_pass(x, right):
    """The exercise that asks for the probability to pass after x hours."""

    def model():
        return x, *fitted_hours()

    def with_bias(change):
        w, b = fitted_hours()
        return sigmoid(w * x + change * b)

    def swapped():
        w, b = fitted_hours()
        return probability(x, b, w)

    return Exercise(
        kind=Number(),
        expected=lambda: probability(*model()),
        within=0.005,
        right=right,
        mistakes=(
            Mistake(
                lambda: score(*model()),
                "That is the score z = w·x + b, the log-odds. The sigmoid turns it into a probability: `sigmoid(z)`.",
            ),
            Mistake(
                lambda: 100 * probability(*model()),
                "That is in percent. A probability lies between 0 and 1: divide by 100.",
                within=0.5,
            ),
            Mistake(
                lambda: np.exp(score(*model())),
                "Those are the odds, p / (1 − p) = e^z. The probability is odds / (1 + odds).",
            ),
            Mistake(lambda: with_bias(0), "The bias is missing: the score is z = w·x + b."),
            Mistake(
                lambda: with_bias(-1),
                "Look at the sign of b: the score is w·x + b, and b itself is negative.",
                within=5e-4,
            ),
            Mistake(
                lambda: 1 - probability(*model()),
                "That is the probability to fail, 1 − p. You get the same number if the minus sign in "
                "1 / (1 + e^(−z)) is lost.",
            ),
            Mistake(
                lambda: 1 / (1 + 10 ** -score(*model())),
                "It looks as if 10 was raised to the power −z. The sigmoid uses e = 2.718…: `np.exp(-z)`.",
            ),
            Mistake(swapped, "The weight and the bias seem to have changed places.", within=1e-8),
            Mistake(
                lambda: decide(*model()),
                "That is the decision, made with a threshold of 0.5. Asked is the probability it is made from.",
                within=1e-9,
            ),
            Mistake(
                lambda: probability(boundary(*fitted_hours()), *fitted_hours()),
                "0.5 is the probability at the boundary, 2.71 hours, and only there. If your code gave it, run the "
                "cell under “Let the computer search” first: it puts the trained values into w and b.",
            ),
            Mistake(
                lambda: probability(x, *_GUESSED),
                "That is the guessed machine, w = 1 and b = −3. Run the cell under “Let the computer search”, and use "
                "the w and b that it finds.",
            ),
        ),
        otherwise=f"First the score: z = w·{x} + b. Then the sigmoid: p = 1 / (1 + e^(−z)), a number between 0 and 1.",
    )


EXERCISES = {
    "00.1": _BY_HAND,
    "00.2": _chance_to_pass(
        2, "About one chance in four: of 100 students with 2 hours of study the model expects about 26 to pass."
    ),
    "00.3": _chance_to_pass(
        4,
        "Two more hours raised the probability from 0.26 to 0.87. Two hours more again would add only 0.12: "
        "the curve flattens where the answer is nearly certain.",
    ),
}
