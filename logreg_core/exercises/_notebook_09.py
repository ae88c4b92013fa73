"""What notebook 09, Decisions, asks to compute."""

import numpy as np

from logreg_core.data import hours
from logreg_core.exercises._answers import Near, Number
from logreg_core.exercises._lesson import fitted_hours
from logreg_core.metrics import accuracy, best_threshold, rates
from logreg_core.model import boundary, decide, logit


def _place():
    w, b = fitted_hours()
    too_soon, shift, turned = (0.8 - b) / w, logit(0.8) / w, (logit(0.8) + b) / w
    return Number(
        boundary(w, b, 0.8),
        within=0.005,
        right="The score must reach ln(0.8/0.2) = ln 4 = 1.386, and (ln 4 − b)/w = 3.631 hours. With w and b as they "
        "were: only the level changed at which the same curve is cut.",
        wrong={
            "You set the score equal to 0.8. The threshold is a probability; its score is logit(0.8) = "
            "ln(0.8/0.2).": too_soon,
            "That is the boundary at t = 0.5, where the score is 0. At t = 0.8 the score must be logit(0.8).": boundary(
                w, b
            ),
            "That is the boundary at t = 0.2: as far on the other side. Mind the sign: logit(0.8)"
            " is positive.": boundary(w, b, 0.2),
            "That is how far the boundary moves from where it is at t = 0.5. Its place is (logit(0.8) − b)/w.": shift,
            "Mind the sign of b: from w·x + b = logit(t) follows x = (logit(t) − b)/w, and b is negative.": turned,
            "That is ln 0.8. The log-odds are the logarithm of the odds, 0.8 against 0.2.": (np.log(0.8) - b) / w,
            "That is a logarithm to base 10. Log-odds use the natural logarithm, `np.log`.": (np.log10(4) - b) / w,
            "Very near. Two decimals are asked for.": Near(3.6, 0.04),
        },
        otherwise="The boundary is where the score reaches the log-odds of the threshold: w·x + b = logit(0.8).",
    )


def _recall():
    y, decided = hours().y, decide(hours().x, *fitted_hours(), 0.3)
    found = rates(y, decided)
    missed = 1 - found.recall
    return Number(
        found.recall,
        within=0.002,
        right="Ten passed, nine of them have p ≥ 0.3: recall 9/10. The tenth studied 1.75 hours and has p = 0.19.",
        wrong={
            "That is the precision: of the twelve who were decided “passed”, nine did. Recall asks about those who "
            "passed.": found.precision,
            "That is the accuracy, 16 of 20 decisions (or the recall at t = 0.5, which is the same number).": accuracy(
                y, decided
            ),
            "That is the false positive rate: of the ten who failed, three were decided “passed”.": found.fpr,
            "That is the specificity: of the ten who failed, seven were decided “failed”.": found.specificity,
            "That is the share of those who passed and were missed. Recall is the share that was found.": missed,
            "That is nine of all twenty. Recall is a share of those who passed, and these are ten.": 0.45,
            "9 is how many were found. Recall is a share: of how many who passed?": 9,
            "That is the recall at t = 0.8, or the share of all twenty that is decided “passed” at t = 0.3. Take t = "
            "0.3, and only those who passed.": 0.6,
            "That is in percent. As a share it is a hundred times smaller.": 90,
        },
        otherwise="Decide with t = 0.3, look only at those who passed, and ask what share of them was decided 1.",
    )


def _costs():
    return Number(
        best_threshold(missed=5),
        within=0.004,
        right="1/(1 + 5) = 1/6. For a student with p = 1/6, deciding “passed” costs 5/6 · 1 on average and deciding "
        "“failed” 1/6 · 5, the same. With a larger p, “passed” is cheaper.",
        wrong={
            "That is the answer when the false alarm costs five times as much. Here the miss is dear, so one should "
            "decide 1 sooner: the threshold falls.": 5 / 6,
            "Nearly: 1/5 is the odds at the threshold, 1 to 5. A probability is a share of the whole, 1 of 1 + 5.": 0.2,
            "5 is the ratio of the costs. A threshold is a probability, between 0 and 1.": 5,
            "0.5 is right when both mistakes cost the same. Here one of them costs five times as much.": 0.5,
            "That is where the boundary goes, in hours. The threshold itself, a probability, is asked for.": boundary(
                *fitted_hours(), best_threshold(missed=5)
            ),
            "That is 0.5/5. Ask instead where p·5 and (1 − p)·1 are equal.": 0.1,
            "Very near, but cut off too early. Better still, write the fraction.": 0.16,
        },
        otherwise="Deciding 0 costs p·5 on average, deciding 1 costs (1 − p)·1. At the threshold both are equal.",
    )


EXERCISES = {"09.1": _place, "09.2": _recall, "09.3": _costs}
