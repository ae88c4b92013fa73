"""What notebook 10, From scratch to scikit-learn, asks to choose."""

from logreg_core.exercises.lesson import Option, Question

QUIZZES = {
    "10.default": Question(
        "LogisticRegression().fit(x, y), with nothing set, on the hours. Which weight and bias will it find?",
        (
            Option(
                "Those of maximum likelihood, 1.5046 and −4.0777: that is what logistic regression is.",
                "It is what the textbook's logistic regression is. scikit-learn's default adds a penalty on large "
                "weights, without being asked.",
            ),
            Option(
                "A gentler curve: the default adds a penalty on large weights.",
                "The weight comes out as 1.149 instead of 1.505. The default is C = 1, an L2 penalty; C=np.inf "
                "switches it off.",
                right=True,
            ),
            Option(
                "A steeper curve: a library finds a better fit than a loop in a notebook.",
                "Log loss has one minimum on these data, and our loop was there. Steeper would fit worse.",
            ),
            Option(
                "Slightly other numbers at every run, since it starts at random.",
                "It starts at zero, and log loss with an L2 penalty has a single minimum. Every run gives the same.",
            ),
        ),
    ),
    "10.c": Question(
        "You raise C from 1 to 100. What happens to the penalty?",
        (
            Option(
                "It becomes a hundred times as strong.",
                "C multiplies the losses, not the penalty. The more the losses count, the less the penalty does.",
            ),
            Option(
                "It becomes a hundred times as weak.",
                "λ = 1/(nC): a larger C means less regularisation. At C = np.inf nothing of the penalty is left.",
                right=True,
            ),
            Option(
                "Nothing: C is the learning rate.",
                "scikit-learn's solvers choose their steps by themselves. C changes what is made small, and so the "
                "result.",
            ),
            Option(
                "It depends on the number of rows.",
                "How strong the penalty is does depend on n, by λ = 1/(nC). That C is a hundred times as large makes "
                "it a hundred times as weak whatever n is.",
            ),
        ),
    ),
    "10.separable": Question(
        "Thirty features separate the training rows perfectly. We fit scikit-learn's model on them with C=np.inf: no "
        "penalty. What comes back?",
        (
            Option(
                "An error: there is no best weight.",
                "There is none, but nothing is said. The solver stops when its gradient is small enough, and on "
                "separable rows the gradient becomes small far out.",
            ),
            Option(
                "Infinite weights.",
                "The best weights lie at infinity. A solver stops long before.",
            ),
            Option(
                "Large finite weights, which depend on when the solver stopped.",
                "They look like any other result, and another tolerance gives others. `newton` in this package says "
                "that the classes are separable; in a library, look at the size of the weights and at a training "
                "loss near 0.",
                right=True,
            ),
            Option(
                "The best model there is: it makes no mistake.",
                "No mistake on the training rows. On other rows it is as sure as before, and pays for it when wrong.",
            ),
        ),
    ),
    "10.penalty": Question(
        "The penalty λ grows from nearly nothing to very much. The loss on the training rows can only rise. And the "
        "loss on rows that were held back?",
        (
            Option(
                "It rises too: a penalty is a handicap.",
                "It is one on the training rows. On other rows too large weights mean too sure probabilities, and a "
                "little less of that is cheaper.",
            ),
            Option(
                "It falls: the more penalty, the better on new rows.",
                "At first. In the end all weights are near 0, the probabilities nearly the same for everybody, and "
                "what the features know is lost.",
            ),
            Option(
                "Here it falls first and rises later.",
                "Too sure at one end, too timid at the other. Somewhere between lies the lowest point; where, differs "
                "from data to data, and now and then no penalty is best.",
                right=True,
            ),
            Option(
                "It stays: those rows took no part in the training.",
                "They took no part, but the weights that judge them change with λ.",
            ),
        ),
    ),
    "10.calibrated": Question(
        "A model is right about 98 of 100 rows that it has never seen. Can its probabilities be trusted?",
        (
            Option(
                "Yes: with 98 per cent right they must be good.",
                "Accuracy only looks at which side of 0.5 a probability is on. One mistake said with 0.999999 "
                "costs about as much log loss as twenty said with one half.",
            ),
            Option(
                "Not known: accuracy does not see how sure the model was.",
                "Look at log loss on rows held back, and at a calibration curve with enough rows in its bins.",
                right=True,
            ),
            Option(
                "No: a model that is nearly always right is overconfident.",
                "It may be nearly always right and know it. Whether it is too sure shows only when what it said is "
                "compared with what happened.",
            ),
        ),
    ),
}
