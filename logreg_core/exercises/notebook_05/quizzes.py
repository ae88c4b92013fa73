"""What notebook 05, Maximum likelihood, asks to choose."""

from logreg_core.exercises.lesson import Option, Question

QUIZZES = {
    "05.meaning": Question(
        "For the record H, T, T the likelihood at φ = ½ is 0.125. What does this number say?",
        (
            Option(
                "The probability that φ is ½ is 0.125.",
                "The likelihood says nothing about how probable a φ is. It takes φ as given and says how probable the "
                "record then is. To go the other way one needs a belief about φ to begin with.",
            ),
            Option(
                "With φ = ½, one head in three flips, in whatever order, has probability 0.125.",
                "That would be three times as much, 0.375: the head may come first, second or third. 0.125 belongs to "
                "H, T, T in this order. The factor 3 would not change which φ is best.",
            ),
            Option(
                "With φ = ½, the flips H, T, T in this order have probability 0.125.",
                "½ · ½ · ½ = 0.125. Another φ gives the same record another probability, and that is how chances are "
                "compared.",
                right=True,
            ),
            Option(
                "Of all coins that show H, T, T, 12.5 per cent have φ = ½.",
                "For that one would have to know how many coins of each kind there are. L(φ) looks at one kind of coin "
                "at a time.",
            ),
        ),
    ),
    "05.logarithm": Question(
        "The likelihood of H, T, T is highest at some φ. Now draw ln L instead of L. Where is its peak?",
        (
            Option(
                "Further left: a logarithm shrinks large numbers.",
                "It shrinks heights, not places. The highest point stays the highest, and it stays above the same φ.",
            ),
            Option(
                "At the same φ.",
                "ln is increasing: of two positive numbers, the larger one has the larger logarithm. So whatever φ "
                "wins with L also wins with ln L.",
                right=True,
            ),
            Option(
                "Nowhere: ln L is negative, so the peak becomes a valley.",
                "ln L is negative here, as L is below 1. But a peak below zero is still a peak. It becomes a valley "
                "when we put a minus in front, and that comes later.",
            ),
            Option(
                "That depends on the base of the logarithm.",
                "Another base above 1, such as 2 or 10, multiplies ln L by a positive number. That stretches the "
                "heights and moves no peak.",
            ),
        ),
    ),
    "05.product": Question(
        "With w = b = 0 the model gives every student probability ½ for what happened. What is the likelihood of all "
        "twenty results together?",
        (
            Option(
                "About 0.00000095.",
                "½ multiplied twenty times, about one in a million. With w = b = 0 every record of twenty is as "
                "improbable as this one. What matters is that another w and b make this one less improbable.",
                right=True,
            ),
            Option(
                "0.5, the mean of the twenty.",
                "The probability that several independent events all happen is the product of theirs, not the mean.",
            ),
            Option(
                "10, the sum of the twenty.",
                "A probability is never above 1. For independent events the probabilities are multiplied.",
            ),
            Option(
                "0.693.",
                "That is the mean log loss, −ln ½. It is made from the likelihood, by a logarithm, a minus and a "
                "division by 20. The likelihood itself is a product.",
            ),
        ),
    ),
    "05.zero": Question(
        "Python multiplies 1,075 factors of 0.5, one after another. What does it get?",
        (
            Option(
                "About 2.5e−324, the true value.",
                "That is half of the smallest number above 0 that float64 has, 4.9e−324. It cannot be stored.",
            ),
            Option(
                "An error, because the number is too small.",
                "Too small a number raises no error. It is rounded, without a word, and that makes it dangerous.",
            ),
            Option(
                "The smallest float64, 4.9e−324, and it stays there.",
                "Factor 1,074 arrives there. Half of it lies exactly between 0 and 4.9e−324; such ties are rounded to "
                "the even neighbour, and that one is 0.",
            ),
            Option(
                "Exactly 0.",
                "After 1,074 factors it holds the smallest number above 0 that float64 has. One more factor, and it is "
                "rounded to 0, without any warning.",
                right=True,
            ),
        ),
    ),
    "05.calibration": Question(
        "A logistic regression with a bias, without penalty, has been brought to its largest likelihood. What is then "
        "certain, whatever the data are?",
        (
            Option(
                "Among the rows with p = 0.8, about 80 per cent have label 1.",
                "That is calibration, and you will often read that maximum likelihood guarantees it. It does not: "
                "where no sigmoid fits the data, the best one may keep none of the numbers it says.",
            ),
            Option(
                "The probabilities of all training rows add up to the number of ones.",
                "At the maximum the slope along b is zero, and this slope says just that: the sum of p − y is 0. It "
                "balances the total, not every group of rows.",
                right=True,
            ),
            Option(
                "No other weight and bias decide more rows rightly.",
                "Likelihood looks at probabilities, not at decisions. Another w and b may get more rows right and "
                "still have a smaller likelihood.",
            ),
            Option(
                "Every row gets a probability above ½ for what happened.",
                "On the students' data the best model gives less than ½ to several of the results that happened.",
            ),
        ),
    ),
    "05.reason": Question(
        "“Log loss follows from maximum likelihood. Without it there would be no reason to use log loss.” Is that so?",
        (
            Option(
                "Yes: every loss is the logarithm of some likelihood.",
                "Some are, but a loss may be chosen for what it rewards, or for what a mistake really costs. Log loss "
                "has such reasons too.",
            ),
            Option(
                "Yes: only log loss is lowest at the true probability.",
                "Log loss has this property, but it is not alone: on average squared error, too, is lowest when p is "
                "the true probability. So this cannot be what singles it out.",
            ),
            Option(
                "No: log loss has nothing to do with likelihood.",
                "It has: n times the mean log loss is −ln L, at every w and b, when each row is a coin of its own and "
                "the rows are independent.",
            ),
            Option(
                "No: it is one reason among several.",
                "On average log loss is lowest at the true probability, and it is the cross-entropy of information "
                "theory. Neither argument mentions a likelihood.",
                right=True,
            ),
        ),
    ),
}
