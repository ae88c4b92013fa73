"""What notebook 03, The squared-error trap, asks to choose."""

from logreg_core.exercises.lesson import Option, Question

QUIZZES = {
    "03.predict": Question(
        "Two balls start at the same weight and bias, w = 4 and b = 2. One rolls downhill on the squared error, the "
        "other on the log loss of the same six points. What happens?",
        (
            Option(
                "Both reach the lowest point of their landscape; they only take different ways.",
                "That is what everybody hopes. It holds for log loss here, and from many other starts for both.",
            ),
            Option(
                "Both get stuck somewhere.",
                "Log loss has no second hollow in which its ball could rest.",
            ),
            Option(
                "The squared-error ball gets stuck in a wrong hollow, the log-loss ball does not.",
                "Nothing was done wrong: same data, same start, same rate. The landscape itself has a second hollow.",
                right=True,
            ),
            Option(
                "The log-loss ball gets stuck in a wrong hollow, the squared-error ball does not.",
                "The other way round. Log loss is convex: from any place that is not lowest, some direction leads "
                "down.",
            ),
        ),
    ),
    "03.many": Question(
        "The squared error of a sigmoid is not convex. Does it therefore have several minima?",
        (
            Option(
                "Yes: that is what “not convex” means.",
                "Not convex means that the ground bends downward somewhere. A plateau does that too, and has no "
                "hollow at all: one point gives a landscape without any minimum.",
            ),
            Option(
                "No, not by itself. It can have none, one or several, depending on the data.",
                "One point: none. The hours of study: one was found. The six points: two. All three are not convex.",
                right=True,
            ),
            Option(
                "Yes, exactly one for each example.",
                "One point has none, and six points have two. There is no such rule.",
            ),
            Option(
                "No: it always has exactly one, like log loss.",
                "The six points have two. And log loss need not have one either: on separable data it has none.",
            ),
        ),
    ),
    "03.plateau": Question(
        "From w = −3, squared error needs about 30,000 steps to be as good as a coin. How many from w = −4?",
        (
            Option(
                "About 40,000: one third more way, one third more steps.",
                "That would hold on a slope of constant steepness. The plateau is flatter the farther out you are.",
            ),
            Option(
                "About 60,000: twice as many.",
                "The steps do grow by a factor, but by a much larger one.",
            ),
            Option(
                "About 1,700,000: more than fifty times as many.",
                "The slope contains p(1 − p), which shrinks exponentially with the score: farther out by a fixed "
                "amount costs a fixed factor.",
                right=True,
            ),
            Option(
                "As many: a plateau is equally flat everywhere.",
                "It looks so to the eye. The slope is never exactly zero, and it shrinks exponentially outward.",
            ),
        ),
    ),
    "03.accurate": Question(
        "Training with log loss finds its lowest point. Is that model always right about more examples than one that "
        "was trained with squared error?",
        (
            Option(
                "Yes, the lowest log loss gives the most right decisions.",
                "The seven points are an exception: 3 of 7 right at the optimum of log loss, 6 of 7 where squared "
                "error leads from w = 1, b = 0.",
            ),
            Option(
                "Yes, because log loss is convex and squared error is not.",
                "Convexity is about finding the lowest point. It says nothing about what that point is good for.",
            ),
            Option(
                "No. On some data squared error decides more examples rightly.",
                "One far and contrary point pulls strongly on log loss, because being confidently wrong costs so much. "
                "Squared error lets it go: a single example never costs more than 1.",
                right=True,
            ),
            Option(
                "No: squared error always decides more examples rightly.",
                "Not always either. On the hours of study, for example, both decide the same 16 of 20 rightly.",
            ),
        ),
    ),
}
