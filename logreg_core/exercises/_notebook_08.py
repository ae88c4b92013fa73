"""What notebook 08, Can a straight line bend?, asks to build, to fix and to work out."""

import numpy as np

from logreg_core.exercises._answers import Near, Number, Numbers
from logreg_core.exercises._functions_08 import expand, judge
from logreg_core.model import logit


def _three_logits():
    cold, right, hot = 0.5, 0.1, 0.9
    b = logit(right)

    def solved(one, two, three):
        return two, (three - one) / 2, (three + one) / 2 - two

    truth = solved(*map(logit, (cold, right, hot)))
    return Numbers(
        truth,
        names=("b", "w1", "w2"),
        within=0.006,
        right="b = −ln 9, w1 = ln 3 and w2 = 3 ln 3. With x alone this oven could not be described; with x² three "
        "numbers meet three shares exactly.",
        wrong={
            "These are the right numbers in another order. Give b first, then w1, then w2.": (*truth[1:], b),
            "w1 and w2 are swapped: w1 belongs to x, w2 to x².": (b, truth[2], truth[1]),
            "Those come from the shares themselves. Use their log-odds, ln(p/(1 − p)).": solved(cold, right, hot),
            "These are natural logarithms of the shares. The score is the log-odds, ln(p/(1 − p)).": solved(
                *np.log([cold, right, hot])
            ),
            "These are odds, p/(1 − p). The score is their logarithm.": solved(
                *(share / (1 - share) for share in (cold, right, hot))
            ),
            "These are logarithms to base 10. Use the natural one, `np.log`.": Near(
                tuple(value / np.log(10) for value in truth), 0.006
            ),
            "All signs are flipped: those are the log-odds of *not* being faulty.": tuple(-v for v in truth),
            "b and w1 are right. b itself is still in that w2: the scores at the two ends are b ± w1 + w2.": (
                b,
                truth[1],
                truth[2] + b,
            ),
            "b is right. From −1 to 1 are two steps, so w1 is half of the difference.": (b, 2 * truth[1], truth[2]),
            "b is right. Both halves are missing: w1 is half the difference of the two ends, b + w2 half their sum.": (
                b,
                2 * truth[1],
                2 * truth[2] + b,
            ),
            "b is right. w1 is half the difference of the two ends, “hot minus cold”: mind the sign.": (
                b,
                -truth[1],
                truth[2],
            ),
            "b and w1 are right. b is negative, and taking it away makes w2 larger.": (b, truth[1], truth[2] + 2 * b),
            "Those belong to the first oven, 8, 2, 8. This one is 5, 1, 9.": (logit(0.2), 0.0, 2 * logit(0.8)),
        },
        otherwise="At x = 0 the score is b alone, and it must be ln(0.1/0.9). At x = −1 it is b − w1 + w2, at x = 1 it "
        "is b + w1 + w2. What must these two be?",
    )


def _left_out():
    gas, electric, wood = logit(0.4), logit(0.2), logit(0.75)
    return Number(
        wood - electric,
        within=0.004,
        right="ln 12: the odds of a fault are 3 with wood and ¼ with electricity. The weight has changed because it "
        "now compares with another oven; no probability has.",
        wrong={
            "That is the weight as it stood, wood against gas. Now electric is left out, so compare with "
            "electric.": wood - gas,
            "The sign is flipped: that is electric against wood.": electric - wood,
            "That is gas against electric. The question is about wood.": gas - electric,
            "That is the log-odds of wood itself. The weight is its difference from the oven left out.": wood,
            "That is the ratio of the odds, 12. The weight is its logarithm.": 12.0,
            "That is a logarithm to base 10. Use the natural one, `np.log`.": np.log10(12),
            "That is the difference of the two shares. Take the difference of their log-odds.": 0.75 - 0.2,
            "That is the ratio of the two shares. Take the odds, 3 and ¼.": 0.75 / 0.2,
            "That is the logarithm of the ratio of the shares. Take the odds, 3 and ¼.": np.log(0.75 / 0.2),
            "Right, but rounded too far. Give three decimals.": Near(2.5, 0.03),
        },
        otherwise="With electric left out, b is the log-odds of electric, and b plus the weight of wood is the "
        "log-odds of wood.",
    )


EXERCISES = {"08.1": expand, "08.2": _three_logits, "08.3": judge, "08.4": _left_out}
