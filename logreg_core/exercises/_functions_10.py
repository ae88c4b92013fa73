"""The functions of notebook 10, Challenger: the pipeline from two lists to a decision."""

import numpy as np

from logreg_core.data import challenger, dataset, hours
from logreg_core.exercises._function import Function
from logreg_core.model import sigmoid
from logreg_core.training import least_squares, newton

ENOUGH = 400  # steps after which gradient descent stands still on standardized features


def fit():
    """Build: weight and bias from two lists, in the units of the feature."""
    flights, study, cool = challenger(), hours(), _celsius()
    return Function(
        "fit(x, y) -> w, b",
        oracle=lambda x, y: newton(x, y).weights,
        inputs={
            "the 23 flights": (flights.x, flights.y),
            "the 20 students": (study.x, study.y),
            "the flights in °C": (cool.x, cool.y),
        },
        within=1e-3,
        right="w = −0.23216 per °F and b = 15.043: colder means more likely distress, and at 64.8 °F p passes ½. At "
        "this minimum Σ(p − y) = 0 and Σx(p − y) = 0: the probabilities add up to 7, the number of flights in "
        "distress. Right model or wrong, they always do.",
        wrong={
            "These belong to the standardized feature. Go back to the units of x: return w / sd, and "
            "b − w · mean / sd.": _descent(back="none"),
            "w is right. The bias still belongs to the standardized feature: subtract w · mean.": _descent(back="w"),
            "b is right. The weight still belongs to the standardized feature: divide it by sd.": _descent(back="b"),
            "w is right. In b the correction w · mean has the wrong sign: w·(x − mean) + b = w·x + (b − w·mean)."
            "": _descent(back="plus"),
            "w is right. For b, subtract w · mean with the new w, the one divided by sd.": _descent(back="undivided"),
            "w has been multiplied by sd. One standard deviation is sd degrees, so the weight for one degree is w "
            "divided by sd.": _descent(back="multiplied"),
            "It stops after the first step: the `return` stands inside the loop.": _descent(steps=1),
            "It stops early. From zero at α = 4 a hundred steps are plenty; ten are not enough.": _descent(steps=10),
            "It stops early. At so small a rate a hundred steps are not enough: take α = 4.": _descent(
                rate=0.1, steps=100
            ),
            "It stops early. K is ¼ and the rate is 1/K: so α = 4, not ¼.": _descent(rate=0.25, steps=100),
            "It stops early. At α = 1 more steps are needed, or take α = 4.": _descent(rate=1, steps=100),
            "It never looks again: every step changes p, so p belongs inside the loop.": _descent(
                steps=100, stale=True
            ),
            "w and b are still where they began. Are they changed inside the loop?": lambda x, y: (0.0, 0.0),
            "The bias never moves: its gradient is the mean of p − y.": _descent(bias=False),
            "In the gradient of w the feature is missing: it is the mean of (p − y) · scaled, not of p − y.": _descent(
                feature=False
            ),
            "It climbs: go against the gradient, w = w − α · gradient.": _descent(steps=100, uphill=True),
            "A minus sign is missing in the sigmoid: p = 1/(1 + e^(−z)).": _descent(steps=100, turned=True),
            "b uses the new w: work out p and both gradients before you change anything. (It would get there, too, "
            "but not in these steps.)": _descent(steps=10, late=True),
            "That is the straight line of least squares. p needs the sigmoid.": least_squares,
            "That is the straight line of least squares, with the intercept first.": lambda x, y: least_squares(x, y)[
                ::-1
            ],
            "That is how to standardize: mean and standard deviation. Now train on (x − mean) / sd.": lambda x, y: (
                x.mean(),
                x.std(),
            ),
            "That is the weight for flipped labels. Is it p − y?": lambda x, y: newton(x, 1 - y).weights,
        },
        otherwise="Standardize x first: in °F gradient descent would need thirteen million steps. Then a hundred steps "
        "with α = 4, each with the means (not the sums) of (p − y) · scaled and p − y; then back to the units of x.",
    )


def _celsius():
    flights = challenger()
    return dataset((flights.x - 32) / 1.8, flights.y)


