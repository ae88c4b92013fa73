"""What notebook 09, Challenger, asks to compute."""

from functools import cache

import numpy as np

from logreg_core.data import challenger
from logreg_core.exercises.answers import Number, Numbers
from logreg_core.exercises.lesson import Exercise, Mistake
from logreg_core.model import probability
from logreg_core.training import newton, standardise


@cache
def _fit():
    data = challenger()
    return newton(data.x, data.y).weights


def _standardised():
    """The fit in standard deviations of the temperature."""
    data = challenger()
    w, b = standardise(data.x)[1].into(*_fit())
    return float(w), float(b)


def _sums(w, b):
    """Σ(p − y) and Σx(p − y) at any weights."""
    data = challenger()
    missing = probability(data.x, w, b) - data.y
    return float(missing.sum()), float(missing @ data.x)


_COEFFICIENTS = Exercise(
    kind=Numbers(("w", "b")),
    expected=_fit,
    within=0.002,
    right="w = −0.23216 per °F and b = 15.04290. Colder means more likely distress; the curve passes ½ at "
    "−b/w = 64.79 °F.",
    mistakes=(
        Mistake(lambda: _fit()[::-1], "The right two numbers, in the wrong order: first w, then b."),
        Mistake(
            _standardised,
            "These belong to the standardised temperature. In °F the weight is divided by the standard deviation, and "
            "the bias must be translated too. The hint shows how to collect the terms.",
            0.005,
        ),
        Mistake(
            lambda: (_fit()[0], _standardised()[1]),
            "The weight is right. But the bias still belongs to the standardised temperature: subtract w times the "
            "mean temperature.",
            0.005,
        ),
        Mistake(
            lambda: (-_fit()[0], -_fit()[1]),
            "Both signs are turned: that is the model for “unharmed”. Here y = 1 means distress.",
        ),
        Mistake(
            lambda: (_standardised()[0], _fit()[1]),
            "The bias is right. The weight still belongs to the standardised temperature: divide it by the standard "
            "deviation.",
            0.005,
        ),
        Mistake(
            lambda: (round(_fit()[0], 2), round(_fit()[1], 1)),
            "Close, but rounded too far. Give at least three decimals of each.",
            0.06,
        ),
    ),
    otherwise="Fit log loss to x and y in °F. With gradient descent, walk in standardised temperature and translate "
    "back; without, thirteen million steps are needed.",
)

_BALANCE = Exercise(
    kind=Numbers(("sum of p − y", "sum of x·(p − y)")),
    expected=lambda: (0.0, 0.0),
    within=0.001,
    right="Both are 0 up to rounding: this is what “the gradient is 0” says. The seven flights that were in distress "
    "are matched by probabilities that sum to 7.",
    mistakes=(
        Mistake(
            lambda: (7.0, float(challenger().x @ challenger().y)),
            "These are the sums of y and of x·y. Subtract y from p before you sum.",
        ),
        Mistake(
            lambda: _sums(round(_fit()[0], 2), round(_fit()[1], 2)),
            "You rounded w and b to two decimals. At 70 °F the third decimal of w moves the score by hundredths. Keep "
            "all the digits.",
        ),
        Mistake(
            lambda: _sums(round(_fit()[0], 3), round(_fit()[1], 3)),
            "You rounded w and b to three decimals. Keep all the digits.",
        ),
        Mistake(
            lambda: _sums(round(_fit()[0], 4), round(_fit()[1], 4)),
            "You rounded w and b to four decimals. x·(p − y) is large enough to notice. Keep all the digits.",
        ),
        Mistake(
            lambda: _sums(0.0, 0.0),
            "These are the sums at the start, where every p is ½. Take the fitted w and b.",
        ),
    ),
    otherwise="At the fitted w and b, take p of every flight, and sum p − y; then sum x·(p − y).",
)

_ODDS = Exercise(
    kind=Number(),
    expected=lambda: float(np.exp(-10 * _fit()[0])),
    within=0.02,
    right="e^(10 · 0.23216) = 10.192. By this model, ten degrees colder multiply the odds by about ten, from any "
    "temperature on.",
    mistakes=(
        Mistake(
            lambda: float(np.exp(10 * _fit()[0])),
            "That is the factor for ten degrees warmer. Colder means x falls by 10, so the score changes by −10 w.",
            0.001,
        ),
        Mistake(
            lambda: -10 * _fit()[0],
            "That is what is added to the log-odds. The odds are multiplied by e to that power.",
        ),
        Mistake(
            lambda: float(np.exp(-_fit()[0])),
            "That is the factor for one degree. Ten degrees multiply by it ten times.",
        ),
        Mistake(
            lambda: 10 * float(np.exp(-_fit()[0])),
            "Factors are multiplied, not added: ten degrees give the factor of one degree to the power of ten.",
        ),
        Mistake(lambda: float(np.exp(_fit()[0])), "That is the factor for one degree warmer.", 0.001),
    ),
    otherwise="The odds are e^z. If x falls by 10, z changes by −10 w. So the odds are multiplied by e to that power.",
)

EXERCISES = {"09.1": _COEFFICIENTS, "09.2": _BALANCE, "09.3": _ODDS}
