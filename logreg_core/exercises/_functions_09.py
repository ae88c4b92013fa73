"""The functions of notebook 09, Where should the threshold be?: the threshold to build, and a search for it to fix."""

import numpy as np

from logreg_core.data import hours, illness
from logreg_core.exercises._function import Function
from logreg_core.exercises._lesson import fitted_hours
from logreg_core.metrics import best_threshold
from logreg_core.model import probability
from logreg_core.training import newton

THRESHOLDS = np.arange(1, 100) / 100


def threshold():
    """Build: from which probability on the prediction 1 is the cheaper one."""
    wrong = {
        "That is 1 − t, as if the two costs were swapped. The more a miss costs, the sooner one should predict "
        "1.": lambda m, f: m / (m + f),
        "Those are the odds at the threshold. A probability is a share of the whole: odds/(1 + odds).": lambda m, f: (
            f / m
        ),
        "That is how many false alarms a miss costs. At the threshold both predictions cost the same: "
        "missed·t = false_alarm·(1 − t).": lambda m, f: m / f,
        "Right where a false alarm costs 1. What if it costs 4?": lambda m, f: 1 / (1 + m),
        "A false alarm costs `false_alarm`, not 1, below the fraction bar too.": lambda m, f: f / (1 + m),
        "A false alarm costs `false_alarm`, not 1, above the fraction bar too.": lambda m, f: 1 / (m + f),
        "That is the odds where a false alarm costs 1. Solve missed·t = false_alarm·(1 − t) for t.": lambda m, f: 1 / m,
        "0.5 is right when both mistakes cost the same. Here they need not.": lambda m, f: 0.5,
        "That is the score at the threshold. Return its probability.": lambda m, f: np.log(f / m),
        "That is the score at 1 − t, and a score is not a probability.": lambda m, f: np.log(m / f),
        "The sum of the costs belongs below the fraction bar. (In `1 / 1 + r` the division comes first: it needs "
        "parentheses.)": lambda m, f: (m + f) / f,
        "Upside down: the sum of the costs belongs below the fraction bar, and false_alarm above it.": lambda m, f: (
            (m + f) / m
        ),
        "Look at the sign: from missed·t = false_alarm − false_alarm·t follows missed·t + false_alarm·t = "
        "false_alarm.": lambda m, f: -f / (m - f) if m != f else np.inf,
        "Look at the sign below the fraction bar: the two costs add up.": lambda m, f: f / (m - f) if m != f else 1e9,
        "That is 1 minus the odds. A probability is odds/(1 + odds).": lambda m, f: 1 - f / m,
        "That is half of the odds. It is right only when both cost the same.": lambda m, f: 0.5 * f / m,
        "It is right only when both cost the same. Where do missed·t and false_alarm·(1 − t) meet?": lambda m, f: (
            0.5 * m / f
        ),
        "That is the difference of the costs. Where do missed·t and false_alarm·(1 − t) meet?": lambda m, f: m - f,
        "That is the sum of the costs. Which share of it is the false alarm?": lambda m, f: m + f,
        "That is the mean of the costs, an amount of money. A threshold is a probability.": lambda m, f: (m + f) / 2,
        "In `f / m + f` the division comes first: put the sum into parentheses.": lambda m, f: f / m + f,
        "`//` drops what is after the decimal point. Use `/`.": lambda m, f: f // (m + f),
        "The costs are taken squared. They enter once.": lambda m, f: f**2 / (m**2 + f**2),
        "Right, but times the cost of a miss. That is what both predictions cost at the threshold.": lambda m, f: (
            m * f / (m + f)
        ),
    }
    return Function(
        "threshold(missed, false_alarm)",
        oracle=lambda missed, false_alarm: best_threshold(missed=missed, false_alarm=false_alarm),
        inputs={
            "missed = 5, false_alarm = 1": (5.0, 1.0),
            "missed = 1, false_alarm = 4": (1.0, 4.0),
            "missed = 2, false_alarm = 2": (2.0, 2.0),
            "missed = 150, false_alarm = 30": (150.0, 30.0),
        },
        right="Only the ratio counts: with r = missed/false_alarm it is 1/(1 + r). And 0.5 is the threshold where both "
        "mistakes cost the same.",
        wrong=wrong,
        otherwise="For someone with p = t both predictions cost the same on average: missed·t = false_alarm·(1 − t).",
    )


def cheapest():
    """Fix: the threshold with the lowest cost on these rows."""

    def searched(cost, pick=np.argmin):
        """The threshold that is picked by a cost made of misses, false alarms and the price of a miss."""

        def cheapest(y, p, missed):
            misses = np.array([np.sum((p < t) & (y == 1)) for t in THRESHOLDS])
            alarms = np.array([np.sum((p >= t) & (y == 0)) for t in THRESHOLDS])
            return float(THRESHOLDS[pick(cost(misses, alarms, missed))])

        return cheapest

    w, b = fitted_hours()
    students = hours().y, probability(hours().x, w, b)
    people = illness(3, n=400)
    weights = newton(people.x, people.y).weights
    ill = people.y, probability(people.x, *weights)
    return Function(
        "cheapest(y, p, missed)",
        oracle=searched(lambda misses, alarms, missed: missed * misses + alarms),
        inputs={
            "twenty students, missed = 5": (*students, 5.0),
            "twenty students, missed = 0.2": (*students, 0.2),
            "four hundred people, missed = 20": (*ill, 20.0),
            "four hundred people, missed = 3": (*ill, 3.0),
        },
        right="Now the threshold falls as a miss gets costlier: 0.77, 0.26, 0.14. A warning: these twenty are few, and "
        "they trained the model, too. With more data, search on held-out rows.",
        wrong={
            "The program is as it was: the more a miss costs, the higher the threshold it picks.": searched(
                lambda misses, alarms, missed: misses + missed * alarms
            ),
            "Now it picks the costliest threshold. Leave `np.argmin` and both comparisons as they were.": searched(
                lambda misses, alarms, missed: missed * misses + alarms, np.argmax
            ),
            "It picks the costliest threshold, by the wrong cost. `np.argmin` was right; look at the cost.": searched(
                lambda misses, alarms, missed: misses + missed * alarms, np.argmax
            ),
            "Now `missed` plays no part: both mistakes cost the same. A miss costs `missed`.": searched(
                lambda misses, alarms, missed: misses + alarms
            ),
            "It picks the lowest threshold there is, as if false alarms cost nothing. They cost 1 each.": searched(
                lambda misses, alarms, missed: missed * misses
            ),
            "Now the misses have gone from the cost. They cost `missed` each.": searched(
                lambda misses, alarms, missed: alarms
            ),
            "That is the rule 1/(1 + missed), for many students. This program searches on these rows.": (
                lambda y, p, missed: 1 / (1 + missed)
            ),
        },
        otherwise="Only one line has to change. Which of the two mistakes costs `missed`?",
    )
