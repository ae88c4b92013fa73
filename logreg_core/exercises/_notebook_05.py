"""What notebook 05, Maximum likelihood, asks to build, to fix and to work out."""

import math

from logreg_core.exercises._answers import Near, Number
from logreg_core.exercises._functions_05 import log_likelihood, most_likely
from logreg_core.losses import coin_likelihood


def _area():
    return Number(
        1 / 12,
        within=0.0005,
        right="The area is 1/12, not 1: the likelihood is not a distribution over φ, and its heights are not "
        "probabilities of φ. For each φ it is the probability of the record.",
        wrong={
            "1 would be the area under a distribution. The likelihood is not one: nobody divided it by its area.": 1,
            "4/27 is the height of the peak. The area under a curve over the width 1 is "
            "the curve's mean height.": coin_likelihood(1 / 3, 1, 3),
            "That is where the peak is, or the area under (1 − φ)². There is a factor φ too.": 1 / 3,
            "1/6 is the area under φ(1 − φ), or ½ times ⅓. The record has two tails, so 1 − φ is squared, and the area "
            "under a product is not the product of the areas.": 1 / 6,
            "1/4 belongs to the term φ³ alone. Multiplied out, φ(1 − φ)² = φ − 2φ² + φ³: three terms, three "
            "areas.": 0.25,
            "That is one over the area. Multiplied by 12, the curve would be a distribution, with area 1.": 12,
            "Nearly: that is the mean of too few heights. Take a thousand φ or more.": Near(0.0805, 0.0022),
            "That is the sum of the heights. Each height must be multiplied by the width of its strip.": Near(
                sum(coin_likelihood(i / 1000, 1, 3) for i in range(1001)), 1.0
            ),
            "That is the logarithm of the area. The question asks for the area itself.": Near(math.log(1 / 12), 0.01),
        },
        otherwise="The width is 1, so the area is the mean height: evaluate φ(1 − φ)² at many evenly spaced φ from 0 to"
        " 1 and take the mean. Or integrate φ − 2φ² + φ³.",
    )


def _two_coins():
    best = (5 - math.sqrt(5)) / 10
    height = coin_likelihood(best, 1, 3) * coin_likelihood(2 * best, 1, 2)
    return Number(
        best,
        within=0.001,
        right="Each coin has a chance of its own, 0.276 and 0.553, and both chances depend on one number. "
        "Neither record gets its own share of heads; together they are as probable as can be. Next: twenty such coins.",
        wrong={
            "2/5 is the share of heads in all five flips, as if there were one coin. The second has the chance 2φ.": (
                2 / 5
            ),
            "⅓ is best for the first coin alone. The second coin counts too.": 1 / 3,
            "¼ is best for the second coin alone: then its own chance is ½. The first coin wants a larger φ.": 1 / 4,
            "½ is best for the second coin alone, as *its* chance. The question asks for φ, the chance of the first.": 1
            / 2,
            "That is the mean of ⅓ and ¼. The coins were flipped three times and twice: multiply all five factors.": 7
            / 24,
            "That mean counts the flips, three for ⅓ and two for ¼. Near, but let the product of the five factors "
            "decide.": 0.3,
            "That is 2φ, the chance of the second coin. The question asks for φ, the chance of the first.": 2 * best,
            "That is the other zero of the slope. There 2φ is above 1, which no chance can be: look between 0 and ½.": (
                5 + math.sqrt(5)
            )
            / 10,
            "That is how probable the five flips are at the best φ. The question asks for the φ.": height,
            "That is the logarithm of L at the peak. The question asks for the φ.": Near(math.log(height), 0.01),
            "Very near. Give three decimals.": Near(0.28, 0.0035),
            "That is in percent. As a probability it is a hundred times smaller.": Near(100 * best, 0.5),
        },
        otherwise="Multiply five factors: φ(1 − φ)(1 − φ) for the first coin, 2φ(1 − 2φ) for the second. Try many φ "
        "from 0 to ½.",
    )


EXERCISES = {"05.1": log_likelihood, "05.2": _area, "05.3": _two_coins, "05.4": most_likely}
