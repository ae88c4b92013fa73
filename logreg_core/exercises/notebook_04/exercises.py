"""What notebook 04, Log loss, asks to work out."""

import numpy as np

from logreg_core.data import tiny4
from logreg_core.exercises.answers import Number, Numbers
from logreg_core.exercises.lesson import Exercise, Mistake
from logreg_core.losses import likelihood, log_likelihood, log_loss, log_losses, squared_error

LN3 = float(np.log(3))


def _of_four(loss, w=LN3, b=0.0):
    """A loss of the four points."""
    data = tiny4()
    return loss(data.x, data.y, w, b)


_CROSSING = Exercise(
    kind=Numbers(("p", "loss")),
    expected=lambda: (0.5, float(np.log(2))),
    within=0.001,
    right="At p = ½ both labels cost the same, ln 2 ≈ 0.6931. Whoever always says “fifty-fifty” pays exactly this, "
    "whatever happens: a useful mark to compare every model with.",
    mistakes=(
        Mistake(
            lambda: (float(np.log(2)), 0.5),
            "These are the right numbers in the wrong order: first the probability, then the price.",
        ),
        Mistake(
            lambda: (0.5, 0.69),
            "That is right, but rounded too far. Four decimals are asked for: `-np.log(0.5)`.",
            within=0.01,
        ),
        Mistake(
            lambda: (0.5, -float(np.log(2))),
            "ln ½ is negative. The price has a minus sign in front, so it is positive.",
        ),
        Mistake(lambda: (0.5, 0.5), "p is right. The price is not p itself but −ln p."),
        Mistake(
            lambda: (0.5, float(np.log10(2))),
            "That is a logarithm to base 10. Log loss uses the natural one: `np.log`.",
        ),
        Mistake(
            lambda: (0.5, 1.0),
            "That is a logarithm to base 2: one bit. Log loss is in nats here: use the natural logarithm, `np.log`.",
        ),
        Mistake(
            lambda: (0.5, 0.25),
            "That is where the two curves of squared error cross. Asked are those of log loss.",
        ),
        Mistake(
            lambda: (0.0, float(np.log(2))),
            "z = 0 is the score there. Asked is the probability, σ(0).",
        ),
    ),
    otherwise="The curves meet where −ln p = −ln(1 − p). What does that say about p and 1 − p?",
)

_FOUR = Exercise(
    kind=Number(),
    expected=lambda: _of_four(log_loss),
    within=1e-3,
    right="The four labels got the probabilities ¾, ½, ¼ and 9/10, whose product is 27/320. So J = ¼ ln(320/27) = "
    "0.618121. Did you take −ln p for all four? Here, by accident, the result is the same: the first and third "
    "point would trade prices.",
    mistakes=(
        Mistake(
            lambda: 0.62,
            "That is right, but rounded too far. Give at least three decimals, or the computation itself.",
            within=2e-3,
        ),
        Mistake(
            lambda: 4 * _of_four(log_loss),
            "That is the sum of the four prices. J is their mean: divide by 4.",
            within=2e-3,
        ),
        Mistake(
            lambda: -_of_four(log_loss),
            "The size is right. Logarithms of probabilities are negative; the minus sign in front makes a price of "
            "them.",
        ),
        Mistake(
            lambda: _of_four(log_likelihood),
            "That is the sum of the logarithms. For the mean price divide by 4, and turn the sign.",
            within=2e-3,
        ),
        Mistake(
            lambda: _of_four(log_loss) / np.log(10),
            "That is with logarithms to base 10. Use the natural one: `np.log`.",
        ),
        Mistake(
            lambda: _of_four(log_loss) / np.log(2),
            "That is in bits, with logarithms to base 2. Use the natural one: `np.log`.",
        ),
        Mistake(lambda: _of_four(squared_error), "That is the mean squared error. Asked is the mean of −ln."),
        Mistake(
            lambda: log_loss(tiny4().x, 1 - tiny4().y, LN3, 0.0),
            "The labels are the wrong way round: −ln p belongs to y = 1, −ln(1 − p) to y = 0.",
        ),
        Mistake(lambda: _of_four(log_loss, 3.0), "That is with w = 3. Asked is w = ln 3: `np.log(3)`."),
        Mistake(lambda: _of_four(log_loss, 0.0, LN3), "The bias is 0 and the weight is ln 3, not the other way round."),
        Mistake(
            lambda: _of_four(likelihood),
            "27/320 is the product of the four probabilities. J is a quarter of its −ln.",
        ),
        Mistake(
            lambda: float(-np.log(np.mean([3 / 4, 1 / 2, 1 / 4, 9 / 10]))),
            "First the logarithm of each probability, then the mean: −ln of the mean is a smaller number.",
        ),
        Mistake(
            lambda: float(_of_four(log_losses).max()),
            "That is the price of the most expensive point. J is the mean of all four.",
            within=1e-3,
        ),
    ),
    otherwise="z = w·x + b, then p = σ(z): ¼, ½, ¾ and 9/10. The price is −ln p where y = 1 and −ln(1 − p) where "
    "y = 0. J is the mean of the four.",
)

_SAFE = Exercise(
    kind=Numbers(("naive", "stable")),
    expected=lambda: (np.inf, log_loss([1.0], [0], 40.0, 0.0)),
    within=1e-3,
    right="The naive form has lost everything: σ(40) was rounded to 1, so 1 − p is exactly 0 and −ln 0 is infinite. "
    "The stable form never leaves the scores, and gives 40.",
    mistakes=(
        Mistake(lambda: (40.0, np.inf), "These are the right values in the wrong order: first the naive one."),
        Mistake(
            lambda: (40.0, 40.0),
            "On paper both are 40. In float64 σ(40) is exactly 1: what does NumPy then make of −ln(1 − p)?",
        ),
        Mistake(
            lambda: (np.inf, np.inf),
            "The naive one is infinite. The stable one needs no p: `np.logaddexp(0, z) - y * z`.",
        ),
        Mistake(
            lambda: (0.0, 0.0),
            "That is for y = 1, where the model is right. Asked is y = 0: it is sure, and wrong.",
        ),
        Mistake(
            lambda: (np.inf, 0.0),
            "The naive one is right. In the stable one y = 0, so nothing is subtracted from `np.logaddexp(0, z)`.",
        ),
        Mistake(
            lambda: (-np.inf, 40.0),
            "ln 0 is minus infinity. The minus sign in front of the price turns it round.",
        ),
        Mistake(
            lambda: (float(-np.log(1e-15)), 40.0),
            "That is what comes out when p is first clipped to 1 − 1e−15. Here the naive form is asked as it stands.",
            within=0.1,
        ),
        Mistake(
            lambda: (36.0437, 36.0),
            "Both numbers belong to z = 36, the score of the screen before. Set `z = 40.0` first.",
            within=0.01,
        ),
        Mistake(
            lambda: (36.0437, 40.0),
            "The first number belongs to z = 36. Asked is z = 40, where the naive form breaks altogether.",
        ),
    ),
    otherwise="The naive one: `p = sigmoid(40.0)`, then `-np.log(1 - p)`. The stable one: "
    "`np.logaddexp(0, z) - y * z`.",
)

EXERCISES = {"04.1": _CROSSING, "04.2": _FOUR, "04.3": _SAFE}
