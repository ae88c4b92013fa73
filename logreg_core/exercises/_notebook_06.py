"""What notebook 06, The gradient, asks to work out."""

import numpy as np

from logreg_core.data import tiny4
from logreg_core.exercises._answers import Near, Number, Numbers
from logreg_core.losses import chain, log_loss, log_loss_gradient, squared_error

LN3 = float(np.log(3))


def _student(loss=log_loss, y=0):
    """The factors of the worked student."""
    return chain(2.0, y, LN3, -LN3, loss=loss)


def _gradient(w=LN3, b=0.0):
    """(∂J/∂w, ∂J/∂b) of the four points."""
    data = tiny4()
    return tuple(map(float, log_loss_gradient(data.x, data.y, w, b)))


def _product():
    product, passed = _student().product, _student(y=1).product
    return Number(
        product,
        within=0.001,
        right="4 · 3/16 · 2 = 3/2: the two middle factors give ¾, which is p − y, and x doubles it.",
        wrong={
            "That is the slope if she had passed. She failed: y = 0, and the first factor is 1/(1 − p) = 4.": passed,
            "The size is right. Mind the sign: she failed, and a larger weight makes failing less probable, so the "
            "price rises with w.": -product,
            "That is the product of the first two factors, and also the slope for b. For w the factor x ="
            " 2 is left.": product / 2,
            "That is squared error's slope, with 2(p − y) = 3/2 as its first factor. "
            "Here it is 1/(1 − p) = 4.": _student(squared_error).product,
            "You multiplied 4 by x. The middle factor, p(1 − p) = 3/16, is missing.": 8.0,
            "You left out the first factor: 1/(1 − p) = 4, how fast the price rises with p.": 3 / 8,
            "You added the factors. Each one stretches the change before it: multiply.": 4 + 3 / 16 + 2,
        },
        otherwise="Multiply the three numbers for y = 0: 1/(1 − p), then p(1 − p), then x, with p = ¾ and x = 2.",
    )


def _four():
    by_w, by_b = _gradient()
    return Numbers(
        (by_w, by_b),
        names=("for w", "for b"),
        within=0.0005,
        right="The errors p − y are ¼, −½, ¾ and −1/10. Their mean is 0.1; the mean of x times them is 0.3/4 = 0.075.",
        wrong={
            "The right numbers in the other order: first the slope for w, the mean of x · (p − y), then "
            "the one for b.": (by_b, by_w),
            "These are the sums. J is a mean over four points, so its slopes are divided by 4.": (4 * by_w, 4 * by_b),
            "You took y − p. The slope of the price is p − y: it is positive where p is too large.": (-by_w, -by_b),
            "That is the gradient at w = b = 0. Here w = ln 3, so p is ¼, ½, ¾ and 9/10.": _gradient(0.0, 0.0),
            "For b this is right. For w each error is first multiplied by its x.": (by_b, by_b),
        },
        otherwise="Write the four errors p − y, with p = ¼, ½, ¾, 9/10 and y = 0, 1, 0, 1. Their mean is the slope for "
        "b; for w, first multiply each error by its x.",
    )


def _step():
    by_w, by_b = _gradient()
    return Numbers(
        (LN3 - by_w, -by_b),
        names=("w", "b"),
        within=0.0005,
        right="w goes from 1.0986 to 1.0236 and b from 0 to −0.1: both downhill, a little. J falls from 0.6181 to "
        "0.6043.",
        wrong={
            "You added the gradient. It points uphill; the step goes the other way: subtract it.": (LN3 + by_w, by_b),
            "The right numbers in the other order: first w, then b.": (-by_b, LN3 - by_w),
            "That is the step itself, −α times the gradient. Add it to where you stood: w = ln 3, b = 0.": (
                -by_w,
                -by_b,
            ),
            "That is the gradient. The step is −α times it, from where you stood: w = ln 3, b = 0.": (by_w, by_b),
            "You took the sums instead of the means: four times too far.": (LN3 - 4 * by_w, -4 * by_b),
            "w is right. b moves as well: its slope is 0.1.": (LN3 - by_w, 0.0),
            "Very near, but rounded too far. Give at least three decimals.": Near((1.02, -0.1), 0.005),
        },
        otherwise="New w = ln 3 − α · (slope for w), new b = 0 − α · (slope for b), with α = 1.",
    )


EXERCISES = {"06.1": _product, "06.2": _four, "06.3": _step}
