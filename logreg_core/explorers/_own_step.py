"""The reader's own step of training: from (w, b) to the next (w, b), and where many of them lead."""

import time
from dataclasses import dataclass

import numpy as np

from logreg_core.live import Trouble, own
from logreg_core.live.own_functions import OwnFunction
from logreg_core.losses import log_loss

PATIENCE = 2.0  # seconds for all steps of a picture


@dataclass(frozen=True)
class Walk:
    """Where a run stood after 0, 1, 2, … steps.

    Attributes
    ----------
    w : ndarray, shape (k, d)
    b : ndarray, shape (k,)
    loss : ndarray, shape (k,)
    """

    w: np.ndarray
    b: np.ndarray
    loss: np.ndarray

    @property
    def steps(self):
        """How many steps were taken."""
        return len(self.b) - 1


class OwnStep(OwnFunction):
    """Calls the reader's `step(w, b)`; gives the new weights and the new bias in one array."""

    def __init__(self, function):
        super().__init__(own(function, None, name="step").function, "step", lambda w, b: (len(w) + 1,))

    def _answer(self, given):
        answer = super()._answer(given)
        if answer is None or answer is Ellipsis:
            return answer  # unbuilt, or nothing returned: said by whoever checks it
        if not isinstance(answer, tuple | list) or len(answer) != 2:
            raise Trouble("Your step must return two things, the new w and the new b: `return w, b`.")
        for name, made, before in zip("wb", answer, given, strict=True):
            try:
                made = np.asarray(made, dtype=float)
            except (TypeError, ValueError):
                raise Trouble(f"The new {name} that your step returns is not made of numbers.") from None
            if made.shape != np.shape(before):
                raise Trouble(
                    f"Your step returns a {name} of shape {made.shape}, but it got one of shape {np.shape(before)}: "
                    + ("one weight for each feature." if name == "w" else "b is one number.")
                )
        return np.append(*answer)


def walk_by(step, data, last):
    """Take the reader's steps from zero, until there are `last` or patience ends.

    Parameters
    ----------
    step : OwnStep
    data : Dataset
    last : int

    Returns
    -------
    Walk

    Raises
    ------
    Trouble
        What went wrong, and in which step.
    """
    places, end = [np.zeros(data.x.shape[1] + 1)], time.perf_counter() + PATIENCE
    while len(places) <= last and time.perf_counter() < end:
        try:
            places.append(step(places[-1][:-1], float(places[-1][-1])))
        except Trouble as trouble:
            raise Trouble(f"{trouble}{_when(len(places))}") from None
        if not np.isfinite(places[-1]).all():
            raise Trouble(f"Your step gives infinite numbers.{_when(len(places) - 1)} Is the rate too large?")
    found = np.array(places)
    losses = [log_loss(data.x, data.y, place[:-1], place[-1]) for place in found]
    return Walk(found[:, :-1], found[:, -1], np.array(losses))


def _when(step):
    return f" It happened in step {step}." if step > 1 else ""
