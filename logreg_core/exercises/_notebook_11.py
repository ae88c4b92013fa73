"""What notebook 11, From scratch to scikit-learn, asks to compute."""

import math

from logreg_core.data import hours
from logreg_core.exercises._answers import Near, Number, Numbers
from logreg_core.exercises._lesson import fitted_hours
from logreg_core.model import sigmoid
from logreg_core.training import Scale


def _strength():
    rows, strength = 20, 0.01
    c = 1 / (rows * strength)
    without_rows, halved, doubled = 1 / strength, c / 2, 2 * c
    return Number(
        c,
        within=0.001,
        right="C = 1/(nλ) = 1/(20 · 0.01) = 5. With 40 students the same λ would be C = 2.5: C weighs a sum over the "
        "rows, λ a mean.",
        wrong={
            "That is 1/λ. C multiplies the sum of the 20 losses and λ belongs to their mean, so n is needed "
            "too.": without_rows,
            "That is nλ, upside down: a larger C means a weaker penalty.": 1 / c,
            "Both conventions have ½|w|², so no 2 is left over. It would be if one of them had |w|² without the "
            "½.": halved,
            "Both conventions have ½|w|², so the ½ cancels. Ask only what turns a sum of 20 losses into their "
            "mean.": doubled,
            "That is λ itself. C stands before the losses, λ before the penalty.": strength,
            "That is λ/n. Divide the whole of ½|w|² + C·(sum of losses) by C·n.": strength / rows,
            "That is n/λ. From λ = 1/(nC) follows C = 1/(nλ).": rows / strength,
        },
        otherwise="Divide ½|w|² + C·(sum of the 20 losses) by 20·C. What then stands before ½|w|² is λ.",
    )


def _back():
    scale, (w, b) = Scale.of(hours().x), fitted_hours()
    (mean, sd), (steep, middle) = scale, scale.into(w, b)  # the fit on standardised hours
    return Numbers(
        (w, b),
        names=("w", "b"),
        within=0.005,
        right="w/sd = 1.5046 per hour and b − w·mean/sd = −4.0777: the very fit of all the notebooks before. "
        "Standardising changes the units of the weights, and no probability.",
        wrong={
            "These are still the numbers for standardised hours. One standard deviation is more than one hour.": (
                steep,
                middle,
            ),
            "The weight is right. But b belongs to a student with the mean of the hours; at 0 hours the score is "
            "another one.": (w, middle),
            "The weight is right. Mind the sign: w·(x − mean)/sd + b has −w·mean/sd in it.": (w, middle + w * mean),
            "The weight is right. For the bias, the mean must be counted in standard deviations too.": (
                w,
                middle - steep * mean,
            ),
            "The weight became steeper. It is per standard deviation; per hour it must be divided by sd.": (
                steep * sd,
                middle,
            ),
            "The sizes are right. But b is negative: somebody who has not studied hardly ever passes.": (w, -b),
            "Right numbers, wrong order: the weight comes first, then the bias.": (b, w),
            "The right way, rounded too early. Keep five decimals of w/sd until the end.": Near((1.5, -4.065), 0.012),
        },
        otherwise="Write w·(x − mean)/sd + b as (something)·x + (something), and read both off.",
    )


def _softmax():
    of_each = sigmoid(3.0) / (sigmoid(1.0) + sigmoid(3.0))
    return Number(
        sigmoid(2.0),
        within=0.001,
        right="e³/(e¹ + e³) = 1/(1 + e^(−2)) = σ(2) = 0.8808. Only the difference of the two scores counts.",
        wrong={
            "That is σ(3): the score of class 1 against a score of 0. Class 0 has the score 1 here.": sigmoid(3.0),
            "That is the probability of class 0.": sigmoid(-2.0),
            "That is 3/(1 + 3). Softmax compares e¹ with e³, not the scores themselves.": 3 / 4,
            "That is σ(3 + 1). The scores are subtracted, not added.": sigmoid(4.0),
            "That is the odds, e². As a probability it is e²/(1 + e²).": math.exp(2),
            "You took the sigmoid of each score first. Softmax takes e to the power of each score.": of_each,
            "That is in percent. As a probability it is a hundred times smaller.": Near(88.08, 0.5),
            "Near, but rounded too much. Give at least three decimals.": Near(0.9, 0.02),
        },
        otherwise="Divide e³ by the sum e¹ + e³; or take the sigmoid of the difference of the scores.",
    )


EXERCISES = {"11.1": _strength, "11.2": _back, "11.3": _softmax}
