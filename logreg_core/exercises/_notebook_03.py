"""What notebook 03, Why not simply square the error?, asks to build, to fix and to work out."""

import numpy as np

from logreg_core.exercises._answers import Near, Number
from logreg_core.exercises._functions_03 import descend, squared_error


def _strongest():
    return Number(
        1 / 3,
        within=0.001,
        right="At p = ⅓ the push is 8/27. Below it the push gets weaker again, the more wrong the model is: at p = "
        "0.01 it is 0.02, where log loss pushes with 0.99.",
        wrong={
            "At p = ½ the slope of the sigmoid alone is largest. The push also has the factor 2(1 − p).": 0.5,
            "There the push has gone: the model is nearly sure, and wrong. Put p = 0.01 and p = 0.3 into the formula "
            "and compare.": Near(0.0, 0.02),
            "There the model is right, and nothing is left to push.": Near(1.0, 0.02),
            "That is the answer for label 0, where the push is 2p·p(1 − p). This student passed.": 2 / 3,
            "That is the score z = −ln 2 at this place. The question asks for the probability.": np.log(0.5),
            "That is the size of the push, 8/27. The question asks where it is so large.": Near(8 / 27, 0.0005),
            "That is the squared error (1 − p)² at this place. The question asks for p itself.": Near(4 / 9, 0.005),
            "Very near. Give three decimals, or a fraction.": Near(0.33, 0.0035),
            "A coarse search stops near here. Try steps of 0.001, or set the derivative to 0.": Near(0.3, 0.006),
            "Near. Try finer steps, or set the derivative to 0.": Near(0.35, 0.012),
            "That is in percent. As a probability it is a hundred times smaller.": Near(100 / 3, 0.5),
        },
        otherwise="The push is 2(1 − p)·p(1 − p) = 2p(1 − p)². Compute it for p = 0, 0.001, …, 1 and look for the "
        "largest, or set its derivative to 0.",
    )


EXERCISES = {"03.1": squared_error, "03.2": descend, "03.3": _strongest}
