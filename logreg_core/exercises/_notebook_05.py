"""What notebook 05, Maximum likelihood, asks to work out."""

import math

from logreg_core.exercises._answers import Near, Number
from logreg_core.losses import coin_likelihood, coin_log_likelihood
from logreg_core.model import logit


def _most_likely():
    return Number(
        1 / 3,
        within=0.001,
        right="The slope of L, (1 − φ)(1 − 3φ), is zero at φ = ⅓, where L is largest, and at φ = 1, where L is 0. The "
        "most likely chance is the share of heads in the record.",
        wrong={
            "½ is what we believe of an ordinary coin. Asked is what makes this record most likely: L(½) = 0.125, and "
            "L(⅓) is higher.": 1 / 2,
            "⅔ is the share of tails. φ is the chance of heads.": 2 / 3,
            "4/27 is how high the peak is. Asked is the φ at which it stands.": coin_likelihood(1 / 3, 1, 3),
            "That is ln L at the peak. Asked is the φ at which it stands.": coin_log_likelihood(1 / 3, 1, 3),
            "At φ = 1 the slope is zero too, but L(1) = 0: a coin that never shows tails cannot have made this record. "
            "It is the other root.": 1,
            "L(¼) = 9/64 = 0.1406 is near the top. A little further right it is higher still.": 1 / 4,
            "Very near. Three decimals are asked for; better still, write the fraction.": Near(0.33, 0.0045),
            "That is in percent. As a probability it is a hundred times smaller.": Near(100 / 3, 0.5),
        },
        otherwise="Multiply the three chances, φ·(1 − φ)·(1 − φ), and look for the φ where the slope of the product is "
        "zero. The slider below finds it too.",
    )


def _area():
    return Number(
        1 / 12,
        within=0.0005,
        right="The area is 1/12, not 1: the likelihood is no distribution over φ, so its heights are no probabilities "
        "of φ. For each φ it is the probability of the record.",
        wrong={
            "1 would be the area under a distribution. The likelihood is none: nobody divided it by its area.": 1,
            "4/27 is the height of the peak. The area under a curve over the width 1 is "
            "the curve's mean height.": coin_likelihood(1 / 3, 1, 3),
            "That is where the peak is, or the area under (1 − φ)². There is a factor φ as well.": 1 / 3,
            "1/6 is the area under φ(1 − φ), or ½ times ⅓. The record has two tails, so 1 − φ is squared, and the area "
            "under a product is not the product of the areas.": 1 / 6,
            "1/4 belongs to the term φ³ alone. Multiplied out, φ(1 − φ)² = φ − 2φ² + φ³: three terms, three "
            "areas.": 0.25,
            "That is one over the area. By 12 the curve must be multiplied to become a density with area 1.": 12,
            "That is the sum of the heights. Each height must be multiplied by the width of its strip.": Near(
                sum(coin_likelihood(i / 1000, 1, 3) for i in range(1001)), 1.0
            ),
            "That is the logarithm of the area. Asked is the area under L itself.": Near(math.log(1 / 12), 0.01),
        },
        otherwise="The width is 1, so the area is the mean height: evaluate φ(1 − φ)² at many evenly spaced φ from 0 to"
        " 1 and take the mean. Or integrate φ − 2φ² + φ³.",
    )


def _seven_of_ten():
    in_any_order = math.comb(10, 7) * coin_likelihood(0.7, 7, 10)
    return Number(
        0.7,
        within=0.001,
        right="k/n = 7/10. The order of the flips does not matter, and neither does anything else about them: k and n "
        "are all that L needs.",
        wrong={
            "0.3 is the share of tails. φ is the chance of heads.": 0.3,
            "7 is the number of heads. A chance lies between 0 and 1: divide by the number of flips.": 7,
            "½ may well be a better belief about a real coin. But it is not the chance that makes this record most "
            "likely: there L is less than half as high.": 1 / 2,
            "8/12 is Laplace's rule, which adds one head and one tail to the record. Maximum likelihood adds "
            "nothing.": 2 / 3,
            "7 to 3 are the odds. As a chance: heads divided by all flips.": 7 / 3,
            "That is the best bias b, the log-odds of the chance. The chance itself is σ(b).": Near(logit(0.7), 0.005),
            "That is L at its peak. Asked is the φ at which it stands.": coin_likelihood(0.7, 7, 10),
            "That is the probability of 7 heads in any order, at the best φ. Asked is this φ.": in_any_order,
            "That is ln L at its peak. Asked is the φ at which it stands.": Near(coin_log_likelihood(0.7, 7, 10), 0.01),
            "That is in percent. As a probability it is a hundred times smaller.": 70,
        },
        otherwise="The slope of ln L is 7/φ − 3/(1 − φ). For which φ are the two parts equal?",
    )


EXERCISES = {"05.1": _most_likely, "05.2": _area, "05.3": _seven_of_ten}
