"""What notebook 08, Decisions, asks to choose."""

from logreg_core.exercises.lesson import Option, Question

QUIZZES = {
    "08.predict": Question(
        "The threshold rises, and the model stays as it is. What can be said for sure about recall (the share of those "
        "who passed that is found) and precision (the share of those decided “passed” that did pass)?",
        (
            Option(
                "Recall falls and precision rises, always.",
                "The first half is nearly true: recall never rises. But precision can fall on the way, when the ones "
                "who drop out happen to have passed. Look for it near t = 0.7.",
            ),
            Option(
                "Recall never rises. Precision may do either.",
                "A higher threshold only takes people out of the group decided “passed”, so no more of those who "
                "passed can be found. Precision rises if those who drop out had failed, and falls if they had passed.",
                right=True,
            ),
            Option(
                "Both rise: a stricter decision is a better one.",
                "Fewer are decided “passed”, so fewer of those who passed are found. Stricter is better against false "
                "alarms only.",
            ),
            Option(
                "Neither changes before the model is trained again.",
                "The probabilities stay. But decisions are made from them by the threshold, and both shares count "
                "decisions.",
            ),
        ),
    ),
    "08.retrain": Question(
        "You want to use another threshold than 0.5. Must the model be trained again?",
        (
            Option(
                "Yes: w and b were fitted for 0.5.",
                "No threshold occurs in log loss. w and b were fitted to the labels through the probabilities, and 0.5 "
                "was chosen afterwards.",
            ),
            Option(
                "Yes, since the boundary moves.",
                "The boundary does move. It lies where w·x + b = logit(t). The right side changed; w and b did not.",
            ),
            Option(
                "No, but b must be shifted by hand, and then the probabilities are new ones.",
                "Shifting b by −logit(t) and cutting at 0.5 gives the same decisions. But it spoils the "
                "probabilities. Leave them, and cut them at t.",
            ),
            Option(
                "No: the probabilities stay, only where they are cut changes.",
                "Training ends with probabilities. The threshold comes after it, from what mistakes cost, and it may "
                "change every day.",
                right=True,
            ),
        ),
    ),
    "08.equal": Question(
        "At t = 0.5 two of ten who failed and two of ten who passed are decided wrongly. Does the threshold 0.5 always "
        "give both classes the same error rate?",
        (
            Option(
                "No. Here it happened to; 0.5 asks for equal costs, not for equal error rates.",
                "At 0.5 both mistakes are priced alike. On the Challenger flights, cut at 0.5, none of 16 unharmed "
                "flights is decided wrongly, and 3 of 7 flights in distress are.",
                right=True,
            ),
            Option(
                "Yes: 0.5 lies in the middle between 0 and 1.",
                "It is the middle between the labels. How many of each class lie beyond it depends on how many there "
                "are and how they are spread.",
            ),
            Option(
                "Yes, provided that the probabilities are right.",
                "Even then not. Take two equally wide bells and a rare class 1: the place where p = 0.5 lies nearer to "
                "the rare bell, so a larger share of the rare class is on the wrong side.",
            ),
            Option(
                "Not the same rate, but the same number of mistakes.",
                "Not that either: the Challenger model makes 0 mistakes on one class and 3 on the other. What balances "
                "after training is the sum of p − y, and it has no threshold in it.",
            ),
        ),
    ),
    "08.rare": Question(
        "An illness is rare: 2 in 100 have it. A test is right about 98 of 100 people. How good is it?",
        (
            Option(
                "Very good: 98 per cent is close to perfect.",
                "Saying “healthy” to everybody is right about 98 of 100 too, and finds no ill person at all.",
            ),
            Option(
                "Good for the ill: it finds 98 of 100 of them.",
                "That would be its recall. Accuracy counts ill and healthy together, and nearly all are healthy.",
            ),
            Option(
                "One cannot tell: saying “healthy” to everybody is as accurate.",
                "The number hides which mistakes are made. Ask for recall and precision, and compare the accuracy with "
                "that of the simplest rule.",
                right=True,
            ),
            Option(
                "Bad: it must be wrong about both ill people in every hundred.",
                "It may be, but the two mistakes could also be false alarms, with every ill person found.",
            ),
        ),
    ),
    "08.auc": Question(
        "The area under the ROC curve is 0.895. What does that say?",
        (
            Option(
                "89.5 per cent of the decisions are right.",
                "No threshold occurs in AUC, so no decision does. At t = 0.5 this model is right about 80 per cent.",
            ),
            Option(
                "Somebody who passed, drawn at random, is ranked above somebody who failed with chance 0.895.",
                "Of the 100 pairs, 89 are in the right order and one is a tie, which counts half. Only the order "
                "matters: squaring every probability changes no AUC.",
                right=True,
            ),
            Option(
                "The probabilities are right in 89.5 per cent of the cases.",
                "AUC sees only the order of the probabilities. Halve all of them: they become wrong, and AUC stays.",
            ),
            Option(
                "It is 79 per cent of the way from 0.5, the lowest possible value, to 1.",
                "0.5 is what guessing gives on average; it is not the lowest value. A ranking that is wrong more often "
                "than right has an AUC below it, down to 0.",
            ),
        ),
    ),
}
