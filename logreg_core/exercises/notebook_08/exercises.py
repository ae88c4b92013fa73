"""What notebook 08, Decisions, asks to compute."""

import numpy as np

from logreg_core.data import hours
from logreg_core.exercises.answers import Number
from logreg_core.exercises.fitted import fitted_hours
from logreg_core.exercises.lesson import Exercise, Mistake
from logreg_core.metrics import accuracy, best_threshold, rates
from logreg_core.model import boundary, decide, logit


def _place(log_odds):
    """Hours at which the score is this."""
    w, b = fitted_hours()
    return (log_odds - b) / w


def _rates(t):
    data = hours()
    return rates(data.y, decide(data.x, *fitted_hours(), t))


def _accuracy(t):
    data = hours()
    return accuracy(data.y, decide(data.x, *fitted_hours(), t))


_PLACE = Exercise(
    kind=Number(),
    expected=lambda: boundary(*fitted_hours(), 0.8),
    within=0.005,
    right="The score must reach ln(0.8/0.2) = ln 4 = 1.386, and (ln 4 − b)/w = 3.631 hours. With w and b as they were: "
    "only the level changed at which the same curve is cut.",
    mistakes=(
        Mistake(
            lambda: _place(0.8),
            "You set the score equal to 0.8. The threshold is a probability; its score is logit(0.8) = ln(0.8/0.2).",
        ),
        Mistake(
            lambda: boundary(*fitted_hours()),
            "That is the boundary at t = 0.5, where the score is 0. At t = 0.8 the score must be logit(0.8).",
        ),
        Mistake(
            lambda: boundary(*fitted_hours(), 0.2),
            "That is the boundary at t = 0.2: as far on the other side. Mind the sign: logit(0.8) is positive.",
        ),
        Mistake(
            lambda: logit(0.8) / fitted_hours()[0],
            "That is how far the boundary moves from where it is at t = 0.5. Its place is (logit(0.8) − b)/w.",
        ),
        Mistake(
            lambda: (logit(0.8) + fitted_hours()[1]) / fitted_hours()[0],
            "Mind the sign of b: from w·x + b = logit(t) follows x = (logit(t) − b)/w, and b is negative.",
        ),
        Mistake(
            lambda: _place(np.log(0.8)),
            "That is ln 0.8. The log-odds are the logarithm of the odds, 0.8 against 0.2.",
        ),
        Mistake(
            lambda: _place(np.log10(4)),
            "That is a logarithm to base 10. Log-odds use the natural logarithm, `np.log`.",
        ),
        Mistake(lambda: 3.6, "Very near. Two decimals are asked for.", within=0.04),
    ),
    otherwise="The boundary is where the score reaches the log-odds of the threshold: w·x + b = logit(0.8).",
)

_RECALL = Exercise(
    kind=Number(),
    expected=lambda: _rates(0.3).recall,
    within=0.002,
    right="Ten passed, nine of them have p ≥ 0.3: recall 9/10. The tenth studied 1.75 hours and has p = 0.19.",
    mistakes=(
        Mistake(
            lambda: _rates(0.3).precision,
            "That is the precision: of the twelve who were decided “passed”, nine did. Recall asks about those who "
            "passed.",
        ),
        Mistake(
            lambda: _accuracy(0.3),
            "That is the accuracy, 16 of 20 decisions (or the recall at t = 0.5, which is the same number).",
        ),
        Mistake(
            lambda: _rates(0.3).fpr,
            "That is the false positive rate: of the ten who failed, three were decided “passed”.",
        ),
        Mistake(
            lambda: _rates(0.3).specificity,
            "That is the specificity: of the ten who failed, seven were decided “failed”.",
        ),
        Mistake(
            lambda: 1 - _rates(0.3).recall,
            "That is the share of those who passed and were missed. Recall is the share that was found.",
        ),
        Mistake(
            lambda: 0.45,
            "That is nine of all twenty. Recall is a share of those who passed, and these are ten.",
        ),
        Mistake(lambda: 9, "9 is how many were found. Recall is a share: of how many who passed?"),
        Mistake(
            lambda: 0.6,
            "That is the recall at t = 0.8, or the share of all twenty that is decided “passed” at t = 0.3. Take "
            "t = 0.3, and only those who passed.",
        ),
        Mistake(lambda: 90, "That is in percent. As a share it is a hundred times smaller."),
    ),
    otherwise="Decide with t = 0.3, look only at those who passed, and ask what share of them was decided 1.",
)

_COSTS = Exercise(
    kind=Number(),
    expected=lambda: best_threshold(missed=5),
    within=0.004,
    right="1/(1 + 5) = 1/6. For a student with p = 1/6, deciding “passed” costs 5/6 · 1 on average and deciding "
    "“failed” 1/6 · 5, the same. With a larger p, “passed” is cheaper.",
    mistakes=(
        Mistake(
            lambda: 5 / 6,
            "That is the answer when the false alarm costs five times as much. Here the miss is dear, so one should "
            "decide 1 sooner: the threshold falls.",
        ),
        Mistake(
            lambda: 1 / 5,
            "Nearly: 1/5 is the odds at the threshold, 1 to 5. A probability is a share of the whole, 1 of 1 + 5.",
        ),
        Mistake(lambda: 5, "5 is the ratio of the costs. A threshold is a probability, between 0 and 1."),
        Mistake(
            lambda: 0.5,
            "0.5 is right when both mistakes cost the same. Here one of them costs five times as much.",
        ),
        Mistake(
            lambda: boundary(*fitted_hours(), best_threshold(missed=5)),
            "That is where the boundary goes, in hours. The threshold itself, a probability, is asked for.",
        ),
        Mistake(lambda: 0.1, "That is 0.5/5. Ask instead where p·5 and (1 − p)·1 are equal."),
        Mistake(lambda: 0.16, "Very near, but cut off too early. Better still, write the fraction."),
    ),
    otherwise="Deciding 0 costs p·5 on average, deciding 1 costs (1 − p)·1. At the threshold both are equal.",
)

EXERCISES = {"08.1": _PLACE, "08.2": _RECALL, "08.3": _COSTS}
