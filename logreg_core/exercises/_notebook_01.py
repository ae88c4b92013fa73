"""What notebook 01, Why not a straight line?, asks to build and to work out."""

import numpy as np

from logreg_core.data import hours, outlier_line
from logreg_core.exercises._answers import Near, Number
from logreg_core.exercises._functions_01 import build
from logreg_core.exercises._lesson import fitted_hours
from logreg_core.losses import log_loss
from logreg_core.model import boundary
from logreg_core.training import least_squares


def _cut():
    """Mean log loss of the line through the hours, cut off at 0 and at 1."""
    data = hours()
    slope, intercept = least_squares(data.x, data.y)
    uncut = intercept + slope * data.x
    given = np.where(data.y == 1, uncut, 1 - uncut)
    losses = -np.log(np.clip(given, 0, 1))
    return Number(
        losses.mean(),
        within=0.0005,
        right="That is even a little less than the best logistic curve pays on these students, 0.4015. For three of "
        "them the cut line is certain, and it was lucky all three times. Had the student with 5 hours failed, its mean "
        "would be infinite.",
        wrong={
            "That is what the logistic curve pays. Here, take the probabilities from the cut line.": log_loss(
                data.x, data.y, *fitted_hours()
            ),
            "That is the sum of the twenty losses. Take their mean.": losses.sum(),
            "The line has not been cut: outputs above 1 have a negative loss. Use `np.clip(…, 0, 1)` first.": (
                -np.log(given)
            ).mean(),
            "That is the mean squared error of the line. Give its log loss.": np.mean((uncut - data.y) ** 2),
            "That is the mean squared error of the cut line. Give its log loss.": np.mean(
                (np.clip(uncut, 0, 1) - data.y) ** 2
            ),
            "The sign is flipped: the loss is minus the logarithm.": -losses.mean(),
            "That logarithm is to base 10. Use the natural one, `np.log`.": losses.mean() / np.log(10),
            "That logarithm is to base 2. Use the natural one, `np.log`.": losses.mean() / np.log(2),
            "That is the loss of −ln p for those who passed only, over twenty. Those who failed pay −ln(1 − p).": (
                losses[data.y == 1].sum() / len(data.x)
            ),
            "That is the mean over those who passed. Those who failed pay too, −ln(1 − p).": losses[data.y == 1].mean(),
            "That is the mean over those who failed. Those who passed pay too, −ln p.": losses[data.y == 0].mean(),
            "Infinite: someone gets probability 0. Is it p for those who passed, and 1 − p for those who "
            "failed?": np.inf,
            "That is 0.6931, what ½ for everyone pays. Use the outputs of the line.": Near(np.log(2), 0.0005),
        },
        otherwise="Three steps: the outputs of the line, cut off with `np.clip(…, 0, 1)`; p for those who passed and "
        "1 − p for those who failed; the mean of minus its logarithm.",
    )


def _no_pull():
    data = outlier_line()
    slope, intercept = least_squares(data.x, data.y)
    return Number(
        (1 - intercept) / slope,
        within=0.01,
        right="At 8.8 weeks the old line says exactly 1. This runner adds nothing to its sum of squares, so no other "
        "line can be better for all eleven. Nearer or farther out, the line moves.",
        wrong={
            "There the line says ½: its boundary. Label 1 is half a unit away from it, and pulls.": boundary(
                slope, intercept - 0.5
            ),
            "There the line says 0. The label of this runner is 1.": -intercept / slope,
            "That is the mean number of weeks. There a runner cannot tilt the line, but she lifts it.": data.x.mean(),
            "Look at the sign of the intercept: it is negative, so 1 − intercept is more than 1.": (1 + intercept)
            / slope,
            "The line does not go through the origin: use its intercept too.": 1 / slope,
            "At 11 weeks the line already says 1.27, so it comes down. Where does it say what the label says?": Near(
                11, 0.3
            ),
            "Near, but with 9 weeks the line still moves a little. You can compute the place exactly.": Near(9, 0.15),
            "There the boundary of the new line is at its highest, so the line has moved.": Near(12, 0.3),
            "At 15.5 weeks the boundary is back at 4.675, but the line has tilted. It is the whole line that must "
            "stay.": Near(15.5, 0.3),
            "That is the boundary of the curve. This is about the line.": Near(4.47, 0.02),
        },
        otherwise="The line moves if that lowers the sum of squared distances. Where is the new distance already 0, "
        "with label 1?",
    )


EXERCISES = {"01.1": build, "01.2": _cut, "01.3": _no_pull}
