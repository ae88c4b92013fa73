"""What notebook 00, Start here, asks to choose."""

from logreg_core.exercises.lesson import Option, Question

QUIZZES = {
    "00.predict": Question(
        "Before it has learned anything the model has w = 0 and b = 0. One student's log loss is −ln of the "
        "probability that the model gave to what really happened. What is the mean log loss J of the 20 students?",
        (
            Option(
                "0, because both parameters are 0.",
                "J would be 0 only if the model had given probability 1 to every result that happened. With w = b = 0 "
                "it gives 0.5 to each.",
            ),
            Option(
                "0.5, because everybody gets probability 0.5.",
                "The probability is 0.5 indeed. The loss is its negative logarithm, −ln 0.5, and that is not 0.5.",
            ),
            Option(
                "0.693, whoever passed.",
                "Every student gets p = 0.5, and −ln 0.5 = ln 2 = 0.693 whether the student passed or failed. "
                "A model with a higher J does worse on these students than an even guess.",
                right=True,
            ),
            Option(
                "1, because that is the largest loss.",
                "Log loss has no largest value: the more confident and wrong, the higher it gets. An even guess costs "
                "less than 1.",
            ),
        ),
    ),
    "00.distance": Question(
        "For one student the score is z = w·x + b = 3. Is z the distance between that student and the boundary "
        "(at threshold 0.5)?",
        (
            Option(
                "Yes, it is 3 hours.",
                "z is measured in log-odds, not in hours. Double w and b: every z doubles, and the boundary −b/w stays "
                "where it was.",
            ),
            Option(
                "No. The distance is |z| divided by the length of w.",
                "With one feature it is |z| / |w|, in hours; with several it is |z| / ‖w‖. The score says how sure the "
                "model is, not how far away the student is.",
                right=True,
            ),
            Option(
                "Yes, if the sign is left away: |z|.",
                "The sign only tells the side. But |z| also grows when w and b are doubled, while the boundary stays: "
                "it must still be divided by something.",
            ),
            Option(
                "No. The distance is the probability p.",
                "p is never above 1, however far away the student is. It grows with the score, but it is not a length.",
            ),
        ),
    ),
    "00.start": Question(
        "Training by gradient descent has to start somewhere. Must w start at a random value?",
        (
            Option(
                "Yes: from zero it would never move.",
                "It does move: at w = b = 0 the gradient of J is not zero on these data. Random starts are needed in "
                "networks with hidden layers, whose equal units would stay equal. Here there are none.",
            ),
            Option(
                "Yes: otherwise it may end in the wrong minimum.",
                "Mean log loss is convex: it has no wrong minimum in which one could end.",
            ),
            Option(
                "No: even the number of steps is the same from every start.",
                "The end is the same, the way is not: a start far away can need many more steps.",
            ),
            Option(
                "No: zero serves well.",
                "Mean log loss is convex, and on these data it has exactly one minimum. With steps that "
                "are small enough every start leads there; zero is simple, and everybody gets the same path.",
                right=True,
            ),
        ),
    ),
}
