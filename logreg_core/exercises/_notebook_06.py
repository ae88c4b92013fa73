"""What notebook 06, The gradient, asks to build, to fix and to work out."""

from logreg_core.exercises._answers import Numbers
from logreg_core.exercises._functions_06 import gradient, slopes
from logreg_core.exercises._functions_06_table import table_gradient


def _unit():
    return Numbers(
        (0.6, 0.8, -2.0),
        names=("w1", "w2", "b"),
        within=0.0005,
        right="Everything is divided by ‖w‖ = 5: the line 3·x1 + 4·x2 = 10 is the same, the arrow has length 1, and "
        "each score is a distance with a sign.",
        wrong={
            "w is right: its length is 1. But b has to shrink with it, or the line moves away.": (0.6, 0.8, -10.0),
            "That multiplies by ‖w‖ and makes the scores 25 times too large. Divide.": (15.0, 20.0, -50.0),
            "‖w‖ is not 3 + 4 = 7. It is the length of the arrow: √(3² + 4²).": (3 / 7, 4 / 7, -10 / 7),
            "Nearly: 3² + 4² = 25 is the square of the length. Divide by its root.": (3 / 25, 4 / 25, -10 / 25),
            "The numbers were divided by the length of (3, 4, −10). The bias is not part of the arrow.": (
                3 / 125**0.5,
                4 / 125**0.5,
                -10 / 125**0.5,
            ),
            "Each number became 1 in size, and the line has turned. Divide all three by the same number.": (
                1.0,
                1.0,
                -1.0,
            ),
            "Now b has size 1. It is the arrow whose length must be 1, and here it is ½.": (0.3, 0.4, -1.0),
            "The sizes are right. With all signs flipped the line stays, but its two sides change places.": (
                -0.6,
                -0.8,
                2.0,
            ),
            "Check the sign of b: it is divided by the same positive number as the weights.": (0.6, 0.8, 2.0),
            "These are the weights as they were, and z is 5 times the distance.": (3.0, 4.0, -10.0),
        },
        otherwise="Multiply all three by the same number: then z = 0 stays where it is. What number makes ‖w‖ "
        "equal to 1?",
    )


EXERCISES = {"06.1": gradient, "06.2": slopes, "06.3": _unit, "06.4": table_gradient}
