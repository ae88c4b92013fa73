"""What notebook 04, Log loss, asks to work out."""

import numpy as np

from logreg_core.data import tiny4
from logreg_core.exercises._answers import Near, Number, Numbers
from logreg_core.losses import likelihood, log_likelihood, log_loss, log_losses, squared_error

LN3 = float(np.log(3))


def _of_four(loss, w=LN3, b=0.0):
    """A loss of the four points."""
    data = tiny4()
    return loss(data.x, data.y, w, b)


def _crossing():
    ln2, bit = np.log(2), 1.0
    return Numbers(
        (0.5, ln2),
        names=("p", "price"),
        within=0.001,
        right="At p = ½ both labels cost the same, ln 2 ≈ 0.6931. Whoever always says “fifty-fifty” pays exactly this, "
        "whatever happens: a useful mark to compare every model with.",
        wrong={
            "These are the right numbers in the wrong order: first the probability, then the price.": (ln2, 0.5),
            "That is right, but rounded too far. Four decimals are asked for: `-np.log(0.5)`.": Near((0.5, 0.69), 0.01),
            "ln ½ is negative. The price has a minus sign in front, so it is positive.": (0.5, -ln2),
            "p is right. The price is not p itself but −ln p.": (0.5, 0.5),
            "That is a logarithm to base 10. Log loss uses the natural one: `np.log`.": (0.5, np.log10(2)),
            "That is a logarithm to base 2: one bit. Log loss is in nats here: use the natural logarithm, `np.log`.": (
                0.5,
                bit,
            ),
            "That is where the two curves of squared error cross. Asked are those of log loss.": (0.5, 0.25),
            "z = 0 is the score there. Asked is the probability, σ(0).": (0.0, ln2),
        },
        otherwise="The curves meet where −ln p = −ln(1 − p). What does that say about p and 1 − p?",
    )


def _four():
    mean = _of_four(log_loss)
    return Number(
        mean,
        within=1e-3,
        right="The four labels got the probabilities ¾, ½, ¼ and 9/10, whose product is 27/320. So J = ¼ ln(320/27) = "
        "0.618121. Did you take −ln p for all four? Here, by accident, the result is the same: the first and third "
        "point would trade prices.",
        wrong={
            "That is right, but rounded too far. Give at least three decimals, or the computation itself.": Near(
                0.62, 2e-3
            ),
            "That is the sum of the four prices. J is their mean: divide by 4.": Near(4 * mean, 2e-3),
            "The size is right. Logarithms of probabilities are negative; the minus sign in front makes a price of "
            "them.": -mean,
            "That is the sum of the logarithms. For the mean price divide by 4, and turn the sign.": Near(
                _of_four(log_likelihood), 2e-3
            ),
            "That is with logarithms to base 10. Use the natural one: `np.log`.": mean / np.log(10),
            "That is in bits, with logarithms to base 2. Use the natural one: `np.log`.": mean / np.log(2),
            "That is the mean squared error. Asked is the mean of −ln.": _of_four(squared_error),
            "The labels are the wrong way round: −ln p belongs to y = 1, −ln(1 − p) to y = 0.": log_loss(
                tiny4().x, 1 - tiny4().y, LN3, 0.0
            ),
            "That is with w = 3. Asked is w = ln 3: `np.log(3)`.": _of_four(log_loss, 3.0),
            "The bias is 0 and the weight is ln 3, not the other way round.": _of_four(log_loss, 0.0, LN3),
            "27/320 is the product of the four probabilities. J is a quarter of its −ln.": _of_four(likelihood),
            "First the logarithm of each probability, then the mean: −ln of the mean is a smaller number.": -np.log(
                np.mean([3 / 4, 1 / 2, 1 / 4, 9 / 10])
            ),
            "That is the price of the most expensive point. J is the mean of all four.": Near(
                _of_four(log_losses).max(), 1e-3
            ),
        },
        otherwise="z = w·x + b, then p = σ(z): ¼, ½, ¾ and 9/10. The price is −ln p where y = 1 and −ln(1 − p) where y "
        "= 0. J is the mean of the four.",
    )


def _safe():
    inf = np.inf
    return Numbers(
        (inf, log_loss([1.0], [0], 40.0, 0.0)),
        names=("naive", "stable"),
        within=1e-3,
        right="The naive form has lost everything: σ(40) was rounded to 1, so 1 − p is exactly 0 and −ln 0 is infinite."
        " The stable form never leaves the scores, and gives 40.",
        wrong={
            "These are the right values in the wrong order: first the naive one.": (40.0, inf),
            "On paper both are 40. In float64 σ(40) is exactly 1: what does NumPy then make of −ln(1 − p)?": (
                40.0,
                40.0,
            ),
            "The naive one is infinite. The stable one needs no p: `np.logaddexp(0, z) - y * z`.": (inf, inf),
            "That is for y = 1, where the model is right. Asked is y = 0: it is sure, and wrong.": (0.0, 0.0),
            "The naive one is right. In the stable one y = 0, so nothing is subtracted from `np.logaddexp(0, z)`.": (
                inf,
                0.0,
            ),
            "ln 0 is minus infinity. The minus sign in front of the price turns it round.": (-inf, 40.0),
            "That is what comes out when p is first clipped to 1 − 1e−15. Here the "
            "naive form is asked as it stands.": Near((-np.log(1e-15), 40.0), 0.1),
            "Both numbers belong to z = 36, the score of the screen before. Set `z = 40.0` first.": Near(
                (36.0437, 36.0), 0.01
            ),
            "The first number belongs to z = 36. Asked is z = 40, where the naive form breaks altogether.": (
                36.0437,
                40.0,
            ),
        },
        otherwise="The naive one: `p = sigmoid(40.0)`, then `-np.log(1 - p)`. The stable one: `np.logaddexp(0, z) - y *"
        " z`.",
    )


EXERCISES = {"04.1": _crossing, "04.2": _four, "04.3": _safe}
