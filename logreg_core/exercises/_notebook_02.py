"""What notebook 02, The sigmoid, asks to build and to work out."""

import numpy as np

from logreg_core.exercises._answers import Near, Number, Numbers
from logreg_core.exercises._function import Function
from logreg_core.exercises._lesson import fitted_hours
from logreg_core.model import logit, sigmoid

ORDINARY = {
    "z = 0.5": (0.5,),
    "five scores": (np.array([-3.0, -0.5, 0.0, 1.0, 4.0]),),
    "whole numbers": (np.array([-2, 0, 1]),),
    "a table of scores": (np.array([[-1.0, 0.5, 2.0], [3.0, -2.0, 0.0]]),),
}
EXTREME = {"z = −1000": (-1000.0,), "z = 1000": (1000.0,), "an array of both": (np.array([-1000.0, 0.0, 1000.0]),)}
MISTAKES = {
    "The minus sign in front of z is lost: this curve falls as the score grows.": lambda z: 1 / (1 + np.exp(z)),
    "That is e^z, which climbs past 1. It still has to be divided by 1 + e^z.": lambda z: np.exp(z),
    "That is e^(−z) alone. The sigmoid is 1 / (1 + e^(−z)).": lambda z: np.exp(-z),
    "Parentheses are missing: `1 / 1 + …` divides only by the 1. Write `1 / (1 + …)`.": lambda z: 1 + np.exp(-z),
    "Parentheses are missing: in `e^z / 1 + …` only the 1 divides. Write `e^z / (1 + e^z)`.": lambda z: 2 * np.exp(z),
    "It is 1 plus e^(−z), not minus.": lambda z: 1 / (1 - np.exp(-z)),
    "The base is e: `np.exp(-z)`, not a power of 10.": lambda z: 1 / (1 + 10.0**-z),
    "The base is e: `np.exp(-z)`, not a power of 2.": lambda z: 1 / (1 + 2.0**-z),
    "e is to be raised to the power −z. Here z is multiplied by e: use `np.exp(-z)`.": lambda z: 1 / (1 - np.e * z),
    "That is tanh, an S-curve from −1 to 1. A probability goes from 0 to 1.": np.tanh,
    "That is the score itself, unchanged. The sigmoid of it is missing.": lambda z: z,
    "That is a decision, 0 or 1. The probability in between is what is needed here.": lambda z: (z > 0) * 1.0,
    "That is the slope of the sigmoid, σ·(1 − σ). Return σ itself.": lambda z: sigmoid(z) * (1 - sigmoid(z)),
    "That is the straight line 0.5 + z/4 through the middle. Farther out it leaves 0 to 1.": lambda z: 0.5 + z / 4,
    "That is ln(1 + e^z). Its slope is the sigmoid.": lambda z: np.log1p(np.exp(z)),
}


def _build():
    return Function(
        "sigmoid(z)",
        oracle=sigmoid,
        elementwise=True,
        inputs=ORDINARY,
        right="Any score in, a probability out. The next cell draws its curve with your function.",
        wrong=MISTAKES,
        otherwise="σ(z) = 1 / (1 + e^(−z)), and e to a power is `np.exp`.",
    )


def _build_for_every_score():
    return Function(
        "safe_sigmoid(z)",
        oracle=sigmoid,
        elementwise=True,
        inputs=ORDINARY,
        extremes=EXTREME,
        right="Now no score is too large for it, and no warning appears.",
        wrong=MISTAKES,
        survive="Raise e only to powers that are not above 0: `np.exp(-np.abs(z))` is never above 1. For negative z "
        "the sigmoid is also e^z / (1 + e^z). Remember that `np.where` computes both of its sides for every z.",
        otherwise="σ(z) = 1 / (1 + e^(−z)), and for negative z the same number is e^z / (1 + e^z).",
    )


def _designed():
    return Numbers(
        (2.0, -6.0),
        names=("w", "b"),
        within=0.01,
        right="At the boundary σ′ is ¼, so the curve climbs w/4 per hour there and w = 2. The score 2·x + b is 0 at "
        "x = 3 when b = −6. Nowhere does this curve climb faster than at its boundary.",
        wrong={
            "0.5 per hour is the slope of the probability. The score climbs faster: at the boundary the sigmoid lets "
            "only a quarter through.": (0.5, -1.5),
            "At the boundary σ is ½, but σ′ is ½ · ½. So a quarter of w arrives, not half.": (1.0, -3.0),
            "The slope is w/4, so w is four times 0.5, not a quarter of it.": (0.125, -0.375),
            "w is right. With this b the score is 0 at x = −3: check the sign in x = −b/w.": (2.0, 6.0),
            "w is right. b is not the place of the boundary: −b/w is.": (2.0, 3.0),
            "w is right. −b/w must be 3, and here it is 1.5.": (2.0, -3.0),
            "These are the right numbers in the wrong order: `answer = (w, b)`.": (-6.0, 2.0),
            "This curve has its boundary at 3, and falls there. For a rising one w is positive.": (-2.0, 6.0),
            "w is right. b is w times 3 with a minus sign, not w divided by 3.": Near((2.0, -2 / 3), 0.01),
        },
        otherwise="Two conditions: w·¼ is the slope at the boundary, and −b/w its place. Try your pair in the picture "
        "above: the sentence below it gives boundary and slope.",
    )


def _one_more_hour():
    w, _ = fitted_hours()
    odds = 0.25 * np.exp(w)
    return Number(
        odds / (1 + odds),
        within=0.005,
        right="20% means odds of 0.25 to 1. Times 4.50, that is 1.13 to 1, or a probability of 0.53. The odds are "
        "4.5 times as large, the probability 2.6 times: for the probability, the factor depends on where you start.",
        wrong={
            "That multiplies the probability by 4.50. The weight multiplies the odds: turn 20% into odds first.": Near(
                0.2 * np.exp(w), 0.005
            ),
            "Those are the new odds, 1.13 to 1. As a probability they are odds / (1 + odds).": Near(odds, 0.01),
            "That is the old odds. Multiply by e^w for the hour, then go back to a probability.": 0.25,
            "That is the factor by which the odds grow. Apply it to the odds of 20%.": Near(np.exp(w), 0.01),
            "That is the new score. Its sigmoid is the probability.": Near(logit(0.2) + w, 0.005),
            "That is where you end if you start at 50%. Start at 20%, where the score is logit(0.2).": sigmoid(w),
            "0.2 is a probability and w a score, so you cannot add them. The score to start from is logit(0.2).": Near(
                sigmoid(0.2 + w), 0.005
            ),
            "That adds w/4, the slope of the curve where it is steepest. The slope changes on the way.": 0.2 + w / 4,
            "That adds w·p·(1 − p), the slope at 20%, for a whole hour. The curve gets steeper on the way.": 0.2
            + w * 0.2 * 0.8,
            "The odds are multiplied by e^w, here 4.50, not by w itself.": 0.25 * w / (1 + 0.25 * w),
            "20% means odds of 0.2 to 0.8, so 0.25, not 0.2.": 0.2 * np.exp(w) / (1 + 0.2 * np.exp(w)),
            "That is one hour less: the odds are divided by 4.50. One hour more multiplies them.": sigmoid(
                logit(0.2) - w
            ),
            "That is in percent. As a probability it is a hundred times smaller.": Near(100 * odds / (1 + odds), 0.5),
        },
        otherwise="Three steps: 20% as odds, the odds times e^w, and odds / (1 + odds) as the new probability.",
    )


EXERCISES = {"02.1": _build, "02.2": _designed, "02.3": _one_more_hour, "02.4": _build_for_every_score}
