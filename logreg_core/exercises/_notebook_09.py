"""What notebook 09, Where should the threshold be?, asks to build, to fix and to work out."""

import numpy as np

from logreg_core.exercises._answers import Number
from logreg_core.exercises._confusion_09 import confusion
from logreg_core.exercises._functions_09 import cheapest, threshold


def _thrown_away():
    return Number(
        -np.log(10),
        within=0.006,
        right="With one healthy person in ten, the odds of being ill are ten times too high, so the score is ln 10 too "
        "high. Add −ln 10, and every probability speaks of all people again.",
        wrong={
            "The size is right. In the smaller group being ill looks more likely than it is, so b must get "
            "smaller.": np.log(10),
            "Nine of ten are thrown away, so one of ten is left: the odds are 10 times too high, not 9.": -np.log(9),
            "That would take away 9 of 10 ill people. Which class was thinned out, and which way do the odds "
            "go?": np.log(9),
            "That is how many times too high the odds are. b is added to log-odds: take the logarithm.": -10.0,
            "The odds are ten times too high. b is added to log-odds: take the logarithm, and mind the sign.": 10.0,
            "That belongs to the copies: 20 of each ill person. Here the odds are ten times too high.": -np.log(20),
            "That is a logarithm to base 10. Log-odds use the natural one, `np.log`.": -1.0,
            "That is a logarithm to base 10, and with the wrong sign. Use the natural one, `np.log`.": 1.0,
            "That is ln 0.9. Nine tenths are gone: what is left is one tenth of the healthy.": np.log(0.9),
            "That is the log-odds of 2 in 100. How much did the odds *change*, when the healthy became fewer?": -np.log(
                49
            ),
            "b does change: against the healthy, the ill are now ten times as frequent as they were.": 0.0,
        },
        otherwise="With a tenth of the healthy people, by what factor do the odds of being ill change? And b is on the "
        "scale of log-odds.",
    )


EXERCISES = {"09.1": confusion, "09.2": threshold, "09.3": cheapest, "09.4": _thrown_away}
