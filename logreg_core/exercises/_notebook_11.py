"""What notebook 11, What does scikit-learn do that we did not?, asks to build, to fix and to compute."""

from logreg_core.data import hours
from logreg_core.exercises._answers import Near, Numbers
from logreg_core.exercises._functions_11 import build
from logreg_core.exercises._functions_11_judge import judge
from logreg_core.exercises._lesson import fitted_hours
from logreg_core.training import Scale


def _back():
    scale, (w, b) = Scale.of(hours().x), fitted_hours()
    (mean, sd), (steep, middle) = scale, scale.into(w, b)  # the fit on standardized hours
    return Numbers(
        (w, b),
        names=("w", "b"),
        within=0.005,
        right="w/sd = 1.5046 per hour and b − w·mean/sd = −4.0777: the very fit of all the notebooks before. "
        "Standardizing changes the units of the weights, and no probability.",
        wrong={
            "These are still the numbers for standardized hours. One standard deviation is more than one hour.": (
                steep,
                middle,
            ),
            "The weight is right. But this b is the score at the mean of the hours; at 0 hours the score is "
            "different.": (w, middle),
            "The weight is right. Mind the sign: w·(x − mean)/sd + b has −w·mean/sd in it.": (w, middle + w * mean),
            "The weight is right. For the bias, the mean must be counted in standard deviations too.": (
                w,
                middle - steep * mean,
            ),
            "The weight became steeper. It is per standard deviation; per hour it must be divided by sd.": (
                steep * sd,
                middle,
            ),
            "The sizes are right. But b is negative: someone who has not studied hardly ever passes.": (w, -b),
            "Right numbers, wrong order: the weight comes first, then the bias.": (b, w),
            "The right method, rounded too early. Keep five decimals of w/sd to the end.": Near((1.5, -4.065), 0.012),
        },
        otherwise="Write w·(x − mean)/sd + b as (something)·x + (something), and read both off.",
    )


EXERCISES = {"11.1": build, "11.2": judge, "11.3": _back}
