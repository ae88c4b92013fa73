"""What notebook 12, And then?, asks to build, to fix and to work out."""

import math

from logreg_core.exercises._answers import Near, Number
from logreg_core.exercises._functions_12 import build_softmax
from logreg_core.exercises._functions_12_loss import cross_entropy, inside


def _as_unsure_as():
    loss, tokens = 3.2, 50_257
    return Number(
        math.exp(loss),
        within=0.06,
        right="e^3.2 = 24.5. This number is called the perplexity: the model is as unsure as someone who draws one of "
        "24 or 25 tokens, instead of 50,257.",
        wrong={
            "That is the loss itself. If there were only 3.2 tokens to choose from, J would be ln 3.2 = 1.16.": loss,
            "That is 2 to the power of 3.2. This loss has natural logarithms: e to the power of it.": 2**loss,
            "That is 10 to the power of 3.2. This loss has natural logarithms: e to the power of it.": Near(
                10**loss, 1.0
            ),
            "That is the logarithm of the loss. The loss is a logarithm already; which number is it of?": math.log(
                loss
            ),
            "That is the probability of each of them, e^(−3.2). How many are there, if all have this one?": Near(
                math.exp(-loss), 0.002
            ),
            "That is the vocabulary divided by the loss. Take a logarithm: which number has the logarithm 3.2?": Near(
                tokens / loss, 5.0
            ),
            "That is how far 3.2 is below 10.82. Which number has the logarithm 3.2?": Near(
                math.log(tokens) - loss, 0.02
            ),
            "That is how many times the choice has become smaller. How many tokens are left?": Near(
                tokens * math.exp(-loss), 5.0
            ),
            "Right, but rounded too far. Give one decimal.": Near(24.75, 0.3),
        },
        otherwise="Equally probable tokens cost the logarithm of their number. Which number has the logarithm 3.2?",
    )


EXERCISES = {"12.1": build_softmax, "12.2": inside, "12.3": cross_entropy, "12.4": _as_unsure_as}
