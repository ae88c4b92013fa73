"""What notebook 06, The gradient, asks to choose."""

from logreg_core.exercises.lesson import Option, Question

QUIZZES = {
    "06.predict": Question(
        "A model is very sure of a pass: z = 10, so p = 0.99995. The student failed. How strongly does this "
        "mistake pull at w, under log loss and under squared error (with x = 1)?",
        (
            Option(
                "Hardly at all under both: the sigmoid is flat out there.",
                "The sigmoid is flat, that is true, and squared error has nothing against it. But the price of "
                "log loss is steep there, just as steep as the sigmoid is flat.",
            ),
            Option(
                "Fully under log loss, hardly at all under squared error.",
                "The slopes are 1 and 0.00009. Log loss hears the worst mistakes best; squared error is nearly deaf to "
                "them.",
                right=True,
            ),
            Option(
                "Enormously under log loss, since its price has no upper limit.",
                "Its price in p is enormously steep, 22,027 here. But p hardly moves with z, 0.0000454. The "
                "pull at w is their product.",
            ),
            Option(
                "Fully under both: the error p − y is nearly 1 for both.",
                "The error is the same. But squared error's slope still has the factor p(1 − p) in it, and that "
                "is nearly 0.",
            ),
        ),
    ),
    "06.downhill": Question(
        "The gradient at a place is (0.2, 0.3): the slopes for w and b. Does it point downhill?",
        (
            Option(
                "Yes: gradient descent follows it.",
                "Gradient descent follows its opposite. Both slopes are positive here: larger w and b mean a larger J.",
            ),
            Option(
                "No: it points where J rises fastest, and one walks the other way.",
                "That is why the update has a minus sign: w − α · slope. And “fastest” holds for a tiny step, with "
                "distances measured in these w and b.",
                right=True,
            ),
            Option(
                "It points straight at the lowest place, only backwards.",
                "Only in special cases. In general the steepest way down is not the way to the bottom of the valley.",
            ),
            Option(
                "It depends on the sign of J.",
                "J of log loss is never negative, and its height does not matter. The gradient is about its slope.",
            ),
        ),
    ),
    "06.epsilon": Question(
        "You check a gradient by a difference quotient with ε = 10⁻⁵, from both sides. What will ε = 10⁻¹⁵ give?",
        (
            Option(
                "A better check: the smaller ε, the nearer to the true slope.",
                "With exact numbers, yes. A computer keeps about 16 digits of J. Within so tiny a step only its last "
                "digit or two can change, and their noise is divided by ε.",
            ),
            Option(
                "The same check: both are tiny.",
                "They are tiny, but a float64 has about 16 digits. In a step of 10⁻¹⁵ nearly all of them stay "
                "the same.",
            ),
            Option(
                "A useless number.",
                "J changes in its last digits or not at all. What is left is rounding, divided by 10⁻¹⁵.",
                right=True,
            ),
            Option(
                "An error message: numbers below 10⁻¹⁵ do not exist.",
                "They exist, down to about 10⁻³⁰⁸. The trouble is adding one to a number of ordinary size.",
            ),
        ),
    ),
    "06.link": Question(
        "Log loss with the sigmoid has the gradient (p − y) x. You keep log loss and take another S-curve from z to p. "
        "What is the gradient then?",
        (
            Option(
                "Still (p − y) x: that comes from log loss.",
                "It comes from the pair. Log loss has p(1 − p) in its denominator, and just the sigmoid's slope is "
                "p(1 − p).",
            ),
            Option(
                "In general something else: the cancelling needs the sigmoid.",
                "With the bell curve's S (probit) at z = 1, y = 0 it is 1.5251 instead of p − y = 0.8413. Such "
                "models work too; only their gradient is less simple.",
                right=True,
            ),
            Option(
                "None: log loss needs the sigmoid.",
                "Log loss takes any probability, wherever it comes from. The chain rule works for every smooth "
                "S-curve.",
            ),
            Option(
                "The one of squared error.",
                "Squared error has another first factor, 2(p − y). Changing the curve changes the second factor.",
            ),
        ),
    ),
}
