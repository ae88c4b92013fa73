"""What notebook 10, From scratch to scikit-learn, asks to compute."""

import math

from logreg_core.data import hours
from logreg_core.exercises.answers import Number, Numbers
from logreg_core.exercises.fitted import fitted_hours
from logreg_core.exercises.lesson import Exercise, Mistake
from logreg_core.model import sigmoid
from logreg_core.training import Scale

ROWS, STRENGTH = 20, 0.01


def _scaled():
    """Mean and standard deviation of the hours, and the fit on standardised hours."""
    scale = Scale.of(hours().x)
    return *scale, *scale.into(*fitted_hours())


def _wrong_bias(bias):
    """The right weight with another bias, made of mean, sd and the standardised weight and bias."""
    mean, sd, w, b = _scaled()
    return w / sd, bias(mean, sd, w, b)


_STRENGTH = Exercise(
    kind=Number(),
    expected=lambda: 1 / (ROWS * STRENGTH),
    within=0.001,
    right="C = 1/(nλ) = 1/(20 · 0.01) = 5. With 40 students the same λ would be C = 2.5: C weighs a sum over the "
    "rows, λ a mean.",
    mistakes=(
        Mistake(
            lambda: 1 / STRENGTH,
            "That is 1/λ. C multiplies the sum of the 20 losses and λ belongs to their mean, so n is needed too.",
        ),
        Mistake(lambda: ROWS * STRENGTH, "That is nλ, upside down: a larger C means a weaker penalty."),
        Mistake(
            lambda: 1 / (2 * ROWS * STRENGTH),
            "Both conventions have ½|w|², so no 2 is left over. It would be if one of them had |w|² without the ½.",
        ),
        Mistake(
            lambda: 2 / (ROWS * STRENGTH),
            "Both conventions have ½|w|², so the ½ cancels. Ask only what turns a sum of 20 losses into their mean.",
        ),
        Mistake(lambda: STRENGTH, "That is λ itself. C stands before the losses, λ before the penalty."),
        Mistake(lambda: STRENGTH / ROWS, "That is λ/n. Divide the whole of ½|w|² + C·(sum of losses) by C·n."),
        Mistake(lambda: ROWS / STRENGTH, "That is n/λ. From λ = 1/(nC) follows C = 1/(nλ)."),
    ),
    otherwise="Divide ½|w|² + C·(sum of the 20 losses) by 20·C. What then stands before ½|w|² is λ.",
)

_BACK = Exercise(
    kind=Numbers(("w", "b")),
    expected=fitted_hours,
    within=0.005,
    right="w/sd = 1.5046 per hour and b − w·mean/sd = −4.0777: the very fit of all the notebooks before. Standardising "
    "changes the units of the weights, and no probability.",
    mistakes=(
        Mistake(
            lambda: _scaled()[2:],
            "These are still the numbers for standardised hours. One standard deviation is more than one hour.",
        ),
        Mistake(
            lambda: _wrong_bias(lambda mean, sd, w, b: b),
            "The weight is right. But b belongs to a student with the mean of the hours; at 0 hours the score is "
            "another one.",
        ),
        Mistake(
            lambda: _wrong_bias(lambda mean, sd, w, b: b + w * mean / sd),
            "The weight is right. Mind the sign: w·(x − mean)/sd + b has −w·mean/sd in it.",
        ),
        Mistake(
            lambda: _wrong_bias(lambda mean, sd, w, b: b - w * mean),
            "The weight is right. For the bias, the mean must be counted in standard deviations too.",
        ),
        Mistake(
            lambda: (_scaled()[2] * _scaled()[1], _scaled()[3]),
            "The weight became steeper. It is per standard deviation; per hour it must be divided by sd.",
        ),
        Mistake(
            lambda: (fitted_hours()[0], -fitted_hours()[1]),
            "The sizes are right. But b is negative: somebody who has not studied hardly ever passes.",
        ),
        Mistake(
            lambda: fitted_hours()[::-1],
            "Right numbers, wrong order: the weight comes first, then the bias.",
        ),
        Mistake(
            lambda: (1.5, -4.065),
            "The right way, rounded too early. Keep five decimals of w/sd until the end.",
            within=0.012,
        ),
    ),
    otherwise="Write w·(x − mean)/sd + b as (something)·x + (something), and read both off.",
)

_SOFTMAX = Exercise(
    kind=Number(),
    expected=lambda: sigmoid(2.0),
    within=0.001,
    right="e³/(e¹ + e³) = 1/(1 + e^(−2)) = σ(2) = 0.8808. Only the difference of the two scores counts.",
    mistakes=(
        Mistake(
            lambda: sigmoid(3.0),
            "That is σ(3): the score of class 1 against a score of 0. Class 0 has the score 1 here.",
        ),
        Mistake(lambda: sigmoid(-2.0), "That is the probability of class 0."),
        Mistake(lambda: 3 / 4, "That is 3/(1 + 3). Softmax compares e¹ with e³, not the scores themselves."),
        Mistake(lambda: sigmoid(4.0), "That is σ(3 + 1). The scores are subtracted, not added."),
        Mistake(lambda: math.exp(2), "That is the odds, e². As a probability it is e²/(1 + e²)."),
        Mistake(
            lambda: sigmoid(3.0) / (sigmoid(1.0) + sigmoid(3.0)),
            "You took the sigmoid of each score first. Softmax takes e to the power of each score.",
        ),
        Mistake(lambda: 88.08, "That is in percent. As a probability it is a hundred times smaller.", within=0.5),
        Mistake(lambda: 0.9, "Near, but rounded too much. Give at least three decimals.", within=0.02),
    ),
    otherwise="Divide e³ by the sum e¹ + e³; or take the sigmoid of the difference of the scores.",
)

EXERCISES = {"10.1": _STRENGTH, "10.2": _BACK, "10.3": _SOFTMAX}