def _descent(
    *, steps=ENOUGH, rate=4.0, back="both", bias=True, feature=True, uphill=False, turned=False, late=False, stale=False
):
    """Gradient descent on a standardized feature, with one mistake."""

    def fit(x, y):
        mean, sd = x.mean(), x.std()
        s, w, b = (x - mean) / sd, 0.0, 0.0
        for step in range(steps):
            if step == 0 or not stale:
                missing = sigmoid((w * s + b) * (-1 if turned else 1)) - y
            turn = rate * np.mean(missing * s if feature else missing) * (-1 if uphill else 1)
            w -= turn
            if late:
                missing = sigmoid(w * s + b) - y
            b -= bias * rate * np.mean(missing) * (-1 if uphill else 1)
        return {
            "both": (w / sd, b - w * mean / sd),
            "none": (w, b),
            "w": (w / sd, b),
            "b": (w, b - w * mean / sd),
            "plus": (w / sd, b + w * mean / sd),
            "undivided": (w / sd, b - w * mean),
            "multiplied": (w * sd, b - w * sd * mean),
        }[back]

    return fit


def decide():
    """Build: the whole pipeline, from two lists to a decision."""
    flights, study = challenger(), hours()

    def by(rule, *, where=lambda x, at: at, fitted=lambda x, y: newton(x, y).weights):
        def decide(x, y, at, r):
            w, b = fitted(x, y)
            z = w * where(x, at) + b
            return int(rule(1 / (1 + np.exp(-z)), r, z))

        return decide

    def promised(p, r, z):
        return p >= 1 / (1 + r)

    def cost_of_both(p, r, z):
        return r * p >= 1

    cases = {
        (31, 10),
        (31, 0.0002),
        (31, 0.2),
        (53, 0.05),
        (66, 1),
        (66, 2),
        (64, 1),
        (64, 2),
        (75, 6),
        (81, 10),
        (81, 42.5),
        (81, 60),
        (65, 1.06),
    }
    return Function(
        "decide(x, y, at, r)",
        oracle=by(promised),
        inputs={
            **{f"{at} °F and r = {r}": (flights.x, flights.y, at, r) for at, r in sorted(cases)},
            "2 hours of study and r = 3": (study.x, study.y, 2.0, 3),
            "2 hours of study and r = 1": (study.x, study.y, 2.0, 1),
        },
        right="From two lists to a decision: fit, probability, threshold. The next picture shows your verdict.",
        wrong={
            "It waits if p is at least ½, whatever r is. The threshold is 1/(1 + r).": by(lambda p, r, z: p >= 0.5),
            "The costs are the wrong way round: that is r/(1 + r). The more distress costs, the sooner one waits: "
            "1/(1 + r).": by(lambda p, r, z: p >= r / (1 + r)),
            "That is the threshold 1/r, for waits that always cost 1. Here a wait that averts distress costs nothing: "
            "1/(1 + r).": by(cost_of_both),
            "It waits where it should fly, and flies where it should wait. Wait (1) where p is at or above 1/(1 + r)."
            "": by(lambda p, r, z: p < 1 / (1 + r)),
            "z is compared with the threshold. Turn it into p first: 1/(1 + e^(−z)).": by(
                lambda p, r, z: z >= 1 / (1 + r)
            ),
            "A minus sign is missing in the sigmoid: p = 1/(1 + e^(−z)).": by(lambda p, r, z: 1 - p >= 1 / (1 + r)),
            "It compares p with r. The threshold is 1/(1 + r).": by(lambda p, r, z: p >= r),
            "It compares the odds with 1/(1 + r). Compare p with it, or the odds with 1/r.": by(
                lambda p, r, z: np.exp(z) >= 1 / (1 + r)
            ),
            "It asks about the mean of x. Ask about `at`.": by(promised, where=lambda x, at: x.mean()),
            "It asks about the coldest flight. Ask about `at`.": by(promised, where=lambda x, at: x.min()),
            "It asks about 31 °F only. Ask about `at`.": by(promised, where=lambda x, at: 31.0),
            "It says 1, whatever happens. Compare p with 1/(1 + r).": lambda x, y, at, r: 1,
            "It says 0, whatever happens. Compare p with 1/(1 + r).": lambda x, y, at, r: 0,
            "It returns the probability. Compare it with 1/(1 + r), and return 1 or 0.": lambda x, y, at, r: sigmoid(
                float(np.dot(newton(x, y).weights, (at, 1)))
            ),
            "It returns the threshold. Compare p with it, and return 1 or 0.": lambda x, y, at, r: 1 / (1 + r),
            "w and b are swapped: `fit` returns w first.": by(promised, fitted=lambda x, y: newton(x, y).weights[::-1]),
            "The bias is missing: z = w · at + b.": by(promised, fitted=lambda x, y: (newton(x, y).weights[0], 0.0)),
        },
        otherwise="Three steps: w and b from `fit(x, y)`, p at `at`, and 1 if p is at least 1/(1 + r), else 0.",
    )
