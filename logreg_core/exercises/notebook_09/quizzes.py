"""What notebook 09, Challenger, asks to choose."""

from logreg_core.exercises.lesson import Option, Question

QUIZZES = {
    "09.chart": Question(
        "The flights on which an O-ring was in distress began at 53, 57, 58, 63, 70, 70 and 75 °F. Does the "
        "temperature matter?",
        (
            Option(
                "No: distress occurred at warm and at cold temperatures.",
                "That is what this list seems to say. But it leaves out how many flights began at these temperatures "
                "and had no distress.",
            ),
            Option(
                "Yes: four of the seven were below 65 °F.",
                "It may. But if most flights had been below 65 °F, four of seven would be fewer than one expects.",
            ),
            Option(
                "This list cannot say.",
                "It holds one class only. How often distress occurs at a temperature needs all the flights at that "
                "temperature, with distress and without.",
                right=True,
            ),
            Option(
                "One needs more than seven flights for anything.",
                "More of the same kind would not help: seven hundred flights with distress say nothing about those "
                "without. What is missing is the other class.",
            ),
        ),
    ),
    "09.what": Question(
        "The model says p = 0.9996 at 31 °F. What is that the probability of?",
        (
            Option(
                "Of losing the shuttle.",
                "All 23 flights in the data came home, so these labels hold nothing about losing one. Seven of them "
                "had an O-ring in distress.",
            ),
            Option(
                "Of distress in one particular O-ring.",
                "y is 1 when at least one O-ring of the flight was in distress. For one particular ring the chance "
                "cannot be larger.",
            ),
            Option(
                "Of distress in at least one O-ring, if the curve goes on below 53 °F as above.",
                "Both parts matter: what y = 1 means, and the assumption about a range without any flight.",
                right=True,
            ),
            Option(
                "Of the model being right at 31 °F.",
                "The model gives probabilities of y = 1, provided that it is right. About itself it says nothing.",
            ),
        ),
    ),
    "09.band": Question(
        "2,000 times: draw 23 flights from the 23, with repetition, and fit again. Where will the 2,000 fitted "
        "probabilities lie furthest apart?",
        (
            Option(
                "At 31 °F, furthest from the data.",
                "For the log-odds that is so. But probabilities end at 1, and nearly all the curves come close to it "
                "down there.",
            ),
            Option(
                "At 70 °F, where most flights are.",
                "More flights do mean more agreement: at 70 °F the band is much narrower than at 65. So look where "
                "flights are missing.",
            ),
            Option(
                "Around 62 to 65 °F, where the curve is steep.",
                "There a small shift of the curve changes p a lot, and there is a gap: no flight at 64 or 65 °F, and "
                "one each at 63 and 66. At 31 °F the band of the probabilities is narrower. That is no comfort, as the "
                "right picture shows.",
                right=True,
            ),
            Option(
                "The same everywhere: each curve has the same two numbers.",
                "The two numbers vary together. At some temperatures their changes cancel, at others they add up.",
            ),
        ),
    ),
    "09.narrow": Question(
        "At 31 °F the band of probabilities is narrow and close to 1. Is it then certain what would happen at 31 °F?",
        (
            Option(
                "Yes: 95 per cent of the resamples agree.",
                "They agree because they share an assumption: each of them is a straight line in log-odds, drawn on to "
                "31 °F. No resample holds a flight below 53 °F.",
            ),
            Option(
                "Yes, if one drew more resamples.",
                "More resamples of the same 23 flights show the same band more smoothly. They bring no flight at "
                "31 °F.",
            ),
            Option(
                "No: the bootstrap was done wrongly, a band must be wide there.",
                "It was done rightly. It answers a smaller question: how much these weights depend on which flights "
                "happened to be flown.",
            ),
            Option(
                "No: the band knows the luck of the draw, not whether the curve goes on like that.",
                "Another curve, the same above 53 °F and flat below it, fits all 23 flights exactly as well and says "
                "0.94 at 31 °F.",
                right=True,
            ),
        ),
    ),
    "09.balance": Question(
        "The fitted probabilities sum to 7, and 7 flights were in distress. Does that prove that the model is "
        "calibrated: of the flights with p near 0.3, about three in ten are in distress, and so on?",
        (
            Option(
                "Yes: the mean of p is the share of ones.",
                "Saying 7/23 for every flight would balance too. Calibration asks for the right share at every level "
                "of p, not only on the whole.",
            ),
            Option(
                "No: maximum likelihood with a bias always balances, right model or wrong.",
                "The balance is what “the gradient is 0” means. Training makes it so, on any data that have a best "
                "curve.",
                right=True,
            ),
            Option(
                "Yes, because Σx(p − y) = 0 holds as well.",
                "Two sums are two conditions. On thirty points at x = −1, 0, 1 with 8, 2 and 8 ones of ten, both sums "
                "are 0 at p = 0.6 everywhere, and no group has a share of 0.6.",
            ),
            Option(
                "No: it proves the opposite.",
                "A calibrated model balances too, on average. The balance just does not tell the two apart.",
            ),
        ),
    ),
}
