"""Exercises whose answer is a class of the reader's with `fit` and `predict_proba`: how it is tried."""

import re
from dataclasses import replace

import numpy as np

from ._answers import Unanswered, Unreadable
from ._calling import call
from ._function import Function, is_empty, room
from ._plain import attempt

METHODS = ("fit", "predict_proba")
# How a class stops that forgets what its methods have of each other, and what to say then.
_ADVICE = {
    r"(fit|predict_proba|__init__)\(\) takes|multiple values for argument": "The first argument of every method is "
    "`self`.",
    r"object has no attribute|name '\w+' is not defined": "What one method keeps for another is on "
    "`self`: `self.w = w`, and later `self.w`.",
    r"inhomogeneous": "`.weights` is a pair: `self.w, self.b = newton(…).weights`.",
    r"FitResult": "`newton` gives the record of a whole walk; its `.weights` are w and b.",
    r"unexpected keyword argument 'C'|Mine\(\) takes": "It is made with `Mine(C=1.0)`: keep `__init__` as it was.",
}


class Used:
    """What a class with `fit` and `predict_proba` says about new rows, as a function: (X, y, new, C) to a table."""

    def __init__(self, kind):
        self.kind = kind

    def __call__(self, X, y, new, C):
        return self.kind(C=C).fit(X, y).predict_proba(new)


class Returned(Unreadable):
    """What `fit` gives back is wrong, whatever else may be right."""

    status = "wrong"


class Estimator(Function):
    """A class to be written; `oracle` and the functions of `wrong` are `Used` classes."""

    def read(self, answer):
        """What came of trying the reader's class on every input: a `Call` for each, or `Unreadable`."""
        if answer is ...:
            raise Unanswered("Write `fit` and `predict_proba` above, then run both cells.")
        calls = super().read(Used(answer))
        return {case: replace(made, trouble=_advised(made.trouble)) for case, made in calls.items()}

    def judge(self, calls):
        """The status and the sentence for what came of trying."""
        status, text = super().judge(calls)
        return status, text.replace("our function", "our class")

    def _refuse(self, used):
        """Say what is needed if this is no class with two methods, or one whose `fit` does not return it."""
        answer = used.kind
        if not issubclass(type(answer), type):  # nothing of an object is asked that may answer with an error
            raise Unreadable("A class is needed here: its name alone, without parentheses, `Mine`.")
        if attempt(room, answer) in (room(Function), "sklearn"):
            raise Unreadable("This class comes with a package. Write your own above.")
        for method in METHODS:
            if not attempt(lambda kind, method=method: callable(getattr(kind, method)), answer):
                raise Unreadable(f"Your class has no method `{method}`. Is its `def` indented, inside the class?")
        if attempt(lambda kind: all(is_empty(getattr(kind, method)) for method in METHODS), answer):
            raise Unanswered("Write `fit` and `predict_proba` above, then run both cells.")
        X, y, *_ = next(iter(self.inputs.values()))
        gives = call(lambda X, y: _given_back(answer, X, y), {"X": X, "y": y}).value
        if gives in ("nothing", "something else"):
            raise Returned(
                f"`fit` returns {gives}. End it with `return self`, so that `Mine().fit(X, y).predict_proba(X)` works, "
                "as it does with scikit-learn."
            )


def _given_back(kind, X, y):
    """What `fit` returns, in words."""
    model = kind(C=1.0)
    returned = model.fit(np.copy(X), np.copy(y))
    return "itself" if isinstance(returned, kind) else "nothing" if returned is None else "something else"


def _advised(trouble):
    """Why a class stops, and what that mostly means."""
    advice = next((advice for pattern, advice in _ADVICE.items() if re.search(pattern, trouble)), "")
    return f"{trouble} {advice}".strip()
